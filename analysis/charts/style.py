"""The house style: colours that mean the same on every page, and the last touch every figure gets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import plotly.graph_objects as go

from analysis.charts.text import escape

SERIES = tuple(f"#{number:06d}" for number in range(1, 7))
"""Six stand-ins. Streamlit's theme puts the light or dark palette of .streamlit/config.toml in their place."""
OTHER = "#8a9099"
TONE = {"unfavourable": "#c8591c", "neutral": "#7d8590", "favourable": "#2a7fb8"}
RULE = "rgba(125,133,144,0.45)"
MOST_POINTS = 5_000
"""Marks a chart may have before the browser suffers."""
_GRIDLINES = 5
_HOVER = {"bgcolor": "#22262d", "bordercolor": "#22262d", "font": {"color": "#f4f3f0"}, "align": "left"}


def colours(names: Iterable[str]) -> dict[str, str]:
    """Name → colour: one of its own for each of the first six, grey for the rest. Give the names in the corpus's own order."""
    return {name: SERIES[place] if place < len(SERIES) else OTHER for place, name in enumerate(dict.fromkeys(names))}


def keyed(rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Rows of keys as `customdata`: what a click on each mark hands back."""
    return [list(row) for row in rows]


def hover(*lines: object) -> str:
    """Lines of article text as hover text, shown literally."""
    return "<br>".join(map(escape, lines)) + "<extra></extra>"


def finish(figure: go.Figure, height: int, *, left: int = 8, bottom: int = 8, top: int = 8) -> go.Figure:
    """The figure in house style: no title, no legend, few gridlines, clicks that choose a mark and leave the others as they are."""
    figure.update_layout(
        height=height,
        margin={"l": left, "r": 8, "t": top, "b": bottom, "pad": 4},
        showlegend=False,
        dragmode=False,
        clickmode="event+select",
        hovermode="closest",
        hoverlabel=_HOVER,
        bargap=0.42,
        uniformtext={"mode": None},
    )
    figure.update_xaxes(nticks=_GRIDLINES, zeroline=False, fixedrange=True, automargin=True, title=None)
    figure.update_yaxes(nticks=_GRIDLINES, zeroline=False, fixedrange=True, automargin=True, title=None)
    figure.update_traces(selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}}, selector=_takes_clicks)
    return figure


def _takes_clicks(trace: Any) -> bool:
    return trace.type in ("bar", "scatter", "scattergl")
