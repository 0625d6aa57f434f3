"""Periods as charts show them: what they are called, and the bins of a time axis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from analysis.charts.house import numbers

MOST_BINS = 2_000
_SPANS = (("day", 200), ("month", 365 * 30))  # the finest unit for axes up to so many days long


class Period(NamedTuple):
    """A stretch of days, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in the middle."""
        return self.first + (self.last - self.first) / 2


def name(start: str, unit: str) -> str:
    """What a period that starts then is called: 3 Feb 2025, 09:00 · 3 Feb 2025 · week of 3 Feb 2025 · Feb 2025 · Q1 2025 · 2025."""
    if unit == "hour":
        return f"{numbers.day(start)}, {start[11:13]}:00"
    if unit == "quarter":
        return f"Q{(int(start[5:7]) + 2) // 3} {start[:4]}"
    return f"week of {numbers.day(start)}" if unit == "week" else numbers.day(start)


def during(start: str, unit: str) -> str:
    """When that period was, in a sentence: on 3 Feb 2025 · in the week of 3 Feb 2025 · in Feb 2025."""
    preposition = {"hour": "at", "day": "on", "week": "in the"}.get(unit, "in")
    return f"{preposition} {name(start, unit)}"


def during_each(starts: Sequence[str], unit: str) -> str:
    """When those periods were, in a sentence: on 3 Feb 2025 and 2 other days."""
    others = f" and {numbers.counted(len(starts) - 1, f'other {unit}')}" if len(starts) > 1 else ""
    return during(starts[0], unit) + others


def unit(first: date, last: date) -> str:
    """The unit of a time axis: day, month or year, the finest that is still readable."""
    length = (last - first).days + 1
    return next((name for name, most in _SPANS if length <= most), "year")


def start(day: date, unit: str) -> date:
    """The first day of the day's period."""
    return day if unit == "day" else day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)


def following(first: date, unit: str) -> date:
    """The first day of the next period."""
    return start(first + timedelta({"day": 1, "month": 31, "year": 366}[unit]), unit)


def bins(first: date, last: date, unit: str) -> list[Period]:
    """All periods from one day to another, empty ones too; at most MOST_BINS, the latest."""
    starts = [start(first, unit)]
    while starts[-1] <= last:
        starts.append(following(starts[-1], unit))
    return [Period(one, two - timedelta(1)) for one, two in pairwise(starts)][-MOST_BINS:]
