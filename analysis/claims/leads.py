"""Where a name stands in its clause: whether it is the subject or an owner, so that the numbers behind it are its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Mention
from analysis.claims.patterns import any_of
from analysis.claims.phrases import is_plural
from analysis.claims.resources import (
    AUXILIARIES,
    CHANGES,
    DETERMINERS,
    FINITE,
    MEASURE_VERBS,
    MEASURES,
    OPENS,
    PREPOSITIONS,
    STOPS,
    TELLING,
    TRADES,
)

_BEFORE = 70  # characters
_NEAR = 30  # characters of an article and adjectives
_LONGEST = 6  # words of a noun phrase that ends with its name: "the struggling German car maker Acme"
_WORD = re.compile(r"[A-Za-z][\w’'&.-]*|[,:](?!\d)|[;—–()“”\"]")  # no signs inside numbers
_OWNS = re.compile(r"['’]s\b|(?<=s)['’](?=\s)|\s+['’]s\b")
_APPOSED = re.compile(r",\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,2}\Z")
_RELATIVE = re.compile(r",?\s+who\b|,\s+an?\s|,\s+the\s[^.;]{1,80}?\swho\b")
_TITLED = re.compile(r",\s+(?:the|an?)\s")
_ENDS = re.compile(r"\s?[,.]")
_NAME = rf"(?!(?i:{any_of(PREPOSITIONS)})\b)[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){{0,4}}"
_LISTED = re.compile(rf"\b(?:{_NAME}(?:,\s{_NAME})+,?|{_NAME})\s(?:and|or|&)\s\Z")
_BEHIND = re.compile(r"(?:\s[A-Za-z][\w-]*){1,5}")
_JOINS = frozenset({"and", "or", "&"})
_VERBS = FINITE | CHANGES | AUXILIARIES | frozenset(MEASURE_VERBS) | frozenset(TELLING) | frozenset(TRADES)


def leads(body: str, mention: Mention, floor: int) -> bool:
    """Whether a name is the subject of its clause or owns what follows; not where a preposition or a verb governs it."""
    start, end = mention.start, mention.end
    if _OWNS.match(body, end) or _OWNS.search(body, max(start, end - 2), end):
        return not _is_apposed(body, start, floor)
    if mention.type == "PLACE" and _modifies(body, end):
        return False
    if mention.type != "PLACE" and _RELATIVE.match(body, end):
        return True
    if start > 1 and body[start - 2].isdigit():  # "5,000 Acme boats"
        return False
    if _is_apposed(body, start, floor) and (
        _TITLED.search(body, max(floor, start - _NEAR), start) or body[end : end + 2].strip()[:1] in {",", "."}
    ):
        return False
    listed = _LISTED.search(body, max(floor, start - _BEFORE), start)
    first = listed.start() if listed else start
    words = _WORD.findall(body, max(floor, first - _BEFORE), first)[-_LONGEST:]
    for index in range(len(words) - 1, -1, -1):
        low = words[index].lower()
        if not low[0].isalpha() or low in _JOINS or low in OPENS:
            return True
        if low in PREPOSITIONS or _governs(words, index):
            return False
    return True


def _modifies(body: str, end: int) -> bool:
    """Whether a place only tells where somebody is from: "the Norfell unit", "Norfell senator Ada Byron"; not "Norfell oil prices"."""
    found = _BEHIND.match(body, end)
    words = found[0].split() if found else []
    for index, word in enumerate(words):
        low = word.lower()
        if low in _VERBS | STOPS | PREPOSITIONS or low.endswith(("ed", "ly")):
            return index > 0
        if low in MEASURES or is_plural(word):
            return False
    return bool(words)


def _governs(words: Sequence[str], index: int) -> bool:
    """Whether a word is a verb with the name as its object: "bought", not "the embattled"."""
    word, before = words[index], words[index - 1] if index else ""
    if word in _VERBS:
        return bool(before) and before.lower() not in DETERMINERS
    shaped = word.islower() and word.endswith(("ed", "ing")) and "-" not in word
    return shaped and before[:1].isalpha() and before.lower() not in DETERMINERS


def _is_apposed(body: str, start: int, floor: int) -> bool:
    """Whether a name only tells more of another: Germany in "Acme, Germany's biggest maker", Utah in "Lehi, Utah, has"."""
    gap = _APPOSED.search(body, max(floor, start - _NEAR), start)
    if gap is None:
        return False
    before = body[max(floor, gap.start() - 20) : gap.start()].split()
    return bool(before) and before[-1][0].isupper()
