"""Noun phrases that are no subjects: whom a noun belongs to, whom a "who" tells more of, who is blamed."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.quotes.grammar.helpers import past_helpers
from analysis.quotes.grammar.phrases import PARTICIPLE, REACH, Phrase, ending, head_of, is_nominal, kind, leftmost
from analysis.quotes.wording.resources import CUES, LINKS, POSSESSIVES
from analysis.quotes.wording.tokens import Token

_ABOUT = frozenset({"at", "from", "in", "on"})  # prepositions behind whom a "who" tells more of
_GAP = 3  # words between an owner and a noun: "Ada Byron's much repeated claim"


def owner(tokens: Sequence[Token], noun: int, floor: int = 0) -> Phrase | None:
    """Whom a noun belongs to: "Ada Byron's claim", "their repeated claims"."""
    for at in range(noun - 1, max(floor, noun - 1 - _GAP) - 1, -1):
        if tokens[at].low in POSSESSIVES:
            return Phrase(at, at + 1, at)
        if tokens[at].low.endswith(("'s", "s'")):
            return Phrase(_behind_verb(tokens, at, max(floor, at - REACH)), at + 1, at)
        if not is_nominal(tokens[at]) or tokens[at].quoted:
            return None
    return None


def _behind_verb(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Index of the first token of a phrase that is no subject, behind the preposition or verb before it: "seized on the firm's claim"."""
    first = leftmost(tokens, at, floor)
    for index in range(at - 1, first, -1):
        linked = tokens[index].low in LINKS and (tokens[index].low != "of" or _judges(tokens[index - 1]))
        if linked or (PARTICIPLE.match(tokens[index].text) and tokens[index + 1].capital):
            return index + 1
    return first


def _judges(token: Token) -> bool:
    """Whether a word is an adjective for what somebody thinks: "sceptical of the firm's hope"."""
    return token.low in CUES and "adjective" in CUES[token.low].frames


def object_ending(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase, no subject, whose last token is given: "critics mocked Ada Byron"."""
    phrase = ending(tokens, last) if last >= 0 else None
    if phrase is None:
        return None
    first = _behind_verb(tokens, phrase.last - 1, phrase.first)
    return Phrase(first, phrase.last, head_of(tokens, first, phrase.last))


def led_by(tokens: Sequence[Token], who: int) -> Phrase | None:
    """The phrase that a "who" tells more of: "an architect who said", "Ada Byron, who said"."""
    parted = who > 0 and tokens[who - 1].text == ","
    last = past_helpers(tokens, who - 1 - parted, 0)
    phrase = object_ending(tokens, last)
    if parted or phrase is None or phrase.first < 2 or tokens[phrase.first - 1].low not in _ABOUT:
        return phrase
    whole = ending(tokens, last)  # "an expert on Leeds who says"
    return whole if whole is not None and kind(tokens, whole) == "person" else phrase
