"""The type of each candidate of a document: what it has by itself, then what most of the mentions of its name are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from analysis.article import EntityType
from analysis.entities.candidates import Candidate, commonest
from analysis.entities.document import Document
from analysis.entities.resources import (
    COMPANY_ENDINGS,
    COUNTRIES,
    FIRST_NAMES,
    HEADS,
    LISTED,
    NATIONS,
    ORG_HEADS,
    PEOPLE,
    STORMS,
    UNCLEAR,
)
from analysis.entities.typing.alone import own_type
from analysis.entities.typing.context import (
    is_dateline,
    is_inside,
    is_site,
    plays,
)

_COUNTRIES = NATIONS | frozenset(COUNTRIES)
_BODY_HEADS = ORG_HEADS | COMPANY_ENDINGS
_UNNAMED = frozenset({"PERSON", "OTHER"})


def settle_types(document: Document, candidates: Sequence[Candidate]) -> None:
    """Give each candidate the type its list, its head word and its neighbours tell, then the same type to the same name everywhere."""
    for candidate in candidates:
        if not candidate.certain:
            candidate.type = own_type(document, candidate)
    firms = {c.words[0] for c in candidates if c.type == "ORG" and " " in c.name and c.words[-1] in _BODY_HEADS}
    _settle_branches(document, candidates, {c.words[0] for c in candidates if " " in c.name and c.words[-1] in COMPANY_ENDINGS})
    for candidate in candidates:
        if candidate.name in firms and candidate.type in _UNNAMED and candidate.name not in PEOPLE and candidate.name not in LISTED:
            candidate.type = "ORG"
    _settle_people(document, candidates, firms)
    _settle_storms(candidates)
    votes: dict[str, dict[EntityType, int]] = defaultdict(lambda: defaultdict(int))
    for candidate in candidates:
        votes[candidate.name][candidate.type] += _weight(document, candidate)
    types = {name: commonest(counts) for name, counts in votes.items()}
    for candidate in candidates:
        candidate.type = types[candidate.name]
    _settle_teams(document, [candidate for candidate in candidates if candidate.type == "PLACE" and candidate.name not in _COUNTRIES])
    _settle_towns(document, candidates)


def _settle_people(document: Document, candidates: Sequence[Candidate], firms: AbstractSet[str]) -> None:
    """Make names people's that are the family names of people of the article, or a given name and the name of somebody told there."""
    alone = {candidate.name for candidate in candidates if candidate.type == "PERSON"}
    for candidate in candidates:
        if candidate.type == "ORG" and _is_full_name(candidate, alone):
            candidate.type = "PERSON"
    people = [candidate for candidate in candidates if candidate.type == "PERSON" and " " in candidate.name]
    surnames = {person.words[-1] for person in people}
    sure = {person.words[-1] for person in people if person.words[0] in FIRST_NAMES}
    families = {f"{surname}s" for surname in surnames}
    for candidate in candidates:
        if candidate.name in families and candidate.type in UNCLEAR and candidate.name not in LISTED:
            candidate.type = "PERSON"
        if candidate.name in surnames and _may_be_surname(document.subject, candidate, firms, sure):
            candidate.type = "PERSON"


def _settle_storms(candidates: Sequence[Candidate]) -> None:
    """Make the names events by which storms of the article are called for short ("Humberto" of Hurricane Humberto)."""
    storms = {candidate.words[1] for candidate in candidates if candidate.words[0] in STORMS and len(candidate.words) > 1}
    for candidate in candidates:
        if candidate.name in storms:
            candidate.type, candidate.certain = "EVENT", True


def _is_full_name(candidate: Candidate, alone: AbstractSet[str]) -> bool:
    """Whether a name is a given name and one of those that people are called by alone ("Malcolm Glazer" where "Mr Glazer" is told of)."""
    words = candidate.words
    return len(words) > 1 and words[0] in FIRST_NAMES and words[-1] in alone and words[-1] not in HEADS and candidate.name not in LISTED


def _may_be_surname(subject: str, candidate: Candidate, firms: AbstractSet[str], sure: AbstractSet[str]) -> bool:
    """Whether a name that is a family name in the article may be read as that; `sure` are those that stand behind a given name there."""
    if candidate.found == "PERSON":
        return True
    if candidate.type != candidate.found or candidate.name in LISTED or candidate.name in firms:
        return False
    if candidate.found == "ORG":
        return subject == "S" or (subject != "B" and candidate.name in sure)
    return candidate.found == "OTHER" or candidate.name in sure


def _settle_branches(document: Document, candidates: Sequence[Candidate], firms: AbstractSet[str]) -> None:
    """Make towns bodies that a body of the article is called by for short, where it never speaks of the town ("Mesa" of Mesa Airlines)."""
    short = [candidate for candidate in candidates if candidate.name in firms and LISTED.get(candidate.name) == "city"]
    towns = {candidate.name for candidate in short if is_site(document.lines[candidate.line], candidate.first, candidate.last)}
    for candidate in short:
        if candidate.name not in towns:
            candidate.type = "ORG"


def _settle_teams(document: Document, places: Sequence[Candidate]) -> None:
    """Make towns bodies where the article says that their teams play, but for what happens in them and where it was written."""
    sport = document.subject == "S"
    teams = {place.name for place in places if plays(document.lines[place.line], place.first, place.last, sport)}
    for place in places if teams else ():
        if place.name in teams and _may_play(document.lines[place.line], place.first, place.last, sport):
            place.type = "ORG"


def _may_play(forms: Sequence[str], first: int, last: int, sport: bool) -> bool:
    """Whether the name of a town that has a team may mean the team here."""
    return not is_inside(forms, first) and (plays(forms, first, last, sport) or not is_dateline(forms, first, last))


def _settle_towns(document: Document, candidates: Sequence[Candidate]) -> None:
    """Make listed towns places where something happens in them, though most of the article is about their team."""
    for candidate in candidates:
        if candidate.type == "ORG" and LISTED.get(candidate.name) == "city" and is_inside(document.lines[candidate.line], candidate.first):
            candidate.type = "PLACE"


def _weight(document: Document, candidate: Candidate) -> int:
    """How much the type of a candidate counts among those of its name: little where it stands for nothing known."""
    if candidate.certain:
        return 10
    return 4 - 2 * document.headline(candidate.line) - (candidate.type == "OTHER")
