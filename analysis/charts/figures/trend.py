"""Searches over time: for each the share of articles per period, a line; the share of undated articles stands beside."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.volumes import name_periods
from analysis.charts.heads import publication
from analysis.charts.heads.publication import dated
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.key import name_above
from analysis.charts.house.periods import name
from analysis.charts.house.style import MOST_POINTS, MUTED, colours, hover
from analysis.charts.house.text import shorten
from analysis.timeline.volume import PERIODS, Period, bounds

_HEIGHT = 292
_BESIDE, _GAP = 0.8, 0.1  # of the width belongs to time, the rest to undated articles
_FEWEST_PERIODS, _FEWEST_ARTICLES = 3, 10
_DASHED = "dot"
_NAMED = 3  # searches in a sentence
_FEWEST_IN_PERIOD = 10  # articles on average, so that a share is no matter of one or two


def period(by: Callable[[Period], pd.DataFrame]) -> Period:
    """The finest period, from that which publication volume is counted by, that holds articles enough on average; `by` gives the volume."""
    first = publication.period(publication.AUTO, by)
    return next((unit for unit in PERIODS[PERIODS.index(first) :] if _tells(dated(by(unit))["count"])), first)


def trend(frame: pd.DataFrame, period: Period, incomplete: str | None) -> go.Figure:
    """Lines of a frame (date, query, count, sample_size, ratio). A click hands back search and period."""
    drawing = Drawing(_HEIGHT, bottom=44, left=48)
    names = colours(frame["query"])
    for query, rows in frame.groupby("query", sort=False):
        placed = dated(rows).tail(MOST_POINTS // max(1, len(names)))
        _course(drawing, placed, names[str(query)], period, incomplete)
        if rows["date"].isna().any():
            _beside(drawing, rows[rows["date"].isna()], names[str(query)])
    name_above(drawing, names)
    starts = sorted(set(dated(frame)["date"]))[-MOST_POINTS:]
    if starts:
        name_periods(drawing, starts, period)
    drawing.xaxis |= {"type": "date", "nticks": 4, "domain": [0, _BESIDE if frame["date"].isna().any() else 1], "showgrid": False}
    drawing.yaxis |= {"rangemode": "tozero", "tickformat": ".0%", "range": [0, _top(frame)]}
    drawing.layout |= {"xaxis2": {"domain": [_BESIDE + _GAP, 1], "fixedrange": True, "showgrid": False, "anchor": "y", "tickangle": 0}}
    return drawing.figure()


def too_few(frame: pd.DataFrame) -> str | None:
    """Why no course over time can be drawn; None where there are periods and articles enough."""
    rows = dated(frame).drop_duplicates("date")
    articles = int(rows["sample_size"].sum())
    if len(rows) >= _FEWEST_PERIODS and articles >= _FEWEST_ARTICLES:
        return None
    told = "None of these articles has a date" if not articles else f"{numbers.counted(articles, 'dated article')} in {_periods(len(rows))}"
    return f"{told}: too few for a course over time. The table holds the counts."


def finding(frame: pd.DataFrame) -> str:
    """In how many articles each search is found."""
    sums = frame.groupby("query", sort=False)[["count", "sample_size"]].sum().sort_values("count", ascending=False, kind="stable")
    wholes = [numbers.part(int(row["count"]), int(row["sample_size"]), "articles") for _, row in sums.iterrows()]
    told = [f"“{shorten(query, 30)}” in {part}" for query, part in zip(sums.index, wholes, strict=True)]
    return numbers.listed([*told[:_NAMED], *(["others in fewer"] if len(told) > _NAMED else [])])


def _tells(counts: pd.Series) -> bool:
    """Whether there are periods enough, and on average articles enough in each."""
    return len(counts) >= _FEWEST_PERIODS and counts.mean() >= _FEWEST_IN_PERIOD


def _course(drawing: Drawing, rows: pd.DataFrame, colour: str, period: Period, incomplete: str | None) -> None:
    """The line of one search through the periods of enough articles, and a dot for each period; those of few are pale and off the line."""
    firm = (rows["sample_size"] > 0) & ~publication.thin(rows["sample_size"])
    _line(drawing, rows.assign(ratio=rows["ratio"].where(firm)), colour, period, incomplete)
    _dots(drawing, rows.assign(opacity=firm.map({True: 1, False: MUTED}))[rows["sample_size"] > 0], colour, period, incomplete)


def _line(drawing: Drawing, rows: pd.DataFrame, colour: str, period: Period, incomplete: str | None) -> None:
    """A line that ends where there is no share; its step into an incomplete period is dotted."""
    middles = [_middle(start, period) for start in rows["date"]]
    ratios = [None if pd.isna(ratio) else ratio for ratio in rows["ratio"]]
    whole = len(rows) - (incomplete is not None and len(rows) > 0 and rows["date"].iloc[-1] == incomplete)
    drawing.line(middles[:whole], ratios[:whole], {"color": colour, "width": 2})
    if whole < len(rows):
        drawing.line(middles[whole - 1 :], ratios[whole - 1 :], {"color": colour, "width": 2, "dash": _DASHED})


def _dots(drawing: Drawing, rows: pd.DataFrame, colour: str, period: Period, incomplete: str | None) -> None:
    """A dot for each period that has articles, a ring for an incomplete one. A period of none has no share."""
    drawing.dots(
        {
            "color": colour,
            "size": 7,
            "symbol": ["circle-open" if start == incomplete else "circle" for start in rows["date"]],
            "opacity": rows["opacity"].tolist(),
        },
        x=[_middle(start, period) for start in rows["date"]],
        y=rows["ratio"].tolist(),
        customdata=[[row["query"], row["date"]] for row in rows.to_dict("records")],
        hovertemplate=[_told(row, name(row["date"], period), row["date"] == incomplete) for row in rows.to_dict("records")],
    )


def _beside(drawing: Drawing, rows: pd.DataFrame, colour: str) -> None:
    """A dot for the undated articles, on an axis of its own."""
    drawing.dots(
        {"color": colour, "size": 9, "symbol": "diamond"},
        x=["undated"] * len(rows),
        y=rows["ratio"].tolist(),
        xaxis="x2",
        customdata=[[row["query"], ""] for row in rows.to_dict("records")],
        hovertemplate=[_told(row, "undated", False) for row in rows.to_dict("records")],
    )


def _told(row: dict[object, object], when: str, running: bool) -> str:
    told = f"{numbers.count(int(str(row['count'])))} of {numbers.counted(int(str(row['sample_size'])), 'article')}"
    return hover(when, shorten(row["query"], 60), told, *(["incomplete"] if running else []))


def _middle(start: str, period: Period) -> str:
    first, end = bounds(start, period)
    return (first + (end - first) / 2).isoformat()


def _top(frame: pd.DataFrame) -> float:
    """Where the axis of shares ends."""
    return min(1.04, max(0.02, float(frame["ratio"].max()) * 1.12)) if len(frame) else 1.0


def _periods(number: int) -> str:
    return numbers.counted(number, "period")
