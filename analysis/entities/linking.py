"""Canonical names across a corpus: one entity has one name and one type everywhere, without reading the articles again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from analysis.article import EntityType
from analysis.entities.merging import base_name
from analysis.entities.resources import COMPANY_ENDINGS


class Use(NamedTuple):
    """How often an entity is used with a type: in how many articles, in how many mentions."""

    entity: str
    type: EntityType
    articles: int
    mentions: int


def link(names: Iterable[tuple[str, EntityType, int, int]]) -> dict[str, tuple[str, EntityType]]:
    """For each entity of a corpus, given as (entity, type, articles, mentions): its canonical name and its one type."""
    uses = [Use(*name) for name in names]
    articles: Counter[str] = Counter()
    for use in uses:
        articles[use.entity] += use.articles
    canonical = {entity: _canonical(entity, articles) for entity in articles}
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for use in uses:
        votes[canonical[use.entity]][use.type] += use.mentions
    types = {entity: min(counts, key=lambda kind: (-counts[kind], kind)) for entity, counts in votes.items()}
    return {entity: (name, types[name]) for entity, name in sorted(canonical.items())}


def _canonical(entity: str, articles: Counter[str]) -> str:
    """The name an entity goes by: its common alias, and without a descriptive ending that most articles leave out."""
    name = base_name(entity)
    head, _, last = name.rpartition(" ")
    return head if head and last in COMPANY_ENDINGS and articles[head] > articles[name] else name
