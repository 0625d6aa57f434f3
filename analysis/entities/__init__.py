"""Named entities: who and what a body names, where, of which type, and by which canonical name."""

from analysis.entities.mentions import find_mentions
from analysis.entities.naming.linking import link
from analysis.entities.recogniser.engines import engine

__all__ = ["engine", "find_mentions", "link"]
