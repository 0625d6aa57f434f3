"""The tree of topics: each fitted topic divided step by step into finer ones, and all joined step by step into coarser ones.

A cut of the tree into any number of topics is a grouping of its finest topics, the leaves. So a text's shares at any number are sums of
its shares of the leaves, and the number can be changed without fitting anything again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.topics.mixture import CAPS, Mixture, Texts, estimate, likelihoods
from analysis.topics.tree import Floats, Groups, settle

STEPS = 3  # of expectation and maximisation among the leaves of a topic
LEAST_TEXTS = 3  # of a leaf: fewer are no topic
FEWEST = 2  # topics of a cut

Leaves = tuple[int, ...]


@dataclass(frozen=True)
class Branches:
    """The leaves: log-probability of each word in each, its direction, its part of its topic, its topic; and its group in every cut."""

    words: Floats  # leaves × columns
    directions: Floats
    sizes: Floats  # log-probability within the topic
    parents: Groups  # rising: the leaves of a topic stand together
    cuts: NDArray[np.int32]  # cuts into 2, 3, … groups × leaves

    @property
    def most(self) -> int:
        """The largest number of topics."""
        return len(self.parents)

    def divided(self, texts: Texts, shares: Floats) -> Floats:
        """Texts × leaves: the texts' shares of the topics, each divided among the topic's leaves."""
        likelihood = likelihoods(texts, self.words, self.directions, CAPS[-1]) + self.sizes
        parts = np.empty_like(likelihood)
        for topic in range(shares.shape[1]):
            mine = self.parents == topic
            part = np.exp(likelihood[:, mine] - likelihood[:, mine].max(axis=1, keepdims=True))
            parts[:, mine] = part / part.sum(axis=1, keepdims=True) * shares[:, [topic]]
        return parts.astype(np.float32)

    def without_empty(self, full: Groups) -> Branches:
        """The tree of these leaves alone, and of one for each topic without any; cuts that no longer differ are one."""
        alone = np.setdiff1d(self.parents, self.parents[full])
        kept = np.union1d(full, np.searchsorted(self.parents, alone)).astype(np.intp)
        cuts = {len(set(groups)): groups for groups in self.cuts[:, kept].tolist()}
        return Branches(
            self.words[kept], self.directions[kept], self.sizes[kept], self.parents[kept], np.array(list(cuts.values()), dtype=np.int32)
        )

    def nodes(self) -> dict[Leaves, tuple[int, int]]:
        """The leaves of each topic of any cut, and the smallest and largest number of topics at which it is one."""
        found: dict[Leaves, tuple[int, int]] = {}
        for number, groups in enumerate(self.cuts, FEWEST):
            for group in dict.fromkeys(groups.tolist()):
                leaves = tuple(map(int, np.flatnonzero(groups == group)))
                found[leaves] = (found.get(leaves, (number,))[0], number)
        return found


def branch(points: Floats, texts: Texts, shares: Floats, groups: Groups, most: int) -> Branches:
    """The tree around topics of which the texts have these shares and mostly belong to these groups (-1: none)."""
    topics = shares.shape[1]
    leaves, order = _split(points, groups, topics, most)
    parents = np.array([order.root(leaf) for leaf in range(order.leaves)], dtype=np.intp)
    ranked = np.argsort(parents, kind="stable")
    place = np.argsort(ranked)
    found = np.where(leaves >= 0, place[leaves], -1)
    cuts = [*_coarser(points, groups, parents[ranked], topics), *(order.at(number)[ranked] for number in range(topics, order.leaves + 1))]
    branches = _branches(_estimated(texts, found, len(parents)), parents[ranked], np.array(cuts, dtype=np.int32))
    for _ in range(STEPS):
        branches = _branches(estimate(texts, branches.divided(texts, shares)), branches.parents, branches.cuts)
    return branches.without_empty(np.unique(branches.divided(texts, shares)[groups >= 0].argmax(axis=1)))


def _branches(leaves: Mixture, parents: Groups, cuts: NDArray[np.int32]) -> Branches:
    return Branches(leaves.words, leaves.directions, leaves.topics, parents, cuts)


@dataclass
class _Splits:
    """Which leaf each further leaf was split from, in order; the first are the topics themselves."""

    topics: int
    sources: list[int]

    @property
    def leaves(self) -> int:
        return self.topics + len(self.sources)

    def root(self, leaf: int) -> int:
        """The topic that a leaf was split from in the end."""
        return int(self.at(self.topics)[leaf])

    def at(self, number: int) -> Groups:
        """The group of each leaf after the splits that make so many."""
        groups = np.arange(self.leaves)
        for leaf in range(self.leaves - 1, number - 1, -1):
            groups[groups == leaf] = self.sources[leaf - self.topics]
        return groups


def _split(points: Floats, groups: Groups, topics: int, most: int) -> tuple[Groups, _Splits]:
    """The leaf of each text (-1: none), after halving whichever part gains most by it until there are so many."""
    leaves, splits = groups.copy(), _Splits(topics, [])
    halves = {topic: _halved(points, np.flatnonzero(leaves == topic)) for topic in range(topics)}
    while splits.leaves < most:
        widest = max(halves, key=lambda leaf: (halves[leaf][0], -leaf))
        gain, second = halves[widest]
        if gain <= 0:
            break
        fresh = splits.leaves
        leaves[second] = fresh
        splits.sources.append(widest)
        for leaf in (widest, fresh):
            halves[leaf] = _halved(points, np.flatnonzero(leaves == leaf))
    return leaves, splits


def _halved(points: Floats, rows: Groups) -> tuple[float, Groups]:
    """How much tighter two halves of these texts are than the whole, and the texts of the smaller; no gain where one would be too small."""
    if len(rows) < 2 * LEAST_TEXTS:
        return 0.0, rows[:0]
    mine = points[rows]
    away = mine - mine.mean(axis=0)
    _, vectors = np.linalg.eigh(np.asarray(away.T @ away, dtype=np.float64))
    side = away @ vectors[:, -1] > 0
    if side.all() or not side.any():
        return 0.0, rows[:0]
    second = settle(mine, np.vstack([mine[side].mean(axis=0), mine[~side].mean(axis=0)])) == 1
    sizes = int((~second).sum()), int(second.sum())
    if min(sizes) < LEAST_TEXTS:
        return 0.0, rows[:0]
    smaller = second if sizes[1] <= sizes[0] else ~second
    return round(_apart(mine[second].mean(axis=0), mine[~second].mean(axis=0), *sizes), 6), rows[smaller]


def _coarser(points: Floats, groups: Groups, parents: Groups, topics: int) -> list[Groups]:
    """The group of each leaf in the cuts with fewer groups than topics, coarsest first: again and again the two nearest are joined."""
    sizes = {topic: max(int((groups == topic).sum()), 1) for topic in range(topics)}
    middles = {topic: points[groups == topic].sum(axis=0) / sizes[topic] for topic in range(topics)}
    home = np.arange(topics)
    found: list[Groups] = []
    while len(sizes) > FEWEST:
        pairs = ((one, two) for one in sizes for two in sizes if one < two)
        one, two = min(pairs, key=lambda pair: (round(_apart(*(middles[p] for p in pair), *(sizes[p] for p in pair)), 6), pair))
        middles[one] = (middles[one] * sizes[one] + middles[two] * sizes[two]) / (sizes[one] + sizes[two])
        sizes[one] += sizes.pop(two)
        home[home == two] = one
        found.append(home[parents])
    return found[::-1]


def _apart(one: Floats, two: Floats, first: int, second: int) -> float:
    """What joining two groups with these middles and sizes costs (Ward 1963)."""
    return float(first * second / (first + second) * ((one - two) ** 2).sum())


def _estimated(texts: Texts, groups: Groups, leaves: int) -> Mixture:
    """The mixture of so many leaves, of which each text belongs to one (-1: to none)."""
    shares = np.zeros((len(groups), leaves), np.float32)
    known: Sequence[int] = np.flatnonzero(groups >= 0).tolist()
    shares[known, groups[known]] = 1
    return estimate(texts, shares)
