"""Whom a phrase like "the minister", "the 32-year-old" or "the company" means, of those an article names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from analysis.article import Mention
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speakers.names import is_subject
from analysis.quotes.wording.resources import APPOSITIVES, FIRMS, RANKS, ROLES
from analysis.quotes.wording.tokens import Token

_TOLD_AS = APPOSITIVES | ROLES
_BEFORE = 70  # characters before a name in which a role stands
_BEHIND = re.compile(r",(?: \d{1,3},)? (?P<role>[^,.;:!?\n\"“”]{3,90})(?=[,.;\n])")
_SIGN = re.compile(r"[.!?:;,\n\"“”()–—]")
_WORD = re.compile(r"[a-z][a-z-]*")
_AGED = re.compile(r"\d{1,3}-year-old")
_SINCE = 600  # characters before a phrase in which "a minister" takes it for nobody who is named
_PARTISANS = frozenset({"republican", "democrat"})  # whoever is told to be one has other roles too
_NEAR = 800  # characters in which the firm was named that "the company" means


class Role(NamedTuple):
    """A person, what an article says they are, in lower case, and where."""

    entity: str
    words: frozenset[str]
    head: str
    start: int
    end: int


class Epithets:
    """The roles of the people of one article, and its firms."""

    def __init__(self, body: str, mentions: Sequence[Mention]) -> None:
        self._body, self._mentions = body, mentions

    @cached_property
    def _roles(self) -> list[Role]:
        """What is said of each person, in the order of the text."""
        people = (mention for mention in self._mentions if mention.type == "PERSON")
        return [role for person in people for role in _told(self._body, person)]

    @cached_property
    def _firms(self) -> list[Mention]:
        """The organisations where the subject of a sentence stands."""
        return [mention for mention in self._mentions if mention.type == "ORG" and is_subject(self._body, mention)]

    def meant(self, tokens: Sequence[Token], phrase: Phrase) -> str | None:
        """The name of the person or firm whom a phrase with "the" means; None where that is not clear."""
        words = [token.low for token in tokens[phrase.first + 1 : phrase.last]]
        if tokens[phrase.first].low != "the" or not words:
            return None
        head, at = tokens[phrase.head].low, tokens[phrase.first].start
        if any(_AGED.fullmatch(word) for word in words):
            return self._aged(words, at)
        if head in FIRMS and len(words) == 1:
            return self._firm(at)
        return self._in_role(frozenset(words), head, at) if head in ROLES else None

    def _aged(self, words: Sequence[str], position: int) -> str | None:
        """The person whose age is told before a place."""
        age = next(word for word in words if _AGED.fullmatch(word)).partition("-")[0]
        aged = re.compile(rf", (?:aged )?{age}\b| \({age}\)")
        before = self._mentions[: bisect_left(self._mentions, position, key=lambda mention: mention.start)]
        people = {mention.entity for mention in before if mention.type == "PERSON" and aged.match(self._body, mention.end)}
        return people.pop() if len(people) == 1 else None

    def _in_role(self, words: frozenset[str], head: str, position: int) -> str | None:
        """The only person of whom an article has said before a place what a phrase says."""
        before = (role for role in self._roles if role.start < position and words <= role.words)
        told = [role for role in before if head == role.head or head in role.words & _PARTISANS]
        told = [role for role in told if role.words & RANKS == words & RANKS]
        if len({role.entity for role in told}) != 1 or self._is_another(head, told[-1], position):
            return None
        return told[-1].entity

    def _is_another(self, head: str, last: Role, position: int) -> bool:
        """Whether somebody of the same role without a name comes between: "a minister"."""
        unnamed = re.compile(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ne)(?: [\w’'-]+){{0,4}} {re.escape(head)}\b(?! [A-Z])")
        return unnamed.search(self._body, max(last.end, position - _SINCE), position) is not None

    def _firm(self, position: int) -> str | None:
        """The firm a place speaks of: the last one that did something, if no other is named more often."""
        at = bisect_left(self._firms, position, key=lambda mention: mention.start) - 1
        if at < 0 or self._firms[at].start < position - _NEAR:
            return None
        before = self._mentions[: bisect_left(self._mentions, position, key=lambda mention: mention.start)]
        named = Counter(mention.entity for mention in before if mention.type == "ORG")
        return self._firms[at].entity if named[self._firms[at].entity] == max(named.values()) else None


def _told(body: str, person: Mention) -> list[Role]:
    """What stands before a name and what behind it, as far as it is a role."""
    before = _SIGN.split(body[max(0, person.start - _BEFORE) : person.start])[-1]
    found = [role for role in [_role(person, before)] if role is not None]
    behind = _BEHIND.match(body, person.end)
    if behind is not None and behind["role"].split(" ", 1)[0].lower() in _TOLD_AS:
        apposed = _role(person, re.split(r" (?:of|for|at|in|who|which|that|from|with)\b", behind["role"])[0])
        found.extend([apposed._replace(words=apposed.words | _words(behind["role"]), end=behind.end())] if apposed is not None else [])
    return found


def _role(person: Mention, text: str) -> Role | None:
    """The role that a text ends with."""
    head = text[text.rfind(" ", 0, -1) + 1 :].strip().lower()
    return Role(person.entity, _words(text), head, person.start, person.end) if head in ROLES else None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))
