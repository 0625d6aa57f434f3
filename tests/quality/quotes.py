"""Quotations: found whole, of the right kind, and given to the right speaker."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.article import Quote, Span
from tests.quality.check import Check
from tests.quality.reading import Reading, fold, overlap

MATCH = 0.6  # overlap of contents from which two are the same quotation
SLACK = 2  # characters: quotation marks around a scare quote may be in or out

Placed = tuple[Quote, Span]


def checks(reading: Reading) -> Iterator[Check]:
    """Core quotations with their kind and speaker; scare quotes taken for quotations, and others that nobody says."""
    gold, free = reading.gold, _contents(reading)
    for quote in gold.items["quotes"]:
        contents = [gold.at(reference) for reference in quote["contents"]]
        best = max(free, key=lambda placed: _fit(placed[1], contents), default=None)
        hit = best if best and _fit(best[1], contents) >= MATCH else None
        if hit:
            free.remove(hit)
        yield from _quote(quote, hit[0] if hit else None)
    yield from _faults(reading, free)


def _contents(reading: Reading) -> list[Placed]:
    """The quotations found on scored lines, each with the place of what is said."""
    quotes = [quote for quote, _ in reading.scored(reading.found.quotes)]
    return [(quote, reading.raw_span(quote.content_start, quote.content_end)) for quote in quotes]


def _fit(place: Span, contents: list[Span]) -> float:
    return max(overlap(place, content) for content in contents)


def _quote(gold: dict[str, Any], quote: Quote | None) -> Iterator[Check]:
    """The checks of one core quotation from the one found for it."""
    told = f"{quote.kind} by {quote.speaker} ({'named' if quote.named else 'unnamed'}), cue {quote.cue}" if quote else "missed"
    note = f"{gold['cue']} {gold['contents'][0]!r}, {gold['kinds'][0]} by {gold['speakers'][0]}: {told}"
    speakers = {fold(speaker) for speaker in gold["speakers"]}
    yield Check("quotes.core", quote is not None, note)
    yield Check("quotes.kind", quote is not None and quote.kind in gold["kinds"], note)
    yield Check("quotes.speaker", quote is not None and fold(quote.speaker) in speakers, note)
    yield Check("quotes.named", quote is not None and quote.named in gold["named"], note)
    yield Check("quotes.cue", quote is not None and _same_cue(quote.cue, gold["cue"]), note)


def _same_cue(cue: str | None, wanted: str) -> bool:
    """Whether one cue holds the other."""
    own, other = fold(cue), fold(wanted)
    return bool(own) and (own in other or other in own)


def _faults(reading: Reading, found: list[Placed]) -> Iterator[Check]:
    """Quotations that match nothing a reader would take for one."""
    gold = reading.gold
    scare = gold.places("scare_quotes")
    passable = gold.places("free_quotes") + [gold.at(ref) for quote in gold.items["quotes"] for ref in quote["contents"]]
    for quote, place in found:
        if any(place.start >= mark.start - SLACK and place.end <= mark.end + SLACK for mark in scare):
            yield Check("quotes.scare", False, f"scare quote {gold.text[slice(*place)]!r} is taken for a quotation")
        elif not any(_mostly_in(place, other) for other in passable):
            yield Check("quotes.false", False, f"nobody says {gold.text[slice(*place)][:60]!r} ({quote.cue} {quote.speaker})")


def _mostly_in(place: Span, other: Span) -> bool:
    """Whether half of a place or more lies within another."""
    return 2 * (min(place.end, other.end) - max(place.start, other.start)) >= place.end - place.start
