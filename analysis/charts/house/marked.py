"""A body cut into runs of text that bear the same marks, for a reader that shows names, tone and dates in the original text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Marking(NamedTuple):
    """A mark on a stretch of the body: its kind (entity, date, quote, …), what to say of it, and what a click asks for."""

    start: int
    end: int
    kind: str
    note: str = ""
    value: str = ""


class Run(NamedTuple):
    """Characters that bear the same marks. start is their place in the body."""

    text: str
    start: int
    marks: tuple[Marking, ...]


def runs(body: str, markings: Iterable[Marking]) -> list[list[Run]]:
    """The body's paragraphs (its lines) as runs; joined again they are the body."""
    starts: dict[int, list[Marking]] = defaultdict(list)
    ends: dict[int, list[Marking]] = defaultdict(list)
    for marking in markings:
        start, end = max(marking.start, 0), min(marking.end, len(body))
        if start < end:
            starts[start].append(marking)
            ends[end].append(marking)
    return _paragraphs(body, _cut(body, starts, ends))


def _cut(body: str, starts: dict[int, list[Marking]], ends: dict[int, list[Marking]]) -> list[Run]:
    breaks = {place + offset for place, char in enumerate(body) if char == "\n" for offset in (0, 1)}
    places = sorted({0, len(body), *starts, *ends, *breaks})
    open_now: list[Marking] = []
    cut = []
    for place, following in pairwise(places):
        open_now = [one for one in open_now if one not in ends[place]] + starts[place]
        cut.append(Run(body[place:following], place, tuple(open_now)))
    return cut


def _paragraphs(body: str, cut: Sequence[Run]) -> list[list[Run]]:
    paragraphs: list[list[Run]] = [[]]
    for run in cut:
        if run.text == "\n":
            paragraphs.append([])
        else:
            paragraphs[-1].append(run)
    return paragraphs if body else []
