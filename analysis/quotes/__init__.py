"""Quotations: who says what, in which words, by which reporting verb."""

from analysis.quotes.find import find_quotes
from analysis.quotes.wording.resources import lemma, stance

__all__ = ["find_quotes", "lemma", "stance"]
