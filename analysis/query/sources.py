"""Frames of outlets: how much of each there is, and what they share."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection


def duplicates(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each selected article of a family of copies: its similarity to the first (0..1), and whether it is the first."""
    return ask(
        corpus,
        selection,
        """
        SELECT f.id, family, similarity, first, title, source AS media_name, published AS publish_date
        FROM families f JOIN selected USING (id) JOIN articles USING (id)
        ORDER BY family, first DESC, published NULLS LAST, f.id
        """,
    )


def source_aliases(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each other name of a source that selected articles were read under, why it is one with it, or that it is kept apart."""
    return ask(
        corpus,
        selection,
        """
        SELECT alias, n.source, count(*) AS count, why, apart
        FROM (SELECT id FROM articles JOIN selected USING (id) WHERE source_kind <> 'user') a
        JOIN stored.articles s USING (id) JOIN source_aliases n ON n.alias = s.source
        GROUP BY alias, n.source, why, apart ORDER BY n.source, alias
        """,
    )


def source_sizes(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source: its selected articles, their words and how many are undated."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT coalesce(source, '{UNKNOWN}') AS source, count(*) AS count, count(*) / (SELECT count(*) FROM selected) AS ratio,
               sum(words)::BIGINT AS words, count(*) FILTER (published IS NULL) AS undated
        FROM articles JOIN selected USING (id) GROUP BY 1 ORDER BY count DESC, source
        """,
    )
