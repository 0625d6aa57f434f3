"""The words that drive a tone: the shares of pieces gathered on the words a reader would point at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from analysis.article import Driver
from analysis.sentiment import reading
from analysis.sentiment.odds import Floats
from analysis.sentiment.scene import Scene
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

MOST = 6  # drivers named
KEPT = 40  # drivers of a sentence that are kept: all, but in what is no sentence
_DRIVING = 0.06  # smallest share worth naming
_DIGITS = 3


class Named(NamedTuple):
    """The token that leads the words each piece or token is told by, and whether they may be told at all."""

    leader: Ints
    nameable: Flags


class Added(NamedTuple):
    """What parts add to the tone of their samples, favourable less unfavourable, and the token that leads the words they are told by."""

    leader: Ints
    sample: Ints
    weight: Floats


def added(named: Named, share: Floats, part: Ints, sample: Ints) -> Added:
    """What the pieces or tokens that may be told add."""
    telling = np.flatnonzero(named.nameable[part])
    return Added(named.leader[part[telling]], sample[telling], share[telling, 2] - share[telling, 0])


class Labels:
    """Which words each piece or token is told by: a listed pair as a whole, another by its weightier word, a quantity with what it does."""

    def __init__(self, vocabulary: Vocabulary, seen: Scene, bodies: Sequence[str], article: Ints) -> None:
        self._read, self._bodies, self._article = seen.read, bodies, article
        pieces, empty = seen.pieces, vocabulary.empty[seen.read.word]  # function words, names and topics
        self._last = np.arange(len(empty))
        leader = self._last.copy()
        whole = (pieces.row >= vocabulary.rows_of_outcomes) | (vocabulary.pair_classes[pieces.row] > 0)
        leader[pieces.last[whole]] = pieces.first[whole]
        self._last[pieces.first[whole]] = pieces.last[whole]
        self._negated = reading.negated(vocabulary, pieces, len(empty))
        leading = leader[np.where(empty[pieces.last], pieces.first, pieces.last)]
        self.pieces = Named(leading, vocabulary.telling[pieces.row] & (~empty[leading] | whole))
        nameable = vocabulary.telling[seen.word] & ~empty
        nameable[pieces.first[whole]] = nameable[pieces.last[whole]] = True
        self.tokens = Named(leader, nameable)
        self._texts: dict[int, str] = {}

    def text(self, token: int) -> str:
        """The words as written, in lower case."""
        if token not in self._texts:
            self._texts[token] = self._written(token)
        return self._texts[token]

    def _written(self, token: int) -> str:
        last = int(self._last[token])
        words = self._word(token) if last == token else f"{self._word(token)}{' ' if last == token + 1 else ' … '}{self._word(last)}"
        return f"not {words}" if self._negated[token] else words

    def _word(self, token: int) -> str:
        body = self._bodies[int(self._article[self._read.sentence[token]])]
        return body[int(self._read.start[token]) : int(self._read.end[token])].lower()


def drivers(labels: Labels, told: Sequence[Added], samples: int) -> list[dict[str, float]]:
    """For each sample its driving words and what all their parts add."""
    leader, sample, each = (np.concatenate(column) for column in zip(*told, strict=True))
    width = int(leader.max(initial=0)) + 1
    keys, place = np.unique(sample * width + leader, return_inverse=True)
    weight = np.bincount(place, each, len(keys))
    found: list[dict[str, float]] = [{} for _ in range(samples)]
    driving = np.abs(weight) >= _DRIVING
    for key, value in zip(keys[driving].tolist(), weight[driving].tolist(), strict=True):
        word = labels.text(key % width)
        words = found[key // width]
        words[word] = words.get(word, 0.0) + value
    return found


def top(words: Mapping[str, float], most: int = MOST) -> tuple[Driver, ...]:
    """The drivers of the largest weight, by size and then by name."""
    ordered = sorted(words.items(), key=_by_size)[:most] if len(words) > 1 else words.items()
    rounded = [(word, round(weight, _DIGITS)) for word, weight in ordered]
    return tuple([Driver(word, weight) for word, weight in rounded if weight])


def _by_size(item: tuple[str, float]) -> tuple[float, str]:
    return -abs(item[1]), item[0]


def mean(parts: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The words of several sentences together, each with its mean share over the sentences."""
    if len(parts) == 1:
        return dict(parts[0])
    total: defaultdict[str, float] = defaultdict(float)
    for words in parts:
        for word, weight in words.items():
            total[word] += weight
    return {word: weight / len(parts) for word, weight in total.items()}
