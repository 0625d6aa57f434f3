"""Numbers given for one thing side by side: a dot for a value, a line for a range, an open end for a bound, a ring for what was before."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import ceil, log10
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.numbers import counted
from analysis.charts.house.style import OTHER, hover, keyed
from analysis.charts.house.text import cells, escape, label, shorten
from analysis.claims.groups.intervals import ABOUT
from analysis.query.selection import UNKNOWN

_LONG_UNIT = 40
_ROW_HEIGHT = 36
_BELOW = 2  # a logarithmic axis begins at the least number divided by this
_TICKS = 6  # on a logarithmic axis
_WIDE = 30
"""Ratio of largest to smallest value from which the axis is logarithmic."""


def intervals(frame: pd.DataFrame, colours: Mapping[str, str], *, keys: Sequence[str] = ("id", "start")) -> go.Figure:
    """A row for each number given in one group (value, low, high, previous, unit, dimension, text, media_name, title)."""
    rows = _alike(frame[frame["role"] == "given"].head(MOST).reset_index(drop=True))
    spans = [_span(row) for row in rows.to_dict("records")]
    first, last, logarithmic = _reach([*spans, *((None, before, None) for before in rows["previous"].dropna())])
    drawing = _named(rows)
    for place, (row, (low, middle, high)) in enumerate(zip(rows.to_dict("records"), spans, strict=True)):
        colour = colours.get(_source(row), OTHER)
        ends = [max(first, low) if low is not None else first, high if high is not None else last]
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
    drawing.xaxis |= {"type": "log", "range": [log10(first), log10(last)]} if logarithmic else {"range": [first, last]}
    drawing.xaxis |= {"tickformat": ".0%"} if _are_ratios(rows) else {"exponentformat": "B"}
    drawing.xaxis |= {"dtick": ceil(log10(last / first) / _TICKS)} if logarithmic else {}
    drawing.xaxis |= {"title": {"text": escape(_unit(rows)), "standoff": 4}}
    return drawing.figure()


def left_out(frame: pd.DataFrame) -> str:
    """What is said of the numbers of a group that the chart has no room for; nothing where it has."""
    given = int((frame["role"] == "given").sum())
    return f" Drawn are the first {MOST} of {counted(given, 'number')}; the table has all." if given > MOST else ""


def _named(rows: pd.DataFrame) -> Drawing:
    """A drawing with each number on a row of its own, and beneath it who gives it."""
    told = [(row["text"], _teller(row)) for row in rows.to_dict("records")]
    drawing = named_rows([max(names, key=cells) for names in told], _ROW_HEIGHT, bottom=24 if _are_ratios(rows) else 44)
    drawing.yaxis |= {"showgrid": True, "ticktext": [f"<b>{label(text, lines=1)}</b><br>{label(who, lines=1)}" for text, who in told]}
    return drawing


def _before(drawing: Drawing, previous: float, middle: float, place: int, colour: str) -> None:
    """Draws a ring for what a number was before, and a dotted line from there."""
    drawing.line([previous, middle], [place, place], {"color": colour, "width": 2, "dash": "dot"})
    drawing.line([previous], [place], {}, mode="markers", marker={"size": 10, "color": colour, "symbol": "circle-open"})


def _unit(rows: pd.DataFrame) -> str:
    """What the axis counts: the unit of all its numbers or the noun that ends all their units, else what they are numbers of.

    Nothing where the ticks say it.
    """
    if rows.empty or _are_ratios(rows):
        return ""
    for units in (rows["unit"], rows["unit"].str.rpartition(" ")[2]):
        if units.nunique() == 1:
            return shorten(units.iloc[0], _LONG_UNIT)
    return shorten(rows["measure"].iloc[0].partition(" (")[0], _LONG_UNIT)


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


def _reach(spans: Sequence[tuple[float | None, float, float | None]]) -> tuple[float, float, bool]:
    """The first and last number of the axis, and whether it is logarithmic: from nothing to beyond the largest, or from below the least."""
    numbers = [number for span in spans for number in span if number is not None]
    first, last = min(0.0, *numbers) if numbers else 0.0, max([1e-9, *numbers]) * 1.15
    logarithmic = first >= 0 and min(filter(None, (middle for _, middle, _ in spans)), default=1) * _WIDE < last
    return min(filter(None, numbers)) / _BELOW if logarithmic else first, last, logarithmic


def _symbol(row: Mapping[Hashable, Any]) -> str:
    return {">": "triangle-right", "<": "triangle-left"}.get(row["comparator"], "circle")
