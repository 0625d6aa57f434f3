"""Patterns made of lists of words, read fast: as a tree of letters, and, right before a place, only where such words stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from sys import maxsize


class Ending:
    """A pattern that ends where it is asked, and the words of which one is its last, blanks and signs behind it aside."""

    def __init__(self, pattern: str, last: Iterable[str], flags: re.RegexFlag) -> None:
        self._pattern = re.compile(pattern, flags)
        self._last = tuple(word.lower() for word in last)
        self._tails = {"".join(tail) for word in self._last for tail in product(*({letter, letter.upper()} for letter in word[-2:]))}
        self._tails |= set("-.")

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The words of a text that end at a place and begin at start or later; None where they are none of the pattern's."""
        words = text[start:end].rstrip()
        if words[-2:] not in self._tails and words[-1:] not in self._tails:  # a glance that spares most texts the rest
            return None
        words = words.lower()
        told = words.endswith(self._last) or words.rstrip("-.").endswith(self._last)
        return self._pattern.search(text, start, end) if told else None


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words or phrases, the longest that fits, for use in verbose patterns: a tree, read faster than a list."""
    endings: dict[str, list[str]] = {}
    for word in sorted(words):
        endings.setdefault(word[:1], []).append(word[1:])
    ended = "?" if endings.pop("", None) else ""
    branches = "|".join(re.escape(letter) + any_of(rest) for letter, rest in endings.items())
    return f"(?:{branches}){ended}" if ended or len(endings) > 1 else branches
