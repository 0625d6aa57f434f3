"""A linear-chain conditional random field in numpy: scores of whole batches of sentences at once, batched Viterbi around the capitals."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import compress
from pathlib import Path
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from analysis.entities.recogniser.evidence import Places
from analysis.entities.recogniser.forms import KINDS, far_features, kind, near_features, own_features
from analysis.entities.recogniser.weights import OFFSETS, SHIFT, Memory, Numbers, Scores, Weights
from analysis.entities.tokens import MANNERS

_SEEN = (0, -1, 1)  # the neighbours whose document features a token sees
_FORMS = {0: own_features, -1: near_features, 1: near_features, -2: far_features, 2: far_features}
_GAP = ("", "")  # between sentences, so that none sees another
_CAPITAL = 2  # what a form with a capital is worth
_AROUND = 1  # tokens before and after one with a capital that may belong to its name
_BATCH = 1024  # sentences scored together
_DECODED = 2048  # stretches decoded together
_KEPT = 400_000  # word forms whose scores are kept


class Input(NamedTuple):
    """A sentence to label: its forms, the document's features of its capitalised tokens, and the feature of its manner of capitals."""

    forms: Sequence[str]
    places: Places
    manner: str


class Name(NamedTuple):
    """A name: its tokens [first, last) in the sentence, and PER, ORG, LOC or MISC."""

    first: int
    last: int
    kind: str


def sentence_features(sentence: Input) -> list[list[str]]:
    """Names of the features of each token of a sentence, "offset:feature": what the weights are trained on."""
    forms, size = sentence.forms, len(sentence.forms)
    features = [[sentence.manner] if sentence.manner else [] for _ in forms]
    for i in range(size):
        for offset in OFFSETS:
            if 0 <= i + offset < size:
                features[i] += [f"{offset}:{name}" for name in _FORMS[offset](forms[i + offset])]
    kinds = [KINDS - 1, *map(kind, forms), KINDS - 1]
    for i in range(size):
        features[i].append(_kinds_feature(kinds[i : i + 3]))
    for i, names in sentence.places:
        for offset in _SEEN:
            if 0 <= i - offset < size:
                features[i - offset] += [f"{offset}:{name}" for name in names]
    features[0].append("first")
    features[-1].append("last")
    return features


def _kinds_feature(kinds: Sequence[int]) -> str:
    """Name of the feature of three kinds in a row."""
    return "k=" + "_".join(map(str, kinds))


class _Worth(dict[str, int]):
    """Form → whether it has a capital, worked out once: 2 for one with a capital, 1 for one without."""

    def __missing__(self, form: str) -> int:
        worth = self[form] = 1 + has_capital(form)
        return worth


