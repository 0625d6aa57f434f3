"""What surrounds a quantity: subject, entity, baseline, date, speaker, hedge."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from analysis.article import Mention, Quote, Span, ToldDate
from analysis.claims import patterns
from analysis.claims.owners import Owners
from analysis.claims.phrases import is_in_name, measure, measure_behind, owned, whole
from analysis.claims.quantities import Quantity
from analysis.claims.resources import BASELESS, CHANGES, LINKING, MEASURE_VERBS, MEASURES, PERSON_COUNTS, SIZES
from analysis.quotes import stance

_FAR = 160  # characters before a quantity in which the measure is looked for
_NEAR = 40  # the same where the quantity counts persons
_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Za-z][\w’'&-]*|[,;:—]")
_BEFORE = 20  # characters in which two words stand before a quantity
_BESIDE = 4  # words: a verb further away measures something else
_SOON = 40  # characters
_DATES = 4  # told before a number, among which the one it holds for is looked for
_NESTED = 6  # quotations that may lie in one another


class Context:
    """The mentions, quotations and dates of one article, ready to be asked about a quantity."""

    def __init__(
        self, body: str, sentences: Sequence[Span], mentions: Sequence[Mention], quotes: Sequence[Quote], dates: Sequence[ToldDate]
    ) -> None:
        self._body = body
        self._owners = Owners(body, mentions, sentences)
        self._quotes = sorted(quotes, key=lambda quote: quote.content_start)
        self._contents = [quote.content_start for quote in self._quotes]
        self._dates = sorted((d for d in dates if _is_time(d) and not self._is_attribute(d)), key=lambda d: d.start)
        self._date_starts = [date.start for date in self._dates]

    def subject(self, q: Quantity, sentence: Span) -> str | None:
        """What the number is said of: a measure near it ("training cost") or the things it counts ("companies")."""
        if q.dimension == "count":
            counted = q.unit.partition("/")[0]
            heads_persons = counted.rpartition(" ")[2].lower() in PERSON_COUNTS
            return (self._measure(q, sentence, _NEAR) if heads_persons else None) or counted
        behind = _WORD.findall(self._body, q.end, min(sentence.end, q.end + 70))[:6]
        behind = behind[behind[:1] == ["—"] :]
        before, part = self._measure(q, sentence, _FAR), self._whole(q, sentence)
        linked = not LINKING.isdisjoint(self._body[max(sentence.start, q.start - _BEFORE) : q.start].lower().split()[-2:])
        shares = q.dimension in {"percent", "ratio"} and not linked
        return measure_behind(behind) or ((part or before) if shares else (before or part))

    def _measure(self, q: Quantity, sentence: Span, window: int) -> str | None:
        """The nearest measure before a quantity, with the words that go with it; a mere change ("increase") comes after any other."""
        words = _WORD.findall(self._body, max(sentence.start, q.start - window), q.start)
        change = None
        for index in range(len(words) - 1, -1, -1):
            low = words[index].lower()
            if (
                low in MEASURES
                and not (low == "percentage" and words[index + 1 : index + 2] in (["point"], ["points"]))
                and not is_in_name(words, index)
                and not (index and words[index - 1].lower() in {"a", "per"} and low == "share")
            ):
                if low not in CHANGES:
                    return measure(words, owned(words, index))
                change = change or measure(words, index)
            elif low in MEASURE_VERBS and len(words) - index <= _BESIDE:
                return MEASURE_VERBS[low]
        return change

    def _whole(self, q: Quantity, sentence: Span) -> str | None:
        """What a share is a share of, or money is for: "percent of voters"."""
        found = patterns.WHOLE.match(self._body, q.end, sentence.end)
        if found is None or (found["link"].lower() in {"on", "in"} and found["what"][0].isupper()):
            return None
        return whole(found["what"])

    def entity(self, q: Quantity, sentence: Span) -> str | None:
        """The entity a number is said of: neither who gives it nor what it is compared with."""
        baseline = self.baseline(q, sentence)
        speaker = self.speaker(q) or ""
        aside = {speaker, *speaker.split(), *(self._owners.within(baseline, q.end) if baseline else ())}
        return self._owners.owner(q, sentence, aside)

    def baseline(self, q: Quantity, sentence: Span) -> str | None:
        """What a ratio or a percentage is measured against: "similar models", "Meta's Llama model"."""
        if q.dimension not in {"ratio", "percent"}:
            return None
        found = patterns.BASELINE.match(self._body, q.end, sentence.end)
        if found is None:
            return None
        what = found["what"]
        return None if what.split()[0].lower() in SIZES | BASELESS else whole(what)

    def as_of(self, q: Quantity, sentence: Span) -> str | None:
        """The date a number holds for: told right behind it, else the nearest before it in its sentence."""
        if not self._dates:
            year = patterns.YEAR_BEHIND.search(self._body, q.end, min(sentence.end, q.end + 24))
            return year[1] if year else None
        at = bisect_left(self._date_starts, q.end)
        behind = self._dates[at] if at < len(self._dates) and self._dates[at].start < min(sentence.end, q.end + _SOON) else None
        if behind is not None and not patterns.ELSEWHEN.match(self._body, q.end, behind.start):
            return behind.value if _holds(behind) else None
        earlier = (
            date for date in reversed(self._dates[max(0, at - _DATES) : at]) if date.start >= sentence.start and self._reaches(date, q)
        )
        return next((date.value for date in earlier), None)

    def _reaches(self, date: ToldDate, q: Quantity) -> bool:
        """Whether a date told before a number may be when the number held: no "since 1936", no other clause between, no distant "now"."""
        near = date.value != "PRESENT_REF" or q.start - date.end < _SOON
        apart = ";" in self._body[date.end : q.start] or patterns.AFAR.search(self._body, max(0, date.start - _BEFORE), date.start)
        return _holds(date) and near and not apart

    def _is_attribute(self, date: ToldDate) -> bool:
        """Whether a month or season only belongs to the noun behind it: "winter fuel", "December cotton"."""
        if not date.text.isalpha() or date.precision not in {"month", "season"}:
            return False
        behind = patterns.ATTRIBUTIVE_BEHIND.match(self._body, date.end)
        return behind is not None and patterns.DATE_LEAD.search(self._body, max(0, date.start - 12), date.start) is None

    def speaker(self, q: Quantity) -> str | None:
        """Who gives the number: the speaker of the innermost quotation that holds it."""
        quote = self._quote(q)
        return quote.speaker if quote else None

    def _quote(self, q: Quantity) -> Quote | None:
        at = bisect_right(self._contents, q.number)
        holding = [quote for quote in self._quotes[max(0, at - _NESTED) : at] if q.number < quote.content_end]
        return min(holding, key=lambda quote: quote.content_end - quote.content_start, default=None)

    def hedged(self, q: Quantity, sentence: Span) -> bool:
        """Whether the writer keeps a distance from the number."""
        quote = self._quote(q)
        if quote is not None and stance(quote.cue) == "doubting":
            return True
        return patterns.HEDGED.search(self._body, max(sentence.start, q.start - _FAR), min(sentence.end, q.end + 20)) is not None


def _holds(date: ToldDate) -> bool:
    """Whether a told time is a place on the calendar, or now, and no duration."""
    return date.value[:1].isdigit() or date.value == "PRESENT_REF"


def _is_time(date: ToldDate) -> bool:
    """Whether a told time says when, or over how long, a number holds."""
    return _holds(date) or date.value[:1] == "P"
