"""From the meaning of an expression to its TIMEX3 value: which day, week, month or year it is, reckoned from which date."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import singledispatch
from typing import NamedTuple

from analysis.article import AnchorKind
from analysis.dates import periods
from analysis.dates.clause import Tense
from analysis.dates.holidays import fixed
from analysis.dates.meanings import Calendar, Clock, Directed, Literal, Meaning, Shift, Weekday

_RECENT = 245  # days: without a tense, a month or day this far back is meant rather than the one to come
_CLOSE = 31  # days: a day so close is meant even against the tense ("was put off to Nov. 16")
_END_OF_WINTER = 4  # month up to which "this winter" is the one that began the year before
_UNKNOWN = {
    "year": "XXXX",
    "month": "XXXX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "day": "XXXX-XX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
}


@dataclass(slots=True)
class Context:
    """What dates can be reckoned from: the publication date, and the calendar value told last."""

    published: str | None
    told: str | None = None
    quarter: str | None = None  # the latest quarter or half told since a whole year was
    aside: str | None = None  # what the sentence tells of looking back: only what hangs on it is reckoned from it
    day_of_times: str | None = None  # the day the sentence tells: its times of day are that day's
    years: dict[str, int] = field(default_factory=dict)  # month and day → the year that the article tells for them
    narrative: bool = False  # the article tells a history: its own dates anchor those after them

    @property
    def day(self) -> date | None:
        """The publication day; None where only a month or a year is known, and nothing is reckoned to the day."""
        here = periods.bounds(self.published) if self.published else None
        return here[0] if here and here[0] == here[1] else None


class Anchored(NamedTuple):
    """A TIMEX3 value, the date it was reckoned from and whether that date is stated or inferred."""

    value: str
    anchor: str | None = None
    kind: AnchorKind = "none"


@singledispatch
def anchored(meaning: Meaning, context: Context, tense: Tense | None) -> Anchored:
    """The value of a meaning in its context."""
    raise TypeError(f"no such meaning: {meaning!r}")


@anchored.register
def _(meaning: Literal, context: Context, tense: Tense | None) -> Anchored:
    return Anchored(meaning.value)


@anchored.register
def _(meaning: Calendar, context: Context, tense: Tense | None) -> Anchored:
    if meaning.year is not None:
        return Anchored(_value(meaning.year, meaning.part) + meaning.time)
    if context.day is not None:
        known = context.years.get(meaning.part)
        value = _value(known, meaning.part) if known else nearest(meaning.part, context.day, tense)
        return Anchored(value + meaning.time, context.published, "stated")
    if context.told is not None:
        value = _following(meaning.part, context.told)
        if context.narrative or _are_close(value, context.told):
            return Anchored(value + meaning.time, context.told, "inferred")
    return Anchored(_value(None, meaning.part) + meaning.time)


@anchored.register
def _(meaning: Directed, context: Context, tense: Tense | None) -> Anchored:
    if context.day is None:
        return anchored(Calendar(None, meaning.part), context, tense)
    day, year = context.day, context.day.year
    here = periods.bounds(_value(year, meaning.part))
    if here and meaning.steps < 0 and here[1] >= day:
        year -= 1
    elif here and meaning.steps > 0 and here[0] <= day:
        year += 1
    elif meaning.steps == 0 and meaning.part == "WI" and day.month <= _END_OF_WINTER:
        year -= 1
    return Anchored(_value(year, meaning.part), context.published, "stated")


@anchored.register
def _(meaning: Weekday, context: Context, tense: Tense | None) -> Anchored:
    told = periods.bounds(context.told) if context.told and periods.precision(context.told) == "day" else None
    if told and (meaning.told or context.narrative):
        after = _weekday(Weekday(meaning.number, meaning.steps or 1), told[0], None)
        return Anchored(after.isoformat() + meaning.time, context.told, "inferred")
    if context.day is not None:
        return Anchored(_weekday(meaning, context.day, tense).isoformat() + meaning.time, context.published, "stated")
    return Anchored(f"XXXX-WXX-{meaning.number + 1}{meaning.time}")


@anchored.register
def _(meaning: Shift, context: Context, tense: Tense | None) -> Anchored:
    if not meaning.told and context.day is None and meaning.unit == "day" and meaning.steps == 0 and not meaning.time:
        return Anchored("PRESENT_REF")
    anchor, kind = _anchor(meaning, context)
    if meaning.told and meaning.steps > 0 and tense == "past" and context.told is None:
        anchor = None  # "two months later" than what is not told
    if meaning.by_tense and tense == "future":
        meaning = replace(meaning, steps=meaning.steps + 1)
    value = _shifted(anchor, meaning) if anchor else None
    if value is None:
        unknown = _UNKNOWN.get(meaning.unit, "XXXX")
        return Anchored(f"{unknown}-{meaning.part}" if meaning.part and meaning.unit == "year" else unknown + meaning.time)
    return Anchored(value + meaning.time, anchor, kind)


@anchored.register
def _(meaning: Clock, context: Context, tense: Tense | None) -> Anchored:
    told = context.day_of_times or (context.told if context.narrative else None)
    if told and periods.precision(told) == "day":
        return Anchored(told + meaning.time, told, "inferred")
    if context.day:
        return Anchored(context.day.isoformat() + meaning.time, context.published, "stated")
    return Anchored("XXXX-XX-XX" + meaning.time)


def _anchor(meaning: Shift, context: Context) -> tuple[str | None, AnchorKind]:
    """What a shift is reckoned from."""
    if meaning.keeps and context.quarter:
        return context.quarter, "inferred"
    if context.aside is not None and meaning.told:
        return context.aside, "inferred"
    if context.told is not None and (meaning.told or (context.published is None and context.narrative)):
        return context.told, "inferred"
    return context.published, "stated" if context.published else "none"


def _shifted(anchor: str, meaning: Shift) -> str | None:
    """The anchor, moved; a year from a quarter or half is the same quarter or half, and "the quarter" is that very quarter."""
    if meaning.keeps and periods.precision(anchor) in ("quarter", "half"):
        return periods.same_parts(anchor, meaning.steps if meaning.unit == "year" else 0)
    value = periods.shift(anchor, meaning.unit, meaning.steps, meaning.to)
    if value is not None and meaning.part and meaning.unit == "year":
        return _value(int(value), meaning.part)
    return value


def _value(year: int | None, part: str) -> str:
    """The TIMEX3 value of a part of a year; movable feasts are looked up."""
    part = fixed(part, year)
    return (f"{year:04d}" if year is not None else "XXXX") + (f"-{part}" if part else "")


def nearest(part: str, day: date, tense: Tense | None) -> str:
    """The occurrence of a part of the year that is meant on that day, by tense or else by distance."""
    spans = _occurrences(part, day.year)
    past = next(((value, span) for value, span in reversed(spans) if span[0] <= day), None)
    to_come = next(((value, span) for value, span in spans if span[1] >= day), None)
    if past is None or to_come is None:
        return (past or to_come or (_value(None, part),))[0]
    if part[0] in "QH" and tense == "future" and part[1:].isdigit():
        return max(past, to_come, key=lambda found: found[1][0].year == day.year)[0]
    ahead, back, is_day = (to_come[1][0] - day).days, (day - past[1][1]).days, past[1][0] == past[1][1]
    if tense == "future":
        return past[0] if back <= _CLOSE and ahead > _RECENT and is_day else to_come[0]
    if tense == "past":
        without_year = past[1][0].year < day.year == to_come[1][0].year  # a day of the year before would be told with its year
        return to_come[0] if back > _RECENT and is_day and (without_year or ahead <= _CLOSE) else past[0]
    return past[0] if back <= _RECENT else to_come[0]


def _occurrences(part: str, year: int) -> list[tuple[str, tuple[date, date]]]:
    """Value and bounds of a part of the year in the year before, in the year and in the one after."""
    values = (_value(year + step, part) for step in (-1, 0, 1))
    return [(value, bounds) for value in values if (bounds := periods.bounds(value))]


def _following(part: str, told: str) -> str:
    """The occurrence of a part of the year nearest to the date told last, in its year where only that is known."""
    if told.startswith("BC"):
        return f"{told[:6]}-{part}"
    here = periods.bounds(told)
    if here is None or not told[:4].isdigit():
        return _value(None, part)
    if len(told) == 4:
        return _value(int(told), part)
    spans = _occurrences(part, here[0].year)
    return min(spans, key=lambda found: abs((found[1][0] - here[0]).days), default=(_value(None, part),))[0]


def _are_close(value: str, told: str) -> bool:
    """Whether a day follows or precedes another told in full so closely that the year goes without saying."""
    here, there = periods.bounds(value), periods.bounds(told)
    if here is None or there is None or periods.precision(told) != "day":
        return False
    return abs((here[0] - there[0]).days) <= _CLOSE


def _weekday(meaning: Weekday, day: date, tense: Tense | None) -> date:
    """The day of that name that is meant on a day."""
    if meaning.week is not None:
        return day + timedelta(7 * meaning.week + meaning.number - day.weekday())
    return _named_day(meaning, day, tense) + timedelta(7 * meaning.weeks)


def _named_day(meaning: Weekday, day: date, tense: Tense | None) -> date:
    """The day of that name, the last, this, the next or the one nearest by tense."""
    ahead, back = (meaning.number - day.weekday()) % 7, (day.weekday() - meaning.number) % 7
    if meaning.steps is None:
        return day + timedelta(ahead if tense == "future" else -back)
    if meaning.steps < 0:
        return day - timedelta(back or 7)
    if meaning.steps > 0:
        return day + timedelta(ahead or 7)
    return day + timedelta(ahead if tense != "past" else -back)
