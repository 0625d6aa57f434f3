"""Whose number it is: the entity that a quantity is said of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence

from analysis.article import Mention, Span
from analysis.claims import patterns
from analysis.claims.quantities import Quantity

_LINE_END = re.compile("\n")
_FAR = 300  # characters in which a pronoun is looked for
_NAMES = 12  # mentions on either side that are looked through
_NAMING = frozenset({"PERSON", "ORG", "PRODUCT", "PLACE", "EVENT"})


class Owners:
    """The named entities of an article, asked which of them a quantity belongs to."""

    def __init__(self, body: str, mentions: Sequence[Mention], sentences: Sequence[Span]) -> None:
        self._body = body
        self._mentions = sorted((m for m in mentions if m.type in _NAMING), key=lambda m: m.start)
        self._starts = [mention.start for mention in self._mentions]
        self._sentences = [sentence.start for sentence in sentences]
        self._lines = [0, *(line.end() for line in _LINE_END.finditer(body))]
        self._last: tuple[int, str] | None = None  # where the last owner was found, and who

    def owner(self, q: Quantity, sentence: Span, aside: Container[str]) -> str | None:
        """The entity named nearest before a quantity in its sentence, or meant by a pronoun there, else the first named behind it.

        Entities put aside (who gives the number, what it is compared with) and names inside what is counted come last.
        """
        at = bisect_left(self._starts, q.start)
        first, behind = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        left = [m for m in reversed(self._mentions[max(first, at - _NAMES) : at]) if self._fits(m, q, aside)]
        right = [m for m in self._mentions[at : min(behind, at + _NAMES)] if self._fits(m, q, aside)]
        found = left[0].entity if left else None
        if found is None and patterns.POINTING_BACK.search(self._body, max(sentence.start, q.start - _FAR), q.start):
            found = self._earlier(sentence)
        found = found or self._described(q, sentence, at) or (right[0].entity if right else self._earlier(sentence))
        self._last = (q.start, found) if found else self._last
        return found

    def _described(self, q: Quantity, sentence: Span, at: int) -> str | None:
        """The entity that a noun of its name stands for: "the dam" for the Norfell Dam, named before."""
        nouns = {told[1] for told in patterns.DESCRIBED.finditer(self._body, max(sentence.start, q.start - _FAR), q.start)}
        earlier = reversed(self._mentions[max(0, at - _NAMES) : at])
        return next((m.entity for m in earlier if " " in m.text and m.text.lower().rpartition(" ")[2] in nouns), None)

    def _fits(self, mention: Mention, q: Quantity, aside: Container[str]) -> bool:
        """Whether a mention may own a quantity."""
        return mention.entity not in aside and mention.text not in aside and not (q.dimension == "count" and mention.text in q.unit)

    def _earlier(self, sentence: Span) -> str | None:
        """The owner of the last number, or the first name of the sentence before, if the same paragraph holds it."""
        paragraph = self._lines[bisect_right(self._lines, sentence.start) - 1]
        if self._last is not None and self._last[0] >= paragraph:
            return self._last[1]
        before = self._sentences[max(0, bisect_left(self._sentences, sentence.start) - 1)]
        at = bisect_left(self._starts, max(before, paragraph))
        names = [m for m in self._mentions[at : at + _NAMES] if m.start < sentence.start]
        return next((m.entity for m in names if m.type in {"ORG", "PRODUCT"}), names[0].entity if names else None)

    def within(self, text: str, start: int) -> list[str]:
        """The entities named in a text that begins near a place."""
        at = bisect_left(self._starts, start)
        return [m.entity for m in self._mentions[at : at + _NAMES] if m.text in text and m.start < start + len(text) + 60]
