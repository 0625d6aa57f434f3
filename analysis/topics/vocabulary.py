"""The words topics are made of: counts of word stems, the commonest and the rarest left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
import snowballstemmer
from numpy.typing import NDArray

from analysis.topics.words import encode


def listed(name: str) -> frozenset[str]:
    """The words of a list in this folder."""
    return frozenset(files(__package__).joinpath(name).read_text("utf8").split())


STOP_WORDS = listed("stopwords.txt")
LARGEST = 30_000  # stems; more add time, not agreement
RAREST = 0.001  # of the texts, and at least two of them
INFLECTIONS = 10  # of a stem: the commonest has at least this part of its occurrences
COMMONEST = 0.5  # of the texts: what every second one says tells none apart
LONGEST = 40  # characters; what is longer is no word


class Tally(NamedTuple):
    """The distinct words of some texts, and texts × words how often each occurs."""

    words: list[str]
    counts: sp.csr_matrix


@dataclass(frozen=True)
class Vocabulary:
    """Words in alphabetical order, the column (stem) each counts towards, and each column's inverse document frequency."""

    words: tuple[str, ...]
    columns: NDArray[np.int32]
    idf: NDArray[np.float32]

    @property
    def size(self) -> int:
        """Number of columns."""
        return len(self.idf)

    @cached_property
    def index(self) -> dict[str, int]:
        """Column of each word."""
        return dict(zip(self.words, self.columns.tolist(), strict=True))

    def counts(self, tallies: Iterable[Tally]) -> sp.csr_matrix:
        """Texts × columns: how often each stem occurs."""
        parts = [aligned(words, counts, self.index, self.size) for words, counts in tallies]
        return sp.vstack(parts, format="csr") if parts else sp.csr_matrix((0, self.size), dtype=np.float32)

    def weights(self, counts: sp.csr_matrix) -> sp.csr_matrix:
        """TF-IDF of the counts, each row of length 1."""
        weights = dampened(counts).multiply(self.idf).tocsr()
        length = np.sqrt(np.asarray(weights.multiply(weights).sum(axis=1))).ravel()
        return sp.diags_array(1 / np.where(length > 0, length, 1)).dot(weights).astype(np.float32).tocsr()


def learn(tallies: Sequence[Tally], without: frozenset[str] = frozenset()) -> tuple[Vocabulary, sp.csr_matrix]:
    """The vocabulary of the texts, apart from the words it is to do without, and its counts in them."""
    left_out = STOP_WORDS | without
    texts = sum(tally.counts.shape[0] for tally in tallies)
    words = sorted(word for word in _frequent(tallies, texts) if 1 < len(word) <= LONGEST and word not in left_out)
    stems = snowballstemmer.stemmer("english").stemWords(words)
    position = {stem: i for i, stem in enumerate(sorted(set(stems)))}
    index = {word: position[stem] for word, stem in zip(words, stems, strict=True)}
    counts = sp.vstack([aligned(found, counts, index, len(position)) for found, counts in tallies], format="csr")
    return _pruned(index, counts)


def dampened(counts: sp.csr_matrix) -> sp.csr_matrix:
    """1 + log of every count: the tenth mention says less than the first."""
    damped = counts.copy()
    damped.data = 1 + np.log(damped.data)
    return damped


def _pruned(index: dict[str, int], counts: sp.csr_matrix) -> tuple[Vocabulary, sp.csr_matrix]:
    """The vocabulary without stems that are too rare or too common, and its counts."""
    n = counts.shape[0]
    frequency = np.bincount(counts.indices, minlength=counts.shape[1])
    kept = np.flatnonzero((frequency >= max(2, RAREST * n)) & (frequency <= COMMONEST * n))
    kept = np.sort(kept[np.argsort(-frequency[kept], kind="stable")[:LARGEST]])
    place = np.full(counts.shape[1], -1, dtype=np.int32)
    place[kept] = np.arange(len(kept), dtype=np.int32)
    words = tuple(word for word, column in index.items() if place[column] >= 0)
    columns = np.array([place[index[word]] for word in words], dtype=np.int32)
    idf = (np.log((1 + n) / (1 + frequency[kept])) + 1).astype(np.float32)
    return Vocabulary(words, columns, idf), counts[:, kept].tocsr()


def _frequent(tallies: Iterable[Tally], texts: int) -> Iterator[str]:
    """Words so frequent that their stem may be kept: it saves stemming the countless others of a large corpus."""
    frequency = Counter[str]()
    for distinct, counts in tallies:
        frequency.update(dict(zip(distinct, np.bincount(counts.indices, minlength=len(distinct)).tolist(), strict=True)))
    return (word for word, times in frequency.items() if times >= RAREST * texts / INFLECTIONS)


def tallied(texts: Sequence[str]) -> Iterator[Tally]:
    """The words of the texts, a batch at a time."""
    for distinct, numbers, bounds in encode(texts):
        shape = (len(bounds) - 1, len(distinct))
        yield Tally(distinct, sp.csr_matrix((np.ones(len(numbers), np.float32), numbers, bounds), shape=shape))


def aligned(words: Iterable[str], counts: sp.csr_matrix, index: Mapping[str, int], width: int) -> sp.csr_matrix:
    """The counts with each word's column as the index has it; words it does not have fall away."""
    place = np.array([index.get(word, width) for word in words], dtype=np.int32)
    placed = sp.csr_matrix((counts.data, place[counts.indices], counts.indptr), shape=(counts.shape[0], width + 1), copy=True)
    placed.sum_duplicates()
    return placed[:, :width].tocsr()
