"""Claims: the numbers given, what they are said of, and how those of different articles compare."""

from analysis.claims.find import find_claims
from analysis.claims.groups.groups import ClaimGroup, ToldClaim, Verdict, group_claims
from analysis.claims.groups.implied import Implied

__all__ = ["ClaimGroup", "Implied", "ToldClaim", "Verdict", "find_claims", "group_claims"]
