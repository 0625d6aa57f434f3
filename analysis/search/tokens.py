"""The words of a text with their places, case and accents folded: what the index holds and what a query asks for are cut alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_LONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # characters of scripts without blanks are words of their own
_WITHIN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"  # accents and invisible characters that do not part a word
_WORD = re.compile(rf"[{_LONE}]|[^\W_{_LONE}](?:[^\W_{_LONE}]|[{_WITHIN}])*")
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})  # Unicode does not take them apart


_OTHERWISE = "\uffff"  # stands for a character that does not fold to one


class Token(NamedTuple):
    """A word as it is searched for, and where it stands in its text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order."""
    return (Token(fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded."""
    return tuple(token.word for token in tokens(text))


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The word without case, accents and other ways to write the same letters."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_STROKES))
    return "".join(letter for letter in plain if letter.isalnum()) or word


def alike(text: str) -> str | None:
    """The text folded, of the same length and with the same words at the same places; None where there is no such text."""
    if text.isascii():
        return text.lower()
    folded = text.translate(_FOLDED)
    return None if _OTHERWISE in folded else folded


class _Folded(dict[int, str]):
    """Each character folded, filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded(chr(code))
        return self[code]


def _folded(letter: str) -> str:
    if not letter.isalnum():
        return _OTHERWISE if re.match(f"[{_WITHIN}]", letter) else letter
    folded = fold(letter)
    return folded if len(folded) == 1 and not re.match(f"[{_LONE}]", letter) else _OTHERWISE


_FOLDED = _Folded()
