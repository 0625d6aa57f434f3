"""Whether articles are so far apart that the numbers they give may be those of different times."""

from __future__ import annotations

from analysis.dates.periods import bounds


def far_apart(days: list[str], most: int) -> bool:
    """Whether some articles, by their day, month or year, may be farther apart than so many days: what is told may have changed."""
    known = [span for day in days if (span := bounds(day[:10]))]
    return len(known) > 1 and (max(last for _, last in known) - min(first for first, _ in known)).days > most
