"""A linear-chain conditional random field in numpy: whole-number weights from a file, scores per token, batched Viterbi.

Weights are whole numbers (1/1024 each), so every sum is exact and a result never depends on the batch it was computed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.entities.evidence import Places
from analysis.entities.forms import KINDS, far_features, kind, near_features, own_features

Scores = NDArray[np.int32]

SCALE = 1024  # weights are stored as round(weight × SCALE)
OFFSETS = (0, -1, 1, -2, 2)  # the neighbours a token sees
_FORMS = {0: own_features, -1: near_features, 1: near_features, -2: far_features, 2: far_features}
_BATCH = 128  # sentences decoded together
_KEPT = 400_000  # word forms whose scores are kept


class Input(NamedTuple):
    """A sentence to label: its forms, the document's features of its capitalised tokens, and whether it is all capitals."""

    forms: Sequence[str]
    places: Places
    shouted: bool


def form_features(form: str, offset: int) -> list[str]:
    """Names of the features a form gives to the token `offset` places before it, "offset:feature"."""
    return [f"{offset}:{name}" for name in _FORMS[offset](form)]


def sentence_features(sentence: Input) -> list[list[str]]:
    """Names of the features of each token of a sentence: what the weights are trained on."""
    forms, size = sentence.forms, len(sentence.forms)
    features = [["AC"] if sentence.shouted else [] for _ in forms]
    for i in range(size):
        for offset in OFFSETS:
            if 0 <= i + offset < size:
                features[i] += form_features(forms[i + offset], offset)
    kinds = [KINDS - 1, *map(kind, forms), KINDS - 1]
    for i in range(size):
        features[i].append("k=" + "_".join(map(str, kinds[i : i + 3])))
    for i, names in sentence.places:
        for offset in (0, -1, 1):
            if 0 <= i - offset < size:
                features[i - offset] += [f"{offset}:{name}" for name in names]
    features[0].append("first")
    features[-1].append("last")
    return features


class Name(NamedTuple):
    """A name: its tokens [first, last) in the sentence, and PER, ORG, LOC or MISC."""

    first: int
    last: int
    kind: str


