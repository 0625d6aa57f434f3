"""Patterns of the words right before a place, which cost next to nothing where no such words stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from sys import maxsize


class Ending:
    """A pattern that ends where it is asked, and the words of which one is its last, blanks and signs behind it aside."""

    def __init__(self, pattern: str, last: Iterable[str], flags: re.RegexFlag) -> None:
        self._pattern = re.compile(pattern, flags)
        self._last = tuple(word.lower() for word in last)

    def search(self, text: str, start: int = 0, end: int = maxsize) -> re.Match[str] | None:
        """The words of a text that end at a place and begin at start or later; None where they are none of the pattern's."""
        words = text[start:end].rstrip().rstrip("-.").lower()
        return self._pattern.search(text, start, end) if words.endswith(self._last) else None
