"""Features of a place in its document: how the same word is written elsewhere, which names it is part of, which listed names run here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from analysis.entities.document import Document
from analysis.entities.recogniser.forms import KINDS, kind
from analysis.entities.resources import COMPANY_ENDINGS, FIRST_NAMES, LONG_NAMES, LONG_STARTS, ORG_HEADS, TITLES
from analysis.entities.tokens import Sentence

Places = list[tuple[int, tuple[str, ...]]]  # the capitalised tokens of a sentence, each with its features

_PLACE_CUES = frozenset("in at from near across outside".split())
_SPEECH_CUES = frozenset("said says told added asked wrote tweeted who".split())
_ORGANISATION = COMPANY_ENDINGS | ORG_HEADS
_COUNTS = [[f"dc={written}{inside}" for inside in (0, 1, 2)] for written in (0, 1, 2)]  # none, one, more
_ABOUT = {told: [(f"d={told}", f"d={told}{number}") for number in range(KINDS)] for told in "SB"} | {"": []}  # subject and kind of form
_PARTS = {cue: [f"ds={part}{cue}" for part in "UFLM"] for cue in "TCNIS-"}  # alone, first, last, in the middle


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
    told = _Told(document)
    found: list[Places] = []
    for sentence in document.sentences:
        here = [told[sentence.forms[i]] for i in sentence.capitals]
        listed = _listed(sentence)
        if listed:
            here = [names + listed.get(i, ()) for i, names in zip(sentence.capitals, here, strict=True)]
        found.append(list(zip(sentence.capitals, here, strict=True)))
    return found


class _Told(dict[str, tuple[str, ...]]):
    """Form → the features that the whole document gives it, worked out once."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._parts, self._written, self._inside = _parts(document), document.written, defaultdict[str, int](int)
        self._about = _ABOUT[document.subject]
        for form, times in document.inside.items():
            self._inside[form.lower()] += times

    def __missing__(self, form: str) -> tuple[str, ...]:
        low = form.lower()
        count = _COUNTS[min(self._written.get(low, 0), 2)][min(self._inside.get(low, 0), 2)]
        names = self[form] = (count, *_commonest(self._parts.get(low)), *(self._about[kind(form)] if self._about else ()))
        return names


def _commonest(parts: Mapping[str, int] | None) -> tuple[str, ...]:
    """The two commonest parts a word plays in names."""
    if parts and len(parts) > 1:
        return tuple(sorted(parts, key=lambda part: (-parts[part], part))[:2])
    return tuple(parts) if parts else ()


def _parts(document: Document) -> dict[str, dict[str, int]]:
    """Lower-cased word → which parts of names it plays in the document, as features, and how often."""
    parts: dict[str, dict[str, int]] = defaultdict(dict)
    for sentence in document.sentences:
        forms = sentence.forms
        for start, end in runs(sentence.capitals) if not sentence.shouted else ():
            if start == 0 and document.written.get(forms[0].lower()):
                start = 1  # noqa: PLW2901  a small word that only starts the sentence
            if start < end:
                cue = _cue(forms, start, end)
                for i in range(start, end):
                    part = _PARTS[cue][0 if end - start == 1 else 1 if i == start else 2 if i == end - 1 else 3]
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
        if forms[i] in LONG_STARTS and i not in found and i + 1 < len(forms):
            for words, name in LONG_NAMES.get((forms[i], forms[i + 1]), ()):
                if tuple(forms[i : i + len(words)]) == words:
                    found[i] = (f"lB={name}",)
                    found.update((k, (f"lI={name}",)) for k in range(i + 1, i + len(words)))
                    break
    return found
