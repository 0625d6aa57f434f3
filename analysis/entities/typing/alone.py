"""The type of one candidate by itself: what its list, the words beside it and its own words tell."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import EntityType
from analysis.entities.candidates import Candidate, spelled
from analysis.entities.document import Document
from analysis.entities.resources import (
    COMMON,
    COUNTRIES,
    DEMONYMS,
    LISTED,
    LISTED_TYPES,
    NATIONS,
    PEOPLE,
    POSTS,
    TITLES,
    UNCLEAR,
)
from analysis.entities.typing.bearers import is_byline, is_labelled, is_someone, lives
from analysis.entities.typing.context import (
    is_dateline,
    is_employer,
    is_inside,
    is_land,
    is_ticked,
    told_by_neighbours,
)
from analysis.entities.typing.heads import by_head

_NAMESAKES = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "Kenya", "India", "Holland", "Jamaica"}
)  # countries that are people's names too
_BEARERS = frozenset(name for name in PEOPLE if name.lower() not in COMMON) - {"Islam", "Dow"}  # whose names mean nothing else
_OUTER, _STATES = frozenset({"country", "region"}), frozenset({"region"})
_BEFORE_TOWNS = {**dict.fromkeys("in at near from outside".split(), _OUTER), **dict.fromkeys(("of", "a", "to"), _STATES)}


def own_type(document: Document, candidate: Candidate) -> EntityType:
    """The type of one candidate by itself."""
    forms, listed = document.lines[candidate.line], _listed_type(candidate.name)
    known = _type_of_known(forms, candidate) or (_type_by_list(forms, candidate, listed) if listed else None)
    if known:
        return known
    if _is_person(forms, candidate, listed):
        return "PERSON"
    if listed:
        return candidate.type
    after = forms[candidate.last].lower() if candidate.last < len(forms) else ""
    kind = by_head(candidate.words, candidate.type, after)
    return kind if document.headline(candidate.line) else _by_neighbours(forms, candidate, kind)


def _listed_type(name: str) -> EntityType | None:
    """The type of the list that holds a name, also as it is spelled at the start of a sentence or without points ("F.B.I.")."""
    found = LISTED.get(name)
    if not found and (name[0].islower() or "." in name):
        found = LISTED.get(name[0].upper() + name[1:]) or LISTED.get(name.replace(".", ""))
    return LISTED_TYPES[found] if found else None


def _type_of_known(forms: Sequence[str], candidate: Candidate) -> EntityType | None:
    """The type of countries, nationalities, parties' people, datelines and of people behind a title; None of all else."""
    name = candidate.name
    if name in COUNTRIES:
        return "PERSON" if candidate.type == "PERSON" and name in _NAMESAKES else "PLACE"
    if name in NATIONS or is_dateline(forms, candidate.first, candidate.last):
        return "PLACE"
    if name in DEMONYMS or LISTED.get(name) == "group" or ("-" in name and DEMONYMS.keys() >= set(name.split("-"))):
        return "OTHER"
    if _is_town(forms, candidate) or is_land(forms, candidate.first, candidate.last):
        return "PLACE"
    before = forms[candidate.first - 1] if candidate.first else ""
    return "PERSON" if before in (TITLES if candidate.type == "PERSON" else POSTS) and name not in LISTED else None


def _is_town(forms: Sequence[str], candidate: Candidate) -> bool:
    """Whether something lies in a name of one word that a state or country stands behind ("at a Frederick, Maryland, home")."""
    before, last = forms[candidate.first - 1] if candidate.first else "", candidate.last
    if candidate.last - candidate.first > 1 or candidate.name in LISTED or before not in _BEFORE_TOWNS or forms[last : last + 1] != [","]:
        return False
    size = next((n for n in (2, 1) if LISTED.get(spelled(forms[last + 1 : last + 1 + n])) in _BEFORE_TOWNS[before]), 0)
    return size > 0 and forms[last + 1 + size : last + 2 + size] != ["'s"]


def _type_by_list(forms: Sequence[str], candidate: Candidate, listed: EntityType) -> EntityType | None:
    """The type of its list where what was read does not speak against it, or None."""
    if candidate.type == "OTHER" or (candidate.type == "PERSON" and listed != "EVENT"):
        return listed
    article = candidate.first > 0 and forms[candidate.first - 1] == "the" and " " not in candidate.name
    body = listed == "ORG" and candidate.type == "PLACE" and not article and not is_inside(forms, candidate.first)
    return "ORG" if body else None  # "Amazon", but not "the Amazon"


def _is_person(forms: Sequence[str], candidate: Candidate, listed: EntityType | None) -> bool:
    """Whether the words beside a name that was not read as a person's are those beside one."""
    spot = forms, candidate.first, candidate.last
    if listed:
        return candidate.type == "PLACE" and lives(*spot)
    return is_labelled(*spot) or is_byline(*spot) or (candidate.type in UNCLEAR and is_someone(*spot))


def _by_neighbours(forms: Sequence[str], candidate: Candidate, kind: EntityType) -> EntityType:
    """The type that the neighbours of a name tell where they are sure or its words tell none, else the one its words tell."""
    name, words = candidate.name, candidate.words
    if is_ticked(forms, candidate.last) or (words[0] not in PEOPLE and is_employer(forms, candidate.last)):
        return "ORG"
    if kind != "OTHER" and (kind != "PERSON" or len(words) > 1 or name in PEOPLE):
        return kind
    told = told_by_neighbours(forms, candidate.first, candidate.last)
    if kind == "PERSON":
        return "ORG" if told == "ORG" else kind
    return "PERSON" if told == "OTHER" and name in _BEARERS else told
