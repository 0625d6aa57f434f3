"""Which claims are worth comparing: those that share a rarer word, a name or a number, and that nothing plain keeps apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.claims.groups.likeness import MOST_FOLD, NEAR, PLACES
from analysis.claims.groups.told import Telling
from analysis.claims.wording.resources import PEOPLE

_RAREST = 6  # words of a claim by which others are looked for
_CROWD = 16  # claims that share a word, a name or a number and are compared; of more, those of neighbouring days
_BATCH = 200_000  # pairs looked at in one go
Pair = tuple[int, int]


def pairs(told: Sequence[Telling], weights: Mapping[str, float]) -> Iterator[Pair]:
    """Pairs of claims that may be alike, the former first."""
    held = _Held(told)
    batch: list[Pair] = []
    for pair in _sharing(told, weights):
        batch.append(pair)
        if len(batch) == _BATCH:
            yield from held.comparable(batch)
            batch = []
    yield from held.comparable(batch)


def _sharing(told: Sequence[Telling], weights: Mapping[str, float]) -> Iterator[Pair]:
    """Claims that share a rarer word, all of a key, or the number, with those of the days before."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for place in sorted(range(len(told)), key=lambda place: (told[place].span or (0, 0), place)):
        signs = list(_signs(told[place], weights))
        for other in {other for sign in signs for other in holders[sign][-_CROWD:]}:
            yield min(place, other), max(place, other)
        for sign in signs:
            holders[sign].append(place)


def _signs(told: Telling, weights: Mapping[str, float]) -> Iterator[Hashable]:
    """What others may share with a claim."""
    for word in sorted((word for word in told.words if weights[word] < 1), key=lambda word: (-weights[word], word))[:_RAREST]:
        yield told.dimension, word
    if told.entity:
        yield told.dimension, told.kind, told.entity
    if told.claim.value is not None:
        yield told.dimension, told.claim.value


class _Held:
    """What keeps claims apart, in columns: many pairs are looked at at once."""

    def __init__(self, told: Sequence[Telling]) -> None:
        """Reads the columns of some claims."""
        self.article = _codes(told, lambda each: each.one.article)
        self.kind, self.fate = _codes(told, lambda each: each.kind), _codes(told, lambda each: each.fate)
        self.moved, self.scale = _codes(told, lambda each: each.moved), _codes(told, lambda each: each.scale)
        self.low, self.high = np.array([each.low for each in told]), np.array([each.high for each in told])
        self.rounding = np.array([each.rounding for each in told])
        self.vague, self.partial = np.array([each.vague for each in told]), np.array([each.partial for each in told])
        self.people, self.place = (np.array([each.kind in kinds for each in told]) for kinds in (PEOPLE, PLACES))

    def comparable(self, found: Sequence[Pair]) -> Iterator[Pair]:
        """The pairs that Likeness does not part at first sight: of two articles, of one fate, direction and scale, of numbers not far apart."""
        if not found:
            return
        first, second = np.array(found).T
        apart = (self.article[first] == self.article[second]) | (self.scale[first] != self.scale[second])
        for codes in (self.fate, self.moved):
            apart |= (codes[first] > 0) & (codes[second] > 0) & (codes[first] != codes[second])
        apart |= ~self._same(first, second) & self._far(first, second)
        for place in np.flatnonzero(~apart).tolist():
            yield found[place]

    def _same(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether two claims name the same number, as far as rounding goes."""
        same = self.vague[first] == self.vague[second]
        for number in (self.low, self.high):
            reach = self.rounding[first] * number[first] + self.rounding[second] * number[second]
            same &= np.abs(number[first] - number[second]) <= reach
        return same

    def _far(self, first: NDArray[np.int64], second: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Whether two other numbers are too far apart, one is part of a third, or they count two kinds of things."""
        low, high = np.minimum(self.low[first], self.low[second]), np.maximum(self.low[first], self.low[second])
        told = self.fate > 0
        alike = self.kind[first] == self.kind[second]
        alike |= (told[first] & self.people[second]) | (told[second] & self.people[first])
        comparable = (high <= NEAR * low) | (alike & ~self.place[first])
        return (high > MOST_FOLD * low) | (self.partial[first] != self.partial[second]) | ~comparable


def _codes(told: Sequence[Telling], column: Callable[[Telling], str | None]) -> NDArray[np.int64]:
    """A column as numbers, 0 for none."""
    known: dict[str | None, int] = {None: 0}
    return np.array([known.setdefault(column(each), len(known)) for each in told], dtype=np.int64)
