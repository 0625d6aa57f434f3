"""Each text as a mixture of topics, fitted by expectation and maximisation.

The words are drawn from a multinomial of the topic (Nigam et al. 2000); the meaning lies about a direction (Banerjee et al. 2005).
A text counts for at most so many words (its `cap`), raised step by step while fitting: with its full length every text would be
0 or 1 of a topic from the start and could never move.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from sklearn.preprocessing import normalize

CAPS = (10, 20, 40)
STEPS = 5  # at each cap
SMOOTHING = 0.05  # of a word in a topic that lacks it
CONCENTRATION = 10  # of meanings about a topic's direction
PRIOR = 0.5  # weight of equal topic sizes against those found

Floats = NDArray[np.float32]


class Texts(NamedTuple):
    """What a mixture sees of texts: how much of each word, and the direction of their meaning, the shorter the less it says."""

    words: sp.csr_matrix
    meaning: Floats

    @property
    def size(self) -> int:
        """The number of texts."""
        return len(self.meaning)


@dataclass(frozen=True)
class Mixture:
    """Log-probability of each word in each topic, the topic's direction, its log-probability, and that of each word in all texts."""

    words: Floats  # topics × columns
    directions: Floats
    topics: Floats
    background: Floats

    def posterior(self, texts: Texts, cap: int = CAPS[-1]) -> tuple[Floats, Floats]:
        """Texts × topics shares that sum to 1 per text; and how much likelier each text is in its best topic than in all coverage (log)."""
        nowhere = np.zeros_like(self.directions[:1])
        likelihood = likelihoods(texts, np.vstack([self.words, self.background]), np.vstack([self.directions, nowhere]), cap)
        joint = likelihood[:, :-1] + self.topics
        share = np.exp(joint - joint.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        return share.astype(np.float32), (likelihood[:, :-1].max(axis=1) - likelihood[:, -1]).astype(np.float32)

    def chosen(self, topics: NDArray[np.intp]) -> Mixture:
        """The mixture of these topics alone, in this order."""
        return Mixture(self.words[topics], self.directions[topics], self.topics[topics], self.background)


def fit(texts: Texts, groups: NDArray[np.intp]) -> Mixture:
    """The mixture that begins with these groups of texts (0, 1, …) and settles."""
    shares = np.eye(int(groups.max()) + 1, dtype=np.float32)[groups]
    mixture = estimate(texts, shares)
    for cap in CAPS:
        for _ in range(STEPS):
            shares, _lift = mixture.posterior(texts, cap)
            mixture = estimate(texts, shares)
    return mixture


def likelihoods(texts: Texts, words: Floats, directions: Floats, cap: int) -> Floats:
    """Texts × rows of `words` and `directions`: log-likelihood of each text, counted for at most `cap` words, under each row."""
    length = np.maximum(np.asarray(texts.words.sum(axis=1)).ravel(), 1)
    tempered: Floats = (texts.words @ words.T) * (np.minimum(length, cap) / length)[:, None]
    return tempered + CONCENTRATION * texts.meaning @ directions.T


def estimate(texts: Texts, shares: Floats) -> Mixture:
    """The likeliest mixture where each text has these shares of the topics."""
    topics = shares.shape[1]
    sizes = shares.sum(axis=0)
    prior = np.log((sizes + PRIOR * texts.size / topics) / (texts.size * (1 + PRIOR)))
    total = np.asarray(texts.words.sum(axis=0))
    directions = normalize(shares.T @ texts.meaning).astype(np.float32)
    return Mixture(_log_shares((texts.words.T @ shares).T), directions, prior.astype(np.float32), _log_shares(total)[0])


def _log_shares(counts: Floats) -> Floats:
    """Log of each row's smoothed shares."""
    smoothed = np.atleast_2d(counts) + SMOOTHING
    logs: Floats = np.log(smoothed / smoothed.sum(axis=1, keepdims=True)).astype(np.float32)
    return logs
