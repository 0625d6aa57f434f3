"""Who is named next to whom: entities on a ring, lines between those that share articles. The same frame always gives the same picture."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import RULE, SERIES, hover
from analysis.charts.house.text import label

_HEIGHT = 460
_MOST_NAMES = 24
_WIDEST = 4.0  # pixels
_STEEP, _UPRIGHT = 0.2, 0.05  # how far from the ring's top and bottom a name turns to its side
_LARGEST, _SMALLEST = 26.0, 9.0
_LONG = 15  # letters of a line of a name that a telephone has room for beside the ring
_SPARSE, _CLOSE = 16, 0.8  # names on a ring with room for two lines each; how far up or down there is room for one alone on a fuller ring
_CHANCE = 10.83  # Dunning's G² that chance brings in one of a thousand pairs
_FEWEST_TIES = 5
_Pair = tuple[str, str, int]


def network(frame: pd.DataFrame, most: int = 40) -> go.Figure:
    """At most `most` pairs of a frame (entity_a, entity_b, doc_count). A click hands back one name, or both of a line's.

    Where the frame says how far pairs are more than chance (npmi, log_likelihood), those tied most closely; else those of most articles.
    """
    close = ties(frame)
    pairs = _first(frame, "doc_count", most) if close.empty else _first(close, "log_likelihood", most)
    places = _ring(pairs)
    drawing = Drawing(_HEIGHT, xaxis={"visible": False, "range": [-2.2, 2.2]}, yaxis={"visible": False, "range": [-1.25, 1.25]})
    for pair in reversed(pairs):
        _line(drawing, pair, places, pairs[0][2])
    if pairs:
        _middles(drawing, pairs, places)
        _names(drawing, pairs, places)
    return drawing.figure()


def ties(frame: pd.DataFrame) -> pd.DataFrame:
    """The pairs that are named together more often than chance allows, the closest first; none where there are but a few of them."""
    if "log_likelihood" not in frame:
        return frame.iloc[:0]
    close = frame[(frame["log_likelihood"] >= _CHANCE) & (frame["npmi"] > 0) & (frame["doc_count"] > 1)]
    return close.sort_values("log_likelihood", ascending=False, kind="stable") if len(close) >= _FEWEST_TIES else frame.iloc[:0]


def about_network(frame: pd.DataFrame, within: str = "article") -> str:
    """Which pairs the network draws, and what its lines mean."""
    chosen = " too often for chance, the 40 tied most closely" if len(ties(frame)) else ", the 40 of most articles"
    return f"Pairs named in the same {within}s{chosen} among {_MOST_NAMES} names; the thicker a line, the more articles."


def _first(frame: pd.DataFrame, by: str, most: int) -> list[_Pair]:
    """The first pairs by a column among at most _MOST_NAMES names, those of most articles first."""
    columns = (frame["entity_a"], frame["entity_b"], frame["doc_count"], frame[by])
    named: set[str] = set()
    chosen: list[_Pair] = []
    for one, two, number, _ in sorted(zip(*columns, strict=True), key=lambda row: (-row[3], row[0], row[1])):
        if len(named | {one, two}) <= _MOST_NAMES and len(chosen) < most:
            named |= {one, two}
            chosen.append((one, two, int(number)))
    return sorted(chosen, key=lambda pair: (-pair[2], pair[0], pair[1]))


def _ring(pairs: list[_Pair]) -> dict[str, tuple[float, float]]:
    """Places on a ring, in an order that puts names beside those they share most articles with."""
    order = _order(pairs)
    steps = [2 * math.pi * number / max(len(order), 1) for number in range(len(order))]
    return {name: (math.sin(angle), math.cos(angle)) for name, angle in zip(order, steps, strict=True)}


def _order(pairs: list[_Pair]) -> list[str]:
    """Each name after one that it shares most articles with: the one placed last or, where none is left, any of those placed."""
    weights: dict[str, Counter[str]] = defaultdict(Counter)
    for one, two, number in pairs:
        weights[one][two] += number
        weights[two][one] += number
    left = sorted(weights, key=lambda name: (-weights[name].total(), name))
    order: list[str] = []
    while left:
        recent = order[-1] if order else ""
        following = min(left, key=lambda name: (-weights[recent][name], -sum(weights[name][one] for one in order), left.index(name)))
        order.append(following)
        left.remove(following)
    return order


def _line(drawing: Drawing, pair: _Pair, places: dict[str, tuple[float, float]], strongest: int) -> None:
    (x0, y0), (x1, y1) = places[pair[0]], places[pair[1]]
    width = max(1.0, _WIDEST * pair[2] / strongest)
    drawing.line([x0, x1], [y0, y1], {"color": RULE, "width": width})


def _middles(drawing: Drawing, pairs: list[_Pair], places: dict[str, tuple[float, float]]) -> None:
    """A small dot on each line, to be pointed at and clicked."""
    ends = [(places[one], places[two]) for one, two, _ in pairs]
    drawing.dots(
        {"size": 8, "color": RULE},
        x=[(one[0] + two[0]) / 2 for one, two in ends],
        y=[(one[1] + two[1]) / 2 for one, two in ends],
        customdata=[[one, two] for one, two, _ in pairs],
        hovertemplate=[hover(f"{one} and {two}", f"named together in {numbers.counted(n, 'article')}") for one, two, n in pairs],
    )


def _names(drawing: Drawing, pairs: list[_Pair], places: dict[str, tuple[float, float]]) -> None:
    strengths: Counter[str] = Counter()
    for one, two, number in pairs:
        strengths.update({one: number, two: number})
    largest = max(strengths.values())
    drawing.dots(
        {"size": [max(_SMALLEST, _LARGEST * (strengths[name] / largest) ** 0.5) for name in places], "color": SERIES[0], "opacity": 1},
        x=[place[0] for place in places.values()],
        y=[place[1] for place in places.values()],
        mode="markers+text",
        text=[label(name, _LONG, 1 if abs(y) > _CLOSE and len(places) > _SPARSE else 2) for name, (_, y) in places.items()],
        textposition=[_beside(x, y) for x, y in places.values()],
        customdata=[[name] for name in places],
        hovertemplate=[hover(name) for name in places],
    )


def _beside(x: float, y: float) -> str:
    """Where a name stands: outside the ring."""
    height = "middle" if abs(x) > _STEEP else "top" if y > 0 else "bottom"
    side = "center" if abs(x) < _UPRIGHT else "right" if x > 0 else "left"
    return f"{height} {side}"
