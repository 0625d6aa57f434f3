"""Where a stretch of words that was read as one name is several, or ends sooner: at joints, people, seats of departments and figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import EntityType
from analysis.entities.candidates import spelled
from analysis.entities.recogniser.crf import Name
from analysis.entities.resources import (
    CALENDAR,
    COMMON,
    COUNTRIES,
    DEMONYMS,
    FIRST_NAMES,
    HEADS,
    HONORIFICS,
    LISTED,
    NAMES,
    ORG_HEADS,
    PEOPLE,
    SURNAMES,
    TITLES,
)

PARTICLES = frozenset("de da do dos del della di du la le les el al bin bint ibn ben van von der den ter ten zu y e".split())
_JOINTS = frozenset({"of", "for", "on", "and", "&"})
_SEATS = frozenset({"University", "College", "Academy", "Hospital"})
_INNER = PARTICLES | frozenset("of and for the a an in on at to with by from as or over under against vs versus is not no".split())
_GROUPS = frozenset(NAMES["group"])
_BESIDE = frozenset({"country", "city", "region", "demonym", "organisation", "company", "team"})
_LANDS = frozenset({"country", "city", "region"})
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_ON = frozenset({"Committee", "Commission", "Council", "Conference", "Center", "Centre"})
_OWNING = frozenset({"People", "Women", "Men", "Children", "Workers"})  # whose possessive belongs to a name: the Women's Institute
_CUTS = frozenset({"'s", "-", "–", "—", "―", ":", ";", "(", ")", "/", "<", ">"})
LEGAL = frozenset({"Inc", "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd", "Ltd.", "PLC", "Plc", "LLC"})  # ends of firms' names
_SPELT = frozenset(
    name for name, listed in LISTED.items() if listed in {"country", "city", "region"} and name.istitle() and len(name) > 4
)  # countries and towns that are not abbreviated


def ends_inside(forms: Sequence[str], first: int, i: int, last: int, kind: str) -> bool:
    """Whether a name ends at a token inside the stretch [first, last)."""
    if forms[i] == "and":
        return _is_between(forms, first, i, last) or _is_list(forms, first, i, last) or (kind == "ORG" and _ends_with_land(forms, first, i))
    if forms[i] == "of" and kind == "PER":
        placed = forms[first] in FIRST_NAMES or LISTED.get(spelled(forms[i + 1 : last])) in _LANDS
        return placed and i - first > 1 and TITLES.isdisjoint(forms[first:i])
    if forms[i] == "'s" and forms[i - 1] in _OWNING:
        return False
    cut = _cuts(forms[i], kind) and LEGAL.isdisjoint(forms[i + 1 : i + 2])
    return cut or _is_small(forms, first, i)


def grown_right(forms: Sequence[str], first: int, last: int) -> int:
    """Where an organisation's name ends that goes on "of", "for", "on" or, inside such a phrase, "and" with more capitalised words."""
    while last + 1 < len(forms) and forms[last] in _JOINTS and forms[last + 1][0].isupper() and forms[last + 1] not in DEMONYMS:
        if forms[last] == "on" and (forms[last - 1] not in _ON or forms[last + 1] in CALENDAR):
            break
        if forms[last] in {"and", "&"} and (not {"of", "for", "on"} & set(forms[first:last]) or _ends_with_land(forms, first, last)):
            break
        last += 2
        while last < len(forms) and forms[last][0].isupper():
            last += 1
    return last


