"""Frames of what articles share: families of copies and what was changed in each, echoes, and what one article repeats."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import pandas as pd

from analysis.duplicates.changes import changes as compared
from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import UNKNOWN, Selection

CHANGES = ["family", "id", "number", "kind", "text", "source", "publish_date", "similarity"]

_SHARED = f"""
, facts AS MATERIALIZED (SELECT id, coalesce(family, id) AS story, coalesce(source, '{UNKNOWN}') AS source, published, title,
                                row_number() OVER (ORDER BY published NULLS LAST, id) AS place
                         FROM articles JOIN selected USING (id) LEFT JOIN families USING (id))
"""
"""The selected articles as `facts`: their stories, sources and days, and their place in time, the earliest first."""
EARLIEST = "struct_pack(undated := published IS NULL, published := published, id := id)"
"""What articles are ordered by, the earliest first."""


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


def families(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each story of which several copies are selected: when and by whom it was first seen, and who ran it, largest first."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT family, arg_min(title, NOT first) AS title, min(published) AS first_seen, max(published) AS last_seen,
               arg_min(coalesce(source, '{UNKNOWN}'), {EARLIEST}) AS first_source, count(*) AS doc_count,
               count(DISTINCT coalesce(source, '{UNKNOWN}')) AS source_count, min(similarity) AS least_similarity,
               string_agg(DISTINCT coalesce(source, '{UNKNOWN}'), '; ' ORDER BY coalesce(source, '{UNKNOWN}')) AS sources
        FROM families JOIN selected USING (id) JOIN articles USING (id)
        GROUP BY family HAVING count(*) > 1 ORDER BY doc_count DESC, first_seen NULLS LAST, family
        """,
    )


def changes(corpus: Corpus, selection: Selection, family: str = "") -> pd.DataFrame:
    """One row for each sentence of each later copy of a story (all stories where none is named): kept, dropped from the first, or added."""
    rows = ask(
        corpus,
        selection,
        f"""
        SELECT family, f.id, first, similarity, coalesce(source, '{UNKNOWN}') AS source, published,
               list(s.text ORDER BY s.start) AS sentences
        FROM families f JOIN selected USING (id) JOIN articles USING (id) JOIN sentences s USING (id)
        WHERE $family IN ('', family) GROUP BY ALL ORDER BY family, first DESC, published NULLS LAST, f.id
        """,
        family=family,
    ).to_dict("records")
    found: list[dict[Any, Any]] = []
    for _, group in groupby(rows, key=lambda row: row["family"]):
        first, *others = group
        for copy in others:
            for number, change in enumerate(compared(list(first["sentences"]), list(copy["sentences"]))):
                found.append(copy | change._asdict() | {"number": number, "publish_date": copy["published"]})
    return pd.DataFrame(found, columns=CHANGES)


def echoes(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each sentence or quotation that selected articles of different stories share: its text, who has it, and since when."""
    return ask(
        corpus,
        selection,
        f"""
        {_SHARED},
        shared AS (SELECT echo, kind, count(DISTINCT id) AS doc_count, count(DISTINCT story) AS story_count,
                          count(DISTINCT source) AS source_count, string_agg(DISTINCT source, '; ' ORDER BY source) AS sources,
                          min(published) AS first_seen, min((place, start, "end")) AS earliest
                   FROM echoes JOIN facts USING (id) GROUP BY echo, kind HAVING count(DISTINCT story) > 1)
        SELECT echo, kind, substring(body, earliest[2] + 1, earliest[3] - earliest[2]) AS text, doc_count, story_count, source_count,
               sources, first_seen, f.source AS first_source
        FROM shared JOIN facts f ON f.place = earliest[1] JOIN articles a ON a.id = f.id
        ORDER BY source_count DESC, doc_count DESC, echo
        """,
    )


def repeats(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """One row for each sentence or quotation that a selected article has more than once."""
    return ask(
        corpus,
        selection,
        f"""
        {_SHARED},
        again AS (SELECT id, echo, kind, min((start, "end")) AS first, count(*) AS count
                  FROM echoes JOIN selected USING (id) GROUP BY id, echo, kind HAVING count(*) > 1)
        SELECT id, echo, kind, substring(body, first[1] + 1, first[2] - first[1]) AS text, count, f.title, f.source,
               f.published AS publish_date
        FROM again JOIN facts f USING (id) JOIN articles USING (id) ORDER BY count DESC, id, echo
        """,
    )
