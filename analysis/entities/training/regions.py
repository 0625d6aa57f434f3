"""Names of people and towns of the world's regions, for the slots of our sentences."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).with_name("regions.txt")
_FAMILY_FIRST = frozenset({"chinese", "korean"})


class Region(NamedTuple):
    """The given names, family names and towns of a region, and whether family names come first."""

    given: list[str]
    family: list[str]
    towns: list[str]
    family_first: bool


def _read() -> dict[str, Region]:
    """Every region of the file by its name."""
    found = {}
    for line in _FILE.read_text(encoding="utf8").splitlines():
        if not line.startswith("#"):
            name, *lists = line.split(" = ")
            given, family, towns = (entries.split() for entries in lists)
            found[name] = Region(given, family, towns, name in _FAMILY_FIRST)
    return found


REGIONS = _read()
