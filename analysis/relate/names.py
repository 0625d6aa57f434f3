"""The canonical entity and its type for each name found in an article."""

from __future__ import annotations

from analysis.entities import link
from analysis.entities.resources import DEMONYMS
from analysis.relate.reading import Read, Row

_NATIONALITIES = frozenset(DEMONYMS.values())


def names(read: Read) -> list[Row]:
    """One row for each name: the entity it stands for in this corpus, and that entity's type; nationalities ("Chinese") are marked."""
    counted = read("mentions", ["id", "entity", "type"]).group_by(["entity", "type"]).aggregate([("id", "count_distinct"), ("id", "count")])
    rows = counted.sort_by([("entity", "ascending"), ("type", "ascending")]).to_pydict()
    linked = link(zip(rows["entity"], rows["type"], rows["id_count_distinct"], rows["id_count"], strict=True))
    return [
        {"name": name, "entity": entity, "type": kind, "nationality": entity in _NATIONALITIES}
        for name, (entity, kind) in sorted(linked.items())
    ]
