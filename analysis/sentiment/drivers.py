"""The words that drive a tone: the shares of pieces gathered on the words a reader would point at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from analysis.article import Driver
from analysis.sentiment.model import Floats
from analysis.sentiment.reading import Pieces, Tokens
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

MOST = 6  # drivers named
KEPT = 40  # drivers of a sentence that are kept: all, but in what is no sentence
_DRIVING = 0.06  # smallest share worth naming
_DIGITS = 3


class Labels:
    """Which word each piece is told by: a listed pair as a whole, another by its weightier word, a quantity together with what it does."""

    def __init__(self, vocabulary: Vocabulary, read: Tokens, pieces: Pieces, bodies: Sequence[str], article: Ints) -> None:
        self._read, self._bodies, self._article = read, bodies, article
        empty = vocabulary.empty[read.word]  # function words, names and topics
        self._last = np.arange(len(read.word))
        leader = self._last.copy()
        whole = (pieces.row >= vocabulary.rows_of_outcomes) | (vocabulary.pair_classes[pieces.row] > 0)
        leader[pieces.last[whole]] = pieces.first[whole]
        self._last[pieces.first[whole]] = pieces.last[whole]
        self._negated = negated(vocabulary, pieces, len(read.word))
        self.leader = leader[np.where(empty[pieces.last], pieces.first, pieces.last)]
        self.nameable = vocabulary.telling[pieces.row] & (~empty[self.leader] | whole)
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


def negated(vocabulary: Vocabulary, pieces: Pieces, tokens: int) -> Flags:
    """Tokens read in their negated row."""
    flags = np.zeros(tokens, dtype=bool)
    flags[pieces.first[(pieces.row >= vocabulary.size) & (pieces.row < 2 * vocabulary.size)]] = True
    return flags


def drivers(labels: Labels, share: Floats, piece: Ints, sample: Ints, samples: int) -> list[dict[str, float]]:
    """For each sample its driving words and what they add, favourable less unfavourable."""
    named = np.flatnonzero(labels.nameable[piece])
    leader, added = labels.leader[piece[named]], share[named, 2] - share[named, 0]
    width = int(leader.max(initial=0)) + 1
    keys, place = np.unique(sample[named] * width + leader, return_inverse=True)
    weight = np.bincount(place, added, len(keys))
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
