"""The place, date and agency that a report begins with, as in BEIJING, Feb 3 (Reuters) - and what follows."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.clean.published import Stated, find
from analysis.clean.resources import agencies, cities, labels, months

_LONGEST = 140  # characters
_PLACE = r"[A-ZÀ-ÖØ-Þ][\w.’' -]{1,40}"
_UPPER_PLACE = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.’' -]{2,40}(?:, ?(?:[A-Z][\w. ]{1,25}))?"
_MONTH = rf"(?:{'|'.join(sorted(map(re.escape, months()), key=len, reverse=True))})\b\.?"
_DAY = rf"(?:{_MONTH} ?\d{{1,2}}(?:,? ?\d{{4}})?|\d{{1,2}} {_MONTH}(?:,? ?\d{{4}})?)"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? ?)?"
_AGENCY = r"(?P<agency>[A-Z][\w.&’'/ -]{1,30})"
_KNOWN = rf"(?P<agency>{agencies()})"
_DASH = r"(?:--?|—|–|―|_)+"
_BEGIN = r"(?=[A-ZÀ-ÖØ-Þ\"“'‘«0-9$£€])"
_NO_PLACE = rf"(?!(?:{labels('call')})\b)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?:{_UPPER_PLACE},? ?(?i:{_WEEKDAY}{_DAY})?\.?,? ?)?[(（]{_AGENCY}[)）] ?{_DASH} ?",
        rf"(?:{_PLACE}(?:, {_PLACE})?,? ?(?i:{_WEEKDAY}{_DAY})?\.?,? ?)?[(（]{_KNOWN}[)）] ?{_DASH} ?",
        rf"(?:{_PLACE},? ?(?i:{_WEEKDAY}{_DAY})\.?,? ?)[(（]{_AGENCY}[)）] ?{_DASH} ?",
        rf"{_UPPER_PLACE}(?:, ?(?i:{_WEEKDAY}{_DAY}))?\.? ?/ ?{_AGENCY} ?/\.? ?(?:{_DASH} ?|(?i:{_DAY})? ?/? ?(?:{_DASH})? ?)",
        rf"{_KNOWN} ?(?:--|—|–| -|:) ?{_BEGIN}",
        rf"{_NO_PLACE}{_UPPER_PLACE},? ?(?i:{_WEEKDAY}{_DAY})\.? ?{_DASH} ?",
        rf"{_NO_PLACE}{_UPPER_PLACE}(?: ?(?:--|—|–) ?| [-_] ?){_BEGIN}",
        rf"\[(?:{_UPPER_PLACE})\] {_BEGIN}",
        r"(?P<agency>新华社|中新社|中新网|人民网|央视网|路透社|法新社|美联社)[\u4e00-\u9fff]{0,8}\d{1,2}(?:月\d{1,2})?日电?"
        r"(?:[（(][^）)]{0,40}[）)])? ?",
    )
)
_CALLED_OUT = re.compile(rf"(?P<place>{_UPPER_PLACE}): {_BEGIN}")
_ALONE = re.compile(
    rf"(?P<place>{_UPPER_PLACE})(?:,? (?P<day>(?i:{_WEEKDAY}{_DAY}|\d{{4}}-\d\d-\d\d)))?\.?(?: ?[(（]{_AGENCY}[)）])? ?(?P<dash>{_DASH})?"
)
_NOT_AGENCIES = frozenset("ai us uk eu un ceo cfo cto r d rep sen update corrected l n".split())


class Dateline(NamedTuple):
    """What a report begins with, its agency and date where it names them."""

    text: str
    agency: str | None
    published: Stated | None


def dateline_of(text: str) -> Dateline | None:
    """The dateline at the start of a paragraph."""
    head = text[:_LONGEST]
    if not (head[:1].isupper() or head[:1] in "([（新中人央路法美"):
        return None
    for form in _FORMS:
        match = form.match(head)
        if match and (found := _of_match(match)):
            return found
    called = _CALLED_OUT.match(head)
    return Dateline(called[0], None, None) if called and called["place"].casefold() in cities() else None


def lone_dateline(text: str) -> Dateline | None:
    """The dateline that a line is as a whole: a place in capitals with a date, an agency or a dash."""
    match = _ALONE.fullmatch(text) if len(text) <= _LONGEST else None
    return _of_match(match) if match and (match["day"] or match["agency"] or match["dash"]) else None


def has_dateline(text: str) -> bool:
    """Whether a paragraph begins with a dateline."""
    return dateline_of(text) is not None


def _of_match(match: re.Match[str]) -> Dateline | None:
    """The dateline of a match, unless what stands in brackets is no agency."""
    agency = match.groupdict().get("agency")
    if agency and agency.casefold() in cities():
        agency = None
    if agency and (agency.casefold() in _NOT_AGENCIES or len(agency.split()) > 4):
        return None
    when = find(match[0])
    return Dateline(match[0], agency.strip() if agency else None, when if isinstance(when, Stated) else None)
