"""The date a number holds for, told apart from the dates of what else the sentence tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import Span, ToldDate
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.wording import patterns
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import APART, FORETELLING, TELLING, WORKS

_SOON = 40  # characters
_OPENING = 30  # characters at the start of a sentence in which a date sets the scene for all of it
_BEFORE = 20  # characters in which two words stand before a date
_DATES = 4  # told before a number, among which the one it holds for is looked for
_DAYS = frozenset({"day", "week", "hour", "minute", "weekend"})
_LEAD = 12  # characters before a date in which an article stands
_LEAST = 3  # of a decade; a century is no date of a number
_YEAR = 10  # characters of a day and more: 2004-10-20
_FLAGS = re.IGNORECASE | re.VERBOSE
_ELSEWHEN = re.compile(rf"\s+ (?:(?:as|that|it)\s+)? (?: {any_of(FORETELLING)} ) \b | .{{0,40}}? \b (?: {any_of(APART)} ) \b", _FLAGS)
_AFAR = re.compile(r"\b (?: since | due | until | from | before | after ) \s+ (?:the\s+)? \Z", _FLAGS)
_TICKER = re.compile(r"\.[A-Z]", re.VERBOSE)
_TITLED = re.compile(r"[A-Z][a-z]+ \s [A-Z][a-z]+s \s \Z", re.VERBOSE)  # "the Acme Fisheries Regulations 2018"
_WORK_BEHIND = re.compile(rf"[ ] (?: {any_of(WORKS)} ) \b", re.VERBOSE)
_YEAR_BEHIND = re.compile(r"\b (?: in | by | since | as\ of | during ) \s+ ( (?:1[89]|20) \d\d ) \b", _FLAGS)
_ATTRIBUTIVE_BEHIND = re.compile(r"[ ][a-z]{3,}", re.VERBOSE)
_DATE_LEAD = re.compile(r"\b (?: in | last | this | next | of | since | during | by | until | the | early | late | mid ) [\s-]+ \Z", _FLAGS)
_OR_ELSE = re.compile(r"[\s(,–—-]* (?: or \s+ | off \s+ | up \s+ | down \s+ )?", _FLAGS)
_BREAK = re.compile(r"; | \b (?: though | although | while | whereas ) \b", _FLAGS)
_CLAUSE = re.compile(
    r"""[;:] | ,(?! \s+ (?: \w+ing | or | up | down | off | an?\s+(?:increase|decrease|rise|gain|jump|drop|decline|fall) ) \b )
    | \b with \b (?! \s* \Z )
    | \b (?: and | but | that | which | who | as | than | when | where | though | although | while | whereas | because ) \b""",
    _FLAGS,
)
_TOLD_ON = re.compile(rf"\b (?: {any_of(TELLING)} ) \s+ (?: (?:late|early|earlier|on) \s+ ){{0,2}} \Z", _FLAGS)
_GOES_ON = re.compile(
    r"""\s (?! (?: from | to | and | or | compared | versus | by | on | in | at | when | after | as | but | up | down | while | ended
    | ending | alone ) \b ) [a-z\d]""",
    _FLAGS,
)
_SCENE = re.compile(r"(?: in | on | at | for | by | during | after ) \s [^,;:]{0,80} \Z", _FLAGS)
_TOLD_BEHIND = re.compile(rf"\s (?: {any_of(TELLING)} ) \b", _FLAGS)
_SUBORDINATE = re.compile(
    r"""[\W_]* (?: (?: since | after | before | until | when | because | although | though | if | as | from ) \b
    | (?: \w+ly \s )? (?: [a-z]{2,}ed | born | built | made | begun | written | set \s up | first \s [a-z]+ed ) \s
      (?: in | on | by | at | back | during | late | early | as | from ) \b [^,;:]{0,60} , )""",
    _FLAGS,
)  # "Founded in 1974, the firm has"
_DONE_BEHIND = re.compile(
    r"""\s (?: announced | unveiled | proposed | pledged | promised | agreed | vowed | planned | plans | outlined | approved | released
    | published | issued ) \b""",
    _FLAGS,
)
_OTHER_NUMBER = re.compile(r"\b (?: after | before | from | than | against | versus | with ) \b [^;]* \d", _FLAGS)
_NEXT_CLAUSE = re.compile(
    r""", \s which \b | \b with \s (?: an? | the | its | their ) \b | \b that \b
    | , \s (?: (?: first | also | then | [a-z]+ly ) \s )? [a-z]+ed \s (?! in | on | at | for | by | during | last | this )
    | \b (?: and | but | which | who ) \s+ (?: \w+ed | is | are | was | were | has | had | will ) \b""",
    _FLAGS,
)


class Told(NamedTuple):
    """The number read last and the date it holds for."""

    end: int
    as_of: str | None


class Times:
    """The dates of an article, asked which of them its numbers hold for, in the order of the text."""

    def __init__(self, body: str, dates: Sequence[ToldDate]) -> None:
        self._body = body
        self._dates = sorted((date for date in dates if not self._is_attribute(date)), key=lambda date: date.start)
        self._starts = [date.start for date in self._dates]
        self._last = Told(0, None)

    def as_of(self, q: Quantity, sentence: Span) -> str | None:
        """The date a number holds for: told right behind it, the one of its other value, or the nearest before it in its clause."""
        found = self._found(q, sentence)
        self._last = Told(q.end, found)
        return found

    def _found(self, q: Quantity, sentence: Span) -> str | None:
        if not self._dates:
            year = _YEAR_BEHIND.search(self._body, q.end, min(sentence.end, q.end + 24))
            return year[1] if year else None
        at = bisect_left(self._starts, q.end)
        behind = self._behind(at, min(sentence.end, q.end + _SOON))
        if behind is not None and self._follows(behind, q) and (_holds(behind) or "-" not in behind.text):  # "$3m into a two-year scheme"
            return behind.value if _holds(behind) else None
        if self._last.end > sentence.start and _OR_ELSE.fullmatch(self._body, self._last.end, max(self._last.end, q.start)):
            return self._last.as_of
        if patterns.FORMERLY.search(self._body, max(sentence.start, q.start - _BEFORE), q.start):
            return None
        earlier = (date for date in reversed(self._dates[max(0, at - _DATES) : at]) if self._reaches(date, q, sentence))
        return next((date.value for date in earlier), None)

    def _behind(self, at: int, limit: int) -> ToldDate | None:
        """The date behind a number: "2004" of "in the last quarter of 2004", whose quarter is no date of its own."""
        first, second = [*self._dates[at : at + 2], None, None][:2]
        if first is None or first.start >= limit:
            return None
        owned = (
            second is not None
            and not _holds(first)
            and self._body[first.end : second.start].removeprefix(" period") in {" of ", " in ", " in the "}
        )
        return second if owned else first

    def _follows(self, date: ToldDate, q: Quantity) -> bool:
        """Whether a date behind a number says when it held: not when it was told, compared with, or what something else is called by."""
        body, gap = self._body, self._body[q.end : date.start]
        if _ELSEWHEN.match(body, q.end, date.start) or self._is_of_telling(date):
            return False
        if _NEXT_CLAUSE.search(gap):
            return False
        if _OTHER_NUMBER.search(gap):
            return False
        if len(date.value) < _YEAR and gap.split()[:1] in (["on"], ["over"]):  # "up 5% on the previous year"
            return False
        opens = "," in gap and _GOES_ON.match(body, date.end) is not None
        return not opens and not (date.precision in {"day", "vague"} and body[date.end : date.end + 2] in {"'s", "’s"})

    def _reaches(self, date: ToldDate, q: Quantity, sentence: Span) -> bool:
        """Whether a date before a number may be when it held: no "since 1936", no other clause between, no distant "now"."""
        if date.start < sentence.start or not _holds(date) or self._is_of_telling(date):
            return False
        near = date.value != "PRESENT_REF" or q.start - date.end < _SOON
        far = _AFAR.search(self._body, max(0, date.start - _BEFORE), date.start) is not None
        gap = self._body[date.end : max(date.end, q.start)]
        if near and not far and gap.strip() == ",":
            return True
        opening = self._opens(date, sentence)
        break_ = _BREAK if opening else _CLAUSE
        return near and not far and break_.search(self._body, date.end, max(date.end, q.start)) is None

    def _opens(self, date: ToldDate, sentence: Span) -> bool:
        """Whether a date stands at the start of a sentence, or behind its colon, and sets the scene for what follows."""
        start = max(sentence.start, self._body.rfind(":", sentence.start, date.start) + 1)
        if _SUBORDINATE.match(self._body, start) is not None:
            return False
        return date.start < start + _OPENING or _SCENE.match(self._body, start, date.start) is not None

    def _is_of_telling(self, date: ToldDate) -> bool:
        """Whether a day says when something was said: "reported Friday"."""
        if _DONE_BEHIND.match(self._body, date.end):
            return True
        return date.precision in _DAYS and (
            _TOLD_ON.search(self._body, max(0, date.start - _SOON), date.start) is not None
            or _TOLD_BEHIND.match(self._body, date.end) is not None
        )

    def _is_attribute(self, date: ToldDate) -> bool:
        """Whether a date only belongs to the noun behind it: "winter fuel", "December cotton", "the 1994 Acme film"."""
        if date.text.isdecimal():
            named = patterns.NAME_BEHIND.match(self._body, date.end) or _WORK_BEHIND.match(self._body, date.end)
            if _TICKER.match(self._body, date.end) or _TITLED.search(self._body, max(0, date.start - _SOON), date.start):
                return True
            return named is not None and patterns.has_article(self._body, date.start, _LEAD)
        if not date.text.isalpha():
            return False
        if date.text == "now" and self._body.endswith(("the ", " a ", "its ", "their "), 0, date.start):  # "the now weekly protests"
            return True
        if date.precision == "day" and patterns.NAME_BEHIND.match(self._body, date.end):  # "Easter Island"
            return True
        if date.precision not in {"month", "season"}:
            return False
        behind = _ATTRIBUTIVE_BEHIND.match(self._body, date.end)
        return behind is not None and _DATE_LEAD.search(self._body, max(0, date.start - 12), date.start) is None


def _holds(date: ToldDate) -> bool:
    """Whether a told time is a place on the calendar, or now, and no duration."""
    return (date.value[:1].isdigit() and len(date.value) >= _LEAST) or date.value == "PRESENT_REF"
