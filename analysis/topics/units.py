"""What topics are found among: whole articles in a large corpus, passages in a small one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

FEW_ARTICLES = 60  # below it whole articles are too few to cluster, so their passages are
PASSAGE_WORDS = 20  # a shorter paragraph says too little to have a topic


class Unit(NamedTuple):
    """An article, or a passage of its body from start to end (code points), and the text to read."""

    article: str
    start: int
    end: int
    text: str


def units(articles: Iterable[tuple[str, str | None, str]]) -> list[Unit]:
    """The units of (id, title, body) articles: passages where the corpus is small, else title and body as one."""
    known = sorted((id_, title or "", body) for id_, title, body in articles)
    if len(known) < FEW_ARTICLES:
        return [unit for id_, _, body in known for unit in passages(id_, body)]
    return [Unit(id_, 0, len(body), f"{title}\n{body}") for id_, title, body in known]


def in_passages(units: Sequence[Unit]) -> bool:
    """Whether the units are parts of articles."""
    return len({unit.article for unit in units}) < len(units)


def passages(article: str, body: str) -> Iterator[Unit]:
    """The body's paragraphs, each short one joined to what follows it, or, at the end, to what went before."""
    pending: Unit | None = None
    for start, end in _joined(body):
        unit = Unit(article, start, end, body[start:end])
        if pending and len(unit.text.split()) < PASSAGE_WORDS:
            unit = Unit(article, pending.start, end, body[pending.start : end])
        elif pending:
            yield pending
        pending = unit
    if pending:
        yield pending


def _joined(body: str) -> Iterator[tuple[int, int]]:
    """Spans of whole lines that hold enough words; the last span may fall short."""
    start, words, offset = 0, 0, 0
    for line in body.split("\n"):
        words += len(line.split())
        end = offset + len(line)
        if words >= PASSAGE_WORDS:
            yield start, end
            words = 0
        offset = end + 1
        start = start if words else offset
    if words:
        yield start, len(body)
