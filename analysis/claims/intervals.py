"""Claims as intervals of a number line, so that "around 5", "over 3" and "2 to 6" can be laid side by side."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from analysis.article import Claim

_ABOUT = 0.15  # "around" reaches 15 % to either side
_ROUNDED = 0.02  # numbers that differ by less are one number, rounded


class Interval(NamedTuple):
    """The values a claim allows: low to high, infinite where it is open."""

    low: float
    high: float

    def overlaps(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high


def interval(claim: Claim, factor: float = 1.0) -> Interval:
    """The values a claim allows, times a factor; a bound that is only rounded reaches a little further."""
    low, high = ends(claim)
    low, high = low * factor, high * factor
    if claim.comparator == ">":
        return Interval(low * (1 - _ROUNDED), inf)
    if claim.comparator == "<":
        return Interval(0.0, high * (1 + _ROUNDED))
    margin = _ABOUT if claim.comparator == "~" else _ROUNDED
    return Interval(low - abs(low) * margin, high + abs(high) * margin)


def ends(claim: Claim) -> tuple[float, float]:
    """The lowest and the highest number a claim names; the same one twice where it names one."""
    if claim.low is not None and claim.high is not None:
        return claim.low, claim.high
    value = claim.value or 0.0
    return value, value


def same(first: Claim, second: Claim) -> bool:
    """Whether two claims name the same number, as far as rounding goes."""
    return all(abs(a - b) <= _ROUNDED * max(abs(a), abs(b)) for a, b in zip(ends(first), ends(second), strict=True))
