"""What the recogniser found, put right by rules: split where it is several names, grown to whole names, trimmed of what is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from analysis.article import EntityType
from analysis.entities.boundaries.edges import FAMILIES, OUTSIDE, is_listed, is_plain, trimmed
from analysis.entities.boundaries.seams import (
    LEGAL,
    ends_inside,
    follows_of,
    grown_right,
    is_addressed,
    joined,
    post_before,
    seam_of,
    seat_of,
)
from analysis.entities.candidates import Candidate, candidate_at, spelled
from analysis.entities.document import Document
from analysis.entities.recogniser.crf import Name
from analysis.entities.resources import (
    CALENDAR,
    COMMON,
    COUNTRIES,
    DEMONYMS,
    EVENT_HEADS,
    FIRST_NAMES,
    LISTED,
    NO_ENTITY,
    ORG_HEADS,
    STORMS,
    TITLES,
)

_KINDS: dict[str, EntityType] = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": "OTHER", "PRODUCT": "PRODUCT", "EVENT": "EVENT"}
_CONTESTS = frozenset("Open Cup Games Championship Championships Masters Grand Marathon Olympics Trophy Classic Invitational".split())
_LANDS = frozenset({"country", "city", "region", "demonym"})
_KNOWN = frozenset(LISTED) | TITLES | CALENDAR | NO_ENTITY
_SETTLED = frozenset(LISTED) - NO_ENTITY - TITLES - CALENDAR - ORG_HEADS
_WHOLE = ORG_HEADS | EVENT_HEADS | {"Capital", "Partners", "Holdings", "Ventures", "Securities", "Investments"}


def repaired(document: Document, found: Sequence[Sequence[Name]]) -> list[Candidate]:
    """The candidates of a document, in order, none overlapping another."""
    candidates: list[Candidate] = []
    for line, told in enumerate(found):
        names, end = told if document.headline(line) else joined(document.lines[line], told), 0
        for name, after in zip_longest(names, names[1:]):
            if name.first >= end and _is_settled(document, line, name):
                candidates.append(candidate_at(document, line, name.first, name.last, _KINDS[name.kind]))
                end = name.last
                continue
            whole = _whole_person(document, line, name, end, after.first if after else len(document.lines[line]))
            for first, last in _parts(document, line, whole, end):
                kind = "MISC" if whole.first < first and follows_of(document.lines[line], first, name.kind) else name.kind
                for start, stop, whose in _whose(document, line, max(first, end), last, kind):
                    candidates += trimmed(document, line, start, stop, _KINDS[whose])
                end = max(end, last)
    return candidates


def _is_settled(document: Document, line: int, name: Name) -> bool:
    """Whether a name needs no repair: a listed word between small ones."""
    first, last, kind = name
    forms = document.lines[line]
    if last - first > 1 or first == 0 or kind == "PER" or forms[first] not in _SETTLED or document.headline(line):
        return False
    return not forms[first - 1][0].isupper() and (last == len(forms) or not forms[last][0].isupper())


def _whole_person(document: Document, line: int, name: Name, end: int, after: int) -> Name:
    """The name; of a person with the capitalised words beside it, up to other names, that are no words else ("Tynice" + "Nichole Hall")."""
    forms, (first, last, kind) = document.lines[line], name
    if kind != "PER" or last - first > 2 or document.headline(line):
        return name
    if first - 1 >= end and _is_bare(forms[first - 1]):
        first -= 1
    if last < after and forms[last - 1] in FIRST_NAMES and last - first == 1 and (_is_bare(forms[last]) or forms[last] in FAMILIES):
        last += 1
    return Name(first, last, kind)


def _is_bare(form: str) -> bool:
    """Whether a word can only be a name that no list but those of people's names holds."""
    return form.istitle() and form.isalpha() and len(form) > 1 and form.lower() not in COMMON and form not in _KNOWN


def _whole(forms: Sequence[str], name: Name, end: int) -> tuple[int, int]:
    """Where a name starts and stops with the words beside it that make it a listed one or end the name of a firm."""
    first, last, kind = name
    if first - 1 >= end and forms[first - 1] not in OUTSIDE and f"{forms[first - 1]} {spelled(forms[first:last])}" in LISTED:
        first -= 1  # "North" before "Korean"
    if last < len(forms) and forms[last][0].isupper() and is_listed(spelled(forms[first : last + 1])):
        last += 1  # "City" behind "Guatemala"
    first -= first - 1 >= end and forms[first - 1] in STORMS
    return first, last + (kind == "ORG" and last < len(forms) and forms[last] in LEGAL)


def _parts(document: Document, line: int, name: Name, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a name: cut at possessives and after nationalities, or grown to the whole name of an organisation or event."""
    forms = document.lines[line]
    first, last = _whole(forms, name, end)
    if last - first == 1 and forms[first] not in ORG_HEADS:
        yield first, last
        return
    post = post_before(forms, first, last) if name.kind == "PER" else first
    if post > first:
        yield first, first + 1
        first = post
    if forms[last - 1] in _WHOLE and last - first > 1 and not document.headline(line):
        first = _grown_left(document, forms, first, end)
    if any(form in ORG_HEADS for form in forms[first:last]):
        last = grown_right(forms, first, last)
    joints = [i for i in range(first, last) if not forms[i][0].isupper()]
    for i in joints if joints and spelled(forms[first:last]) not in LISTED else ():
        if ends_inside(forms, first, i, last, name.kind) and i + 1 < last and spelled(forms[first : i + 1]) not in LISTED:
            yield first, i
            first = i + 1
    seat = seat_of(forms, first, last)
    if seat:
        yield first, seat - 1
        first = seat
    behind = forms[first + 1 : last]
    of_a_land = forms[first] in COUNTRIES and NO_ENTITY.issuperset(behind)
    if behind and (of_a_land or (forms[first] in DEMONYMS and is_plain(document, behind))):
        yield first, first + 1
        first += 1
    yield first, last


def _whose(document: Document, line: int, first: int, last: int, kind: str) -> Iterator[tuple[int, int, str]]:
    """The stretch with its kind; or two, where a person stands behind a nationality or another name; or that of a contest in a place."""
    forms = document.lines[line]
    if last - first > 1 and is_addressed(forms, first, last, kind) and spelled(forms[first:last]) not in LISTED:
        yield first + 1, last, "PER"
        return
    seam = seam_of(forms, first, last, kind)
    if seam:
        yield first, seam, "MISC"
        yield seam, last, "PER"
    elif (
        last < len(forms) and forms[last] in _CONTESTS and not document.headline(line) and LISTED.get(spelled(forms[first:last])) in _LANDS
    ):
        yield first, last + (forms[last] == "Grand" and forms[last + 1 : last + 2] == ["Prix"]) + 1, "MISC"
    else:
        yield first, last, kind


def _grown_left(document: Document, forms: Sequence[str], first: int, end: int) -> int:
    """Where a name with a head word begins: capitalised words before it belong to it ("Global" + "Governance Initiative")."""
    while first > max(end, 1) and _joins(forms[first - 1]) and not (first == 1 and document.ordinary(forms[0])):
        first -= 1
    return first


def _joins(form: str) -> bool:
    """Whether a capitalised word before a name may be part of it."""
    return form[0].isupper() and form not in TITLES and form not in CALENDAR and form not in COUNTRIES and form not in DEMONYMS
