"""Where it befell people: the place of those who were killed, hurt or driven out, which owns their number where nobody else does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Mention, Quote, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner import belonging
from analysis.claims.owner.clauses import befell
from analysis.claims.owner.names import Names
from analysis.entities.resources import COUNTRY_OF

_BEHIND = 80  # characters before a number in which it is told that people were killed
_OPENING = 50  # characters before a name, and behind a number
_EARLIER = 3  # sentences before in which the place is looked for
_HARMED = frozenset({"killed", "injured"})
_LANDS = frozenset(COUNTRY_OF.values())


class Scenes:
    """The sentences of an article, asked where that happened of which a number tells."""

    def __init__(self, body: str, names: Names, sentences: Sequence[Span]) -> None:
        self._body, self._names = body, names
        self._sentences = [sentence.start for sentence in sentences]

    def at_once(self, q: Quantity, subject: str | None) -> str | None:
        """The place that is named right behind those whom something befell: "killed 12 people in nearby Norfell"."""
        if not befell(self._body, q, subject):
            return None
        near = [m for m in self._names.behind(q.end, q.end + _OPENING, 1) if belonging.AT_ONCE.fullmatch(self._body, q.end, m.start)]
        return self._struck(near, q.end)

    def killing(self, q: Quantity, sentence: Span) -> str | None:
        """Where it happened that people were killed: "sank off Leeds, killing 5"."""
        killing = belonging.KILLING.search(self._body, max(sentence.start, q.start - _BEHIND), q.start)
        return self._struck(self._names.outside(sentence.start, q.start), sentence.start) if killing else None

    def scene(self, q: Quantity, sentence: Span, subject: str | None, quote: Quote | None) -> str | None:
        """The place nearest to a number of those whom something befell, those behind it first: "12 people died in a fire in Norfell"."""
        if not befell(self._body, q, subject):
            return None
        stop = belonging.PARTING.search(self._body, q.end, sentence.end)
        end = stop.start() if stop else sentence.end
        behind, before = self._names.behind(q.end, end), self._names.before(sentence.start, q.start)
        here = self._struck(behind, q.end) or self._there(q, end, sentence) or self._struck(before[::-1], sentence.start)
        return here or self._before(sentence, subject, [*before, *self._names.behind(q.end, sentence.end)], quote)

    def _before(self, sentence: Span, subject: str | None, names: Sequence[Mention], quote: Quote | None) -> str | None:
        """The place of the sentences right before, where one that names nobody counts the dead or injured: "12 people died"."""
        teller = quote.speaker if quote else None
        if (subject or "").rpartition(" ")[2] not in _HARMED or any(m.type != "PERSON" and m.entity != teller for m in names):
            return None
        index = bisect_right(self._sentences, sentence.start)
        earlier = list(pairwise(self._sentences[max(0, index - 1 - _EARLIER) : index]))[::-1]
        scenes = (self._struck(self._names.before(start, end), start) for start, end in earlier)
        return next((scene for scene in scenes if scene), None)

    def _there(self, q: Quantity, end: int, sentence: Span) -> str | None:
        """The place meant behind a number by "in the city" or "across the country": the last such named, in the sentences right before."""
        found = belonging.THERE.search(self._body, q.end, end)
        if found is None:
            return None
        index = bisect_right(self._sentences, sentence.start) - 1
        near = self._names.before(self._sentences[max(0, index - 2)], q.start)[::-1]
        lands = found["what"].lower() == "country"
        return next((m.entity for m in near if m.type == "PLACE" and (m.entity in _LANDS or not lands)), None)

    def _struck(self, names: Sequence[Mention], floor: int) -> str | None:
        """The first of some names that is a place where something happened: "overturned in Norfell"."""
        places = (m for m in names if m.type == "PLACE")
        return next((m.entity for m in places if belonging.STRUCK.search(self._body, max(floor, m.start - _OPENING), m.start)), None)
