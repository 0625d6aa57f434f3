"""Where names stand on a map of dots: by their own dots, on no other name and on as few dots as can be, at any width of the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.charts.house.text import cells

Reach = tuple[float, float]
_WIDTH = 340  # pixels of the narrowest map: on a wider one names lie farther apart
_LETTER, _LINE = 7.2, 19  # pixels of a letter, and of a line of letters
_OFF = 6  # pixels between a name and its outermost dot
_BESIDE = 9  # pixels between a name's end and its outermost dot
_SEEN = 8  # pixels by which one thing is to be nearer than another
_ROWS = 8  # lines away from its dots that a name may stand
_BEFORE = {"left": 0.0, "center": 0.5, "right": 1.0}


class Place(NamedTuple):
    """Where a name is anchored, at which of its ends (left, center or right), and whether its own dots lie nearest to it."""

    x: float
    y: float
    anchor: str
    clear: bool


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
        """Whether it lies nearer to dots of others than to its own, so that it is to be seen."""
        beyond = np.maximum(np.maximum([self.left, self.low] - points, points - [self.right, self.high]), 0)
        away = np.hypot(beyond[:, 0], beyond[:, 1])
        return bool(own.any() and (~own).any() and away[~own].min() + _SEEN < away[own].min())


def places(dots: pd.DataFrame, names: Mapping[str, list[str]], height: float, across: Reach, up: Reach) -> dict[str, Place]:
    """Label → where its name (in lines) stands, for dots (x, y, label) on axes that reach from one value to another.

    The names of larger topics are placed first. One that would stand on another wherever it may, or hide as many dots as half of its own,
    is left out.
    """
    scale = np.array([_WIDTH / (across[1] - across[0]), height / (up[1] - up[0])])
    points = (dots[["x", "y"]].to_numpy(float) - [across[0], up[0]]) * scale
    taken: list[_Box] = []
    found: dict[str, Place] = {}
    for label in dots["label"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable").index:
        own = (dots["label"] == label).to_numpy()
        size = _LETTER * max(map(cells, names[label])), _LINE * len(names[label])
        tried = [(spot, _box(*spot, *size)) for spot in _spots(points[own], *size, height)]
        free = [(spot, box) for spot, box in tried if not any(map(box.touches, taken)) and 2 * box.hides(points) <= own.sum()]
        if free:
            (x, y, anchor), best = min(free, key=lambda one: (one[1].misleads(points, own), one[1].hides(points)))
            taken.append(best)
            clear = not best.misleads(points, own)
            found[label] = Place(across[0] + x / scale[0], up[0] + y / scale[1], anchor, clear)
    return found


def _spots(own: np.ndarray, width: float, tall: float, height: float) -> Iterator[tuple[float, float, str]]:
    """Where a name so wide and tall may be anchored on the map: above and below its dots, beside them, ever farther off, and on them."""
    at, anchor = _anchored(own[:, 0], width)
    above_and_below = [(at, y, anchor) for y in _heights(own[:, 1], tall, height)]
    first, last, middle = own[:, 0].min() - _BESIDE, own[:, 0].max() + _BESIDE, float(np.median(own[:, 1]))
    yield from above_and_below[:2]
    if last + width <= _WIDTH:
        yield float(last), middle, "left"
    if first >= width:
        yield float(first), middle, "right"
    yield from above_and_below[2:]
    yield at, middle, anchor


def _anchored(xs: np.ndarray, width: float) -> tuple[float, str]:
    """Where a name so wide is anchored: over the middle of its dots, or at their outer end where it would leave the map."""
    middle = float(np.median(xs))
    if middle < width / 2:
        return float(xs.min()), "left"
    return (float(xs.max()), "right") if middle > _WIDTH - width / 2 else (middle, "center")


def _heights(ys: np.ndarray, tall: float, height: float) -> Iterator[float]:
    """Where the middle of a name so tall may be: above and below its dots, ever farther off, within the map."""
    for row in range(_ROWS):
        off = _OFF + tall / 2 + row * _LINE
        yield from (y for y in (ys.max() + off, ys.min() - off) if tall / 2 <= y <= height - tall / 2)


def _box(x: float, y: float, anchor: str, width: float, tall: float) -> _Box:
    left = x - _BEFORE[anchor] * width
    return _Box(left, y - tall / 2, left + width, y + tall / 2)