class Tagger:
    """Finds names; the scores of word forms met before are kept."""

    def __init__(self, path: Path) -> None:
        self.weights = Weights(path)
        self._kind_scores = self._read_kinds()
        self._first, self._last, *manners = self.weights.sums([["first"], ["last"], *([manner] for manner in MANNERS)])[:, 0]
        self._manners = dict(zip(MANNERS, manners, strict=True))
        self._kinds = [label.partition("-")[2] for label in self.weights.labels]
        self._kind = np.array([self._kinds.index(kind) for kind in self._kinds])  # alike for B and I of a kind
        self._begins = np.array([label[0] == "B" for label in self.weights.labels])
        self._none = self.weights.labels.index("O")
        self._forget()

    def _read_kinds(self) -> Scores:
        """Scores of three kinds of form in a row."""
        scores = np.zeros((KINDS, KINDS, KINDS, len(self.weights.labels)), np.int32)
        threes = [tuple(map(int, name[2:].split("_"))) for name in self.weights.row if name.startswith("k=")]
        scores[tuple(np.array(threes).T)] = self.weights.sums([[_kinds_feature(three)] for three in threes])[:, 0]
        return scores

    def _forget(self) -> None:
        """Empty the stores of word forms and document features."""
        self._worth = _Worth({"": 0})
        self._forms, self._places = Memory(self._form_rows), Memory(self._place_rows)

    def _form_rows(self, forms: Sequence[Hashable]) -> Scores:
        """Rows of word forms: scores for each of OFFSETS, then a block with their kind."""
        told = [cast("str", form) for form in forms]
        rows = np.zeros((len(told), len(OFFSETS) + 1, len(self.weights.labels)), np.int32)
        rows[:, :-1] = self.weights.sums(list(map(own_features, told)))
        rows[:, -1, 0] = list(map(kind, told))
        return rows

    def _place_rows(self, places: Sequence[Hashable]) -> Scores:
        """Rows of document features: scores for each of _SEEN."""
        return self.weights.sums(cast("Sequence[tuple[str, ...]]", places))[:, : len(_SEEN)]

    def names(self, sentences: Sequence[Input]) -> list[list[Name]]:
        """The names of each sentence."""
        if max(len(self._worth), len(self._forms), len(self._places)) > _KEPT:
            self._forget()
        found: list[list[Name]] = [[] for _ in sentences]
        for at in range(0, len(sentences), _BATCH):
            for row, name in self._read(sentences[at : at + _BATCH]):
                found[at + row].append(name)
        return found

    def _read(self, batch: Sequence[Input]) -> Iterator[tuple[int, Name]]:
        """The names of some sentences, each with the number of its sentence."""
        line: list[str] = [*_GAP]
        starts = []
        for sentence in batch:
            starts.append(len(line))
            line += sentence.forms
            line += _GAP
        worth = np.fromiter(map(self._worth.__getitem__, line), np.int8, len(line))
        near = beside_capitals(worth == _CAPITAL, worth > 0)
        numbers, heads = self._rows(line, near), np.array(starts)
        if self._forms.table.size:
            scores = self._scores(numbers, near)
            self._add_places(scores, near, batch, starts)
            self._add_edges(scores, near, batch, heads)
            yield from self._names(self._labels(scores, numbers, near), heads)

    def _rows(self, line: Sequence[str], near: Numbers) -> Numbers:
        """The rows of the forms of a line that are near capitals and of their neighbours, 0 for all else."""
        seen = np.zeros(len(line), np.bool_)
        for offset in OFFSETS:
            seen[near + offset] = True
        numbers = np.zeros(len(line), np.intp)
        numbers[seen] = self._forms.rows(list(compress(line, seen.tobytes())))
        return numbers

    def _scores(self, numbers: Numbers, near: Numbers) -> Scores:
        """Scores that word forms, their neighbours and their kinds give to the tokens of a line that are near capitals."""
        *blocks, told = self._forms.table
        scores: Scores = blocks[0][numbers[near]]
        for offset, block in zip(OFFSETS[1:], blocks[1:], strict=True):
            scores += block[numbers[near + offset]]
        kinds = np.where(numbers, told[numbers, 0], KINDS - 1)
        scores += self._kind_scores[kinds[near - 1], kinds[near], kinds[near + 1]]
        return scores

    def _add_places(self, scores: Scores, near: Numbers, batch: Sequence[Input], starts: Sequence[int]) -> None:
        """Add the scores of the document's features to each place and its neighbours."""
        spots = np.array([start + i for start, sentence in zip(starts, batch, strict=True) for i, _ in sentence.places], np.intp)
        rows = self._places.rows([names for sentence in batch for _, names in sentence.places])
        for offset, block in zip(_SEEN, self._places.table, strict=False):
            found, at = _found(near, spots - offset)
            scores[at] += block[rows[found]]

    def _add_edges(self, scores: Scores, near: Numbers, batch: Sequence[Input], heads: Numbers) -> None:
        """Add the scores of the first and the last token of sentences, and of all tokens of those with more capitals than others."""
        sizes = np.array([len(sentence.forms) for sentence in batch])
        scores[_found(near, heads)[1]] += self._first
        scores[_found(near, heads + sizes - 1)[1]] += self._last
        for head, sentence in zip(heads.tolist(), batch, strict=True):
            if sentence.manner:
                scores[slice(*np.searchsorted(near, (head, head + len(sentence.forms))))] += self._manners[sentence.manner]

    def _labels(self, scores: Scores, numbers: Numbers, near: Numbers) -> NDArray[np.int8]:
        """The label of each token of a line: the best path through each stretch near capitals, all else being no name."""
        found = np.full(len(numbers), self._none, np.int8)
        labels = np.full(len(near), self._none, np.int8)
        breaks = np.flatnonzero(np.diff(near) > 1) + 1
        starts, ends = np.append(0, breaks)[: len(near)], np.append(breaks, len(near))[: len(near)]
        scores[starts[numbers[near[starts] - 1] > 0]] += self.weights.transitions[self._none]
        scores[ends[numbers[near[ends - 1] + 1] > 0] - 1] += self.weights.transitions[:, self._none]
        order = np.argsort(ends - starts, kind="stable")
        for at in range(0, len(order), _DECODED):
            chosen = order[at : at + _DECODED]
            lengths = ends[chosen] - starts[chosen]
            places = starts[chosen, None] + np.arange(lengths[-1])
            inside = places < ends[chosen, None]
            labels[places[inside]] = viterbi(scores[np.where(inside, places, 0)], lengths, self.weights.transitions)[inside]
        found[near] = labels
        return found

    def _names(self, labels: NDArray[np.int8], heads: Numbers) -> Iterator[tuple[int, Name]]:
        """The names that the labels of a line tell of: B starts one, I goes on with one of its kind."""
        kind, inside = self._kind[labels], labels != self._none
        begins = inside & (self._begins[labels] | (kind != np.roll(kind, 1)))
        ends = inside & np.roll(begins | ~inside, -1)
        firsts, lasts = np.flatnonzero(begins), np.flatnonzero(ends) + 1
        rows = np.searchsorted(heads, firsts, side="right") - 1
        told = (rows, firsts - heads[rows], lasts - heads[rows], labels[firsts])
        for row, first, last, label in zip(*(column.tolist() for column in told), strict=True):
            yield row, Name(first, last, self._kinds[label])


