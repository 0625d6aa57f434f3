"""What was changed from copy to copy of a text: the sentences kept, dropped and added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

MOST_COMPARED = 20_000  # sentences, times how often one comes back


class Change(NamedTuple):
    """A sentence that both copies have, that was dropped, or that was added."""

    kind: Literal["kept", "dropped", "added"]
    text: str


def changes(first: Sequence[str], other: Sequence[str]) -> list[Change]:
    """The sentences of two copies in order: kept, dropped from the first, added in the other."""
    found: list[Change] = []
    for kind, a, b, c, d in _opcodes(first, other):
        if kind == "equal":
            found += [Change("kept", text) for text in first[a:b]]
        else:
            found += [Change("dropped", text) for text in first[a:b]] + [Change("added", text) for text in other[c:d]]
    return found


def _opcodes(first: Sequence[str], other: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """How one becomes the other. Of long texts that repeat themselves only the common beginning and end are found: more takes too long."""
    commonest = max(Counter(other).values(), default=0)
    if len(first) * commonest <= MOST_COMPARED:
        return SequenceMatcher(None, first, other, autojunk=False).get_opcodes()
    shorter = min(len(first), len(other))
    head = next((place for place in range(shorter) if first[place] != other[place]), shorter)
    tail = next((place for place in range(shorter - head) if first[-1 - place] != other[-1 - place]), shorter - head)
    ends = len(first) - tail, len(other) - tail
    middle = ("replace", head, ends[0], head, ends[1])
    return [("equal", 0, head, 0, head), middle, ("equal", ends[0], len(first), ends[1], len(other))]
