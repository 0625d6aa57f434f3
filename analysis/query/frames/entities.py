"""Frames of names: who and what is named, how often, where and in which words."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection

_NAMED = f"""
, told AS (SELECT id, coalesce(source, '{UNKNOWN}') AS outlet, published FROM articles JOIN selected USING (id)),
meant AS (SELECT id, entity, type, text FROM named JOIN selected USING (id)
          WHERE (len($types) = 0 OR list_contains($types, type)) AND ($nationalities OR NOT nationality)
          AND ($entity = '' OR entity = $entity)),
by_article AS (SELECT entity, type, id, count(*) AS mentions FROM meant GROUP BY ALL),
by_source AS (SELECT entity, type, outlet, sum(mentions) AS mentions, count(*) AS docs, min(published) AS first,
                     max(published) AS last, count(*) FILTER (published IS NULL) AS undated
              FROM by_article JOIN told USING (id) GROUP BY ALL),
written AS (SELECT entity, type, string_agg(text, '; ' ORDER BY text) AS aliases
            FROM (SELECT DISTINCT entity, type, text FROM meant) GROUP BY ALL
            HAVING $like = '' OR bool_or(contains(lower(text || chr(10) || entity), lower($like))))
SELECT entity, type, sum(mentions)::BIGINT AS mention_count, mention_count / sum(mention_count) OVER () AS mention_ratio,
       sum(docs)::BIGINT AS doc_count, doc_count / (SELECT count(*) FROM selected) AS doc_ratio, count(*) AS source_count,
       min(first) AS first_seen, max(last) AS last_seen, sum(undated)::BIGINT AS undated, any_value(aliases) AS aliases
FROM by_source JOIN written USING (entity, type) GROUP BY entity, type
ORDER BY doc_count DESC, mention_count DESC, entity, type
"""


def entities(
    corpus: Corpus, selection: Selection, types: tuple[str, ...] = (), nationalities: bool = True, entity: str = "", like: str = ""
) -> pd.DataFrame:
    """One row for each entity named in the selected articles, most widely named first; mention_ratio is its share of all mentions told.

    Of these types, of one entity, or of those that are written `like` that somewhere, where asked for.
    """
    return ask(
        corpus,
        selection,
        _NAMED,
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
        , by_article AS (SELECT entity, type, id, count(*) AS mentions FROM named JOIN selected USING (id) GROUP BY ALL)
        SELECT entity FROM by_article GROUP BY entity, type ORDER BY count(*) DESC, sum(mentions) DESC, entity, type
        """,
    )
    return [str(name) for name in found["entity"]]


def how_many(corpus: Corpus, selection: Selection) -> int:
    """How many entities the selected articles name, nationalities apart: the rows of `entities` that pages list unless asked for more."""
    distinct = "SELECT DISTINCT entity, type FROM named JOIN selected USING (id) WHERE NOT nationality"
    found = ask(corpus, selection, f"SELECT count(*) AS n FROM ({distinct})")
    return int(found["n"][0])


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
