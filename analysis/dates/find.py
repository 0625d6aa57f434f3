"""Finds the temporal expressions of an article and anchors them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import Span, ToldDate
from analysis.dates import periods
from analysis.dates import resources as r
from analysis.dates.anchoring import Anchored, Context, anchored
from analysis.dates.clause import Clause, clause
from analysis.dates.grammar_calendar import grammar as calendar_grammar
from analysis.dates.grammar_counted import grammar as counted_grammar
from analysis.dates.grammar_relative import grammar as relative_grammar
from analysis.dates.grammar_spans import grammar as span_grammar
from analysis.dates.grammar_times import grammar as time_grammar
from analysis.dates.lexicon import LETTERS, classes, words_of
from analysis.dates.meanings import Calendar, Clock, Literal, Meaning, Shift, Weekday
from analysis.dates.relations import relation
from analysis.dates.remembered import years_of_days
from analysis.dates.rules import Found, Grammar

_GRAMMAR = Grammar([*calendar_grammar, *counted_grammar, *relative_grammar, *time_grammar, *span_grammar])
_FULL_DATES_OF_A_HISTORY = 3  # so many months or days with their year make an undated article a history, unless it speaks of today
_FIRST, _LAST = "0002", "9998"  # publication dates with a year before and after them in the calendar
_DAY = len("2025-01-20")
_JOINTS = {LETTERS[name] for name in ("to", "hyphen", "dash")}
_NEAR_YEARS = 5  # a year further off that does not open its sentence is an aside ("declassified in 2005")


class _Expression(NamedTuple):
    """An expression of the text and its meaning."""

    found: Found
    meaning: Meaning


def find_dates(body: str, sentences: Sequence[Span], published: str | None) -> tuple[ToldDate, ...]:
    """The dates, times, durations and sets the body tells of, in order. `published` is ISO 8601, to whatever precision, or None."""
    told = [found for start, end in sentences if (found := _expressions(body, start, end))]
    context = Context(_calendar(published), narrative=published is None and _is_history([one for found in told for one in found]))
    if context.day is not None:
        context.years = years_of_days((one for found in told for one in found), context.day)
    return tuple(date for found in told for date in _told_in_sentence(body, found, context))


def _calendar(published: str | None) -> str | None:
    """The publication date as a calendar value, to the day; None where it is none."""
    value = published[:10] if published else ""
    return value if periods.bounds(value) and _FIRST <= value < _LAST else None


def _expressions(body: str, start: int, end: int) -> list[_Expression]:
    """Expressions of the sentence body[start:end], in order: where fits overlap the longest wins, then the first rule."""
    words = words_of(body, start, end)
    if not words:
        return []
    fits = _GRAMMAR.search(words, classes(words))
    fits.sort(key=lambda fit: fit[0].first - fit[0].last)
    free = [True] * len(words)
    chosen = []
    for found, meaning in fits:
        if all(free[found.first : found.last]):
            free[found.first : found.last] = [False] * (found.last - found.first)
            chosen.append(_Expression(found, meaning))
    return sorted(chosen, key=lambda expression: expression.found.first)


def _is_history(expressions: Sequence[_Expression]) -> bool:
    """Whether an undated article tells a history: several full dates, and more of them than words that point to a day of writing."""
    full = sum(_is_full_date(e.meaning) for e in expressions)
    deictic = sum(isinstance(e.meaning, Weekday) or (isinstance(e.meaning, Shift) and not e.meaning.told) for e in expressions)
    return full >= _FULL_DATES_OF_A_HISTORY and full > deictic


def _is_full_date(meaning: Meaning) -> bool:
    """Whether the words alone tell a month or day of a year, or a year before Christ."""
    if isinstance(meaning, Literal):
        return meaning.value.startswith("BC")
    return isinstance(meaning, Calendar) and meaning.year is not None and meaning.part != ""


def _told_in_sentence(body: str, expressions: Sequence[_Expression], context: Context) -> list[ToldDate]:
    """The expressions of a sentence as told dates; moves the context on."""
    context.aside, context.day_of_times = None, None
    day = next((expression for expression in expressions if _is_open_day(expression.meaning)), None)
    if day is not None and any(isinstance(expression.meaning, Clock) for expression in expressions):
        context.day_of_times = _anchored(day, context, clause(day.found.words, day.found.first, day.found.last)).value[:_DAY]
    told: list[ToldDate] = []
    for expression in expressions:
        since = told[-1].value if told and _ends_range(expression.found, told[-1].end) else None
        told.append(_told(body, expression, context, since))
    return told


def _is_open_day(meaning: Meaning) -> bool:
    """Whether the words tell a day, without a time."""
    if isinstance(meaning, Calendar):
        return meaning.part[-2:].isdigit() and len(meaning.part) == len("01-20") and not meaning.time
    return (isinstance(meaning, Weekday) or (isinstance(meaning, Shift) and meaning.unit == "day")) and not meaning.time


def _ends_range(found: Found, end: int) -> bool:
    """Whether nothing but "to" or a dash stands between the date told last and the expression."""
    joint = found.before
    return joint is not None and joint.letter in _JOINTS and found.first > 1 and found.words[found.first - 2].end == end


def _anchored(expression: _Expression, context: Context, around: Clause, since: str | None = None) -> Anchored:
    """The expression's value; the end of a range is the first after its start."""
    here = anchored(expression.meaning, context, around.tense)
    if since is None or here.value >= since or periods.precision(here.value) != periods.precision(since) or not periods.bounds(since):
        return here
    return here._replace(value=anchored(expression.meaning, Context(since), "future").value)


def _told(body: str, expression: _Expression, context: Context, since: str | None) -> ToldDate:
    """The expression as a told date; moves the context on to it. `since` is the start of the range that it ends."""
    found, meaning = expression
    around = clause(found.words, found.first, found.last)
    value, anchor, kind = _anchored(expression, context, around, since)
    if around.earlier and periods.bounds(value):
        context.aside = value
    elif _moves_on(value, meaning, around, context.told):
        context.told, context.quarter = value, _quarter(value, context)
    return ToldDate(
        found.start,
        found.end,
        body[found.start : found.end],
        value,
        precision="set" if isinstance(meaning, Literal) and meaning.recurring else periods.precision(value),
        relation=relation(value, meaning, context.day, around),
        anchor=anchor,
        anchor_kind=kind,
    )


def _quarter(value: str, context: Context) -> str | None:
    """The quarter or half of a year whose figures are given, after a value is told: the last that is over, none after a whole year."""
    fine, here = periods.precision(value), periods.bounds(value)
    if fine in ("quarter", "half") and here and (context.day is None or here[1] < context.day):
        return max(value, context.quarter or value)
    return None if fine == "year" else context.quarter


def _moves_on(value: str, meaning: Meaning, around: Clause, told: str | None) -> bool:
    """Whether what follows may be reckoned from this value: a month, a day, or a year in which something is said to happen."""
    if not (periods.bounds(value) or value.startswith("BC")) or (isinstance(meaning, Shift) and meaning.keeps):
        return False
    fine = periods.precision(value)
    if fine != "year":
        return fine not in ("decade", "century")
    if isinstance(meaning, Shift) or around.tense == "future" or not (around.before == "" or around.before in r.BEFORE_YEARS):
        return False
    return told is None or around.opening or _is_near(value, told)


def _is_near(value: str, told: str) -> bool:
    """Whether a year follows from the one told last: another, and no aside far from it."""
    if not (value.isdigit() and told[:4].isdigit()):
        return True
    return 0 < abs(int(value) - int(told[:4])) <= _NEAR_YEARS
