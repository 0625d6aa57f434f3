"""Scores of texts that a model was not trained on → the temperature and the weight of length at which its probabilities hold.

Temperature scaling (Guo, Pleiss, Sun and Weinberger, 2017: "On Calibration of Modern Neural Networks") with a bias for the classes
(Alexandari, Kundaje and Shrikumar, 2020: "Maximum Likelihood with Bias-Corrected Calibration is Hard-To-Beat at Label Shift Adaptation").
How many neutral sentences a kind of text has differs so much that no kind tells it of another: each has a bias of its own while the
temperature is sought, and none when the model is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from analysis.sentiment.model import NEUTRAL, Floats, Weights, lengths
from analysis.sentiment.vocabulary import Ints

_LEANING = np.array([-0.5, 0.0, 0.5])


class Held(NamedTuple):
    """Texts of one kind, scored by a model that was not trained on them and is not calibrated."""

    scores: Floats  # sample x tone
    tokens: Ints
    tone: Ints


class Calibration(NamedTuple):
    """What scores are divided by, what neutral gains with each e-fold of the length of the sentence, and favourable over unfavourable."""

    temperature: float
    length: float
    lean: float


def calibration(kinds: Sequence[Held]) -> Calibration:
    """The calibration under which the tones of all kinds are likeliest, each kind counting the same."""
    start = np.zeros(len(Calibration._fields) + len(kinds))
    log_temperature, length, lean, *_ = minimize(lambda asked: _loss(kinds, *asked), start, method="L-BFGS-B").x
    return Calibration(float(np.exp(log_temperature)), float(length), float(lean))


def calibrated(weights: Weights, found: Calibration) -> Weights:
    """The weights under a calibration."""
    bias = weights.bias + found.temperature * found.lean * _LEANING
    return weights._replace(bias=bias, temperature=found.temperature, length=found.length)


def _loss(kinds: Sequence[Held], log_temperature: float, length: float, lean: float, *neutral: float) -> float:
    """Mean negative log-likelihood over the kinds, each with its own bias of neutral."""
    shared = Calibration(np.exp(log_temperature), length, lean)
    return float(np.mean([_surprise(kind, shared, bias) for kind, bias in zip(kinds, neutral, strict=True)]))


def _surprise(kind: Held, shared: Calibration, neutral: float) -> float:
    """Mean negative log-likelihood of the tones of one kind."""
    scores = kind.scores / shared.temperature + shared.lean * _LEANING
    scores[:, NEUTRAL] += neutral + shared.length * lengths(kind.tokens)
    told = scores[np.arange(len(scores)), kind.tone]
    return float(np.mean(np.logaddexp.reduce(scores, axis=1) - told))
