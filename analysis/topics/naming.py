"""The topics of a tree, each named among those it stands beside at the number of topics nearest to the one that was fitted."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from analysis.topics.branches import Leaves
from analysis.topics.labels import Surroundings, name, surroundings
from analysis.topics.model import Placed, Topic
from analysis.topics.phrases import Phrases, Spelt, collect, spelt
from analysis.topics.units import Unit

NAMED_FROM = 60  # most typical units a topic of the fitted number is named from
OTHERS_FROM = 24  # those of the other numbers, which are many
TYPICAL = 5


class _Node(NamedTuple):
    """A topic without a name: its leaves, the numbers of topics it stands at, the one it is named at, and what its typical units say."""

    leaves: Leaves
    first: int
    last: int
    level: int
    rows: list[int]
    phrases: Phrases


def named(
    nodes: Mapping[Leaves, tuple[int, int]], sample: Sequence[Unit], placed: Placed, number: int, people: frozenset[str] | None
) -> tuple[Topic, ...]:
    """The topics with these leaves and numbers they stand at, those of the fitted number first; no two have one label."""
    read = cache(spelt)  # a text is typical of several topics
    unnamed = [_node(leaves, span, sample, placed, number, read) for leaves, span in nodes.items()]

    @cache
    def around(level: int) -> Surroundings:
        return surroundings(node.phrases for node in unnamed if node.first <= level <= node.last)

    found: list[Topic] = []
    for node in sorted(unnamed, key=lambda node: (abs(node.level - number), node.level, node.leaves)):
        label, terms = name(node.phrases, around(node.level), {topic.label.lower() for topic in found}, people)
        id_ = _id(label, {topic.id for topic in found})
        found.append(Topic(id_, label, terms, node.leaves, node.first, node.last, _spans(sample, node.rows)))
    return tuple(found)


def _node(
    leaves: Leaves, span: tuple[int, int], sample: Sequence[Unit], placed: Placed, number: int, read: Callable[[str], Spelt]
) -> _Node:
    level = min(max(number, span[0]), span[1])
    rows = _typical(placed, leaves)[: NAMED_FROM if level == number else OTHERS_FROM]
    return _Node(leaves, *span, level, rows, collect((sample[i].text for i in rows), read))


def _typical(placed: Placed, leaves: Leaves) -> list[int]:
    """The units most typical of a topic: those that are most of it, the surest first."""
    shares = np.round(placed.leaves[:, list(leaves)].sum(axis=1), 1)
    rows = np.flatnonzero(shares > 0)
    return [int(row) for row in rows[np.lexsort((rows, -placed.lift[rows], -shares[rows]))]]


def _spans(sample: Sequence[Unit], rows: Sequence[int]) -> tuple[tuple[str, int, int], ...]:
    """Where the most typical units stand."""
    return tuple((sample[i].article, sample[i].start, sample[i].end) for i in rows[:TYPICAL])


def _id(label: str, taken: Collection[str]) -> str:
    """An id for a label that is safe in a link and none of those taken."""
    id_ = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-") or "topic"
    return id_ if id_ not in taken else f"{id_}-{len(taken) + 1}"
