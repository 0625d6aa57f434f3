"""Where the targets of tone stand: every span asked for and every entity of the mentions, as tokens of their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from analysis.article import Mention, Span
from analysis.sentiment.reading import Pieces, Tokens
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

_NEAR = np.array([1, 2, 4, 8])  # upper bounds of the distance classes, in tokens
DISTANCES = len(_NEAR) + 1
BETWEEN = 3  # nothing, the end of a clause, another name
PLACES = 2 * DISTANCES * BETWEEN  # before the target, then after it


class Target(NamedTuple):
    """What tone is asked for: an entity by its name, or a span; and where it is named."""

    entity: str | None
    spans: tuple[Span, ...]


class Places(NamedTuple):
    """One place for each naming of a target: the target's number in the batch, the sentence, its first and last token."""

    target: Ints
    sentence: Ints
    first: Ints
    last: Ints


def targets_of(mentions: Iterable[Mention], asked: Iterable[Span]) -> list[Target]:
    """The targets of an article: the spans asked for in order, then the entities by name."""
    named: dict[str, list[Span]] = {}
    for mention in mentions:
        named.setdefault(mention.entity, []).append(Span(mention.start, mention.end))
    return [*(Target(None, (span,)) for span in asked), *(Target(entity, tuple(sorted(named[entity]))) for entity in sorted(named))]


def places_of(read: Tokens, bounds: Ints, articles: Sequence[Sequence[Target]]) -> Places:
    """The places of all targets; article k has the sentences bounds[k] to bounds[k+1] of the batch."""
    edges = read.first[bounds]
    parts: list[Places] = []
    number = 0
    for begin, stop, targets in zip(edges[:-1], edges[1:], articles, strict=True):
        spans = [(number + place, *span) for place, target in enumerate(targets) for span in target.spans]
        number += len(targets)
        if spans and stop > begin:
            parts.append(_in_article(read, int(begin), int(stop), np.array(spans, dtype=np.int64)))
    empty = np.zeros(0, dtype=np.int64)
    return Places(*(np.concatenate(column) for column in zip(*parts, strict=True))) if parts else Places(empty, empty, empty, empty)


def _in_article(read: Tokens, begin: int, stop: int, spans: Ints) -> Places:
    """The places of (target, start, end) rows among the tokens begin..stop; a span without a word stands on the token before it."""
    last = begin - 1 + np.searchsorted(read.start[begin:stop], spans[:, 2])
    first = np.minimum(begin + np.searchsorted(read.end[begin:stop], spans[:, 1], side="right"), last)
    found = last >= begin
    return Places(spans[found, 0], read.sentence[first[found]], first[found], last[found])


def covered(tokens: int, places: Places) -> Flags:
    """Tokens that belong to a target."""
    change = np.zeros(tokens + 1, dtype=np.int64)
    np.add.at(change, places.first, 1)
    np.add.at(change, places.last + 1, -1)
    return np.cumsum(change[:-1]) > 0


def once(places: Places) -> Places:
    """The first naming of each target in each sentence."""
    order = np.lexsort((places.first, places.sentence, places.target))
    target, sentence = places.target[order], places.sentence[order]
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = (target[1:] != target[:-1]) | (sentence[1:] != sentence[:-1])
    return Places(*(column[order][fresh] for column in places))


class Around(NamedTuple):
    """The tokens or pieces around targets: one row for each of them in the sentence of each place."""

    sample: Ints  # number of the place
    part: Ints  # number of the token or piece
    place: Ints  # where it stands: side x distance x what lies between
    gap: Ints  # tokens from the target; none or fewer inside it


def around(vocabulary: Vocabulary, read: Tokens, hidden: Flags, places: Places) -> Around:
    """Every token of the sentence of each place, and how it stands to the target."""
    sample, token = _spread(read.first, places)
    first, last = places.first[sample], places.last[sample]
    before = token < first
    after, until = np.where(before, token, last), np.where(before, first, token) - 1
    between = np.where(_any_within(hidden, after, until), 2, _any_within(vocabulary.breaks[read.word], after, until))
    gap = until - after + 1
    place = (np.where(before, 0, DISTANCES) + np.searchsorted(_NEAR, gap)) * BETWEEN + between
    return Around(sample, token, place, gap)


def pieces_around(near: Around, read: Tokens, pieces: Pieces, places: Places) -> Around:
    """Every piece of the sentence of each place; it stands where the token of it does that is nearer to the target."""
    of_sentence = np.bincount(read.sentence[pieces.first], minlength=len(read.first) - 1)
    sample, piece = _spread(np.concatenate(([0], np.cumsum(of_sentence))), places)
    target, first, last = places.first[sample], pieces.first[piece], pieces.last[piece]
    nearer = np.where(last < target, last, np.maximum(first, target))
    row = np.searchsorted(near.sample, np.arange(len(places.first))) - read.first[places.sentence]
    at = row[sample] + nearer
    return Around(sample, piece, near.place[at], near.gap[at])


def whole(read: Tokens, pieces: Pieces, vocabulary: Vocabulary) -> Around:
    """Every telling piece in its sentence; there is no target."""
    telling = np.flatnonzero(vocabulary.telling[pieces.row])
    nowhere = np.zeros_like(telling)
    return Around(read.sentence[pieces.first[telling]], telling, nowhere, nowhere)


def _spread(first: Ints, places: Places) -> tuple[Ints, Ints]:
    """The number of a place and of a part, for each part of its sentence; told are the first part of each sentence and their number."""
    begin = first[places.sentence]
    number = first[places.sentence + 1] - begin
    sample = np.repeat(np.arange(len(number)), number)
    return sample, np.arange(len(sample)) + np.repeat(begin - np.cumsum(number) + number, number)


def _any_within(flags: Flags, after: Ints, until: Ints) -> Ints:
    """1 where a flag is set at one of the tokens after+1..until."""
    total = np.cumsum(flags)
    return (total[np.maximum(until, after)] > total[after]).astype(np.int64)
