"""What is said of an event on its chart: when, in which words, how often, by whom and how late."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from analysis.charts.house import numbers
from analysis.charts.house.style import hover
from analysis.charts.house.text import shorten


def told(row: Mapping[Hashable, Any]) -> str:
    """What stands beside an event that is pointed at."""
    lines = [numbers.day(str(row["date"])), shorten(row.get("sentence"), 90), shorten(row.get("title"), 70), *_backing(row)]
    return hover(*[line for line in lines if line])


def is_promised(row: Mapping[Hashable, Any]) -> bool:
    """Whether an event is a promise or a forecast of somebody told."""
    return (row["lane"] == "promise" or "status" in row) and isinstance(row.get("who"), str)


def _backing(row: Mapping[Hashable, Any]) -> list[str]:
    """How many articles and sources tell it, who promises it, whether the year is inferred, and how late it was first reported."""
    told, lag = row.get("doc_count"), row.get("lag_days")
    return [
        *([f"{numbers.counted(told, 'article')}, {numbers.counted(row['source_count'], 'source')}"] if told else []),
        *([f"by {shorten(row['who'], 40)}"] if is_promised(row) else []),
        *(["date inferred"] if row.get("inferred") is True else []),
        *([_lag(int(lag))] if isinstance(lag, (int, float)) and lag == lag else []),  # noqa: PLR0124 - NaN
    ]


def _lag(days: int) -> str:
    """How long after an event, or before it, it was first reported."""
    if not days:
        return "first reported at the time"
    return f"first reported {numbers.counted(abs(days), 'day')} {'later' if days > 0 else 'ahead'}"
