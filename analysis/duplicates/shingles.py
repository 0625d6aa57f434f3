"""Texts as shingles, runs of three words (Broder 1997): hashes by which copies are recognised, a bounded number for any corpus."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from analysis.topics.words import LETTERS_AND_DIGITS, encode

Rows = NDArray[np.int32]
Hashes = NDArray[np.uint64]


class Shingles:
    """(row, hash) of the shingles of texts added one after the other.

    Where they would be too many, only hashes in the lower half of the range are kept, then in the lower quarter, and so on: of every
    text the same shingles fall away, so the share that two texts have in common stays what it was (Irber et al. 2022).
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.shift = np.uint64(0)  # hashes are below 2 ** (64 - shift)
        self.kept: list[tuple[Rows, Hashes]] = []
        self.count = 0

    def add(self, rows: Sequence[int], texts: Sequence[str]) -> None:
        """Add texts, each under its row."""
        first = 0
        for distinct, numbers, bounds in encode(texts, LETTERS_AND_DIGITS):
            spoken = np.array([bool(word) for word in distinct], dtype=bool)[numbers]
            owners = np.asarray(rows[first : first + len(bounds) - 1], dtype=np.int32)
            owner = np.repeat(owners, np.diff(bounds))[spoken]
            self._keep(*_runs(owner, _hashed(distinct)[numbers[spoken]]))
            first += len(bounds) - 1

    def table(self, places: NDArray[np.int64]) -> tuple[NDArray[np.int64], Hashes]:
        """Rows and hashes, each row moved to its place; by hash, then row, each pair once."""
        rows = places[np.concatenate([np.empty(0, np.int32), *(rows for rows, _ in self.kept)])]
        hashes = np.concatenate([np.empty(0, np.uint64), *(hashes for _, hashes in self.kept)])
        self.kept.clear()
        order = np.lexsort((rows, hashes))
        rows, hashes = rows[order], hashes[order]
        new = np.r_[True, (hashes[1:] != hashes[:-1]) | (rows[1:] != rows[:-1])][: len(rows)]
        return rows[new], hashes[new]

    def _keep(self, rows: Rows, hashes: Hashes) -> None:
        """Keep those in the range, and halve the range while they are too many."""
        self.kept.append(self._in_range(rows, hashes))
        self.count += len(self.kept[-1][0])
        while self.count > self.most:
            self.shift += np.uint64(1)
            self.kept = [self._in_range(*part) for part in self.kept]
            self.count = sum(len(rows) for rows, _ in self.kept)

    def _in_range(self, rows: Rows, hashes: Hashes) -> tuple[Rows, Hashes]:
        """Those whose hash is in the range."""
        inside = hashes <= np.uint64(2**64 - 1) >> self.shift
        return rows[inside], hashes[inside]


def _runs(owner: Rows, words: Hashes) -> tuple[Rows, Hashes]:
    """A hash of each run of three words of one owner."""
    hashes = _stirred(_stirred(_stirred(words[:-2]) + words[1:-1]) + words[2:])
    whole = owner[:-2] == owner[2:]
    return owner[:-2][whole], hashes[whole]


def _hashed(words: Sequence[str]) -> Hashes:
    """A hash of each word, the same on every machine."""
    digests = b"".join(blake2b(word.encode(), digest_size=8).digest() for word in words)
    return np.frombuffer(digests, dtype="<u8").astype(np.uint64)


def _stirred(hashes: Hashes) -> Hashes:
    """The hashes with every bit stirred (the finaliser of SplitMix64)."""
    stirred = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    stirred = (stirred ^ (stirred >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return stirred ^ (stirred >> np.uint64(31))
