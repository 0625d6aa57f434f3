"""Frames that tell what a topic is made of: its tone, names, sources and sentences; and how far to trust the topics."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames.sentiment import topic_tone
from analysis.query.frames.topics import topics
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection

_NAMED = 5
_TOLD = 'n.id = p.id AND p.start <= n.start AND n.start < p."end"'


def topic_profiles(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each topic: its terms and share as in topics, its tone with its interval, how many sources, and its telling names."""
    names = topic_entities(corpus, selection).groupby("topic", sort=False)["entity"].agg(lambda named: "; ".join(named[:_NAMED]))
    tone = topic_tone(corpus, selection)[["topic", "polarity", "polarity_error", "low", "high", "n"]]
    shares = topic_sources(corpus, selection)
    reach = shares[shares["doc_count"] > 0].groupby("topic")["source"].nunique().rename("source_count")
    found = topics(corpus, selection).merge(tone, how="left", on="topic").merge(names.rename("entities"), how="left", on="topic")
    found = found.merge(reach, how="left", on="topic")
    return found.assign(**{name: found[name].fillna(0).astype(int) for name in ("n", "source_count")})


def topic_entities(corpus: Corpus, selection: Selection, topic: str | None = None) -> pd.DataFrame:
    """One row for each topic and entity: articles with passages on the topic that name it, of how many, and lift over all of the articles.

    The most telling first: those named by many of the topic's articles and by few of the others.
    """
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT p.topic, n.entity, n.type, n.id FROM named n JOIN selected USING (id) JOIN passages p ON {_TOLD}
                   WHERE NOT n.nationality AND p.topic IS NOT NULL),
        sizes AS (SELECT topic, count(DISTINCT id) AS sample_size FROM passages JOIN selected USING (id)
                  WHERE topic IS NOT NULL GROUP BY topic),
        everywhere AS (SELECT entity, count(DISTINCT id) / (SELECT count(*) FROM selected) AS expected
                       FROM named JOIN selected USING (id) GROUP BY entity),
        counted AS (SELECT topic, entity, any_value(type) AS type, count(DISTINCT id) AS doc_count, count(*) AS mention_count
                    FROM told GROUP BY topic, entity)
        SELECT topic, label, entity, type, doc_count, sample_size, doc_count / sample_size AS doc_ratio, mention_count,
               round(doc_count / sample_size / expected, 3) AS lift
        FROM counted JOIN sizes USING (topic) JOIN everywhere USING (entity) JOIN topics USING (topic)
        WHERE topic = coalesce($topic, topic)
        ORDER BY label, topic, round(doc_ratio * ln(1 + lift), 6) DESC, mention_count DESC, entity
        """,
        topic=topic,
    )


def topic_sources(corpus: Corpus, selection: Selection, topic: str | None = None) -> pd.DataFrame:
    """One row for each topic and source: the topic's share 0..1 of the source's articles, and how many of them touch it, of how many."""
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id)),
        sizes AS (SELECT source, count(*) AS sample_size FROM told GROUP BY source),
        counted AS (SELECT topic, source, sum(share) AS shares, count(*) AS doc_count, count(*) FILTER (main) AS count
                    FROM article_topics JOIN told USING (id) GROUP BY topic, source)
        SELECT topic, label, source, round(coalesce(shares, 0) / sample_size, 6) AS share, coalesce(count, 0) AS count,
               coalesce(doc_count, 0) AS doc_count, sample_size
        FROM topics CROSS JOIN sizes LEFT JOIN counted USING (topic, source)
        WHERE topic = coalesce($topic, topic)
        ORDER BY topic, share DESC, source
        """,
        topic=topic,
    )


def representative(corpus: Corpus, selection: Selection, topic: str | None = None) -> pd.DataFrame:
    """One row for each sentence that shows a topic well: of its most typical passages the one with most of its terms."""
    return ask(
        corpus,
        selection,
        """
        , spans AS (SELECT topic, label, terms, unnest(typical) AS span FROM topics WHERE topic = coalesce($topic, topic)),
        told AS (SELECT topic, label, s.id, s.start, s."end", s.text,
                        title, source, published, span.start AS passage,
                        len(list_filter(terms, lambda term: contains(lower(s.text), lower(term)))) AS held
                 FROM spans JOIN sentences s ON s.id = span.id AND span.start <= s.start AND s.start < span."end"
                 JOIN selected USING (id) JOIN articles a ON a.id = s.id)
        SELECT topic, label, id, start, "end", text, held AS term_count, title, source AS media_name, published AS publish_date
        FROM told QUALIFY row_number() OVER (PARTITION BY topic, id, passage ORDER BY held DESC, length(text) > 300, start) = 1
        ORDER BY topic, term_count DESC, id, start
        """,
        topic=topic,
    )


def stability(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each number of topics that was tried: how far parts of the corpus agree on them (1: the same topics, 0: chance)."""
    found = corpus.manifest.summary.get("topics", {})
    tried = dict(found.get("curve") or ())
    return ask(
        corpus,
        selection,
        """
        SELECT topics, agreement, topics IS NOT DISTINCT FROM $suggested AS proposed, topics = $granularity AS shown
        FROM (SELECT unnest($numbers) AS topics, unnest($agreements) AS agreement) WHERE EXISTS (FROM selected) ORDER BY topics
        """,
        numbers=list(tried),
        agreements=list(tried.values()),
        suggested=found.get("suggested"),
    )


def drift(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row each for the articles in which topics were found and for those added since: how well the topics fit them.

    affinity: how much likelier a text is in its topic than in all coverage (log-likelihood ratio, mean); ratio: of those without a topic.
    """
    return ask(
        corpus,
        selection,
        """
        SELECT CASE WHEN fitted IS NULL THEN 'added since' ELSE 'fitted' END AS part, count(*) AS count,
               count(*) FILTER (topic IS NULL) AS unassigned, unassigned / count(*) AS ratio, round(avg(affinity), 4) AS affinity
        FROM passages JOIN selected USING (id) GROUP BY part ORDER BY part DESC
        """,
    )
