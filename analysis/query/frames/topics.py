"""Frames of topics: what they are, how much is about them, when and in which source."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames.timeline import bucket, timeline
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection
from analysis.timeline.volume import Period

_LENGTH = 240  # characters of a passage that are shown


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


def topic_timeline(corpus: Corpus, selection: Selection, period: Period = "day", topic: str | None = None) -> pd.DataFrame:
    """One row for each topic and period with articles mainly about it: count of these, of all selected ones, and their ratio 0..1.

    Of one topic where one is given. Undated articles, and those dated too coarsely, have an empty date.
    """
    counted = ask(
        corpus,
        selection,
        f"""
        SELECT {bucket(period)} AS date, topic, label, count(*) AS count
        FROM articles JOIN selected USING (id) JOIN article_topics t USING (id) JOIN topics USING (topic)
        WHERE t.main AND topic = coalesce($topic, topic) GROUP BY ALL ORDER BY date NULLS LAST, topic
        """,
        topic=topic,
    )
    whole = timeline(corpus, selection, period)[["date", "count"]].rename(columns={"count": "total_count"})
    found = counted.merge(whole, how="left", on="date")
    return found.assign(ratio=(found["count"] / found["total_count"]).astype(float))


def mixtures(corpus: Corpus, selection: Selection, topic: str | None = None) -> pd.DataFrame:
    """One row for each article and topic it touches, or for each article on one topic: its share 0..1 of the article."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT id, title, coalesce(source, '{UNKNOWN}') AS source, published AS publish_date, topic, label, share, main
        FROM article_topics t JOIN selected USING (id) JOIN articles USING (id) JOIN topics USING (topic)
        WHERE topic = coalesce($topic, topic)
        ORDER BY CASE WHEN $topic IS NULL THEN id END, share DESC, id, topic
        """,
        topic=topic,
    )


def passages(corpus: Corpus, selection: Selection, most: int | None = None) -> pd.DataFrame:
    """One row for each passage, or for so many drawn at random: its topic (empty: none), how sure (0..1), and its place on the map.

    The same are drawn each time.
    """
    return ask(
        corpus,
        selection,
        f"""
        , drawn AS (SELECT p.* FROM passages p JOIN selected USING (id)
                    QUALIFY $most IS NULL OR row_number() OVER (ORDER BY md5(id || ':' || p.start), id, p.start) <= $most)
        SELECT p.id, p.start, p."end", p.topic, label, probability, x, y, title, coalesce(source, '{UNKNOWN}') AS source,
               substring(body, p.start + 1, least(p."end" - p.start, {_LENGTH})) AS text
        FROM drawn p JOIN articles USING (id) LEFT JOIN topics USING (topic)
        ORDER BY p.id, p.start
        """,
        most=most,
    )


def unassigned(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each passage without a topic: its words are no likelier in any topic than in all coverage, or none is known."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT p.id, p.start, p."end", title, coalesce(source, '{UNKNOWN}') AS source, published AS publish_date, affinity,
               substring(body, p.start + 1, least(p."end" - p.start, {_LENGTH})) AS text
        FROM passages p JOIN selected USING (id) JOIN articles USING (id)
        WHERE topic IS NULL ORDER BY p.id, p.start
        """,
    )
