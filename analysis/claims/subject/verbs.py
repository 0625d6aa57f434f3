"""The noun whose verb leads to a number: "costs" of "costs rose by 5%" and of "to cut costs by 5%"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from analysis.claims.wording.measures import is_in_name, is_proportion, is_totalling, measure
from analysis.claims.wording.phrases import whole
from analysis.claims.wording.resources import (
    AUXILIARIES,
    CARDINALS,
    CHANGES,
    DETERMINERS,
    FINITE,
    INSIDE,
    LINKING,
    MEASURE_VERBS,
    MEASURES,
    PREPOSITIONS,
    RAISING,
    REPORTING,
    SCALES,
    STANDING,
    STOPS,
    TELLING,
    TIME_UNITS,
    VAGUE,
)

_FILLERS = 3  # words between a verb and its number: "rose by a further"
_NO_SUBJECTS = (
    frozenset(CARDINALS)
    | {"none", "some", "many", "most", "others", "each"}
    | TIME_UNITS
    | {f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")}
)
_CUTTING = frozenset(
    {"cut", "cuts", "cutting", "slash", "slashed", "slashing", "reduce", "reduced", "reducing", "slice", "sliced"}
)  # in half
_CAUSING = frozenset(
    {"sending", "leaving", "causing", "making", "keeping", "pushing", "driving", "bringing", "helping", "letting", "seeing"}
)
_PARTICLES = frozenset({"out", "over", "off", "up", "down", "back", "away"})
_OWN = frozenset({"its", "their", "his", "her", "our", "my"})
_PUTTING = frozenset({"put", "puts", "putting", "estimate", "estimates", "estimated"})
_ADVERBS = frozenset({"already", "still", "now", "just", "also", "often", "a", "an", "the", "another"})
_LEVIES = frozenset({"tax", "taxes", "interest", "items"})
_APART = frozenset({"who", "with", "without", "that", "whose"})
_TOLD_APART = 9  # words in which a clause tells apart those whose number moved
_RELATIVES = frozenset({"that", "which", "who"})
_FAR = 12  # words between a verb and what tells by how much it moved its object
_LONGEST = 6  # words of a noun phrase before its verb
_ESTIMATES = frozenset({"estimate", "estimates", "projection", "projections", "calculation", "calculations"})  # of what is measured
_MOVING = CHANGES | STANDING
_ALTERING = CHANGES | RAISING
_MOVING_BY = {
    "by": _ALTERING,
    "in": _CUTTING,
    "at": _PUTTING,
}  # what leads to a number → the verbs that say how it moved its object
_JOINED_BEHIND = _MOVING | SCALES.keys() | {",", "of"}  # an "and" behind one of these joins clauses; a number stood behind "of"
_WORTH_BEHIND = AUXILIARIES | {"net"}
_HELPING = (
    _MOVING | AUXILIARIES | {"go", "goes", "going", "gone", "went", "aim", "aims", "aimed", "hope", "hopes", "hoped"}
)  # "has gone up 14%"
_BEFORE_NUMBERS = (
    PREPOSITIONS
    | DETERMINERS
    | {
        *("preliminary", "provisional", "revised", "record", "modest", "sharp", "steep", "mere", "net", "further", "total"),
    }
)
_OPENING = DETERMINERS | {"all", "both"}
_OUTSIDE = STOPS | FINITE | REPORTING | frozenset(MEASURE_VERBS) | frozenset(TELLING)  # words of no noun phrase


def moved(words: Sequence[str], money: bool = False) -> str | None:
    """The subject of the verb that ends some words, fillers aside, and says how a number moved or where it stands."""
    at = len(words) - 1
    while at >= max(0, len(words) - _FILLERS) and words[at] != "of" and (words[at].lower() in _BEFORE_NUMBERS or words[at].endswith("ly")):
        at -= 1
    put = words[at : at + 2] == ["put", "at"] or (at > 0 and is_totalling(words, at))  # "damage was put at", "wages will average"
    if at < 0 or (words[at].lower() not in _MOVING and not put) or (words[at] == "worth" and words[at - 1].lower() in _WORTH_BEHIND):
        return None
    if words[at] in {"up", "down"} and _is_phrasal(words, at):
        return None
    measured = money and words[at].lower() in MEASURE_VERBS  # "lost $5 million" measures the loss, "revenue grew" the revenue
    at -= put
    if at > 2 and words[at - 1] == "," and words[at - 2].lower() in _MOVING:  # "was also down, dropping"
        at -= 2
    while at >= 0 and (words[at].lower() in _HELPING or words[at].endswith("ly") or _is_passive(words, at)):
        at -= 1
    if at > 1 and words[at] in _RELATIVES:  # "to a fund that is to reach"
        return _subject(words, at - 1 - (words[at - 1] == ","), measured, governed=True)
    return _subject(words, at, measured)


def lessened(words: Sequence[str]) -> str | None:
    """The object of a verb that says by how much it was moved or at what it was put: of "to cut costs by", "put the costs at between"."""
    words = words[:-1] if words[-2:] == ["at", "between"] else words
    verbs = _MOVING_BY.get(words[-1]) if words else None
    if verbs is None:
        return None
    verb = next((at for at in range(len(words) - 2, max(-1, len(words) - 2 - _FAR), -1) if words[at].lower() in verbs), None)
    if verb is None or verb == len(words) - 2 or any(not word[0].isalpha() for word in words[verb:]):
        return None
    found = words[verb + 1 : -1]
    known = next((i for i, word in enumerate(found) if word.lower() in MEASURES and is_proportion(found, i)), None)
    return measure(found, known) if known is not None else _object(found)


def _object(words: Sequence[str]) -> str | None:
    """The noun phrase that some words open with, up to its first preposition: "water use" of "their water use in towns"."""
    first = next((at for at, word in enumerate(words) if word.lower() not in DETERMINERS), len(words))
    told = list(takewhile(lambda word: word.lower() not in PREPOSITIONS and word.lower() not in TIME_UNITS, words[first:]))
    return " ".join(told) if 0 < len(told) <= _LONGEST else whole(" ".join(words))


def altered(words: Sequence[str]) -> str | None:
    """The object of the verb before a percentage that tells by how much its owner moved it: of "raised its dividend"."""
    ahead = range(len(words) - 2, max(-1, len(words) - _LONGEST - 2), -1)
    owned = next((at for at in ahead if words[at].lower() in _OWN and at and words[at - 1].lower() in _ALTERING), None)
    return lessened([*words[owned - 1 :], "by"]) if owned else None


def links(words: Sequence[str]) -> bool:
    """Whether some words end with a verb or preposition that ties a number to what it measures, adverbs aside: "is already"."""
    last = next((word for word in reversed(words) if word not in _ADVERBS and not word.endswith("ly")), "")
    return last in LINKING


def _is_form(words: Sequence[str], at: int) -> bool:
    """Whether a word is the form of a verb behind an auxiliary: "is booming"."""
    return words[at].endswith(("ed", "ing")) and _is_helped(words, at)


def _is_phrasal(words: Sequence[str], at: int) -> bool:
    """Whether "up" belongs to a verb before it: "picked up"."""
    verb = words[at - 1].lower() if at else ""
    return (verb.endswith(("ed", "ing")) or verb in FINITE) and verb not in AUXILIARIES and verb not in CHANGES


def _is_passive(words: Sequence[str], at: int) -> bool:
    """Whether a word is a participle behind an auxiliary: "be allowed"."""
    return words[at].endswith("ed") and _is_helped(words, at)


def _is_helped(words: Sequence[str], at: int) -> bool:
    """Whether an auxiliary stands before a word."""
    return at > 0 and words[at - 1].lower() in AUXILIARIES


def _subject(words: Sequence[str], end: int, measured: bool, *, governed: bool = False) -> str | None:
    """The noun phrase that ends at a place, if it is the subject of what follows; the measure in it, which it must have where told so.

    One that a clause of its own tells more of may be governed by a preposition.
    """
    end = _end(words, end, governed)
    if not measured and (told := _told_apart(words, end)) is not None:
        return told
    if end > 1 and words[end - 1] == "per":  # "consumption per head"
        return _subject(words, end - 2, measured, governed=governed)
    first = _first(words, end)
    before = first - 1
    while before > 0 and words[before].lower() in _OPENING:
        before -= 1
    if first > end or words[end].lower() in _NO_SUBJECTS or words[end].endswith("ly"):
        return None
    if words[before].lower() == "of" and before and words[before - 1].lower() in VAGUE:  # "the number of cases rose"
        return measure(words[: end + 1], before - 1)
    if before > 1 and words[before - 1] == "to" and words[before] not in STOPS and words[before + 1] in DETERMINERS:
        return _subject(words, before - 2, measured)  # "the cost of the plan to mend its roof"
    before = _before_names(words, before) if words[end][0].isupper() else before
    estimated = before > 0 and words[before] == "of" and words[before - 1].lower() in _ESTIMATES
    if first and before >= 0 and not governed and not estimated and _leads_in(words, before):
        return _subject(words, before - 1, measured) if before and words[before].lower() in INSIDE else None
    return _of_phrase(words, first, end, measured)


def _of_phrase(words: Sequence[str], first: int, end: int, measured: bool) -> str | None:
    """The measure in a noun phrase; else the phrase, None where it must have one."""
    places = range(end, first - 1, -1)
    known = next((i for i in places if words[i].lower() in MEASURES and is_proportion(words, i) and not is_in_name(words, i)), None)
    if known is None or (words[end][0].isupper() and known < end and not measured):  # "home improvement retailer Acme"
        return None if measured else " ".join(words[first : end + 1])
    return measure(words[: end + 1], known)


def _told_apart(words: Sequence[str], end: int) -> str | None:
    """A share or number of those whom a clause tells apart: "percentage of people who smoke"."""
    ahead = range(end - 1, max(1, end - _TOLD_APART), -1)
    clause = next((at for at in ahead if words[at] in _APART), None)
    of = clause and next((at for at in range(clause - 1, max(0, clause - _LONGEST), -1) if words[at] == "of"), None)
    if not of or words[of - 1].lower() not in VAGUE or any(not word[0].isalpha() for word in words[of : end + 1]):
        return None
    return " ".join(words[of - 1 : end + 1])


def _end(words: Sequence[str], end: int, governed: bool) -> int:
    """The place of the noun before participles that tell more of it, and before a name that governs none of what follows."""
    while end > 0 and (words[end].endswith("ed") or (words[end] in _PARTICLES and words[end - 1].endswith("ed"))):
        end -= 1  # "the plan announced by ministers", "the rise handed out by"
    if end > 1 and words[end] in _LEVIES and words[end - 1] in {"before", "after"} and words[end - 2].lower() in MEASURES:
        end -= 2  # "profit before tax"
    name = end
    while governed and name > 1 and words[name][0].isupper() and words[name - 1][0].isupper():
        name -= 1
    if governed and name > 1 and words[name][0].isupper() and words[name - 1] in INSIDE and words[name - 2].lower() in MEASURES:
        return name - 2  # "the deficit with New Norfell, which stood at"
    return end


def _first(words: Sequence[str], end: int) -> int:
    """The place where the noun phrase that ends at a place begins, behind a verb that it is the object of: "sending prices"."""
    first = end + 1
    while first > 0 and end - first < _LONGEST - 1 and (_belongs(words[first - 1]) or (first > end and words[end].lower() in MEASURES)):
        first -= 1
    governed = end > first and (words[first] in _CAUSING or (words[first].endswith("ed") and _is_helped(words, first)))
    return first + governed


def _before_names(words: Sequence[str], before: int) -> int:
    """The place before a list of names that a name goes on with, and the nouns that it opens with: "of" of "of rivals Acme and"."""
    at = before
    while at > 0 and words[at].lower() in {"and", ","} and words[at - 1][0].isupper() and words[at - 1].lower() not in _NO_SUBJECTS:
        at -= 1
        while at >= 0 and words[at][0].isupper():
            at -= 1
    while at != before and at >= 0 and words[at].islower() and _belongs(words[at]):
        at -= 1
    named = at > 1 and words[at - 1][0].isupper()  # "Bank of Leeds and Acme"
    return before if named else at


def _leads_in(words: Sequence[str], before: int) -> bool:
    """Whether the word before a noun phrase makes it part of another: a preposition, or an "and" that joins two nouns."""
    if words[before].lower() == "and":
        before_and = words[before - 1].lower()
        parted = before and (before_and in _JOINED_BEHIND or _is_form(words, before - 1) or _has_verb(words, before))
        return not parted
    absolute = words[before] == "with" and words[before - 1 : before] == [","]  # ", with wheat up 5%"
    return words[before].lower() in PREPOSITIONS and not absolute


def _has_verb(words: Sequence[str], end: int) -> bool:
    """Whether a verb of change stands between an "and" and the mark or "and" before it: "Acme fell on Monday and Globex"."""
    opened = next((at + 1 for at in range(end - 1, -1, -1) if words[at] in {",", ";", "and", "—"}), 0)
    return any(word in CHANGES and word.endswith(("ed", "ell", "ose", "ank", "rew")) for word in words[opened + 1 : end])


def _belongs(word: str) -> bool:
    """Whether a word may be part of the noun phrase before a verb."""
    low = word.lower()
    if word.isupper() and len(word) > 1:  # "US" is no "us"
        return word[0].isalpha()
    attributive = low.endswith("ing") and low in MEASURE_VERBS  # "the trading division"
    return low[0].isalpha() and (low not in _OUTSIDE or attributive)
