"""Publication volume: articles per period, or their share, stacked by source. Undated articles have no place on a time axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.heads import publication
from analysis.charts.heads.publication import Volume, dated
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.key import name_above
from analysis.charts.house.periods import name
from analysis.charts.house.style import MOST_POINTS, MUTED, OTHER, SERIES, hover
from analysis.charts.house.text import escape
from analysis.query.selection import UNKNOWN
from analysis.timeline.volume import Period, bounds

_HEIGHT, _LOW = 250, 150
_LEAST_BINS = 7  # so that two days do not make two walls
_FEW = 3
_FILLED = 0.86  # of a period's width
_MILLISECOND = timedelta(milliseconds=1)
_ALL, _OTHERS, _UNNAMED = "", "others", "source unknown"
_SHADE = "rgba(125,133,144,0.2)"


def volume(frame: pd.DataFrame, shown: Volume, colours: Mapping[str, str] | None = None) -> go.Figure:
    """Stacked bars of a frame (date, count, ratio, perhaps source) on the axis of what is shown.

    A click hands back the period, as 2025-02.
    """
    rows = dated(frame)
    low = not shown.share and _is_low(rows)
    drawing = Drawing(_LOW if low else _HEIGHT, bottom=44, left=44)
    if len(rows):
        for source, part in _series(rows, colours or {}, len(shown.dated)):
            _bars(drawing, source, part, shown, (colours or {}).get(source, OTHER if source else SERIES[0]))
        name_periods(drawing, list(shown.dated["date"]), shown.unit)
        _shade_bursts(drawing, shown)
        _name_sources(drawing)
    drawing.layout |= {"barmode": "stack"}
    drawing.yaxis |= {"rangemode": "tozero", "tickformat": ".0%" if shown.share else ",d", "dtick": 1 if low else None}
    return drawing.figure()


def _series(rows: pd.DataFrame, colours: Mapping[str, str], bins: int) -> list[tuple[str, pd.DataFrame]]:
    """Source → its rows, the largest first and those without a colour of their own together; one nameless series without sources."""
    if "source" not in rows:
        return [(_ALL, rows)]
    own = [source for source, colour in colours.items() if colour != OTHER][: max(1, MOST_POINTS // max(bins, 1) - 1)]
    rest = _OTHERS if rows.loc[~rows["source"].isin(own), "source"].ne(UNKNOWN).any() else _UNNAMED
    named = rows["source"].where(rows["source"].isin(own), rest)
    summed = (
        rows.assign(source=named).groupby(["source", "date"], as_index=False).agg({"count": "sum", "total_count": "first", "ratio": "sum"})
    )
    sizes = summed.groupby("source")["count"].sum()
    ordered = sorted(sizes.index, key=lambda source: (source == rest, -sizes[source], source))
    return [(source, summed[summed["source"] == source]) for source in ordered]


def _bars(drawing: Drawing, source: str, rows: pd.DataFrame, shown: Volume, colour: str) -> None:
    """Bars as wide as their periods; those of an incomplete one hatched, shares of few articles pale, those of nothing left out."""
    told = rows[rows["count"] > 0]
    pale = set(shown.dated["date"][publication.thin(shown.dated["total_count"])]) if shown.share else set[str]()
    spans = [bounds(start, shown.unit) for start in told["date"]]
    filled = _FILLED * min(1, len(shown.dated) / _LEAST_BINS)
    drawing.bars(
        colour,
        name=source,
        x=[(first + (end - first) / 2).isoformat() for first, end in spans],
        y=told["ratio" if shown.share else "count"].tolist(),
        width=[(end - first) / _MILLISECOND * filled for first, end in spans],
        opacity=[MUTED if start in pale else 1 for start in told["date"]],
        customdata=[[start] for start in told["date"]],
        hovertemplate=[_told(row["date"], source, int(row["count"]), int(row["total_count"]), shown) for row in told.to_dict("records")],
    )
    hatched = ["/" if start == shown.incomplete else "" for start in told["date"]]
    drawing.traces[-1]["marker"]["pattern"] = {"shape": hatched, "fillmode": "replace", "size": 6}


def _told(start: str, source: str, count: int, total: int, shown: Volume) -> str:
    """The period, the source, and the number, of how many where it is not all."""
    number = f"{numbers.count(count)} of {numbers.counted(total, 'article')}" if shown.share else numbers.counted(count, "article")
    lines = [name(start, shown.unit), *([source] if source else []), number]
    return hover(*lines, *(["incomplete"] if start == shown.incomplete else []))


def _name_sources(drawing: Drawing) -> None:
    """The sources above the bars, each in its colour."""
    named = {bars["name"]: bars["marker"]["color"] for bars in drawing.traces if bars["name"]}
    name_above(drawing, named, 24)


def name_periods(drawing: Drawing, starts: Sequence[str], unit: Period) -> None:
    """The axis from the first period to the last; a few are labelled by name, many by Plotly's calendar."""
    spans = [bounds(start, unit) for start in starts]
    drawing.xaxis |= {"type": "date", "range": [day.isoformat() for day in (spans[0][0], spans[-1][1])], "showgrid": False, "tickangle": 0}
    if len(spans) <= _LEAST_BINS:
        drawing.xaxis |= {
            "tickmode": "array",
            "tickvals": [(start + (end - start) / 2).isoformat() for start, end in spans],
            "ticktext": ["<br>".join(escape(name(start, unit)).rsplit(" ", 1)) for start in starts],
        }


def _shade_bursts(drawing: Drawing, shown: Volume) -> None:
    """A grey ground behind each burst."""
    starts = shown.dated["date"].iloc
    for burst in shown.bursts:
        ends = {"x0": bounds(starts[burst.first], shown.unit)[0].isoformat(), "x1": bounds(starts[burst.last], shown.unit)[1].isoformat()}
        ground = {"type": "rect", "yref": "paper", "y0": 0, "y1": 1, "fillcolor": _SHADE, "line": {"width": 0}, "layer": "below"}
        drawing.shapes.append(ground | ends)


def _is_low(rows: pd.DataFrame) -> bool:
    """Whether no period holds more than a few articles; Plotly would write halves of articles on so short an axis."""
    return rows.empty or bool(rows.groupby("date")["count"].sum().max() <= _FEW)
