"""The times by which something may be foretold: told dates that lie ahead of their article."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.article import Span, ToldDate
from analysis.dates import periods

_ONGOING = frozenset({"month", "quarter", "half", "season", "year", "decade", "century"})  # periods that may be under way
_SPAN = re.compile(r"P(\d{1,3})([YMWD])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_COMING = re.compile(r"\b(?:next|coming|ahead|within)\b", re.IGNORECASE)
_END = re.compile(r"\b(?:end|close)\b", re.IGNORECASE)
_BACK = re.compile(r"(?:earlier|that)\b|.*\b(?:later|after|following|longer|ago|since)\Z", re.IGNORECASE | re.DOTALL)
_OF_THING = re.compile(r"\d{4}|Christmas|Easter|Thanksgiving|[A-Z][a-z]+ (?:Day|Eve|Friday|Monday)")
_OWNER = re.compile(r"['’]s\b|(?<=s)['’](?= )")
_MODIFIED = re.compile(
    r"""[-–][a-z]|\ (?!(?:after|ahead|alone|already|and|as|at|because|before|but|by|despite|during|for|from|if|in|instead|into|is|of
    |on|onwards?|or|rather|since|so|than|that|through|to|under|unless|until|up|versus|via|was|when|where|which|while|who|will|with|without|would)\b)[a-z]
    |\ [A-Z]""",
    re.VERBOSE,
)
_NAMED = re.compile(r"\b[A-Z][A-Za-z.]+ \Z")  # "Harborough 2030"
_NO_NAME = re.compile(
    r"(?:\A|[^A-Za-z])(?:In|By|From|For|Until|Till|During|Early|Late|Mid|Through|Throughout|And|Or|To|On|At|The|This|Over|Within|Before|Fiscal|Year"
    r"|Q[1-4]|FY|January|February|March|April|May|June|July|August|September|October|November|December) \Z"
)
_JOINED = re.compile(r"[a-z]-[a-z]")  # "fourth-quarter results"
_SINCE = re.compile(
    r"\b(?:since|than|following|(?<!course )(?<!end )(?<!rest )(?<!half )(?<!part )(?<!start )(?<!as )of) (?:the )?\Z", re.IGNORECASE
)
_IN = re.compile(r"\bin (?:\w+ (?:to|or) )?\Z", re.IGNORECASE)  # "in five to six years"
_RARE = re.compile(r"\b(?:first|last|only|most|least|worst|best|[a-z]{3,}est)\b")  # "the sharpest fall in five years" looks back
_LASTING = re.compile(r"\b(?:from|as of|starting|beginning|effective|as (?:soon|early) as) (?:on )?\Z", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|an?|his|her|its|their|our) \Z", re.IGNORECASE)
_LED = len("within ")
_NEAR = 24  # characters before a time that tell whether it is part of a name


class Time(NamedTuple):
    """A told date to come: its span, its value, how precise that is, and whether what is foretold is to come by it or in it."""

    start: int
    end: int
    value: str
    precision: str
    deadline: bool
    lasting: bool = False  # what is foretold begins then or earlier: "from 3 May", "as soon as Monday"


def to_come(body: str, date: ToldDate, sentence: Span, published: str | None) -> Time | None:
    """The time that a told date is, if it lies ahead of its article and something may be foretold for it; a span to come has an end."""
    if date.precision in ("hour", "minute", "vague", "set") or _BACK.match(date.text) or not _is_ahead(date):
        return None
    value = _end(body, date, sentence, published) if date.value.startswith("P") else date.value
    if (
        value is None
        or (date.precision == "century" and not _END.search(date.text))
        or _is_over(value, published)
        or _is_of_thing(body, date, sentence)
    ):
        return None
    lasting = _LASTING.search(body[max(sentence.start, date.start - _NEAR) : date.start]) is not None
    deadline = date.relation == "deadline" or date.value.startswith("P")
    return Time(date.start, date.end, value, periods.precision(value), deadline, lasting)


def _is_ahead(date: ToldDate) -> bool:
    """Whether a date lies ahead, or is a period that is under way."""
    return date.relation in ("future", "deadline") or (date.relation == "present" and date.precision in _ONGOING)


def _end(body: str, date: ToldDate, sentence: Span, published: str | None) -> str | None:
    """The end of a span that has begun: of "within the next five years"."""
    span = _SPAN.fullmatch(date.value)
    if span is None or published is None or not (date.relation == "deadline" or _is_to_come(body, date, sentence)):
        return None
    return periods.shift(published[:10], _UNITS[span[2]], int(span[1]))


def _is_to_come(body: str, date: ToldDate, sentence: Span) -> bool:
    """Whether a span begins with the article: "the next five years", "within two years", "in six months"."""
    if _COMING.search(body, max(sentence.start, date.start - _LED), date.end):
        return True
    led = _IN.search(body[max(sentence.start, date.start - _NEAR) : date.start]) is not None
    return led and date.relation == "future" and not _RARE.search(body[sentence.start : date.start])


def _is_over(value: str, published: str | None) -> bool:
    """Whether a value lies before its article: what was to come in a story of the past."""
    told, day = periods.bounds(value), periods.bounds(published[:10]) if published else None
    return told is not None and day is not None and told[1] < day[0]


def _is_of_thing(body: str, date: ToldDate, sentence: Span) -> bool:
    """Whether a date only tells which thing is meant: "the 2030 target", "next year's vote", "Harborough 2030", "since the spring"."""
    before, behind = body[max(sentence.start, date.start - _NEAR) : date.start], body[date.end : min(sentence.end, date.end + _NEAR)]
    if behind.startswith(" in a row") or (behind.startswith(" ahead") and date.relation == "present"):
        return True
    if _SINCE.search(before) or (date.relation != "deadline" and _OWNER.match(behind)):
        return True
    if date.text.endswith(("'s", "’s")) or (date.text == "fall" and before.endswith("to ")):
        return True
    modifies = _MODIFIED.match(behind) is not None
    if modifies and (_THE.search(before) or _JOINED.search(date.text)):
        return True
    if not _OF_THING.fullmatch(date.text):
        return False
    named = _NAMED.search(before) is not None and _NO_NAME.search(before) is None
    return named or _THE.search(before) is not None or modifies
