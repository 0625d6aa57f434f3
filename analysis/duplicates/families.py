"""One story, many copies: families of articles that share their text.

Texts are compared by their shingles, runs of three words (Broder 1997). Two articles are copies when the shorter shares enough of
its shingles with the longer, not counting notices that an outlet puts under all it prints. Of the articles that hold a shingle, in
order of publication, only near neighbours are compared, so that the work grows with the number of articles and no faster.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from analysis.duplicates.shingles import Hashes, Shingles

SHARED = 0.4  # of the shorter text's shingles, notices apart
SHARED_OF_ALL = 0.7  # of the shorter text's shingles, notices and all
SHARED_OF_LONGER = 0.15  # or it is a digest that quotes several stories
SHARED_OF_LONGER_OF_ALL = 0.5  # or the shorter is nothing but a notice that the longer bears too
WORTH_COMPARING = 0.2  # of the shorter text's shingles, seen among neighbours
FEWEST_WORDS = 8  # shorter texts are alike by chance
NEIGHBOURS = 4  # articles on either side, among those that hold a shingle
NOTICE_ARTICLES = 5  # a shingle in so many articles …
NOTICE_REPEATS = 4  # … and so many for each outlet that has it is part of a notice
UNKNOWN_OUTLETS = 6  # articles that name no outlet count as from so many
MOST_SHINGLES = 16_000_000  # held in memory
BATCH = 2_000  # articles read at a time
PAIRS = 20_000  # compared at a time

Rows = NDArray[np.int64]
Ratios = NDArray[np.float64]


class Story(NamedTuple):
    """What is compared of an article."""

    id: str
    body: str
    published: str | None = None  # ISO 8601
    source: str | None = None


class Copy(NamedTuple):
    """An article of a family, which is the id of its earliest; similarity 0..1 to the most similar other article of it."""

    id: str
    family: str
    similarity: float
    first: bool


def families(articles: Iterable[Story]) -> list[Copy]:
    """The articles that have copies, family by family, earliest first (undated last). The same in any order of the articles.

    The articles are read once, one after the other; of their texts only hashes are held.
    """
    reading = _Reading()
    stories = iter(articles)
    while batch := list(islice(stories, BATCH)):
        reading.add(batch)
    printed, earliest, repeats = reading.ordered()
    near, similarity = _near(printed, *reading.shingles.table(earliest))
    return _members(printed, np.concatenate([repeats, near]), np.concatenate([np.ones(len(repeats)), similarity]))


class _Printed(NamedTuple):
    """An article without its text, ordered by date (the undated last), then id."""

    undated: bool
    published: str
    id: str
    source: str | None


class _Reading:
    """What is held of the articles read: where each appeared, the number of its text (-1: too short), and the texts' shingles."""

    def __init__(self) -> None:
        self.printed: list[_Printed] = []
        self.texts: list[int] = []
        self.numbers: dict[bytes, int] = {}
        self.shingles = Shingles(MOST_SHINGLES)

    def add(self, batch: Sequence[Story]) -> None:
        """Read some more articles."""
        fresh = dict[int, str]()
        for id_, body, published, source in batch:
            words = body.casefold().split()
            number, known = -1, len(self.numbers)
            if len(words) >= FEWEST_WORDS:
                digest = blake2b(" ".join(words).encode("utf8", "surrogatepass"), digest_size=16).digest()
                number = self.numbers.setdefault(digest, known)
            if number == known:
                fresh[number] = body
            self.printed.append(_Printed(published is None, published or "", id_, source))
            self.texts.append(number)
        self.shingles.add(list(fresh), list(fresh.values()))

    def ordered(self) -> tuple[list[_Printed], Rows, Rows]:
        """The articles in order; the row of each text's first; and pairs of a text's first row and a later one."""
        order = sorted(range(len(self.printed)), key=self.printed.__getitem__)
        texts = np.array(self.texts, dtype=np.int64)[order]
        told = np.flatnonzero(texts >= 0)
        earliest = told[np.unique(texts[told], return_index=True)[1]]
        pairs = np.stack([earliest[texts[told]], told], axis=1)
        return [self.printed[i] for i in order], earliest, pairs[pairs[:, 0] < pairs[:, 1]]


def _members(printed: Sequence[_Printed], pairs: Rows, similarity: Ratios) -> list[Copy]:
    """The articles in these pairs, family by family."""
    closest = np.zeros(len(printed))
    for side in pairs.T:
        np.maximum.at(closest, side, similarity)
    firsts = _firsts(len(printed), pairs)
    rows = sorted(np.flatnonzero(closest > 0).tolist(), key=lambda i: (firsts[i], i))
    return [Copy(printed[i].id, printed[firsts[i]].id, round(float(closest[i]), 4), bool(firsts[i] == i)) for i in rows]


