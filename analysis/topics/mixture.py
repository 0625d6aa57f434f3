"""Each text as a mixture of topics: a multinomial mixture, fitted by expectation and maximisation (Nigam et al. 2000).

A text counts for at most so many words (its `cap`), raised step by step while fitting: with its full length every text would be
0 or 1 of a topic from the start and could never move.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

CAPS = (10, 20, 40)
STEPS = 5  # at each cap
SMOOTHING = 0.05  # of a word in a topic that lacks it
PRIOR = 0.5  # weight of equal topic sizes against those found

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Mixture:
    """Log-probability of each word in each topic, of each topic, and of each word in all texts together."""

    words: Floats  # topics × columns
    topics: Floats
    background: Floats

    def posterior(self, weights: sp.csr_matrix, cap: int = CAPS[-1]) -> tuple[Floats, Floats]:
        """Texts × topics shares that sum to 1 per text; and how much likelier each text is in its best topic than in all coverage (log)."""
        likelihood = likelihoods(weights, np.vstack([self.words, self.background]), cap)
        joint = likelihood[:, :-1] + self.topics
        share = np.exp(joint - joint.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        return share.astype(np.float32), (likelihood[:, :-1].max(axis=1) - likelihood[:, -1]).astype(np.float32)

    def chosen(self, topics: NDArray[np.intp]) -> Mixture:
        """The mixture of these topics alone, in this order."""
        return Mixture(self.words[topics], self.topics[topics], self.background)


def fit(weights: sp.csr_matrix, groups: NDArray[np.intp]) -> Mixture:
    """The mixture that begins with these groups of texts (0, 1, …) and settles."""
    shares = np.eye(int(groups.max()) + 1, dtype=np.float32)[groups]
    mixture = estimate(weights, shares)
    for cap in CAPS:
        for _ in range(STEPS):
            shares, _lift = mixture.posterior(weights, cap)
            mixture = estimate(weights, shares)
    return mixture


def likelihoods(weights: sp.csr_matrix, words: Floats, cap: int) -> Floats:
    """Texts × rows of `words`: log-likelihood of each text, counted for at most `cap` words, under each row's log-probabilities."""
    length = np.maximum(np.asarray(weights.sum(axis=1)).ravel(), 1)
    tempered: Floats = (weights @ words.T) * (np.minimum(length, cap) / length)[:, None]
    return tempered


def estimate(weights: sp.csr_matrix, shares: Floats) -> Mixture:
    """The likeliest mixture where each text has these shares of the topics."""
    texts, topics = shares.shape
    sizes = shares.sum(axis=0)
    prior = np.log((sizes + PRIOR * texts / topics) / (texts * (1 + PRIOR)))
    total = np.asarray(weights.sum(axis=0))
    return Mixture(_log_shares((weights.T @ shares).T), prior.astype(np.float32), _log_shares(total)[0])


def _log_shares(counts: Floats) -> Floats:
    """Log of each row's smoothed shares."""
    smoothed = np.atleast_2d(counts) + SMOOTHING
    logs: Floats = np.log(smoothed / smoothed.sum(axis=1, keepdims=True)).astype(np.float32)
    return logs
