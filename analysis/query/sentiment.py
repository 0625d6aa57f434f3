"""Frames of tone: of articles, towards entities and by source. Polarity is -1..1, subjectivity 0..1."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection

_DRIVERS = "array_to_string(list_transform(drivers, lambda d: d.word || ' ' || printf('%+.2f', d.weight)), '; ')"


def sentiment(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article: its tone, the standard error over sentences, the driving words, and TextBlob's pair."""
    return ask(
        corpus,
        selection,
        f"""
        , spread AS (SELECT id, count(*) AS sentences, round(coalesce(stddev_samp(polarity) / sqrt(count(*)), 0), 6) AS polarity_error
                     FROM sentences WHERE tone_state IS DISTINCT FROM 'no evidence' GROUP BY id)
        SELECT a.id, title, source AS media_name, published AS publish_date, coalesce(polarity, 0) AS polarity,
               coalesce(subjectivity, 0) AS subjectivity, tone, tone_state, confidence, coalesce(sentences, 0) AS sentences,
               polarity_error, textblob_polarity, textblob_subjectivity, {_DRIVERS} AS drivers
        FROM articles a JOIN selected USING (id) LEFT JOIN spread USING (id)
        ORDER BY polarity DESC, a.id
        """,
    )


def targets(corpus: Corpus, selection: Selection, entity: str = "") -> pd.DataFrame:
    """One row for each article and entity, or the one given: the tone of its n sentences that name the entity."""
    return ask(
        corpus,
        selection,
        """
        SELECT f.id, entity, f.polarity, f.tone, f.n, title, source AS media_name, published AS publish_date
        FROM felt f JOIN selected USING (id) JOIN articles USING (id)
        WHERE $entity = '' OR entity = $entity ORDER BY f.id, entity
        """,
        entity=entity,
    )


def entity_tone(corpus: Corpus, selection: Selection, nationalities: bool = True, entity: str = "") -> pd.DataFrame:
    """One row for each entity, or the one given: mean tone of the n sentences that name it, with its standard error over articles.

    Over several articles the tone is neutral where the 95 % interval holds 0.
    """
    return ask(
        corpus,
        selection,
        """
        , pooled AS (SELECT entity, any_value(type) AS type, round(sum(f.polarity * f.n) / sum(f.n), 6) AS polarity,
               arg_max(f.tone, f.n) AS tone,
               round(coalesce(stddev_samp(f.polarity) / sqrt(count(*)), 0), 6) AS polarity_error,
               sum(f.n)::BIGINT AS n, count(*) AS doc_count
        FROM felt f JOIN selected USING (id) WHERE ($nationalities OR NOT nationality) AND ($entity = '' OR entity = $entity)
        GROUP BY entity)
        SELECT entity, type, polarity, polarity_error, n, doc_count,
               CASE WHEN doc_count = 1 THEN tone WHEN abs(polarity) <= 1.96 * polarity_error THEN 'neutral'
                    WHEN polarity > 0 THEN 'favourable' ELSE 'unfavourable' END AS tone
        FROM pooled ORDER BY n DESC, entity
        """,
        nationalities=nationalities,
        entity=entity,
    )


def source_tone(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source: mean polarity of its selected articles and sentences, with standard error, and its sentences by tone."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT coalesce(source, '{UNKNOWN}') AS source, count(DISTINCT s.id) AS doc_count, count(*) AS n,
               round(avg(s.polarity), 6) AS polarity,
               round(coalesce(stddev_samp(s.polarity) / sqrt(count(*)), 0), 6) AS polarity_error,
               round(avg(s.subjectivity), 6) AS subjectivity,
               count(*) FILTER (s.tone = 'favourable') AS favourable, count(*) FILTER (s.tone = 'neutral') AS neutral,
               count(*) FILTER (s.tone = 'unfavourable') AS unfavourable
        FROM sentences s JOIN selected USING (id) JOIN articles USING (id)
        GROUP BY 1 ORDER BY polarity DESC, source
        """,
    )


def drivers(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each word that moves the tone of a sentence: in how many sentences and articles, and its summed and mean weight."""
    return ask(
        corpus,
        selection,
        """
        , moved AS (SELECT id, unnest(drivers) AS d FROM sentences JOIN selected USING (id))
        SELECT d.word AS word, count(*) AS count, count(DISTINCT id) AS doc_count, round(sum(d.weight), 6) AS weight,
               round(avg(d.weight), 6) AS mean_weight
        FROM moved GROUP BY d.word ORDER BY abs(weight) DESC, word
        """,
    )
