"""How many topics to propose: the number at which trees over parts of the corpus agree (Ben-Hur et al. 2002).

A proposal, never "the" number: the whole curve is returned for a person to choose by. Among the passages of few articles every number
is unstable: there the curve tells how far to trust the themes, and their words decide how many they are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sklearn.metrics import adjusted_rand_score

from analysis.topics.tree import Floats, Groups, Tree, centres, grow, nearest

PARTS = 10  # trees compared: with fewer the curve is a matter of luck
NEIGHBOURS = 2  # that each tree is compared with: all pairs cost more and tell the same
STEPS = 3  # of each cut towards rest: more cost time and tell the same
PART = 0.7  # of the texts in each
MOST = 60
THEMES = 0.43  # as a power of the passages, at most: 4 themes of 20 passages, 6 of 60, 8 of 100
TEXTS_PER_TOPIC = 8
FEWEST = 3  # two halves nearly always agree, and say little
TEXTS = 4_000  # are enough to compare trees on
TOLERANCE = 0.02  # of agreement: what is less is as good, and the larger number says more


class Stability(NamedTuple):
    """Mean agreement (adjusted Rand index, 1 = the same groups, 0 = chance) of trees cut into so many topics."""

    topics: int
    agreement: float


def curve(points: Floats, numbers: Sequence[int] | None = None) -> tuple[Stability, ...]:
    """The stability of each of these numbers of topics, or of each that so many texts can bear."""
    rows = np.linspace(0, len(points) - 1, min(len(points), TEXTS)).astype(np.intp)
    points = points[rows]
    wanted = list(numbers) if numbers else candidates(len(points))
    cuts = [_cuts(points, wanted, seed) for seed in range(PARTS)]
    return tuple(Stability(number, _agreement([cut[i] for cut in cuts])) for i, number in enumerate(wanted))


def proposed(stabilities: Sequence[Stability]) -> int | None:
    """The largest number of topics that is about as stable as the stablest, and no less stable than those beside it; None where none is."""
    enough = [s for s in stabilities if s.topics >= FEWEST] or list(stabilities)
    agreements = [-1.0, *(s.agreement for s in enough), -1.0]
    least = max(agreements) - TOLERANCE
    beside = zip(enough, agreements[:-2], agreements[2:], strict=True)
    return max((s.topics for s, *others in beside if s.agreement >= max(least, *others)), default=None)


def surveyable(passages: int) -> list[int]:
    """Numbers of themes worth trying among passages, which differ in more ways than a reader of few articles cares to tell apart."""
    return list(range(2, max(2, math.ceil(passages**THEMES)) + 1))


def candidates(texts: int) -> list[int]:
    """Numbers of topics worth trying: each small one, then ever further apart."""
    numbers, most = [2], min(MOST, texts // TEXTS_PER_TOPIC)
    while numbers[-1] < most:
        numbers.append(max(numbers[-1] + 1, round(numbers[-1] * 1.12)))
    return [number for number in numbers if number <= max(2, most)]


def _cuts(points: Floats, numbers: Sequence[int], seed: int) -> list[Groups]:
    """The groups of all texts, for each number of topics, as a tree over a part of them has it."""
    chosen = np.random.default_rng(seed).permutation(len(points))
    part = points[np.sort(chosen[: max(2, int(PART * len(points)))])]
    tree = grow(part, max(numbers) // 3, seed)
    return [_nearest(points, part, tree, number) for number in numbers]


def _nearest(points: Floats, part: Floats, tree: Tree, number: int) -> Groups:
    """Each text's nearest group, of the groups the tree makes of its part."""
    groups = tree.groups(number)
    for _ in range(STEPS):
        groups = np.unique(nearest(part, centres(part, groups)), return_inverse=True)[1]
    return nearest(points, centres(part, groups))


def _agreement(groups: Sequence[Groups]) -> float:
    """Mean adjusted Rand index of each with those next to it, to four places."""
    pairs = [pair for apart in range(1, NEIGHBOURS + 1) for pair in zip(groups, groups[apart:], strict=False)]
    return round(float(np.mean([adjusted_rand_score(*pair) for pair in pairs])), 4)
