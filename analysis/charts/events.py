"""The event timeline: what the articles tell of, by when it happened or is to happen. Width is precision: a day is a dot, a year a bar."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import numbers
from analysis.charts.periods import Period, covered
from analysis.charts.style import MOST_POINTS, RULE, SERIES, finish, hover
from analysis.charts.text import escape, shorten

_ROW_HEIGHT = 22
_MARGIN = 64
_DAY = 86_400_000  # milliseconds, the unit of widths on a date axis
_APART = 0.035  # of the axis: events closer than this get rows of their own
_LANES = {"past": SERIES[0], "promise": SERIES[1]}
_EARLIEST_SHOWN = 0.03  # the share of events at either end that may lie outside the first view of the axis


class _Placed(NamedTuple):
    place: int
    lane: str
    period: Period
    row: int


def events(frame: pd.DataFrame, lanes: Sequence[str] = ("past", "promise"), keys: Sequence[str] = ("id", "start", "end")) -> go.Figure:
    """Events of a frame (date, text, title, lane) as dots and bars, a band of rows for each lane. A click hands back `keys`."""
    rows = frame.head(MOST_POINTS).reset_index(drop=True).pipe(_with_lanes)
    placed = _placed(rows, lanes)
    figure = go.Figure()
    for lane in lanes:
        mine = [event for event in placed if event.lane == lane]
        if mine:
            _draw(figure, rows, mine, keys, _LANES.get(lane, SERIES[2]))
    depth = max((event.row for event in placed), default=0) + 1
    finish(figure, _MARGIN + _ROW_HEIGHT * depth, top=16)
    figure.update_yaxes(visible=False, range=[depth - 0.4, -0.8])
    figure.update_xaxes(type="date", range=_view(placed), fixedrange=False, showgrid=True)
    figure.update_layout(bargap=0, barmode="overlay")
    return _name_lanes(figure, placed, lanes)


def shown(frame: pd.DataFrame) -> int:
    """How many of a frame's events have a place on a calendar."""
    return sum(covered(str(written)) is not None for written in frame["date"])


def _with_lanes(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows that belong to no event get a lane by how the text speaks of them."""
    ahead = rows["relation"].isin(["future", "deadline"]) if "relation" in rows else pd.Series(False, rows.index)
    return rows.assign(lane=rows["lane"].where(rows["lane"].notna(), ahead.map({True: "promise", False: "past"})))


def _placed(rows: pd.DataFrame, lanes: Sequence[str]) -> list[_Placed]:
    """Each event that lies on the calendar, in the first row of its lane where it touches no other."""
    found = [(place, lane, covered(str(written))) for place, (lane, written) in enumerate(zip(rows["lane"], rows["date"], strict=True))]
    dated = [(place, lane, period) for place, lane, period in found if period]
    gap = timedelta(days=_axis_days([period for _, _, period in dated]) * _APART)
    placed: list[_Placed] = []
    for lane in lanes:
        first_row = max((event.row for event in placed), default=-2) + 2 if placed else 0
        mine = sorted(((place, period) for place, one, period in dated if one == lane), key=lambda item: (item[1], item[0]))
        ends: list[date] = []
        for place, period in mine:
            row = next((number for number, last in enumerate(ends) if last + gap < period.first), len(ends))
            ends[row : row + 1] = [period.last]
            placed.append(_Placed(place, lane, period, first_row + row))
    return placed


def _draw(figure: go.Figure, rows: pd.DataFrame, events: list[_Placed], keys: Sequence[str], colour: str) -> None:
    """A pale bar over the days each event may have been on, and a dot in its middle."""
    chosen = rows.iloc[[event.place for event in events]]
    clicks = [list(row) for row in chosen[list(keys)].astype(object).to_numpy()]
    texts = [_told(row) for row in chosen.to_dict("records")]
    places = [event.row for event in events]
    starts = [event.period.first.isoformat() for event in events]
    widths = [event.period.days * _DAY for event in events]
    pale = {"color": colour, "opacity": 0.28, "line": {"width": 0}}
    figure.add_bar(base=starts, x=widths, y=places, orientation="h", width=0.5, marker=pale, customdata=clicks, hovertemplate=texts)
    middles = [event.period.middle.isoformat() for event in events]
    dots = {"color": colour, "size": 9, "line": {"width": 0}}
    figure.add_scatter(x=middles, y=places, mode="markers", marker=dots, customdata=clicks, hovertemplate=texts)


def _told(row: Mapping[Hashable, Any]) -> str:
    lines = [numbers.day(str(row["date"])), shorten(row.get("sentence") or row.get("text") or "", 90), shorten(row.get("title") or "", 70)]
    return hover(*[line for line in lines if line])


def _name_lanes(figure: go.Figure, placed: list[_Placed], lanes: Sequence[str]) -> go.Figure:
    """The lane's name above its first row."""
    for lane in lanes:
        mine = [event.row for event in placed if event.lane == lane]
        if mine:
            figure.add_annotation(
                text=escape(_title(lane)), x=0, xref="paper", xanchor="left", y=min(mine) - 0.75, showarrow=False, font={"size": 12}
            )
            if min(mine):
                figure.add_hline(y=min(mine) - 1.3, line={"color": RULE, "width": 1})
    return figure


def _title(lane: str) -> str:
    return {"past": "What happened", "promise": "What is promised or expected"}.get(lane, lane)


def _axis_days(spans: list[Period]) -> int:
    return (max(span.last for span in spans) - min(span.first for span in spans)).days + 1 if spans else 1


def _view(placed: list[_Placed]) -> list[str] | None:
    """The first view of the axis: all events, save a few far ones that would squeeze the rest; drag or zoom out shows them."""
    if not placed:
        return None
    firsts = sorted(event.period.first for event in placed)
    lasts = sorted(event.period.last for event in placed)
    skipped = int(len(placed) * _EARLIEST_SHOWN)
    first, last = firsts[skipped], lasts[-1 - skipped]
    margin = max(timedelta(days=3), (last - first) * 0.04)
    low = first - margin if first.year > 1 else first
    return [low.isoformat(), (last + margin if last.year < 9990 else last).isoformat()]