def _ends_with_land(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a body's name ends with the country or region that it is of, and goes on with no other ("Union of Montana" and ...)."""
    if last - first < 3 or forms[last - 2] != "of" or LISTED.get(forms[last - 1]) not in _LANDS:
        return False
    return LISTED.get(forms[last + 1]) not in _LANDS and spelled(forms[last - 1 : last + 2]) not in LISTED


def joined(forms: Sequence[str], names: Sequence[Name]) -> Sequence[Name]:
    """The names, each country or town one with the body of plain words right behind it ("Indonesia" + "Stock Exchange")."""
    if not any(name.kind == "LOC" and name.last - name.first == 1 and forms[name.first] in _SPELT for name in names):
        return names
    found: list[Name] = []
    for name in names:
        if not found or name.first >= found[-1].last:
            found.append(_with_body(forms, name))
    return found


def _with_body(forms: Sequence[str], name: Name) -> Name:
    """The name; of a country or town and a body, where capitalised words that begin plainly and end in a head word stand behind it."""
    end = next((i for i in range(name.last, len(forms)) if not forms[i][0].isupper()), len(forms))
    body = forms[name.last : end]
    land = name.kind == "LOC" and name.last - name.first == 1 and forms[name.first] in _SPELT
    return Name(name.first, end, "ORG") if land and len(body) > 1 and body[-1] in ORG_HEADS and _is_plain(body[0]) else name


def _is_plain(form: str) -> bool:
    """Whether a body's first word is one that English writes small, and no title."""
    return form.lower() in COMMON and form not in TITLES


def is_addressed(forms: Sequence[str], first: int, last: int, kind: str) -> bool:
    """Whether a word is the form of address of the person behind it ("Mr", the "Defence" of a minister of defence)."""
    if forms[first] in HONORIFICS:
        return True
    office = first > 1 and forms[first - 1] == "of" and forms[first - 2] in TITLES and forms[first].lower() in COMMON
    return office and (kind == "PER" or forms[first] == "State" or _is_full_name(forms[first + 1 : last]))


def _is_full_name(forms: Sequence[str]) -> bool:
    """Whether words can be the given and the family name of a person."""
    return len(forms) > 1 and (forms[0] in FIRST_NAMES or all(form.istitle() and form.lower() not in COMMON for form in forms))


def follows_of(forms: Sequence[str], first: int, kind: str) -> bool:
    """Whether a stretch is what a person is of, and no person itself ("Ann Lee of the Civic Party")."""
    return kind == "PER" and "of" in forms[max(0, first - 2) : first]


def post_before(forms: Sequence[str], first: int, last: int) -> int:
    """Where the person begins who stands behind a country and a post of its ("UK Prime Minister" + "Ann Lee"), or the start."""
    behind = next((i + 1 for i in range(last - 2, first, -1) if forms[i] in TITLES), first)
    return behind if forms[first] in COUNTRIES or forms[first] in DEMONYMS else first


def seam_of(forms: Sequence[str], first: int, last: int, kind: str) -> int:
    """Where a person begins who stands behind a title, a nationality or another name ("Vermont" + "Ann Lee"), or 0."""
    if last - first < 2 or forms[last - 1] in HEADS:
        return 0
    least = 1 if forms[first] in _GROUPS else 2
    if (forms[first] in DEMONYMS or forms[first] in _GROUPS) and (
        forms[first + 1] in FIRST_NAMES or (kind == "PER" and last - first > least)
    ):
        return first + 1
    for seam in range(last - 2, first, -1):
        if forms[seam] in FIRST_NAMES and forms[seam] not in LISTED and forms[first] not in PEOPLE:
            before = spelled(forms[first:seam])
            if LISTED.get(before, "product") in _BESIDE or forms[seam - 1] in TITLES:
                return seam
    return 0


def _is_small(forms: Sequence[str], first: int, i: int) -> bool:
    """Whether a small word inside a name is none that joins names ("Cup" + "soccer" + "European")."""
    return i > first and forms[i].islower() and forms[i].isalpha() and forms[i] in COMMON and forms[i] not in _INNER


def _is_between(forms: Sequence[str], first: int, i: int, last: int) -> bool:
    """Whether an "and" stands between two whole names of bodies ("Nabil Bank and Himal Bank")."""
    return i - first > 1 and last - i > 2 and forms[i - 1] in ORG_HEADS and forms[last - 1] in ORG_HEADS


def _is_list(forms: Sequence[str], first: int, i: int, last: int) -> bool:
    """Whether an "and" joins two listed names, ends a list ("Voltara, Toray and Kubota") or joins two of several words, none words else."""
    if spelled(forms[first:i]) in LISTED and spelled(forms[i + 1 : last]) in LISTED:
        return True
    if forms[first] == forms[last - 1] or {forms[i - 1].lower(), forms[last - 1].lower()} & COMMON:
        return False
    listed = first > 1 and forms[first - 1] == "," and forms[first - 2][0].isupper()
    return _JOINTS.isdisjoint(forms[first:i]) and (listed or min(i - first, last - i - 1) > 1)


def seat_of(forms: Sequence[str], first: int, last: int) -> int:
    """Where the university begins that a department belongs to ("Department of Physics of Leiden University"), or 0."""
    if forms[last - 1] not in _SEATS or forms[first] not in ORG_HEADS:
        return 0
    return next((i + 1 for i in range(last - 3, first, -1) if forms[i] in {"of", "at"} and "of" in forms[first:i]), 0)


def _cuts(form: str, kind: str) -> bool:
    """Whether a token ends a name: a possessive, a dash, a bracket, the "-based" of a compound, in names of people and places a comma."""
    return form in _CUTS or (form[0] == "-" and len(form) > 1) or (form == "," and kind in {"PER", "LOC"})


def without_numbers(forms: Sequence[str], first: int, last: int, kind: EntityType) -> tuple[int, int]:
    """The stretch without a year before the name of a person, place or body, and without a table's figures behind it."""
    if spelled(forms[first:last]) in LISTED:
        return first, last
    if _YEAR.match(forms[first]) and (kind != "OTHER" or LISTED.get(spelled(forms[first + 1 : last]), "event") != "event"):
        return first + 1, last
    if forms[first].isdigit() and LISTED.get(spelled(forms[first + 1 : last])) in {"group", "demonym"}:
        return first + 1, last
    known = forms[first] in SURNAMES and forms[first].lower() not in COMMON
    if last - first == 2 and (known or kind == "PERSON") and forms[first + 1].isdigit():
        return first, first + 1  # "Fletcher 66" went off then, or scored so many
    if kind == "OTHER":
        return first, last
    end = last
    while end > first + 1 and forms[end - 1].isdigit():
        end -= 1
    return first, end if last - end != 1 or kind != "ORG" else last  # "Schalke 04" keeps its one
