"""Sentences → their pieces: the words, negated words, word pairs and outcomes that may carry tone, as rows of a table with their places.

Everything works on whole batches of articles as arrays; a piece depends on its own sentence alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.article import Span
from analysis.sentiment import lexicon

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

TOKEN = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[,;:!?%()\"“”—–])")
_REMEMBERED = 400_000  # distinct tokens
_OUTCOME_REACH = 6  # words between a quantity and what it does
_NEGATION_REACH = 3  # words after "not"
_TITLE_CASE = 0.6  # share of long words with a capital from which a sentence is a headline
OUTCOMES = ("good more", "good less", "bad more", "bad less")
NUMBER, UNKNOWN = "0", ""


class Tokens(NamedTuple):
    """The tokens of a batch of sentences, each sentence led by an empty token."""

    word: Ints  # place in the vocabulary; 0 unknown
    sentence: Ints  # which sentence of the batch
    start: Ints  # offset in the body
    end: Ints
    capital: Flags


class Pieces(NamedTuple):
    """What may carry tone: a row of the weights, the sentence, and the one or two tokens it stands on."""

    row: Ints
    first: Ints  # token
    last: Ints  # token; the same as first, but for pairs and outcomes


class Vocabulary:
    """The words and word pairs that have a row, and what the lists say of them.

    Rows: word (plain), word (negated), pair, outcome; in this order.
    """

    def __init__(self, words: Sequence[str], pairs: Sequence[str]) -> None:
        self.words = (UNKNOWN, *words)
        self.pairs = tuple(pairs)
        self._place = {word: place for place, word in enumerate(self.words)}
        self._read: dict[str, int] = {}

    @property
    def size(self) -> int:
        """Number of words, the unknown one included."""
        return len(self.words)

    @property
    def rows(self) -> int:
        """Number of rows of the weights."""
        return 2 * self.size + len(self.pairs) + len(OUTCOMES)

    @property
    def rows_of_outcomes(self) -> int:
        """The first of the rows of outcomes, which are the last."""
        return self.rows - len(OUTCOMES)

    def place(self, token: str) -> int:
        """Place of a token as it is written; twice that, plus one with a capital."""
        found = self._read.get(token)
        if found is None:
            found = 2 * self._look_up(plain(token.lower())) + token[:1].isupper()
            if len(self._read) < _REMEMBERED:
                self._read[token] = found
        return found

    def _look_up(self, word: str) -> int:
        if word in self._place:
            return self._place[word]
        parts = [part for part in word.split("-") if part in self._place] if "-" in word else []
        return self._place[max(parts, key=lambda part: abs(lexicon.weights().get(part, 0)))] if parts else 0

    def flags(self, words: frozenset[str]) -> Flags:
        """Place → whether the word is one of these."""
        return np.array([word in words for word in self.words])

    @cached_property
    def negators(self) -> Flags:
        """Words that turn the tone of the next few."""
        return self.flags(lexicon.negators())

    @cached_property
    def breaks(self) -> Flags:
        """Marks and words that end a clause, and the start of a sentence."""
        return self.flags(lexicon.CLAUSE_BREAKS)

    @cached_property
    def mute(self) -> Flags:
        """Words without a tone of their own."""
        return self.flags(lexicon.silent() | {UNKNOWN})

    @cached_property
    def empty(self) -> Flags:
        """Words that never drive a tone by themselves."""
        return self.flags(lexicon.silent() | lexicon.function_words() | lexicon.negators() | lexicon.CLAUSE_BREAKS | {UNKNOWN, NUMBER})

    @cached_property
    def directions(self) -> Ints:
        """1 for up, -1 for down, 0 for neither."""
        return np.array([lexicon.directions().get(word, 0) for word in self.words])

    @cached_property
    def quantities(self) -> Ints:
        """1 for what is good when it rises, -1 for what is bad, 0 for no quantity."""
        return np.array([lexicon.quantities().get(word, 0) for word in self.words])

    @cached_property
    def pair_keys(self) -> tuple[Ints, Ints]:
        """Sorted keys of the pairs, and the row of each."""
        keys = np.array([self._pair_key(pair) for pair in self.pairs], dtype=np.int64)
        order = np.argsort(keys)
        return keys[order], order + 2 * self.size

    def _pair_key(self, pair: str) -> int:
        left, right = pair.split(" ")
        return self._place[left] * self.size + self._place[right]


def plain(token: str) -> str:
    """A token without what does not matter: every number is the same, so is every "n't"; no possessive."""
    if token[0].isdigit():
        return NUMBER
    word = token.replace("’", "'")
    return "not" if word.endswith("n't") or word == "cannot" else word.removesuffix("'s")


def tokens_in(read: Tokens, sentence: int, span: Span) -> tuple[int, int]:
    """First and last token of a sentence that a span touches; the sentence's empty first token where it touches none."""
    begin, stop = np.searchsorted(read.sentence, (sentence, sentence + 1))
    touched = begin + np.flatnonzero((read.start[begin:stop] < span.end) & (read.end[begin:stop] > span.start))
    return (int(touched[0]), int(touched[-1])) if len(touched) else (int(begin), int(begin))


