"""Frames of topics: what they are, how much is about them, when and in which source."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection


def topics(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each topic: its most distinctive terms, the articles mainly about it, their ratio 0..1, and the passages on it."""
    return ask(
        corpus,
        selection,
        """
        , main AS (SELECT topic, count(*) AS count FROM article_topics JOIN selected USING (id) WHERE main GROUP BY topic),
        parts AS (SELECT topic, count(*) AS passages, count(DISTINCT id) AS doc_count FROM passages JOIN selected USING (id) GROUP BY topic)
        SELECT topic, label, array_to_string(terms, '; ') AS terms, coalesce(count, 0) AS count,
               coalesce(count / (SELECT count(*) FROM selected), 0) AS ratio,
               coalesce(passages, 0) AS passages, coalesce(doc_count, 0) AS doc_count
        FROM topics LEFT JOIN main USING (topic) LEFT JOIN parts USING (topic)
        WHERE (SELECT count(*) FROM selected) > 0
        ORDER BY passages DESC, count DESC, topic
        """,
    )


def topic_timeline(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each day and topic with articles mainly about it; undated ones have an empty date."""
    return ask(
        corpus,
        selection,
        """
        SELECT left(published, 10) AS date, topic, label, count(*) AS count
        FROM articles JOIN selected USING (id) JOIN article_topics t USING (id) JOIN topics USING (topic)
        WHERE t.main GROUP BY ALL ORDER BY date NULLS LAST, topic
        """,
    )


def mixtures(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each article and topic it touches: its share 0..1 of the article."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT id, title, coalesce(source, '{UNKNOWN}') AS source, topic, label, share, main
        FROM article_topics t JOIN selected USING (id) JOIN articles USING (id) JOIN topics USING (topic)
        ORDER BY id, share DESC, topic
        """,
    )


def passages(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each passage: its topic (empty: none), how sure that is (0..1), and its place on the map."""
    return ask(
        corpus,
        selection,
        """
        SELECT p.id, p.start, p."end", p.topic, label, probability, x, y, title, source,
               substring(body, p.start + 1, least(p."end" - p.start, 400)) AS text
        FROM passages p JOIN selected USING (id) JOIN articles USING (id) LEFT JOIN topics USING (topic)
        ORDER BY p.id, p.start
        """,
    )
