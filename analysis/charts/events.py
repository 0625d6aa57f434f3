"""The event timeline: what the articles tell of, by when it happened or is to happen. Width is precision: a day is a dot, a year a bar.

The form changes with n: a chronology with a row for each event, rows shared by many events, and at last counts per period.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import numbers
from analysis.charts.drawing import Drawing
from analysis.charts.periods import Period, bins, covered, start, unit
from analysis.charts.style import SERIES, hover
from analysis.charts.text import escape, shorten

LANES = ("past", "promise")
_TITLES = {"past": "What happened", "promise": "What is promised or expected"}
_COLOURS = {"past": SERIES[0], "promise": SERIES[1]}
_ROW_HEIGHT, _CHRONOLOGY_HEIGHT = 26, 42
_MARGIN = 64
_COUNTS_HEIGHT = 320
_DAY = 86_400_000  # milliseconds, the unit of widths on a date axis
_CHRONOLOGY = 24  # events that get a row each
_MOST_ROWS = 18  # rows that may be shared; where more are needed, events are counted
_APART = 0.03  # of the axis: events closer than this do not share a row
_TAIL = 0.03  # of the events at either end may lie outside the first view of the axis
_GIST = 46  # characters of the sentence above a dot


class Placed(NamedTuple):
    """An event on the chart: its row in the frame, its lane, the days it may have been on, its row on the chart."""

    place: int
    lane: str
    period: Period
    row: int


def events(frame: pd.DataFrame, keys: Sequence[str] = ("event", "date")) -> go.Figure:
    """Events of a frame (date, sentence, title, lane, relation), in the form that fits their number. A click hands back `keys`."""
    rows = _with_lanes(frame.reset_index(drop=True))
    dated = [(place, lane, covered(str(written))) for place, (lane, written) in enumerate(zip(rows["lane"], rows["date"], strict=True))]
    placed = _stacked([Placed(place, lane, period, 0) for place, lane, period in dated if period])
    if max((event.row for event in placed), default=0) >= max(_MOST_ROWS, len(placed) if len(placed) <= _CHRONOLOGY else 0):
        return _counts(placed)
    return _dots(rows, placed, keys)


def _with_lanes(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows that belong to no event get a lane by how the text speaks of them."""
    ahead = rows["relation"].isin(["future", "deadline"]) if "relation" in rows else pd.Series(False, rows.index)
    return rows.assign(lane=rows["lane"].where(rows["lane"].notna(), ahead.map({True: "promise", False: "past"})))


def _stacked(events: list[Placed]) -> list[Placed]:
    """The events with their rows, lane below lane: one each where they are few, otherwise the first row where they touch no other."""
    alone = len(events) <= _CHRONOLOGY
    gap = timedelta(days=_axis_days(events) * _APART)
    stacked: list[Placed] = []
    for lane in LANES:
        above = max((event.row for event in stacked), default=-2) + 2 if stacked else 0
        ends: list[date] = []
        for event in sorted((one for one in events if one.lane == lane), key=lambda one: (one.period, one.place)):
            free = (number for number, last in enumerate(ends) if not alone and last + gap < event.period.first)
            row = next(free, len(ends))
            ends[row : row + 1] = [event.period.last]
            stacked.append(event._replace(row=above + row))
    return stacked


def _dots(rows: pd.DataFrame, placed: list[Placed], keys: Sequence[str]) -> go.Figure:
    """A pale bar over the days each event may have been on, and a dot in its middle."""
    alone = len(placed) <= _CHRONOLOGY
    depth = max((event.row for event in placed), default=0) + 1
    drawing = Drawing(_MARGIN + (_CHRONOLOGY_HEIGHT if alone else _ROW_HEIGHT) * depth, top=16, bottom=30, left=8)
    for lane in LANES:
        mine = [event for event in placed if event.lane == lane]
        if mine:
            _draw(drawing, rows, mine, keys)
    drawing.yaxis |= {"visible": False, "range": [depth - 0.4, -1.1]}
    drawing.xaxis |= {"type": "date", "range": _view(placed), "showgrid": True}
    drawing.layout |= {"bargap": 0, "barmode": "overlay"}
    if alone:
        _name_events(drawing, rows, placed)
    _name_lanes(drawing, placed)
    return drawing.figure()


