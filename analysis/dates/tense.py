"""The tense of the clause around an expression, from its nearest verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from analysis.dates import resources as r
from analysis.dates.lexicon import Word

Tense = Literal["past", "present", "future"]
_REACH = 40  # words: verbs further away belong to another clause
_NEAR = 6  # words: "scheduled for early Tuesday"


def tense(words: Sequence[Word], first: int, last: int) -> Tense | None:
    """Tense told by the verb nearest before words[first:last], or else after; None where no verb tells."""
    before = [word.text.lower() for word in words[max(0, first - _REACH) : first]]
    after = [word.text.lower() for word in words[last : last + _REACH]]
    for place in range(len(before) - 1, -1, -1):
        if before[place] == ";":
            break
        told = _told_by(before, place, len(before) - place)
        if told:
            return told
    for place, word in enumerate(after):
        if word == ";":
            break
        told = _told_by(after, place, _NEAR + 1)
        if told:
            return told
    return None


def intended(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether words[first:last] are the time of an aim: "the goal of leading by 2030", "the 2030 target"."""
    near = [*words[max(0, first - _REACH) : first], *words[last : last + 1]]
    return any(word.text.lower() in r.INTENTIONS for word in near)


def _told_by(low: list[str], place: int, distance: int) -> Tense | None:
    """Tense told by one word."""
    word = low[place]
    before = low[place - 1] if place else ""
    if word in r.CERTAIN_FUTURE:
        return "future"
    if (word in r.EXPECTING and distance <= _NEAR) or (word in r.EXPECTING_TO and low[place + 1 : place + 2] == ["to"]):
        return "future"
    if word == "be" and before == "to":
        return "future"
    if word in r.PAST_VERBS or (len(word) > 3 and word.endswith("ed") and word not in r.NOT_PAST):
        return None if before in ("be", "to", "is", "are", "being") or word in ("been", "gone") else "past"
    return "present" if word in r.PRESENT_VERBS else None
