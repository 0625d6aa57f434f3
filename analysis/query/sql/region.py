"""A part of the map of passages: a rectangle, or what an outline drawn by hand encloses.

It is written as numbers between spaces: a rectangle as its least and largest x, least and largest y; an outline as the x and y of three and
more corners.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = r"-?[0-9]{1,3}(?:\.[0-9]{1,9})?"
_WRITTEN = re.compile(rf"{_NUMBER}(?: {_NUMBER}){{3}}|{_NUMBER} {_NUMBER}(?: {_NUMBER} {_NUMBER}){{2,47}}")
_MOST_DRAWN = 300  # corners of an outline as the mouse draws it; of more, so many at even distances
_MOST = 24  # corners of those that are kept
_DECIMALS = 3

MACROS = (
    """
    CREATE MACRO corners(written) AS TABLE
    SELECT CASE WHEN len(n) = 4 THEN [n[1], n[3], n[2], n[3], n[2], n[4], n[1], n[4]] ELSE n END AS c
    FROM (SELECT list_transform(string_split(written, ' '), lambda number: CAST(number AS DOUBLE)) AS n)
    """,
    """
    CREATE MACRO crossed(px, py, x1, y1, x2, y2) AS (y1 > py) <> (y2 > py) AND px < (x2 - x1) * (py - y1) / (y2 - y1) + x1
    """,
    """
    CREATE MACRO inside(px, py, c) AS len(list_filter(
        range(1, len(c), 2), lambda i: crossed(px, py, c[i], c[i + 1], c[(i + 1) % len(c) + 1], c[(i + 2) % len(c) + 1])
    )) % 2 = 1
    """,
)
"""Whether a place is `inside` the `corners` (c) of a region: a line from it to the right crosses an odd number of sides."""


def is_region(written: str) -> bool:
    """Whether the text says a region."""
    return bool(_WRITTEN.fullmatch(written))


def rectangle(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The region between two corners."""
    return " ".join(f"{side:.{_DECIMALS}f}" for side in (min(xs), max(xs), min(ys), max(ys)))


def outlined(xs: Sequence[float], ys: Sequence[float]) -> str:
    """The region within an outline, of whose corners those are kept that shape it most."""
    corners = list(zip(xs, ys, strict=True))
    corners = corners[:: -(-len(corners) // _MOST_DRAWN)]
    while len(corners) > _MOST:
        least = min(range(len(corners)), key=lambda i: _area(corners[i - 1], corners[i], corners[(i + 1) % len(corners)]))
        del corners[least]
    return " ".join(f"{number:.{_DECIMALS}f}" for corner in corners for number in corner)


def _area(one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]) -> float:
    """What the outline loses without the middle corner (Visvalingam and Whyatt 1993), twice."""
    return abs((two[0] - one[0]) * (three[1] - one[1]) - (three[0] - one[0]) * (two[1] - one[1]))
