"""Batches of sentences and what is asked of them, read once: their words and pieces, and the targets in their situations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import Span
from analysis.sentiment import reading
from analysis.sentiment.reading import Pieces, Tokens
from analysis.sentiment.situations import Situation, situation, with_apposition
from analysis.sentiment.targets import Around, Places, Target, around, covered, once, places_of
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary


class Scene(NamedTuple):
    """What sentences say, and of whom."""

    read: Tokens
    hidden: Flags  # tokens of names and targets
    word: Ints  # of each token, unknown where it tells nothing
    pieces: Pieces
    places: Places  # the first naming of each target in each sentence
    wide: Places  # the same with their appositions
    near: Around  # the tokens around these
    stands: Situation  # of each place


def scene(
    vocabulary: Vocabulary, bodies: Sequence[str], sentences: Sequence[Sequence[Span]], bounds: Ints, asked: Sequence[Sequence[Target]]
) -> Scene:
    """The sentences of all bodies, and the targets asked for in each; body k has the sentences bounds[k] to bounds[k+1]."""
    read = reading.tokens(vocabulary, bodies, sentences)
    every = places_of(read, bounds, asked)
    hidden = reading.names(read) | covered(len(read.word), every)
    word, pairs = reading.telling(vocabulary, read, hidden)
    places = once(every)
    wide, stands = with_apposition(vocabulary, read, places), situation(vocabulary, read, hidden, places)
    near = around(vocabulary, read, hidden, wide)
    return Scene(read, hidden, word, reading.pieces(vocabulary, read, word, pairs), places, wide, near, stands)
