"""What surrounds a quantity: subject, entity, date, speaker, hedge."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from analysis.article import Mention, Quote, Span, ToldDate
from analysis.claims import hedges
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner.owners import Owners
from analysis.claims.subject.subjects import Subjects
from analysis.claims.times import Times
from analysis.claims.wording.relatives import relative_clauses

_COUNTED = re.compile(r"\d | \b (?: percent | per\ cent | half | thirds? | quarters? | majority | out\ of ) \b", re.IGNORECASE | re.VERBOSE)
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

    def as_of(self, q: Quantity, sentence: Span) -> str | None:
        """The date a number holds for; to be asked of each number in the order of the text."""
        return self._times.as_of(q, sentence)

    def quote(self, q: Quantity) -> Quote | None:
        """The innermost quotation that holds a number."""
        at = bisect_right(self._contents, q.number)
        holding = [quote for quote in self._quotes[max(0, at - _NESTED) : at] if q.number < quote.content_end]
        return min(holding, key=lambda quote: quote.content_end - quote.content_start) if holding else None

    def hedged(self, q: Quantity, sentence: Span, quote: Quote | None) -> bool:
        """Whether the writer keeps a distance from the number."""
        return hedges.hedged(self._body, q, sentence, quote, self._is_doubtful(sentence))

    def _is_doubtful(self, sentence: Span) -> bool:
        """Whether a hedge stands in a sentence, which is looked for once however many numbers it has."""
        if sentence != self._doubted[0]:
            self._doubted = (sentence, hedges.has_hedge(self._body, sentence))
        return self._doubted[1]


def giver(quote: Quote | None) -> str | None:
    """Who gives the numbers of a quotation: its speaker, but none who is counted: "52 percent of voters agreed"."""
    counted = quote is not None and _COUNTED.search(quote.speaker or "") is not None
    return quote.speaker if quote and not counted else None
