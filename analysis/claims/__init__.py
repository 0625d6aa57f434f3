"""Claims: the numbers given, what they are said of, and how those of different articles compare."""

from analysis.claims.find import find_claims
from analysis.claims.groups.groups import ClaimGroup, group_claims
from analysis.claims.groups.implied import Implied
from analysis.claims.groups.told import ToldClaim
from analysis.claims.groups.verdicts import Verdict

__all__ = ["ClaimGroup", "Implied", "ToldClaim", "Verdict", "find_claims", "group_claims"]
