"""A stretch of text as tokens, in which each quoted passage is one token."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from analysis.article import Span

QUOTED = "“”"  # the text of a token that stands for a quoted passage
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Corp|Ltd|Co)\."
_TOKEN = re.compile(rf"{_TITLE}|(?:[A-Z]\.)+|\w+(?:[’'&/.-]\w+)*|--+|[^\w\s]")
_SPOKEN_END = ",.?!…—-―–"


class Token(NamedTuple):
    """A word, a sign or a quoted passage."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.text[0].isupper()

    @property
    def quoted(self) -> bool:
        """Whether it stands for a quoted passage."""
        return self.text == QUOTED


def tokens(body: str, start: int, end: int, passages: Sequence[Span]) -> list[Token]:
    """Tokens of body[start:end]; the passages lie inside it, in order."""
    found: list[Token] = []
    for passage in passages:
        found.extend(_words(body, start, passage.start))
        found.append(Token(QUOTED, QUOTED, passage.start, passage.end))
        start = passage.end
    found.extend(_words(body, start, end))
    return found


def _words(body: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(body, start, end):
        yield Token(found[0], found[0].lower().replace("’", "'"), *found.span())


def spoken_end(body: str, passage: Token) -> bool:
    """Whether a quoted passage ends as speech does, with a sign before (or right behind) its closing mark."""
    inside = body[passage.start : passage.end].rstrip("\"”»’' ")
    return inside[-1:] in _SPOKEN_END or body[passage.end : passage.end + 1] in (",", "?", "!")


def word_count(body: str, passage: Token) -> int:
    """Number of whitespace-separated words in a quoted passage."""
    return len(body[passage.start : passage.end].split())
