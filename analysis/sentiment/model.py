"""The shipped weights, and what they say of sentences and targets: the probability of each tone, and what each piece adds to it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.sentiment import lexicon
from analysis.sentiment.reading import Ints, Pieces, Vocabulary

Floats = npt.NDArray[np.float64]

METHOD = "news-tone/1"
WEIGHTS = Path(__file__).parent / "model" / "weights.npz"
TONES = ("unfavourable", "neutral", "favourable")
_NEAR = np.array([1, 2, 4, 8])  # upper bounds of the distance classes, in tokens
PLACES = 2 * (len(_NEAR) + 1)  # distance classes before the target, then after it
CLASSES = 15  # none; the lexicon's weights -3..3 (0 does not occur), plain and negated


class Weights(NamedTuple):
    """The parts of a model; the last axis is the tone. `pieces` are divided by the root of the number of pieces, `classes` are not."""

    pieces: Floats  # row x place x tone (a sentence model has one place)
    classes: Floats  # lexicon class x place x tone
    bias: Floats
    temperature: float


class Model(NamedTuple):
    """All that is needed to score."""

    vocabulary: Vocabulary
    lexicon_class: Ints  # of each row
    sentence: Weights
    target: Weights


@cache
def shipped() -> Model:
    """The model in this package."""
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    vocabulary = Vocabulary(_lines(arrays["words"]), _lines(arrays["pairs"]))
    return Model(vocabulary, lexicon_classes(vocabulary), _weights(arrays, "sentence"), _weights(arrays, "target"))


def save(model: Model, path: Path = WEIGHTS) -> None:
    """Writes a model, in half precision."""
    arrays = {
        f"{part}_{name}": np.asarray(value, dtype=np.float16 if name in ("pieces", "classes") else np.float64)
        for part, weights in (("sentence", model.sentence), ("target", model.target))
        for name, value in weights._asdict().items()
    }
    listed = {"words": "\n".join(model.vocabulary.words[1:]), "pairs": "\n".join(model.vocabulary.pairs)}
    text = {name: np.frombuffer(lines.encode(), dtype=np.uint8) for name, lines in listed.items()}
    np.savez_compressed(path, allow_pickle=False, **arrays, **text)


def _lines(stored: npt.NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def _weights(arrays: dict[str, npt.NDArray[np.float64]], part: str) -> Weights:
    pieces, classes, bias, temperature = (arrays[f"{part}_{name}"].astype(np.float64) for name in Weights._fields)
    return Weights(pieces, classes, bias, float(temperature))


def lexicon_classes(vocabulary: Vocabulary) -> Ints:
    """Row → lexicon class, 0 where the word is not listed; a negated word has a class of its own."""
    weight = np.array([0 if word in lexicon.silent() else lexicon.weights().get(word, 0) for word in vocabulary.words])
    classes = np.zeros(vocabulary.rows, dtype=np.int64)
    classes[: vocabulary.size] = np.where(weight, weight + 4, 0)
    classes[vocabulary.size : 2 * vocabulary.size] = np.where(weight, weight + 11, 0)
    return classes


def places(pieces: Pieces, first: Ints, last: Ints) -> Ints:
    """Distance class of each piece from its target, which spans the tokens first..last."""
    before = pieces.last < first
    distance = np.where(before, first - pieces.last, pieces.first - last)
    return np.searchsorted(_NEAR, distance) + np.where(before, 0, len(_NEAR) + 1)


def shares(weights: Weights, classes: Ints, rows: Ints, place: Ints, sample: Ints, samples: int) -> Floats:
    """What each piece adds to the score of each tone; a piece belongs to one of `samples` sentences or targets."""
    number = np.maximum(np.bincount(sample, minlength=samples), 1)
    scaled = weights.pieces[rows, place] / np.sqrt(number)[sample, None]
    return scaled + weights.classes[classes[rows], place]


def probabilities(weights: Weights, share: Floats, sample: Ints, samples: int) -> Floats:
    """Calibrated probability of each tone for each sample. Sums run in the order of the pieces, so batches do not matter."""
    summed = np.stack([np.bincount(sample, share[:, tone], samples) for tone in range(len(TONES))], axis=1)
    scores = (summed + weights.bias) / weights.temperature
    odds: Floats = np.exp(scores - scores.max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    return odds
