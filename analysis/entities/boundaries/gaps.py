"""Names the recogniser missed: listed ones that mean nothing else, family names at the start of a sentence, names it found elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter

from analysis.article import EntityType
from analysis.entities.boundaries.edges import is_name
from analysis.entities.boundaries.openings import opener
from analysis.entities.candidates import Candidate, candidate_at, commonest, covered
from analysis.entities.document import Document
from analysis.entities.recogniser.evidence import runs
from analysis.entities.resources import (
    CALENDAR,
    COMMON,
    EVENT_HEADS,
    FIRST_NAMES,
    HONORIFICS,
    LISTED,
    LISTED_TYPES,
    LONG_NAMES,
    NAMES,
    NO_ENTITY,
    ORG_HEADS,
    SURNAMES,
    TITLES,
)

_SEARCHED = frozenset({"country", "demonym", "group", "company", "organisation", "product"})
_LIKELY = frozenset(name for name, listed in LISTED.items() if listed in _SEARCHED and " " not in name and len(name) > 1) - NO_ENTITY
_SURE = (frozenset(name for name in _LIKELY if not {name.lower(), name} & COMMON) - FIRST_NAMES - SURNAMES) | frozenset(NAMES["group"])
_REGIONS = frozenset(name for name, listed in LISTED.items() if listed == "region" and " " not in name)  # after "the": the West, the Gulf
_PLACES = frozenset(name for name, listed in LISTED.items() if listed in {"country", "city", "region", "demonym"} and len(name) > 3)
_LONGEST = 6  # words of the longest name looked for again
Wanted = Mapping[str, Sequence[tuple[list[str], EntityType]]]


def fill_gaps(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates and the names they leave out, in order."""
    taken = covered(document, candidates)
    wanted = _wanted(document, candidates)
    found = [name for line, here in enumerate(taken) for name in _in_line(document, line, here, wanted)]
    for candidate in found:
        taken[candidate.line].update(range(candidate.first, candidate.last))
    found += [name for line, here in enumerate(taken) for name in _unclaimed(document, line, here)]
    told = [candidate for candidate in candidates + found if not _is_date(document.lines[candidate.line], candidate)]
    return sorted(told, key=attrgetter("line", "first"))


def _is_date(forms: Sequence[str], candidate: Candidate) -> bool:
    """Whether a name is a day of the calendar here, with its weekday or its year ("Wednesday, September 11, 2019")."""
    if forms[candidate.first] not in CALENDAR or not forms[candidate.last - 1].isdigit():
        return False
    behind, before = forms[candidate.last : candidate.last + 2], forms[max(0, candidate.first - 2) : candidate.first]
    return (len(behind) == 2 and behind[0] == "," and behind[1].isdigit()) or (
        len(before) == 2 and before[0] in CALENDAR and before[1] == ","
    )


def _unclaimed(document: Document, line: int, taken: set[int]) -> Iterator[Candidate]:
    """Capitalised words inside a sentence that nothing explains but a name."""
    sentence = document.sentences[line]
    if sentence.headline:
        return
    free = [i for i in sentence.capitals if i and i not in taken and _may_name(document, sentence.forms, i)]
    for first, last in runs(free):
        if last - first > 1 and not is_name(document, line, first, last):
            continue
        addressed = _is_addressed(sentence.forms, first)
        if addressed or last - first > 1 or (sentence.forms[first - 1].islower() and sentence.forms[first].lower() not in COMMON):
            head = sentence.forms[last - 1]
            kind: EntityType = "PERSON" if addressed else "ORG" if head in ORG_HEADS else "EVENT" if head in EVENT_HEADS else "OTHER"
            yield candidate_at(document, line, first, last, kind)
    opening = opener(document, line)
    if opening and taken.isdisjoint(range(opening.first, opening.last + 1)):
        yield opening


def _is_addressed(forms: Sequence[str], first: int) -> bool:
    """Whether a title stands before a word that is a name; behind a form of address every word is."""
    return forms[first - 1] in HONORIFICS or (forms[first - 1] in TITLES and forms[first].lower() not in COMMON)


def _may_name(document: Document, forms: Sequence[str], i: int) -> bool:
    """Whether a capitalised word inside a sentence may be part of a name."""
    form = forms[i]
    if form in TITLES or form in CALENDAR:
        return False
    if form in NO_ENTITY:
        return 0 < i < len(forms) - 1 and forms[i - 1][0].isupper() and forms[i + 1][0].isupper()  # the "AI" of "Global AI Forum"
    return len(form) > 1 and not document.ordinary(form)


