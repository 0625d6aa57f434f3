"""The event timeline: what the articles tell of, by when it happened or is to happen. Width is precision: a day is a dot, a year a bar.

The form changes with n: a chronology with a row for each event, rows shared by many events, and at last counts per period.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures import placing
from analysis.charts.figures.placing import Placed
from analysis.charts.heads import event_words
from analysis.charts.house import axis, numbers
from analysis.charts.house.codes import DUE, INFERRED, LANES
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.key import name_above
from analysis.charts.house.periods import Period, bins, start
from analysis.charts.house.style import PAPER, SERIES, hover
from analysis.charts.house.text import around, escape, label, shorten

_COLOURS = {"past": SERIES[0], "promise": SERIES[1]}
_ROW_HEIGHT, _CHRONOLOGY_HEIGHT, _LINE_HEIGHT, _COUNTS_HEIGHT = 26, 42, 16, 296
_TOP, _BOTTOM, _SPARE = 16, 44, 0.7  # pixels above and below the rows, and rows to spare for the name of the first lane
_DIGITS = {"day": 10, "month": 7, "year": 4}  # of an ISO day that say which period it falls into
_DAY = 86_400_000  # milliseconds, the unit of widths on a date axis
_FILLED = 0.9  # of a period's width, by its bar
_GIST, _LOST, _WHO = 46, 10, 24  # letters above a dot: of the sentence, those lost where a line breaks, of who promises
_DOT, _LARGEST_DOT = 9, 27  # pixels across, of an event that one source tells and of one that very many do


def events(frame: pd.DataFrame, keys: Sequence[str] = ("event", "date"), titles: Mapping[str, str] = LANES, lines: int = 1) -> go.Figure:
    """Events of a frame (date, text, sentence, title, lane, relation), in the form that fits their number. A click hands back `keys`.

    `titles` are what the lanes past and promise are called. Each of few events is told in at most so many lines.
    """
    rows, placed = placing.read(frame)
    return _counts(rows, placed, titles) if placing.are_many(placed) else _dots(rows, placed, keys, titles, lines)


def ledger(frame: pd.DataFrame) -> go.Figure:
    """Forecasts (date, status, who, sentence, title, inferred) by when they fall due, those whose time is over above those still open."""
    titles = DUE if frame["status"].notna().any() else DUE | {"promise": "Over or open: no article has a date to tell by"}
    return events(_due(frame), keys=("id", "start"), titles=titles, lines=2)


def about_ledger(frame: pd.DataFrame, last: str | None = None) -> str:
    """What the marks of the ledger mean, in the form that fits the number of forecasts; `last` is the corpus's last day, if it has one."""
    told = "What is predicted, planned or announced, by when it falls due"
    told += f"; over or open as of {numbers.day(last)}, the corpus's last day." if last else "."
    _, placed = placing.read(_due(frame))
    if placing.are_many(placed):
        kind = placing.unit(placed)
        return " ".join([told, f"Counted per {kind}, hatched where the date was inferred.", *_left_out(placed, kind, "forecast")])
    return " ".join([told, "A bar is as wide as the date is vague; a ring is inferred.", *_beyond(placed, "a forecast")])


def about_events(frame: pd.DataFrame) -> str:
    """What the marks of the event timeline mean, in the form that fits the number of events."""
    told = "Events told in the articles, by when they happened or are to."
    _, placed = placing.read(frame)
    if placing.are_many(placed):
        kind = placing.unit(placed)
        counted = f"{told} Too many to draw each: counted per {kind}, hatched where the date was inferred."
        return " ".join([counted, *_left_out(placed, kind, "event")])
    meaning = "A dot is as large as the sources are many that tell it, a bar as wide as the date is vague; a ring is inferred."
    return " ".join([told, meaning, *_beyond(placed, "an event")])


def _beyond(placed: list[Placed], one: str) -> list[str]:
    """What is said of events, each called so, too far away for the axis, where there are such."""
    shown = axis.inside(placing.reach(placed))
    far = any(axis.symbol(event.period, shown) != "circle" for event in placed)
    return [f"An arrow at the edge is {one} farther away."] if far else []


def _left_out(placed: list[Placed], kind: str, one: str) -> list[str]:
    """What is said of events, each called so, told too coarsely to be counted by the period, and of those beyond the axis."""
    near = placing.near(placed)
    inside = placing.count(near)
    coarse, outside = inside - placing.count(placing.fine(near, kind)), placing.count(placed) - inside
    told = [
        *([f"{numbers.counted(coarse, one)} told without a {kind}"] if coarse else []),
        *([f"{numbers.counted(outside, one)} far from the rest"] if outside else []),
    ]
    return [f"In the table only: {numbers.listed(told)}."] if told else []


def _due(frame: pd.DataFrame) -> pd.DataFrame:
    """Forecasts with the lane of their status; those whose time is not known to be over are promised."""
    return frame.assign(lane=frame["status"].map({"past": "past"}).fillna("promise").astype(object))


def _dots(rows: pd.DataFrame, placed: list[Placed], keys: Sequence[str], titles: Mapping[str, str], lines: int) -> go.Figure:
    """A pale bar over the days each event may have been on, and a dot in its middle."""
    alone = len(placed) <= placing.CHRONOLOGY
    depth = max((event.row for event in placed), default=0) + 1
    height = _CHRONOLOGY_HEIGHT + _LINE_HEIGHT * (lines - 1) if alone else _ROW_HEIGHT
    drawing = Drawing(_TOP + int(height * (depth + _SPARE)) + _BOTTOM, top=_TOP, bottom=_BOTTOM, left=8)
    for lane in LANES:
        mine = [event for event in placed if event.lane == lane]
        if mine:
            _draw(drawing, rows, mine, keys, axis.inside(placing.reach(placed)))
    drawing.yaxis |= {"range": [depth - 0.4, -1.1], "showticklabels": False, "ticks": ""}
    drawing.yaxis |= {"tickvals": sorted({event.row for event in placed}), "showgrid": alone}
    drawing.xaxis |= {"type": "date", "range": [day.isoformat() for day in placing.reach(placed)] if placed else None}
    drawing.xaxis |= {"showgrid": not alone}  # upright lines would run through what is written above the dots
    drawing.layout |= {"bargap": 0, "barmode": "overlay"}
    if alone:
        _name_events(drawing, rows, placed, lines)
    _name_lanes(drawing, placed, titles)
    return drawing.figure()


