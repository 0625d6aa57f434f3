"""The clusters a word is in, of words that are used alike: what the recogniser knows of words no labelled text has shown it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

TABLE = Path(__file__).with_name("model") / "clusters.npz"
SIZES = (64, 256, 1024)  # numbers of clusters that all words are parted into: coarse ones know more words, fine ones know them better


class Table(NamedTuple):
    """The row of each word in lower case; the numbers (row, size) of its clusters; and by size and number the name of each cluster."""

    rows: dict[str, int]
    numbers: NDArray[np.uint16]
    names: list[list[str]]


def clusters(form: str) -> Sequence[str]:
    """Names of the clusters of a form in any case, one of each size; none where the table does not know it."""
    table = _shipped()
    row = table.rows.get(form.lower())
    return () if row is None else [here[number] for here, number in zip(table.names, table.numbers[row].tolist(), strict=True)]


@cache
def _shipped() -> Table:
    """The table in this package."""
    return read(TABLE)


def read(path: Path) -> Table:
    """A table that was written."""
    with np.load(path, allow_pickle=False) as stored:
        words = stored["words"].tobytes().decode().split("\n")
        numbers = np.stack([stored[f"of{size}"].astype(np.uint16) for size in SIZES], axis=1)
    return Table({word: row for row, word in enumerate(words)}, numbers, [[f"c{size}={i}" for i in range(size)] for size in SIZES])


def save(words: Sequence[str], numbers: Mapping[int, NDArray[np.int32]], path: Path = TABLE) -> None:
    """Write a table: words in lower case, and by number of clusters the cluster of each."""
    stored = {f"of{size}": found.astype(np.uint8 if size <= 256 else np.uint16) for size, found in numbers.items()}
    np.savez_compressed(path, allow_pickle=False, words=np.frombuffer("\n".join(words).encode(), np.uint8), **stored)
