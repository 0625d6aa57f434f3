"""The names of an article that may own numbers, looked up by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import EntityType, Mention, Span
from analysis.claims.owner.asides import may_own
from analysis.claims.wording.relatives import closed_before

_MOST = 12  # mentions that are looked through


class Lead(NamedTuple):
    """A place before a quantity that tells an owner, and the entity."""

    start: int
    entity: str


class Names:
    """The mentions that may own numbers, in the order of the text, with the types of their entities."""

    def __init__(self, body: str, mentions: Sequence[Mention], clauses: Sequence[Span]) -> None:
        self._mentions = sorted((m for m in mentions if may_own(body, m)), key=lambda m: m.start)
        self._starts = [mention.start for mention in self._mentions]
        self._clauses = clauses
        self.entities = {mention.text: mention.entity for mention in self._mentions}
        self.heads = {mention.text.lower().rpartition(" ")[2] for mention in self._mentions if " " in mention.text}
        self.types: dict[str, EntityType] = {mention.entity: mention.type for mention in self._mentions}

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
        return [m for m in self._mentions[first : first + most] if m.start < end]