def _near(printed: Sequence[_Printed], rows: Rows, hashes: Hashes) -> tuple[Rows, Ratios]:
    """Pairs of articles that are edited copies, and how similar they are, from the shingles of each."""
    table = _table(printed, rows, hashes)
    held = table.held.tocsr()
    compared = [_compared(table, held, pairs) for pairs in _candidates(table)]
    return np.concatenate([pairs for pairs, _ in compared]), np.concatenate([similarity for _, similarity in compared])


@dataclass(frozen=True)
class _Table:
    """Stories × shingles that more than one story holds; which of these are notices; all shingles of each story, notices apart or not."""

    held: sp.csc_matrix
    notices: NDArray[np.bool_]
    sizes: Rows
    own_sizes: Rows


def _table(printed: Sequence[_Printed], rows: Rows, hashes: Hashes) -> _Table:
    """The table of (row, hash) pairs that are ordered by hash, then row."""
    group = np.cumsum(np.r_[False, hashes[1:] != hashes[:-1]])[: len(rows)]
    sizes = np.bincount(rows, minlength=len(printed))
    shared = np.bincount(group)[group] > 1
    rows, column = rows[shared], np.cumsum(np.r_[False, np.diff(group[shared]) > 0])[: shared.sum()]
    width = int(column.max(initial=-1)) + 1
    held = sp.csc_matrix((np.ones(len(rows), np.int32), (rows, column)), shape=(len(printed), width))
    notices = _notices(printed, rows, column)
    return _Table(held, notices, sizes, sizes - np.bincount(rows[notices[column]], minlength=len(printed)))


def _notices(printed: Sequence[_Printed], rows: Rows, column: Rows) -> NDArray[np.bool_]:
    """Whether each shingle is part of a notice: in many articles of few outlets."""
    names = {name: i for i, name in enumerate(sorted({article.source for article in printed if article.source}))}
    most = len(names) + UNKNOWN_OUTLETS
    codes = (names.get(article.source or "", len(names) + i % UNKNOWN_OUTLETS) for i, article in enumerate(printed))
    outlet = np.fromiter(codes, np.int64, len(printed))
    outlets = np.bincount(np.unique(column * most + outlet[rows]) // most)
    articles = np.bincount(column)
    return (articles >= NOTICE_ARTICLES) & (articles >= NOTICE_REPEATS * outlets)


def _candidates(table: _Table) -> Iterator[Rows]:
    """Pairs of rows that share enough shingles with each other where they are neighbours."""
    rows, column = table.held.indices.astype(np.int64), np.repeat(np.arange(table.held.shape[1]), np.diff(table.held.indptr))
    stories, codes = table.held.shape[0], [np.empty(0, np.int64)]
    for apart in range(1, NEIGHBOURS + 1):
        same = column[apart:] == column[:-apart]
        codes.append((rows[:-apart] * stories + rows[apart:])[same])
    pairs, shared = np.unique(np.concatenate(codes), return_counts=True)
    pairs = np.stack(np.divmod(pairs, stories), axis=1)
    pairs = pairs[shared >= WORTH_COMPARING * table.sizes[pairs].min(axis=1)]
    for first in range(0, max(len(pairs), 1), PAIRS):
        yield pairs[first : first + PAIRS]


def _compared(table: _Table, held: sp.csr_matrix, pairs: Rows) -> tuple[Rows, Ratios]:
    """Those of the pairs that are copies, and their similarity."""
    both = held[pairs[:, 0]].multiply(held[pairs[:, 1]])
    shared, own = np.asarray(both.sum(axis=1)).ravel(), np.asarray(both @ ~table.notices).ravel()
    of_all = _shares(shared, table.sizes[pairs], SHARED_OF_ALL, SHARED_OF_LONGER_OF_ALL)
    of_own = _shares(own, table.own_sizes[pairs], SHARED, SHARED_OF_LONGER)
    similarity = np.maximum(of_all, of_own)
    copies = similarity > 0
    return pairs[copies], similarity[copies]


def _shares(shared: Ratios, sizes: Rows, least: float, least_of_longer: float) -> Ratios:
    """The share of the shorter text that each pair has in common, 0 where that makes no copy."""
    share = shared / np.maximum(sizes.min(axis=1), FEWEST_WORDS)
    return np.where((share >= least) & (shared >= least_of_longer * sizes.max(axis=1)), share, 0.0)


def _firsts(stories: int, pairs: Rows) -> Rows:
    """For each row the earliest row of its family."""
    links = sp.coo_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), shape=(stories, stories))
    families_ = connected_components(links, directed=False)[1]
    firsts: Rows = np.unique(families_, return_index=True)[1][families_]
    return firsts
