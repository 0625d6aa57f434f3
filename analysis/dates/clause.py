"""What the clause around an expression tells of its time: the tense of the nearest verb, an aim, the words it hangs on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from analysis.dates import resources as r
from analysis.dates.lexicon import LETTERS, Word

Tense = Literal["past", "present", "future"]
_REACH = 40  # words: verbs further away belong to another clause
_NEAR = 6  # words: "scheduled for early Tuesday", "had been built in"


class Clause(NamedTuple):
    """What the words around an expression tell of its time."""

    verb: Tense | None  # tense of the nearest verb
    tense: Tense | None  # by which a date without a year or week is reckoned
    before: str  # the word before it, in lower case; empty at the start of a sentence
    intended: bool  # it is the time of an aim: "the goal of leading by 2030", "the 2030 target"
    opening: bool  # it opens the sentence: "In 1917 the army …"
    earlier: bool  # it is told of looking back: "had been built in 1917"


def clause(words: Sequence[Word], first: int, last: int) -> Clause:
    """The clause around words[first:last]."""
    before = [_lower(word) for word in words[max(0, first - _REACH) : first]]
    after = [_lower(word) for word in words[last : last + _REACH]]
    nearest = before[-1] if before else ""
    opening = first <= 2
    verb = _tense(before, after)
    told = None if nearest == "the" and after and after[0].isalpha() else verb
    intended = not r.INTENTIONS.isdisjoint([*before, *after[:1]])
    if (
        before[-3:] in (["as", "soon", "as"], ["as", "early", "as"])
        or nearest in ("is", "are")
        or (nearest in ("until", "till") and not opening and r.LASTING.isdisjoint(before[-_NEAR:]))
        or (nearest in ("by", "starting", "beginning") and verb != "past")
    ):
        told = "future"
    return Clause(verb, told, nearest, intended, opening, earlier="had" in before[-_NEAR:])


def _lower(word: Word) -> str:
    """The word in lower case, but for the month of May, which is no verb."""
    return word.text if word.letter == LETTERS["month"] else word.text.lower()


def _tense(before: list[str], after: list[str]) -> Tense | None:
    """Tense told by the nearest verb before, or else after; None where no verb tells."""
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


def _told_by(words: list[str], place: int, distance: int) -> Tense | None:
    """Tense told by one word."""
    word = words[place]
    before = words[place - 1] if place else ""
    if word in r.CONDITIONS or word in r.FUTURE_VERBS or (word in ("is", "are") and words[place + 1 : place + 2] == ["to"]):
        return "future"
    if word == "be" and before == "to" and (place < 2 or words[place - 2] not in r.SAID):
        return "future"
    if word in ("expected", "expect", "planned") and before in ("than", "as"):  # fewer jobs than expected
        return None
    expecting = word in r.EXPECTING or (word == "set" and words[place + 1 : place + 2] == ["for"])
    if expecting and "had" in words[max(0, place - _NEAR) : place]:
        return "past"
    if (expecting and distance <= _NEAR) or (word in r.EXPECTING_TO and words[place + 1 : place + 2] == ["to"]):
        return "future"
    if word in r.PAST_VERBS or (len(word) > 3 and word.endswith("ed") and word not in r.NOT_PAST):
        return None if before in ("be", "to", "is", "are", "being") else "past"
    if word in r.PRESENT_VERBS:
        return "future" if before in r.FUTURE_VERBS else "present"
    return None
