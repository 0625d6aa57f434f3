"""Frames of articles and of their sentences."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import Selection


def articles(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article: newest first, undated last."""
    return ask(
        corpus,
        selection,
        """
        SELECT id, stated_title AS title, url, published AS publish_date, source AS media_name, language, extent, topic,
               label AS topic_label, words, source_kind, published_kind, published_precision, not_before, polarity, subjectivity,
               tone, tone_state, section, byline, array_to_string(tags, '; ') AS tags, title AS heading
        FROM articles JOIN selected USING (id)
        LEFT JOIN (SELECT id, topic FROM article_topics WHERE main) USING (id)
        LEFT JOIN (SELECT topic, label FROM topics) USING (topic)
        ORDER BY published DESC NULLS LAST, id
        """,
    )


def sentences(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each sentence of the selected articles, with its tone (polarity -1..1, subjectivity 0..1)."""
    return ask(
        corpus,
        selection,
        """
        SELECT s.id, s.start, s."end", s.text, number,
               s.polarity, s.subjectivity, s.tone, s.tone_state, s.raw_polarity, s.textblob_polarity,
               array_to_string(list_transform(s.drivers, lambda d: d.word || ' ' || printf('%+.2f', d.weight)), '; ') AS drivers
        FROM sentences s JOIN selected USING (id) JOIN articles USING (id)
        ORDER BY s.id, s.start
        """,
    )


def provenance(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article: where it was read, and why its title, source and date are believed."""
    return ask(
        corpus,
        selection,
        """
        , taken AS (SELECT id, count(*) AS removed_count FROM removed GROUP BY id)
        SELECT id, path, line, stated_title AS title, title_evidence, source AS media_name, source_kind, source_evidence,
               published AS publish_date, published_kind, published_precision, published_evidence, not_before, not_before_evidence, words,
               coalesce(removed_count, 0) AS removed_count, title AS heading
        FROM articles JOIN selected USING (id) LEFT JOIN taken USING (id)
        ORDER BY path, line, id
        """,
    )


def removed(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each stretch of text that was taken out of the selected articles, with the role it has in the raw text."""
    return ask(
        corpus,
        selection,
        "SELECT r.id, r.line, role, text, title FROM removed r JOIN selected USING (id) JOIN articles USING (id) ORDER BY r.id, r.line",
    )


def notes(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each thing that was assumed, repaired or left out in reading the selected articles, or that is there more than once."""
    return ask(
        corpus,
        selection,
        """
        SELECT id, path, line, note FROM notes JOIN selected USING (id)
        UNION ALL
        SELECT id, m.path, m.line, m.note FROM messages m JOIN articles USING (digest) JOIN selected USING (id)
        ORDER BY path, line, note, id
        """,
    )


def quarantine(corpus: Corpus, _: Selection, words: str = "") -> pd.DataFrame:
    """One row for each input that could not be read, or of those that hold these words in any column; no filter applies."""
    return corpus.frame(
        """
        SELECT path, line, reason, member, head FROM quarantine
        WHERE contains(lower(concat_ws(' ', path, line, reason, member, head)), lower($words)) ORDER BY path, line
        """,
        {"words": words},
    )


def corrections(corpus: Corpus, _: Selection) -> pd.DataFrame:
    """One row for each correction made by hand, in order; no filter applies. What is said of a source, a name or a topic has no article.

    One that does not apply is about a topic that is not there any more.
    """
    return corpus.frame(
        "SELECT id, number, made, field, value, before, alias, title, path, number NOT IN (SELECT number FROM lost) AS applies "
        "FROM corrections ORDER BY number"
    )
