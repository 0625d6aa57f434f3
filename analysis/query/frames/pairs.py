"""Frames of names side by side: how often two are named together, and whether that is more than chance."""

from __future__ import annotations

from typing import Literal

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.selected import ask
from analysis.query.selection import Selection

Within = Literal["article", "sentence"]
_PAIRED = 300
"""Pairs are counted among so many of the most named entities, unless one entity is asked for."""
_PLACES: dict[Within, str] = {
    "article": "SELECT DISTINCT entity, n.id, 0 AS number FROM named n JOIN selected USING (id)",
    "sentence": """SELECT DISTINCT entity, n.id, s.number FROM named n JOIN selected USING (id)
                   JOIN sentences s ON s.id = n.id AND s."end" > n.start AND s.start <= n.start""",
}
_TOTALS: dict[Within, str] = {
    "article": "SELECT count(*) AS n FROM selected",
    "sentence": "SELECT count(*) AS n FROM sentences JOIN selected USING (id)",
}
_AMONG_MANY = "many a JOIN many b ON a.id = b.id AND a.number = b.number AND a.entity < b.entity"
_OF_ONE = "(FROM places WHERE entity = $entity) a JOIN places b ON a.id = b.id AND a.number = b.number AND a.entity <> b.entity"


def _entropy(*counts: str) -> str:
    """The SQL sum of k ln k over counts."""
    return " + ".join(f"CASE WHEN {count} > 0 THEN ({count}) * ln({count}) ELSE 0 END" for count in counts)


_CELLS = ("p.shared", "a.n - p.shared", "b.n - p.shared", "t.n - a.n - b.n + p.shared")
_MARGINS = ("a.n", "t.n - a.n", "b.n", "t.n - b.n")
_LIKELIHOOD = f"2 * (({_entropy(*_CELLS)}) - ({_entropy(*_MARGINS)}) + ({_entropy('t.n')}))"


def cooccurrence(
    corpus: Corpus, selection: Selection, nationalities: bool = True, within: Within = "article", entity: str = ""
) -> pd.DataFrame:
    """One row for each pair of entities named in the same articles or sentences; of the pairs of one entity, where one is given.

    `count` of `sample_size` articles or sentences name both, `count_a` and `count_b` each. npmi is the normalised pointwise mutual
    information, -1..1; log_likelihood is Dunning's G², 10.83 or more where chance would bring it in one of a thousand such pairs.
    """
    return ask(
        corpus,
        selection,
        f"""
        , places AS ({_PLACES[within]} WHERE $nationalities OR NOT nationality OR entity = $entity),
        size AS (SELECT entity, count(*) AS n FROM places GROUP BY entity),
        many AS (SELECT * FROM places SEMI JOIN (FROM size ORDER BY n DESC, entity LIMIT {_PAIRED}) USING (entity)),
        pairs AS (SELECT a.entity AS entity_a, b.entity AS entity_b, count(*) AS shared, count(DISTINCT a.id) AS doc_count
                  FROM {_OF_ONE if entity else _AMONG_MANY} GROUP BY ALL),
        total AS ({_TOTALS[within]})
        SELECT entity_a, entity_b, doc_count, shared AS count, a.n AS count_a, b.n AS count_b, t.n AS sample_size,
               CASE WHEN shared = t.n THEN 1.0 ELSE round(ln(shared * t.n / (a.n * b.n)) / -ln(shared / t.n), 6) END AS npmi,
               round(greatest({_LIKELIHOOD}, 0), 4) AS log_likelihood
        FROM pairs p JOIN size a ON a.entity = entity_a JOIN size b ON b.entity = entity_b, total t
        ORDER BY count DESC, log_likelihood DESC, entity_a, entity_b
        """,
        nationalities=nationalities,
        entity=entity,
    )
