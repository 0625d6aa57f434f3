"""The type of each candidate: what lists and head words say, then what most of its mentions in the document are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from analysis.article import EntityType
from analysis.entities.boundaries.openings import STORMS
from analysis.entities.boundaries.seams import POSTS
from analysis.entities.candidates import Candidate, commonest, spelled
from analysis.entities.document import Document
from analysis.entities.resources import (
    COMMON,
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
from analysis.entities.typing.bearers import is_byline, is_labelled, is_someone, lives
from analysis.entities.typing.context import (
    COUNTIES,
    is_dateline,
    is_employer,
    is_inside,
    is_land,
    is_site,
    is_ticked,
    plays,
    told_by_neighbours,
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
_GIVEN = FIRST_NAMES - {"Santa", "San", "Saint", "Los", "Las", "Port", "Fort"}
_BEARERS = frozenset(name for name in _PEOPLE if name.lower() not in COMMON) - {"Islam", "Dow"}  # whose names mean nothing else
_UNNAMED = frozenset({"PERSON", "OTHER"})
_UNCLEAR = frozenset({"PLACE", "OTHER"})
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
_OUTER, _STATES = frozenset({"country", "region"}), frozenset({"region"})
_BEFORE_TOWNS = {**dict.fromkeys("in at near from outside".split(), _OUTER), **dict.fromkeys(("of", "a", "to"), _STATES)}
_LANDS = frozenset({"country", "city", "region", "demonym"})
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
    "group": "OTHER",
    "demonym": "OTHER",
}


def settle_types(document: Document, candidates: Sequence[Candidate]) -> None:
    """Give each candidate the type its list, its head word and its neighbours tell, then the same type to the same name everywhere."""
    for candidate in candidates:
        if not candidate.certain:
            candidate.type = _own_type(document, candidate)
    firms = {c.words[0] for c in candidates if c.type == "ORG" and " " in c.name and c.words[-1] in _BODY_HEADS}
    _settle_branches(document, candidates, {c.words[0] for c in candidates if " " in c.name and c.words[-1] in COMPANY_ENDINGS})
    for candidate in candidates:
        if candidate.name in firms and candidate.type in _UNNAMED and candidate.name not in _PEOPLE and candidate.name not in LISTED:
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
        if candidate.name in families and candidate.type in _UNCLEAR and candidate.name not in LISTED:
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
    return len(words) > 1 and words[0] in FIRST_NAMES and words[-1] in alone and words[-1] not in _HEADS and candidate.name not in LISTED


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


def _own_type(document: Document, candidate: Candidate) -> EntityType:
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
    kind = _by_head(candidate.words, candidate.type, after)
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
    if name in _NATIONS or is_dateline(forms, candidate.first, candidate.last):
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
    return is_labelled(*spot) or is_byline(*spot) or (candidate.type in _UNCLEAR and is_someone(*spot))


def _by_neighbours(forms: Sequence[str], candidate: Candidate, kind: EntityType) -> EntityType:
    """The type that the neighbours of a name tell where they are sure or its words tell none, else the one its words tell."""
    name, words = candidate.name, candidate.words
    if is_ticked(forms, candidate.last) or (words[0] not in _PEOPLE and is_employer(forms, candidate.last)):
        return "ORG"
    if kind != "OTHER" and (kind != "PERSON" or len(words) > 1 or name in _PEOPLE):
        return kind
    told = told_by_neighbours(forms, candidate.first, candidate.last)
    if kind == "PERSON":
        return "ORG" if told == "ORG" else kind
    return "PERSON" if told == "OTHER" and name in _BEARERS else told


def _by_head(words: Sequence[str], kind: EntityType, after: str) -> EntityType:
    """The type that the first or the last word of a name tells, or the word after it."""
    if len(words) > 1:
        return _by_words(words, kind) or _by_word_after(kind, after)
    return "PERSON" if after == "family" and kind != "PLACE" else _by_word_after(kind, after)


def _by_words(words: Sequence[str], kind: EntityType) -> EntityType | None:
    """The type that the words of a longer name tell, or None."""
    if words[0] in STORMS or _is_contest(words) or (words[-1] == "Show" and words[-2] in _SHOWN):
        return "EVENT"
    if kind in _UNCLEAR and (words[-1] in COMPANY_ENDINGS or (words[-1] in _SURE_HEADS and words[0] not in _SIDES)):
        return "ORG"
    if kind == "PLACE" and ((words[-1] == "Court" and words[-2] in _COURTS) or _is_institute(words)):
        return "ORG"
    if kind == "PERSON" and len(words) > 2 and words[-1] in PLACE_HEADS and words[-1] not in SURNAMES:
        return "PLACE"
    if words[0] in _GIVEN and not _HEADS & set(words) and (kind in _UNCLEAR or words[-1] in SURNAMES):
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
