"""From a Selection to small frames: the only reader of a corpus."""

from pandas import DataFrame as Frame

from analysis.query.corpus import Corpus, open_corpus, state
from analysis.query.frames.evidence import Mark, behind_groups, evidence
from analysis.query.frames.facets import Facet, Facets, facets
from analysis.query.frames.holdings import Holdings, holdings
from analysis.query.frames.quotes import EVERYTHING, Heard
from analysis.query.frames.reach import Reach, reach
from analysis.query.frames.reader import Reading, reader
from analysis.query.link import PARAMETERS, link
from analysis.query.selected import Scope, scope
from analysis.query.selection import UNKNOWN, Chip, Chosen, Others, Selection
from analysis.query.views import VIEWS, summary, view

__all__ = [
    "EVERYTHING", "PARAMETERS", "UNKNOWN", "VIEWS", "Chip", "Chosen", "Corpus", "Facet", "Facets", "Frame", "Heard", "Holdings", "Mark",
    "Others", "Reach", "Reading", "Scope", "Selection", "behind_groups", "evidence", "facets", "holdings", "link", "open_corpus", "reach",
    "reader", "scope", "state", "summary", "view",
]  # fmt: skip
