"""The names of an article that may own numbers, looked up by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from typing import NamedTuple

from analysis.article import EntityType, Mention, Span
from analysis.claims.owner.asides import may_own
from analysis.claims.owner.descriptions import described
from analysis.claims.wording.relatives import closed_before
from analysis.claims.wording.resources import BACK
from analysis.quotes.speakers.genders import Gender, of_people

_MOST = 12  # mentions that are looked through
_NOUNS = frozenset(word.removeprefix("the ") for word in BACK if word.startswith("the "))  # that name nobody by themselves
_OFTEN = 3  # mentions of what an article is about


class Lead(NamedTuple):
    """A place before a quantity that tells an owner, and the entity."""

    start: int
    entity: str


class Names:
    """The mentions that may own numbers, in the order of the text, with the types of their entities."""

    def __init__(self, body: str, mentions: Sequence[Mention], clauses: Sequence[Span]) -> None:
        self._mentions = sorted((m for m in mentions if m.text.lower() not in _NOUNS and may_own(body, m)), key=lambda m: m.start)
        self._starts = [mention.start for mention in self._mentions]
        self._clauses = clauses
        self.entities = {mention.text: mention.entity for mention in self._mentions}
        self._nouns: dict[str, list[Lead]] | None = None
        self._genders: dict[str, Gender] | None = None
        self._counted: Counter[tuple[str, EntityType]] | None = None
        self._body = body
        self.types: dict[str, EntityType] = {mention.entity: mention.type for mention in self._mentions}

    def called(self, noun: str, at: int) -> str | None:
        """The entity named last before a place with a noun that is part of its name or tells what it is: "the dam", "the unit"."""
        if self._nouns is None:
            self._nouns = defaultdict(list)
            for mention in self._mentions:
                for word in described(self._body, mention):
                    self._nouns[word].append(Lead(mention.start, mention.entity))
        found = self._nouns.get(noun, [])
        index = bisect_left(found, Lead(at, ""))
        return found[index - 1].entity if index else None

    def genders(self) -> dict[str, Gender]:
        """Person → the pronoun that stands for it, of those whose name or title tells it."""
        if self._genders is None:
            self._genders = of_people(self._body, self._mentions)
        return self._genders

    def main(self, types: Container[str]) -> str | None:
        """The entity of some types that an article names by far most often; None where there is none such."""
        if self._counted is None:
            self._counted = Counter((m.entity, m.type) for m in self._mentions)
        named = [(n, entity) for (entity, kind), n in self._counted.most_common() if kind in types][:2]
        often = max([_OFTEN, *(2 * n for n, _ in named[1:])])
        return named[0][1] if named and named[0][0] >= often else None

    def before(self, start: int, end: int) -> list[Mention]:
        """The last few mentions that begin between two places."""
        first, at = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return self._mentions[max(first, at - _MOST) : at]

    def outside(self, start: int, end: int) -> list[Mention]:
        """The last few mentions that begin between two places, but those of the last relative clause in between."""
        clause = closed_before(self._clauses, start, end)
        return [m for m in self.before(start, end) if clause is None or not clause.start <= m.start < clause.end]

    def behind(self, at: int, end: int, most: int = _MOST) -> list[Mention]:
        """The first mentions that begin between two places."""
        first = bisect_left(self._starts, at)
        return self._mentions[first : min(first + most, bisect_left(self._starts, end, first))]
