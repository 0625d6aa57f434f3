"""The noun right behind a number that it is tied to: "loan" of "a $9 million loan", "exports" of "a 5% rise in exports"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from analysis.claims.wording.measures import is_in_name, is_proportion, measure
from analysis.claims.wording.phrases import Phrase, is_plural, is_verb, whole
from analysis.claims.wording.resources import (
    CHANGES,
    CLOSING,
    DETERMINERS,
    EMPTY,
    FINITE,
    INSIDE,
    MEASURE_VERBS,
    MEASURES,
    MODIFIERS,
    OCCASIONS,
    PREPOSITIONS,
    REPORTING,
    STOPS,
    TIME_UNITS,
)

_TIED = 4  # words between a number and the noun it is tied to
_GIVEN = frozenset(word for word in REPORTING | frozenset(MEASURE_VERBS) if word.endswith("ed")) | {"lost"}  # participles before a noun


def beside(words: Sequence[str], attribute: bool = False) -> Phrase | None:
    """The noun that a number is tied to by the words behind it, and how many they are: "loan" of "$9 million loan".

    A number that is an attribute, as an article before it tells, belongs to whatever noun follows: "an $11bn scandal".
    """
    first = 1 if words[:1] == ["in"] else 0
    attribute = attribute and not (words and words[0].lower() in CHANGES)  # "Acme's shares closed 14% lower on Monday"
    if first and words[1:2] and words[1].lower() in DETERMINERS:
        return None
    for index in range(first, min(len(words), first + _TIED + 1)):
        low = words[index].lower()
        if first and index == first and low in _GIVEN:  # "$5 million in reported donations"
            continue
        if _ends(words, index):
            named = (
                attribute and not first and index and words[index - 1].islower() and not words[index - 1].endswith(("ed", "ly"))
            ) or _is_what_for(words, index, first)
            return Phrase(" ".join(words[first:index]), index) if named else None
        if (low == "worth" or (low in CHANGES and low in MEASURES)) and words[index + 1 : index + 2] in (["in"], ["of"]):
            return _changed(words, index)
        if low in MEASURES and not is_in_name(words, index) and is_proportion(words, index):
            return Phrase(measure(words[first:], index - first), index + 1)
        attribute = attribute or low in MODIFIERS  # and measures nothing itself: "100% debt relief"
        if first and low in OCCASIONS:  # "in real terms"
            return None
        if low == words[index] and is_plural(low) and not _is_verb(words, index, attribute) and not _has_head(words, index, attribute):
            return Phrase(" ".join(words[first : index + 1]), index + 1)
    return Phrase(" ".join(words), len(words)) if attribute and not first and 0 < len(words) <= _TIED else None


def _is_what_for(words: Sequence[str], end: int, first: int) -> bool:
    """Whether "in" before some words, which a preposition or a mark ends, tells what a sum is: "$5 million in new financing"."""
    inside = words[first:end]
    ends = words[end].lower() in INSIDE or words[end] == "and" or not words[end][0].isalpha()
    return (
        bool(first and inside)
        and ends
        and all(word.islower() for word in inside)
        and inside[-1] not in OCCASIONS
        and inside[0] not in EMPTY
    )


def _ends(words: Sequence[str], index: int) -> bool:
    """Whether a word behind a number ends what may be tied to it: a preposition, a verb, a mark; "and" joins two modifiers."""
    low = words[index].lower()
    if low == "and":
        return index == 0 or words[index + 2 : index + 3] == [] or words[index + 2].lower() not in MEASURES
    following = words[index + 1].lower() if index + 1 < len(words) else ","
    finite = low in FINITE and not (
        low in MEASURES and (not following[0].isalpha() or following in PREPOSITIONS or following == "compared")
    )
    helps = (low in STOPS and not _is_acronym(words[index])) or low in CLOSING or finite or low.endswith(("n't", "n’t"))
    verb = (low in MEASURE_VERBS or low in REPORTING) and low not in MEASURES
    return not low[0].isalpha() or helps or verb or low in TIME_UNITS


def _is_acronym(word: str) -> bool:
    """Whether a word that looks like a function word is none: "IT", "US"."""
    return len(word) > 1 and word.isupper()


def _is_verb(words: Sequence[str], index: int, attribute: bool) -> bool:
    """Whether what looks like a plural is the verb of those counted: "one in five backs Acme"; behind an article it is none."""
    named = index == 0 and not attribute and words[1:2] != [] and words[1][0].isupper()
    return named or is_verb(words, index)


def _has_head(words: Sequence[str], index: int, attribute: bool) -> bool:
    """Whether a plural is only a part of what follows: "parts sales", and behind an article "a $2 million arms deal"."""
    following = words[index + 1] if index + 1 < len(words) else ""
    low = following.lower()
    if low in MEASURES and low not in STOPS and low not in FINITE:
        return True
    goes_on = following.islower() and not _ends(words, index + 1) and low not in CHANGES and not low.endswith(("ed", "ing", "ly"))
    return attribute and goes_on


def _changed(words: Sequence[str], index: int) -> Phrase:
    """What a change is a change of: "exports" of "rise in exports"; the change itself where that cannot be told."""
    rest = list(takewhile(lambda word: word[0].isalpha(), words[index + 2 : index + 8]))
    known = next((i for i, word in enumerate(rest) if word.lower() in MEASURES), None)
    told = measure(rest, known) if known is not None and known < _TIED else whole(" ".join(rest))
    return Phrase(told or words[index], min(len(words), index + 2 + (len(rest) if told else 0)))
