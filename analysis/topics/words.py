"""The words of many texts at once, as numbers: Arrow splits and encodes them outside Python."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

BATCH = 2_000  # texts at a time: bounds the memory of their words
LETTERS = r"[^\pL]+"  # what lies between words of letters
LETTERS_AND_DIGITS = r"[^\pL\pN]+"


class Words(NamedTuple):
    """The words of some texts in lower case: distinct ones, and for text i their numbers at places bounds[i]:bounds[i + 1]."""

    distinct: list[str]
    numbers: NDArray[np.int32]
    bounds: NDArray[np.int64]


def encode(texts: Sequence[str], between: str = LETTERS) -> Iterator[Words]:
    """The words of the texts, in batches. A text may begin or end with an empty word."""
    for first in range(0, len(texts), BATCH):
        lists = pc.split_pattern_regex(pc.utf8_lower(_array(texts[first : first + BATCH])), pattern=between)
        coded = pc.dictionary_encode(lists.flatten())
        yield Words(coded.dictionary.to_pylist(), coded.indices.to_numpy(), lists.offsets.to_numpy())


def _array(texts: Sequence[str]) -> pa.Array:
    """The texts for Arrow, which takes no lone surrogates."""
    try:
        return pa.array(texts, pa.large_string())
    except UnicodeEncodeError:
        return pa.array([text.encode("utf8", "replace").decode() for text in texts], pa.large_string())
