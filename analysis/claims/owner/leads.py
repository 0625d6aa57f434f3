"""Where a name stands in its clause: whether it is the subject or an owner, so that the numbers behind it are its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Mention
from analysis.claims.owner.roles import BODIES, bears, is_made_to, plans
from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.resources import (
    AGENTS,
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
from analysis.entities.resources import ROLES

_BEFORE = 70  # characters
_NEAR = 30  # characters of an article and adjectives
_LONGEST = 6  # words of a noun phrase that ends with its name: "the struggling German car maker Acme"
_WORD = re.compile(r"[A-Za-z][\w’'&.-]*|[,:](?!\d)|\.(?=[A-Z])|[;—–()“”\"]")  # no signs inside numbers
_OWNS = re.compile(r"['’]s\b|(?<=s)['’](?=\s)|\s+['’]s\b")
_OWNED = re.compile(r"['’]s\s\Z")
_APPOSED = re.compile(r",\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,2}\Z")
_PREDICATE = re.compile(
    r"\b(?:is|was|are|were|remains?|became|becomes?|as)\s(?:(?:the|one of|among|still|now)\s)*\Z"
)  # "Acme is Bolt's rival"
_THAT_OF = re.compile(r"\b(?:that|those) (?:of|in) (?:the )?\Z")  # "while that of Acme fell"
_WITH = re.compile(r"\bwith (?:the )?\Z")
_ACTING = re.compile(r"\s(?!including|saying|telling|claiming|adding|reporting|estimating)[a-z]+ing\b")  # "with Acme gaining 5%"
_WHICH = re.compile(r"(?:,|\s[-–—])\s+which\b")
_RELATIVE = re.compile(r"(?:,|\s[-–—])?\s+who\b|,\s+an?\s|,\s+the\s[^.;]{1,80}?\swho\b")
_TITLED = re.compile(r",\s+(?:the|an?)\s")
_NAME = rf"(?!(?i:{any_of(PREPOSITIONS)})\b)[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){{0,4}}"
_LISTED = Ending(rf"\b(?:{_NAME}(?:,\s(?:the\s)?{_NAME})+,?|{_NAME})\s(?:and|or|&)\s(?:the\s)?\Z", (" and", " or", " &", " the"), re.NOFLAG)
_BEHIND = re.compile(r"(?:\s[A-Za-z][\w-]*){1,5}")
_GOES_ON = re.compile(rf"(?:,\s{_NAME}){{0,5}},?\s(?:and|or|&)\s(?:the\s)?[A-Z]")
_IN_LIST = re.compile(rf"\b(?:{_NAME},\s(?:the\s)?)+\Z")
_SUPERLATIVE_OF = re.compile(r"['’]s\s(?:[a-z]+-)?(?:[a-z]{2,}est|first|only|most|leading|top)\s")
_POST = re.compile(rf"\s(?:[a-z]+\s){{0,2}}?(?:{any_of(ROLES)})\b", re.VERBOSE)
_SAYS = frozenset({"says", "said", "reports", "reported", "claims", "claimed", "reveals", "revealed", "believes", "adds"})
_JOINS = frozenset({"and", "or", "&"})
_VERBS = FINITE | CHANGES | AUXILIARIES | frozenset(MEASURE_VERBS) | frozenset(TELLING) | frozenset(TRADES)
_NO_NOUNS = _VERBS | STOPS | PREPOSITIONS | MEASURES


def leads(body: str, mention: Mention, floor: int) -> bool:
    """Whether a name is the subject of its clause or owns what follows; not where a preposition or a verb governs it."""
    start, end = mention.start, mention.end
    if owns(body, mention):
        if mention.type == "PLACE" and _SUPERLATIVE_OF.match(body, end):  # "now Norfell's largest firm"
            return False
        return not _is_apposed(body, start, floor) and _PREDICATE.search(body, max(floor, start - _NEAR), start) is None
    if modifies(body, mention):
        return False
    if _THAT_OF.search(body, max(floor, start - _NEAR), start):
        return True
    if _ACTING.match(body, end) and _WITH.search(body, max(floor, start - _NEAR), start):
        return True
    if is_made_to(body, mention) or bears(body, mention) or plans(body, mention):
        return True
    if _WHICH.match(body, end) or (mention.type != "PLACE" and _RELATIVE.match(body, end)):
        return True
    if start > 1 and body[start - 2].isdigit():  # "5,000 Acme boats"
        return False
    titled = _TITLED.search(body, max(floor, start - _NEAR), start) or body[end : end + 2].strip()[:1] in {",", "."}
    return not (titled and _is_apposed(body, start, floor)) and not _is_governed(body, mention, floor)


def opens(body: str, mention: Mention, floor: int) -> bool:
    """Whether a name is the subject of its clause or owns that; not "Acme's" in "at the heart of Acme's troubles", nor in "Acme chief"."""
    if mention.type == "ORG" and _POST.match(body, mention.end):
        return False
    return leads(body, mention, floor) and not (owns(body, mention) and _is_governed(body, mention, floor))


def owns(body: str, mention: Mention) -> bool:
    """Whether a name has the sign of an owner: "Acme's"."""
    return bool(_OWNS.match(body, mention.end) or _OWNS.search(body, max(mention.start, mention.end - 2), mention.end))


def _is_governed(body: str, mention: Mention, floor: int) -> bool:
    """Whether a preposition or a verb governs a name, or the list of names that it goes on with."""
    words, acts = _words_before(body, mention, floor), _acts(body, mention)
    for index in range(len(words) - 1, -1, -1):
        low, before = words[index].lower(), words[index - 1] if index else ","
        if low in _JOINS and index == len(words) - 1 and before.isalpha() and before.islower():
            return not acts  # "committees or Acme branches"
        if not low[0].isalpha() or low in _JOINS or low in OPENS:
            return False
        if low in PREPOSITIONS and acts and index < len(words) - 2 and not before.isalpha():
            return False  # "In this race Acme leads"
        if low in PREPOSITIONS or _governs(words, index):
            return True
    return False


def _words_before(body: str, mention: Mention, floor: int) -> Sequence[str]:
    """The last words before a name and before the list of names that it stands in."""
    start = mention.start
    middle = _GOES_ON.match(body, mention.end) is not None
    listed = (_IN_LIST if middle else _LISTED).search(body, max(floor, start - _BEFORE), start)
    first = listed.start() if listed else start
    return _WORD.findall(body, max(floor, first - _BEFORE), first)[-_LONGEST:]


def _acts(body: str, mention: Mention) -> bool:
    """Whether a verb follows a name, or what it owns."""
    following = _BEHIND.match(body, mention.end)
    verb = following[0].split()[0].lower() if following else ""
    return verb in _VERBS or verb.endswith("ed") or owns(body, mention)


def modifies(body: str, mention: Mention) -> bool:
    """Whether a place only tells where somebody is from: "the Norfell unit", "Norfell senator Ada Byron"; not "Norfell oil prices"."""
    if mention.type == "PLACE" and _SUPERLATIVE_OF.match(body, mention.end):
        return True
    found = _BEHIND.match(body, mention.end) if mention.type == "PLACE" else None
    if found and found[0].split()[0] in MEASURES and _OWNED.search(body, max(0, mention.start - 3), mention.start):
        return True  # "Acme's Norfell sales"
    for word in found[0].split() if found else []:
        low = word.lower()
        if low in AGENTS or (word[0].isupper() and low not in MEASURES):
            return True
        if low in _NO_NOUNS or low.endswith(("ed", "ly")):
            return False
    noun = found is not None and found[0].split()[0] not in BODIES
    return noun and body[max(0, mention.start - 4) : mention.start].lower() == "the "  # "the Norfell raid"


def _governs(words: Sequence[str], index: int) -> bool:
    """Whether a word is a verb with the name as its object: "bought", not "the embattled"."""
    word, before = words[index], words[index - 1] if index else ""
    if before.endswith("ly") and words[index - 2 : index - 1] == [","]:  # "its rival, publicly traded Acme"
        return False
    if word.lower() in _SAYS:
        return False  # "says Acme has"
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
