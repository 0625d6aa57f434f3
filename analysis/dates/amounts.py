"""How many of a unit an expression counts."""

from __future__ import annotations

from analysis.dates.rules import Found


def is_vague(found: Found) -> bool:
    """Whether the words count without a number: several, a few, or nothing before a plural."""
    return found.has("few", "recent") or not found.has("day", "number", "year", "cardinal", "scale", "a", "another", "the", "half")


def count(found: Found) -> float:
    """The number of units: digits, words ("twenty four", "two hundred"), or 1 for "a" and "another"."""
    digits = found.get("day") or found.get("number") or found.get("year")
    total = float(digits) if isinstance(digits, int | float) else 0.0
    total += sum(found.number("cardinal", place=place) for place in range(3))
    for place in range(2):
        total = (total or 1) * (found.number("scale", place=place) or 1)
    return total or 1.0
