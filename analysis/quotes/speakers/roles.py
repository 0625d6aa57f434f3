"""Who a speaker is said to be: the apposition behind the name, or the role before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from analysis.quotes.grammar.phrases import Phrase, is_pronoun
from analysis.quotes.wording.resources import (
    APPOSITIVES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    FINITE,
    HONORIFICS,
    LINKS,
    OPENERS,
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
_TAG = re.compile(r"[DRI]-[A-Z]\w+")
_PARTIES = frozenset({"D", "R", "I"})
_NO_LINKS = frozenset({"on", "to", "with"})  # prepositions that join no role to where it is held
_NO_ROLES = frozenset({"neither", "each", "both", "either"})
_WHO = frozenset({"who", "who's"})
_SHARE = 2  # words behind which "one of" has its noun
_LONG = 10  # words of a role in which nothing stands for a person
_SHORT = 8  # words of a role that only tells whose it is
_BEING = frozenset({"is", "was", "serves", "served", "works", "worked", "as"})
_LEADING = frozenset("chaired chairs co-founded directs founded headed heads hosts leads led oversees owns represents runs teaches".split())
_BELONGING = {
    "sits": ("on",),
    "sat": ("on",),
    "serves": ("on", "in"),
    "served": ("on", "in"),
    "works": ("for", "at", "in"),
    "worked": ("for", "at"),
}
_ADVERBS = frozenset({"also", "currently", "now", "still", "once", "previously"})
_PLACED = frozenset({"of", "from", "at", "with"})  # what leads to where somebody belongs


def affiliation(body: str, tokens: Sequence[Token], phrase: Phrase, name: int) -> str | None:
    """What the text says of a named speaker: a role behind or before the name, else where or what they are told to be."""
    at = phrase.last + 2 * _has_age(tokens, phrase.last)
    behind = _apposed(tokens, at)
    alone = list(takewhile(lambda token: token.low not in _WHO, behind))  # "a fisher who has worked"
    for role in (behind, alone):
        if _names_role(role):
            return body[role[0].start : role[-1].end]
    before = _before(body, tokens, phrase, name)
    told = _told(behind)
    also = _party(tokens, at) or (body[told[0].start : told[-1].end] if told else None)
    if before is not None and told and told[0].low not in _PLACED:
        return before  # "Mayor Ada Byron, who leads the council"
    return ", ".join(filter(None, (before, also))) or None


def _apposed(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The words between the sign behind a name and the next one."""
    if at + 1 >= len(tokens) or tokens[at].text not in _PARTING:
        return ()
    behind = tokens[at + 1 : at + 40]
    return behind[: next((i for i, token in enumerate(behind) if _closes(token)), 0)]


def _closes(token: Token) -> bool:
    """Whether an apposition ends before a token: a sign, a passage, a reporting verb whose form shows that it is none of "think tank"."""
    reports = token.low in REPORTING and token.low != CUES[token.low].lemma and not token.capital
    return token.text in _CLOSING or token.quoted or reports


def _party(tokens: Sequence[Token], at: int) -> str | None:
    """The party and the state behind a name: ", D-Ill.", "(R)"."""
    if at + 2 >= len(tokens) or tokens[at].text not in {",", "("}:
        return None
    tag = tokens[at + 1].text
    alone = tokens[at].text == "(" and tokens[at + 2].text == ")" and tag in _PARTIES
    return tag if alone or (tag[:1] in _PARTIES and _TAG.fullmatch(tag)) else None


def _before(body: str, tokens: Sequence[Token], phrase: Phrase, name: int) -> str | None:
    """The role before a name, with a comma between them or in its phrase."""
    if (before := role_before(tokens, phrase)) is not None:
        return body[tokens[before].start : tokens[phrase.first - 2].end]
    return _before_name(body, [token for token in tokens[phrase.first : phrase.head] if token.end <= name])


