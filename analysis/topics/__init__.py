"""What the coverage is about: topics found, named, placed on a map, and assigned to new articles.

>>> from analysis.topics import fit, units
>>> fit(units([("a", "Rain", "It rains.")])).reason
'One article alone has no topics: they come from comparing articles.'
"""

from analysis.topics.fitting import Assignment, Topics, assign, fit
from analysis.topics.model import Model, Placed, Topic, dump, load
from analysis.topics.number import Stability
from analysis.topics.units import Unit, in_passages, units

__all__ = ["Assignment", "Model", "Placed", "Stability", "Topic", "Topics", "Unit", "assign", "dump", "fit", "in_passages", "load", "units"]
