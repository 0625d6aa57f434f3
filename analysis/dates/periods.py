"""Calendar values in TIMEX3 style (2025-01-20, 2025-W04, 2025-Q1, 2025-SU, 2025, 202, 20) and their arithmetic."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_VALUE = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|(SP|SU|FA|WI)))?(?:T\w.*)?|(\d{2,3})")
_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # northern meteorological seasons; winter runs into the next year
_LAST_YEAR = 9999


@lru_cache(maxsize=8192)
def bounds(value: str) -> tuple[date, date] | None:
    """First and last day of a calendar value; None where it is none in full (XXXX-01-20, P3D, PRESENT_REF, BC0480, 2025-02-31)."""
    found = _VALUE.fullmatch(value)
    if found is None:
        return None
    year, month, day, week, weekend, quarter, half, season, coarse = found.groups()
    try:
        if coarse:
            return _years(int(coarse), 10 if len(coarse) == 3 else 100)
        if day:
            exact = date(int(year), int(month), int(day))
            return exact, exact
        if week:
            monday = date.fromisocalendar(int(year), int(week), 1)
            return (monday + timedelta(5), monday + timedelta(6)) if weekend else (monday, monday + timedelta(6))
        return _months(int(year), *_first_and_count(month, quarter, half, season))
    except (ValueError, OverflowError):
        return None


def _years(prefix: int, count: int) -> tuple[date, date] | None:
    """Bounds of the decade (count 10) or century (count 100) with this prefix."""
    return date(prefix * count, 1, 1), date(min(prefix * count + count - 1, _LAST_YEAR), 12, 31)


def _first_and_count(month: str | None, quarter: str | None, half: str | None, season: str | None) -> tuple[int, int]:
    """First month of a part of a year, and how many months it has."""
    if month:
        return int(month), 1
    if quarter:
        return 3 * int(quarter) - 2, 3
    if half:
        return 6 * int(half) - 5, 6
    return (_SEASON_START[season], 3) if season else (1, 12)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    """Bounds of `count` months from the month `first` of the year."""
    total = year * 12 + first - 2 + count
    last_year, last_month = min(total // 12, _LAST_YEAR), total % 12 + 1
    return date(year, first, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])


def precision(value: str) -> str:
    """The precision of a TIMEX3 value: minute, hour, day, week, weekend, month, season, quarter, …, century, duration or vague."""
    if value.endswith("_REF"):
        return "vague"
    if value.startswith("P"):
        return "duration"
    head, clock, time = value.removeprefix("BC").partition("T")
    if clock:
        return "minute" if ":" in time else "hour"
    for mark, name in (("-WE", "weekend"), ("-Q", "quarter"), ("-H", "half"), ("-S", "season"), ("-F", "season"), ("-WI", "season")):
        if mark in head:
            return name
    if "-W" in head:
        return "day" if head.count("-") == 2 else "week"
    return {2: "century", 3: "decade"}.get(len(head)) or ("year", "month", "day")[min(head.count("-"), 2)]


def shift(value: str, unit: str, steps: int, to: str = "") -> str | None:
    """The period of that unit (or of the unit `to`), so many steps from the one that holds the value.

    None where the value is too coarse or the calendar ends.
    """
    if not _fine_enough(value, to or unit):
        return None
    if value.startswith("BC") and len(value) > len("BC048"):
        return _shift_before_christ(int(value[2:6]), unit, steps)
    here = bounds(value)
    if here is None:
        return None
    try:
        return at(_moved(here[0], unit, steps), to or unit)
    except (ValueError, OverflowError):
        return None


def _shift_before_christ(year: int, unit: str, steps: int) -> str | None:
    """The year, decade or century before Christ, so many steps from a year before Christ."""
    years, digits = {"year": (1, 4), "decade": (10, 3), "century": (100, 2)}.get(unit, (0, 0))
    number = year // years - steps if years else 0
    return f"BC{number:0{digits}d}" if 0 < number < 10**digits else None


_ORDER = ("century", "decade", "year", "half", "season", "quarter", "month", "week", "weekend", "day", "hour", "minute")


def _fine_enough(value: str, unit: str) -> bool:
    """Whether a value says in which period of that unit it lies."""
    fine = precision(value)
    return fine in _ORDER and unit in _ORDER and _ORDER.index(fine) >= _ORDER.index(unit)


def _moved(day: date, unit: str, steps: int) -> date:
    """The day, moved by so many units."""
    if unit in ("day", "week", "weekend"):
        return day + timedelta(steps * (1 if unit == "day" else 7))
    if unit in ("hour", "minute"):
        return day
    months = (
        day.year * 12
        + day.month
        - 1
        + steps * {"month": 1, "quarter": 3, "half": 6, "season": 12, "year": 12, "decade": 120, "century": 1200}[unit]
    )
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def at(day: date, unit: str) -> str:
    """The value of the period of that unit that holds the day."""
    if unit in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    formats = {
        "century": f"{day.year // 100:02d}",
        "decade": f"{day.year // 10:03d}",
        "year": f"{day.year:04d}",
        "half": f"{day.year:04d}-H{(day.month + 5) // 6}",
        "quarter": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "month": f"{day.year:04d}-{day.month:02d}",
    }
    return formats.get(unit, day.isoformat())


def same_parts(value: str, years: int) -> str | None:
    """The same part of the year, so many years on: 1989-Q3 and -1 give 1988-Q3."""
    year, dash, rest = value.partition("-")
    if not (len(year) == 4 and year.isdigit() and 0 < int(year) + years <= _LAST_YEAR):
        return None
    return f"{int(year) + years:04d}{dash}{rest}"
