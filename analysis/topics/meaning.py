"""What texts mean beside the words they share: the mean of the vectors of their words, which counts the more the fewer words there are.

Two headlines on one matter rarely have a word in common, but their words are used alike elsewhere (Arora, Liang and Ma 2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from analysis.topics.vocabulary import STOP_WORDS, Tally, aligned, dampened
from analysis.vectors import DIMENSIONS, shipped

FEW_WORDS = 6  # known words that tell as much as their vectors do; of twice as many, twice as much
MANY_WORDS = 40  # known words of a text from which on its vectors fade; of twice as many the words tell alone
ENOUGH_TEXTS = 600  # to learn from which words go together; of half as many, the vectors count double
MOST = 2.0  # times that vectors count where texts are fewer still
COMMON = 0.001  # share of all words at which one says half of what a rare one does
ZIPF = 0.087  # share of all words the most frequent have, divided by their rank

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Meaning:
    """The mean direction of the texts learnt from, and how many known words of a text say as much as its vectors."""

    middle: Floats
    few: float

    def of(self, tallies: Sequence[Tally], counts: sp.csr_matrix) -> Floats:
        """Texts × dimensions: the direction of each text away from the middle, its length 0..1 the less the more known words it has."""
        away = unit(_directions(tallies) - self.middle)
        known = np.maximum(np.diff(counts.indptr), 1)
        strength = np.minimum(1, self.few / known) * np.clip(2 - known / MANY_WORDS, 0, 1)
        weighed: Floats = (away * strength[:, None]).astype(np.float32)
        return weighed


def measured(tallies: Sequence[Tally]) -> Meaning:
    """What texts like these are measured by."""
    directions = _directions(tallies)
    few = FEW_WORDS * float(np.clip(ENOUGH_TEXTS / max(len(directions), 1), 1, MOST))
    return Meaning(directions.mean(axis=0), few)


def _directions(tallies: Sequence[Tally]) -> Floats:
    """Texts × dimensions: the direction of the sum of a text's word vectors; nothing where it has none."""
    vectors = _weighed()
    places = shipped().places
    sums = [dampened(aligned(words, counts, places, len(vectors))) @ vectors for words, counts in tallies]
    return unit(np.vstack([np.zeros((0, DIMENSIONS), np.float32), *sums]))


def unit(rows: Floats) -> Floats:
    """The rows at length 1, those of length 0 as they are."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    shortened: Floats = (rows / np.where(length > 0, length, 1)).astype(np.float32)
    return shortened


@cache
def _weighed() -> Floats:
    """The vector of each word, the longer the rarer the word is; nothing for stop words."""
    table = shipped()
    share = ZIPF / np.arange(1, len(table.values) + 1)
    telling = np.array([word not in STOP_WORDS for word in table.places])
    weighed: Floats = (table.values * (telling * COMMON / (COMMON + share))[:, None]).astype(np.float32)
    return weighed