def _wanted(document: Document, candidates: list[Candidate]) -> Wanted:
    """First word → names of the document to look for again, longest first, each with its commonest type."""
    types: dict[tuple[str, ...], dict[EntityType, int]] = defaultdict(lambda: defaultdict(int))
    for c in candidates:
        if c.last - c.first <= _LONGEST and not document.headline(c.line):
            words = tuple(document.lines[c.line][c.first : c.last])
            types[words][c.type] += 1
            if c.type == "PERSON" and len(words) > 1:
                for word in (words[0], words[-1]):
                    types[(word,)]["PERSON"] += word in SURNAMES or word not in COMMON
    wanted: dict[str, list[tuple[list[str], EntityType]]] = defaultdict(list)
    for words in sorted(types, key=lambda words: (-len(words), words)):
        kind = commonest(types[words])
        if types[words][kind] and (len(words) > 1 or _findable(document, words[0], kind)):
            wanted[words[0]].append((list(words), kind))
    return wanted


def _findable(document: Document, word: str, kind: EntityType) -> bool:
    """Whether a single word may be looked for: not where English, or for family names this document, writes it small."""
    if not word[0].isupper() or word in NO_ENTITY:
        return False
    low = word.lower()
    return document.written[low] == 0 if kind == "PERSON" and word in SURNAMES else not document.ordinary(word) and low not in COMMON


def _in_line(document: Document, line: int, taken: set[int], wanted: Wanted) -> Iterator[Candidate]:
    """Names of one sentence at places not yet taken."""
    sentence = document.sentences[line]
    forms, last = sentence.forms, 0
    for i in sentence.capitals:
        if i >= last and i not in taken:
            plain = i > 0 and not sentence.headline and forms[i - 1][0].isalpha()
            single = _REGIONS if plain and forms[i - 1] in {"the", "The"} and forms[i] in _REGIONS else _LIKELY if plain else _SURE
            end, kind = _match(forms, i, wanted, single)
            if end > i and taken.isdisjoint(range(i, end)):
                yield candidate_at(document, line, i, end, kind)
                last = end


def _match(forms: Sequence[str], i: int, wanted: Wanted, single: frozenset[str]) -> tuple[int, EntityType]:
    """End and type of the name that starts at a token; end i where none does. `single` are the listed words that count by themselves."""
    for words, kind in wanted.get(forms[i], ()):
        if list(forms[i : i + len(words)]) == words:
            return i + len(words), kind
    if forms[i] == "He" and i + 1 < len(forms) and _is_given_name(forms[i + 1]):
        return i + 2, "PERSON"
    if len(forms[i]) > 2 and forms[i].isupper():
        return _match_loud(forms, i)
    return _match_listed(forms, i, single)


def _match_listed(forms: Sequence[str], i: int, single: frozenset[str]) -> tuple[int, EntityType]:
    """End and type of the listed name that starts at a token."""
    for listed, name in LONG_NAMES.get((forms[i], forms[i + 1]), ()) if i + 1 < len(forms) else ():
        if tuple(forms[i : i + len(listed)]) == listed:
            return i + len(listed), LISTED_TYPES[name]
    return (i + 1, LISTED_TYPES[LISTED[forms[i]]]) if forms[i] in single else (i, "OTHER")


def _match_loud(forms: Sequence[str], i: int) -> tuple[int, EntityType]:
    """End and type of the listed place or nationality written all in capitals here ("NEW YORK"), or of a listed acronym."""
    words = [form.capitalize() if form.isupper() else form for form in forms[i : i + _LONGEST]]
    end, kind = _match_listed(words, 0, _PLACES)
    return (i + end, kind) if end > 1 or (end and kind in {"PLACE", "OTHER"}) else _match_listed(forms, i, _SURE)


def _is_given_name(form: str) -> bool:
    """Whether a capitalised word can only be a name, so that "He" before it is one too."""
    return form.istitle() and form.isalpha() and form.lower() not in COMMON and form not in LISTED


def add_pronoun_surnames(document: Document, candidates: list[Candidate]) -> None:
    """Widen "Xiaopeng" to "He Xiaopeng": no pronoun stands before a name."""
    for candidate in candidates:
        forms, first = document.lines[candidate.line], candidate.first
        if first and forms[first - 1] == "He" and candidate.last - first == 1 and _is_given_name(candidate.name):
            candidate.first, candidate.name, candidate.type = first - 1, f"He {candidate.name}", "PERSON"