def _draw(drawing: Drawing, rows: pd.DataFrame, events: list[Placed], keys: Sequence[str]) -> None:
    chosen = rows.iloc[[event.place for event in events]]
    colour = _COLOURS[events[0].lane]
    common = {
        "y": [event.row for event in events],
        "customdata": [list(row) for row in chosen[list(keys)].astype(object).to_numpy()],
        "hovertemplate": [_told(row) for row in chosen.to_dict("records")],
    }
    drawing.bars(
        colour,
        base=[event.period.first.isoformat() for event in events],
        x=[event.period.days * _DAY for event in events],
        orientation="h",
        width=0.36,
        opacity=0.25,
        **common,
    )
    middles = [event.period.middle.isoformat() for event in events]
    symbols = ["circle-open" if row.get("inferred") is True else "circle" for row in chosen.to_dict("records")]
    drawing.dots({"color": colour, "size": 9, "symbol": symbols}, x=middles, **common)


def _name_events(drawing: Drawing, rows: pd.DataFrame, placed: list[Placed]) -> None:
    """Date and gist above each dot, on the left, where there is room at any width."""
    for event in placed:
        row = rows.iloc[event.place]
        backed = f"  ({numbers.counted(row['doc_count'], 'article')})" if (row.get("doc_count") or 0) > 1 else ""
        told = f"<b>{escape(numbers.day(str(row['date'])))}</b>  {escape(shorten(row.get('sentence'), _GIST))}{backed}"
        drawing.note(told, x=0, xref="paper", xanchor="left", y=event.row - 0.45, font={"size": 12})


def _name_lanes(drawing: Drawing, placed: list[Placed]) -> None:
    """The lane's name above its first row."""
    for lane in LANES:
        first = min((event.row for event in placed if event.lane == lane), default=None)
        if first is not None:
            title = f"<b>{escape(_TITLES[lane])}</b>"
            drawing.note(title, x=0, xref="paper", xanchor="left", y=first - 0.95, font={"size": 12, "color": _COLOURS[lane]})
        if first:
            drawing.rule(y=first - 1.4)


def _counts(placed: list[Placed]) -> go.Figure:
    """Events per day, month or year, those promised on top. A click hands back the period twice: as event and as date."""
    kind = unit(min(event.period.first for event in placed), max(event.period.last for event in placed))
    digits = {"day": 10, "month": 7, "year": 4}[kind]
    periods = bins(min(event.period.first for event in placed), max(event.period.first for event in placed), kind)
    drawing = Drawing(_COUNTS_HEIGHT, top=16, bottom=30, left=44)
    for lane in LANES:
        starts = pd.Series([start(event.period.first, kind) for event in placed if event.lane == lane], dtype=object).value_counts()
        counts = [int(starts.get(period.first, 0)) for period in periods]
        names = [period.first.isoformat()[:digits] for period in periods]
        drawing.bars(
            _COLOURS[lane],
            x=[period.first.isoformat() for period in periods],
            y=counts,
            customdata=[[name, name] for name in names],
            hovertemplate=[
                hover(numbers.day(name), _TITLES[lane], numbers.counted(count, "date")) for name, count in zip(names, counts, strict=True)
            ],
        )
    drawing.xaxis |= {"type": "date", "range": _view(placed)}
    drawing.layout |= {"barmode": "stack", "bargap": 0.1}
    return drawing.figure()


def _told(row: Mapping[Hashable, Any]) -> str:
    lines = [numbers.day(str(row["date"])), shorten(row.get("sentence"), 90), shorten(row.get("title"), 70), *_backing(row)]
    return hover(*[line for line in lines if line])


def _backing(row: Mapping[Hashable, Any]) -> list[str]:
    """How many articles and sources tell it, who promises it, whether the year is inferred, and how late it was first reported."""
    told, lag = row.get("doc_count"), row.get("lag_days")
    return [
        *([f"{numbers.counted(told, 'article')}, {numbers.counted(row['source_count'], 'source')}"] if told else []),
        *([f"by {shorten(row['who'], 40)}"] if row.get("who") and row["lane"] == "promise" else []),
        *(["date inferred"] if row.get("inferred") is True else []),
        *([f"first reported {numbers.counted(lag, 'day')} later"] if isinstance(lag, (int, float)) and lag > 0 else []),
    ]


def _axis_days(events: list[Placed]) -> int:
    return (max(event.period.last for event in events) - min(event.period.first for event in events)).days + 1 if events else 1


def _view(placed: list[Placed]) -> list[str] | None:
    """The first view of the axis: all events, save a few far ones that would squeeze the rest."""
    if not placed:
        return None
    skipped = int(len(placed) * _TAIL)
    first = sorted(event.period.first for event in placed)[skipped]
    last = sorted(event.period.last for event in placed)[-1 - skipped]
    margin = max(timedelta(days=3), (last - first) * 0.04)
    inside = date.min + margin < first and last < date.max - margin
    return [(first - margin).isoformat(), (last + margin).isoformat()] if inside else [first.isoformat(), last.isoformat()]
