"""Features of a place in its document: how the same word is written elsewhere, which names it is part of, which listed names run here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from analysis.entities.resources import COMPANY_ENDINGS, FIRST_NAMES, LONG_NAMES, ORG_HEADS, TITLES

Places = list[tuple[int, tuple[str, ...]]]  # the capitalised tokens of a sentence, each with its features

_PLACE_CUES = frozenset("in at from near across outside".split())
_SPEECH_CUES = frozenset("said says told added asked wrote tweeted who".split())
_ORGANISATION = COMPANY_ENDINGS | ORG_HEADS


def shouted(forms: Sequence[str]) -> bool:
    """Whether most words of the sentence are written in capitals."""
    words = [form for form in forms if form[:1].isalpha()]
    return len(words) > 2 and 2 * sum(len(word) > 1 and word.isupper() for word in words) > len(words)


def capitals(forms: Sequence[str]) -> list[int]:
    """Positions of the capitalised tokens."""
    return [i for i, form in enumerate(forms) if form[0].isupper()]


def runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of neighbouring positions."""
    at = 0
    while at < len(positions):
        last = at
        while last + 1 < len(positions) and positions[last + 1] == positions[last] + 1:
            last += 1
        yield positions[at], positions[last] + 1
        at = last + 1


def document_places(sentences: Sequence[Sequence[str]]) -> list[Places]:
    """For each sentence of a document, its capitalised tokens with the features the whole document gives them."""
    written = Counter(form for forms in sentences for form in forms)
    positions = [capitals(forms) for forms in sentences]
    inside, parts = _gather(sentences, positions, written)
    top = {
        word: tuple(f"ds={part}" for part, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2])
        for word, counts in parts.items()
    }
    found = []
    for forms, here in zip(sentences, positions, strict=True):
        listed = _listed(forms, here)
        places: Places = []
        for i in here:
            low = forms[i].lower()
            count = f"dc={min(written.get(low, 0), 2)}{min(inside.get(low, 0), 2)}" if low != forms[i] else "dc=n"
            places.append((i, (count, *top.get(low, ()), *listed.get(i, ()))))
        found.append(places)
    return found


def _gather(
    sentences: Sequence[Sequence[str]], positions: Sequence[Sequence[int]], written: Counter[str]
) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """Per lower-cased word: how often it is capitalised inside a sentence, and which parts of names it plays."""
    inside: Counter[str] = Counter()
    parts: dict[str, Counter[str]] = {}
    for forms, here in zip(sentences, positions, strict=True):
        if not here or shouted(forms):
            continue
        inside.update(forms[i].lower() for i in here if i)
        for start, end in runs(here):
            if start == 0 and written.get(forms[0].lower()):
                start = 1  # noqa: PLW2901  a small word that only starts the sentence
            if start < end:
                cue = _cue(forms, start, end)
                for i in range(start, end):
                    part = ("U" if end - start == 1 else "F" if i == start else "L" if i == end - 1 else "M") + cue
                    parts.setdefault(forms[i].lower(), Counter())[part] += 1
    return inside, parts


def _cue(forms: Sequence[str], start: int, end: int) -> str:
    """What the words around a run of capitalised ones say of it: title, organisation, first name, place, speaker or nothing."""
    before = forms[start - 1] if start else ""
    if before in TITLES or forms[start] in TITLES:
        return "T"
    if any(form in _ORGANISATION for form in forms[start:end]):
        return "C"
    if forms[start] in FIRST_NAMES and end - start > 1:
        return "N"
    if before in _PLACE_CUES:
        return "I"
    return "S" if end < len(forms) and forms[end] in _SPEECH_CUES else "-"


def _listed(forms: Sequence[str], here: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Position → features of the longest listed name of several words that covers it."""
    found: dict[int, tuple[str, ...]] = {}
    for i in here:
        if i not in found and forms[i] in LONG_NAMES:
            for words, name in LONG_NAMES[forms[i]]:
                if tuple(forms[i : i + len(words)]) == words:
                    found[i] = (f"lB={name}",)
                    found.update((k, (f"lI={name}",)) for k in range(i + 1, i + len(words)))
                    break
    return found
