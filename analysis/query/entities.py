"""Frames of names: who and what is named, how often, where and in which words."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection


def entities(
    corpus: Corpus, selection: Selection, types: tuple[str, ...] = (), nationalities: bool = True, entity: str = "", like: str = ""
) -> pd.DataFrame:
    """One row for each entity named in the selected articles, most widely named first; mention_ratio is its share of all mentions told.

    Of these types, of one entity, or of those that are written `like` that somewhere, where asked for.
    """
    return ask(
        corpus,
        selection,
        f"""
        SELECT entity, type, count(*) AS mention_count, count(*) / sum(count(*)) OVER () AS mention_ratio,
               count(DISTINCT n.id) AS doc_count,
               count(DISTINCT n.id) / (SELECT count(*) FROM selected) AS doc_ratio,
               count(DISTINCT coalesce(source, '{UNKNOWN}')) AS source_count, min(published) AS first_seen, max(published) AS last_seen,
               count(DISTINCT n.id) FILTER (published IS NULL) AS undated,
               array_to_string(list_sort(list_distinct(list(text))), '; ') AS aliases
        FROM named n JOIN selected USING (id) JOIN articles USING (id)
        WHERE (len($types) = 0 OR list_contains($types, type)) AND ($nationalities OR NOT nationality)
        AND ($entity = '' OR entity = $entity)
        GROUP BY entity, type HAVING bool_or(contains(lower(text || chr(10) || entity), lower($like)))
        ORDER BY doc_count DESC, mention_count DESC, entity, type
        """,
        types=list(types),
        like=like.strip(),
        nationalities=nationalities,
        entity=entity,
    )


def names(corpus: Corpus, selection: Selection) -> list[str]:
    """The entities that the selected articles name, in the order of the rows of `entities`, which take longer to make."""
    found = ask(
        corpus,
        selection,
        """
        SELECT entity FROM named JOIN selected USING (id)
        GROUP BY entity, type ORDER BY count(DISTINCT id) DESC, count(*) DESC, entity, type
        """,
    )
    return [str(name) for name in found["entity"]]


def aliases(corpus: Corpus, selection: Selection, entity: str = "") -> pd.DataFrame:
    """One row for each entity and way in which the selected articles write it, commonest first; of one entity, where one is given."""
    return ask(
        corpus,
        selection,
        """
        SELECT entity, type, text AS alias, count(*) AS mention_count, count(DISTINCT id) AS doc_count
        FROM named JOIN selected USING (id) WHERE $entity = '' OR entity = $entity
        GROUP BY entity, type, text ORDER BY mention_count DESC, entity, alias
        """,
        entity=entity,
    )


def mentions(corpus: Corpus, selection: Selection, entity: str = "") -> pd.DataFrame:
    """One row for each name in the selected articles, in order of publication, with its sentence; of one entity, where one is given."""
    return ask(
        corpus,
        selection,
        """
        SELECT n.id, n.start, n."end", n.text, n.type, n.entity, published AS publish_date, source AS media_name, title,
               s.text AS sentence
        FROM named n JOIN selected USING (id) JOIN articles a USING (id)
        LEFT JOIN sentences s ON s.id = n.id AND s.start <= n.start AND n.start < s."end"
        WHERE $entity = '' OR n.entity = $entity ORDER BY published NULLS LAST, n.id, n.start
        """,
        entity=entity,
    )


def entity_sources(corpus: Corpus, selection: Selection, nationalities: bool = True, entity: str = "") -> pd.DataFrame:
    """One row for each entity, or the one given, and source: how many of the source's selected articles name it, and the ratio 0..1."""
    return ask(
        corpus,
        selection,
        f"""
        , told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS source FROM articles JOIN selected USING (id)),
        size AS (SELECT source, count(*) AS articles FROM told GROUP BY source)
        SELECT entity, type, source, count(*) AS mention_count, count(DISTINCT id) AS doc_count,
               count(DISTINCT id) / any_value(articles) AS doc_ratio, any_value(articles) AS sample_size
        FROM named JOIN told USING (id) JOIN size USING (source)
        WHERE ($nationalities OR NOT nationality) AND ($entity = '' OR entity = $entity)
        GROUP BY entity, type, source ORDER BY doc_count DESC, mention_count DESC, entity, source
        """,
        nationalities=nationalities,
        entity=entity,
    )
