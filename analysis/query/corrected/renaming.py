"""What a person's corrections of entities add up to, in the order made: who goes by which name, what was split off, which type holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from analysis.store import Correction

FIELDS = frozenset({"renamed", "split", "retyped", "hidden"})


class Part(NamedTuple):
    """Mentions of a linked entity that go by a name of their own: those written as `alias`, in one article; None stands for all."""

    entity: str
    alias: str | None
    article: str | None
    value: str | None  # None hides them


@dataclass
class Renaming:
    """Linked entities by the name they go by now, None where they are hidden; parts, of which the first that fits counts; types by name."""

    called: dict[str, str | None] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    types: dict[str, str] = field(default_factory=dict)

    def rename(self, before: str, value: str | None, known: Collection[str]) -> None:
        """Gives all that goes by one name another; a type set by hand goes along, unless the name is that of a linked entity."""
        for entity in self._bearers(before):
            self.called[entity] = value
        self.parts = [part._replace(value=value) if part.value == before else part for part in self.parts]
        if value and value not in known and before in self.types:
            self.types.setdefault(value, self.types.pop(before))

    def split(self, before: str, value: str, alias: str | None, article: str | None) -> None:
        """Takes what is written so, in that article, from a name and gives it another."""
        parts: list[Part] = []
        for part in self.parts:
            if part.value == before and _meets(part.alias, alias) and _meets(part.article, article):
                parts.append(Part(part.entity, part.alias or alias, part.article or article, value))
            parts.append(part)
        self.parts = [*parts, *(Part(entity, alias, article, value) for entity in self._bearers(before))]

    def _bearers(self, name: str) -> list[str]:
        """The linked entities that go by a name now."""
        renamed = [entity for entity, value in self.called.items() if value == name]
        return renamed if name in self.called else [*renamed, name]


def renaming(corrections: Iterable[Correction], known: Collection[str] = ()) -> Renaming:
    """What the corrections of entities add up to; `known` are the names among them that linked entities have."""
    found = Renaming()
    for each in corrections:
        if each.field in ("renamed", "hidden"):
            found.rename(each.before, each.value if each.field == "renamed" else None, known)
        elif each.field == "split":
            found.split(each.before, each.value, each.alias, each.id)
        elif each.field == "retyped":
            found.types[each.before] = each.value
    return found


def _meets(one: str | None, other: str | None) -> bool:
    """Whether two conditions can hold together."""
    return one is None or other is None or one == other
