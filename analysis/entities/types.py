"""The type of each candidate: what lists and head words say, then what most of its mentions in the document are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from analysis.article import EntityType
from analysis.entities.candidates import Candidate, commonest
from analysis.entities.context import is_dateline, is_inside, plays, told_by_neighbours
from analysis.entities.document import Document
from analysis.entities.resources import (
    COMPANY_ENDINGS,
    COUNTRIES,
    DEMONYMS,
    EVENT_HEADS,
    FIRST_NAMES,
    LISTED,
    ORG_HEADS,
    PLACE_HEADS,
    PRODUCT_NOUNS,
    SURNAMES,
    TITLES,
)

_NAMESAKES = frozenset(
    {"Jordan", "Chad", "Georgia", "Israel", "Kenya", "India", "Holland", "Jamaica"}
)  # countries that are people's names too
_NATIONS = frozenset(
    "England|Scotland|Wales|Northern Ireland|West Indies|Faroe Islands|Gibraltar|Hong Kong|Puerto Rico|Kosovo|Macau|Guam|Bermuda|Curacao"
    "|Palestine|Greenland|New Caledonia|Tahiti|Aruba|Cayman Islands|Cook Islands|American Samoa|Guadeloupe|Martinique".split("|")
)  # have national teams too
_COUNTRIES = _NATIONS | frozenset(COUNTRIES)
_BODY_HEADS = ORG_HEADS | COMPANY_ENDINGS
_PEOPLE = FIRST_NAMES | SURNAMES
_UNNAMED = frozenset({"PERSON", "OTHER"})
_UNCLEAR = frozenset({"PLACE", "OTHER"})
_SURE_HEADS = frozenset(
    "Bank Ministry Department Committee Council Commission Agency Association Federation Party Board Authority Union Assembly Congress FC"
    " Police Army Navy Railways Newspaper Confederation Foundation Institute Initiative".split()
)  # of bodies, and of no sites
_SIDES = frozenset("West East North South Left Right".split())  # "West Bank"
_HEADS = ORG_HEADS | PLACE_HEADS | EVENT_HEADS | COMPANY_ENDINGS

LISTED_TYPES: dict[str, EntityType] = {
    "country": "PLACE",
    "city": "PLACE",
    "region": "PLACE",
    "company": "ORG",
    "organisation": "ORG",
    "team": "ORG",
    "product": "PRODUCT",
    "event": "EVENT",
    "demonym": "OTHER",
}


def settle_types(document: Document, candidates: Sequence[Candidate]) -> None:
    """Give each candidate the type its list, its head word and its neighbours tell, then the same type to the same name everywhere."""
    for candidate in candidates:
        if not candidate.certain:
            candidate.type = _own_type(document, candidate)
    surnames = {c.words[-1] for c in candidates if c.type == "PERSON" and " " in c.name}
    firms = {c.words[0] for c in candidates if c.type == "ORG" and " " in c.name and c.words[-1] in _BODY_HEADS}
    for candidate in candidates:
        if candidate.name in firms and candidate.type in _UNNAMED and candidate.name not in _PEOPLE and candidate.name not in LISTED:
            candidate.type = "ORG"
        unclear = candidate.found == "PERSON" or (candidate.type == candidate.found == "OTHER" and candidate.name not in LISTED)
        if candidate.name in surnames and unclear:
            candidate.type = "PERSON"
    votes: dict[str, dict[EntityType, int]] = defaultdict(lambda: defaultdict(int))
    for candidate in candidates:
        votes[candidate.name][candidate.type] += _weight(document, candidate)
    types = {name: commonest(counts) for name, counts in votes.items()}
    for candidate in candidates:
        candidate.type = types[candidate.name]
    _settle_teams(document, [candidate for candidate in candidates if candidate.type == "PLACE" and candidate.name not in _COUNTRIES])
    _settle_towns(document, candidates)


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


def _own_type(document: Document, candidate: Candidate) -> EntityType:
    """The type of one candidate by itself."""
    name, words = candidate.name, candidate.words
    forms = document.lines[candidate.line]
    if name in COUNTRIES:
        return candidate.type if candidate.type == "PERSON" and name in _NAMESAKES else "PLACE"
    if name in _NATIONS or is_dateline(forms, candidate.first, candidate.last):
        return "PLACE"
    if name in DEMONYMS:
        return "OTHER"
    before = forms[candidate.first - 1] if candidate.first else ""
    if candidate.type == "PERSON" and before in TITLES:
        return "PERSON"
    listed = LISTED_TYPES.get(LISTED.get(name) or LISTED.get(name[:1].upper() + name[1:], ""))
    if listed and (candidate.type == "OTHER" or (candidate.type == "PERSON" and listed != "EVENT")):
        return listed
    if listed == "ORG" and candidate.type == "PLACE" and (before != "the" or len(words) > 1) and not is_inside(forms, candidate.first):
        return "ORG"  # "Amazon", but not "the Amazon"
    kind = _by_head(words, candidate.type, forms[candidate.last].lower() if candidate.last < len(forms) else "")
    if listed or document.headline(candidate.line):
        return kind
    told = told_by_neighbours(forms, candidate.first, candidate.last)
    return told if kind == "OTHER" or (kind == "PERSON" and told == "ORG" and name not in _PEOPLE and len(words) == 1) else kind


def _by_head(words: Sequence[str], kind: EntityType, after: str) -> EntityType:
    """The type that the last word of a name tells, or the word after it."""
    if len(words) > 1 and kind in _UNCLEAR and (words[-1] in COMPANY_ENDINGS or (words[-1] in _SURE_HEADS and words[0] not in _SIDES)):
        return "ORG"
    if len(words) > 1 and words[0] in FIRST_NAMES and not _HEADS & set(words) and (kind in _UNCLEAR or words[-1] in SURNAMES):
        return "PERSON"
    if kind != "OTHER":
        return kind
    if words[-1] in EVENT_HEADS and len(words) > 1:
        return "EVENT"
    if len(words) > 1 and ORG_HEADS & set(words):
        return "ORG"
    return "PRODUCT" if after in PRODUCT_NOUNS else "OTHER"
