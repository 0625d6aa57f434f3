"""The words that drive a tone: the shares of pieces gathered on the words a reader would point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from analysis.article import Driver
from analysis.sentiment import reading
from analysis.sentiment.odds import Floats
from analysis.sentiment.scene import Scene
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

MOST = 6  # drivers named
_KEPT = 40  # drivers of a sentence that are kept: all, but in what is no sentence
_DRIVING = 0.06  # smallest share worth naming
_DIGITS = 3
_GAPS = ("", " ", " … ")  # between a word and itself, the next, one farther on


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
        self._read, self._bodies, self._article = seen.read, bodies, article[seen.read.sentence]
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

    def names(self, leaders: Ints) -> tuple[list[str], Ints]:
        """The words told by these tokens, as written but in lower case, each once and in order; and which of them each token tells."""
        tokens, place = np.unique(leaders, return_inverse=True)
        written = self._written(tokens)
        names = sorted(set(written))
        number = {name: each for each, name in enumerate(names)}
        return names, np.array([number[name] for name in written], dtype=np.int64)[place]

    def _written(self, tokens: Ints) -> list[str]:
        """What each of these tokens is told by: a word, or the two that it leads, under a negation or plain."""
        last = self._last[tokens]
        gap = np.clip(last - tokens, 0, len(_GAPS) - 1)
        pairs = zip(self._words(tokens), gap.tolist(), self._words(last), strict=True)
        plain = [first + _GAPS[gap] + second if gap else first for first, gap, second in pairs]
        return [f"not {words}" if negated else words for words, negated in zip(plain, self._negated[tokens].tolist(), strict=True)]

    def _words(self, tokens: Ints) -> Iterator[str]:
        """Tokens as written, in lower case."""
        article, start, end = (column[tokens].tolist() for column in (self._article, self._read.start, self._read.end))
        return (self._bodies[number][begin:stop].lower() for number, begin, stop in zip(article, start, end, strict=True))


def drivers(labels: Labels, told: Sequence[Added], samples: int) -> list[tuple[Driver, ...]]:
    """For each sample its driving words, by size and then by name, and what all their parts add."""
    leader, sample, each = (np.concatenate(column) for column in zip(*told, strict=True))
    sample, leader, weight = _summed(sample, leader, each)
    driving = np.abs(weight) >= _DRIVING
    names, name = labels.names(leader[driving])
    sample, name, weight = _summed(sample[driving], name, weight[driving])
    weight = np.round(weight, _DIGITS)
    order = np.lexsort((name, -np.abs(weight), sample))
    order = order[weight[order] != 0]
    named = list(map(Driver, map(names.__getitem__, name[order].tolist()), weight[order].tolist()))
    edges = np.searchsorted(sample[order], np.arange(samples + 1)).tolist()
    return [tuple(named[begin : min(end, begin + _KEPT)]) for begin, end in pairwise(edges)]


def _summed(sample: Ints, part: Ints, each: Floats) -> tuple[Ints, Ints, Floats]:
    """Each part of each sample once, with the sum of what it adds."""
    width = int(part.max(initial=0)) + 1
    keys, place = np.unique(sample * width + part, return_inverse=True)
    samples, parts = np.divmod(keys, width)
    return samples, parts, np.bincount(place, each, len(keys)).astype(np.float64)


def mean(parts: Sequence[Iterable[Driver]]) -> tuple[Driver, ...]:
    """The words that drive several sentences together, each by its mean weight over the sentences; by size, then by name."""
    total: dict[str, float] = {}
    for word, weight in chain.from_iterable(parts):
        total[word] = total.get(word, 0.0) + weight
    ordered = sorted([(-abs(weight), word, weight) for word, weight in total.items()])[:MOST]
    means = [Driver(word, round(weight / len(parts), _DIGITS)) for _, word, weight in ordered]
    return tuple([driver for driver in means if driver.weight])