def _draw(drawing: Drawing, rows: pd.DataFrame, events: list[Placed], keys: Sequence[str], shown: Period) -> None:
    chosen = rows.iloc[[event.place for event in events]]
    colour = _COLOURS[events[0].lane]
    common = {
        "y": [event.row for event in events],
        "customdata": [list(row) for row in chosen[list(keys)].astype(object).to_numpy()],
        "hovertemplate": [event_words.told(row) for row in chosen.to_dict("records")],
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
    middles = [axis.within(event.period.middle, shown).isoformat() for event in events]
    told = chosen.to_dict("records")
    symbols = [
        axis.symbol(event.period, shown) + ("-open" if row.get("inferred") is True else "") for event, row in zip(events, told, strict=True)
    ]
    drawing.dots({"color": colour, "size": [_size(row) for row in told], "symbol": symbols, "opacity": 1}, x=middles, **common)


def _size(row: Mapping[Hashable, Any]) -> float:
    """How large a dot is: its area grows with the number of sources that tell the event."""
    return min(_LARGEST_DOT, _DOT * max(1, row.get("source_count") or 1) ** 0.5)


def _name_events(drawing: Drawing, rows: pd.DataFrame, placed: list[Placed], lines: int) -> None:
    """Date and gist above each dot, on the left, where there is room at any width."""
    for event in placed:
        row = rows.iloc[event.place].to_dict()
        backed = f"  ({numbers.counted(row['doc_count'], 'article')})" if (row.get("doc_count") or 0) > 1 else ""
        who = f"{shorten(row['who'], _WHO)}: " if event_words.is_promised(row) else ""
        width = _GIST - len(backed)
        room = width + (width - _LOST) * (lines - 1)
        gist = label(who + around(row.get("sentence"), row.get("text"), room - len(who)), width, lines)
        told = f"<b>{escape(numbers.day(str(row['date'])))}</b>  {gist}{backed}"
        drawing.note(told, x=0, xref="paper", xanchor="left", y=event.row, yanchor="bottom", yshift=12, font={"size": 12}, align="left")


def _name_lanes(drawing: Drawing, placed: list[Placed], titles: Mapping[str, str]) -> None:
    """The lane's name above its first row."""
    for lane in LANES:
        first = min((event.row for event in placed if event.lane == lane), default=None)
        if first is not None:
            title = f'<span style="color:{_COLOURS[lane]}">■</span> <b>{escape(titles[lane])}</b>'
            drawing.note(title, x=0, xref="paper", xanchor="left", y=first - 0.95, font={"size": 12}, bgcolor=PAPER)
        if first:
            drawing.rule(y=first - 1.4)


def _counts(rows: pd.DataFrame, placed: list[Placed], titles: Mapping[str, str]) -> go.Figure:
    """Events per day, month or year, those promised on top, inferred ones hatched. A click hands back period, lane, how dated."""
    kind = placing.unit(placed)
    placed = placing.fine(placing.near(placed), kind)
    periods = bins(min(event.period.first for event in placed), max(event.period.first for event in placed), kind)
    inferred = placing.inferred(rows).tolist()
    drawing = Drawing(_COUNTS_HEIGHT, bottom=44, left=44)
    counted: Counter[tuple[str, bool, date]] = Counter()
    for event in placed:
        counted[event.lane, inferred[event.place], start(event.period.first, kind)] += event.times
    for lane, guessed in product(LANES, (False, True)):
        starts = {day: times for (*mine, day), times in counted.items() if mine == [lane, guessed]}
        if starts:
            _count(drawing, (lane, titles[lane]), starts, periods, _DIGITS[kind])
            drawing.traces[-1]["customdata"] = [[*keys, lane, INFERRED[guessed]] for keys in drawing.traces[-1]["customdata"]]
            drawing.traces[-1]["marker"]["pattern"] = {"shape": "/" if guessed else "", "fillmode": "replace", "size": 6}
    name_above(drawing, {titles[lane]: _COLOURS[lane] for lane in LANES if any(event.lane == lane for event in placed)})
    shown = Period(periods[0].first, periods[-1].last)
    drawing.xaxis |= {"type": "date", "range": [day.isoformat() for day in axis.view({shown: 1})]}
    drawing.layout |= {"barmode": "stack"}
    return drawing.figure()


def _count(drawing: Drawing, lane: tuple[str, str], starts: Mapping[date, int], periods: Sequence[Period], digits: int) -> None:
    """The bars of a lane: how many events each period holds."""
    filled = [period for period in periods if period.first in starts]
    counted = [(period.first.isoformat(), starts[period.first]) for period in filled]
    drawing.bars(
        _COLOURS[lane[0]],
        x=[period.middle.isoformat() for period in filled],
        width=[_FILLED * period.days * _DAY for period in filled],
        y=[count for _, count in counted],
        customdata=[[first[:digits]] for first, _ in counted],
        hovertemplate=[hover(numbers.day(first[:digits]), lane[1], numbers.count(count)) for first, count in counted],
    )
