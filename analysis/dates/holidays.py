"""The dates of movable feasts."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta


def fixed(part: str, year: int | None) -> str:
    """A part of a year with the name of a movable feast (easter, thanksgiving, …) as month and day; empty where the year is unknown."""
    if part not in _RULES:
        return part
    return _RULES[part](year).strftime("%m-%d") if year else ""


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
    "thanksgiving": lambda year: _nth_weekday(year, 11, 3, 4),
    "labor": lambda year: _nth_weekday(year, 9, 0, 1),
    "memorial": lambda year: _nth_weekday(year, 5, 0, -1),
    "election": lambda year: _nth_weekday(year, 11, 0, 1) + timedelta(1),
}
