"""Putting right what was read of a corpus. A correction is a row of its own, applied whenever the corpus is read; no table changes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import get_args

from analysis.article import EntityType
from analysis.errors import BadCorrection
from analysis.load.streams.limits import MAX_SOURCE_NAME
from analysis.query import Corpus
from analysis.query.corrected.recognised import likeness
from analysis.store import Correction
from analysis.store.corrections import Field, add, undo

__all__ = [
    "apart", "correct", "exclude", "hide", "merge", "merge_topics", "rename", "rename_topic", "retype", "set_granularity", "split", "undo",
]  # fmt: skip

_DAY = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_MINUTE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?")


def correct(corpus: Corpus, article: str, facts: Mapping[Field, str]) -> list[Correction]:
    """The corrections of an article's title, source or day of publication, "" for none; nothing is kept of what holds already.

    Raises BadCorrection, and keeps none, where one of them cannot be kept.
    """
    checked = {field: _checked(field, value) for field, value in facts.items()}
    found = {field: _article(corpus, article, field) for field in checked}
    return [
        add(corpus.name, Correction(field, value, before, article, path, title))
        for field, value in checked.items()
        for before, path, title in [found[field]]
        if value != before
    ]


def exclude(corpus: Corpus, article: str) -> Correction:
    """The correction that leaves an article out of everything.

    Raises BadCorrection where the corpus has no such article.
    """
    before, path, title = _article(corpus, article, "title")
    return add(corpus.name, Correction("excluded", "left out", before, article, path, title))


def merge(corpus: Corpus, source: str, into: str) -> Correction:
    """The correction that counts the articles of one source as those of another.

    Raises BadCorrection.
    """
    into = _checked("source", into)
    if not into or into == source:
        raise BadCorrection("give the name of another source, to which the articles are to be counted")
    if not corpus.rows("SELECT 1 FROM articles WHERE source = $source LIMIT 1", {"source": source}):
        raise BadCorrection(f"no article is from {source!r}")
    return add(corpus.name, Correction("merged", into, source))


def rename(corpus: Corpus, entity: str, name: str) -> Correction:
    """The correction by which an entity goes by another name; by that of another entity, the two are one.

    Raises BadCorrection.
    """
    return add(corpus.name, Correction("renamed", _other_name(corpus, entity, name), entity))


def split(corpus: Corpus, entity: str, name: str, aliases: Sequence[str] = (), article: str | None = None) -> list[Correction]:
    """The corrections by which what is written in certain ways, or stands in one article, is no longer an entity but goes by another name.

    Raises BadCorrection, and keeps none, where nothing is written so.
    """
    name = _other_name(corpus, entity, name)
    if not aliases and article is None:
        raise BadCorrection("say what is to be split off: ways of writing, or an article")
    path, title = _article(corpus, article, "title")[1:] if article is not None else (None, None)
    for alias in aliases or (None,):
        _mentioned(corpus, entity, alias, article)
    return [add(corpus.name, Correction("split", name, entity, article, path, title, alias=alias)) for alias in aliases or (None,)]


def retype(corpus: Corpus, entity: str, kind: str) -> Correction:
    """The correction by which an entity is of another type.

    Raises BadCorrection.
    """
    if kind not in get_args(EntityType):
        raise BadCorrection(f"{kind!r} is no type: there are {', '.join(get_args(EntityType))}")
    _mentioned(corpus, entity)
    return add(corpus.name, Correction("retyped", kind, entity))


def hide(corpus: Corpus, entity: str) -> Correction:
    """The correction by which an entity is none, and is named nowhere.

    Raises BadCorrection.
    """
    _mentioned(corpus, entity)
    return add(corpus.name, Correction("hidden", "hidden", entity))


def _other_name(corpus: Corpus, entity: str, name: str) -> str:
    """The new name of an entity that is named, on one line."""
    _mentioned(corpus, entity)
    line = _checked("renamed", name)
    if not line or line == entity:
        raise BadCorrection(f"give another name than {entity!r}")
    return line


def _mentioned(corpus: Corpus, entity: str, alias: str | None = None, article: str | None = None) -> None:
    """Nothing, where the entity is named: in that way, in that article, where these are given."""
    found = corpus.rows(
        "SELECT 1 FROM named WHERE entity = $entity AND text = coalesce($alias, text) AND id = coalesce($article, id) LIMIT 1",
        {"entity": entity, "alias": alias, "article": article},
    )
    if not found:
        raise BadCorrection(f"no article names {entity!r}" + (f" as {alias!r}" if alias else ""))


def set_granularity(corpus: Corpus, topics: int) -> Correction:
    """The correction that makes this the corpus's number of topics.

    Raises BadCorrection where it cannot have so many.
    """
    if not 2 <= topics <= corpus.most_topics:
        raise BadCorrection(f"these articles can be told apart by 2 to {corpus.most_topics} topics, not by {topics}")
    return add(corpus.name, Correction("granularity", str(topics), str(corpus.granularity)))


def rename_topic(corpus: Corpus, topic: str, label: str) -> Correction:
    """The correction that gives a topic another name.

    Raises BadCorrection where the corpus has no such topic, or another one of that name.
    """
    before = _topic(corpus, topic)
    label = _checked("topic", label)
    if not label:
        raise BadCorrection("give the topic a name")
    if corpus.rows("SELECT 1 FROM topic_tree WHERE lower(label) = lower($label) AND topic <> $topic", {"label": label, "topic": topic}):
        raise BadCorrection(f"there is another topic {label!r}: choose another name, or merge the two")
    return add(corpus.name, Correction("topic", label, before, topic=likeness(corpus.connection.cursor(), topic)))


def merge_topics(corpus: Corpus, topic: str, into: str) -> Correction:
    """The correction that counts one topic as another, wherever both stand beside each other.

    Raises BadCorrection where the corpus lacks one of them, or they are never beside each other.
    """
    before, value = _topic(corpus, topic), _topic(corpus, into)
    beside = "SELECT 1 FROM topic_tree a, topic_tree b WHERE a.topic = $one AND b.topic = $two AND a.first <= b.last AND b.first <= a.last"
    if topic == into or not corpus.rows(beside, {"one": topic, "two": into}):
        raise BadCorrection("choose two topics that stand side by side")
    known = [likeness(corpus.connection.cursor(), each) for each in (topic, into)]
    return add(corpus.name, Correction("merged topic", value, before, topic=known[0], into=known[1]))


def _topic(corpus: Corpus, topic: str) -> str:
    """The name of a topic."""
    found = corpus.rows("SELECT label FROM topic_tree WHERE topic = $topic", {"topic": topic})
    if not found:
        raise BadCorrection(f"the corpus {corpus.name!r} has no topic {topic!r}")
    return str(found[0][0])


def apart(corpus: Corpus, alias: str) -> Correction:
    """The correction that keeps a name of a source apart from the source it was taken for another name of.

    Raises BadCorrection.
    """
    found = corpus.rows("SELECT source FROM source_aliases WHERE alias = $alias AND NOT apart", {"alias": alias})
    if not found:
        raise BadCorrection(f"{alias!r} is not counted as another name of a source")
    return add(corpus.name, Correction("apart", found[0][0], alias))


def _article(corpus: Corpus, article: str, field: Field) -> tuple[str, str, str | None]:
    """What now holds for a field of an article, the article's path, and its title as it was read."""
    column = "stated_title" if field == "title" else field
    found = corpus.rows(
        f"SELECT a.{column}, s.path, s.title FROM articles a JOIN stored.articles s ON s.id = a.id WHERE a.id = $article",  # noqa: S608 - a field of ours
        {"article": article},
    )
    if not found:
        raise BadCorrection(f"the corpus {corpus.name!r} has no article {article!r}")
    before, path, title = found[0]
    return before or "", path, title


def _checked(field: Field, value: str) -> str:
    """The value on one line, if the field can have it."""
    line = " ".join(value.split()).encode("utf-8", "replace").decode("utf-8")
    if len(line) > MAX_SOURCE_NAME:
        raise BadCorrection(f"that is too long: up to {MAX_SOURCE_NAME} characters")
    if field == "published" and line and not _is_day(line):
        raise BadCorrection(f"{line!r} is no date: write 2025-02-03, 2025-02, 2025 or 2025-02-03T14:30")
    return line


def _is_day(text: str) -> bool:
    """Whether the text is an ISO date to the year, month, day or minute."""
    if not (_DAY.fullmatch(text) or _MINUTE.fullmatch(text)):
        return False
    try:
        return bool(datetime.fromisoformat(text if len(text) > len("2025-02-03") else f"{text}-01-01"[:10]))
    except ValueError:
        return False
