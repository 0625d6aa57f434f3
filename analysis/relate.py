"""Relating the articles of a corpus to one another: names, topics, copies, events, groups of claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from analysis import topics as topic_stage
from analysis.duplicates import Story, families
from analysis.entities import link
from analysis.store import SCHEMAS
from analysis.timeline import Told, events

Read = Callable[[str, list[str]], pa.Table]
Row = dict[str, Any]
_LEAST_SHARE = 0.05
"""A topic with a smaller share of an article is not told of it."""
_TOLD = """
SELECT d.id, d.start, d."end", d.value, d.precision, d.relation, d.anchor_kind,
       substring(a.body, s.start + 1, s."end" - s.start) AS sentence, a.source, a.published,
       min(q.speaker), list_sort(list(DISTINCT m.entity) FILTER (m.entity IS NOT NULL))
FROM dates d JOIN articles a ON a.id = d.id
JOIN sentences s ON s.id = d.id AND s.start <= d.start AND d.start < s."end"
LEFT JOIN mentions m ON m.id = d.id AND s.start <= m.start AND m.start < s."end"
LEFT JOIN quotes q ON q.id = d.id AND q.named AND q.content_start <= d.start AND d.start < q.content_end
GROUP BY ALL ORDER BY d.id, d.start
"""


class Related(NamedTuple):
    """The rows of each table that concerns the whole corpus, and what is to be said of it as a whole."""

    tables: dict[str, pa.Table]
    summary: Row


def relate(read: Read, topics: int | None = None) -> Related:
    """Everything that concerns the articles together; `topics` asks for so many topics."""
    found, summary = _topics(read, topics)
    rows = {"names": _names(read), "families": _families(read), "events": _events(read), **found}
    return Related({name: pa.Table.from_pylist(part, SCHEMAS[name]) for name, part in rows.items()}, summary)


def _names(read: Read) -> list[Row]:
    """The canonical entity and its type for each name found in an article."""
    counted = read("mentions", ["id", "entity", "type"]).group_by(["entity", "type"]).aggregate([("id", "count_distinct"), ("id", "count")])
    rows = counted.sort_by([("entity", "ascending"), ("type", "ascending")]).to_pydict()
    linked = link(zip(rows["entity"], rows["type"], rows["id_count_distinct"], rows["id_count"], strict=True))
    return [{"name": name, "entity": entity, "type": kind} for name, (entity, kind) in sorted(linked.items())]


def _families(read: Read) -> list[Row]:
    """The articles that have copies, with the family they belong to."""
    columns = read("articles", list(Story._fields))
    stories = (Story(*row) for row in zip(*(columns[name].to_pylist() for name in Story._fields), strict=True))
    return [copy._asdict() for copy in families(stories)]


def _events(read: Read) -> list[Row]:
    """The told dates that have a place on the calendar, each with the event it tells of."""
    return [
        {
            "event": event.event,
            **{name: getattr(told, name) for name in ("id", "start", "end", "precision", "anchor_kind")},
            "date": told.value,
            **{name: getattr(event, name) for name in ("lane", "first", "last", "lag_days", "who")},
            "event_date": event.date,
        }
        for event in events(_told(read))
        for told in event.told
    ]


def _told(read: Read) -> Iterator[Told]:
    """The told dates with the sentences that tell them and whoever these speak of."""
    tables = {name: read(name, SCHEMAS[name].names) for name in ("dates", "mentions", "quotes")}
    tables["sentences"] = read("sentences", ["id", "start", "end"])
    tables["articles"] = read("articles", ["id", "body", "source", "published"])
    with duckdb.connect(":memory:") as connection:
        for name, rows in tables.items():
            connection.register(name, rows)
        for row in connection.execute(_TOLD).fetchall():
            yield Told(*row[:-2], who=(row[-2],) if row[-2] else tuple(row[-1] or ()))


def _topics(read: Read, asked: int | None) -> tuple[dict[str, list[Row]], Row]:
    """The topics, their articles and passages, and how they were found."""
    found = topic_stage.fit(topic_stage.units(_texts(read)), asked)
    placed = found.assignment
    ids = [topic.id for topic in found.topics]
    rows: dict[str, list[Row]] = {
        "topics": [{"topic": topic.id, "label": topic.label, "terms": topic.terms} for topic in found.topics],
        "article_topics": list(_shares(placed, ids)) if placed else [],
        "passages": list(_passages(placed, ids)) if placed else [],
    }
    summary = {
        "reason": found.reason,
        "suggested": found.suggested,
        "agreement": found.agreement,
        "exploratory": found.exploratory,
        "curve": [(point.topics, round(point.agreement, 4)) for point in found.curve],
        "unit": "article" if placed and len(placed.units) == len(placed.articles) else "passage",
    }
    return rows, {"topics": summary}


def _texts(read: Read) -> Iterator[tuple[str, str | None, str]]:
    """Id, title and body of the articles the analyses apply to."""
    rows = read("articles", ["id", "title", "body", "language"])
    for id_, title, body, language in zip(*(rows[name].to_pylist() for name in rows.column_names), strict=True):
        if language in (None, "en"):
            yield id_, title, body


def _shares(placed: topic_stage.Assignment, ids: list[str]) -> Iterator[Row]:
    """The topics of each article that have a share worth telling, one of them the main one."""
    for article, main, mixture in zip(placed.articles, placed.article_places.topics.tolist(), placed.article_places.mixture, strict=True):
        for number, share in enumerate(mixture.tolist()):
            if share >= _LEAST_SHARE or number == main:
                yield {"id": article, "topic": ids[number], "share": round(share, 4), "main": number == main}


def _passages(placed: topic_stage.Assignment, ids: list[str]) -> Iterator[Row]:
    """Each passage with its topic, if it has one, and its place on the map."""
    places = placed.places
    columns = (places.topics.tolist(), places.probabilities.tolist(), places.positions.tolist())
    for unit, topic, probability, (x, y) in zip(placed.units, *columns, strict=True):
        where = {"id": unit.article, "start": unit.start, "end": unit.end}
        yield where | {
            "topic": ids[topic] if topic >= 0 else None,
            "probability": round(probability, 4),
            "x": round(x, 4),
            "y": round(y, 4),
        }
