"""Sentences → their pieces: the words, negated words, word pairs and outcomes that may carry tone, as rows of a table with their places.

Everything works on whole batches of articles as arrays; a piece depends on its own sentence alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np

from analysis.article import Span
from analysis.sentiment import vocabulary as words
from analysis.sentiment.chunks import TOLD
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

_OUTCOME_REACH = 6  # words between a quantity and what it does
_NEGATION_REACH = 3  # words after "not"
_TITLE_CASE = 0.6  # share of long words with a capital from which a sentence is a headline


class Tokens(NamedTuple):
    """The tokens of a batch of sentences, each sentence led by an empty token."""

    word: Ints  # place in the vocabulary; 0 unknown
    sentence: Ints  # which sentence of the batch
    start: Ints  # offset in the body
    end: Ints
    capital: Flags
    owning: Flags  # written with "'s"
    first: Ints  # of each sentence its first token; then their number


class Pieces(NamedTuple):
    """What may carry tone: a row of the weights, a class of the lexicon, a listed act, and the one or two tokens it stands on."""

    row: Ints
    kind: Ints
    act: Ints
    first: Ints  # token
    last: Ints  # token; the same as first, but for pairs and outcomes


def tokens(vocabulary: Vocabulary, bodies: Sequence[str], sentences: Sequence[Sequence[Span]]) -> Tokens:
    """The tokens of all sentences of all bodies, in order."""
    chunks, counts = _chunks(bodies, sentences)
    begin = np.array([start for spans in sentences for start, _ in spans], dtype=np.int64)
    told = list(map(vocabulary.chunks.__getitem__, chunks))
    of_chunk = np.repeat(np.arange(len(counts)), counts)  # sentence
    sizes = np.fromiter(map(len, chunks), np.int64, len(chunks)) + 1  # with the space behind it
    from_first = np.cumsum(sizes) - sizes
    at = from_first + (begin - from_first[np.cumsum(counts) - counts])[of_chunk]
    chunk = np.repeat(np.arange(len(chunks)), np.fromiter(map(len, told), np.int64, len(told)) // TOLD)
    word, start, end = np.fromiter(chain.from_iterable(told), np.int64, TOLD * len(chunk)).reshape(-1, TOLD).T
    number = np.bincount(of_chunk[chunk], minlength=len(counts))
    first = np.concatenate(([0], np.cumsum(number + 1)))
    lead = first[:-1] - np.arange(len(counts))
    start, end = (np.insert(offset + at[chunk], lead, begin) for offset in (start, end))
    word = np.insert(word, lead, 0)
    sentence = np.repeat(np.arange(len(counts)), number + 1)
    return Tokens(word // 4, sentence, start, end, word % 2 == 1, word // 2 % 2 == 1, first)


def _chunks(bodies: Sequence[str], sentences: Sequence[Sequence[Span]]) -> tuple[list[str], Ints]:
    """What stands between single spaces in the sentences, and how many of these each sentence has: one at least."""
    parts = [body[start:end].split(" ") for body, spans in zip(bodies, sentences, strict=True) for start, end in spans]
    return list(chain.from_iterable(parts)), np.fromiter(map(len, parts), np.int64, len(parts))


def known(vocabulary: Vocabulary, read: Tokens, sentences: int) -> Flags:
    """Sentences with most tokens in the vocabulary, or most that are no names and among them a function word: as in English alone."""
    written = read.end > read.start
    plain, listed = written & ~read.capital, read.word > 0
    most, most_plain = (_most(read.sentence, some, listed, sentences) for some in (written, plain))
    with_function_word = np.bincount(read.sentence[plain & listed & vocabulary.empty[read.word]], minlength=sentences) > 0
    flags: Flags = most | (most_plain & with_function_word)
    return flags


def _most(sentence: Ints, some: Flags, asked: Flags, sentences: int) -> Flags:
    """Sentences in which most of some tokens are as asked."""
    share = np.bincount(sentence[some & asked], minlength=sentences)
    flags: Flags = 2 * share > np.bincount(sentence[some], minlength=sentences)
    return flags


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


def telling(vocabulary: Vocabulary, read: Tokens, hidden: Flags) -> tuple[Ints, Pieces]:
    """The word of each token, unknown where it tells nothing (a name, a target, a part of what a thing is called); and their pairs."""
    word = np.where(hidden, 0, read.word)
    word[_in_names_of_things(vocabulary, word)] = 0
    pairs = _pairs(vocabulary, word)
    silent = vocabulary.silent_pairs[pairs.row]
    word[np.concatenate((pairs.first[silent], pairs.last[silent]))] = 0
    told = (word[pairs.first] > 0) & (word[pairs.last] > 0)
    return word, Pieces(*(column[told] for column in pairs))


def pieces(vocabulary: Vocabulary, read: Tokens, word: Ints, pairs: Pieces) -> Pieces:
    """The pieces of the tokens that tell something, their pairs among them, in the order of their first."""
    outcomes = _outcomes(vocabulary, word, read.sentence)
    taken = np.zeros(len(word), dtype=bool)
    taken[np.concatenate((outcomes.first, outcomes.last))] = True
    free = ~(taken[pairs.first] | taken[pairs.last])
    negated = _negated(vocabulary, word, read.start == read.end)
    alone = _words(vocabulary, word, np.flatnonzero(~(vocabulary.mute[word] | taken)), negated)
    parts = [alone, Pieces(*(column[free] for column in pairs)), outcomes]
    joined = Pieces(*(np.concatenate(column) for column in zip(*parts, strict=True)))
    order = np.argsort(joined.first, kind="stable")
    return Pieces(*(column[order] for column in joined))


def negated(vocabulary: Vocabulary, pieces: Pieces, tokens: int) -> Flags:
    """Tokens read in their negated row."""
    flags = np.zeros(tokens, dtype=bool)
    flags[pieces.first[(pieces.row >= vocabulary.size) & (pieces.row < 2 * vocabulary.size)]] = True
    return flags


def _in_names_of_things(vocabulary: Vocabulary, word: Ints) -> Flags:
    """Nouns that only say which thing is meant: "crime" in "crime novel"."""
    named: Flags = vocabulary.nouns[word] & np.append(vocabulary.naming[word[1:]], [False])
    return named


def _words(vocabulary: Vocabulary, word: Ints, at: Ints, negated: Flags) -> Pieces:
    """A piece for each of these words, in the row and class of its negated self within reach of a negator."""
    be = vocabulary.be[word]
    acted_on = vocabulary.participles[word] & (_shifted(be, 1) | _shifted(be, 2))
    kind = np.where(acted_on, words.passive(vocabulary.classes[word]), vocabulary.classes[word])
    kind = np.where(negated, words.negated(kind), kind)
    act = np.where(acted_on, words.done_to(vocabulary.acts[word]), vocabulary.acts[word])
    return Pieces(word[at] + vocabulary.size * negated[at], kind[at], act[at], at, at)


def _shifted(flags: Flags, by: int) -> Flags:
    """Whether the token so many places before has the flag."""
    return np.concatenate((np.zeros(by, dtype=bool), flags))[: len(flags)]


def _negated(vocabulary: Vocabulary, word: Ints, start: Flags) -> Flags:
    """Whether a negator stands before the word, near and in the same clause."""
    undone = np.concatenate((vocabulary.no_negators[word[1:]], [False]))
    negators, open_clause = vocabulary.negators[word] & ~undone, ~(vocabulary.negation_ends[word] | start)
    negated = np.zeros(len(word), dtype=bool)
    reaching = negators.copy()
    for _ in range(_NEGATION_REACH):
        reaching = _shifted(reaching, 1) & open_clause
        negated |= reaching
    return negated & ~negators


def _pairs(vocabulary: Vocabulary, word: Ints) -> Pieces:
    """A piece for each pair of neighbours that has a row."""
    keys, rows = vocabulary.pair_keys
    asked = word[:-1] * vocabulary.size + word[1:]
    found = np.minimum(np.searchsorted(keys, asked), max(len(keys) - 1, 0))
    at = np.flatnonzero(keys[found] == asked) if len(keys) else np.zeros(0, dtype=np.int64)
    row = rows[found[at]] if len(keys) else at
    return Pieces(row, vocabulary.pair_classes[row], np.zeros_like(row), at, at + 1)


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
    is_bad, is_less = vocabulary.quantities[word[at]] < 0, vocabulary.directions[word[other]] < 0
    is_good = is_bad == is_less
    row, kind = vocabulary.rows_of_outcomes + ~is_good, np.where(is_good, *words.OUTCOME_CLASSES)
    return Pieces(row, kind, np.zeros_like(row), np.minimum(at, other), np.maximum(at, other))
