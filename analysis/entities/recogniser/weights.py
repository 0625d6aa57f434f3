"""The trained weights, and scores kept of word forms and other keys met before.

Weights are whole numbers (1/1024 each), so every sum is exact and a result never depends on the batch it was computed in.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.int32]
Numbers = NDArray[np.intp]

SCALE = 1024  # weights are stored as round(weight × SCALE)
SHIFT = 4  # bits below a score, left free for the label it came from, so that one maximum finds both
OFFSETS = (0, -1, 1, -2, 2)  # the places, from its own, at which a feature counts for a token


def placed(name: str) -> tuple[str, int]:
    """A feature's name and which of OFFSETS it is told at ("-1:l=the" → "l=the", 1); names that tell none count at their own place."""
    offset, _, bare = name.partition(":")
    return (bare, OFFSETS.index(int(offset))) if offset in {"0", "1", "2", "-1", "-2"} else (name, 0)


class Weights:
    """The weights from a file: of features by name, at each of OFFSETS and for each label; and of steps from label to label."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as stored:
            self.labels: list[str] = stored["labels"].tobytes().decode().split("\n")
            names = stored["names"].tobytes().decode().split("\n")
            self.transitions: Scores = stored["transitions"].astype(np.int32) << SHIFT
            rows = np.repeat(np.arange(len(names)), stored["widths"])
            self._table = np.zeros((len(names) + 1, len(OFFSETS) * len(self.labels)), np.int16)  # the last row is nobody's
            self._table[rows, stored["columns"]] = stored["values"]
        self.row = {name: i for i, name in enumerate(names)}

    def sums(self, groups: Sequence[Iterable[str]]) -> Scores:
        """Scores (group, offset, label) of groups of features."""
        row, nobody = self.row.get, len(self.row)
        found = [[row(name, nobody) for name in group] or [nobody] for group in groups]
        starts = np.cumsum([0, *map(len, found[:-1])])
        rows = np.fromiter(chain.from_iterable(found), np.intp)
        summed: Scores = np.add.reduceat(self._table[rows], starts, axis=0, dtype=np.int32) << SHIFT
        return summed.reshape(len(groups), len(OFFSETS), len(self.labels))


class Memory(dict[Hashable, int]):
    """Key → its row in a growing table; `told` tells the rows (key, block, column) of keys met for the first time, all of them together.

    Row 0 is all zero: that of the empty key.
    """

    def __init__(self, told: Callable[[Sequence[Hashable]], Scores]) -> None:
        super().__init__({"": 0})
        self._told = told
        self._new: list[Hashable] = []
        self.table: Scores = np.zeros((0, 0, 0), np.int32)  # block, row, column: a block is read at a time

    def __missing__(self, key: Hashable) -> int:
        self._new.append(key)
        number = self[key] = len(self)
        return number

    def rows(self, keys: Sequence[Hashable]) -> Numbers:
        """The row of each key."""
        numbers = np.fromiter(map(self.__getitem__, keys), np.intp, len(keys))
        if self._new:
            self._learn(self._told(self._new).transpose(1, 0, 2))
            self._new = []
        return numbers

    def _learn(self, rows: Scores) -> None:
        """Write the rows of new keys, doubling the table where it is full."""
        blocks, count, width = rows.shape
        if len(self) > self.table.shape[1]:
            grown = np.zeros((blocks, 2 * len(self), width), np.int32)
            if self.table.size:
                grown[:, : self.table.shape[1]] = self.table
            self.table = grown
        self.table[:, len(self) - count : len(self)] = rows
