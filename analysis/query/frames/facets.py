"""What can be filtered by: the values of each field with their number of articles, over the whole corpus."""

from __future__ import annotations

from typing import NamedTuple

from analysis.query.corpus import Corpus
from analysis.query.corrected.granularity import NONE
from analysis.query.selection import UNKNOWN

_MOST = 1000


class Facet(NamedTuple):
    """A value to filter by, the words to show for it, and the number of articles that have it."""

    value: str
    label: str
    articles: int


class Facets(NamedTuple):
    """The values of each filter, commonest first, and the first and last day of publication (None: nothing is dated).

    `tree` has the topics of other numbers of topics, which links may name.
    """

    sources: list[Facet]
    entities: list[Facet]
    topics: list[Facet]
    tree: list[Facet]
    speakers: list[Facet]
    first: str | None
    last: str | None
    undated: int


_COUNTS = {
    "sources": f"SELECT coalesce(source, '{UNKNOWN}') AS value, value AS label, count(*) AS n FROM articles GROUP BY value",
    "entities": "SELECT entity, entity, count(DISTINCT id) AS n FROM named GROUP BY entity",
    "topics": f"""SELECT topic, any_value(label), count(DISTINCT id) AS n
                  FROM article_topics_at($granularity) JOIN topics_at($granularity) USING (topic) GROUP BY topic
                  UNION ALL SELECT '{NONE}', 'No topic', count(*) FROM articles
                  WHERE $granularity > 0 AND id NOT IN (SELECT id FROM article_leaves) HAVING count(*) > 0""",
    "tree": "SELECT topic, label, 0 AS n FROM topic_tree WHERE NOT $granularity BETWEEN first AND last",
    "speakers": "SELECT speaker, speaker, count(DISTINCT id) AS n FROM voiced WHERE named GROUP BY speaker",
}


def facets(corpus: Corpus, granularity: int | None = None) -> Facets:
    """The values to filter by, at most a thousand for each field; topics are as many as asked for, or the corpus's own number."""
    bound = {"granularity": corpus.cut(granularity)}
    lists = {name: [Facet(*row) for row in corpus.rows(f"{sql} ORDER BY n DESC, 1 LIMIT {_MOST}", bound)] for name, sql in _COUNTS.items()}
    days = corpus.rows("SELECT min(left(published, 10)), max(left(published, 10)), count(*) FILTER (published IS NULL) FROM articles")[0]
    return Facets(**lists, first=days[0], last=days[1], undated=days[2])
