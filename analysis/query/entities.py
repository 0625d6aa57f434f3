"""Frames of names: who and what is named, how often, where and next to whom."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection

_PAIRED = 300
"""Pairs are counted among so many of the most named entities."""


def entities(corpus: Corpus, selection: Selection, types: tuple[str, ...] = (), nationalities: bool = True) -> pd.DataFrame:
    """One row for each entity named in the selected articles, most widely named first; of these types only, where some are given."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT entity, type, count(*) AS mention_count, count(DISTINCT n.id) AS doc_count,
               count(DISTINCT n.id) / (SELECT count(*) FROM selected) AS doc_ratio,
               count(DISTINCT coalesce(source, '{UNKNOWN}')) AS source_count, min(published) AS first_seen, max(published) AS last_seen,
               array_to_string(list_sort(list_distinct(list(text))), '; ') AS aliases
        FROM named n JOIN selected USING (id) JOIN articles USING (id)
        WHERE (len($types) = 0 OR list_contains($types, type)) AND ($nationalities OR NOT nationality)
        GROUP BY entity, type ORDER BY doc_count DESC, mention_count DESC, entity, type
        """,
        types=list(types),
        nationalities=nationalities,
    )


def mentions(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each name in the selected articles."""
    return ask(
        corpus,
        selection,
        'SELECT n.id, n.start, n."end", n.text, n.type, n.entity FROM named n JOIN selected USING (id) ORDER BY n.id, n.start',
    )


def entity_sources(corpus: Corpus, selection: Selection, nationalities: bool = True) -> pd.DataFrame:
    """One row for each entity and source: how many of the source's selected articles name it, and the ratio 0..1."""
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id)),
        size AS (SELECT source, count(*) AS articles FROM told GROUP BY source)
        SELECT entity, type, source, count(*) AS mention_count, count(DISTINCT id) AS doc_count,
               count(DISTINCT id) / any_value(articles) AS doc_ratio, any_value(articles) AS sample_size
        FROM named JOIN told USING (id) JOIN size USING (source)
        WHERE $nationalities OR NOT nationality
        GROUP BY entity, type, source ORDER BY doc_count DESC, mention_count DESC, entity, source
        """,
        nationalities=nationalities,
    )


def cooccurrence(corpus: Corpus, selection: Selection, nationalities: bool = True) -> pd.DataFrame:
    """One row for each pair of entities named in the same articles, with normalised pointwise mutual information (npmi, -1..1)."""
    return ask(
        corpus,
        selection,
        f"""
        , named_in AS (SELECT DISTINCT entity, id FROM named JOIN selected USING (id) WHERE $nationalities OR NOT nationality),
        size AS (SELECT entity, count(*) AS doc_count FROM named_in GROUP BY entity ORDER BY doc_count DESC, entity LIMIT {_PAIRED}),
        many AS (SELECT * FROM named_in SEMI JOIN size USING (entity)),
        pairs AS (SELECT a.entity AS entity_a, b.entity AS entity_b, count(*) AS doc_count
                  FROM many a JOIN many b ON a.id = b.id AND a.entity < b.entity GROUP BY ALL),
        total AS (SELECT count(*) AS n FROM selected)
        SELECT entity_a, entity_b, p.doc_count, n AS sample_size,
               CASE WHEN p.doc_count = n THEN 1.0
                    ELSE round(ln(p.doc_count * n / (a.doc_count * b.doc_count)) / -ln(p.doc_count / n), 6) END AS npmi
        FROM pairs p JOIN size a ON a.entity = entity_a JOIN size b ON b.entity = entity_b, total
        ORDER BY p.doc_count DESC, npmi DESC, entity_a, entity_b
        """,
        nationalities=nationalities,
    )
