"""Claims as intervals of a number line, so that "around 5", "over 3" and "2 to 6" can be laid side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from math import inf
from typing import NamedTuple

from analysis.article import Claim
from analysis.claims.baselines import is_share
from analysis.claims.groups.measures import dimension

ABOUT = 0.15
"""How far "around" reaches to either side of its number, as a share of it."""
UNROUNDED = 100
"""Smaller counts are told as they are."""
_ROUNDED = 0.02  # how far a number may be rounded at most, as a share of it
_FIGURES = re.compile(r"\d[\d,]*(?:\.\d+)?")
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_MORE = 3  # that may be counted with "15 others", as some are told before them
_TEXTS = 50_000  # kept


class Interval(NamedTuple):
    """The values a claim allows: low to high, infinite where it is open."""

    low: float
    high: float


def interval(claim: Claim) -> Interval:
    """The values a claim allows, percentages of something as parts of one; a bound that is only rounded reaches a little further."""
    low, high = ends(claim)
    if claim.comparator == ">":
        return Interval(low - abs(low) * rounding(claim), inf)
    if claim.comparator == "<":
        return Interval(0.0 if high >= 0 else -inf, high + abs(high) * rounding(claim))
    margin = ABOUT if claim.comparator == "~" else rounding(claim)
    more = _MORE if _OTHERS.search(claim.text) else 0
    return Interval(low - abs(low) * margin, high + abs(high) * margin + more)


def ends(claim: Claim) -> tuple[float, float]:
    """The lowest and the highest number a claim names, the same one twice where it names one; a percentage of something is part of one."""
    factor = 0.01 if is_share(claim) else 1.0
    if claim.low is not None and claim.high is not None:
        return claim.low * factor, claim.high * factor
    value = (claim.value or 0.0) * factor
    return value, value


def rounding(claim: Claim) -> float:
    """How far a number may be rounded, as a share of it: half its last telling figure, 2 percent at most; small counts are not."""
    if dimension(claim).startswith("count") and max(map(abs, ends(claim))) < UNROUNDED:
        return 0.0
    return _half_a_figure(claim.text)


@lru_cache(_TEXTS)
def _half_a_figure(text: str) -> float:
    """Half of the last telling figure of the number of a text, as a share of it: one in 84 of "42,000"."""
    told = _FIGURES.search(text)
    figures = told[0].replace(",", "") if told else ""
    digits = (figures if "." in figures else figures.rstrip("0")).replace(".", "").lstrip("0")
    return min(_ROUNDED, 0.5 / int(digits)) if digits else _ROUNDED


def same(first: Claim, second: Claim) -> bool:
    """Whether two claims name the same number, as far as rounding goes."""
    margin = rounding(first), rounding(second)
    return all(abs(a - b) <= margin[0] * abs(a) + margin[1] * abs(b) for a, b in zip(ends(first), ends(second), strict=True))


def share_a_value(claims: Iterable[Claim]) -> bool:
    """Whether one value fits all claims: on a line, intervals that overlap two by two overlap all together."""
    spans = [interval(claim) for claim in claims]
    return max(span.low for span in spans) <= min(span.high for span in spans)


def nearly_share(claims: Iterable[Claim]) -> bool:
    """Whether one value fits all claims if each were told roughly: 61 and 62 dead of one day."""
    return share_a_value(replace(claim, comparator="~") if claim.comparator == "=" else claim for claim in claims)


def rises(earlier: Iterable[Claim], later: Iterable[Claim]) -> bool:
    """Whether no number of the later claims must lie below what the earlier ones allow."""
    return max(interval(claim).low for claim in earlier) <= min(interval(claim).high for claim in later)
