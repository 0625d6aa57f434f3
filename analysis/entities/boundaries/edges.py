"""Names without what stands at their ends: titles, articles, ordinary words; and whether what remains is a name at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import EntityType
from analysis.entities.boundaries.seams import (
    LEGAL,
    PARTICLES,
    is_addressed,
    without_numbers,
)
from analysis.entities.candidates import Candidate, candidate_at, spelled
from analysis.entities.document import Document
from analysis.entities.resources import (
    CALENDAR,
    COMMON,
    DEMONYMS,
    FIRST_NAMES,
    LISTED,
    NO_ENTITY,
    ROLES,
    STORMS,
    SURNAMES,
    TITLES,
)

OUTSIDE = frozenset(
    {"The", "the", "A", "An", "'s", "'", '"', ",", ".", "-", "(", ")", ":", ";", "and", "And", "of", "in", "&", "/", "“", "”"}
    | {"I'm", "I've", "I'll", "I'd"}
)
FAMILIES = SURNAMES - TITLES - CALENDAR - NO_ENTITY
_WORDS_TOO = frozenset(
    "Hill Woods Law Wall Fine Fields Banks Bridges Parks Love Best Strong Wise Savage Sweet Swift Wolf Bird Bass Ward Winter Winters"
    " Summers Case Cross Crane Curry Flowers Foot Glass Gold Grant Holland Hook Horn Keys Mills Page Penny Powers Rich Sellers"
    " Silver Snow Speed Steel Temple Waters Wells West Worth Rose Bell Bishop Pope Cash Little Short".split()
)  # family names, behind a given one
_OPENERS = frozenset(
    "When While Although Though Both But If Unfortunately However Meanwhile Because Since Until Yet Despite Unlike Even Only"
    " Podcaster Blogger Influencer Perhaps Instead Whereas Unless Once And"
    " Rival Supplier Lender Insurer Retailer Carmaker Automaker Chipmaker Planemaker Brewer Refiner Brokerage".split()
)  # they open sentences and hardly ever names, but for those of works
_MONTHS_GIVEN = frozenset({"Jan", "April", "June", "August"})
_BEFORE_MONTHS = frozenset("in on since until by last next this early late mid of from for before after during".split())
_LEADERS = frozenset({"Whip", "Speaker", "Leader"})
_LETTER = re.compile(r"[^\W\d_]")
_NAMELESS = re.compile(
    r"""[A-Z][a-z]*'(?:m|ll|ve|d|re|t)\Z | [DRI]-[A-Z][a-z]+\.?\Z | [A-Z]{2,5}\.[A-Z]{1,2}\Z | ['’]\w\Z""", re.VERBOSE
)  # You'll, R-Ohio, ACM.L, 'S


def trimmed(document: Document, line: int, first: int, last: int, kind: EntityType) -> Iterator[Candidate]:
    """The candidate without titles, articles and ordinary words at its ends, if a name remains."""
    if not is_listed(spelled(document.lines[line][first:last])):
        first, last = _edges(document, line, first, last, kind)
        last += _is_church(document.lines[line], first, last)
    if first < last and (is_name(document, line, first, last) or _is_speaker(document, line, first, last, kind)):
        yield candidate_at(document, line, first, last, kind)


def _is_speaker(document: Document, line: int, first: int, last: int, kind: EntityType) -> bool:
    """Whether a word that is a family name too was read as a person at the start of a sentence ("Brown said")."""
    return kind == "PERSON" and last - first == 1 and not document.headline(line) and document.lines[line][first] in FAMILIES


def _is_church(forms: Sequence[str], first: int, last: int) -> bool:
    """Whether a saint's possessive names what is called after them ("St Mary's")."""
    saint = last - first == 2 and forms[first] in {"St", "St."} and forms[first + 1] in FIRST_NAMES
    return saint and forms[last : last + 1] == ["'s"] and spelled(forms[first:last]) not in LISTED


def is_listed(name: str) -> bool:
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
        return forms[first + 1] in FAMILIES or forms[first + 1] in _WORDS_TOO
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
    title = next((i for i in range(first, last - 1) if forms[i] in TITLES or forms[i] in _LEADERS), last)
    return title < last and all(form.lower() in COMMON or form in DEMONYMS for form in forms[first:title])


def _is_given(forms: Sequence[str], first: int) -> bool:
    """Whether the first word of a person's name is a given name, though it may be a word or a month too ("Jay Inslee", "Jan Kavan")."""
    form = forms[first]
    if form in _MONTHS_GIVEN:
        return forms[first + 1].isalpha() and forms[max(0, first - 1)].lower() not in _BEFORE_MONTHS
    return form in FIRST_NAMES and form not in TITLES and form != "Will"


def _outside(document: Document, form: str, headline: bool) -> bool:
    """Whether a word at the edge of a name is not part of it."""
    if form in OUTSIDE or form in CALENDAR or (form.islower() and form not in PARTICLES) or (form[0].isdigit() and "-" in form):
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
        held = forms[last - 1] in TITLES or forms[last - 1].lower() in ROLES or forms[last - 1] in _LEADERS
        post = held and all(map(_is_small, forms[first:last]))  # "Prime Minister"
        return not post and (not is_plain(document, forms[first:last]) or not document.headline(line))
    headline = document.headline(line)
    return text not in TITLES and text not in LEGAL and not ((first == 0 or headline) and document.ordinary(text, headline))


def is_plain(document: Document, forms: Sequence[str]) -> bool:
    """Whether the words are all common ones or abbreviations that name nothing."""
    return all(form in NO_ENTITY or document.ordinary(form) or form.islower() for form in forms)
