"""Where a text holds what a query asks for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from analysis.search.language import Phrase
from analysis.search.tokens import Token, alike, tokens

Place = tuple[int, int]
"""Start and end in the text, in code points."""

_NOTHING = re.compile(r"(?!)")


class Places:
    """Finds phrases in texts."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        longest_first = sorted(phrases, key=lambda phrase: (-len(phrase.words), not phrase.prefix, phrase.words))
        either = "|".join(map(_written, longest_first))
        self.pattern = re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])") if either else _NOTHING

    def found(self, text: str) -> list[Place]:
        """Where the phrases stand in a text, in order; of those that overlap the first, and of these the one of most words."""
        same = alike(text)
        return [found.span() for found in self.pattern.finditer(same)] if same is not None else self._found_in(list(tokens(text)))

    def _found_in(self, spoken: Sequence[Token]) -> list[Place]:
        """Where the phrases stand in a text whose words, folded, have other lengths."""
        starts = list(accumulate((len(token.word) + 1 for token in spoken), initial=0))
        found = (found.span() for found in self.pattern.finditer(" ".join(token.word for token in spoken)))
        return [(spoken[bisect_right(starts, start) - 1].start, spoken[bisect_right(starts, end - 1) - 1].end) for start, end in found]


def _written(phrase: Phrase) -> str:
    """The phrase as a regular expression over folded words."""
    return r"[\W_]+".join(map(re.escape, phrase.words)) + (r"[^\W_]*" if phrase.prefix else "")


def apart(places: Iterable[Place]) -> Iterator[Place]:
    """The places in order, without empty ones and those that begin before the last one ended."""
    done = 0
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if done <= start < end:
            yield start, end
            done = end
