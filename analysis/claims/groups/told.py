"""A claim where it was told, and what of it is compared with others: the words around it, what is counted, in which dimension."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from analysis.article import Claim
from analysis.claims.groups.intervals import ends, rounding
from analysis.claims.groups.measures import change, concept, dimension, in_base_unit, singular, wording
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import BEFELL, COMMON, MONTHS, PEOPLE, STOPS, SUFFERED, TELLING
from analysis.dates.periods import bounds
from analysis.entities.resources import DEMONYMS

_AROUND = 150  # characters on either side of a number whose words tell what it is of
_BEHIND, _BEFORE = 60, 30  # characters behind and before a count of people in which it is told what befell them
_RATHER_BEHIND = 15  # characters by which a word behind may stand farther off than one before
_ADJOINING = 12
_WORD = re.compile(r"[A-Za-z][\w’'-]{2,}|\d[\d,.]*\d")
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|(?:few|several|couple\s+of)\s+\w+)\b", re.IGNORECASE)
_PARTIAL = re.compile(r"\b(?:including|among\s+them|of\s+them|of\s+whom)[\s,]+(?:\S+\s+){0,3}\Z", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SAID_ON = re.compile(rf"\b(?:{any_of(TELLING)})\b[^.;\d]{{0,30}}?{_WEEKDAY.pattern}", re.IGNORECASE)
WEEKDAYS = {name: number for number, name in enumerate(("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"))}
"""Beginning of the name → number, as ordinals of days count."""
_ENDING = re.compile(r"(?:ing|ed|es|e|y)\Z")
_STEMS = 100_000  # kept
_LONG = 5  # letters of a word that may lose its ending
_FATES = SUFFERED | BEFELL
_FATE = re.compile(rf"\b(?:{any_of(_FATES)})\b", re.IGNORECASE)
_OF_CONCEPTS = {"deaths": "killed", "life": "killed", "injuries": "injured"}


class ToldClaim(NamedTuple):
    """A claim where it was told: the article, its source, the sentence."""

    article: str
    source: str | None
    sentence: str
    claim: Claim
    published: str | None = None


class Telling(NamedTuple):
    """What of a told claim is compared with others."""

    one: ToldClaim
    entity: str | None  # that it is said of, or that this is a version of
    claim: Claim  # in the unit that all of its kind are brought to
    words: frozenset[str]  # stems of the telling words and other numbers around it
    dimension: str
    kind: str  # what is measured or counted
    named: str  # its subject, as it is compared
    fate: str | None  # what befell the people counted
    span: tuple[int, int] | None  # days of publication, the first and the last that it may be
    scale: str | None  # length, area, mass ... for what is no plain count
    vague: bool  # it names no number: "tens of thousands"
    partial: bool  # a part of another number told before it: "including 24 children"
    weekdays: frozenset[str]  # named around it
    peoples: frozenset[str]  # of whom or what is counted: Estmarkians
    moved: str | None  # up or down, by the number
    days: frozenset[int]  # that are named for it
    figures: frozenset[str]  # other numbers around it
    rounding: float  # how far it may be rounded, as a share of it
    low: float  # the lowest and the highest number it names, without a sign
    high: float


def telling(one: ToldClaim, entity: str | None) -> Telling:
    """What of a told claim is compared with others."""
    claim = in_base_unit(one.claim)
    counted = dimension(claim)
    befell = fate(one) if counted.startswith("count") else None
    near = around(one)
    words = stems(near) | stems(claim.subject or "")
    start, _ = _place(one)
    return Telling(
        one,
        entity,
        claim,
        words,
        counted,
        befell or concept(one.claim),
        wording(one.claim),
        befell,
        _span(one.published),
        claim.unit if claim.unit != one.claim.unit else None,
        _VAGUE.search(one.claim.text) is not None,
        _PARTIAL.search(one.sentence[max(0, start - _AROUND) : start]) is not None,
        frozenset(_WEEKDAY.findall(near)),
        frozenset(DEMONYMS[word] for word in _WORD.findall(claim.subject or "") if word in DEMONYMS),
        change(one.claim, one.sentence),
        _days(one, near),
        frozenset(word for word in words if word[0].isdigit() and len(word) > 1),
        rounding(claim),
        *sorted(map(abs, ends(claim))),
    )


def around(one: ToldClaim) -> str:
    """The words of its sentence that stand near a claim, without its own."""
    start, end = _place(one)
    before, behind = one.sentence[max(0, start - _AROUND) : start], one.sentence[end : end + _AROUND]
    whole = before if start <= _AROUND else before.partition(" ")[2]
    return f"{whole} {behind if len(behind) < _AROUND else behind.rpartition(' ')[0]}"


def stems(text: str) -> frozenset[str]:
    """The telling words and numbers of a text, lower case, without their endings."""
    return frozenset(filter(None, map(_told_stem, _WORD.findall(text))))


@lru_cache(_STEMS)
def _told_stem(word: str) -> str | None:
    """The stem of a word; None where it tells nothing."""
    bare = _bare(word)
    return stem(bare) if _tells(bare) else None


@lru_cache(_STEMS)
def stem(word: str) -> str:
    """A word in lower case without its ending: explosions and exploded stay apart, exploding and exploded do not."""
    base = singular(_bare(word))
    return _ENDING.sub("", base) if len(base) > _LONG else base


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def _tells(word: str) -> bool:
    return word not in STOPS and word not in COMMON and word not in MONTHS


def _place(one: ToldClaim) -> tuple[int, int]:
    start = max(one.sentence.find(one.claim.text), 0)
    return start, start + len(one.claim.text)


def fate(one: ToldClaim) -> str | None:
    """What befell the people counted: as the subject tells or, where that only says who they are, the nearest word that tells it."""
    counted = concept(one.claim)
    words = re.findall(r"[a-z]+", f"{one.claim.subject} {one.claim.unit}".lower())
    own = next((_FATES[word] for word in words if word in _FATES), None) or _OF_CONCEPTS.get(counted)
    return own or (_fate_near(one) if counted in PEOPLE else None)


def _fate_near(one: ToldClaim) -> str | None:
    """What befell people, in the word nearest to their number; a word behind may stand somewhat farther off than one before."""
    start, end = _place(one)
    found = list(_FATE.finditer(one.sentence, max(0, start - _BEFORE), end + _BEHIND))
    nearest = min(found, key=lambda word: _distance(word, start, end), default=None)
    return _FATES[nearest[0].lower()] if nearest else None


def _distance(word: re.Match[str], start: int, end: int) -> int:
    """How far a word is from a number."""
    if word.end() > start:
        return max(word.start() - end, 0)
    gap = start - word.end()
    return 0 if gap <= _ADJOINING else gap + _RATHER_BEHIND


def _days(one: ToldClaim, near: str) -> frozenset[int]:
    """The days that a claim holds for, as it tells or as the weekdays around it tell of the week before its article."""
    own, told = _day(one.claim.as_of), _day(one.published)
    if own is not None or told is None:
        return frozenset(() if own is None else (own,))
    held = _SAID_ON.sub("", near) if "day" in near else ""
    return frozenset(told - (told - WEEKDAYS[name[:3]]) % 7 for name in _WEEKDAY.findall(held))


def _span(published: str | None) -> tuple[int, int] | None:
    """The first and last day, as ordinals, of a day, month or year of publication."""
    known = bounds(published[:10]) if published else None
    return (known[0].toordinal(), known[1].toordinal()) if known else None


def _day(told: str | None) -> int | None:
    """The ordinal of a day; None where only a month or year is known."""
    span = _span(told)
    return span[0] if span and span[0] == span[1] else None
