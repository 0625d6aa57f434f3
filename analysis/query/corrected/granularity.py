"""Topics at any number of them: the tree cut so that there are `n`, with what a person renamed and merged.

Every query speaks of `topics`, `article_topics` and `passages`; these are the tables at the selection's number of topics.
"""

from __future__ import annotations

import duckdb

from analysis.query.sql.region import MACROS as PLACES

NONE = "none"
"""Stands for articles without a topic."""

LEAST_SHARE = 0.05
"""A topic with a smaller share of an article is not told of it, unless it is the largest."""

# Tables that take a number of topics; `touching` has the articles on any of some topics, whatever number these stand at.
_MACROS = (
    """
    CREATE MACRO standing(n) AS TABLE
    SELECT t.*, coalesce(i.topic, t.topic) AS home
    FROM topic_tree t LEFT JOIN topic_merges m USING (topic) LEFT JOIN topic_tree i ON i.topic = m.into AND n BETWEEN i.first AND i.last
    WHERE n BETWEEN t.first AND t.last
    """,
    "CREATE MACRO branches_at(n) AS TABLE SELECT home AS topic, unnest(leaves) AS leaf FROM standing(n)",
    """
    CREATE MACRO topics_at(n) AS TABLE
    SELECT home AS topic, any_value(label) FILTER (topic = home) AS label,
           CASE count(*) WHEN 1 THEN any_value(terms) ELSE flatten(list(terms[1:5] ORDER BY topic <> home, topic)) END AS terms,
           flatten(list(typical ORDER BY topic <> home, topic)) AS typical
    FROM standing(n) GROUP BY home
    """,
    f"""
    CREATE MACRO article_topics_at(n) AS TABLE
    SELECT id, topic, share, main FROM (
        SELECT id, topic, sum(parts) / 10000 AS share, row_number() OVER (PARTITION BY id ORDER BY sum(parts) DESC, topic) = 1 AS main
        FROM article_leaves JOIN branches_at(n) USING (leaf) GROUP BY id, topic
    ) WHERE main OR share >= {LEAST_SHARE}
    """,
    """
    CREATE MACRO passages_at(n) AS TABLE
    SELECT p.id, p.start, p."end", topic, coalesce(parts / 10000, 0) AS probability, x, y, affinity, fitted
    FROM places p LEFT JOIN (
        SELECT id, start, topic, sum(parts) AS parts FROM passage_leaves JOIN branches_at(n) USING (leaf) GROUP BY id, start, topic
        QUALIFY row_number() OVER (PARTITION BY id, start ORDER BY sum(parts) DESC, topic) = 1
    ) USING (id, start)
    """,
    f"""
    CREATE MACRO touching(n, wanted) AS TABLE
    SELECT id FROM article_topics_at(n) a JOIN standing(n) s ON s.home = a.topic WHERE list_contains(wanted, s.topic)
    UNION ALL
    SELECT id FROM article_leaves JOIN (
        SELECT topic, unnest(leaves) AS leaf FROM topic_tree WHERE NOT n BETWEEN first AND last AND list_contains(wanted, topic)
    ) USING (leaf) GROUP BY id, topic HAVING sum(parts) >= {LEAST_SHARE} * 10000
    UNION ALL
    SELECT id FROM articles WHERE list_contains(wanted, '{NONE}') AND id NOT IN (SELECT id FROM article_leaves)
    """,
)
_TABLES = ("topics", "article_topics", "passages")
AT = ", ".join(f"{table} AS (FROM {table}_at($granularity))" for table in _TABLES)
"""The tables at a bound number of topics, for the head of a query."""


def define(connection: duckdb.DuckDBPyConnection, number: int) -> None:
    """Defines the tables at any number of topics, and those at the corpus's own number."""
    for sql in (*PLACES, *_MACROS):
        connection.execute(sql)
    for table in _TABLES:
        connection.execute(f"CREATE VIEW {table} AS FROM {table}_at({int(number)})")
