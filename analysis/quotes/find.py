"""Quotations of an article: direct, indirect and mixed speech with cue, content and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import Mention, Quote, Span
from analysis.quotes import direct, reported
from analysis.quotes.marks import passages
from analysis.quotes.resources import TRIGGERS
from analysis.quotes.speakers import Cast, spans_of
from analysis.quotes.units import Unit, unit

_SIGNATURE = re.compile(r"[ \xa0]?[—–―-]{1,2}[ \xa0]?[A-Z]")
_WORD = re.compile(r"[a-z]+")


def find_quotes(body: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Quotations in the order of the text. Works without mentions, then from capitalised names alone."""
    marked = passages(body)
    cast = Cast(body, mentions, marked)
    found: list[Quote] = []
    previous = Span(0, 0)
    for span in _units(body, sentences, marked):
        quoted = spans_of(marked, span.start, span.end)
        if quoted or not TRIGGERS.isdisjoint(_WORD.findall(body[span.start : span.end].lower())):
            _read(unit(body, cast, span, quoted), found, previous)
        previous = span
    return tuple(sorted(found, key=lambda quote: (quote.content_start, quote.content_end)))


def _units(body: str, sentences: Sequence[Span], marked: Sequence[Span]) -> Iterator[Span]:
    """Sentences, joined where a quoted passage runs over their border, or where a dash and a name sign it."""
    index = 0
    start: int | None = None
    for sentence in sentences:
        start = sentence.start if start is None else start
        while index < len(marked) and marked[index].end <= sentence.end:
            index += 1
        signed = index > 0 and marked[index - 1].end == sentence.end and _SIGNATURE.match(body, sentence.end)
        if (index == len(marked) or marked[index].start >= sentence.end) and not signed:
            yield Span(start, sentence.end)
            start = None
    if start is not None:
        yield Span(start, sentences[-1].end)


def _read(here: Unit, found: list[Quote], previous: Span) -> None:
    """Adds the quotations of a unit; one that continues the direct speech just before takes its place."""
    earlier = found[-1] if found and found[-1].kind == "direct" and found[-1].start >= previous.start else None
    if earlier is not None and ("\n" in here.body[earlier.end : here.start] or earlier.end > here.start):
        earlier = None
    first = direct.read(here, earlier)
    if here.found and here.found[0].content_start == (earlier.content_start if earlier else -1):
        found.pop()
    if first < len(here.tokens):
        reported.read(here, first)
    found.extend(here.found)
