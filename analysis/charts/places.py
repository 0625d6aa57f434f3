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


def places(dots: pd.DataFrame, names: Mapping[str, str], height: float, across: Reach, up: Reach) -> dict[str, Place]:
    """Label → where its name stands, for dots (x, y, label) on axes that reach from one value to another.

    The names of larger topics are placed first; one that would stand on another wherever it may is left out.
    """
    scale = np.array([_WIDTH / (across[1] - across[0]), height / (up[1] - up[0])])
    points = (dots[["x", "y"]].to_numpy(float) - [across[0], up[0]]) * scale
    taken: list[_Box] = []
    found: dict[str, Place] = {}
    for label in dots["label"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable").index:
        own = points[(dots["label"] == label).to_numpy()]
        width = _LETTER * cells(names[label])
        at, anchor = _anchored(own[:, 0], width)
        boxes = [_box(at, y, anchor, width) for y in _heights(own[:, 1], height)]
        free = [box for box in boxes if not any(map(box.touches, taken))]
        if free:
            best = min(free, key=lambda box: box.hides(points))
            taken.append(best)
            found[label] = Place(across[0] + at / scale[0], up[0] + (best.low + _LINE / 2) / scale[1], anchor)
    return found


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
