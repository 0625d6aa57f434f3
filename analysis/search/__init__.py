"""Searching texts: a query language, an index of words on disk, and the places where a text holds what is searched for."""

from analysis.search.index import Index, indexed, opened, write
from analysis.search.language import Either, Every, Not, Pattern, Phrase, Query, expression, parse, patterns
from analysis.search.places import Places

__all__ = [
    "Either", "Every", "Index", "Not", "Pattern", "Phrase", "Places", "Query", "expression", "indexed", "opened", "parse", "patterns",
    "write",
]  # fmt: skip
