"""What told dates say about an article without a publication date, and what its dated neighbours say about its told dates."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from analysis.article import Span, ToldDate
from analysis.clean.published import newest
from analysis.dates import periods
from analysis.dates.anchoring import nearest
from analysis.dates.clause import Tense, clause
from analysis.dates.lexicon import Word, words_of
from analysis.dates.resources import FUTURE_VERBS

Quartiles = tuple[date, date, date]

_OPEN_YEAR = re.compile(r"XXXX-(\d\d(?:-\d\d)?)(T.*)?")
_TENSES: dict[str, Tense] = {"past": "past", "future": "future", "deadline": "future"}

_UP_TO = frozenset(("until", "till", "through"))
_NEAR = 8  # words
_AHEAD = FUTURE_VERBS | {"could", "might"}  # before it: "growth would be slowed in 2026", "it said sales could double in 2026"


def not_before(body: str, sentences: Sequence[Span], dates: Sequence[ToldDate]) -> tuple[str | None, str | None]:
    """The earliest day (ISO) an undated article can be from, the start of its latest past date in full, and the sentence that says so.

    A date that is still to come, though told as past, bounds nothing.
    """
    stated = [(bounds[0], -told.start, told) for told in dates if (bounds := periods.bounds(told.value)) and _is_stated(told)]
    last = newest()
    starts = [found for found in stated if found[0] <= last]
    words_in = lru_cache(lambda span: words_of(body, *span))
    for day, _, told in sorted(starts, key=lambda found: found[:2], reverse=True):
        span = _sentence(sentences, told.start)
        if span is not None and _has_happened(words_in(span), told):
            return day.isoformat(), body[slice(*span)]
    return None, None


def _is_stated(told: ToldDate) -> bool:
    """Whether the text itself tells the date in full, and as past."""
    return told.relation == "past" and told.anchor_kind == "none"


def _has_happened(words: Sequence[Word], told: ToldDate) -> bool:
    """Whether a verb in the past, or "since", says that the date was over: "the 2028 games" alone may be to come."""
    first, last = (bisect_left(words, place, key=lambda word: word.start) for place in (told.start, told.end))
    if first == last or _ends_a_name(words, first, told):
        return False
    around = clause(words, first, last)
    if around.before in _UP_TO:  # "agreed to wait until 2007" and "was chairman until 2007" look alike
        return False
    if around.before == "by" and "had" not in _lowered(words[max(0, first - _NEAR) : last + _NEAR]):
        return False  # "by 2022 it had closed" is over, "put it at 4 million by 2022" need not be
    if not _AHEAD.isdisjoint(_lowered(words[:first])):
        return False
    return around.before == "since" or (around.verb == "past" and not around.intended)


def _ends_a_name(words: Sequence[Word], place: int, told: ToldDate) -> bool:
    """Whether it is a year right behind a capital within the sentence: "rejected Built in Norfell 2035" tells of a plan, not of a day."""
    return place > 1 and told.value.isdigit() and told.start == words[place - 1].end + 1 and words[place - 1].text[0].isupper()


def _lowered(words: Sequence[Word]) -> list[str]:
    """The words in lower case."""
    return [word.text.lower() for word in words]


def _sentence(sentences: Sequence[Span], place: int) -> Span | None:
    """The sentence that holds a place of the body."""
    at = bisect_right(sentences, place, key=lambda span: span.start) - 1
    return sentences[at] if at >= 0 and place < sentences[at].end else None


def infer_years(dates: Sequence[ToldDate], neighbours: Sequence[str]) -> tuple[ToldDate, ...]:
    """The dates of an undated article with the years its neighbours suggest, marked inferred.

    `neighbours` are the publication dates (ISO) of the corpus's dated articles. A month or day without a year gets the year it would have
    in an article of their first, second and third quartile; where these differ it stays open.
    """
    middle = quartiles(neighbours)
    return tuple(dates) if middle is None else tuple(_inferred(told, middle) for told in dates)


def quartiles(neighbours: Iterable[str]) -> Quartiles | None:
    """First, second and third quartile of publication dates (ISO); None where there are none."""
    days = sorted(bounds[0] for published in neighbours if (bounds := periods.bounds(published[:10])))
    return (days[len(days) // 4], days[len(days) // 2], days[3 * len(days) // 4]) if days else None


def with_year(value: str, relation: str, middle: Quartiles) -> str | None:
    """A value without a year (XXXX-01-20) in the year all quartiles agree on; None where they differ or nothing is open."""
    found = _OPEN_YEAR.fullmatch(value)
    if found is None or relation == "recurring":
        return None
    values = {nearest(found[1], day, _TENSES.get(relation)) for day in middle}
    return values.pop() + (found[2] or "") if len(values) == 1 else None


def _inferred(told: ToldDate, middle: Quartiles) -> ToldDate:
    """The told date with its year, reckoned from the middle of the neighbours."""
    value = with_year(told.value, told.relation, middle)
    return told if value is None else replace(told, value=value, anchor=middle[1].isoformat(), anchor_kind="inferred")
