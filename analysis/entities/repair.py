"""What the recogniser found, put right by rules: titles and possessives off, ordinary words out, listed names and codes in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import EntityType
from analysis.entities.candidates import Candidate, Document, spelled
from analysis.entities.recogniser import Name
from analysis.entities.resources import (
    CALENDAR,
    COMPANY_ENDINGS,
    COUNTRIES,
    DEMONYMS,
    EVENT_HEADS,
    LISTED,
    NO_ENTITY,
    ORG_HEADS,
    TITLES,
)

_KINDS: dict[str, EntityType] = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": "OTHER"}
_LISTED_TYPES: dict[str, EntityType] = {
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
_OUTSIDE = frozenset({"The", "the", "A", "An", "'s", "'", '"', ",", ".", "-", "(", ")", ":", ";", "and", "of", "in"})
_LETTER = re.compile(r"[^\W\d_]")
_JOINTS = frozenset({"of", "for", "and", "&"})


def repaired(document: Document, found: Sequence[Sequence[Name]]) -> list[Candidate]:
    """The candidates of a document, in order, none overlapping another."""
    candidates = []
    for line, names in enumerate(found):
        for name in names:
            for first, last in _parts(document.lines[line], name):
                candidates += _trimmed(document, line, first, last, _KINDS[name.kind])
    return candidates


def _parts(forms: Sequence[str], name: Name) -> Iterator[tuple[int, int]]:
    """The stretches of a name between possessives, and beyond a title of organisation such as "University of … and …"."""
    first, last = name.first, name.last
    if any(form in ORG_HEADS for form in forms[first:last]):
        last = _extended(forms, first, last)
    for i in range(first, last):
        if forms[i] == "'s" and i + 1 < last and spelled(forms[first : i + 1]) not in LISTED:
            yield first, i
            first = i + 1
    yield first, last


def _extended(forms: Sequence[str], first: int, last: int) -> int:
    """Where an organisation's name ends that goes on "of", "for" or, inside such a phrase, "and" with more capitalised words."""
    while last + 1 < len(forms) and forms[last] in _JOINTS and forms[last + 1][0].isupper():
        if (forms[last] in {"and", "&"} and not {"of", "for"} & set(forms[first:last])) or forms[last + 1] in DEMONYMS:
            break
        last += 2
        while last < len(forms) and forms[last][0].isupper():
            last += 1
    return last


def _trimmed(document: Document, line: int, first: int, last: int, kind: EntityType) -> Iterator[Candidate]:
    """The candidate without titles, articles and ordinary words at its ends, if a name remains."""
    forms = document.lines[line]
    if document.headline(line):
        first, last = _without_ordinary(document, forms, first, last)
    while first < last and (forms[first] in _OUTSIDE or (forms[first] in TITLES and kind == "PERSON")):
        first += 1
    while last > first and forms[last - 1] in _OUTSIDE and spelled(forms[first:last]) not in LISTED:
        last -= 1
    if first < last and _is_name(document, forms, first, last):
        yield document.candidate(line, first, last, kind)


def _without_ordinary(document: Document, forms: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The stretch without ordinary words at its ends."""
    while first < last and document.ordinary(forms[first]):
        first += 1
    while last > first and document.ordinary(forms[last - 1]):
        last -= 1
    return first, last


def _is_name(document: Document, forms: Sequence[str], first: int, last: int) -> bool:
    """Whether the stretch can be a name at all."""
    text = spelled(forms[first:last])
    if text in NO_ENTITY or text in CALENDAR or not _LETTER.search(text) or text.islower():
        return False
    if last - first == 1 and first == 0 and document.ordinary(forms[0]):
        return False
    return not (last - first == 1 and text in TITLES)


def settle_types(candidates: Sequence[Candidate]) -> None:
    """Give each candidate the type that lists and head words tell, where they do."""
    for candidate in candidates:
        words = candidate.words
        if candidate.name in COUNTRIES:
            candidate.type, candidate.certain = "PLACE", True
        elif candidate.name in DEMONYMS:
            candidate.type, candidate.certain = "OTHER", True
        elif len(words) > 1 and words[-1] in COMPANY_ENDINGS and candidate.type != "PERSON":
            candidate.type = "ORG"
        elif candidate.type == "OTHER":
            candidate.type = _listed_type(candidate.name) or ("EVENT" if words[-1] in EVENT_HEADS else "OTHER")


def _listed_type(name: str) -> EntityType | None:
    """The type of a listed name."""
    return _LISTED_TYPES[LISTED[name]] if name in LISTED else None
