"""Groups of numbers: those that invented articles of several sources give for one thing stand together, with a fitting verdict."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

from analysis.ingest import build
from analysis.query import open_corpus
from tests.quality.check import Check
from tests.quality.gold import STORIES

_GROUPS = 'SELECT "group", verdict, id, start, "end" FROM claim_groups WHERE role = \'given\''
_ONE_THING = {"agree", "compatible", "differ", "disputed"}


class Place(NamedTuple):
    """A number in an article."""

    article: str
    start: int
    end: int


class Group(NamedTuple):
    """A group as the engine made it."""

    name: str
    verdict: str
    places: frozenset[Place]


def checks() -> Iterator[Check]:
    """Numbers for one thing found together, the verdict on them; numbers of two things taken for one, and conflicts that are none."""
    stories = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(STORIES.glob("*.json"))}
    groups = _groups([_record(name, article) for name, story in stories.items() for article in story["articles"].items()])
    for name, story in stories.items():
        texts = {f"{name}-{key}": article["text"] for key, article in story["articles"].items()}
        yield from _story(name, story, texts, groups)


def _story(name: str, story: dict[str, Any], texts: dict[str, str], groups: list[Group]) -> Iterator[Check]:
    """The checks of one story."""

    def standing(reference: list[str]) -> list[Group]:
        """The groups in which a number stands, named by its article and words around it."""
        article, words = f"{name}-{reference[0]}", reference[1]
        start = texts[article].index(words)
        return [group for group in groups if any(_touch(place, Place(article, start, start + len(words))) for place in group.places)]

    for thing in story["same"]:
        pairs = [[group for group in standing(one) if group in standing(other)] for one, other in combinations(thing["at"], 2)]
        note = f"{name}, {thing['of']}: {sum(map(bool, pairs))} of {len(pairs)} pairs together"
        for pair in pairs:
            yield Check("groups.together", bool(pair), note)
        told = sorted({group.verdict for pair in pairs for group in pair})
        yield Check("groups.verdict", bool(told) and set(told) <= set(thing["verdicts"]), f"{note}: {told}, gold {thing['verdicts']}")
        for group in {group for pair in pairs for group in pair if group.verdict == "differ" not in thing["verdicts"]}:
            yield Check("groups.conflicts", False, f"{name}: {group.name} is called a conflict and is none")
    for one, other in story["apart"]:
        for group in standing(one):
            if group in standing(other) and group.verdict in _ONE_THING:
                yield Check("groups.apart", False, f"{name}: {one} and {other} are taken for one thing, {group.name}, and {group.verdict}")


def _touch(place: Place, other: Place) -> bool:
    return place.article == other.article and place.start < other.end and other.start < place.end


def _record(story: str, article: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    return {"id": f"{story}-{article[0]}", "title": "", **article[1]}


def _groups(records: list[dict[str, Any]]) -> list[Group]:
    """The groups of a corpus of some articles."""
    with TemporaryDirectory() as home, pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROADSHEET_HOME", home)
        path = Path(home) / "stories.jsonl"
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        build([str(path)], "stories", jobs=1)
        corpus = open_corpus("stories")
        rows = corpus.frame(_GROUPS).itertuples(index=False)
        bodies = dict(corpus.frame("SELECT id, body FROM articles").itertuples(index=False))
    texts = {record["id"]: record["text"] for record in records}
    found: dict[tuple[str, str], set[Place]] = {}
    for group, verdict, article, start, end in rows:
        at = texts[article].index(bodies[article][start:end]) if bodies[article] != texts[article] else start
        found.setdefault((group, verdict), set()).add(Place(article, at, at + end - start))
    return [Group(*key, frozenset(places)) for key, places in found.items()]
