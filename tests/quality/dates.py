"""Told dates: found with their value and relation, and nothing read as a date that is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.article import Span, ToldDate
from tests.quality.check import Check
from tests.quality.reading import Reading, touch

Placed = tuple[ToldDate, Span]


def checks(reading: Reading) -> Iterator[Check]:
    """Core dates found, their values and relations; the earliest date of an undated article; traps and other faults."""
    gold, found = reading.gold, reading.scored(reading.found.dates)
    for date in gold.items["dates"]:
        yield from _date(date, [(told, place) for told, place in found if touch(place, gold.at(date["at"]))])
    bound, accepted = reading.found.not_before, gold.items["not_before"]
    yield Check("dates.not_before", bound in accepted, f"the article is written not before {accepted[0]}, bound is {bound}")
    yield from _faults(reading, found)


def _date(gold: dict[str, Any], here: list[Placed]) -> Iterator[Check]:
    """The checks of one core date from the dates found where it stands."""
    values = [(told.value, told.relation) for told, _ in here]
    note = f"{gold['at']!r} should be {gold['values'][0]} {gold['relations'][0]}, is {values or 'missed'}"
    right = [relation for value, relation in values if value in gold["values"]]
    yield Check("dates.core", bool(here), note)
    yield Check("dates.value", bool(right), note)
    yield Check("dates.relation", any(relation in gold["relations"] for relation in right), note)


def _faults(reading: Reading, found: list[Placed]) -> Iterator[Check]:
    """Dates that are none. A vague one (PRESENT_REF and the like) does no harm."""
    gold = reading.gold
    expected = gold.places("free_dates") + [gold.at(date["at"]) for date in gold.items["dates"]]
    traps = gold.places("date_traps")
    for told, place in found:
        if told.value.endswith("_REF") or any(touch(place, other) for other in expected):
            continue
        note = f"{told.text!r} is no date, read as {told.value}"
        yield Check("dates.traps" if any(touch(place, trap) for trap in traps) else "dates.false", False, note)
