"""How many events are told of when: what a strip shows of all of them, so that some can be looked at more closely."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pandas as pd

from analysis.charts.figures.placing import CHRONOLOGY
from analysis.charts.heads.publication import Volume
from analysis.charts.house import axis
from analysis.charts.house.periods import Period as Span
from analysis.engine import uncollected
from analysis.timeline.volume import DIGITS, Period, periods

_PERIODS: dict[str, Period] = {"day": "day", "month": "month", "year": "year"}


@uncollected()
def told_extent(frame: pd.DataFrame) -> Volume:
    """Events of a frame (first, last) by the day, month or year they begin in, save a few far ones at either end."""
    written = Counter(zip(frame["first"], frame["last"], strict=True))
    spans = {Span(*map(date.fromisoformat, days)): times for days, times in written.items()}
    period = _PERIODS[axis.counted_by(spans)] if spans else "day"
    counts = Counter[str]()
    for span in axis.near(spans):
        counts[span.first.isoformat()[: DIGITS[period]]] += spans[span]
    names = periods(min(counts), max(counts), period) if counts else []
    counted = [counts[name] for name in names]
    return Volume(pd.DataFrame({"date": names, "count": counted, "total_count": counted, "ratio": [1.0] * len(names)}), period)


def are_many(frame: pd.DataFrame) -> bool:
    """Whether there are more events than a chronology has room for."""
    return len(frame) > CHRONOLOGY