def _before_name(body: str, role: list[Token]) -> str | None:
    """What stands before a name in its phrase: a role without the titles behind it, or whom the person belongs to ("the BBC's")."""
    while role and role[-1].low.rstrip(".") in HONORIFICS:
        role = role[:-1]
    role = role[max((i + 1 for i, token in enumerate(role) if token.low in _NO_LINKS), default=0) :]  # "hearings on Judge"
    if not role or role[0].low in _NO_ROLES:
        return None
    if role[-1].low.endswith("'s") and role[-1].capital:
        return body[role[0].start : role[-1].end - 2]
    told = any(_is_person(token) or token.low.rstrip(".") in _RANKS for token in role)
    return body[role[0].start : role[-1].end] if told else None


def is_role(words: Sequence[Token]) -> bool:
    """Whether the words behind a name and a comma say who somebody is: "a professor at Leeds", "of Leeds", "who leads it"."""
    return _names_role(words) or bool(_told(words))


def _names_role(words: Sequence[Token]) -> bool:
    """Whether some words are a noun phrase for a role: "a professor at Leeds", "the firm's president", "Leeds's first rower"."""
    if not words or words[0].low in SMALL | _WHO or _is_participle(words) or any(word.low in FINITE for word in words):
        return False  # "Ada Byron claims, the city was wrong"
    if words[0].low == "one" and len(words) > _SHARE:
        return words[1].low == "of"
    person = any(_is_person(word) or word.low in TITLES for word in words)
    if words[0].low in APPOSITIVES or (words[0].low.endswith("'s") and words[0].capital and len(words) <= _SHORT):
        return len(words) > 1 and (person or words[0].low != "the" or len(words) <= _LONG)  # "according to Ada Byron, the firm wants …"
    return person and not is_pronoun(words[0]) and not _is_another(words)


def _is_another(words: Sequence[Token]) -> bool:
    """Whether some words end with the role and the full name of somebody else: "Ada Byron, minister Eva Lund and mayor Bo Li"."""
    return len(words) > 1 and " " in words[-1].text and (_is_person(words[-2]) or words[-2].low in TITLES)


def _is_participle(words: Sequence[Token]) -> bool:
    """Whether a participle opens some words: "wearing a hat", but not "marketing manager"."""
    if not words[0].low.endswith("ing") or words[0].capital:
        return False
    return words[0].low in CUES or len(words) == 1 or words[1].low in SMALL or words[1].low in DETERMINERS


def _is_person(word: Token) -> bool:
    """Whether a word stands for a person, also behind a hyphen: "co-chair"."""
    return word.low not in DETERMINERS and (word.low in PERSONS or word.low.rpartition("-")[2] in PERSONS)


def _told(words: Sequence[Token]) -> Sequence[Token]:
    """What a relative clause or a place says of somebody: "the chair" of "who is also the chair", "who leads the council", "of Leeds"."""
    if len(words) > 1 and words[0].low in _PLACED and any(word.capital for word in words[1:3]):
        return () if any(word.low in FINITE for word in words) else words
    if not words or words[0].low not in _WHO:
        return ()
    at = next((i for i, word in enumerate(words[1:], 1) if word.low not in _ADVERBS), len(words))
    verb = "is" if words[0].low == "who's" else words[at].low if at < len(words) else ""
    if verb in _LEADING or _belongs(words[at:]):
        return words
    being = list(dropwhile(lambda word: word.low in _BEING or word.low in _ADVERBS, words[at:])) if verb in _BEING else []
    return being if _names_role(being) else ()


def _belongs(words: Sequence[Token]) -> bool:
    """Whether a verb and what it leads to say where somebody belongs: "sits on the Norfell council", "works for Acme"."""
    joined = len(words) > 1 and words[1].low in _BELONGING.get(words[0].low, ())
    return joined and any(word.capital for word in words[2:])


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
    if tokens[first].low in OPENERS:
        return None  # "In a talk with fans, Ada Byron said"
    owned = first > 0 and tokens[first].low.endswith("'s") and tokens[first - 1].low in DETERMINERS  # "the board's chairman"
    return first - owned if told else None
