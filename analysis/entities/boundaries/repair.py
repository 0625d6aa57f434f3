"""What the recogniser found, put right by rules: split at possessives, trimmed of titles and ordinary words, extended to whole names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from analysis.article import EntityType
from analysis.entities.boundaries.openings import STORMS
from analysis.entities.boundaries.seams import (
    LEGAL,
    PARTICLES,
    ends_inside,
    follows_of,
    grown_right,
    is_addressed,
    joined,
    post_before,
    seam_of,
    seat_of,
    without_numbers,
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
    ROLES,
    SURNAMES,
    TITLES,
)

_KINDS: dict[str, EntityType] = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "MISC": "OTHER", "PRODUCT": "PRODUCT", "EVENT": "EVENT"}
_OUTSIDE = frozenset(
    {"The", "the", "A", "An", "'s", "'", '"', ",", ".", "-", "(", ")", ":", ";", "and", "And", "of", "in", "&", "/", "“", "”"}
    | {"I'm", "I've", "I'll", "I'd"}
)
_CONTESTS = frozenset("Open Cup Games Championship Championships Masters Grand Marathon Olympics Trophy Classic Invitational".split())
_LANDS = frozenset({"country", "city", "region", "demonym"})
_KNOWN = frozenset(LISTED) | TITLES | CALENDAR | NO_ENTITY
_FAMILIES = SURNAMES - TITLES - CALENDAR - NO_ENTITY
_WORDS_TOO = frozenset(
    "Hill Woods Law Wall Fine Fields Banks Bridges Parks Love Best Strong Wise Savage Sweet Swift Wolf Bird Bass Ward Winter Winters"
    " Summers Case Cross Crane Curry Flowers Foot Glass Gold Grant Holland Hook Horn Keys Mills Page Penny Powers Rich Sellers"
    " Silver Snow Speed Steel Temple Waters Wells West Worth Rose Bell Bishop Pope Cash Little Short".split()
)  # family names, behind a given one
_SETTLED = frozenset(LISTED) - NO_ENTITY - TITLES - CALENDAR - ORG_HEADS
_WHOLE = ORG_HEADS | EVENT_HEADS | {"Capital", "Partners", "Holdings", "Ventures", "Securities", "Investments"}
_OPENERS = frozenset(
    "When While Although Though Both But If Unfortunately However Meanwhile Because Since Until Yet Despite Unlike Even Only"
    " Podcaster Blogger Influencer Perhaps Instead Whereas Unless Once And"
    " Rival Supplier Lender Insurer Retailer Carmaker Automaker Chipmaker Planemaker Brewer Refiner Brokerage".split()
)  # they open sentences and hardly ever names, but for those of works
_MONTHS_GIVEN = frozenset({"Jan", "April", "June", "August"})
_BEFORE_MONTHS = frozenset("in on since until by last next this early late mid of from for before after during".split())
_POSTS = frozenset({"Whip", "Speaker", "Leader"})
_LETTER = re.compile(r"[^\W\d_]")
_NAMELESS = re.compile(
    r"""[A-Z][a-z]*'(?:m|ll|ve|d|re|t)\Z | [DRI]-[A-Z][a-z]+\.?\Z | [A-Z]{2,5}\.[A-Z]{1,2}\Z | ['’]\w\Z""", re.VERBOSE
)  # You'll, R-Ohio, ACM.L, 'S


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
                    candidates += _trimmed(document, line, start, stop, _KINDS[whose])
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
    if last < after and forms[last - 1] in FIRST_NAMES and last - first == 1 and (_is_bare(forms[last]) or forms[last] in _FAMILIES):
        last += 1
    return Name(first, last, kind)


def _is_bare(form: str) -> bool:
    """Whether a word can only be a name that no list but those of people's names holds."""
    return form.istitle() and form.isalpha() and len(form) > 1 and form.lower() not in COMMON and form not in _KNOWN


def _whole(forms: Sequence[str], name: Name, end: int) -> tuple[int, int]:
    """Where a name starts and stops with the words beside it that make it a listed one or end the name of a firm."""
    first, last, kind = name
    if first - 1 >= end and forms[first - 1] not in _OUTSIDE and f"{forms[first - 1]} {spelled(forms[first:last])}" in LISTED:
        first -= 1  # "North" before "Korean"
    if last < len(forms) and forms[last][0].isupper() and _is_listed(spelled(forms[first : last + 1])):
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
    if behind and ((forms[first] in DEMONYMS and _plain(document, behind)) or (forms[first] in COUNTRIES and NO_ENTITY.issuperset(behind))):
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


def _plain(document: Document, forms: Sequence[str]) -> bool:
    """Whether the words are all common ones or abbreviations that name nothing."""
    return all(form in NO_ENTITY or document.ordinary(form) or form.islower() for form in forms)


def _trimmed(document: Document, line: int, first: int, last: int, kind: EntityType) -> Iterator[Candidate]:
    """The candidate without titles, articles and ordinary words at its ends, if a name remains."""
    if not _is_listed(spelled(document.lines[line][first:last])):
        first, last = _edges(document, line, first, last, kind)
        last += _is_church(document.lines[line], first, last)
    if first < last and (is_name(document, line, first, last) or _is_speaker(document, line, first, last, kind)):
        yield candidate_at(document, line, first, last, kind)


