"""One default article as the engine reads it, beside its gold, with every span of the body brought back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from analysis.annotate import annotate
from analysis.article import Annotations, Article, Document, Span
from analysis.clean import clean
from analysis.load import load
from tests.quality.gold import SEEDS, Gold, read_all


class _Marked(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Mark = TypeVar("_Mark", bound=_Marked)


@dataclass(frozen=True, slots=True)
class Reading:
    """Gold, article and annotations of one file."""

    gold: Gold
    article: Article
    found: Annotations

    def raw_span(self, start: int, end: int) -> Span:
        """The place in the file of a span of the body."""
        return Span(self._raw(start), self._raw(end - 1) + 1)

    def in_body(self, place: int) -> bool:
        """Whether a reader has no doubt that this place of the file is body."""
        return any(line.kept and line.span.start <= place < line.span.end for line in self.gold.lines)

    def scored(self, marks: Iterable[_Mark] | None) -> list[tuple[_Mark, Span]]:
        """Marks on lines that are body beyond doubt, each with its place in the file."""
        placed = [(mark, self.raw_span(mark.start, mark.end)) for mark in marks or ()]
        return [(mark, place) for mark, place in placed if self.in_body(place.start)]

    def body_span(self, place: Span) -> Span | None:
        """The span of the body that a place in the file has become, None where it is not in the body."""
        for segment in self.article.segments:
            if segment.raw_start <= place.start and place.end <= segment.raw_start + segment.length:
                shift = segment.start - segment.raw_start
                return Span(place.start + shift, place.end + shift)
        return None

    def _raw(self, place: int) -> int:
        segments = self.article.segments
        segment = segments[max(0, bisect_right(segments, place, key=lambda s: s.start) - 1)]
        return segment.raw_start + place - segment.start


def read_seeds() -> list[Reading]:
    """Every default article as the engine reads it, in the order of their names."""
    golds = read_all()
    articles = [clean(_document(gold.file)) for gold in golds]
    return [Reading(*parts) for parts in zip(golds, articles, annotate(articles), strict=True)]


def _document(file: str) -> Document:
    """The one document a default article is loaded as."""
    (document,) = load(str(SEEDS / file))
    if not isinstance(document, Document):
        raise TypeError(f"{file} was quarantined: {document.reason}")
    return document


def touch(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a.start < b.end and b.start < a.end


def overlap(a: Span, b: Span) -> float:
    """Shared characters of two spans over all of theirs: 0 apart, 1 the same (the Jaccard index)."""
    both = min(a.end, b.end) - max(a.start, b.start)
    return both / (max(a.end, b.end) - min(a.start, b.start)) if both > 0 else 0.0


def fold(name: str | None) -> str:
    """A name for comparing: lower case, straight quotes, no article or form of address before it."""
    words = (name or "").lower().replace("’", "'").split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"the", "dr.", "dr", "some", "many"} else words)
