"""Whether two shares differ by more than chance."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

_CHANCE = 0.05


def differ(one: tuple[float, int], other: tuple[float, int], among: int = 1) -> bool:
    """Whether two shares, each (0..1, of how many cases), differ by more than chance, where they were picked among so many pairs.

    A two-sided z-test of two proportions at 5 %, with Yates's correction for small numbers and Bonferroni's for the picking. What
    comes from one article is alike: give articles as cases.
    """
    (share, cases), (other_share, other_cases) = one, other
    pooled = (share * cases + other_share * other_cases) / (cases + other_cases)
    error = sqrt(pooled * (1 - pooled) * (1 / cases + 1 / other_cases))
    apart = abs(share - other_share) - (1 / cases + 1 / other_cases) / 2
    return apart > error * NormalDist().inv_cdf(1 - _CHANCE / 2 / max(1, among))
