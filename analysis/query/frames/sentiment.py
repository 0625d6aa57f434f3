"""Frames of tone: of articles, and of the sentences of each source, topic, period and entity. Polarity is -1..1, subjectivity 0..1.

Means are over sentences that give evidence of tone, with a 95 % interval from low to high.
"""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.frames.timeline import bucket
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection
from analysis.query.sql.pooled import EXACT, REACH, TONE, pooled
from analysis.timeline.volume import Period

DRIVERS = "array_to_string(list_transform({}drivers, lambda d: d.word || ' ' || printf('%+.2f', d.weight)), '; ')"
"""The SQL expression of the words that drive a tone: "striking +0.50; ban -0.30"."""

_TELLING = "verdict <> 'no evidence'"


def sentiment(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article that is read: its tone, error and interval over sentences, its drivers, and TextBlob's pair."""
    return ask(
        corpus,
        selection,
        f"""
        , spread AS (SELECT id, count(*) AS sentences, round(coalesce(stddev_samp(polarity) / sqrt(count(*)), 0), 6) AS polarity_error,
                            round(polarity_error * {REACH.format("count(*) - 1")}, 6) AS reach
                     FROM judged WHERE {_TELLING} GROUP BY id)
        SELECT a.id, title, source AS media_name, published AS publish_date, polarity, subjectivity,
               tone, tone_state, confidence, coalesce(sentences, 0) AS sentences,
               polarity_error, CASE WHEN sentences > 1 THEN greatest(polarity - reach, -1) END AS low,
               CASE WHEN sentences > 1 THEN least(polarity + reach, 1) END AS high,
               textblob_polarity, textblob_subjectivity, {DRIVERS.format("")} AS drivers, raw_polarity, tone_method AS method
        FROM articles a JOIN selected USING (id) LEFT JOIN spread USING (id)
        WHERE tone IS NOT NULL ORDER BY polarity DESC, a.id
        """,
    )


def targets(corpus: Corpus, selection: Selection, entity: str = "") -> pd.DataFrame:
    """One row for each article and entity, or the one given: the tone of its n sentences that name the entity."""
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT id, entity, round(avg({EXACT.format("polarity")}), 6) AS polarity, avg({EXACT.format("neutral")}) AS neutral,
                          count(*) AS n, round(avg({EXACT.format("raw_polarity")}), 6) AS raw_polarity
                   FROM felt JOIN selected USING (id) WHERE $entity = '' OR entity = $entity GROUP BY id, entity)
        SELECT t.id, entity, t.polarity, {TONE.format("t")} AS tone, n, title, source AS media_name, published AS publish_date,
               t.raw_polarity FROM told t JOIN articles USING (id) ORDER BY t.id, entity
        """,
        entity=entity,
    )


def entity_tone(corpus: Corpus, selection: Selection, nationalities: bool = True, entity: str = "") -> pd.DataFrame:
    """One row for each entity, or the one given: mean tone of the n sentences that name it."""
    scored = """SELECT entity, type, id, polarity, raw_polarity FROM felt JOIN selected USING (id)
                WHERE ($nationalities OR NOT nationality) AND ($entity = '' OR entity = $entity)"""
    pooled_ = pooled(scored, "entity, type")
    return ask(corpus, selection, f"{pooled_} ORDER BY n DESC, entity", nationalities=nationalities, entity=entity)


def source_tone(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source: mean polarity of its n sentences that give evidence, mean subjectivity of all, and its sentences by tone.

    A tone that is not sure counts as uncertain.
    """
    scored = f"""SELECT coalesce(source, '{UNKNOWN}') AS source, s.id, s.polarity, s.raw_polarity
                 FROM telling s JOIN selected USING (id) JOIN articles USING (id)"""
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT coalesce(source, '{UNKNOWN}') AS source, s.subjectivity, verdict
                   FROM judged s JOIN selected USING (id) JOIN articles USING (id)),
        means AS ({pooled(scored, "source")}),
        counts AS (SELECT source, count(*) AS sentences, round(avg(subjectivity), 6) AS subjectivity,
                          round(stddev_samp(subjectivity) / sqrt(count(*)), 6) AS subjectivity_error,
                          count(*) FILTER (verdict = 'favourable') AS favourable, count(*) FILTER (verdict = 'neutral') AS neutral,
                          count(*) FILTER (verdict = 'unfavourable') AS unfavourable, count(*) FILTER (verdict = 'uncertain') AS uncertain,
                          count(*) FILTER (verdict = 'no evidence') AS no_evidence FROM told GROUP BY source)
        SELECT source, polarity, polarity_error, tone, low, high, coalesce(n, 0) AS n, coalesce(doc_count, 0) AS doc_count,
               coalesce(state, 'not enough text') AS state, raw_polarity, sentences, subjectivity, subjectivity_error,
               favourable, neutral, unfavourable, uncertain, no_evidence
        FROM counts LEFT JOIN means USING (source) ORDER BY polarity DESC NULLS LAST, source
        """,
    )


def topic_tone(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each topic: mean tone of the n sentences of its passages."""
    scored = """
        SELECT p.topic, label, s.id, s.polarity, s.raw_polarity FROM telling s JOIN selected USING (id)
        JOIN passages p ON p.id = s.id AND p.start <= s.start AND s.start < p."end" JOIN topics t ON t.topic = p.topic
    """
    return ask(corpus, selection, f"{pooled(scored, 'topic, label')} ORDER BY polarity DESC, topic")


def tone_timeline(corpus: Corpus, selection: Selection, period: Period = "day") -> pd.DataFrame:
    """One row for each period with selected articles that give evidence: mean tone of their n sentences.

    Undated articles, and those dated too coarsely for the period, make one row with an empty date.
    """
    scored = f"""
        SELECT {bucket(period)} AS date, s.id, s.polarity, s.raw_polarity FROM telling s JOIN selected USING (id)
        JOIN (SELECT id, published FROM articles) USING (id)
    """
    return ask(corpus, selection, f"{pooled(scored, 'date')} ORDER BY date NULLS LAST")


def words(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each word of the person's own list: its weight, and the selected sentences and articles it stands in."""
    return ask(
        corpus,
        selection,
        """
        , weighed AS (SELECT before AS word, arg_max(TRY_CAST(value AS DOUBLE), number) AS weight, max(number) AS number, max(made) AS made
                    FROM corrections WHERE field = 'word' GROUP BY before),
        hit AS (SELECT word, count(*) AS count, count(DISTINCT id) AS doc_count FROM listed JOIN selected USING (id) GROUP BY word)
        SELECT word, weight, coalesce(count, 0) AS count, coalesce(doc_count, 0) AS doc_count, number, made
        FROM weighed LEFT JOIN hit USING (word) WHERE (SELECT count(*) FROM selected) > 0 ORDER BY word
        """,
    )


def drivers(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each word that moves the tone of a sentence: in how many sentences and articles, and its summed and mean weight."""
    return ask(
        corpus,
        selection,
        f"""
        , moved AS (SELECT id, unnest(drivers) AS d FROM sentences JOIN selected USING (id))
        SELECT d.word AS word, count(*) AS count, count(DISTINCT id) AS doc_count,
               round(sum({EXACT.format("d.weight")})::DOUBLE, 6) AS weight,
               round(avg({EXACT.format("d.weight")}), 6) AS mean_weight
        FROM moved GROUP BY d.word ORDER BY abs(weight) DESC, word
        """,
    )