def tokens(vocabulary: Vocabulary, bodies: Sequence[str], sentences: Sequence[Sequence[Span]]) -> Tokens:
    """The tokens of all sentences of all bodies, in order."""
    places: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    counts: list[int] = []
    for body, spans in zip(bodies, sentences, strict=True):
        for start, end in spans:
            parts = TOKEN.split(body[start:end])
            bounds = list(accumulate(map(len, parts), initial=start))
            places += [0, *map(vocabulary.place, parts[1::2])]
            starts += [start, *bounds[1:-1:2]]
            ends += [start, *bounds[2::2]]
            counts.append(len(parts) // 2 + 1)
    place = np.array(places, dtype=np.int64)
    return Tokens(
        place // 2,
        np.repeat(np.arange(len(counts)), counts),
        np.array(starts, dtype=np.int64),
        np.array(ends, dtype=np.int64),
        place % 2 == 1,
    )


def names(read: Tokens) -> Flags:
    """Tokens that look like names: a capital inside a sentence that is no headline."""
    initial = np.roll(read.start == read.end, 1)
    initial[:1] = False
    long = read.end - read.start > 3
    count = int(read.sentence[-1]) + 1 if len(read.sentence) else 0
    capitals = np.bincount(read.sentence[long & read.capital], minlength=count)
    all_long = np.bincount(read.sentence[long], minlength=count)
    headline: Flags = capitals > _TITLE_CASE * all_long
    looks: Flags = read.capital & ~initial & ~headline[read.sentence]
    return looks


def pieces(vocabulary: Vocabulary, read: Tokens, hidden: Flags) -> Pieces:
    """The pieces of the tokens, in the order of their first; hidden tokens (names, targets) give none."""
    word = np.where(hidden, 0, read.word)
    negated = _negated(vocabulary, word, read.start == read.end)
    parts = [_words(vocabulary, word, negated), _pairs(vocabulary, word), _outcomes(vocabulary, word, read.sentence)]
    row, first, last = (np.concatenate(column) for column in zip(*parts, strict=True))
    order = np.argsort(first, kind="stable")
    return Pieces(row[order], first[order], last[order])


def _words(vocabulary: Vocabulary, word: Ints, negated: Flags) -> Pieces:
    """A piece for each word that may carry tone, in the row of its negated self within reach of a negator."""
    at = np.flatnonzero(~vocabulary.mute[word])
    return Pieces(word[at] + vocabulary.size * negated[at], at, at)


def _negated(vocabulary: Vocabulary, word: Ints, start: Flags) -> Flags:
    """Whether a negator stands before the word, near and in the same clause."""
    negators, open_clause = vocabulary.negators[word], ~(vocabulary.breaks[word] | start)
    negated = np.zeros(len(word), dtype=bool)
    reaching = negators.copy()
    for _ in range(_NEGATION_REACH):
        reaching = np.concatenate(([False], reaching[:-1])) & open_clause
        negated |= reaching
    return negated & ~negators


def _pairs(vocabulary: Vocabulary, word: Ints) -> Pieces:
    """A piece for each pair of neighbours that has a row."""
    keys, rows = vocabulary.pair_keys
    asked = word[:-1] * vocabulary.size + word[1:]
    found = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    at = np.flatnonzero(keys[found] == asked) if len(keys) else np.zeros(0, dtype=np.int64)
    return Pieces(rows[found[at]] if len(keys) else at, at, at + 1)


def _outcomes(vocabulary: Vocabulary, word: Ints, sentence: Ints) -> Pieces:
    """A piece for each quantity that goes up or down: the nearest direction counts, the one after it before the one before it."""
    at = np.flatnonzero(vocabulary.quantities[word])
    other = np.full(len(at), -1)
    last = len(word) - 1
    for distance in range(1, _OUTCOME_REACH + 1):
        for step in (distance, -distance):
            near = np.clip(at + step, 0, last)
            fits = (other < 0) & (sentence[near] == sentence[at]) & (vocabulary.directions[word[near]] != 0) & (near != at)
            other[fits] = near[fits]
    at, other = at[other >= 0], other[other >= 0]
    kind = 2 * (vocabulary.quantities[word[at]] < 0) + (vocabulary.directions[word[other]] < 0)
    return Pieces(vocabulary.rows_of_outcomes + kind, np.minimum(at, other), np.maximum(at, other))
