"""Entities: found under one name each, of the right type, as often as they are named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from tests.quality.check import Check
from tests.quality.reading import Reading, fold

Types = Counter[str]


def checks(reading: Reading) -> Iterator[Check]:
    """Each gold entity found, typed and counted; anything else found is an intruder unless a reader would let it pass."""
    found = _found(reading)
    for gold in reading.gold.items["entities"]:
        names = [name for name in {fold(n): None for n in (gold["name"], *gold.get("also", ()))} if name in found]
        yield from _entity(gold, names, sum((found.pop(name) for name in names), Counter()))
    passable = {fold(name) for name in reading.gold.items["optional_entities"]}
    for name, types in found.items():
        if name not in passable:
            note = f"{name!r} is no entity of the article ({types.total()} mentions)"
            yield from (Check(figure, False, note) for figure in ("entities.f", "entities.typed"))


def _found(reading: Reading) -> dict[str, Types]:
    """Entity → how many of its mentions have which type."""
    found: dict[str, Types] = defaultdict(Counter)
    for mention, _ in reading.scored(reading.found.mentions):
        found[fold(mention.entity)][mention.type] += 1
    return found


def _entity(gold: dict[str, Any], names: list[str], types: Types) -> Iterator[Check]:
    """The checks of one entity from the names it was found under and the types of its mentions."""
    least, most = gold["count"] if isinstance(gold["count"], list) else (gold["count"], gold["count"])
    count = types.total()
    nearest = min(max(count, least), most)
    note = f"{gold['name']} should be {' or '.join(gold['types'])} {nearest} times, is {_told(types)}"
    yield Check("entities.f", bool(names), note)
    yield Check("entities.typed", bool(types) and types.most_common(1)[0][0] in gold["types"], note)
    yield Check("entities.mentions", True, times=min(count, nearest))
    if len(names) > 1:
        yield Check("entities.f", False, f"{gold['name']} goes by several names: {', '.join(names)}")
    if count != nearest:
        yield Check("entities.mentions", False, note, abs(count - nearest))


def _told(types: Types) -> str:
    """The types of mentions with their number, the most frequent first."""
    return ", ".join(f"{kind} {count} times" for kind, count in types.most_common()) or "missed"
