"""Claims: the numbers given, what they are said of, and how those of different articles compare."""

from analysis.claims.find import find_claims

__all__ = ["find_claims"]
