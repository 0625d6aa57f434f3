"""Where a stretch of words that was read as one name is several: at joints, before people, before the seat of a department."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.entities.candidates import spelled
from analysis.entities.crf import Name
from analysis.entities.resources import (
    COMMON,
    COMPANY_ENDINGS,
    DEMONYMS,
    EVENT_HEADS,
    FIRST_NAMES,
    LISTED,
    NAMES,
    ORG_HEADS,
    PLACE_HEADS,
    SURNAMES,
    TITLES,
)

PARTICLES = frozenset("de da do dos del della di du la le les el al bin bint ibn ben van von der den ter ten zu y e".split())
JOINTS = frozenset({"of", "for", "on", "and", "&"})
_SEATS = frozenset({"University", "College", "Academy", "Hospital"})
_INNER = PARTICLES | frozenset("of and for the a an in on at to with by from as or over under against vs versus is not no".split())
_PEOPLE = FIRST_NAMES | SURNAMES
_GROUPS = frozenset(NAMES["group"])
_BESIDE = frozenset({"country", "city", "region", "demonym", "organisation", "company", "team"})
_HEADS = ORG_HEADS | EVENT_HEADS | PLACE_HEADS | COMPANY_ENDINGS
_CUTS = frozenset({"'s", "-", "–", "—", "―", ":", ";", "(", ")", "/", "<", ">"})
LEGAL = frozenset({"Inc", "Inc.", "Corp", "Corp.", "Co", "Co.", "Ltd", "Ltd.", "PLC", "Plc", "LLC"})  # ends of firms' names
_SPELT = frozenset(
    name for name, listed in LISTED.items() if listed in {"country", "city", "region"} and name.istitle() and len(name) > 4
)  # countries and towns that are not abbreviated
HONORIFICS = frozenset({"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss"})  # whoever stands behind one is a person


def ends_inside(forms: Sequence[str], first: int, i: int, last: int, kind: str) -> bool:
    """Whether a name ends at a token inside the stretch [first, last)."""
    if forms[i] == "and":
        return _is_between(forms, first, i, last) or _is_list(forms, first, i, last)
    cut = _cuts(forms[i], kind) and LEGAL.isdisjoint(forms[i + 1 : i + 2])
    return cut or _is_small(forms, first, i)


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


def seam_of(forms: Sequence[str], first: int, last: int, kind: str) -> int:
    """Where a person begins who stands behind a title, a nationality or another name ("Vermont" + "Ann Lee"), or 0."""
    if last - first < 2 or forms[last - 1] in _HEADS:
        return 0
    if (forms[first] in DEMONYMS or forms[first] in _GROUPS) and (forms[first + 1] in FIRST_NAMES or (kind == "PER" and last - first > 2)):
        return first + 1
    for seam in range(last - 2, first, -1):
        if forms[seam] in FIRST_NAMES and forms[seam] not in LISTED and forms[first] not in _PEOPLE:
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
    return JOINTS.isdisjoint(forms[first:i]) and (listed or min(i - first, last - i - 1) > 1)


def seat_of(forms: Sequence[str], first: int, last: int) -> int:
    """Where the university begins that a department belongs to ("Department of Physics of Leiden University"), or 0."""
    if forms[last - 1] not in _SEATS or forms[first] not in ORG_HEADS:
        return 0
    return next((i + 1 for i in range(last - 3, first, -1) if forms[i] in {"of", "at"} and "of" in forms[first:i]), 0)


def _cuts(form: str, kind: str) -> bool:
    """Whether a token ends a name: a possessive, a dash, a bracket, the "-based" of a compound, in names of people and places a comma."""
    return form in _CUTS or (form[0] == "-" and len(form) > 1) or (form == "," and kind in {"PER", "LOC"})
