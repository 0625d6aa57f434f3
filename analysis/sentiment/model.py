"""The shipped weights, and what they say of sentences and targets: the odds of each tone, and what each piece adds to them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.sentiment.network import Network, Tables
from analysis.sentiment.odds import NEUTRAL, Floats, lengths, summed
from analysis.sentiment.reading import Pieces
from analysis.sentiment.situations import ROLES, Situation
from analysis.sentiment.targets import BETWEEN, DISTANCES, PLACES, Around
from analysis.sentiment.vocabulary import Ints, Vocabulary

METHOD = "news-tone/7"
WEIGHTS = Path(__file__).parent / "model" / "weights.npz"
_STEPS = 127  # of a byte, either side of nothing

_EVERY = np.arange(PLACES)
SIDE = _EVERY // (DISTANCES * BETWEEN)
SIDE_BETWEEN = SIDE * BETWEEN + _EVERY % BETWEEN  # the places that rows and acts tell apart; classes tell apart all
SIDE_DISTANCE = _EVERY // BETWEEN
_DISTANCE = SIDE_DISTANCE % DISTANCES
CLOSE = _DISTANCE < 2  # the next word or the one after
SIDE_CLOSE = 2 * SIDE + np.minimum(_DISTANCE, 1)


class Weights(NamedTuple):
    """The parts of a model; the last axis is the tone. What rows add is divided by the root of the number of pieces.

    A model of sentences has one place and one role, and neither close words, acts nor traits.
    """

    rows: Floats  # row x coarse place x tone
    close: Floats  # row x side and distance x tone, of the words next to a target
    classes: Floats  # lexicon class x place and role x tone
    acts: Floats  # act x coarse place and role x tone
    traits: Floats  # trait x tone
    bias: Floats
    temperature: float
    length: float  # what neutral gains with each e-fold of the length of the sentence


class Seen(NamedTuple):
    """Pieces as a model sees them: each belongs to one of `samples` sentences or targets, and stands somewhere to it."""

    sample: Ints
    row: Ints
    kind: Ints
    act: Ints
    place: Ints
    role: Ints
    traits: Ints  # sample x kind of trait
    tokens: Ints  # of the sentence of each sample
    samples: int

    @property
    def scale(self) -> Floats:
        """One over the root of the number of pieces of the sample, for each piece."""
        scale: Floats = 1 / np.sqrt(np.maximum(np.bincount(self.sample, minlength=self.samples), 1))
        return scale[self.sample]


class Model(NamedTuple):
    """All that is needed to score; towards targets, what the weights and the network say is added up."""

    vocabulary: Vocabulary
    sentence: Weights
    target: Weights
    network: Network


@cache
def shipped() -> Model:
    """The model in this package."""
    return load(WEIGHTS)


@cache
def tables() -> Tables:
    """The tables of the network in this package."""
    return Tables(shipped().network)


def load(path: Path) -> Model:
    """A model as it was written."""
    with np.load(path, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    network = {name: arrays[f"network_{name}"].astype(np.float32) for name in Network._fields}
    network["words"] *= arrays["scale"].astype(np.float32)[:, None]
    words = Vocabulary(_lines(arrays["words"]), _lines(arrays["pairs"]))
    return Model(words, _weights(arrays, "sentence"), _weights(arrays, "target"), Network(**network))


def save(model: Model, path: Path = WEIGHTS) -> None:
    """Writes a model: words of the network in steps of their greatest, the rest in half precision, but for single numbers."""
    network = model.network._asdict()
    scale = np.maximum(np.abs(network["words"]).max(axis=1) / _STEPS, np.finfo(np.float16).tiny).astype(np.float16)
    steps = np.rint(network.pop("words") / scale.astype(np.float32)[:, None]).clip(-_STEPS, _STEPS).astype(np.int8)
    parts = {"sentence": model.sentence._asdict(), "target": model.target._asdict(), "network": network}
    stored = {f"{part}_{name}": _halved(value) for part, arrays in parts.items() for name, value in arrays.items()}
    listed = {"words": "\n".join(model.vocabulary.words[1:]), "pairs": "\n".join(model.vocabulary.pairs)}
    text = {name: np.frombuffer(lines.encode(), dtype=np.uint8) for name, lines in listed.items()}
    np.savez_compressed(path, allow_pickle=False, network_words=steps, scale=scale, **stored, **text)


def _halved(value: npt.ArrayLike) -> npt.NDArray[Any]:
    """In half precision, if of more than one axis."""
    return np.asarray(value, dtype=np.float16 if np.ndim(value) > 1 else np.float64)


def _lines(stored: npt.NDArray[np.uint8]) -> list[str]:
    return stored.tobytes().decode().split("\n")


def _weights(arrays: dict[str, npt.NDArray[Any]], part: str) -> Weights:
    stored = [arrays[f"{part}_{name}"].astype(np.float64) for name in Weights._fields]
    rows, close, classes, acts, traits, bias, temperature, length = stored
    return Weights(rows, close, classes, acts, traits, bias, float(temperature), float(length))


def seen(pieces: Pieces, at: Around, stands: Situation, tokens: Ints) -> Seen:
    """The pieces in sentences, or around targets in their situations; and the number of tokens of each sentence."""
    row, kind, act = (column[at.part] for column in (pieces.row, pieces.kind, pieces.act))
    return Seen(at.sample, row, kind, act, at.place, stands.role[at.sample], stands.traits, tokens, len(stands.role))


def shares(weights: Weights, seen: Seen) -> Floats:
    """What each piece adds to the logarithm of the odds of each tone."""
    if not len(weights.traits):
        added: Floats = weights.rows[seen.row, 0] * seen.scale[:, None] + weights.classes[seen.kind, 0]
        return added / weights.temperature
    coarse = SIDE_BETWEEN[seen.place]
    rows: Floats = weights.rows[seen.row, coarse]
    close = np.flatnonzero(CLOSE[seen.place])
    rows[close] += weights.close[seen.row[close], SIDE_CLOSE[seen.place[close]]]
    rows *= seen.scale[:, None]
    rows += weights.classes[seen.kind, seen.place * ROLES + seen.role]
    acts = np.flatnonzero(seen.act)
    rows[acts] += weights.acts[seen.act[acts], coarse[acts] * ROLES + seen.role[acts]]
    return rows / weights.temperature


def scores(weights: Weights, share: Floats, seen: Seen) -> Floats:
    """Calibrated logarithm of the odds of each tone for each sample."""
    constant = (weights.bias + weights.traits[seen.traits].sum(axis=1)) / weights.temperature
    found: Floats = summed(share, seen.sample, seen.samples) + constant
    found[:, NEUTRAL] += weights.length * lengths(seen.tokens)
    return found
