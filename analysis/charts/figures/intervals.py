"""Numbers given for one thing side by side: a dot for a value, a line for a range, an open end for a bound, a ring for what was before."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import OTHER, hover, keyed
from analysis.charts.house.text import escape, shorten
from analysis.claims.groups.intervals import ABOUT
from analysis.query.selection import UNKNOWN

_LONG_UNIT = 40
_WIDE = 30
"""Ratio of largest to smallest value from which the axis is logarithmic."""


def intervals(frame: pd.DataFrame, colours: Mapping[str, str], *, keys: Sequence[str] = ("id", "start")) -> go.Figure:
    """A row for each number given in one group (value, low, high, previous, unit, dimension, text, media_name, title)."""
    rows = _alike(frame[frame["role"] == "given"].head(MOST).reset_index(drop=True))
    spans = [_span(row) for row in rows.to_dict("records")]
    first, last = _reach([*spans, *((None, before, None) for before in rows["previous"].dropna())])
    drawing = named_rows([f"{row['text']} · {_teller(row)}" for row in rows.to_dict("records")], bottom=24 if _are_ratios(rows) else 44)
    for place, (row, (low, middle, high)) in enumerate(zip(rows.to_dict("records"), spans, strict=True)):
        colour = colours.get(_source(row), OTHER)
        ends = [low if low is not None else first, high if high is not None else last]
        drawing.line(ends, [place, place], {"color": colour, "width": 3}, opacity=0.5)
        if not pd.isna(row["previous"]):
            _before(drawing, row["previous"], middle, place, colour)
        drawing.dots(
            {"size": 12, "color": colour, "symbol": _symbol(row)},
            x=[middle],
            y=[place],
            customdata=keyed([[row[key] for key in keys]]),
            hovertemplate=[hover(_teller(row), row["text"], shorten(row["sentence"], 120))],
        )
    logarithmic = first >= 0 and min(filter(None, (span[1] for span in spans)), default=1) * _WIDE < last
    drawing.xaxis |= {"type": "log" if logarithmic else "linear", "range": None if logarithmic else [first, last]}
    drawing.xaxis |= {"tickformat": ".0%"} if _are_ratios(rows) else {"exponentformat": "B", "dtick": 1 if logarithmic else None}
    drawing.xaxis |= {"title": {"text": escape(_unit(rows)), "standoff": 4}}
    return drawing.figure()


def _before(drawing: Drawing, previous: float, middle: float, place: int, colour: str) -> None:
    """Draws a ring for what a number was before, and a dotted line from there."""
    drawing.line([previous, middle], [place, place], {"color": colour, "width": 2, "dash": "dot"})
    drawing.line([previous], [place], {}, mode="markers", marker={"size": 10, "color": colour, "symbol": "circle-open"})


def _unit(rows: pd.DataFrame) -> str:
    """What the axis counts: the unit of all its numbers, else what they are numbers of; nothing where the ticks say it."""
    if rows.empty or _are_ratios(rows):
        return ""
    return shorten(rows["unit"].iloc[0] if rows["unit"].nunique() == 1 else rows["measure"].iloc[0], _LONG_UNIT)


def _alike(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with percentages as ratios, where ratios are what is compared."""
    if not _are_ratios(rows):
        return rows
    percent = rows["unit"].str.startswith("percent")
    return rows.assign(**{name: rows[name].where(~percent, rows[name] / 100) for name in ("value", "low", "high", "previous")})


def _are_ratios(rows: pd.DataFrame) -> bool:
    return bool(rows["dimension"].str.startswith("ratio").any())


def _teller(row: Mapping[Hashable, Any]) -> str:
    """The source, or the title of an article without one."""
    return _source(row) if _source(row) != UNKNOWN else shorten(row["title"] or UNKNOWN, 30)


def _source(row: Mapping[Hashable, Any]) -> str:
    return row["media_name"] if isinstance(row["media_name"], str) else UNKNOWN


def _span(row: Mapping[Hashable, Any]) -> tuple[float | None, float, float | None]:
    """Lower end, mark and upper end of a claim; None for an open end."""
    if row["comparator"] == "range":
        return row["low"], (row["low"] + row["high"]) / 2, row["high"]
    value = float(row["value"])
    around = abs(value) * ABOUT if row["comparator"] == "~" else 0.0
    return (None if row["comparator"] == "<" else value - around), value, (None if row["comparator"] == ">" else value + around)


def _reach(spans: Sequence[tuple[float | None, float, float | None]]) -> tuple[float, float]:
    """The first and last number of the axis: from nothing to beyond the largest."""
    numbers = [number for span in spans for number in span if number is not None]
    return min(0.0, *numbers) if numbers else 0.0, max([1e-9, *numbers]) * 1.15


def _symbol(row: Mapping[Hashable, Any]) -> str:
    return {">": "triangle-right", "<": "triangle-left"}.get(row["comparator"], "circle")
