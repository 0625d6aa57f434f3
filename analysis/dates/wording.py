"""Calendar values as people write them: "3 May 2025", "spring 2025", "the week of 4 March 2025"."""

from __future__ import annotations

from calendar import month_name
from datetime import date

from analysis.dates.periods import bounds, precision
from analysis.dates.resources import SEASONS

_SEASON_NAMES = {code: name for name, code in SEASONS.items()}  # of two names the British one: autumn


def in_words(value: str) -> str:
    """A TIMEX3 value in words, with its time of day where it tells one; what is no period of the calendar comes back as it is."""
    if value == "PRESENT_REF":
        return "now"
    span = bounds(value)
    if span is None:
        return value
    day, clock = _written(value, span[0]), value.partition("T")[2]
    return f"{day}, {clock}" if clock[:1].isdigit() else day


def _written(value: str, first: date) -> str:
    """The period of a value that begins on the first day."""
    match precision(value.partition("T")[0]):
        case "century" | "decade":
            return f"the {first.year}s"
        case "year":
            return str(first.year)
        case "half" | "quarter":
            return f"{value[5:7]} {first.year}"
        case "season":
            return f"{_SEASON_NAMES[value[5:7]]} {value[:4]}"
        case "month":
            return f"{month_name[first.month]} {first.year}"
        case "week" | "weekend" as period:
            return f"the {period} of {_day(first)}"
        case _:
            return _day(first)


def _day(day: date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"
