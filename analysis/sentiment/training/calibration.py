"""Scores of texts that a model was not trained on → the temperatures and the weight of length at which its probabilities hold.

Temperature scaling (Guo, Pleiss, Sun and Weinberger, 2017: "On Calibration of Modern Neural Networks") with a bias for the classes
(Alexandari, Kundaje and Shrikumar, 2020: "Maximum Likelihood with Bias-Corrected Calibration is Hard-To-Beat at Label Shift Adaptation").
How many neutral sentences a kind of text has differs so much that no kind tells it of another: each has a bias of its own while the
temperature is sought, and none when the model is used. Where the scores of several parts are added up each has a temperature of its own,
which weighs it against the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize

from analysis.sentiment.model import Weights
from analysis.sentiment.network import Network
from analysis.sentiment.odds import NEUTRAL, Floats, lengths
from analysis.sentiment.vocabulary import Ints

_LEANING = np.array([-0.5, 0.0, 0.5])


class Held(NamedTuple):
    """Texts of one kind, scored by a model that was not trained on them and is not calibrated."""

    scores: Floats  # part of the model x sample x tone
    tokens: Ints
    tone: Ints


class Calibration(NamedTuple):
    """What the scores of each part are divided by, what neutral gains with each e-fold of the length, and favourable over unfavourable."""

    temperatures: Floats
    length: float
    lean: float


def calibration(kinds: Sequence[Held]) -> Calibration:
    """The calibration under which the tones of all kinds are likeliest, each kind counting the same."""
    parts = len(kinds[0].scores)
    found = minimize(
        lambda asked: _loss(kinds, _calibration(asked, parts), asked[parts + 2 :]), np.zeros(parts + 2 + len(kinds)), method="L-BFGS-B"
    )
    return _calibration(found.x, parts)


def calibrated(weights: Weights, found: Calibration) -> Weights:
    """The weights, which are the first part, under a calibration."""
    temperature = float(found.temperatures[0])
    return weights._replace(bias=weights.bias + temperature * found.lean * _LEANING, temperature=temperature, length=found.length)


def tempered(network: Network, temperature: float) -> Network:
    """The network with all that it adds divided by a temperature."""
    return network._replace(**{name: getattr(network, name) / np.float32(temperature) for name in ("said", "traits", "lean")})


def _calibration(asked: Floats, parts: int) -> Calibration:
    return Calibration(np.exp(asked[:parts]), float(asked[parts]), float(asked[parts + 1]))


def _loss(kinds: Sequence[Held], shared: Calibration, neutral: Floats) -> float:
    """Mean negative log-likelihood over the kinds, each with its own bias of neutral."""
    return float(np.mean([_surprise(kind, shared, bias) for kind, bias in zip(kinds, neutral.tolist(), strict=True)]))


def _surprise(kind: Held, shared: Calibration, neutral: float) -> float:
    """Mean negative log-likelihood of the tones of one kind."""
    scores = (kind.scores / shared.temperatures[:, None, None]).sum(axis=0) + shared.lean * _LEANING
    scores[:, NEUTRAL] += neutral + shared.length * lengths(kind.tokens)
    told = scores[np.arange(len(scores)), kind.tone]
    return float(np.mean(np.logaddexp.reduce(scores, axis=1) - told))
