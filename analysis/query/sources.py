"""Frames that set outlets side by side: shared copy, distinctive words, silences."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection

_TOLD = f"told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id))"
_WORD = "[\\p{L}][\\p{L}''’-]+[\\p{L}]"


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


def keyness(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source and word that sets it apart from the other sources."""
    from analysis import contrast  # noqa: PLC0415 - loads statistics that other views need not wait for

    counts = ask(
        corpus,
        selection,
        f"""
        , {_TOLD},
        words AS (SELECT t.source, id, unnest(regexp_extract_all(lower(body), '{_WORD}')) AS term FROM articles JOIN told t USING (id))
        SELECT source, term, count(*) AS count, count(DISTINCT id) AS doc_count FROM words GROUP BY source, term ORDER BY source, term
        """,
    )
    return contrast.keyness(counts)


def silences(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each source and entity it does not name although so many others do that the absence is notable."""
    from analysis import contrast  # noqa: PLC0415 - loads statistics that other views need not wait for

    counts = ask(
        corpus,
        selection,
        f"""
        , {_TOLD} SELECT source, entity, count(DISTINCT id) AS doc_count FROM named JOIN told USING (id)
        GROUP BY source, entity ORDER BY source, entity
        """,
    )
    sizes = source_sizes(corpus, selection)
    return contrast.silences(counts, dict(zip(sizes["source"], sizes["count"], strict=True)))