def _is_speaker(document: Document, line: int, first: int, last: int, kind: EntityType) -> bool:
    """Whether a word that is a family name too was read as a person at the start of a sentence ("Brown said")."""
    return kind == "PERSON" and last - first == 1 and not document.headline(line) and document.lines[line][first] in _FAMILIES


def _is_church(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a saint's possessive names what is called after them ("St Mary's")."""
    saint = last - first == 2 and forms[first] in {"St", "St."} and forms[first + 1] in FIRST_NAMES
    return saint and forms[last : last + 1] == ["'s"] and spelled(forms[first:last]) not in LISTED


def _is_listed(name: str) -> bool:
    """Whether a list holds a name, or the name that one in capitals stands for."""
    return name in LISTED or (name.isupper() and " " in name and name.title() in LISTED)


def _edges(document: Document, line: int, first: int, last: int, kind: EntityType) -> tuple[int, int]:
    """The stretch without what does not belong to its name at either end."""
    forms = document.lines[line]
    headline = document.headline(line)
    while first < last and _loose(document, line, first, last, kind):
        first += 1
    while last > first and _outside(document, forms[last - 1], headline) and not _is_whole(forms, first, last, kind):
        last -= 1
    if first < last and forms[last - 1][0] == "-" and len(forms[last - 1]) > 1:
        last -= 1
    return without_numbers(forms, first, last, kind) if last - first > 1 else (first, last)


def _is_whole(forms: Sequence[str], first: int, last: int, kind: EntityType) -> bool:
    """Whether a stretch is a listed name, or the given and the family name of a person."""
    if kind == "PERSON" and last - first == 2 and forms[first] in FIRST_NAMES:
        return forms[first + 1] in _FAMILIES or forms[first + 1] in _WORDS_TOO
    return spelled(forms[first:last]) in LISTED


def _loose(document: Document, line: int, first: int, last: int, kind: EntityType) -> bool:
    """Whether the first word is not part of the name: a title, an article, an ordinary word."""
    forms = document.lines[line]
    if spelled(forms[first:last]) in LISTED or (forms[first] in STORMS and last - first > 1):
        return False
    if first == 0 and kind != "OTHER" and forms[0] in _OPENERS:
        return True
    behind = first == 0 and last > 1 and (forms[1] in FIRST_NAMES or spelled(forms[1:last]) in LISTED)
    if behind and forms[0].istitle() and forms[0] not in FIRST_NAMES and document.ordinary(forms[0]):
        return True  # "Former" in "Former England captain"
    if kind == "PERSON" and last - first > 1 and _is_given(forms, first):
        return False
    return _outside(document, forms[first], document.headline(line)) or (kind == "PERSON" and _opens_post(forms, first, last))


def _opens_post(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a post before a person's name begins with the first word: a title, or what stands before one ("Prime Minister Ann Lee")."""
    if last - first > 1 and is_addressed(forms, first, last, "PER"):
        return True
    title = next((i for i in range(first, last - 1) if forms[i] in TITLES or forms[i] in _POSTS), last)
    return title < last and all(form.lower() in COMMON or form in DEMONYMS for form in forms[first:title])


def _is_given(forms: Sequence[str], first: int) -> bool:
    """Whether the first word of a person's name is a given name, though it may be a word or a month too ("Jay Inslee", "Jan Kavan")."""
    form = forms[first]
    if form in _MONTHS_GIVEN:
        return forms[first + 1].isalpha() and forms[max(0, first - 1)].lower() not in _BEFORE_MONTHS
    return form in FIRST_NAMES and form not in TITLES and form != "Will"


def _outside(document: Document, form: str, headline: bool) -> bool:
    """Whether a word at the edge of a name is not part of it."""
    if form in _OUTSIDE or form in CALENDAR or (form.islower() and form not in PARTICLES) or (form[0].isdigit() and "-" in form):
        return True
    return headline and document.ordinary(form, headline)


def _is_small(form: str) -> bool:
    """Whether English writes a word small and no person is called so."""
    return form.lower() in COMMON and form not in FIRST_NAMES


def is_name(document: Document, line: int, first: int, last: int) -> bool:
    """Whether tokens [first, last) of a sentence can be a name at all."""
    forms = document.lines[line]
    text = spelled(forms[first:last])
    if text in NO_ENTITY or text in CALENDAR or not _LETTER.search(text) or text.islower() or text[0] == "@" or _NAMELESS.match(text):
        return False
    if last - first > 1:
        held = forms[last - 1] in TITLES or forms[last - 1].lower() in ROLES or forms[last - 1] in _POSTS
        post = held and all(map(_is_small, forms[first:last]))  # "Prime Minister"
        return not post and (not _plain(document, forms[first:last]) or not document.headline(line))
    headline = document.headline(line)
    return text not in TITLES and text not in LEGAL and not ((first == 0 or headline) and document.ordinary(text, headline))
