"""What a pattern finds in a sentence, looked for once however many numbers of the sentence ask for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.article import Span


class Scan:
    """A pattern over one body, which keeps what it found in the sentence that was asked about last."""

    def __init__(self, pattern: re.Pattern[str], body: str) -> None:
        self._pattern, self._body = pattern, body
        self._sentence = Span(0, 0)
        self._found: Sequence[re.Match[str]] = ()
        self._starts: Sequence[int] = ()

    def between(self, sentence: Span, start: int, end: int) -> Sequence[re.Match[str]]:
        """What it finds in a sentence between two places; what goes on beyond the second is read up to there."""
        if sentence is not self._sentence:
            self._read(sentence)
        found = self._found
        if not found:
            return found
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        if last == first or found[last - 1].end() <= end:
            return found[first:last]
        cut = self._pattern.match(self._body, self._starts[last - 1], end)
        return [*found[first : last - 1], *([cut] if cut is not None else [])]

    def _read(self, sentence: Span) -> None:
        """Finds all that the pattern finds in a sentence."""
        self._sentence = sentence
        self._found = tuple(self._pattern.finditer(self._body, *sentence))
        self._starts = [found.start() for found in self._found]
