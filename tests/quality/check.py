"""A check is one thing a reader expects of the engine, met or missed; figures are made of checks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

FAULTS = frozenset(
    {
        "clean.invented",
        "dates.traps",
        "dates.false",
        "quotes.scare",
        "quotes.false",
        "claims.traps",
        "claims.false",
        "groups.conflicts",
        "groups.apart",
    }
)
BALANCED = frozenset({"entities.f", "entities.typed", "entities.mentions"})


class Check(NamedTuple):
    """One expectation: the figure it counts for, whether it is met, what to say where it is not, and how many times it counts."""

    figure: str
    met: bool
    note: str = ""
    times: int = 1


class Figure(NamedTuple):
    """A measured figure: percent of expectations met, or for one of FAULTS their number, and the counts behind it."""

    value: float
    met: int
    missed: int

    def __str__(self) -> str:
        """The value with the counts it was made of."""
        return f"{self.value:6.1f}  {self.met}/{self.met + self.missed}"


def figures(checks: Iterable[Check]) -> dict[str, Figure]:
    """Each figure of the checks, sorted by name. Where no fault is found, its figure is 0."""
    met: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for check in checks:
        (met if check.met else missed)[check.figure] += check.times
    names = sorted(met.keys() | missed.keys() | FAULTS)
    return {name: Figure(_value(name, met[name], missed[name]), met[name], missed[name]) for name in names}


def _value(name: str, met: int, missed: int) -> float:
    """Faults are counted; a balanced figure is the F measure, with misses and intruders alike among the missed; others are shares."""
    if name in FAULTS:
        return float(missed)
    weight = 2 if name in BALANCED else 1
    return round(100 * weight * met / max(1, weight * met + missed), 1)
