"""When a page was published: of several times that it states, the one of the outlet's own day; else a guess, which is told as one."""

from __future__ import annotations

import re
from datetime import date

from htmldate import find_date

_DAY = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)")
_UNIVERSAL = re.compile(r"T\d\d:?\d\d(?::?\d\d(?:\.\d{1,9})?)?(?:Z|\+00:?00)$")
_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>\d\d)[/-]?(?P<day>\d\d)(?=\D)")
_NEW_YEAR = "-01-01"  # what a year alone is turned into


def published_locally(stated: list[str], address: str) -> str:
    """The first time stated; where that is in universal time, another one a day off counts more: it is the day at the outlet."""
    if not stated or not _UNIVERSAL.search(stated[0]):
        return stated[0] if stated else ""
    match = _ADDRESS.search(address)
    others = [*stated[1:], *([f"{match['year']}-{match['month']}-{match['day']}"] if match else [])]
    first = _day(stated[0])
    local = (other for other in others if not _UNIVERSAL.search(other) and (day := _day(other)) and first and abs((day - first).days) == 1)
    return next(local, stated[0])


def guessed_day(page: str) -> str:
    """The day on which a page that states none seems to have been published, by the dates it shows; "" where nothing speaks for one."""
    try:
        day = find_date(page, original_date=True, extensive_search=True)
    except (ValueError, TypeError, AttributeError, OverflowError):
        return ""
    return "" if day is None or day.endswith(_NEW_YEAR) else day


def _day(text: str) -> date | None:
    match = _DAY.match(text)
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None
