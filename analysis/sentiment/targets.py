"""Where the targets of tone stand: every span asked for and every entity of the mentions, as tokens of their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from analysis.article import Mention, Span
from analysis.sentiment.reading import Flags, Ints, Tokens


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
    edges = np.searchsorted(read.sentence, bounds)
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
