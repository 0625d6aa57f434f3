"""Topics as rows: what they are, which articles and passages are about them."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import topics as stage
from analysis.relate.reading import Read, Row

_LEAST_SHARE = 0.05
"""A topic with a smaller share of an article is not told of it."""


def topics(read: Read, asked: int | None) -> tuple[dict[str, list[Row]], Row]:
    """The rows of topics, article_topics and passages, and how the topics were found."""
    found = stage.fit(stage.units(_texts(read)), asked)
    placed = found.assignment
    ids = [topic.id for topic in found.topics]
    rows: dict[str, list[Row]] = {
        "topics": [{"topic": topic.id, "label": topic.label, "terms": topic.terms} for topic in found.topics],
        "article_topics": list(_shares(placed, ids)) if placed else [],
        "passages": list(_passages(placed, ids)) if placed else [],
    }
    return rows, _about(found)


def _about(found: stage.Topics) -> Row:
    """How the topics were found: the reason where there are none, the number proposed, how stable each number is."""
    placed = found.assignment
    return {
        "reason": found.reason,
        "suggested": found.suggested,
        "agreement": found.agreement,
        "exploratory": found.exploratory,
        "curve": [(point.topics, round(point.agreement, 4)) for point in found.curve],
        "unit": "article" if placed and len(placed.units) == len(placed.articles) else "passage",
    }


def _texts(read: Read) -> Iterator[tuple[str, str | None, str]]:
    """Id, title and body of the articles the analyses apply to."""
    rows = read("articles", ["id", "title", "body", "language"])
    for id_, title, body, language in zip(*(rows[name].to_pylist() for name in rows.column_names), strict=True):
        if language in (None, "en"):
            yield id_, title, body


def _shares(placed: stage.Assignment, ids: list[str]) -> Iterator[Row]:
    """The topics of each article that have a share worth telling, one of them the main one."""
    places = placed.article_places
    for article, main, mixture in zip(placed.articles, places.topics.tolist(), places.mixture.tolist(), strict=True):
        for number, share in enumerate(mixture):
            if share >= _LEAST_SHARE or number == main:
                yield {"id": article, "topic": ids[number], "share": round(share, 4), "main": number == main}


def _passages(placed: stage.Assignment, ids: list[str]) -> Iterator[Row]:
    """Each passage with its topic, if it has one, and its place on the map."""
    places = placed.places
    columns = (places.topics.tolist(), places.probabilities.tolist(), places.positions.tolist())
    for unit, topic, probability, (x, y) in zip(placed.units, *columns, strict=True):
        where = {"id": unit.article, "start": unit.start, "end": unit.end}
        found = {"topic": ids[topic] if topic >= 0 else None, "probability": round(probability, 4)}
        yield where | found | {"x": round(x, 4), "y": round(y, 4)}
