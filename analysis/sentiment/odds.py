"""Scores of tones: the logarithms of their odds, summed from what each part adds, and the probabilities they stand for."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from analysis.article import ToneName
from analysis.sentiment.vocabulary import Ints

Floats = npt.NDArray[np.float64]

TONES: tuple[ToneName, ...] = ("unfavourable", "neutral", "favourable")
NEUTRAL = TONES.index("neutral")
_TYPICAL = 20  # tokens of a sentence


def summed(share: Floats, sample: Ints, samples: int) -> Floats:
    """The shares of each sample together; summed in their order, so that batches do not matter."""
    return np.stack([np.bincount(sample, share[:, tone], samples) for tone in range(len(TONES))], axis=1)


def lengths(tokens: Ints) -> Floats:
    """The logarithm of the length of sentences, 0 for one of typical length."""
    found: Floats = np.log(np.maximum(tokens, 1) / _TYPICAL)
    return found


def probabilities(scores: Floats) -> Floats:
    """The probability of each tone for each sample."""
    odds: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    return odds
