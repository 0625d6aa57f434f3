"""Claims in columns, so that many pairs of them are compared in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from analysis.claims.groups.told import WEEKDAYS, Telling
from analysis.claims.wording.resources import PEOPLE

PLACES = frozenset({"distance", "kilometer", "kilometre", "mile", "meter", "metre", "km", "ft", "feet", "yard"})
"""They hold between two places, of which one may be untold."""
UNKNOWN_GAP = 3
"""Days between two articles of which one is undated, or only its month or year is known."""
Places = NDArray[np.int64]
Marks = NDArray[np.bool_]


class Columns:
    """What is compared of some claims: a column each, in which a pair is two places."""

    def __init__(self, told: Sequence[Telling]) -> None:
        """Reads the columns of some claims."""
        self.article, self.entity = _codes(told, lambda each: each.one.article), _codes(told, lambda each: each.entity)
        self.kind, self.fate = _codes(told, lambda each: each.kind), _codes(told, lambda each: each.fate)
        self.named, self.as_of = _codes(told, lambda each: each.named), _codes(told, lambda each: each.claim.as_of)
        self.moved, self.scale = _codes(told, lambda each: each.moved), _codes(told, lambda each: each.scale)
        self.low, self.high = np.array([each.low for each in told]), np.array([each.high for each in told])
        self.rounding = np.array([each.rounding for each in told])
        self.vague, self.partial = _marks(told, lambda each: each.vague), _marks(told, lambda each: each.partial)
        self.exact = _marks(told, lambda each: each.claim.comparator == "=")
        self.people, self.place = _marks(told, lambda each: each.kind in PEOPLE), _marks(told, lambda each: each.kind in PLACES)
        self.count = _marks(told, lambda each: each.dimension.startswith("count"))
        self.ratio = _marks(told, lambda each: each.dimension.startswith("ratio"))
        self.plain_count = _marks(told, lambda each: each.dimension == "count")
        self.fraction = _marks(told, lambda each: each.dimension in {"percent", "ratio"})
        self.long_named = _marks(told, lambda each: " " in each.named)
        self.weekdays = np.array([sum(1 << WEEKDAYS[day[:3]] for day in each.weekdays) for each in told], dtype=np.int64)
        self.since, self.until = (np.array([each.span[end] if each.span else -1 for each in told]) for end in (0, 1))

    def same(self, first: Places, second: Places) -> Marks:
        """Whether two claims name the same number, as far as rounding goes; no number that is named is one that is not, "thousands"."""
        same: Marks = self.vague[first] == self.vague[second]
        for number in (self.low, self.high):
            reach = self.rounding[first] * number[first] + self.rounding[second] * number[second]
            same &= np.abs(number[first] - number[second]) <= reach
        return same

    def alike(self, first: Places, second: Places) -> Marks:
        """Whether two claims measure one kind of thing, or count people of whom only one tells what befell them."""
        alike: Marks = self.kind[first] == self.kind[second]
        return alike | ((self.fate[first] > 0) & self.people[second]) | ((self.fate[second] > 0) & self.people[first])

    def plainly_apart(self, first: Places, second: Places) -> Marks:
        """Whether two claims are of one article, or of other scales, fates or directions."""
        apart: Marks = (self.article[first] == self.article[second]) | (self.scale[first] != self.scale[second])
        for codes in (self.fate, self.moved):
            apart |= (codes[first] > 0) & (codes[second] > 0) & (codes[first] != codes[second])
        return apart

    def gap(self, first: Places, second: Places) -> Places:
        """The days between two articles; a few where one is undated, or only its month or year is known."""
        apart: Places = np.maximum(self.since[first], self.since[second]) - np.minimum(self.until[first], self.until[second])
        known = (self.since[first] >= 0) & (self.since[second] >= 0) & (apart >= 0)
        return np.where(known, apart, UNKNOWN_GAP)


def _codes(told: Sequence[Telling], column: Callable[[Telling], str | None]) -> Places:
    """A column as numbers, 0 for none."""
    known: dict[str | None, int] = {None: 0}
    return np.array([known.setdefault(column(each), len(known)) for each in told], dtype=np.int64)


def _marks(told: Sequence[Telling], column: Callable[[Telling], bool]) -> Marks:
    """A column that holds or does not."""
    return np.array([column(each) for each in told], dtype=np.bool_)
