"""Frames of sentences by their tone: how it is spread, where it is strongest, and where our reading and TextBlob's part."""

from __future__ import annotations

import pandas as pd

from analysis.blob import english
from analysis.query.corpus import Corpus
from analysis.query.frames.sentiment import DRIVERS
from analysis.query.selected import ask
from analysis.query.selection import Selection
from analysis.query.sql.tone_marks import BINS, bin_of

_MOST = 200
_DRIVERS = DRIVERS.format("s.")
_SENTENCE = 's.id, s.start, s."end", s.text, title, source AS media_name'


def tone_distribution(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each state (a tone, uncertain, no evidence) and bin of polarity from low to high: the sentences in it.

    Without evidence there is no polarity, and no bin.
    """
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT verdict, CASE verdict WHEN 'no evidence' THEN NULL ELSE {bin_of("polarity")} END AS low
                   FROM judged JOIN selected USING (id))
        SELECT verdict AS state, low, round(low + {1 / BINS}, 1) AS high, count(*) AS count
        FROM told GROUP BY verdict, low ORDER BY low NULLS FIRST, state
        """,
    )


def favourable_sentences(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each of the 200 most favourable sentences, the most favourable first, with the words that drive it."""
    return _strongest(corpus, selection, "favourable", "DESC")


def unfavourable_sentences(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each of the 200 most unfavourable sentences, the most unfavourable first, with the words that drive it."""
    return _strongest(corpus, selection, "unfavourable", "ASC")


def tone_pairs(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each pair of bins of our polarity and TextBlob's, by their lower ends: the sentences in which both find evidence."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT {bin_of("polarity")} AS polarity, {bin_of("textblob_polarity")} AS textblob_polarity, count(*) AS count
        FROM judged JOIN selected USING (id) WHERE verdict <> 'no evidence' AND textblob_polarity <> 0 AND polarity <> 0
        GROUP BY ALL ORDER BY ALL
        """,
    )


def disagreements(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each of the first 200 of the total sentences that we and TextBlob call opposite, furthest apart first, with drivers."""
    found = ask(
        corpus,
        selection,
        f"""
        SELECT {_SENTENCE}, s.polarity, s.raw_polarity, s.textblob_polarity, round(abs(s.polarity - s.textblob_polarity), 6) AS difference,
               {_DRIVERS} AS drivers, count(*) OVER () AS total
        FROM judged s JOIN selected USING (id) JOIN articles USING (id)
        WHERE verdict <> 'no evidence' AND s.polarity * s.textblob_polarity < 0
        ORDER BY difference DESC, s.id, s.start LIMIT {_MOST}
        """,
    )
    return found.assign(textblob_drivers=[_assessed(text) for text in found["text"]])


def _strongest(corpus: Corpus, selection: Selection, tone: str, order: str) -> pd.DataFrame:
    """The strongest sentences of a tone, by polarity; total counts all of that tone."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT {_SENTENCE}, published AS publish_date, s.polarity, s.raw_polarity, {_DRIVERS} AS drivers, count(*) OVER () AS total
        FROM judged s JOIN selected USING (id) JOIN articles USING (id)
        WHERE verdict = $verdict ORDER BY s.polarity {order}, s.id, s.start LIMIT {_MOST}
        """,
        verdict=tone,
    )


def _assessed(text: str) -> str:
    """The words that TextBlob assesses as favourable or not: "not good -0.35; top +0.50"."""
    return "; ".join(f"{' '.join(words)} {polarity:+.2f}" for words, polarity, *_ in english.sentiment(text).assessments if polarity)
