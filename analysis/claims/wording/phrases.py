"""Noun phrases beside a number: what it counts, what it is a share of, what it is compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.claims.wording import patterns
from analysis.claims.wording.resources import (
    ATTRIBUTIVES,
    CARDINALS,
    CHANGES,
    CLOSING,
    DETERMINERS,
    EMPTY,
    FINITE,
    MEASURES,
    MONTHS,
    OPINIONS,
    PLURALS,
    REPORTING,
    SINGULARS,
    STOPS,
    TIME_UNITS,
)

_LONGEST = 5  # words
_PAIRED = 24  # characters behind the first word behind an "and" in which the plural stands that it joins
_WIDEST = 7  # words of what a share is a share of
_LEADING = re.compile(
    r"""\A (?: (?: both | all ) \s+ )? (?: (?: the | its | their | his | her | our | my | these | that | this | such ) \s+ )?
    (?: (?: (?: last | next ) \s+ )? (?: year | month | week | season ) ['’]s \s+ )?""",
    re.IGNORECASE | re.VERBOSE,
)
_LEADERS = frozenset(
    {"a", "an", "every", "each", "over", "under", "both", "most", "other", "several", "those"}
)  # function words that open a noun phrase
_NO_WHOLES = (STOPS - _LEADERS) | TIME_UNITS | EMPTY | frozenset(MONTHS)
_NO_NOUNS, _VERBS = STOPS | FINITE, CHANGES | FINITE
_NO_COUNTED = _NO_NOUNS | REPORTING | CHANGES | CLOSING
_NO_NAMED = _NO_COUNTED | OPINIONS
_BEFORE_OBJECTS = DETERMINERS - {"that"}
_POSSESSIVE = re.compile(r"[a-z]s[’']\Z")
_SEXES = frozenset({"men", "women", "boys", "girls"})
_PAIR = re.compile(r"(?: , \s (?: women | men | girls | boys ) )? ,? \s and \s (?: women | men | girls | boys | children ) \b", re.VERBOSE)
_AND_OTHER = re.compile(r"(?: , \s [a-z-]+ ){0,3} ,? \s (?: and | or ) \s other \s (?P<kind> (?: [a-z-]+ \s )? [a-z-]+s ) \b", re.VERBOSE)
_ASKED = frozenset({"asked", "polled", "questioned", "surveyed"})


class Phrase(NamedTuple):
    """Words of the body and the place behind them."""

    text: str
    end: int


def is_plural(word: str) -> bool:
    """Whether a word is a plural noun, by its form."""
    low = word.lower()
    return low in PLURALS or (
        len(low) > 2 and low.endswith(("s", "fish")) and low not in SINGULARS and not low.endswith(("ss", "us", "is", "'s", "’s"))
    )


def noun_phrase(body: str, start: int, limit: int) -> Phrase | None:
    """The words from a place up to the first plural noun, which a number before them counts; None where none follows."""
    words: list[str] = []
    at = start
    for _ in range(_LONGEST):
        word = patterns.NOUN.match(body, at, limit)
        if word is not None and words and word["word"] == "and":
            pair = _paired(body, word.end(), limit)
            return pair and Phrase(" ".join([*words, "and", pair.text]), pair.end)
        if word is None or _is_function_word(word["word"]) or (words and word["of"]):
            return None
        if _POSSESSIVE.search(word["word"]):  # "the two countries' relations"
            return Phrase(" ".join([*words, word["word"][:-1]]), word.end() - 1)
        words.append(word["word"])
        at = word.end()
        following = patterns.NOUN.match(body, at, limit)
        if is_plural(word["word"]) and not (following and not following["of"] and _goes_on(word["word"], following["word"])):
            return _joined(body, Phrase(" ".join(words), at), limit)
    return None


def _joined(body: str, counted: Phrase, limit: int) -> Phrase:
    """Those counted, with those joined to them: "men and women", or what they are an example of: "cars, vans and other vehicles"."""
    pair = _PAIR.match(body, counted.end, limit) if counted.text in _SEXES else None
    if pair is not None:
        return Phrase(counted.text + pair[0], pair.end())
    others = _AND_OTHER.match(body, counted.end, limit) if body[counted.end : counted.end + 1] in {",", " "} else None
    return Phrase(others["kind"], others.end()) if others is not None and is_plural(others["kind"]) else counted


def _paired(body: str, start: int, limit: int) -> Phrase | None:
    """The plural behind an "and" that joins it, or a word before it, to the noun before: "television and radio hosts"."""
    first = patterns.NOUN.match(body, start, limit)
    if first is None or first["of"] or first["word"].lower() in CARDINALS:
        return None
    return noun_phrase(body, start, min(limit, first.end() + _PAIRED))


def _is_function_word(word: str) -> bool:
    """Whether a word is never inside a noun phrase; "US" is no "us"."""
    return word.lower() in STOPS and not (len(word) > 1 and word.isupper())


def _goes_on(word: str, following: str) -> bool:
    """Whether a plural only belongs to a later head: "savings plans", "police officers"; no verb of a plural ends in s."""
    attributive = word.lower().replace("’", "'") in ATTRIBUTIVES and following.lower() not in STOPS
    plurals = following.islower() and following not in _NO_NOUNS and is_plural(word) and is_plural(following) and following != "dead"
    return attributive or plurals or _is_named(word, following)


def _is_named(word: str, following: str) -> bool:
    """Whether what looks like a plural is a name before the noun that is counted: "two Texas bank accounts"."""
    done = following in _NO_NAMED or following.endswith("ed")  # "two Britons polled"
    return word[0].isupper() and not word[:-1].isupper() and following[0].islower() and not done


def whole(text: str) -> str | None:
    """The noun phrase at the start of some words: "registered voters" of "registered voters agreed that"."""
    words = _LEADING.sub("", text).split()
    words = words[1:] if words[1:] and words[0].lower() in _ASKED else words
    if not words or words[0].lower() in _NO_WHOLES:
        return None
    kept: list[str] = []
    for at, word in enumerate(words[:_WIDEST]):
        if word.lower().rstrip(".,") in STOPS and kept and not _joins(words, at):
            break
        if kept and ((kept[-1].lower() not in _LEADERS and is_verb(words, at)) or word.lower() in _VERBS):
            break
        kept.append(word)
        if is_plural(word) and not (at + 1 < len(words) and _goes_on(word, words[at + 1])):
            break
    told = " ".join(kept).rstrip(" .,")
    return (
        None
        if told.endswith(("'s", "’s"))
        or told in {"a", "an", "those", "every", "each", "Mr", "Mrs", "Ms", "Dr"}
        or kept[-1].lower() in TIME_UNITS
        else told or None
    )


def is_verb(words: Sequence[str], at: int) -> bool:
    """Whether a word that looks like a plural is a verb: it has an object, as in "crime involves a phone"."""
    timed = words[at + 2 : at + 3] != [] and words[at + 2].lower() in TIME_UNITS  # "bonds each month"
    return words[at].endswith("s") and words[at + 1 : at + 2] != [] and words[at + 1].lower() in _BEFORE_OBJECTS and not timed


def _joins(words: Sequence[str], at: int) -> bool:
    """Whether an "and" joins two words before one measure or plural: "oil and gas revenue"."""
    ahead = words[at + 2 : at + 3]
    return words[at] in {"and", "or"} and ahead != [] and (ahead[0].lower() in MEASURES or is_plural(ahead[0]))
