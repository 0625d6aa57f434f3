"""Which topic a correction is about, when topics have been found anew since: the one most like it in articles and terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import duckdb

from analysis.store import Correction
from analysis.store.corrections import Likeness

ALIKE = 0.5
"""Similarity, 0..1, of articles or of terms from which two topics are taken for one."""

MAIN_LEAVES = "SELECT id, arg_max(leaf, (parts, -leaf)) AS leaf FROM stored.article_leaves GROUP BY id"
"""The finest topic that each article is mostly about."""

_KEPT = 100  # articles that a topic is known by


class Recognised(NamedTuple):
    """New names of topics, topics counted as others, and the numbers of corrections about topics that are not there any more."""

    labels: dict[str, str]
    merges: dict[str, str]
    lost: list[int]


class _Node(NamedTuple):
    """A topic of the tree: its id, terms, and number of articles mostly about it."""

    topic: str
    terms: list[str]
    articles: int


def likeness(connection: duckdb.DuckDBPyConnection, topic: str) -> Likeness:
    """What a topic is known by."""
    (terms,) = connection.execute("SELECT terms FROM topic_tree WHERE topic = $topic", {"topic": topic}).fetchall()[0]
    sql = f"SELECT id FROM ({MAIN_LEAVES}) JOIN (SELECT unnest(leaves) AS leaf FROM topic_tree WHERE topic = $topic) USING (leaf)"
    articles = [id_ for (id_,) in connection.execute(f"{sql} ORDER BY md5(id), id", {"topic": topic}).fetchall()]
    return {"topic": topic, "terms": terms, "articles": articles[:_KEPT], "count": len(articles)}


def recognised(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> Recognised:
    """What corrections about topics mean for the topics there are, in the order made."""
    found = Recognised({}, {}, [])
    about = [each for each in corrections if each.topic]
    nodes = _nodes(connection) if about else []
    for each in about:
        topics = [_alike(connection, nodes, likeness) for likeness in (each.topic, each.into) if likeness]
        if None in topics:
            found.lost.append(each.number)
        elif each.field == "topic":
            found.labels[str(topics[0])] = each.value
        else:
            _merge(found.merges, *map(str, topics))
    return found


def _merge(merges: dict[str, str], topic: str, into: str) -> None:
    """Counts one topic as another, and with it those that were counted as the one."""
    for name, value in [*merges.items(), (topic, topic)]:
        merges[name] = into if value == topic else value
    merges.pop(into, None)


def _nodes(connection: duckdb.DuckDBPyConnection) -> list[_Node]:
    sql = f"""
    WITH sizes AS (SELECT leaf, count(*) AS n FROM ({MAIN_LEAVES}) GROUP BY leaf)
    SELECT topic, any_value(terms), coalesce(sum(n), 0)::BIGINT
    FROM (SELECT topic, terms, unnest(leaves) AS leaf FROM stored.topic_tree) LEFT JOIN sizes USING (leaf) GROUP BY topic ORDER BY topic
    """
    return [_Node(*row) for row in connection.execute(sql).fetchall()]


def _alike(connection: duckdb.DuckDBPyConnection, nodes: Sequence[_Node], likeness: Likeness) -> str | None:
    """The topic that is most like one there was; None where none is like it."""
    same = next((node for node in nodes if node.topic == likeness["topic"] and node.terms == likeness["terms"]), None)
    if same:
        return same.topic
    hits = _hits(connection, likeness["articles"])
    scored = sorted(_scores(nodes, likeness, hits), key=lambda scored: (-sum(scored[1:]), scored[0]))
    return next((topic for topic, *alike in scored if max(alike) >= ALIKE), None)


def _hits(connection: duckdb.DuckDBPyConnection, articles: Sequence[str]) -> Mapping[str, int]:
    """How many of the articles are mostly about each topic."""
    sql = f"""
    SELECT topic, count(*) FROM (SELECT topic, unnest(leaves) AS leaf FROM stored.topic_tree) JOIN ({MAIN_LEAVES}) USING (leaf)
    WHERE list_contains($articles, id) GROUP BY topic
    """
    return dict(connection.execute(sql, {"articles": list(articles)}).fetchall())


def _scores(nodes: Sequence[_Node], likeness: Likeness, hits: Mapping[str, int]) -> Iterator[tuple[str, float, float]]:
    """Each topic with how alike its articles and its terms are, 0..1 (Dice)."""
    listed, terms = len(likeness["articles"]), {term.lower() for term in likeness["terms"]}
    for node in nodes:
        shared = hits.get(node.topic, 0) * likeness["count"] / max(listed, 1)
        mine = {term.lower() for term in node.terms}
        yield (
            node.topic,
            2 * shared / max(likeness["count"] + node.articles, 1),
            2 * len(terms & mine) / max(len(terms) + len(mine), 1),
        )
