"""Tone over time: a point for each period, the band its interval makes, points of too little text muted."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.volumes import name_periods
from analysis.charts.heads.publication import dated
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.periods import MOST_BINS, name
from analysis.charts.house.style import MUTED, RULE, TONE, hover, keyed
from analysis.timeline.volume import Period, bounds, periods

_HEIGHT = 320
_SMALLEST_REACH = 0.3
_BAND = "rgba(125,133,144,0.22)"
_DOT = 10

Row = Mapping[Hashable, Any]


def course(frame: pd.DataFrame, unit: Period) -> go.Figure:
    """A dot for each period (date, polarity, low, high, n, state, tone) within its band. A click hands back the period."""
    rows = dated(frame).tail(MOST_BINS)
    drawing = Drawing(_HEIGHT, bottom=44, left=124)
    if len(rows):
        starts = periods(rows["date"].iloc[0], rows["date"].iloc[-1], unit)
        for run in _runs(rows, starts):
            _band(drawing, run, unit)
        _dots(drawing, rows, unit)
        name_periods(drawing, starts, unit)
    reach = max([_SMALLEST_REACH, *rows["polarity"].abs(), *_intervals(rows)]) * 1.1
    ends = (-reach / 1.1, 0.0, reach / 1.1)
    told = [f"{tone} {numbers.polarity(end)}" for tone, end in zip(TONE, ends, strict=True)]
    drawing.yaxis |= {"range": [-reach, reach], "tickvals": list(ends), "ticktext": told}
    drawing.rule(y=0)
    return drawing.figure()


def _runs(rows: pd.DataFrame, starts: list[str]) -> Iterator[pd.DataFrame]:
    """The rows in runs of periods that follow one another."""
    place = {start: number for number, start in enumerate(starts)}
    breaks = rows["date"].map(place).diff().ne(1).cumsum()
    for _, run in rows.groupby(breaks, sort=True):
        yield run


def _band(drawing: Drawing, run: pd.DataFrame, unit: Period) -> None:
    """The interval of each period of a run, as one area; upright lines where it is too short for one."""
    middles, low, high = _middles(run, unit), run["low"].fillna(run["polarity"]).tolist(), run["high"].fillna(run["polarity"]).tolist()
    if len(run) == 1:
        drawing.line([middles[0]] * 2, [low[0], high[0]], {"color": RULE, "width": 2})
        return
    drawing.line([*middles, *reversed(middles)], [*high, *reversed(low)], {"width": 0}, fill="toself", fillcolor=_BAND)
    drawing.line(middles, run["polarity"].tolist(), {"color": RULE, "width": 1.5})


def _dots(drawing: Drawing, rows: pd.DataFrame, unit: Period) -> None:
    drawing.dots(
        {
            "size": _DOT,
            "color": [TONE[tone] for tone in rows["tone"]],
            "opacity": [1 if state == "scored" else MUTED for state in rows["state"]],
        },
        x=_middles(rows, unit),
        y=rows["polarity"].tolist(),
        customdata=keyed(rows[["date"]].to_numpy()),
        hovertemplate=[_told(row, unit) for row in rows.to_dict("records")],
    )


def _middles(rows: pd.DataFrame, unit: Period) -> list[str]:
    """The middle of each period."""
    spans = [bounds(start, unit) for start in rows["date"]]
    return [(first + (end - first) / 2).isoformat() for first, end in spans]


def _intervals(rows: pd.DataFrame) -> Iterator[float]:
    """How far the intervals of periods with enough text reach from neutral."""
    enough = rows[rows["state"] == "scored"]
    yield from pd.concat([enough["low"], enough["high"]]).abs().dropna()


def _told(row: Row, unit: Period) -> str:
    few = "" if row["state"] == "scored" else ": not enough text"
    return hover(
        name(row["date"], unit),
        f"{row['tone']}, polarity {numbers.polarity(row['polarity'])}",
        f"{numbers.counted(row['n'], 'sentence')} of {numbers.counted(row['doc_count'], 'article')}{few}",
    )
