"""What may stand between a speaker and the verb: helpers, a habit, a time."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.quotes.grammar.phrases import is_helper
from analysis.quotes.wording.resources import HABITS, TIMES
from analysis.quotes.wording.tokens import Token

_BEFORE_TIMES = frozenset({"for", "on", "in"})
_SPELLS = frozenset({"days", "weeks", "months", "years", "decades", "long"})
_PAST = 3  # words of "in the past"
_GOING = frozenset({"goes", "going", "gone", "went"})


def past_helpers(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Index of the token before the helpers, the habit and the time that end at a place: of the speaker in "has often liked to say"."""
    at = past_habit(tokens, at)
    if at >= floor + _PAST and [token.low for token in tokens[at - _PAST + 1 : at + 1]] == ["in", "the", "past"]:
        at -= _PAST
    while at >= floor and (_is_between(tokens[at]) or _leads_time(tokens, at) or (at > floor and _leads_time(tokens, at - 1))):
        at -= 1
    return at


def _is_between(token: Token) -> bool:
    """Whether a word may stand between the speaker and the verb by itself: a helper or a time."""
    return is_helper(token) or token.low in TIMES or _is_year(token)


def past_habit(tokens: Sequence[Token], at: int) -> int:
    """Index of the token before the words that end at a place and tell that somebody does say what follows: "liked to", "went on to"."""
    if at < 1 or tokens[at].low != "to":
        return at
    if at > 1 and tokens[at - 1].low == "on" and tokens[at - 2].low in _GOING:
        return at - 3
    return at - 2 if tokens[at - 1].low in HABITS else at


def _is_year(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) <= 4


def _leads_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is a preposition in front of a time: "on" in "he on Monday said"."""
    low = tokens[at].low
    if low not in _BEFORE_TIMES or at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    return following.low in _SPELLS if low == "for" else following.low in TIMES or _is_year(following)
