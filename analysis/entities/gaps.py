"""Names the recogniser missed: listed ones that mean nothing else, family names at the start of a sentence, names it found elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from analysis.article import EntityType
from analysis.entities.candidates import Candidate, candidate_at
from analysis.entities.document import Document
from analysis.entities.resources import COMMON, FIRST_NAMES, LISTED, LONG_NAMES, NO_ENTITY, SURNAMES
from analysis.entities.types import LISTED_TYPES

_SEARCHED = frozenset({"country", "demonym", "company", "organisation", "product"})
_LIKELY = frozenset(name for name, listed in LISTED.items() if listed in _SEARCHED and " " not in name and len(name) > 1) - NO_ENTITY
_SURE = frozenset(name for name in _LIKELY if not {name.lower(), name} & COMMON) - FIRST_NAMES - SURNAMES
_LONGEST = 6  # words of the longest name looked for again
Wanted = Mapping[str, Sequence[tuple[list[str], EntityType]]]


def fill_gaps(document: Document, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates and the names they leave out, in order."""
    taken = {(c.line, i) for c in candidates for i in range(c.first, c.last)}
    wanted = _wanted(document, candidates)
    found = [name for line in range(len(document.lines)) for name in _in_line(document, line, taken, wanted)]
    return sorted(candidates + found, key=lambda c: (c.line, c.first))


def _wanted(document: Document, candidates: list[Candidate]) -> Wanted:
    """First word → names of the document to look for again, longest first, each with its commonest type."""
    types: dict[tuple[str, ...], Counter[EntityType]] = defaultdict(Counter)
    for c in candidates:
        words = tuple(document.lines[c.line][c.first : c.last])
        if len(words) <= _LONGEST and not document.headline(c.line):
            types[words][c.type] += 1
            if c.type == "PERSON" and len(words) > 1:
                for word in (words[0], words[-1]):
                    types[(word,)]["PERSON"] += word in SURNAMES or word not in COMMON
    wanted: dict[str, list[tuple[list[str], EntityType]]] = defaultdict(list)
    for words in sorted(types, key=lambda words: (-len(words), words)):
        kind = min(types[words], key=lambda kind: (-types[words][kind], kind))
        if types[words][kind] and (len(words) > 1 or _findable(document, words[0], kind)):
            wanted[words[0]].append((list(words), kind))
    return wanted


def _findable(document: Document, word: str, kind: EntityType) -> bool:
    """Whether a single word may be looked for: not where English, or for family names this document, writes it small."""
    if not word[0].isupper() or word in NO_ENTITY:
        return False
    low = word.lower()
    return document.written[low] == 0 if kind == "PERSON" and word in SURNAMES else not document.ordinary(word) and low not in COMMON


def _in_line(document: Document, line: int, taken: set[tuple[int, int]], wanted: Wanted) -> Iterator[Candidate]:
    """Names of one sentence at places not yet taken."""
    sentence = document.sentences[line]
    forms, last = sentence.forms, 0
    for i in sentence.capitals:
        if i >= last and (line, i) not in taken:
            single = _LIKELY if i and not sentence.headline and forms[i - 1][0].isalpha() else _SURE
            end, kind = _match(forms, i, wanted, single)
            if end > i and not any((line, k) in taken for k in range(i, end)):
                yield candidate_at(document, line, i, end, kind)
                last = end


def _match(forms: Sequence[str], i: int, wanted: Wanted, single: frozenset[str]) -> tuple[int, EntityType]:
    """End and type of the name that starts at a token; end i where none does. `single` are the listed words that count by themselves."""
    for words, kind in wanted.get(forms[i], ()):
        if list(forms[i : i + len(words)]) == words:
            return i + len(words), kind
    for listed, name in LONG_NAMES.get(forms[i], ()):
        if tuple(forms[i : i + len(listed)]) == listed:
            return i + len(listed), LISTED_TYPES[name]
    return (i + 1, LISTED_TYPES[LISTED[forms[i]]]) if forms[i] in single else (i, "OTHER")


def add_pronoun_surnames(document: Document, candidates: list[Candidate]) -> None:
    """Widen "Xiaopeng" to "He Xiaopeng": no pronoun stands before a name."""
    for candidate in candidates:
        forms, first = document.lines[candidate.line], candidate.first
        if first and forms[first - 1] == "He" and candidate.last - first == 1 and candidate.name not in LISTED:
            candidate.first, candidate.name, candidate.type = first - 1, f"He {candidate.name}", "PERSON"
