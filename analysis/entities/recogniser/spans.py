"""Names told by their characters, as an engine of another make tells them, put onto the tokens of a document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from analysis.entities.document import Document
from analysis.entities.recogniser.crf import Name


class Found(NamedTuple):
    """A name: its characters [start, end) and its kind."""

    start: int
    end: int
    kind: str


def stretches(document: Document, longest: int) -> Iterator[tuple[int, int]]:
    """Stretches [start, end) of whole sentences that hold all of a document, each of at most so many characters; a longer one is cut."""
    ends = [*(sentence.start for sentence in document.sentences), len(document.text)]
    heads: list[int] = []
    for start, end in pairwise(ends):
        if not heads or end - heads[-1] > longest:
            heads.append(start)
    for first, last in pairwise([*heads, len(document.text)]):
        for at in range(first, last, longest):
            yield at, min(at + longest, last)


def in_tokens(document: Document, found: Sequence[Found]) -> list[list[Name]]:
    """The names of each sentence, over the tokens that they touch; of those that overlap the first and longest."""
    names: list[list[Name]] = [[] for _ in document.sentences]
    starts = [sentence.offsets(document.text) for sentence in document.sentences]
    lines = [offsets[0] if offsets else sentence.start for offsets, sentence in zip(starts, document.sentences, strict=True)]
    for one in sorted(found, key=lambda one: (one.start, -one.end, one.kind)):
        line = bisect_right(lines, one.start) - 1
        if line >= 0:
            name = _over_tokens(one, starts[line], document.lines[line])
            if name and (not names[line] or names[line][-1].last <= name.first):
                names[line].append(name)
    return names


def _over_tokens(found: Found, starts: Sequence[int], forms: Sequence[str]) -> Name | None:
    """The name over the tokens that it touches; None where it touches none."""
    first = bisect_right(starts, found.start) - 1
    if first >= 0 and starts[first] + len(forms[first]) <= found.start:
        first += 1
    last = bisect_left(starts, found.end)
    return Name(max(first, 0), last, found.kind) if max(first, 0) < last else None
