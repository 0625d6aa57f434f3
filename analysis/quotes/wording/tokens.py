"""A stretch of text as tokens, in which each quoted passage is one token."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from analysis.article import Span

QUOTED = "“”"  # the text of a token that stands for a quoted passage
_TITLE = r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon|St|Jr|Sr|Inc|Corp|Ltd|Co)\."
_WORD = r"\w++(?:(?:[’'&/-]|\.(?!(?<=[a-z]\.)[A-Z])|(?<=\d),(?=\d{3}(?!\d)))\w++)*+(?:(?= &) & [A-Z]\w*)?(?:(?<=s)[’'](?= \w))?"
_PLAIN = r"[A-Za-z][a-z]*+(?![\w’'&/.-])(?! &)"  # a word that ends where its letters do: most do, and are read fast
_TOKEN = re.compile(rf"{_PLAIN}|(?=\w)(?:(?=[A-Z])(?:{_TITLE}|(?:[A-Z]\.)+(?:[’']s\b)?)|{_WORD})|[^\w\s](?:(?<=@)\w++|(?<=-)-+)?")
_DASH = re.compile(r"(?<=\s)-(?=\s)")  # a hyphen between blanks
_MARKS = "\"”“»«’' "
_SPOKEN_END = ",.?!…—-―–"


class Token(NamedTuple):
    """A word, a sign or a quoted passage."""

    text: str
    low: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital, or the name of an account: "@ada"."""
        return self.text[0].isupper() or self.handle

    @property
    def handle(self) -> bool:
        """Whether it is the name of an account: "@ada"."""
        return self.text[0] == "@" and len(self.text) > 1

    @property
    def quoted(self) -> bool:
        """Whether it stands for a quoted passage."""
        return self.text == QUOTED


_made: Callable[[tuple[str, str, int, int]], Token] = partial(tuple.__new__, Token)  # of its four fields, with no call in between


def tokens(body: str, start: int, end: int, passages: Sequence[Span], names: Sequence[Span] = ()) -> list[Token]:
    """Tokens of body[start:end]. Quoted passages, and names of several words outside them, are one token each; both come in order."""
    found: list[Token] = []
    blocks = sorted([(*name, False) for name in names] + [(*passage, True) for passage in passages])
    for first, last, quoted in blocks:
        if first < start or last > end:
            continue  # a name inside a passage, or one that a passage cuts
        found.extend(_words(body, start, first))
        found.append(Token(QUOTED, QUOTED, first, last) if quoted else _token(body[first:last], first))
        start = last
    found.extend(_words(body, start, end))
    return found


def _words(body: str, start: int, end: int) -> list[Token]:
    """The words and signs of body[start:end]; a hyphen between blanks is a dash."""
    words = [_made((text := found[0], text.lower(), found.start(), found.end())) for found in _TOKEN.finditer(body, start, end)]
    stretch = body[start:end]
    if "’" in stretch:
        words = [word._replace(low=word.low.replace("’", "'")) if "’" in word.low else word for word in words]
    if "-" not in stretch or _DASH.search(body, start, end + 1) is None:
        return words
    return [Token("–", "–", *word[2:]) if word.text == "-" and _DASH.match(body, word.start) else word for word in words]


def _token(text: str, start: int) -> Token:
    return Token(text, text.lower().replace("’", "'"), start, start + len(text))


def spoken_end(body: str, passage: Token) -> bool:
    """Whether a quoted passage ends as speech does, with a sign before (or right behind) its closing mark."""
    inside = body[passage.start : passage.end].rstrip(_MARKS)
    return inside[-1:] in _SPOKEN_END or body[passage.end : passage.end + 1] in (",", "?", "!")


def ends_with_comma(body: str, passage: Token) -> bool:
    """Whether a quoted passage ends with a comma, as one that goes on to its speaker does."""
    return body[passage.start : passage.end].rstrip(_MARKS).endswith(",")


def word_count(body: str, passage: Token) -> int:
    """Number of whitespace-separated words in a quoted passage."""
    return len(body[passage.start : passage.end].split())
