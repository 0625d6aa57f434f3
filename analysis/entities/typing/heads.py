"""The type that the words of a name tell: the first or the last of them, or the one behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from analysis.article import EntityType
from analysis.entities.resources import (
    COMPANY_ENDINGS,
    EVENT_HEADS,
    FIRST_NAMES,
    HEADS,
    LISTED,
    ORG_HEADS,
    PLACE_HEADS,
    PRODUCT_NOUNS,
    STORMS,
    SURNAMES,
    UNCLEAR,
)
from analysis.entities.typing.context import (
    COUNTIES,
)

_GIVEN = FIRST_NAMES - {"Santa", "San", "Saint", "Los", "Las", "Port", "Fort"}
_SURE_HEADS = frozenset(
    "Bank Ministry Department Committee Council Commission Agency Association Federation Party Board Authority Union Assembly Congress FC"
    " Police Army Navy Railways Newspaper Confederation Foundation Institute Initiative".split()
)  # of bodies, and of no sites
_COURTS = frozenset(
    "Supreme High District Federal Circuit Appeal Appeals Criminal Constitutional Superior Crown Magistrates County Labour Labor"
    " Arbitration Family Sessions Justice".split()
)  # "United States District Court", and not "Earls Court"
_INSTITUTES = frozenset("Center Centre Institute Office Bureau School Foundation Council Agency".split())
_SIDES = frozenset("West East North South Left Right".split())  # "West Bank"
_CONTESTS = frozenset({"Games", "Olympics", "Championship", "Championships", "Prix", "Marathon", "Fair"})
_STREETS = frozenset(
    "Avenue Street Highway Parkway Airport Bridge Cathedral Mosque River Valley County Province Township Mountains".split()
)
_SHOWN = frozenset("Motor Auto Air Boat Trade".split())
_HELD = frozenset("Olympic Paralympic Commonwealth Winter Summer World National State International Asian European African Grand".split())
_LANDS = frozenset({"country", "city", "region", "demonym"})


def by_head(words: Sequence[str], kind: EntityType, after: str) -> EntityType:
    """The type that the first or the last word of a name tells, or the word after it."""
    if len(words) > 1:
        return _by_words(words, kind) or _by_word_after(kind, after)
    return "PERSON" if after == "family" and kind != "PLACE" else _by_word_after(kind, after)


def _by_words(words: Sequence[str], kind: EntityType) -> EntityType | None:
    """The type that the words of a longer name tell, or None."""
    if words[0] in STORMS or _is_contest(words) or (words[-1] == "Show" and words[-2] in _SHOWN):
        return "EVENT"
    if kind in UNCLEAR and (words[-1] in COMPANY_ENDINGS or (words[-1] in _SURE_HEADS and words[0] not in _SIDES)):
        return "ORG"
    if kind == "PLACE" and ((words[-1] == "Court" and words[-2] in _COURTS) or _is_institute(words)):
        return "ORG"
    if kind == "PERSON" and len(words) > 2 and words[-1] in PLACE_HEADS and words[-1] not in SURNAMES:
        return "PLACE"
    if words[0] in _GIVEN and not HEADS & set(words) and (kind in UNCLEAR or words[-1] in SURNAMES):
        return "PERSON"
    if kind != "OTHER":
        return None
    if words[-1] in _STREETS:
        return "PLACE"
    return "EVENT" if words[-1] in EVENT_HEADS else "ORG" if ORG_HEADS & set(words) else None


def _is_institute(words: Sequence[str]) -> bool:
    """Whether a name tells what a body works for ("Centre for Disease Analysis")."""
    return any(word in _INSTITUTES and behind == "for" for word, behind in pairwise(words))


def _by_word_after(kind: EntityType, after: str) -> EntityType:
    """The type that the word behind a name tells where its own words tell none."""
    if after in COUNTIES and kind == "PERSON":
        return "PLACE"
    return "PRODUCT" if kind == "OTHER" and after in PRODUCT_NOUNS else kind


def _is_contest(words: Sequence[str]) -> bool:
    """Whether a name ends as contests do and begins with where, when or for whom one is held ("Winter Olympic Games")."""
    return words[-1] in _CONTESTS and any(word in _HELD or word[0].isdigit() or LISTED.get(word) in _LANDS for word in words[:-1])
