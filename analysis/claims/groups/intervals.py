"""Claims as intervals of a number line, so that "around 5", "over 3" and "2 to 6" can be laid side by side."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import NamedTuple

from analysis.article import Claim
from analysis.claims.baselines import is_share

ABOUT = 0.15
"""How far "around" reaches to either side of its number, as a share of it."""
ROUNDED = 0.02
"""Numbers that differ by a smaller share are one number, rounded."""


class Interval(NamedTuple):
    """The values a claim allows: low to high, infinite where it is open."""

    low: float
    high: float


def interval(claim: Claim) -> Interval:
    """The values a claim allows, percentages of something as parts of one; a bound that is only rounded reaches a little further."""
    low, high = ends(claim)
    if claim.comparator == ">":
        return Interval(low - abs(low) * ROUNDED, inf)
    if claim.comparator == "<":
        return Interval(0.0 if high >= 0 else -inf, high + abs(high) * ROUNDED)
    margin = ABOUT if claim.comparator == "~" else ROUNDED
    return Interval(low - abs(low) * margin, high + abs(high) * margin)


def ends(claim: Claim) -> tuple[float, float]:
    """The lowest and the highest number a claim names, the same one twice where it names one; a percentage of something is part of one."""
    factor = 0.01 if is_share(claim) else 1.0
    if claim.low is not None and claim.high is not None:
        return claim.low * factor, claim.high * factor
    value = (claim.value or 0.0) * factor
    return value, value


def same(first: Claim, second: Claim) -> bool:
    """Whether two claims name the same number, as far as rounding goes."""
    return all(abs(a - b) <= ROUNDED * max(abs(a), abs(b)) for a, b in zip(ends(first), ends(second), strict=True))


def share_a_value(claims: Iterable[Claim]) -> bool:
    """Whether one value fits all claims: on a line, intervals that overlap two by two overlap all together."""
    spans = [interval(claim) for claim in claims]
    return max(span.low for span in spans) <= min(span.high for span in spans)


def rises(earlier: Iterable[Claim], later: Iterable[Claim]) -> bool:
    """Whether no number of the later claims must lie below what the earlier ones allow."""
    return max(interval(claim).low for claim in earlier) <= min(interval(claim).high for claim in later)
