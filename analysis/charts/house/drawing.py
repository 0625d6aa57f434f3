"""A figure on its way: traces and layout as plain data in house style, which Plotly checks once, at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from analysis.charts.house.style import INK, RULE

Look = dict[str, Any]
_GRIDLINES = 5
_HOUSE: Look = {
    "template": "none",  # the page's theme brings its own
    "showlegend": False,
    "dragmode": False,
    "clickmode": "event+select",
    "hovermode": "closest",
    "hoverlabel": {"bgcolor": "#22262d", "bordercolor": "#22262d", "font": {"color": "#f4f3f0"}, "align": "left"},
    "bargap": 0.42,
    "font": {"color": INK},
}
_AXIS: Look = {"nticks": _GRIDLINES, "zeroline": False, "fixedrange": True, "separatethousands": True, "tickfont": {"color": INK}}
_CALENDAR: Look = {"tickformatstops": [{"dtickrange": [86_400_000, 1_900_000_000], "value": "%-d %b\n%Y"}]}  # days before months
_TITLE = {"color": INK, "size": 12}


@dataclass
class Drawing:
    """What is to be drawn: no title, no legend, few gridlines, clicks that choose a mark and leave the others as they are."""

    height: int
    top: int = 8
    bottom: int = 8
    right: int = 8
    left: int | None = None  # room for names; None leaves it to Plotly, which then draws twice
    layout: Look = field(default_factory=dict)
    xaxis: Look = field(default_factory=dict)
    yaxis: Look = field(default_factory=dict)
    traces: list[Look] = field(default_factory=list)
    notes: list[Look] = field(default_factory=list)
    shapes: list[Look] = field(default_factory=list)

    def bars(self, colour: object, **look: Any) -> None:
        """Adds bars of one colour, or of one each."""
        opacity = look.pop("opacity", 1)
        self._add({"type": "bar", "marker": {"color": colour, "opacity": opacity, "line": {"width": 0}}, **look})

    def dots(self, marker: Look, **look: Any) -> None:
        """Adds dots."""
        self._add({"type": "scatter", "mode": "markers", "cliponaxis": False, "marker": {"line": {"width": 0}, **marker}, **look})

    def line(self, xs: Sequence[Any], ys: Sequence[Any], line: Look, **look: Any) -> None:
        """Adds a line that is no mark: it cannot be pointed at or clicked."""
        self.traces.append({"type": "scatter", "mode": "lines", "x": list(xs), "y": list(ys), "line": line, "hoverinfo": "skip", **look})

    def note(self, text: str, **look: Any) -> None:
        """Writes a text that is escaped already."""
        self.notes.append({"text": text, "showarrow": False, **look})

    def rule(self, *, x: Any = None, y: Any = None) -> None:
        """Adds a thin line across the chart, upright at x or level at y."""
        ends = {"x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper"} if y is None else {"y0": y, "y1": y, "x0": 0, "x1": 1, "xref": "paper"}
        self.shapes.append({"type": "line", "line": {"color": RULE, "width": 1}, **ends})

    def figure(self) -> go.Figure:
        """The finished figure."""
        margin = {"l": 8 if self.left is None else self.left, "r": self.right, "t": self.top, "b": self.bottom, "pad": 4}
        marks = {"annotations": self.notes, "shapes": self.shapes}
        house = _AXIS | {"automargin": self.left is None}
        axes = {
            name: _titled(house | (_CALENDAR if look.get("type") == "date" else {}) | look)
            for name, look in (("xaxis", self.xaxis), ("yaxis", self.yaxis))
        }
        return go.Figure(
            {"data": self.traces, "layout": {**_HOUSE, "height": self.height, "margin": margin, **marks, **axes, **self.layout}}
        )

    def _add(self, trace: Look) -> None:
        opacity = trace["marker"].get("opacity", 1)
        stays = {"marker": {"opacity": opacity if isinstance(opacity, int | float) else 1}}
        self.traces.append({**trace, "selected": stays, "unselected": stays})


def _titled(axis: Look) -> Look:
    """The look of an axis, its title as small and dark as its numbers."""
    return axis | {"title": {**axis["title"], "font": _TITLE}} if "title" in axis else axis
