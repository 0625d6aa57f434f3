"""The floors under the measured figures: a data file with the hash of the gold and the articles, raised and never lowered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from tests.quality.check import FAULTS, Figure
from tests.quality.gold import GOLD, HERE, SEEDS, STORIES

FLOORS = HERE / "floors.json"


def sha256() -> str:
    """The hash of the gold and of the articles it was made for, with their names."""
    digest = hashlib.sha256()
    for path in [*sorted(GOLD.glob("*.json")), *sorted(STORIES.glob("*.json")), *sorted(SEEDS.glob("*.txt"))]:
        digest.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


def read(path: Path = FLOORS) -> tuple[str, dict[str, float]]:
    """The hash the floors were measured with, and the floor of each figure (of a fault: the number that may not be exceeded)."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    return stored["sha256"], stored["floors"]


def below(found: Mapping[str, Figure], floors: Mapping[str, float]) -> list[str]:
    """The figures worse than their floor, one line each."""
    return [
        f"{name} is {found[name].value:g}, the floor is {floor:g}"
        for name, floor in floors.items()
        if _worse(name, found[name].value, floor)
    ]


def raised(found: Mapping[str, Figure], floors: Mapping[str, float]) -> dict[str, float]:
    """The floors after this measurement: each at the better of the measured figure and the old floor."""
    best = {name: min if name in FAULTS else max for name in found}
    return {name: best[name](figure.value, floors.get(name, figure.value)) for name, figure in found.items()}


def write(floors: Mapping[str, float], path: Path = FLOORS) -> None:
    """The floors, with the present hash of gold and articles, into their file."""
    path.write_text(json.dumps({"sha256": sha256(), "floors": dict(floors)}, indent=2) + "\n", encoding="utf-8")


def _worse(name: str, value: float, floor: float) -> bool:
    return value > floor if name in FAULTS else value < floor
