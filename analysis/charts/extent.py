"""How many events are told of when: what a strip shows of all of them, so that some can be looked at more closely."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pandas as pd

from analysis.charts.events import CHRONOLOGY, TAIL
from analysis.charts.periods import unit
from analysis.charts.publication import Volume
from analysis.volume import DIGITS, Period, periods

_PERIODS: dict[str, Period] = {"day": "day", "month": "month", "year": "year"}


def told_extent(frame: pd.DataFrame) -> Volume:
    """Events of a frame (first) by the day, month or year they begin in, save a few far ones at either end."""
    starts = sorted(frame["first"])
    skipped = int(len(starts) * TAIL)
    kept = starts[skipped : len(starts) - skipped]
    period = _PERIODS[unit(date.fromisoformat(kept[0]), date.fromisoformat(kept[-1]))] if kept else "day"
    counts = Counter(start[: DIGITS[period]] for start in kept)
    names = periods(min(counts), max(counts), period) if counts else []
    counted = [counts[name] for name in names]
    return Volume(pd.DataFrame({"date": names, "count": counted, "total_count": counted, "ratio": [1.0] * len(names)}), period)


def are_many(frame: pd.DataFrame) -> bool:
    """Whether there are more events than a chronology has room for."""
    return len(frame) > CHRONOLOGY
