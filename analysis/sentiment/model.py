"""The shipped weights, and what they say of sentences and targets: the probability of each tone, and what each piece adds to it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.article import ToneName
from analysis.sentiment.targets import BETWEEN, DISTANCES, PLACES
from analysis.sentiment.vocabulary import Ints, Vocabulary

Floats = npt.NDArray[np.float64]

METHOD = "news-tone/1"
WEIGHTS = Path(__file__).parent / "model" / "weights.npz"
TONES: tuple[ToneName, ...] = ("unfavourable", "neutral", "favourable")

_EVERY = np.arange(PLACES)
SIDE = _EVERY // (DISTANCES * BETWEEN)
SIDE_BETWEEN = SIDE * BETWEEN + _EVERY % BETWEEN  # the places that rows tell apart; classes tell apart all
SIDE_DISTANCE = _EVERY // BETWEEN


class Weights(NamedTuple):
    """The parts of a model; the last axis is the tone. What rows add is divided by the root of the number of pieces."""

    rows: Floats  # row x coarse place x tone (a sentence model has one place)
    classes: Floats  # lexicon class x place x tone
    bias: Floats
    temperature: float


class Model(NamedTuple):
    """All that is needed to score."""

    vocabulary: Vocabulary
    sentence: Weights
    target: Weights


@cache
def shipped() -> Model:
    """The model in this package."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    vocabulary = Vocabulary(_lines(arrays["words"]), _lines(arrays["pairs"]))
    return Model(vocabulary, _weights(arrays, "sentence"), _weights(arrays, "target"))


def save(model: Model, path: Path = WEIGHTS) -> None:
    """Writes a model, in half precision."""
    arrays = {
        f"{part}_{name}": np.asarray(value, dtype=np.float16 if name in ("rows", "classes") else np.float64)
        for part, weights in (("sentence", model.sentence), ("target", model.target))
        for name, value in weights._asdict().items()
    }
    listed = {"words": "\n".join(model.vocabulary.words[1:]), "pairs": "\n".join(model.vocabulary.pairs)}
    text = {name: np.frombuffer(lines.encode(), dtype=np.uint8) for name, lines in listed.items()}
    np.savez_compressed(path, allow_pickle=False, **arrays, **text)


def _lines(stored: npt.NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def _weights(arrays: dict[str, npt.NDArray[np.float64]], part: str) -> Weights:
    rows, classes, bias, temperature = (arrays[f"{part}_{name}"].astype(np.float64) for name in Weights._fields)
    return Weights(rows, classes, bias, float(temperature))


def shares(weights: Weights, row: Ints, kind: Ints, place: Ints, sample: Ints, samples: int) -> Floats:
    """What each piece adds to the logarithm of the odds of each tone; a piece belongs to one of `samples` sentences or targets."""
    number = np.maximum(np.bincount(sample, minlength=samples), 1)
    coarse = SIDE_BETWEEN[place] if weights.rows.shape[1] > 1 else place
    added: Floats = weights.rows[row, coarse] / np.sqrt(number)[sample, None]
    return (added + weights.classes[kind, place]) / weights.temperature


def probabilities(weights: Weights, share: Floats, sample: Ints, samples: int) -> Floats:
    """Calibrated probability of each tone for each sample. Sums run in the order of the pieces, so batches do not matter."""
    summed = np.stack([np.bincount(sample, share[:, tone], samples) for tone in range(len(TONES))], axis=1)
    scores = summed + weights.bias / weights.temperature
    odds: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    return odds
