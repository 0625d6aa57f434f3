"""What told dates say about an article without a publication date, and what its dated neighbours say about its told dates."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from analysis.article import Span, ToldDate
from analysis.dates import periods
from analysis.dates.anchoring import nearest
from analysis.dates.tense import Tense

_OPEN_YEAR = re.compile(r"XXXX-(\d\d(?:-\d\d)?)(T.*)?")
_TENSES: dict[str, Tense] = {"past": "past", "future": "future", "deadline": "future"}


def not_before(body: str, sentences: Sequence[Span], dates: Sequence[ToldDate]) -> tuple[str | None, str | None]:
    """The earliest day (ISO) an undated article can be from, the start of its latest past date in full, and the sentence that says so."""
    starts = [(bounds[0], told.start) for told in dates if _is_certain(told) and (bounds := periods.bounds(told.value))]
    if not starts:
        return None, None
    day, place = max(starts, key=lambda found: (found[0], -found[1]))
    return day.isoformat(), _sentence(body, sentences, place)


def _is_certain(told: ToldDate) -> bool:
    """Whether the text itself tells the date in full, and as past."""
    return told.relation == "past" and told.anchor_kind == "none"


def _sentence(body: str, sentences: Sequence[Span], place: int) -> str | None:
    """The sentence that holds a place of the body."""
    at = bisect_right(sentences, place, key=lambda span: span.start) - 1
    return body[slice(*sentences[at])] if at >= 0 and place < sentences[at].end else None


def infer_years(dates: Sequence[ToldDate], neighbours: Sequence[str]) -> tuple[ToldDate, ...]:
    """The dates of an undated article with the years its neighbours suggest, marked inferred.

    `neighbours` are the publication dates (ISO) of the corpus's dated articles. A month or day without a year gets the year it would have
    in an article of their first, second and third quartile; where these differ it stays open.
    """
    days = sorted(bounds[0] for published in neighbours if (bounds := periods.bounds(published[:10])))
    if not days:
        return tuple(dates)
    middle = (days[len(days) // 4], days[len(days) // 2], days[3 * len(days) // 4])
    return tuple(_with_year(told, middle) for told in dates)


def _with_year(told: ToldDate, quartiles: tuple[date, date, date]) -> ToldDate:
    """The told date with the year all three quartiles agree on."""
    found = _OPEN_YEAR.fullmatch(told.value)
    if found is None or told.relation == "recurring":
        return told
    values = {nearest(found[1], day, _TENSES.get(told.relation)) for day in quartiles}
    if len(values) > 1:
        return told
    return replace(told, value=values.pop() + (found[2] or ""), anchor=quartiles[1].isoformat(), anchor_kind="inferred")
