"""Which way an expression points: last, this or next, from now or from the date told last."""

from __future__ import annotations

from analysis.dates.rules import Found

STEPS = {
    "last": -1,
    "gone": -1,
    "previous": -1,
    "this": 0,
    "that": 0,
    "same": 0,
    "current": 0,
    "latest": 0,
    "next": 1,
    "following": 1,
    "coming": 1,
}
_TOLD = ("that", "same", "previous", "following")


def way(found: Found) -> int:
    """-1, 0 or 1: the way the words point."""
    return next((steps for name, steps in STEPS.items() if found.has(name) and not (name == "this" and found.has("gone", "coming"))), 0)


def is_told(found: Found) -> bool:
    """Whether the words point from the date told last, not from now."""
    if found.has(*_TOLD):
        return True
    return found.has("the") and found.has("next") and not found.has("last")
