"""Canonical names across a corpus: one entity has one name and one type everywhere, without reading the articles again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from analysis.article import EntityType
from analysis.entities.candidates import commonest
from analysis.entities.naming.canonical import base_name, without_ending, without_initials

_JOINTS = re.compile(r"[\s.\-]+")
_FAR_COMMONER = 10  # times as many articles name whom a family name alone stands for as name all others of the family


class Use(NamedTuple):
    """How often an entity is used with a type: in how many articles, in how many mentions."""

    entity: str
    type: EntityType
    articles: int
    mentions: int


def link(names: Iterable[tuple[str, EntityType, int, int]]) -> dict[str, tuple[str, EntityType]]:
    """For each entity of a corpus, given as (entity, type, articles, mentions): its canonical name and its one type.

    A longer name goes by a shorter one only where more articles use the shorter; a family name alone is nobody's, unless hardly anybody
    else of that name is in the news.
    """
    uses = [Use(*name) for name in names]
    canonical = {use.entity: base_name(use.entity) for use in uses}
    for step in (_spellings, _articles, _endings):
        canonical = _renamed(uses, canonical, step)
    types = _types(uses, canonical)
    people = [use for use in uses if types[canonical[use.entity]] == "PERSON"]
    canonical |= _renamed(people, {use.entity: canonical[use.entity] for use in people}, _families)
    return {entity: (canonical[entity], types[canonical[entity]]) for entity in sorted(canonical)}


def _types(uses: Iterable[Use], canonical: Mapping[str, str]) -> dict[str, EntityType]:
    """Canonical name → the type that most of its mentions have."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for use in uses:
        votes[canonical[use.entity]][use.type] += use.mentions
    return {name: commonest(counts) for name, counts in votes.items()}


def _renamed(uses: Iterable[Use], canonical: Mapping[str, str], step: Callable[[Counter[str]], dict[str, str]]) -> dict[str, str]:
    """The canonical names after one more step of merging, which sees in how many articles each name stands so far."""
    articles: Counter[str] = Counter()
    for use in uses:
        articles[canonical[use.entity]] += use.articles
    new = step(articles)
    return {entity: new.get(name, name) for entity, name in canonical.items()}


def _spellings(articles: Counter[str]) -> dict[str, str]:
    """Name → the commonest of the names that differ from it in capitals, hyphens, points and spaces alone; short names keep theirs."""
    same: dict[str, list[str]] = defaultdict(list)
    for name in articles:
        key = _JOINTS.sub("", name).casefold()
        same[key if len(key) > 3 else name].append(name)
    return {name: min(group, key=lambda other: (-articles[other], other)) for group in same.values() if len(group) > 1 for name in group}


def _articles(articles: Counter[str]) -> dict[str, str]:
    """Name with "The" → the name without, where the corpus has both."""
    return {name: name[4:] for name in articles if name[:4] in {"The ", "the "} and name[4:] in articles}


def _endings(articles: Counter[str]) -> dict[str, str]:
    """Name with a generic ending or a middle initial → the name without, where more articles use that."""
    found = {}
    for name in articles:
        for short in (without_ending(name), without_initials(name)):
            if articles[short] > articles[name]:
                found[name] = short
    return found


def _families(articles: Counter[str]) -> dict[str, str]:
    """Family name alone → the one full name that far more articles use than it and than all others of the family."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for name in articles:
        given, _, family = name.rpartition(" ")
        if given and family in articles:
            bearers[family].append(name)
    found = {}
    for family, names in bearers.items():
        first = min(names, key=lambda name: (-articles[name], name))
        others = sum(articles[name] for name in names) - articles[first]
        if articles[first] >= _FAR_COMMONER * max(others, 1) and articles[first] > articles[family]:
            found[family] = first
    return found
