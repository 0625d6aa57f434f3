"""Claims: numbers found with their value, unit, comparator, subject and baseline, and no other figure taken for one."""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose
from typing import Any

from analysis.article import Claim, Span
from tests.quality.check import Check
from tests.quality.reading import Reading, touch

Placed = tuple[Claim, Span]


def checks(reading: Reading) -> Iterator[Check]:
    """Core claims found, their parts; traps taken for claims, and others that are none."""
    gold, found = reading.gold, reading.scored(reading.found.claims)
    for claim in gold.items["claims"]:
        yield from _claim(claim, [here for here, place in found if touch(place, gold.at(claim["at"]))])
    yield from _faults(reading, found)


def _claim(gold: dict[str, Any], here: list[Claim]) -> Iterator[Check]:
    """The checks of one core claim from the claims found where it stands."""
    right = [claim for claim in here if _same_value(claim, gold)]
    note = f"{gold['at']!r}: {[_told(claim) for claim in here] or 'missed'}, gold {_wanted(gold)}"
    yield Check("claims.core", bool(here), note)
    yield Check("claims.value", bool(right), note)
    for part in ("subject", "unit", "baseline"):
        if part in gold:
            yield Check(f"claims.{part}", any(_names(getattr(claim, part), gold[part]) for claim in right), note)


def _same_value(claim: Claim, gold: dict[str, Any]) -> bool:
    """Whether value or range, and comparator, are the reader's."""
    pairs = [(getattr(claim, key), gold[key]) for key in ("value", "low", "high") if key in gold]
    return claim.comparator == gold["comparator"] and all(own is not None and isclose(own, other, rel_tol=0.002) for own, other in pairs)


def _names(text: str | None, stems: list[str]) -> bool:
    """Whether a text holds one of some words or stems."""
    return any(stem.lower() in (text or "").lower() for stem in stems)


def _told(claim: Claim) -> str:
    value = f"{claim.low}–{claim.high}" if claim.comparator == "range" else f"{claim.comparator} {claim.value}"
    return f"{value} {claim.unit} of {claim.subject!r}, baseline {claim.baseline!r}"


def _wanted(gold: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in gold.items() if key != "at"}


def _faults(reading: Reading, found: list[Placed]) -> Iterator[Check]:
    """Claims that are none; those marked minor do no harm."""
    gold = reading.gold
    passable = gold.places("free_claims") + [gold.at(claim["at"]) for claim in gold.items["claims"]]
    traps = gold.places("claim_traps")
    for claim, place in found:
        if any(touch(place, other) for other in passable):
            continue
        trapped = any(touch(place, trap) for trap in traps)
        if trapped or not claim.minor:
            yield Check("claims.traps" if trapped else "claims.false", False, f"{claim.text!r} is no claim, read as {_told(claim)}")