class Weights:
    """The trained weights: features by name, transitions from label to label."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self.labels: list[str] = stored["labels"].tobytes().decode().split("\n")
            names = stored["names"].tobytes().decode().split("\n")
            self.transitions: Scores = stored["transitions"].astype(np.int32)
            rows = np.repeat(np.arange(len(names)), stored["widths"])
            self.table: Scores = np.zeros((len(names) + 1, len(self.labels)), np.int32)
            self.table[rows, stored["columns"]] = stored["values"]
        self.row = {name: i for i, name in enumerate(names)}

    def sum(self, names: Sequence[str]) -> Scores:
        """Scores per label of some features together."""
        rows = [row for name in names if (row := self.row.get(name)) is not None]
        total: Scores = self.table[rows].sum(axis=0, dtype=np.int32)
        return total


class Tagger:
    """Labels sentences; the scores of word forms met before are kept."""

    def __init__(self, path: Path) -> None:
        self.weights = Weights(path)
        width = len(self.weights.labels)
        self._kinds = np.zeros((KINDS, KINDS, KINDS, width), np.int32)
        for name, row in self.weights.row.items():
            if name.startswith("k="):
                before, here, after = map(int, name[2:].split("_"))
                self._kinds[before, here, after] = self.weights.table[row]
        self._first, self._last, self._shouted = (self.weights.sum([name]) for name in ("first", "last", "AC"))
        self._inside = np.array([label != "O" for label in self.weights.labels] + [False])  # the last one is the padding's, -1
        self._forget()

    def _forget(self) -> None:
        """Empty the store of word forms and document features; form 0 is the padding."""
        self._ids: dict[str, int] = {}
        self._form_scores = np.zeros((1024, len(OFFSETS), len(self.weights.labels)), np.int32)
        self._form_kinds = np.full(1024, KINDS - 1, np.int64)
        self._place_scores: dict[tuple[str, ...], Scores] = {}

    def names(self, sentences: Sequence[Input]) -> list[list[Name]]:
        """The names of each sentence."""
        if len(self._ids) > _KEPT or len(self._place_scores) > _KEPT:
            self._forget()
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms))
        found: list[list[Name]] = [[] for _ in sentences]
        for at in range(0, len(order), _BATCH):
            chosen = order[at : at + _BATCH]
            for row, name in self._decode([sentences[i] for i in chosen]):
                found[chosen[row]].append(name)
        return found

    def _id(self, form: str) -> int:
        """Number of a word form, whose scores are worked out when it is first met."""
        number = self._ids[form] = len(self._ids) + 1
        if number >= len(self._form_kinds):
            self._form_scores = np.concatenate([self._form_scores, np.zeros_like(self._form_scores)])
            self._form_kinds = np.concatenate([self._form_kinds, np.full_like(self._form_kinds, KINDS - 1)])
        self._form_kinds[number] = kind(form)
        for column, offset in enumerate(OFFSETS):
            self._form_scores[number, column] = self.weights.sum(form_features(form, offset))
        return number

    def _place(self, names: tuple[str, ...]) -> Scores:
        """Scores of a place's features for the token itself, the one after it and the one before it."""
        scores = self._place_scores.get(names)
        if scores is None:
            scores = np.stack([self.weights.sum([f"{offset}:{name}" for name in names]) for offset in (0, -1, 1)])
            self._place_scores[names] = scores
        return scores

    def _decode(self, batch: Sequence[Input]) -> Iterator[tuple[int, Name]]:
        """The names of some sentences, shortest first, each with the number of its sentence."""
        known = self._ids
        lengths = np.array([len(sentence.forms) for sentence in batch])
        numbers = np.zeros((len(batch), lengths[-1] + 4), np.int64)
        for row, sentence in enumerate(batch):
            numbers[row, 2 : 2 + len(sentence.forms)] = [known.get(form) or self._id(form) for form in sentence.forms]
        scores = self._form_sums(numbers)
        self._add_places(scores, batch)
        scores[:, 0] += self._first
        scores[np.arange(len(batch)), lengths - 1] += self._last
        loud = [row for row, sentence in enumerate(batch) if sentence.shouted]
        scores[loud] += self._shouted
        return self._names(viterbi(scores, lengths, self.weights.transitions))

    def _names(self, paths: NDArray[np.int8]) -> Iterator[tuple[int, Name]]:
        """The names that rows of labels tell of: B starts one, I goes on with one of its kind; -1 and O are none."""
        rows, columns = np.nonzero(self._inside[paths])
        labels = self.weights.labels
        row = first = last = -1
        kind = ""
        for here, i, label in zip(rows.tolist(), columns.tolist(), paths[rows, columns].tolist(), strict=True):
            part, _, this = labels[label].partition("-")
            if here == row and i == last and part == "I" and this == kind:
                last += 1
                continue
            if kind:
                yield row, Name(first, last, kind)
            row, first, last, kind = here, i, i + 1, this
        if kind:
            yield row, Name(first, last, kind)

    def _form_sums(self, numbers: NDArray[np.int64]) -> Scores:
        """Scores that word forms and their kinds give to each token; `numbers` has two columns of padding on each side."""
        width = numbers.shape[1] - 4
        scores: Scores = self._form_scores[numbers[:, 2 : 2 + width], 0]
        for column, offset in enumerate(OFFSETS[1:], start=1):
            scores += self._form_scores[numbers[:, 2 + offset : 2 + offset + width], column]
        kinds = self._form_kinds[numbers]
        scores += self._kinds[kinds[:, 1 : 1 + width], kinds[:, 2 : 2 + width], kinds[:, 3 : 3 + width]]
        return scores

    def _add_places(self, scores: Scores, batch: Sequence[Input]) -> None:
        """Add the scores of the document's features."""
        spots = [(row, i, names) for row, sentence in enumerate(batch) for i, names in sentence.places]
        if not spots:
            return
        rows, columns = np.array([spot[0] for spot in spots]), np.array([spot[1] for spot in spots])
        values = np.array([self._place(spot[2]) for spot in spots])
        scores[rows, columns] += values[:, 0]
        inner = columns + 1 < scores.shape[1]
        scores[rows[inner], columns[inner] + 1] += values[inner, 1]
        later = columns > 0
        scores[rows[later], columns[later] - 1] += values[later, 2]


def viterbi(scores: Scores, lengths: NDArray[np.int64], transitions: Scores) -> NDArray[np.int8]:
    """The best path of labels through each sentence, -1 behind its end; sentences are sorted by length, shortest first."""
    count, longest, width = scores.shape
    best = scores[:, 0].copy()
    back = np.zeros((longest, count, width), np.int8)
    starts = np.searchsorted(lengths, np.arange(longest), side="right").tolist()  # at each step, the first sentence that runs on
    for at in range(1, longest):
        first = starts[at]
        paths = best[first:, None, :] + transitions.T
        chosen = paths.argmax(axis=2)
        back[at, first:] = chosen
        best[first:] = np.take_along_axis(paths, chosen[:, :, None], axis=2)[:, :, 0] + scores[first:, at]
    label = best.argmax(axis=1)
    found = np.full((count, longest), -1, np.int8)
    everyone = np.arange(count)
    for at in range(longest - 1, -1, -1):
        first = starts[at]
        found[first:, at] = label[first:]
        label[first:] = back[at, everyone[first:], label[first:]]
    return found
