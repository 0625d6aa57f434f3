"""When a page was published: of several times that it states, the one of the outlet's own day; else a guess, which is told as one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from htmldate import find_date
from lxml import html  # type: ignore[import-untyped]

_DAY = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)")
_UNIVERSAL = re.compile(r"T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|\+00:?00)$")
_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<month>\d\d|(?<=/)\d)(?P=mark)(?P<day>\d\d|(?<=/)\d)(?=\D)")
_AGAIN = 30  # days after the day in an address, from which on a page was published again
_NEW_YEAR = "-01-01"  # what a year alone is turned into


def published_locally(stated: list[str], address: str, shown: Callable[[], str]) -> str:
    """The first time stated; where that is in universal time, another one a day off counts more: it is the day at the outlet.

    `shown` gives the day beside the headline. Nothing is given where the address is of a day long before: the page was published again.
    """
    first, linked = _day(stated[0]) if stated else None, _day_in(address)
    if first and (day := _day(linked)) and (first - day).days > _AGAIN:
        return ""
    if first is None or not _UNIVERSAL.search(stated[0]):
        return stated[0] if stated else ""
    return _next_to(first, [*stated[1:], linked]) or _next_to(first, [shown()]) or stated[0]


def _next_to(first: date, others: list[str]) -> str:
    """The first of the times that is a day off and not in universal time; "" where none is."""
    local = (other for other in others if not _UNIVERSAL.search(other) and (day := _day(other)) and abs((day - first).days) == 1)
    return next(local, "")


def shown_in(element: Any) -> str:
    """The day that a part of a page shows, plainly as one of publication; "" where it shows none."""
    return _found(html.tostring(element, encoding="unicode"), thorough=False)


def guessed_day(page: str) -> str:
    """The day on which a page that states none seems to have been published, by the dates it shows; "" where nothing speaks for one."""
    return _found(page, thorough=True)


def _found(page: str, *, thorough: bool) -> str:
    """The day that htmldate finds in markup."""
    try:
        day = find_date(page, original_date=True, extensive_search=thorough)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return ""
    return "" if day is None or day.endswith(_NEW_YEAR) else day


def _day_in(address: str) -> str:
    """The day in an address, as ISO 8601 writes it; "" where it holds none."""
    match = _ADDRESS.search(address)
    return f"{match['year']}-{int(match['month']):02d}-{int(match['day']):02d}" if match else ""


def _day(text: str) -> date | None:
    match = _DAY.match(text)
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None