def has_capital(form: str) -> bool:
    """Whether a form has a capital anywhere ("iPhone")."""
    return form != form.lower()


def beside_capitals(capital: NDArray[np.bool_], word: NDArray[np.bool_]) -> Numbers:
    """The words of a line that stand at a capital or beside one: a name has none elsewhere."""
    near = capital.copy()
    for distance in range(1, _AROUND + 1):
        near[distance:] |= capital[:-distance]
        near[:-distance] |= capital[distance:]
    return np.flatnonzero(near & word)


def _found(near: Numbers, spots: Numbers) -> tuple[NDArray[np.bool_], Numbers]:
    """Which of some spots of a line are among the words near capitals, and their places there."""
    at = np.searchsorted(near, spots)
    found = np.append(near, -1)[at] == spots
    return found, at[found]


def viterbi(scores: Scores, lengths: Numbers, transitions: Scores) -> NDArray[np.int8]:
    """The best path of labels through each stretch, -1 behind its end; stretches are sorted by length, shortest first.

    The low bits of scores and transitions are zero; there each step writes the label a path came through.
    """
    count, longest, width = scores.shape
    steps = transitions[:, None, :] + np.arange(width, dtype=np.int32)[:, None, None]
    mask = np.int32((1 << SHIFT) - 1)
    best = scores[:, 0].copy()
    back = np.zeros((longest, count, width), np.int8)
    starts = np.searchsorted(lengths, np.arange(longest), side="right").tolist()  # at each step, the first stretch that runs on
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
