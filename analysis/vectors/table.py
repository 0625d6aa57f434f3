"""The shipped table of word vectors: stored as bytes with a scale for each word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

TABLE = Path(__file__).parent / "model" / "vectors.npz"
DIMENSIONS = 100
UNKNOWN = -1

_STEPS = 127  # of a byte, either side of nothing


class Vectors(NamedTuple):
    """A row of `values` (word x dimension) for each word, in lower case, the most frequent first."""

    places: dict[str, int]
    values: npt.NDArray[np.float32]

    def rows(self, words: Iterable[str]) -> npt.NDArray[np.int64]:
        """The row of each word, in any case; UNKNOWN where it has none."""
        return np.array([self.places.get(word.lower(), UNKNOWN) for word in words], dtype=np.int64)


@cache
def shipped() -> Vectors:
    """The table in this package."""
    with np.load(TABLE, allow_pickle=False) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        values = stored["steps"] * stored["scale"].astype(np.float32)[:, None]
    return Vectors({word: place for place, word in enumerate(words)}, values)


def save(words: Sequence[str], values: npt.NDArray[np.float32], path: Path = TABLE) -> None:
    """Writes a table, each value as a step of its word's greatest."""
    scale = (np.abs(values).max(axis=1) / _STEPS).astype(np.float16)
    steps = np.clip(np.rint(values / scale.astype(np.float32)[:, None]), -_STEPS, _STEPS).astype(np.int8)
    np.savez_compressed(path, allow_pickle=False, words=np.frombuffer("\n".join(words).encode(), np.uint8), steps=steps, scale=scale)
