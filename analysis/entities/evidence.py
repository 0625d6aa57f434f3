"""Features of a place in its document: how the same word is written elsewhere, which names it is part of, which listed names run here."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from analysis.entities.document import Document
from analysis.entities.resources import COMPANY_ENDINGS, FIRST_NAMES, LONG_NAMES, ORG_HEADS, TITLES
from analysis.entities.tokens import Sentence

Places = list[tuple[int, tuple[str, ...]]]  # the capitalised tokens of a sentence, each with its features

_PLACE_CUES = frozenset("in at from near across outside".split())
_SPEECH_CUES = frozenset("said says told added asked wrote tweeted who".split())
_ORGANISATION = COMPANY_ENDINGS | ORG_HEADS
_FEW = ("0", "1", "2")  # how counts are told: none, one, more


def runs(positions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of neighbouring positions."""
    start = end = -1
    for position in positions:
        if position != end:
            if end > start:
                yield start, end
            start = position
        end = position + 1
    if end > start:
        yield start, end


def document_places(document: Document) -> list[Places]:
    """For each sentence of a document, its capitalised tokens with the features the whole document gives them."""
    parts, written, inside = _parts(document), document.written, Counter[str]()
    for form, times in document.inside.items():
        inside[form.lower()] += times
    features: dict[str, tuple[str, ...]] = {}
    found = []
    for sentence in document.sentences:
        forms, here, listed = sentence.forms, [], _listed(sentence)
        for i in sentence.capitals:
            form = forms[i]
            names = features.get(form)
            if names is None:
                low = form.lower()
                count = f"dc={_FEW[min(written.get(low, 0), 2)]}{_FEW[min(inside.get(low, 0), 2)]}"
                names = features[form] = (count, *_commonest(parts.get(low)))
            here.append((i, names + listed[i] if i in listed else names))
        found.append(here)
    return found


def _commonest(parts: dict[str, int] | None) -> tuple[str, ...]:
    """The two commonest parts a word plays in names, as features."""
    if not parts:
        return ()
    ranked = sorted(parts, key=lambda part: (-parts[part], part)) if len(parts) > 1 else parts
    return tuple([f"ds={part}" for part in ranked][:2])


def _parts(document: Document) -> dict[str, dict[str, int]]:
    """Lower-cased word → which parts of names it plays in the document."""
    parts: dict[str, dict[str, int]] = defaultdict(dict)
    for sentence in document.sentences:
        if sentence.shouted:
            continue
        forms = sentence.forms
        for start, end in runs(sentence.capitals):
            if start == 0 and document.written.get(forms[0].lower()):
                start = 1  # noqa: PLW2901  a small word that only starts the sentence
            if start < end:
                cue = _cue(forms, start, end)
                for i in range(start, end):
                    part = ("U" if end - start == 1 else "F" if i == start else "L" if i == end - 1 else "M") + cue
                    played = parts[forms[i].lower()]
                    played[part] = played.get(part, 0) + 1
    return parts


def _cue(forms: Sequence[str], start: int, end: int) -> str:
    """What the words around a run of capitalised ones say of it: title, organisation, first name, place, speaker or nothing."""
    before = forms[start - 1] if start else ""
    if before in TITLES or forms[start] in TITLES:
        return "T"
    if not _ORGANISATION.isdisjoint(forms[start:end]):
        return "C"
    if end - start > 1 and forms[start] in FIRST_NAMES:
        return "N"
    if before in _PLACE_CUES:
        return "I"
    return "S" if end < len(forms) and forms[end] in _SPEECH_CUES else "-"


def _listed(sentence: Sentence) -> dict[int, tuple[str, ...]]:
    """Position → features of the longest listed name of several words that covers it."""
    forms = sentence.forms
    found: dict[int, tuple[str, ...]] = {}
    for i in sentence.capitals:
        if i not in found and i + 1 < len(forms):
            for words, name in LONG_NAMES.get((forms[i], forms[i + 1]), ()):
                if tuple(forms[i : i + len(words)]) == words:
                    found[i] = (f"lB={name}",)
                    found.update((k, (f"lI={name}",)) for k in range(i + 1, i + len(words)))
                    break
    return found
