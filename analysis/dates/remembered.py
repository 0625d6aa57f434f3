"""Days without a year whose year the article tells elsewhere: by the full date, or by naming what happened on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from analysis.dates import periods
from analysis.dates import resources as r
from analysis.dates.meanings import Calendar, Meaning
from analysis.dates.rules import Found

_DAY = len("01-20")
_LATELY = 62  # days
_BEHIND, _BEFORE = 3, 7  # words in which the name of what happened stands: "the 3 May terror attack", "the attack on the port on 3 May"


def years_of_days(told: Iterable[tuple[Found, Meaning]], day: date) -> dict[str, int]:
    """Month and day → the year that is meant where the article names no other; `day` is that of publication.

    What nobody plans, and what is so since a day, is over. A full date tells it if it is of that year, the one before or the one after,
    unless the day was lately and nothing says that it is over: then that one is meant.
    """
    full: dict[str, int] = {}
    over: dict[str, int] = {}
    for found, meaning in told:
        if not isinstance(meaning, Calendar) or len(meaning.part) != _DAY or meaning.time:
            continue
        if meaning.year is not None:
            full.setdefault(meaning.part, meaning.year)
        elif _is_over(found):
            over.setdefault(meaning.part, _last(meaning.part, day))
    near = {part: year for part, year in full.items() if abs(year - day.year) <= 1}
    return over | {part: year for part, year in near.items() if part in over or not _was_lately(part, day)}


def _is_over(found: Found) -> bool:
    """Whether the words beside a day say that it has been: "since 3 May", "the 3 May attack"."""
    words = found.words
    before = [word.text.lower() for word in words[max(0, found.first - _BEFORE) : found.first]]
    behind = [word.text.lower() for word in words[found.last : found.last + _BEHIND]]
    led = [word for word in before if word != "the"][-1:]
    if led == ["since"] or _names(behind):
        return True
    return led in (["on"], ["of"]) and not r.UNPLANNED.isdisjoint(before)


def _names(behind: Sequence[str]) -> bool:
    """Whether words right behind a day name what happened on it."""
    for word in behind:
        if word in r.UNPLANNED or not (word.isalpha() or "-" in word) or word in r.PARTING:
            return word in r.UNPLANNED
    return False


def _was_lately(part: str, day: date) -> bool:
    """Whether a day of the year was shortly before a day."""
    here = periods.bounds(f"{_last(part, day):04d}-{part}")
    return here is not None and (day - here[0]).days <= _LATELY


def _last(part: str, day: date) -> int:
    """The year in which a day of the year last was."""
    here = periods.bounds(f"{day.year:04d}-{part}")
    return day.year if here and here[0] <= day else day.year - 1
