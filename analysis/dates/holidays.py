"""The dates of movable feasts, and of days and weeks that are counted off in a month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

LAST = -1


def fixed(part: str, year: int | None) -> str:
    """A part of a year that moves as month and day, or as week; empty where the year is unknown.

    What moves has a name: that of a feast (easter, thanksgiving, …), or of what is counted off (see the functions below).
    """
    if part in _RULES:
        return _RULES[part](year).strftime("%m-%d") if year else ""
    month, kind, *numbers = part.split(" ") if " " in part else ("", part)
    if kind not in _COUNTED:
        return part
    return _COUNTED[kind](year, month, *map(int, numbers)) if year else ""


def counted_weekday(month: int, weekday: int, number: int) -> str:
    """Name of the number-th such day of a month, 0 for Monday."""
    return f"{month:02d} weekday {weekday} {number}"


def counted_week(month: int, number: int) -> str:
    """Name of the number-th week of a month."""
    return f"{month:02d} week {number}"


def week_of(day: str) -> str:
    """Name of the week that holds a month and day."""
    return f"{day} around"


def _weekday_of_month(year: int, month: str, weekday: int, number: int) -> str:
    return _nth_weekday(year, int(month), weekday, number).strftime("%m-%d")


def _week_of_month(year: int, month: str, number: int) -> str:
    """The week most of whose days are the number-th seven of the month: that of their fourth day."""
    end = monthrange(year, int(month))[1]
    return _week(date(year, int(month), end - 3 if number < 0 else 7 * number - 3))


def _week_of_day(year: int, day: str) -> str:
    month, number = map(int, day.split("-"))
    return _week(date(year, month, min(number, monthrange(year, month)[1])))


def _week(day: date) -> str:
    """The week of a day; the day itself where the week counts to another year."""
    year, week, _ = day.isocalendar()
    return f"W{week:02d}" if year == day.year else day.strftime("%m-%d")


_COUNTED: dict[str, Callable[..., str]] = {"weekday": _weekday_of_month, "week": _week_of_month, "around": _week_of_day}


def _nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The number-th such weekday of a month (-1: the last)."""
    if number < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))


def _easter(year: int) -> date:
    """Western Easter Sunday (Meeus/Jones/Butcher)."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 100 % 4) % 7
    correction = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * correction + 114, 31)
    return date(year, month, day + 1)


_RULES: dict[str, Callable[[int], date]] = {
    "easter": _easter,
    "good friday": lambda year: _easter(year) - timedelta(2),
    "easter monday": lambda year: _easter(year) + timedelta(1),
    "maundy thursday": lambda year: _easter(year) - timedelta(3),
    "palm sunday": lambda year: _easter(year) - timedelta(7),
    "ash wednesday": lambda year: _easter(year) - timedelta(46),
    "shrove tuesday": lambda year: _easter(year) - timedelta(47),
    "thanksgiving": lambda year: _nth_weekday(year, 11, 3, 4),
    "black friday": lambda year: _nth_weekday(year, 11, 3, 4) + timedelta(1),
    "cyber monday": lambda year: _nth_weekday(year, 11, 3, 4) + timedelta(4),
    "labor": lambda year: _nth_weekday(year, 9, 0, 1),
    "memorial": lambda year: _nth_weekday(year, 5, 0, -1),
    "election": lambda year: _nth_weekday(year, 11, 0, 1) + timedelta(1),
}
