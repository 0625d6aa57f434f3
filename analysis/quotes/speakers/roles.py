"""Who a speaker is said to be: the apposition behind the name, or the role before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.wording.resources import (
    APPOSITIVES,
    CONJUNCTIONS,
    DETERMINERS,
    FINITE,
    HONORIFICS,
    LINKS,
    PERSONS,
    REPORTING,
    ROLES,
    SMALL,
    TITLES,
)
from analysis.quotes.wording.tokens import Token

_PARTING = frozenset({",", "–", "—"})
_CLOSING = _PARTING | {".", ";"}
_RANKS = TITLES - HONORIFICS
_AGED = re.compile(r"\d{1,3}-year-old")
_PLACED = frozenset({"of", "from", "at", "with"})  # what leads to where somebody belongs


def affiliation(body: str, tokens: Sequence[Token], phrase: Phrase, name: int) -> str | None:
    """What the text says of a named speaker: the apposition behind the name, else the role before it."""
    at = phrase.last + 2 * _has_age(tokens, phrase.last)
    if at + 1 < len(tokens) and tokens[at].text in _PARTING:
        behind = tokens[at + 1 : at + 40]
        closing = next((i for i, token in enumerate(behind) if _closes(token)), 0)
        alone = next((i for i, token in enumerate(behind[:closing]) if i and token.low == "who"), closing)  # "a fisher who has worked"
        for end in (closing, alone):
            if is_role(behind[:end]):
                return body[behind[0].start : behind[end - 1].end]
    if (before := role_before(tokens, phrase)) is not None:
        return body[tokens[before].start : tokens[phrase.first - 2].end]
    return _before_name(body, [token for token in tokens[phrase.first : phrase.head] if token.end <= name])


def _closes(token: Token) -> bool:
    """Whether an apposition ends before a token: a sign, a passage, a reporting verb."""
    return token.text in _CLOSING or token.quoted or (token.low in REPORTING and not token.capital)


def _before_name(body: str, role: list[Token]) -> str | None:
    """What stands before a name in its phrase: a role without the titles behind it, or whom the person belongs to ("the BBC's")."""
    while role and role[-1].low.rstrip(".") in HONORIFICS:
        role = role[:-1]
    if not role:
        return None
    if role[-1].low.endswith("'s") and role[-1].capital:
        return body[role[0].start : role[-1].end - 2]
    told = any(token.low in PERSONS or token.low in _RANKS for token in role)
    return body[role[0].start : role[-1].end] if told else None


def is_role(words: Sequence[Token]) -> bool:
    """Whether the words behind a name and a comma say who somebody is: "a professor at Leeds", "the firm's president"."""
    if len(words) > 1 and words[0].low in _PLACED and any(word.capital for word in words[1:3]):
        return not any(word.low in FINITE for word in words)  # "of the University of Leeds"
    if not words or (words[0].low in SMALL and words[0].low != "who") or words[0].low.endswith("ing"):
        return False
    if words[0].low != "who" and any(word.low in FINITE for word in words):
        return False  # "Ada Byron claims, the city was wrong"
    plain = words[0].low not in APPOSITIVES
    return any(word.low in PERSONS or word.low in TITLES for word in words) if plain else len(words) > 1


def is_human(affiliation: str) -> bool:
    """Whether an affiliation can only be that of a single person: "a 36-year-old broker", "the mayor"."""
    words = affiliation.lower().split()
    return any(word in ROLES or _AGED.fullmatch(word) for word in words)


def _has_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether an age stands between a name and what is said of the person: "Ada Byron, 54, an engineer"."""
    return at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdecimal() and len(tokens[at + 1].text) < 4


def role_before(tokens: Sequence[Token], phrase: Phrase) -> int | None:
    """Index where the role begins that a name between commas belongs to: "his lawyer, Ada Byron, said"."""
    comma = phrase.first - 1
    closed = phrase.last >= len(tokens) or tokens[phrase.last].text in _PARTING or tokens[phrase.last].text == "."
    if comma < 1 or not closed or tokens[comma].text not in _PARTING:
        return None
    first = comma
    while first > 0 and comma - first < 8 and tokens[first - 1].text[0].isalnum() and not tokens[first - 1].quoted:
        first -= 1
        linked = first > 0 and tokens[first - 1].low in LINKS
        if first > 0 and tokens[first - 1].low in CONJUNCTIONS:
            break
        if not linked and (tokens[first].low in DETERMINERS or tokens[first].low.endswith("'s")):
            break
    told = any(token.low in PERSONS or token.low in TITLES for token in tokens[first:comma])
    owned = first > 0 and tokens[first].low.endswith("'s") and tokens[first - 1].low in DETERMINERS  # "the board's chairman"
    return first - owned if told else None
