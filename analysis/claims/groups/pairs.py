"""Which claims are worth comparing: those that share a rarer word, a name or a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from analysis.claims.groups.likeness import Pair
from analysis.claims.groups.told import Telling

_RAREST = 6  # words of a claim by which others are looked for
_CROWD = 16  # claims that share a word, a name or a number and are compared; of more, those of neighbouring days


def pairs(told: Sequence[Telling], weights: Mapping[str, float]) -> Iterator[Pair]:
    """Claims that share a rarer word, all of a key, or the number, with those of the days before; the former of a pair first."""
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for place in sorted(range(len(told)), key=lambda place: (told[place].span or (0, 0), place)):
        signs = list(_signs(told[place], weights))
        for other in {other for sign in signs for other in holders[sign][-_CROWD:]}:
            yield min(place, other), max(place, other)
        for sign in signs:
            holders[sign].append(place)


def _signs(told: Telling, weights: Mapping[str, float]) -> Iterator[Hashable]:
    """What others may share with a claim."""
    for word in sorted((word for word in told.words if weights[word] < 1), key=lambda word: (-weights[word], word))[:_RAREST]:
        yield told.dimension, word
    if told.entity:
        yield told.dimension, told.kind, told.entity
    if told.claim.value is not None:
        yield told.dimension, told.claim.value
