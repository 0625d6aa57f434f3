"""Noun phrases beside a number: what it counts, what it is a share of, what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.claims import patterns
from analysis.claims.resources import ATTRIBUTIVES, CHANGES, CLOSING, MEASURES, MONTHS, PLURALS, REPORTING, SCALES, STOPS, TIME_UNITS, VAGUE

_LONGEST = 5  # words
_LEADING = re.compile(r"\A(?:its|their|his|her|our|my|these)\s+", re.IGNORECASE)
_EMPTY = frozenset({"both", "each", "either", "all", "top", "addition", "behalf"})
_HELPERS = frozenset({",", "is", "are", "was", "were", "be", "been"})


class Phrase(NamedTuple):
    """Words of the body and the place behind them."""

    text: str
    end: int


def is_plural(word: str) -> bool:
    """Whether a word is a plural noun, by its form."""
    low = word.lower()
    return low in PLURALS or (len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")))


def noun_phrase(body: str, start: int, limit: int) -> Phrase | None:
    """The words from a place up to the first plural noun, which a number before them counts; None where none follows."""
    words: list[str] = []
    at = start
    for _ in range(_LONGEST):
        word = patterns.NOUN.match(body, at, limit)
        if word is None or word["word"].lower() in STOPS or (words and word["of"]):
            return None
        words.append(word["word"])
        at = word.end()
        following = patterns.NOUN.match(body, at, limit)
        if is_plural(word["word"]) and not (following and _goes_on(word["word"], following["word"])):
            return Phrase(" ".join(words), at)
    return None


def _goes_on(word: str, following: str) -> bool:
    """Whether a plural only belongs to a later head: "savings plans", "plain-clothes police"."""
    return word.lower().replace("’", "'") in ATTRIBUTIVES and following.lower() not in STOPS


def whole(text: str) -> str | None:
    """The noun phrase at the start of some words: "registered voters" of "registered voters agreed that"."""
    words = _LEADING.sub("", text).split()
    if not words or words[0].lower() in TIME_UNITS or words[0].lower() in MONTHS or words[0].lower() in _EMPTY:
        return None
    kept: list[str] = []
    for word in words[:_LONGEST]:
        if word.lower().rstrip(".,") in STOPS and kept:
            break
        kept.append(word)
        if is_plural(word):
            break
    told = " ".join(kept).rstrip(".,")
    return None if told.endswith(("'s", "’s")) else told or None


def measure(words: Sequence[str], index: int) -> str:
    """A measure with up to four words before it that belong to it, "threat assessment accuracy rate", or what a vague one is of."""
    first = index
    while index + 1 < len(words) and words[index + 1].lower() in MEASURES:
        index += 1
    while first > 0 and index - first < 4 and _modifies(words[first - 1]) and not _is_verb(words, first - 1):
        first -= 1
    rest = words[index + 2 : index + 8]
    counted = words[index + 1 : index + 2] == ["of"] and words[index].lower() in VAGUE and rest and rest[0].lower() not in SCALES
    of = whole(" ".join(rest)) if counted else None
    return " ".join(words[first : index + 1]) + (f" of {of}" if of else "")


def owned(words: Sequence[str], index: int) -> int:
    """The place of the measure that a measure belongs to: of "earnings" in "earnings of employees"; its own place where there is none."""
    for at in range(index - 1, max(0, index - _LONGEST), -1):
        if words[at].lower() == "of":
            before = words[at - 1].lower()
            return at - 1 if before in MEASURES and before not in CHANGES | VAGUE else index
        if not words[at][0].isalpha():
            break
    return index


def _modifies(word: str) -> bool:
    """Whether a word before a measure belongs to it; whose it is, is told by the entity."""
    low = word.lower()
    if not low[0].isalpha() or low in STOPS or low in SCALES or low in REPORTING:
        return False
    return not low.endswith(("'s", "’s", "edly"))


def _is_verb(words: Sequence[str], index: int) -> bool:
    """Whether a form such as "posted" has a subject before it and so does not belong to the measure behind it."""
    before = words[index - 1] if index else ""
    if words[index].endswith("ing"):
        return before.lower() in _HELPERS
    return words[index].endswith("ed") and (before == "," or (before[:1].isalpha() and before.lower() not in STOPS))


def is_in_name(words: Sequence[str], index: int) -> bool:
    """Whether a word belongs to a name of several words: "Stock" in "New York Stock Exchange"."""
    return index > 0 and words[index][0].isupper() and words[index - 1][0].isupper()


def measure_behind(words: Sequence[str]) -> str | None:
    """The measure that words behind a number name: "loan" of "$9 million loan", "increase in sales", "in funding"."""
    for index, word in enumerate(words):
        low = word.lower()
        if not word[0].isalpha() or low in CLOSING or (index > 1 and low == "and"):
            return None
        if low in MEASURES and not is_in_name(words, index):
            return measure(words, index)
    return None
