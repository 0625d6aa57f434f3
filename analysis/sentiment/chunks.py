"""Chunks of text between spaces → their tokens, each with the word it is written for; each chunk is read once and remembered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from analysis.sentiment import lexicon

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[,;:!?%()\"“”—–]")
NUMBER, UNKNOWN = "0", ""
TOLD = 3  # numbers that tell of a token
_REMEMBERED = 400_000  # distinct chunks
_LONGEST = 60  # characters of a chunk worth remembering
_OWNING = ("'s", "’s")


class Chunks(dict[str, tuple[int, ...]]):
    """A chunk → for each token its word, where it begins and where it ends, in a row.

    The word is four times its place in the vocabulary, 2 more where the token owns ("'s") and 1 more where it has a capital.
    """

    def __init__(self, places: Mapping[str, int]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        told = (self._read(chunk), 0, len(chunk)) if chunk.isalpha() else tuple(self._tokens(chunk))
        if len(self) < _REMEMBERED and len(chunk) < _LONGEST:
            self[chunk] = told
        return told

    def _tokens(self, chunk: str) -> Iterator[int]:
        for found in TOKEN.finditer(chunk):
            yield from (self._read(found[0]), *found.span())

    def _read(self, token: str) -> int:
        return 4 * self._place(plain(token.lower())) + 2 * token.endswith(_OWNING) + token[:1].isupper()

    def _place(self, word: str) -> int:
        """Place of a word; of a known part, rather a listed one, where a word with hyphens is not known itself."""
        if word in self._places or "-" not in word:
            return self._places.get(word, 0)
        parts = [part for part in word.split("-") if part in self._places]
        return self._places[max(parts, key=lambda part: part in lexicon.entries())] if parts else 0


def plain(token: str) -> str:
    """A token without what does not matter: every number is the same, so is every "n't"; no possessive."""
    if token[0].isdigit():
        return NUMBER
    word = token.replace("’", "'")
    return "not" if word.endswith("n't") or word == "cannot" else word.removesuffix("'s")
