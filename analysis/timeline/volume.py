"""The periods that publication volume is counted by: which one reads well, what each is called, and whether it was over."""

from __future__ import annotations

from datetime import MAXYEAR, date, datetime, timedelta
from typing import Literal, get_args

Period = Literal["hour", "day", "week", "month", "quarter", "year"]
PERIODS: tuple[Period, ...] = get_args(Period)
"""All periods, the finest first."""
DIGITS: dict[Period, int] = {"hour": 13, "day": 10, "week": 10, "month": 7, "quarter": 7, "year": 4}
"""Characters of an ISO moment that say which period it falls into."""

_LONGEST_SPANS: tuple[tuple[Period, int], ...] = (("hour", 2), ("day", 122), ("week", 731), ("month", 4_383), ("quarter", 14_610))
_NAMED_BY_DAY = ("week", "quarter")  # by their first day; the others by as many digits as say which they are


def period_for(first: date, last: date) -> Period:
    """The period by which volume from one day to another reads well: at most some 120 of them, save for years."""
    days = (last - first).days + 1
    return next((period for period, most in _LONGEST_SPANS if days <= most), "year")


def periods(first: str, last: str, period: Period) -> list[str]:
    """The names of all periods from one to another, both included: 2025-01, 2025-02, …; weeks and quarters by their first day."""
    names, moment = [first], datetime.fromisoformat(_padded(first))
    while names[-1] < last:
        moment = _following(moment, period)
        names.append(_name(moment, period))
    return names


def bounds(start: str, period: Period) -> tuple[datetime, datetime]:
    """The moment a period of that name starts, and the moment the next one does."""
    moment = datetime.fromisoformat(_padded(start))
    return moment, _following(moment, period)


def ends(start: str, period: Period) -> tuple[str, str]:
    """A period's first and last moment, cut to as many digits as an article's date must have to fall into it."""
    digits = DIGITS[period]
    first, following = bounds(start, period)
    return first.isoformat()[:digits], (following - timedelta(seconds=1)).isoformat()[:digits]


def is_incomplete(start: str, period: Period, until: str) -> bool:
    """Whether the period that starts at `start` (ISO, cut where the query cuts it) was still running at `until`, the corpus's last moment.

    A day without a time is over: articles of the whole day are in.
    """
    moment = datetime.fromisoformat(until[:19]) if len(until) > len("2025-01-20") else datetime.fromisoformat(_padded(until)) + timedelta(1)
    return moment.replace(tzinfo=None) < bounds(start, period)[1]


def _name(moment: datetime, period: Period) -> str:
    return moment.isoformat()[: 10 if period in _NAMED_BY_DAY else DIGITS[period]]


def _padded(moment: str) -> str:
    """An ISO moment cut to a year, a month or an hour, as one that can be read."""
    return moment + {4: "-01-01", 7: "-01", 13: ":00"}.get(len(moment), "")


def _following(start: datetime, period: Period) -> datetime:
    """Where the next period starts; the end of time where there is none."""
    try:
        if period in ("hour", "day", "week"):
            return start + {"hour": timedelta(hours=1), "day": timedelta(1), "week": timedelta(7)}[period]
    except OverflowError:
        return datetime.max
    year, month = divmod(start.year * 12 + start.month - 1 + {"month": 1, "quarter": 3, "year": 12}[period], 12)
    return start.replace(year=year, month=month + 1) if year <= MAXYEAR else datetime.max
