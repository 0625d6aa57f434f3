"""The stretch of time that an axis of events reaches over: all of them, save a few far ones that would squeeze the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from analysis.charts.house.periods import Period, start, unit

_UNITS = ("day", "month", "year")
_TAIL = 0.03  # of the events at either end may lie outside
_SQUEEZE = 0.1  # of the axis: those of them that lie nearer to it squeeze nothing, and are inside
_FAR = 10  # times as long as the middle half of the events: what lies farther from it is outside
_GENERATION = timedelta(days=30 * 365)  # what lies nearer to it is inside
_LEAST_MARGIN = timedelta(days=3)
_MARGIN = 0.04  # of the axis, at either end
_EDGE = 0.02  # of the axis: a mark nearer to its end could not be pointed at
_DAY = timedelta(days=1)

Spans = Mapping[Period, int]
"""Stretches of days, each with how many events are told of it; many events are told of few, so that each is looked at once."""


def reach(spans: Spans) -> Period:
    """From the first to the last day of the spans that lie near the others; there must be some."""
    firsts = _ordered((span.first, times) for span, times in spans.items())
    lasts = _ordered((span.last, times) for span, times in spans.items())
    skipped, quarter = int(len(firsts) * _TAIL), len(firsts) // 4
    low, high = firsts[quarter], lasts[-1 - quarter]
    far = max(_GENERATION, _FAR * (high - low))
    near_firsts = (day for day in firsts[skipped:] if low - day <= far)
    near_lasts = (day for day in reversed(lasts[: len(lasts) - skipped]) if day - high <= far)
    first, last = next(near_firsts), next(near_lasts)
    spare = (last - first) * _SQUEEZE
    return Period(min(day for day in firsts if first - day <= spare), max(day for day in lasts if day - last <= spare))


def _ordered(days: Iterable[tuple[date, int]]) -> list[date]:
    """Each day so many times, from the first to the last."""
    return [day for day, times in sorted(days) for _ in range(times)]


def near(spans: Spans) -> set[Period]:
    """The spans that begin within reach."""
    shown = reach(spans) if spans else None
    return {span for span in spans if shown and shown.first <= span.first <= shown.last}


def within(day: date, shown: Period) -> date:
    """The day, or the end of the axis that is nearest to it."""
    return min(max(day, shown.first), shown.last)


def symbol(span: Period, shown: Period) -> str:
    """A dot, or an arrow to where the span's middle lies beyond the axis."""
    if span.middle < shown.first:
        return "triangle-left"
    return "circle" if span.middle <= shown.last else "triangle-right"


def view(spans: Spans) -> Period:
    """The axis that shows the spans within reach, with some room around them; there must be some."""
    shown = reach(spans)
    margin = max(_LEAST_MARGIN, (shown.last - shown.first) * _MARGIN)
    inside = date.min + margin < shown.first and shown.last < date.max - margin
    return Period(shown.first - margin, shown.last + margin) if inside else shown


def inside(shown: Period) -> Period:
    """The part of the axis where a mark lies wholly on it."""
    edge = min(max(_DAY, (shown.last - shown.first) * _EDGE), (shown.last - shown.first) // 2)
    return Period(shown.first + edge, shown.last - edge)


def counted_by(spans: Spans) -> str:
    """The unit that many spans are counted by: the finest that is readable and that most of those within reach are told by."""
    shown, inside = reach(spans), near(spans)
    told = {kind: sum(spans[span] for span in inside if is_told_by(span, kind)) for kind in _UNITS}
    whole = sum(spans[span] for span in inside)
    return next((kind for kind in _UNITS[_UNITS.index(unit(*shown)) :] if 2 * told[kind] > whole), "year")


def is_told_by(span: Period, kind: str) -> bool:
    """Whether a span lies within one day, month or year."""
    return span.first == span.last or start(span.first, kind) == start(span.last, kind)
