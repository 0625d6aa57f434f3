"""What surrounds a quantity: subject, entity, baseline, date, speaker, hedge."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from analysis.article import Mention, Quote, Span, ToldDate
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner.owners import Owners
from analysis.claims.subject.subjects import Subjects
from analysis.claims.times import Times
from analysis.claims.wording import patterns
from analysis.claims.wording.phrases import whole
from analysis.claims.wording.relatives import relative_clauses
from analysis.claims.wording.resources import BASELESS, SIZES
from analysis.quotes import stance

_FAR = 160  # characters before a quantity in which a hedge is looked for
_NESTED = 6  # quotations that may lie in one another


class Context:
    """The mentions, quotations and dates of one article, ready to be asked about a quantity."""

    def __init__(
        self, body: str, sentences: Sequence[Span], mentions: Sequence[Mention], quotes: Sequence[Quote], dates: Sequence[ToldDate]
    ) -> None:
        self._body = body
        clauses = relative_clauses(body)
        self._owners = Owners(body, mentions, sentences, clauses)
        self._subjects = Subjects(body, clauses)
        self._quotes = sorted(quotes, key=lambda quote: quote.content_start)
        self._contents = [quote.content_start for quote in self._quotes]
        self._times = Times(body, dates)
        self._doubted = (Span(0, 0), False)  # the sentence asked about last, and whether it holds a hedge

    def subject(self, q: Quantity, sentence: Span) -> str | None:
        """What a number is said of; to be asked of each number in the order of the text."""
        return self._subjects.subject(q, sentence)

    def entity(self, q: Quantity, sentence: Span, subject: str | None, baseline: str | None, quote: Quote | None) -> str | None:
        """The entity a number is said of: neither who gives it nor what it is compared with."""
        speaker = giver(quote) or ""
        aside = {speaker, *speaker.split(), *(self._owners.within(baseline, q.end) if baseline else ())}
        return self._owners.owner(q, sentence, aside, quote, subject)

    def named(self, q: Quantity, subject: str | None, entity: str | None) -> str | None:
        """The subject, or the entity where the subject is carried over and names another: "Ada stood at 5%, Bo at 4%"."""
        other = self._owners.named(subject or "")
        return subject if subject and subject in q.unit else entity if entity and other and other != entity else subject

    def baseline(self, q: Quantity, sentence: Span) -> str | None:
        """What a ratio or a percentage is measured against: "similar models", "Meta's Llama model"."""
        if q.dimension not in {"ratio", "percent"}:
            return None
        found = patterns.BASELINE.match(self._body, q.end, sentence.end)
        if found is None or (q.dimension == "percent" and patterns.AS_CLAUSE.match(self._body, q.end)):
            return None
        what = found["what"]
        return None if what.split()[0].lower() in SIZES | BASELESS else whole(what)

    def as_of(self, q: Quantity, sentence: Span) -> str | None:
        """The date a number holds for; to be asked of each number in the order of the text."""
        return self._times.as_of(q, sentence)

    def quote(self, q: Quantity) -> Quote | None:
        """The innermost quotation that holds a number."""
        at = bisect_right(self._contents, q.number)
        holding = [quote for quote in self._quotes[max(0, at - _NESTED) : at] if q.number < quote.content_end]
        return min(holding, key=lambda quote: quote.content_end - quote.content_start, default=None)

    def hedged(self, q: Quantity, sentence: Span, quote: Quote | None) -> bool:
        """Whether the writer keeps a distance from the number."""
        if quote is not None and stance(quote.cue) == "doubting":
            return True
        around = Span(max(sentence.start, q.start - _FAR), min(sentence.end, q.end + 20))
        return self._is_doubtful(sentence) and self._has_hedge(around)

    def _is_doubtful(self, sentence: Span) -> bool:
        """Whether a hedge stands in a sentence, which is looked for once however many numbers it has."""
        if sentence != self._doubted[0]:
            self._doubted = (sentence, self._has_hedge(sentence))
        return self._doubted[1]

    def _has_hedge(self, words: Span) -> bool:
        """Whether a hedge stands among some words."""
        return patterns.HEDGED.search(f" {self._body[slice(*words)].lower()}") is not None


def giver(quote: Quote | None) -> str | None:
    """Who gives the numbers of a quotation: its speaker, but none who is counted: "52 percent of voters agreed"."""
    counted = quote is not None and any(map(str.isdigit, quote.speaker or ""))
    return quote.speaker if quote and not counted else None
