"""Numbers that say nothing of anything: dates, versions, names of models, scores, list numbers, addresses, ordinals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from math import inf

from analysis.article import Mention, ToldDate
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.wording import patterns
from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.resources import MONTHS, NAMES_BEFORE, ORDINARY, SCORE_WORDS, YEAR_BEFORE
from analysis.entities.resources import COUNTRY_OF

_LOOKBACK = 30  # characters
_FLAGS = re.IGNORECASE | re.VERBOSE
_RACE = re.compile(
    r"""\s? -? (?: m | km | metres? | meters? | yards? ) [\s-] (?: (?:men|women)['’]s \s | individual \s )?
    (?: hurdles | freestyle | relay | sprint | backstroke | breaststroke | butterfly | medley | steeplechase | dash ) \b""",
    _FLAGS,
)
_THE_RACE = re.compile(
    r"(?: 60 | [1248]00 | 1,?500 | 3,?000 | 5,?000 | 10,?000 ) \s? (?: m | metres | meters ) \b (?! \s (?: of | from | away ) \b )", _FLAGS
)
_SERIES = re.compile(r"[\s-] series \b", _FLAGS)
_NAMING = re.compile(r"(?: \b (?: the | a | new | its ) | ['’]s | (?-i: \b [A-Z][\w&-]* ) ) \s \Z", _FLAGS)
_CALIBRE = re.compile(
    r"""\s? - ? mm [\s-]
    (?: (?:hand)? guns? | pistols? | rifles? | rounds? | bullets? | ammunition | cali(?:ber|bre) | weapons? | lens(?:es)? | films? ) \b""",
    _FLAGS,
)
_PURE = re.compile(r"(?<!\d) 100 (?:%|\sper\scent|\spercent) \s (?P<word> [A-Z][a-z]+ )", re.VERBOSE)
_FRACTION = re.compile(
    r"(?: half | (?: one | two | three | four ) [ -] (?: third | quarter | fifth | tenth )s? ) \s of \b", _FLAGS
)  # "Half of Britons"
_ALL = 100  # percent
_MEASURING = frozenset("mkyMKY")
_IN_UNITS = re.compile(r"\b in \s \Z", _FLAGS)
_MASS = re.compile(r"(?: thousands | [mbtr]+illions ) \b", _FLAGS)
_BIG = 20  # a number from here on behind a name counts what follows: "In China 300 people"
_TOPS = ("top", "bottom", "richest", "wealthiest", "poorest", "highest", "lowest", "upper", "lower", "other")
_TOP = Ending(rf"\b (?: {any_of(_TOPS)} ) \s \Z", _TOPS, _FLAGS)
_NAMED = Ending(rf"\b (?: {any_of(NAMES_BEFORE)} ) \.? [\s-] \Z", NAMES_BEFORE, _FLAGS)
_NAME_BEFORE = re.compile(r"\b ( [A-Z][\w’'.&]* ) [\s-] \Z", re.VERBOSE)
_SENTENCE_START = re.compile(r"(?: ^ | [.!?:\n“\"] \s? ) \Z", re.VERBOSE)
_SCORE_BEFORE = re.compile(rf"\b (?: {any_of(SCORE_WORDS)} ) \W+ (?: \w+ \W+ ){{0,3}} \Z", _FLAGS)
_SCORE_BEHIND = re.compile(
    rf"\s? [-–—] \s? (?P<second>\d{{1,3}}(?:\.\d+)?) \b (?! ,\d{{3}} ) (?P<word> \s+ (?: \w+ \s+ )? (?: {any_of(SCORE_WORDS)} ) \b )?",
    _FLAGS,
)
_SCORE_SECOND = re.compile(r"\d \s? [-–—] \s? \Z", re.VERBOSE)
_TIED = re.compile(
    r"[-–][a-z] | (?:st|nd|rd|th) \b | :\d | \s? (?: a\.m | p\.m | [ap]m \b | o['’]clock ) | [-/]\d+[-/]\d | \.\d+\.\d | \.\d*[a-z]",
    _FLAGS,
)
_TIED_UNIT = re.compile(
    r"""[-–] (?: fold | plus\b | odd\b | per | [mbtr]+illion | thousand
    | dollar | cents?\b | euro | pound | yuan | rupee | franc\b | peso )""",
    _FLAGS,
)
_LIST_START = re.compile(r"(?: ^ | \n ) [ \t(]* \Z", re.VERBOSE)
_LIST_MARK = re.compile(r"[.):] \s", re.VERBOSE)
_YEAR_LEAD = re.compile(rf"\b (?: {any_of([*YEAR_BEFORE, *MONTHS])} | \d{{1,2}}, ) [\s-]+ \Z", _FLAGS)
_MONTH_LEAD = Ending(rf"\b (?: {any_of(MONTHS)} ) \.? \s+ \Z", MONTHS, _FLAGS)
_MONTH_BEHIND = re.compile(rf"\s+ (?:of\s+)? (?: {'|'.join(month.title() for month in MONTHS)} ) \b", re.VERBOSE)
_PLURAL_BEHIND = re.compile(r"\s+ [a-z]{3,}s \b", re.VERBOSE)
_WORD_BEHIND = re.compile(r"\s+ [a-z]+", re.VERBOSE)
_HALF_OF_TIME = re.compile(r"\b (?: first | second | latter | last | opening | closing | later | early ) \s \Z", _FLAGS)
_UNIT_BEHIND = re.compile(r"\s? (?: % | percent | per\ cent | [mbtr]+illion | thousand | times )", _FLAGS)
_ONE_BEHIND = re.compile(
    r"\s (?: [mbtr]+illion | thousand | hundred | percent | per\ cent | pct | dlr | dollar | euro | in | out\ of | of\ every ) \b", _FLAGS
)
_GALLERY = re.compile(r"(?: \A | \n\s? | caption \s ) (?: \d+ \s of \s )? \Z", _FLAGS)  # "Caption 3 of 17 Photos"
_PICTURES = re.compile(r"(?: \s of \s \d+ )? (?: \s (?: photos? | images? | pictures? | slides? ) \b | \.? \s* (?: \n | \Z ) )", _FLAGS)
_COUNTER = re.compile(r"[kKmM]? \s (?: SHARES | Shares | VIEWS | Views | LIKES | Likes | COMMENTS | Comments ) (?! \s [a-z] )", re.VERBOSE)
_LINE_START = re.compile(r"(?: \A | \n ) [ \t]* [\d.]* \Z", re.VERBOSE)
_EMERGENCY = re.compile(r"(?: 911 | 999 | 112 ) \s (?: calls? | callers? | dispatch\w* | operators? ) \b", _FLAGS)


class Ground:
    """What is known of a body before its numbers are read: its dates and its names."""

    def __init__(self, body: str, mentions: Sequence[Mention], dates: Sequence[ToldDate]) -> None:
        self._body = body
        named = [(mention.start, mention.end) for mention in mentions if not _counts_people(mention)]
        told = [(date.start, date.end) for date in dates if _FRACTION.match(body, date.start) is None]
        self._taken = sorted(named + told)
        self._persons = sorted((float(m.start), float(m.end)) for m in mentions if m.type == "PERSON")
        self._starts = [start for start, _ in self._taken]

    def is_trap(self, numeral: Numeral) -> bool:
        """Whether a numeral is part of a year, an unknown name, a score or a list and so no quantity, as no sign of money tells."""
        if numeral.written:
            return self._is_idle(numeral) or self._heads_column(numeral)
        before = self._body[max(0, numeral.start - _LOOKBACK) : numeral.start]
        if _EMERGENCY.match(self._body, numeral.start):
            return True
        if before.endswith(("per ", "men's ", "men’s ")):  # "per 100 people", "the women's 400 meters"
            return True
        if before[-2:-1].isdigit() and before[-1:] == " " and patterns.NAME_BEHIND.match(self._body, numeral.end):  # "400 737 Max jets"
            return True
        if self._is_kind(numeral, before) or self._is_placed(numeral, before):
            return True
        return self._is_tied(numeral) or self._is_year(numeral, before) or self._is_name(numeral, before) or self._is_score(numeral, before)

    def is_person(self, end: int) -> bool:
        """Whether what ends at a place, and seemed to be counted, is the name of a person: "30 Thomas Johansson"."""
        index = bisect_right(self._persons, (end - 1, inf)) - 1
        return index >= 0 and end - 1 < self._persons[index][1]

    def is_taken(self, numeral: Numeral) -> bool:
        """Whether a date or a name covers the numeral."""
        index = bisect_right(self._starts, numeral.start) - 1
        return index >= 0 and numeral.start < self._taken[index][1]

    def _is_idle(self, numeral: Numeral) -> bool:
        """Whether a number in words is none: "one of", "one" as a pronoun, "a" alone, "two-year"."""
        if numeral.fraction:  # "the second half"
            return _HALF_OF_TIME.search(self._body, max(0, numeral.start - _LOOKBACK), numeral.start) is not None
        if numeral.value == 1.0:
            return _ONE_BEHIND.match(self._body, numeral.end) is None
        return self._is_tied(numeral)

    def _heads_column(self, numeral: Numeral) -> bool:
        """Whether a number only says in what others are told: "(in millions of euros)"."""
        mass = _MASS.match(self._body, numeral.start) is not None
        return mass and _IN_UNITS.search(self._body, max(0, numeral.start - _LOOKBACK), numeral.start) is not None

    def _is_kind(self, numeral: Numeral, before: str) -> bool:
        """Whether a number tells a race, a series, a calibre or a brand from others: "the 400 m hurdles", "the 60 series"."""
        measured = self._body[numeral.end : numeral.end + 3].lstrip(" -")[:1] in _MEASURING  # a glance that spares most numbers the search
        if measured and (_RACE.match(self._body, numeral.end) or _CALIBRE.match(self._body, numeral.end)):
            return True
        if before.endswith("the ") and _THE_RACE.match(self._body, numeral.start):
            return True
        pure = _PURE.match(self._body, numeral.start) if numeral.value == _ALL else None
        if pure is not None and pure["word"] not in COUNTRY_OF:
            return True
        series = self._body[numeral.end + 1 : numeral.end + 7].lower() == "series" and _SERIES.match(self._body, numeral.end) is not None
        return series and _NAMING.search(before) is not None

    def _is_placed(self, numeral: Numeral, before: str) -> bool:
        """Whether a number tells which picture this is or how many shared the page: "Caption 3 of 17 Photos", "2.1k SHARES"."""
        if _COUNTER.match(self._body, numeral.end) and _LINE_START.search(before):
            return True
        pictured = _PICTURES.match(self._body, numeral.end) is not None
        return pictured and (" of " in before or self._body.startswith(" of ", numeral.end)) and _GALLERY.search(before) is not None

    def _is_tied(self, numeral: Numeral) -> bool:
        """Whether a sign or a letter ties a numeral to something else: "21st", "7:30", "46-page", "17.2.1"."""
        tied = _TIED.match(self._body, numeral.end) is not None
        return tied and not numeral.fraction and _TIED_UNIT.match(self._body, numeral.end) is None

    def _is_year(self, numeral: Numeral, before: str) -> bool:
        """Whether a numeral is a year or a day of a month."""
        text = self._body[numeral.start : numeral.end]
        if len(text) <= 2 and (_MONTH_LEAD.search(before) or _MONTH_BEHIND.match(self._body, numeral.end)):
            return True
        if len(text) != 4 or not text.isdecimal() or not 1500 <= numeral.value <= 2100:
            return False
        return _PLURAL_BEHIND.match(self._body, numeral.end) is None or _YEAR_LEAD.search(before) is not None

    def _is_name(self, numeral: Numeral, before: str) -> bool:
        """Whether a numeral belongs to the word before it ("Boeing 737", "page 4") or heads a list ("3. …")."""
        sum_ = patterns.MONEY.match(self._body, numeral.end)  # "top 50 dollars"
        if (_NAMED.search(before) and not sum_) or (_TOP.search(before) and patterns.PERCENT.match(self._body, numeral.end)):
            return True
        if _LIST_START.search(before) and _LIST_MARK.match(self._body, numeral.end):
            return True
        if before[-1:] == "-" and before[-2:-1].isalpha():
            return True
        name = _NAME_BEFORE.search(before)
        if name is None or name[1].lower() in ORDINARY:
            return False
        owned = name[1].endswith(("'s", "’s")) and numeral.value >= _BIG  # "to Ada's 46"
        if owned or _UNIT_BEHIND.match(self._body, numeral.end):
            return False
        at = numeral.start - len(before) + name.start()
        opens = _SENTENCE_START.search(self._body, max(0, at - 2), at) is not None
        counts = _WORD_BEHIND.match(self._body, numeral.end) is not None and (opens or numeral.value >= _BIG)
        return not counts

    def _is_score(self, numeral: Numeral, before: str) -> bool:
        """Whether a numeral is one side of a score or a vote: "won 3-1"."""
        score = _SCORE_BEHIND.match(self._body, numeral.end)
        if patterns.PERCENT.match(self._body, score.end("second") if score else numeral.end):  # "52-48 percent"
            return False
        if score is None or numeral.value >= 1000:
            return _SCORE_SECOND.search(before) is not None
        falls = numeral.value > float(score["second"])
        return falls or score["word"] is not None or _SCORE_BEFORE.search(before) is not None


def _counts_people(mention: Mention) -> bool:
    """Whether what seems a name is a number before a nationality, "617 Norwegian" of "617 Norwegian sailors", or opens with a fraction."""
    return _FRACTION.match(mention.text) is not None or (mention.text[:1].isdecimal() and mention.text.partition(" ")[2] in COUNTRY_OF)
