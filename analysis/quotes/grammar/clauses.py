"""The subject of a whole clause, for verbs that have none beside them: "Ada Byron rose and said"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from analysis.quotes.grammar.phrases import PARTICIPLE, REACH, Phrase, after, head_of, is_helper, is_nominal, is_pronoun, joins
from analysis.quotes.grammar.subjects import before, opens_participle
from analysis.quotes.wording.resources import (
    BODIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    OPENERS,
    PERSONS,
    SMALL,
    SUBORDINATES,
    TIMES,
    VERB_FORMS,
)
from analysis.quotes.wording.tokens import Token

PREPOSITIONS = frozenset({"by", "for", "after", "before", "despite", "in", "on", "when", "while"})  # what stands before a participle
_ALONE = DETERMINERS - PERSONS  # words that open a phrase and are none alone
_BOUNDS = SUBORDINATES | {";", ":"}  # behind one of these a clause begins
_QUOTED = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported"})
_TIME_WORDS = 4  # of the longest time without a preposition
_WHEN = frozenset("last this earlier later early late".split())
_FROM_THEN = frozenset({"later", "earlier", "ago", "before", "after"})
_UNITS = frozenset("moment moments minute minutes hour hours day days week weeks month months year years decade decades".split())
_ROLE_WORDS = 3  # words behind a name in which a role or an institution of that name stands
_HEARD = frozenset({"heard", "seen", "recorded", "filmed", "caught"})


def opening(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject of the clause that leads to a verb which has none of its own: "Ada Byron rose and said"."""
    for first in range(verb - 1, max(0, verb - REACH), -1):
        if tokens[first - 1].low not in _BOUNDS or _is_over(tokens, first, verb):
            continue
        phrase = starting(tokens, first)
        if phrase is not None and (tokens[first - 1].low != "as" or _acts(tokens, phrase.last)):
            return phrase
    return starting(tokens, main_clause(tokens))


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that fits one subject stands behind it: "as the firm cut jobs", but not "as the capital of the state"."""
    low = tokens[at].low
    return low in VERB_FORMS or low.endswith(("ed", "s")) or is_helper(tokens[at])


def _is_over(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether a comma ends the clause before ", and said" or ", saying": one that closes no pair, as round an apposition, does."""
    commas = sum(token.text == "," for token in tokens[first:verb])
    at = verb - 1
    while at > first and is_helper(tokens[at]):
        at -= 1
    if tokens[verb].low.endswith("ing"):
        return tokens[at].text == "," and commas % 2 == 1
    return tokens[at].low in CONJUNCTIONS and tokens[at - 1].text == "," and commas % 2 == 1


def quoted_as(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Who is quoted by others: "the Post quoted Ada Byron as saying", "Ada Byron was quoted as saying"."""
    if verb < 2 or not tokens[verb].low.endswith("ing"):
        return None
    if tokens[verb - 1].low in _HEARD and is_helper(tokens[verb - 2]):
        return before(tokens, verb - 1)  # "Ada Byron can be heard saying"
    if tokens[verb - 1].low != "as":
        return None
    for at in range(verb - 2, max(0, verb - REACH), -1):
        if tokens[at].low in _QUOTED:
            return after(tokens, at) if at < verb - 2 else before(tokens, at)
    return None


def main_clause(tokens: Sequence[Token]) -> int:
    """Index where a sentence's main clause begins, behind phrases of time and place and words like "However"."""
    first = int(len(tokens) > 1 and (tokens[0].low in CONJUNCTIONS or tokens[0].low == "even") and tokens[1].low in OPENERS)
    while first < min(len(tokens), REACH) and _leads(tokens, first):
        comma = next((i for i in range(first, min(len(tokens), first + REACH)) if tokens[i].text == ","), None)
        if comma is None:
            break
        first = comma + 1
    return first


def _leads(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase of time, place or manner begins at a token, or a word that stands before the main clause by itself."""
    return tokens[first].low in OPENERS or _is_aside(tokens, first) or opens_participle(tokens, first) or _is_time(tokens, first)


def _is_time(tokens: Sequence[Token], first: int) -> bool:
    """Whether a time without a preposition stands before a comma: "Last month,", "Earlier on Friday,", "Two days later,"."""
    words = list(takewhile(lambda token: token.text != ",", tokens[first : first + _TIME_WORDS]))
    comma = first + len(words)
    if len(words) < 2 or comma + 1 >= len(tokens) or tokens[comma].text != "," or tokens[comma + 1].quoted:
        return False
    named = words[0].low in _WHEN and all(word.low in TIMES or word.low in SMALL for word in words)
    return named or (len(words) < _TIME_WORDS and words[-1].low in _FROM_THEN and words[-2].low in _UNITS)


def behind_participle(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject behind a clause that a participle opens: "Warning of floods, Ada Byron left", "After saying so, she left"."""
    opens = verb == 0 or (verb == 1 and tokens[0].low in PREPOSITIONS)
    if not opens or not tokens[verb].low.endswith("ing"):
        return None
    comma = next((i for i in range(verb + 1, min(len(tokens), verb + REACH)) if tokens[i].text == ","), None)
    return starting(tokens, comma + 1) if comma is not None else None


def starting(tokens: Sequence[Token], first: int) -> Phrase | None:
    """The noun phrase that begins at a token."""
    if first >= len(tokens):
        return None
    if is_pronoun(tokens[first]):
        return Phrase(first, first + 1, first)
    last = _name_end(tokens, first)
    return Phrase(first, last, head_of(tokens, first, last)) if last > first and tokens[last - 1].low not in _ALONE else None


def _is_aside(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word stands before the main clause by itself: "However," or a participle."""
    comma = first + 1 < len(tokens) and tokens[first + 1].text == ","
    return comma and (is_helper(tokens[first]) or tokens[first].low.endswith("ly") or tokens[first].low in SMALL)


def _name_end(tokens: Sequence[Token], first: int) -> int:
    """Index behind the subject that begins at a token: up to its name, or up to the verb."""
    at = first
    while at < min(len(tokens), first + 12):
        token = tokens[at]
        opens = token.low in DETERMINERS and (at == first or (at == first + 1 and tokens[first].low in {"the", "all", "both"}))
        inside = is_nominal(token) or opens or (at > first and joins(tokens, at))
        if not inside or (at > first and (_is_verb(token) or _is_past_name(tokens, first, at))):
            break
        at += 1
    return at


def _is_verb(token: Token) -> bool:
    """Whether a word cannot belong to a subject, by its form."""
    return not token.capital and (
        is_helper(token) or token.low in CUES or token.low in VERB_FORMS or PARTICIPLE.match(token.low) is not None
    )


def _is_past_name(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a name ends before a word; a capital at the start of the sentence alone makes no name."""
    token, previous = tokens[at], tokens[at - 1]
    if not previous.capital or token.capital or previous.low in DETERMINERS or token.low in PERSONS or token.low in BODIES:
        return False
    if any(word.low in PERSONS or word.low in BODIES for word in takewhile(is_nominal, tokens[at : at + _ROLE_WORDS])):
        return False  # "the Leeds road office"
    return at - 1 > first or first > 0 or not token.low.endswith("s")
