"""Named entities: who and what a body names, where, of which type, and by which canonical name."""

from analysis.entities.engines import engine
from analysis.entities.linking import link
from analysis.entities.mentions import find_mentions

__all__ = ["engine", "find_mentions", "link"]
