"""A linear-chain conditional random field in numpy: whole-number weights from a file, scores per token, batched Viterbi.

Weights are whole numbers (1/1024 each), so every sum is exact and a result never depends on the batch it was computed in.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from analysis.entities.evidence import Places
from analysis.entities.forms import KINDS, far_features, kind, near_features, own_features

Scores = NDArray[np.int32]

SCALE = 1024  # weights are stored as round(weight × SCALE)
OFFSETS = (0, -1, 1, -2, 2)  # the neighbours whose forms a token sees
_SEEN = (0, -1, 1)  # the neighbours whose document features it sees
_FORMS = {0: own_features, -1: near_features, 1: near_features, -2: far_features, 2: far_features}
_BATCH = 512  # sentences decoded together
_SHIFT = 4  # bits below a score that hold the label it came from, so that one maximum finds both
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
        for offset in _SEEN:
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
            self.transitions: Scores = stored["transitions"].astype(np.int32) << _SHIFT
            rows = np.repeat(np.arange(len(names)), stored["widths"])
            self.table: Scores = np.zeros((len(names) + 1, len(self.labels)), np.int32)
            self.table[rows, stored["columns"]] = stored["values"].astype(np.int32) << _SHIFT
        self.row = {name: i for i, name in enumerate(names)}

    def sum(self, names: Sequence[str]) -> Scores:
        """Scores per label of some features together."""
        rows = [row for name in names if (row := self.row.get(name)) is not None]
        total: Scores = self.table[rows].sum(axis=0, dtype=np.int32)
        return total


class _Rows:
    """A growing table of scores with one row for each key met; row 0 is all zero."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.number: dict[Hashable, int] = {}
        self.scores: Scores = np.zeros((1024, *shape), np.int32)

    def add(self, key: Hashable, scores: Scores) -> int:
        """Number of the new row that holds a key's scores."""
        number = self.number[key] = len(self.number) + 1
        if number >= len(self.scores):
            self.scores = np.concatenate([self.scores, np.zeros_like(self.scores)])
        self.scores[number] = scores
        return number


class Tagger:
    """Finds names; the scores of word forms met before are kept."""

    def __init__(self, path: Path) -> None:
        self.weights = Weights(path)
        width = len(self.weights.labels)
        self._kind_scores = np.zeros((KINDS, KINDS, KINDS, width), np.int32)
        for name, row in self.weights.row.items():
            if name.startswith("k="):
                before, here, after = map(int, name[2:].split("_"))
                self._kind_scores[before, here, after] = self.weights.table[row]
        self._first, self._last, self._shouted = (self.weights.sum([name]) for name in ("first", "last", "AC"))
        self._inside = np.array([label != "O" for label in self.weights.labels] + [False])  # the last one is the padding's, -1
        self._forget()

    def _forget(self) -> None:
        """Empty the stores of word forms and document features."""
        width = len(self.weights.labels)
        self._forms, self._places = _Rows((len(OFFSETS), width)), _Rows((len(_SEEN), width))
        self._kinds = [KINDS - 1]  # of each word form by its number; number 0 is the padding

    def names(self, sentences: Sequence[Input]) -> list[list[Name]]:
        """The names of each sentence."""
        if len(self._kinds) > _KEPT or len(self._places.number) > _KEPT:
            self._forget()
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].forms))
        found: list[list[Name]] = [[] for _ in sentences]
        for at in range(0, len(order), _BATCH):
            chosen = order[at : at + _BATCH]
            for row, name in self._decode([sentences[i] for i in chosen]):
                found[chosen[row]].append(name)
        return found

    def _decode(self, batch: Sequence[Input]) -> Iterator[tuple[int, Name]]:
        """The names of some sentences, shortest first, each with the number of its sentence."""
        lengths = np.array([len(sentence.forms) for sentence in batch])
        scores = self._form_scores([sentence.forms for sentence in batch], int(lengths[-1]))
        self._add_places(scores, batch)
        scores[:, 0] += self._first
        scores[np.arange(len(batch)), lengths - 1] += self._last
        scores[[row for row, sentence in enumerate(batch) if sentence.shouted]] += self._shouted
        return self._names(viterbi(scores, lengths, self.weights.transitions))

    def _form_scores(self, lines: Sequence[Sequence[str]], width: int) -> Scores:
        """Scores that word forms, their neighbours and their kinds give to each token."""
        numbers = np.zeros((len(lines), width + 4), np.int64)
        known = self._forms.number
        for row, forms in enumerate(lines):
            numbers[row, 2 : 2 + len(forms)] = [known.get(form) or self._form(form) for form in forms]
        found = self._forms.scores[numbers]
        scores: Scores = found[:, 2 : 2 + width, 0].copy()
        for column, offset in enumerate(OFFSETS[1:], start=1):
            scores += found[:, 2 + offset : 2 + offset + width, column]
        kinds = np.array(self._kinds)[numbers]
        scores += self._kind_scores[kinds[:, 1 : 1 + width], kinds[:, 2 : 2 + width], kinds[:, 3 : 3 + width]]
        return scores

    def _form(self, form: str) -> int:
        """Number of a word form met for the first time."""
        self._kinds.append(kind(form))
        return self._forms.add(form, np.stack([self.weights.sum(form_features(form, offset)) for offset in OFFSETS]))

    def _add_places(self, scores: Scores, batch: Sequence[Input]) -> None:
        """Add the scores of the document's features to each place and its neighbours."""
        known = self._places.number
        spots = [(row, i, known.get(names) or self._place(names)) for row, sentence in enumerate(batch) for i, names in sentence.places]
        if not spots:
            return
        rows, columns, numbers = np.array(spots).T
        values = self._places.scores[numbers]
        for seen, offset in enumerate(_SEEN):
            inner = (columns >= offset) & (columns - offset < scores.shape[1])
            scores[rows[inner], columns[inner] - offset] += values[inner, seen]

    def _place(self, names: tuple[str, ...]) -> int:
        """Number of a set of document features met for the first time."""
        return self._places.add(names, np.stack([self.weights.sum([f"{offset}:{name}" for name in names]) for offset in _SEEN]))

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


def viterbi(scores: Scores, lengths: NDArray[np.int64], transitions: Scores) -> NDArray[np.int8]:
    """The best path of labels through each sentence, -1 behind its end; sentences are sorted by length, shortest first.

    The low bits of scores and transitions are zero; there each step writes the label a path came through.
    """
    count, longest, width = scores.shape
    steps = transitions[:, None, :] + np.arange(width, dtype=np.int32)[:, None, None]
    mask = np.int32((1 << _SHIFT) - 1)
    best = scores[:, 0].copy()
    back = np.zeros((longest, count, width), np.int8)
    starts = np.searchsorted(lengths, np.arange(longest), side="right").tolist()  # at each step, the first sentence that runs on
    for at in range(1, longest):
        first = starts[at]
        reached = (best[first:].T[:, :, None] + steps).max(axis=0)
        came = reached & mask
        back[at, first:] = came
        best[first:] = reached - came + scores[first:, at]
    label = best.argmax(axis=1)
    found = np.full((count, longest), -1, np.int8)
    everyone = np.arange(count)
    for at in range(longest - 1, -1, -1):
        first = starts[at]
        found[first:, at] = label[first:]
        label[first:] = back[at, everyone[first:], label[first:]]
    return found
