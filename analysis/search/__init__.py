"""Searching texts: a query language, an index of words on disk, and the places where a text holds what is searched for."""

from analysis.search.factors import All, Demand, Holds, Some, demand
from analysis.search.index import Index, indexed, opened, write
from analysis.search.language import Either, Every, Not, Pattern, Phrase, Query, expression, parse, patterns, several
from analysis.search.places import Places, apart

__all__ = [
    "All", "Demand", "Either", "Every", "Holds", "Index", "Not", "Pattern", "Phrase", "Places", "Query", "Some", "apart", "demand",
    "expression", "indexed", "opened", "parse", "patterns", "several", "write",
]  # fmt: skip
