"""Calendar periods: the days a written date covers, and the bins of a time axis."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from analysis.charts import numbers

MOST_BINS = 2_000
_SPANS = (("day", 200), ("month", 365 * 30))  # the finest unit for axes up to so many days long
_WRITTEN = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?![\d])"
)
_DECADE = re.compile(r"(\d{3})X?$|(\d{2})XX$")
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


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


def covered(written: str) -> Period | None:
    """The days that an ISO or TIMEX3 date covers (2025-01-20, 2024-12, 2024-W03, 2024-Q1, 2024-SU, 2030, 201); None for anything else."""
    try:
        return _calendar(written) or _decade(written)
    except ValueError:
        return None


def name(start: str, unit: str) -> str:
    """What a period that starts then is called: 3 Feb 2025, 09:00 · 3 Feb 2025 · week of 3 Feb 2025 · Feb 2025 · Q1 2025 · 2025."""
    if unit == "hour":
        return f"{numbers.day(start)}, {start[11:13]}:00"
    if unit == "quarter":
        return f"Q{(int(start[5:7]) + 2) // 3} {start[:4]}"
    return f"week of {numbers.day(start)}" if unit == "week" else numbers.day(start)


def unit(first: date, last: date) -> str:
    """The unit of a time axis: day, month or year, the finest that is still readable."""
    length = (last - first).days + 1
    return next((name for name, most in _SPANS if length <= most), "year")


def start(day: date, unit: str) -> date:
    """The first day of the day's period."""
    return {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1)}[unit]


def following(first: date, unit: str) -> date:
    """The first day of the next period."""
    return start(first + timedelta({"day": 1, "month": 31, "year": 366}[unit]), unit)


def bins(first: date, last: date, unit: str) -> list[Period]:
    """All periods from one day to another, empty ones too; at most MOST_BINS, the latest."""
    starts = [start(first, unit)]
    while starts[-1] <= last:
        starts.append(following(starts[-1], unit))
    return [Period(one, two - timedelta(1)) for one, two in pairwise(starts)][-MOST_BINS:]


def _calendar(written: str) -> Period | None:
    found = _WRITTEN.match(written)
    if not found:
        return None
    year = int(found["year"])
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return Period(monday, monday + timedelta(6))
    if found["month"]:
        return _month_or_day(year, int(found["month"]), found["day"])
    return _part_of_year(year, found)


def _month_or_day(year: int, month: int, day: str | None) -> Period:
    if day:
        return Period(date(year, month, int(day)), date(year, month, int(day)))
    return _months(year, month, 1)


def _part_of_year(year: int, found: re.Match[str]) -> Period:
    if found["quarter"]:
        return _months(year, 3 * int(found["quarter"]) - 2, 3)
    if found["half"]:
        return _months(year, 6 * int(found["half"]) - 5, 6)
    if found["season"]:
        return _months(year, _SEASON_STARTS[found["season"]], 3)
    return _months(year, 1, 12)


def _months(year: int, month: int, length: int) -> Period:
    """So many months from one on, into the next year where it is winter."""
    years, place = divmod(month + length - 2, 12)
    last = date(year + years, place + 1, calendar.monthrange(year + years, place + 1)[1])
    return Period(date(year, month, 1), last)


def _decade(written: str) -> Period | None:
    found = _DECADE.match(written)
    if not found:
        return None
    head, length = (int(found[1]) * 10, 10) if found[1] else (int(found[2]) * 100, 100)
    return Period(date(head, 1, 1), date(head + length - 1, 12, 31))
