"""What the recogniser found, put right by rules: split at possessives, trimmed of titles and ordinary words, extended to whole names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import EntityType
from analysis.entities.candidates import Candidate, candidate_at, spelled
from analysis.entities.crf import Name
from analysis.entities.document import Document
from analysis.entities.resources import CALENDAR, COMMON, COUNTRIES, DEMONYMS, EVENT_HEADS, LISTED, NO_ENTITY, ORG_HEADS, TITLES

_KINDS: dict[str, EntityType] = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": "OTHER", "PRODUCT": "PRODUCT", "EVENT": "EVENT"}
_OUTSIDE = frozenset(
    {"The", "the", "A", "An", "'s", "'", '"', ",", ".", "-", "(", ")", ":", ";", "and", "And", "of", "in", "&", "/", "“", "”"}
    | {"I'm", "I've", "I'll", "I'd"}
)
_PARTICLES = frozenset("de da do dos del della di du la le les el al bin bint ibn ben van von der den ter ten zu y e".split())
_JOINTS = frozenset({"of", "for", "and", "&"})
_SEATS = frozenset({"University", "College", "Academy", "Hospital"})
_WHOLE = ORG_HEADS | EVENT_HEADS
_CUTS = frozenset({"'s", "-", "–", "—", ":", ";", "(", ")", "/"})
_LETTER = re.compile(r"[^\W\d_]")


def repaired(document: Document, found: Sequence[Sequence[Name]]) -> list[Candidate]:
    """The candidates of a document, in order, none overlapping another."""
    candidates: list[Candidate] = []
    for line, names in enumerate(found):
        end = 0
        for name in names:
            for first, last in _parts(document, line, name, end):
                candidates += _trimmed(document, line, max(first, end), last, _KINDS[name.kind])
                end = max(end, last)
    return candidates


def _parts(document: Document, line: int, name: Name, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of a name: cut at possessives and after nationalities, or grown to the whole name of an organisation or event."""
    forms = document.lines[line]
    first, last = name.first, name.last
    if last - first == 1 and forms[first] not in ORG_HEADS:
        yield first, last
        return
    if forms[last - 1] in _WHOLE and last - first > 1 and not document.headline(line):
        first = _grown_left(document, forms, first, end)
    if any(form in ORG_HEADS for form in forms[first:last]):
        last = _grown_right(forms, first, last)
    for i in range(first, last):
        if _cuts(forms[i]) and i + 1 < last and spelled(forms[first : i + 1]) not in LISTED:
            yield first, i
            first = i + 1
    seat = _seat(forms, first, last)
    if seat:
        yield first, seat - 1
        first = seat
    if last - first > 1 and forms[first] in DEMONYMS and _plain(document, forms[first + 1 : last]):
        yield first, first + 1
        first += 1
    yield first, last


def _seat(forms: Sequence[str], first: int, last: int) -> int:
    """Where the university begins that a department belongs to ("Department of Physics of Leiden University"), or 0."""
    if forms[last - 1] not in _SEATS or forms[first] not in ORG_HEADS:
        return 0
    return next((i + 1 for i in range(last - 3, first, -1) if forms[i] in {"of", "at"} and "of" in forms[first:i]), 0)


def _cuts(form: str) -> bool:
    """Whether a token ends a name: a possessive, a dash, a bracket, the "-based" of a compound."""
    return form in _CUTS or (form[0] == "-" and len(form) > 1)


def _grown_left(document: Document, forms: Sequence[str], first: int, end: int) -> int:
    """Where a name with a head word begins: capitalised words before it belong to it ("Global" + "Governance Initiative")."""
    while first > max(end, 1) and _joins(forms[first - 1]) and not (first == 1 and document.ordinary(forms[0])):
        first -= 1
    return first


def _joins(form: str) -> bool:
    """Whether a capitalised word before a name may be part of it."""
    return form[0].isupper() and form not in TITLES and form not in CALENDAR and form not in COUNTRIES and form not in DEMONYMS


def _grown_right(forms: Sequence[str], first: int, last: int) -> int:
    """Where an organisation's name ends that goes on "of", "for" or, inside such a phrase, "and" with more capitalised words."""
    while last + 1 < len(forms) and forms[last] in _JOINTS and forms[last + 1][0].isupper() and forms[last + 1] not in DEMONYMS:
        if forms[last] in {"and", "&"} and not {"of", "for"} & set(forms[first:last]):
            break
        last += 2
        while last < len(forms) and forms[last][0].isupper():
            last += 1
    return last


def _plain(document: Document, forms: Sequence[str]) -> bool:
    """Whether the words are all common ones or abbreviations that name nothing."""
    return all(form in NO_ENTITY or document.ordinary(form) or form.islower() for form in forms)


def _trimmed(document: Document, line: int, first: int, last: int, kind: EntityType) -> Iterator[Candidate]:
    """The candidate without titles, articles and ordinary words at its ends, if a name remains."""
    forms = document.lines[line]
    headline = document.headline(line)
    while first < last and _loose(document, line, first, last, kind):
        first += 1
    while last > first and _outside(document, forms[last - 1], headline) and spelled(forms[first:last]) not in LISTED:
        last -= 1
    if first < last and forms[last - 1][0] == "-" and len(forms[last - 1]) > 1:
        last -= 1
    if first < last and is_name(document, line, first, last):
        yield candidate_at(document, line, first, last, kind)


def _loose(document: Document, line: int, first: int, last: int, kind: EntityType) -> bool:
    """Whether the first word is not part of the name: a title, an article, an ordinary word."""
    forms = document.lines[line]
    if spelled(forms[first:last]) in LISTED:
        return False
    return _outside(document, forms[first], document.headline(line)) or (kind == "PERSON" and forms[first] in TITLES)


def _outside(document: Document, form: str, headline: bool) -> bool:
    """Whether a word at the edge of a name is not part of it."""
    if form in _OUTSIDE or form in CALENDAR or (form.islower() and form not in _PARTICLES) or (form[0].isdigit() and "-" in form):
        return True
    return headline and document.ordinary(form, headline)


def is_name(document: Document, line: int, first: int, last: int) -> bool:
    """Whether tokens [first, last) of a sentence can be a name at all."""
    forms = document.lines[line]
    text = spelled(forms[first:last])
    if text in NO_ENTITY or text in CALENDAR or not _LETTER.search(text) or text.islower() or text[0] == "@":
        return False
    if last - first > 1:
        post = forms[last - 1] in TITLES and all(form.lower() in COMMON for form in forms[first:last])  # "Prime Minister"
        return not post and (not _plain(document, forms[first:last]) or not document.headline(line))
    headline = document.headline(line)
    return text not in TITLES and not ((first == 0 or headline) and document.ordinary(text, headline))
