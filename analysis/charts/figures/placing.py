"""Where events stand on their chart: in which lane and row, and what of the days they may have been on the axis shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import pandas as pd

from analysis.charts.house import axis
from analysis.charts.house.codes import LANES
from analysis.charts.house.periods import Period
from analysis.dates.periods import bounds
from analysis.engine import uncollected

CHRONOLOGY = 24  # events that get a row each
_MOST_ROWS = 18  # rows that may be shared; where more are needed, events are counted
_MOST_DOTS = 2_000  # events among which rows are shared: more are counted in any case, those of one date together
_APART = 0.03  # of the axis: closer events do not share a row


class Placed(NamedTuple):
    """An event on the chart: its row in the frame, its lane, the days it may have been on, its row on the chart.

    Of very many, one stands for all of its lane and date that are dated as surely.
    """

    place: int
    lane: str
    period: Period
    row: int
    times: int = 1


@uncollected()
def read(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Placed]]:
    """The rows with lanes, and the place on the chart of those that have days on a calendar."""
    rows = _with_lanes(frame.reset_index(drop=True))
    periods = {day: period for day in rows["date"].unique() if (period := _period(str(day)))}
    dated = rows.loc[rows["date"].isin(list(periods)), ["lane", "date"]]
    if len(dated) > _MOST_DOTS:
        dated = _together(dated, inferred(rows))
    times = dated["times"].tolist() if "times" in dated else repeat(1)
    written = zip(dated.index.tolist(), dated["lane"].tolist(), dated["date"].tolist(), times, strict=False)
    return rows, _stacked([Placed(place, lane, periods[day], _MOST_ROWS, many) for place, lane, day, many in written])


def inferred(rows: pd.DataFrame) -> pd.Series:
    """Whether the date of each event was inferred."""
    return (rows["inferred"] == True) if "inferred" in rows else pd.Series(False, rows.index)  # noqa: E712 - the column may hold missing values


def count(placed: Iterable[Placed]) -> int:
    """How many events there are."""
    return sum(event.times for event in placed)


def _together(dated: pd.DataFrame, guessed: pd.Series) -> pd.DataFrame:
    """The first of the events of each lane and date that are dated as surely, and how many there are."""
    kept = dated.assign(guessed=guessed.loc[dated.index])
    times = kept.groupby(list(kept), sort=False)["date"].transform("size")
    return dated.assign(times=times)[~kept.duplicated()]


def are_many(placed: Sequence[Placed]) -> bool:
    """Whether there are more events than rows to draw them on."""
    return count(placed) > CHRONOLOGY and max(event.row for event in placed) >= _MOST_ROWS


def unit(placed: Sequence[Placed]) -> str:
    """The period that many events are counted by."""
    return axis.counted_by(_periods(placed))


def reach(placed: Sequence[Placed]) -> Period:
    """What the axis shows: all events, save far ones that would squeeze the rest; where there are none, no more than a day."""
    return axis.view(_periods(placed)) if placed else Period(date.min, date.min)


def near(placed: list[Placed]) -> list[Placed]:
    """The events that begin where the axis reaches."""
    inside = axis.near(_periods(placed))
    return [event for event in placed if event.period in inside]


def fine(placed: list[Placed], kind: str) -> list[Placed]:
    """The events told finely enough to be counted by the period; all of them, where none is."""
    told = {period for period in _periods(placed) if axis.is_told_by(period, kind)}
    return [event for event in placed if event.period in told] or placed


def _periods(placed: Sequence[Placed]) -> Counter[Period]:
    """The stretches of days that events are told of, and how many of each."""
    found: Counter[Period] = Counter()
    for event in placed:
        found[event.period] += event.times
    return found


@lru_cache(maxsize=8192)
def _period(value: str) -> Period | None:
    """The days of a calendar value; None where it is none in full."""
    days = bounds(value)
    return Period(*days) if days else None


def _with_lanes(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows that belong to no event get a lane by how the text speaks of them."""
    ahead = rows["relation"].isin(["future", "deadline"]) if "relation" in rows else pd.Series(False, rows.index)
    return rows.assign(lane=rows["lane"].where(rows["lane"].notna(), ahead.map({True: "promise", False: "past"})))


def _stacked(events: list[Placed]) -> list[Placed]:
    """The events with their rows, lane below lane: one each where they are few, otherwise the first row where they touch no other.

    Rows beyond those that there is room for are not shared: what needs them is counted.
    """
    if count(events) > _MOST_DOTS:
        return events
    alone = len(events) <= CHRONOLOGY
    shown = reach(events)
    gap = (shown.last - shown.first) * _APART
    stacked: list[Placed] = []
    for lane in LANES:
        above = max((event.row for event in stacked), default=-2) + 2 if stacked else 0
        ends: list[date] = []
        for event in sorted((one for one in events if one.lane == lane), key=lambda one: (one.period, one.place)):
            first, last = (axis.within(day, shown) for day in event.period)
            free = (number for number, end in enumerate(ends[:_MOST_ROWS]) if not alone and end + gap < first)
            row = next(free, len(ends))
            ends[row : row + 1] = [last]
            stacked.append(event._replace(row=above + row))
    return stacked
