"""What a claim measures, in terms that claims of different articles share: concept, dimension, owner."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace
from functools import lru_cache

from analysis.article import Claim
from analysis.claims.baselines import is_share
from analysis.claims.wording.resources import CHANGES, CONCEPTS, CONVERTIBLE, DECLINES, MONEY_WORDS, MONTHS, SUFFERED, VAGUE

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_NO_COUNTS = frozenset({"ratio", "times", "percent", "percentage points", *MONEY_WORDS.values()})
_VOTES = ("votes for", "votes against")  # each side is measured for itself
_PERSONS = frozenset({"staff", "deaths", "injuries"})  # whatever word counts them
_FORMER = re.compile(
    r"\b(?:(?P<moved>from)|compared (?:with|to)|versus|against|instead of|rather than)\s+(?:(?:the|an?|just|only|about)\s+)?\Z",
    re.IGNORECASE,
)
_BYGONE = re.compile(r"\b(?:never\s+(?:again\s+)?(?:return|go\s+back)\s+to|(?:days|mistakes|era)\s+of)\b[^.;]{0,60}\Z", re.IGNORECASE)
_MOVED_TO = re.compile(r"[^.;]{0,40}?\bto\s[^.;]{0,12}\d")
_REACH = 40  # characters before a number
_NEAR = 8  # words before a number among which a verb says that it moved
_SHARE = r"(?P<part>\d[\d.]*\s?(?:%|per\s?cent)|(?:a|one|two|three)[ -](?:third|quarter|fifth|half)s?|half)"
_OF_THING = r"(?:\s+of\b|(?:\s+[a-z-]+)?\s+(?:stake|share|interest|holding)\b)"
_PART_BEFORE = re.compile(
    rf"\b(?:buy|buying|bought|acquir(?:e|ed|ing)|sell|selling|sold|purchas(?:e|ed|ing)|sale\s+of|offer(?:ed)?\s+for|bid\s+for)\s+"
    rf"(?:(?:an?|the|its|their|another|up\s+to|about|nearly)\s+){{0,3}}{_SHARE}{_OF_THING}[^.;]{{0,90}}\sfor\s+(?:[a-z]+\s+){{0,2}}\Z",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(rf"(?:\s\([^()]*\))?\s+for\s+(?:(?:an?|the|its|their)\s+)?{_SHARE}{_OF_THING}", re.IGNORECASE)
_WIDE = 160  # characters before a sum in which what it is paid for is told
_BEGINNING, _SHORT = 5, 3  # letters of a word that are compared, and of one that tells too little
_KEPT = 100_000  # subjects of entities
_VERSION = re.compile(r"[-\s](?=\S*\d)\S+\Z")


def concept(claim: Claim) -> str:
    """The kind of thing a claim measures: "cost" for training costs, expenses and investments; else the head of its subject."""
    return _concept(claim.subject or "", claim.entity or "")


@lru_cache(_KEPT)
def _concept(subject: str, entity: str) -> str:
    """The kind of thing that a subject of an entity tells of."""
    if subject in _VOTES:
        return subject
    words = _own_words(subject.partition(" of ")[0], entity)
    if len(words) > 1 and words[-1] in VAGUE:
        return f"{words[-2]} {singular(words[-1])}"
    known = next((CONCEPTS[word] for word in reversed(words) if word in CONCEPTS), None)
    return known or (singular(words[-1]) if words else "")


def wording(claim: Claim) -> str:
    """The subject as it is compared within a group: lower case, without s and entity, its last two words; one word for those counted."""
    return _wording(claim.subject or "", claim.entity or "")


@lru_cache(_KEPT)
def _wording(subject: str, entity: str) -> str:
    """A subject of an entity as it is compared."""
    if (kind := _concept(subject, entity)) in _PERSONS:
        return kind
    words = [word for word in _own_words(subject, entity) if word not in MONTHS]
    return " ".join(singular(word) for word in words[-2:])


def _own_words(text: str, entity: str) -> list[str]:
    """The words of a subject in lower case but those that name the entity; all, where nothing else is left."""
    words = _WORD.findall(text)
    named = set(_WORD.findall(f"{entity} {unversioned(entity)}"))
    return [word.lower() for word in words if word not in named] or [word.lower() for word in words]


def dimension(claim: Claim) -> str:
    """What a number is counted in: a currency, percent, ratio or count, with its rate. A percentage of something else is a ratio."""
    unit, _, rate = claim.unit.partition("/")
    if is_share(claim):
        return "ratio"
    known = unit in _NO_COUNTS or re.fullmatch("[A-Z]{3}", unit)
    base = "count" if not known else "ratio" if unit == "times" else unit
    return f"{base}/{rate}" if rate else base


def one_baseline(baselines: Iterable[str]) -> bool:
    """Whether all of some baselines name one thing, as far as the beginnings of words go: "Estmark's land", "Estmarkian land"."""
    told = [[word for word in _WORD.findall(baseline) if len(word) > _SHORT] for baseline in baselines]
    names = [[word for word in words if word[0].isupper()] for words in told]
    found = [frozenset(word.lower()[:_BEGINNING] for word in words) for words in (names if any(names) else told)]
    return len(found) < 2 or bool(frozenset.intersection(*found))


def in_base_unit(claim: Claim) -> Claim:
    """The claim, a length, area, weight, volume or speed in the unit that all of its kind are brought to; any other as it is."""
    measured = CONVERTIBLE.get(claim.unit.lower())
    if measured is None:
        return claim
    kind, times = measured
    value, low, high, previous = (None if one is None else one * times for one in (claim.value, claim.low, claim.high, claim.previous))
    return replace(claim, value=value, low=low, high=high, previous=previous, unit=kind)


def is_change(claim: Claim, sentence: str) -> bool:
    """Whether a sentence says by how much something moved: "shares fell 5 percent"."""
    return change(claim, sentence) is not None


def change(claim: Claim, sentence: str) -> str | None:
    """How something moved by the number of a sentence, "up" or "down"; None where the number does not tell that."""
    if claim.previous is not None:  # "120,000, up from 98,000"
        return None
    before, _, behind = sentence.partition(claim.text)
    leads = [word.lower() for word in _WORD.findall(before)[-2:]]
    follows = [] if dimension(claim) == "count" else [word.lower() for word in _WORD.findall(behind)[:2]]
    reach = [] if not {"to", "at", "from"}.isdisjoint(leads) else [*leads, *follows]
    moved = next((word for word in [*leads[-1:], *reach] if word in CHANGES), None)  # "plans to cut 300 jobs"
    return moved and ("down" if moved in DECLINES else "up")


def is_former(claim: Claim, sentence: str) -> bool:
    """Whether a number is the value before a change, or one that another is held against, or bygone: "from 19 percent to 64"."""
    before, _, behind = sentence.partition(claim.text)
    if _BYGONE.search(before[-_WIDE:]):
        return True
    found = _FORMER.search(before[-_REACH:])
    if found is None or not found["moved"]:
        return found is not None
    verbs = {word.lower() for word in _WORD.findall(before)[-_NEAR:]}
    return not CHANGES.isdisjoint(verbs) or _MOVED_TO.match(behind) is not None


def is_toll(claim: Claim) -> bool:
    """Whether a claim counts those whom something befell: the dead, the injured, the homeless."""
    subject = set((claim.subject or "").lower().split())
    return dimension(claim) == "count" and (concept(claim) in {"deaths", "injuries"} or not subject.isdisjoint(SUFFERED))


def part(claim: Claim, sentence: str) -> str | None:
    """The part of a thing that a sum is told to be paid for: "15%" of "to buy 15% of Acme for $2bn"; None for the whole."""
    if not re.fullmatch("[A-Z]{3}", claim.unit.partition("/")[0]):
        return None
    before, _, behind = sentence.partition(claim.text)
    found = _PART_BEFORE.search(before[-_WIDE:]) or _PART_BEHIND.match(behind)
    return found["part"] if found else None


def converted(claim: Claim) -> Claim | None:
    """A claim in the other unit that it is told in, "$70 million" of "500 million yuan ($70 million)"; None where there is none."""
    if claim.also_value is None or claim.also_unit is None:
        return None
    rate = claim.unit.partition("/")[2] if "/" not in claim.also_unit else ""
    unit = f"{claim.also_unit}/{rate}" if rate else claim.also_unit
    return replace(claim, value=claim.also_value, low=None, high=None, unit=unit, previous=None)


def owner(entity: str, known: Container[str]) -> str:
    """The entity that stands for a version of itself: "Acme" for "Acme-V3", where Acme is known too."""
    base = unversioned(entity)
    return base if base in known else entity


def unversioned(entity: str) -> str:
    """The name of an entity without that of its version: "Acme" for "Acme-V3"."""
    return _VERSION.sub("", entity)


def singular(word: str) -> str:
    """A noun without the sign of its plural: taxes → tax, subsidiaries → subsidiary, costs → cost."""
    if len(word) <= 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("xes", "ches", "shes", "sses", "zes")) else word[:-1]
