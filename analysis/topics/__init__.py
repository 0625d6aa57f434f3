"""What the coverage is about: topics found, named, placed on a map, and assigned to new articles.

>>> from analysis.topics.fitting import fit
>>> from analysis.topics.units import units
>>> fit(units([("a", "Rain", "It rains.")])).reason
'One article alone has no topics: they come from comparing articles.'
"""
