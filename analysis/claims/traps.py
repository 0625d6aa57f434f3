"""Numbers that say nothing of anything: dates, versions, names of models, scores, list numbers, addresses, ordinals."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import inf

from analysis.article import Mention, ToldDate
from analysis.claims import patterns
from analysis.claims.numerals import Numeral
from analysis.claims.resources import ORDINARY
from analysis.entities.resources import COUNTRY_OF

_LOOKBACK = 30  # characters
_BIG = 20  # a number from here on behind a name counts what follows: "In China 300 people"


class Ground:
    """What is known of a body before its numbers are read: its dates and its names."""

    def __init__(self, body: str, mentions: Sequence[Mention], dates: Sequence[ToldDate]) -> None:
        self._body = body
        named = [(mention.start, mention.end) for mention in mentions if not _counts_people(mention)]
        self._taken = sorted(named + [(date.start, date.end) for date in dates])
        self._persons = sorted((float(m.start), float(m.end)) for m in mentions if m.type == "PERSON")
        self._starts = [start for start, _ in self._taken]

    def is_trap(self, numeral: Numeral, money: bool) -> bool:
        """Whether a numeral is part of a date, a name, a score or a list and so no quantity; money is told by its sign."""
        percent = patterns.PERCENT.match(self._body, numeral.end) is not None  # which no name ends before
        if money or (self.is_taken(numeral) and not percent):
            return not money
        if numeral.written:
            return self._is_idle(numeral)
        before = self._body[max(0, numeral.start - _LOOKBACK) : numeral.start]
        if patterns.EMERGENCY.match(self._body, numeral.start):
            return True
        if before.endswith(("per ", "men's ", "men’s ")):  # "per 100 people", "the women's 400 meters"
            return True
        if before[-2:-1].isdigit() and before[-1:] == " " and patterns.NAME_BEHIND.match(self._body, numeral.end):  # "400 737 Max jets"
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
            return patterns.HALF_OF_TIME.search(self._body, max(0, numeral.start - _LOOKBACK), numeral.start) is not None
        if numeral.value == 1.0:
            return patterns.ONE_BEHIND.match(self._body, numeral.end) is None
        return self._is_tied(numeral)

    def _is_tied(self, numeral: Numeral) -> bool:
        """Whether a sign or a letter ties a numeral to something else: "21st", "7:30", "46-page", "17.2.1"."""
        tied = patterns.TIED.match(self._body, numeral.end) is not None
        return tied and not numeral.fraction and patterns.TIED_UNIT.match(self._body, numeral.end) is None

    def _is_year(self, numeral: Numeral, before: str) -> bool:
        """Whether a numeral is a year or a day of a month."""
        text = self._body[numeral.start : numeral.end]
        if len(text) <= 2 and (patterns.MONTH_LEAD.search(before) or patterns.MONTH_BEHIND.match(self._body, numeral.end)):
            return True
        if len(text) != 4 or not text.isdecimal() or not 1500 <= numeral.value <= 2100:
            return False
        return patterns.PLURAL_BEHIND.match(self._body, numeral.end) is None or patterns.YEAR_LEAD.search(before) is not None

    def _is_name(self, numeral: Numeral, before: str) -> bool:
        """Whether a numeral belongs to the word before it ("Boeing 737", "page 4") or heads a list ("3. …")."""
        sum_ = patterns.MONEY.match(self._body, numeral.end)  # "top 50 dollars"
        if (patterns.NAMED.search(before) and not sum_) or (
            patterns.TOP.search(before) and patterns.PERCENT.match(self._body, numeral.end)
        ):
            return True
        if patterns.LIST_START.search(before) and patterns.LIST_MARK.match(self._body, numeral.end):
            return True
        if before[-1:] == "-" and before[-2:-1].isalpha():
            return True
        name = patterns.NAME_BEFORE.search(before)
        if name is None or name[1].lower() in ORDINARY:
            return False
        if patterns.UNIT_BEHIND.match(self._body, numeral.end):
            return False
        at = numeral.start - len(before) + name.start()
        opens = patterns.SENTENCE_START.search(self._body, max(0, at - 2), at) is not None
        counts = patterns.WORD_BEHIND.match(self._body, numeral.end) is not None and (opens or numeral.value >= _BIG)
        return not counts

    def _is_score(self, numeral: Numeral, before: str) -> bool:
        """Whether a numeral is one side of a score or a vote: "won 3-1"."""
        score = patterns.SCORE_BEHIND.match(self._body, numeral.end)
        if patterns.PERCENT.match(self._body, score.end("second") if score else numeral.end):  # "52-48 percent"
            return False
        if score is None or numeral.value >= 1000:
            return patterns.SCORE_SECOND.search(before) is not None
        falls = numeral.value > float(score["second"])
        return falls or score["word"] is not None or patterns.SCORE_BEFORE.search(before) is not None


def _counts_people(mention: Mention) -> bool:
    """Whether what seems a name is a number before a nationality: "617 Norwegian" of "617 Norwegian sailors"."""
    return mention.text[:1].isdecimal() and mention.text.partition(" ")[2] in COUNTRY_OF
