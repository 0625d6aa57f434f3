"""When undated articles can have appeared: from what they tell of on, with no end. An interval, never a point."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import PAPER, SERIES, hover
from analysis.charts.house.text import escape, shorten

_ROW_HEIGHT = 40
_DATES = 38  # pixels of days with their year beneath
_DAY = 86_400_000  # milliseconds, the unit of widths on a date axis
_MARGIN = 0.05  # of the axis, at either end
_LEAST_MARGIN = timedelta(days=3)
_LEFT = 0.55  # of the axis: bounds before it are named to their right, later ones to their left
_DASHES = {"stated": "solid", "inferred": "dot"}


def bounded(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of undated articles that have a bound, those that are drawn first."""
    return frame[frame["not_before"].notna()]


def undated(frame: pd.DataFrame, until: str | None) -> go.Figure:
    """A line for each of the first undated articles (title, not_before, not_before_kind, id, start) that is bounded, open to the right.

    It ends behind `until`, the corpus's last moment; dotted where the bound is inferred. A click hands back article and place.
    """
    rows = bounded(frame).head(MOST).to_dict("records")
    first, edge = _reach([row["not_before"] for row in rows], until)
    drawing = named_rows([row["title"] for row in rows], _ROW_HEIGHT, bottom=_DATES)
    for place, row in enumerate(rows):
        _draw(drawing, place, row, (first, edge))
    drawing.xaxis |= {"type": "date", "range": [first.isoformat(), edge.isoformat()], "showgrid": True}
    drawing.layout |= {"barmode": "overlay"}
    return drawing.figure()


def _draw(drawing: Drawing, place: int, row: Mapping[Hashable, Any], axis: tuple[date, date]) -> None:
    """One article: a pale ground to click, a line over it, a stop where it starts, an arrow where it does not end."""
    start, edge = date.fromisoformat(row["not_before"]), axis[1]
    told = f"not before {numbers.day(row['not_before'])}"
    drawing.bars(
        SERIES[0],
        base=[start.isoformat()],
        x=[(edge - start).days * _DAY],
        y=[place],
        orientation="h",
        width=0.5,
        opacity=0.14,
        customdata=[[row["id"], row["start"]]],
        hovertemplate=[hover(shorten(row["title"], 70), f"{told}, {row['not_before_kind']}", shorten(row["not_before_evidence"], 120))],
    )
    ends = [start.isoformat(), edge.isoformat()]
    drawing.line(ends, [place, place], {"color": SERIES[0], "width": 2, "dash": _DASHES[row["not_before_kind"]]})
    marker = {"color": SERIES[0], "size": [14, 10], "symbol": ["line-ns", "triangle-right"], "line": {"width": 2, "color": SERIES[0]}}
    drawing.dots(marker, x=ends, y=[place, place], hoverinfo="skip")
    drawing.note(_named(told, row), y=place - 0.4, font={"size": 11}, bgcolor=PAPER, **_aside(start, axis))


def _named(told: str, row: Mapping[Hashable, Any]) -> str:
    """The bound in words, above its line."""
    return escape(told + (" (inferred)" if row["not_before_kind"] == "inferred" else ""))


def _aside(start: date, axis: tuple[date, date]) -> dict[str, Any]:
    """Where the words stand: from the start on, or up to the axis's end where there is no room."""
    early = (start - axis[0]) / (axis[1] - axis[0]) < _LEFT
    return {"x": start.isoformat(), "xanchor": "left"} if early else {"x": axis[1].isoformat(), "xanchor": "right"}


def _reach(starts: list[str], until: str | None) -> tuple[date, date]:
    """First and last day of the axis, beyond the first bound and behind all that is dated."""
    days = [date.fromisoformat(day) for day in (*starts, *([until] if until and len(until) == len("2025-01-20") else []))]
    margin = max(_LEAST_MARGIN, (max(days) - min(days)) * _MARGIN)
    inside = date.min + margin < min(days) and max(days) < date.max - 2 * margin
    return (min(days) - margin, max(days) + 2 * margin) if inside else (min(days), max(days))
