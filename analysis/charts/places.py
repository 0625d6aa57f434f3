"""Where names stand on a map of dots: near their own dots, on no other name and on as few dots as can be, at any width of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.charts.text import cells

Reach = tuple[float, float]
_WIDTH = 340  # pixels of the narrowest map: on a wider one names lie farther apart
_LETTER, _LINE = 7.2, 19  # pixels of a letter, and of a line of letters
_OFF = 15  # pixels between a name's middle and its outermost dot
_BESIDE = 9  # pixels between a name's end and its outermost dot
_ROWS = 4  # lines away from its dots that a name may stand
_BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}


class Place(NamedTuple):
    """Where a name is anchored, and at which of its ends: left, center or right."""

    x: float
    y: float
    anchor: str


class _Box(NamedTuple):
    """What a name covers, in pixels."""

    left: float
    low: float
    right: float
    high: float

    def touches(self, other: _Box) -> bool:
        return self.left < other.right and other.left < self.right and self.low < other.high and other.low < self.high

    def hides(self, points: np.ndarray) -> int:
        """How many points lie under it."""
        inside = (points >= [self.left, self.low]) & (points <= [self.right, self.high])
        return int(inside.all(axis=1).sum())

    def misleads(self, points: np.ndarray, own: np.ndarray) -> bool:
        """Whether it lies nearer to dots of others than to its own."""
        beyond = np.maximum(np.maximum([self.left, self.low] - points, points - [self.right, self.high]), 0)
        away = np.hypot(beyond[:, 0], beyond[:, 1])
        return bool(own.any() and (~own).any() and away[~own].min() < away[own].min())


def places(dots: pd.DataFrame, names: Mapping[str, str], height: float, across: Reach, up: Reach) -> dict[str, Place]:
    """Label → where its name stands, for dots (x, y, label) on axes that reach from one value to another.

    The names of larger topics are placed first; one that would stand on another wherever it may is left out.
    """
    scale = np.array([_WIDTH / (across[1] - across[0]), height / (up[1] - up[0])])
    points = (dots[["x", "y"]].to_numpy(float) - [across[0], up[0]]) * scale
    taken: list[_Box] = []
    found: dict[str, Place] = {}
    for label in dots["label"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable").index:
        own = (dots["label"] == label).to_numpy()
        tried = [(spot, _box(*spot, _LETTER * cells(names[label]))) for spot in _spots(points[own], _LETTER * cells(names[label]), height)]
        free = [(spot, box) for spot, box in tried if not any(map(box.touches, taken))]
        if free:
            (x, y, anchor), best = min(free, key=lambda one: (one[1].misleads(points, own), one[1].hides(points)))
            taken.append(best)
            found[label] = Place(across[0] + x / scale[0], up[0] + y / scale[1], anchor)
    return found


def _spots(own: np.ndarray, width: float, height: float) -> Iterator[tuple[float, float, str]]:
    """Where a name so wide may be anchored on the map: above and below its dots, beside them, ever farther above and below."""
    at, anchor = _anchored(own[:, 0], width)
    above_and_below = [(at, y, anchor) for y in _heights(own[:, 1], height)]
    first, last, middle = own[:, 0].min() - _BESIDE, own[:, 0].max() + _BESIDE, float(np.median(own[:, 1]))
    yield from above_and_below[:2]
    if last + width <= _WIDTH:
        yield float(last), middle, "left"
    if first >= width:
        yield float(first), middle, "right"
    yield from above_and_below[2:]


def _anchored(xs: np.ndarray, width: float) -> tuple[float, str]:
    """Where a name so wide is anchored: over the middle of its dots, or at their outer end where it would leave the map."""
    middle = float(np.median(xs))
    if middle < width / 2:
        return float(xs.min()), "left"
    return (float(xs.max()), "right") if middle > _WIDTH - width / 2 else (middle, "center")


def _heights(ys: np.ndarray, height: float) -> Iterator[float]:
    """Where a name's middle may be: above and below its dots, ever farther off, within the map."""
    for row in range(_ROWS):
        off = _OFF + row * _LINE
        yield from (y for y in (ys.max() + off, ys.min() - off) if _LINE / 2 <= y <= height - _LINE / 2)


def _box(x: float, y: float, anchor: str, width: float) -> _Box:
    left = x - _BEFORE[anchor] * width
    return _Box(left, y - _LINE / 2, left + width, y + _LINE / 2)
