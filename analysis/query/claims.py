"""Frames of numbers: each one given, and those given for the same thing side by side."""

from __future__ import annotations

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import Selection

_COLUMNS = "c.text, c.value, c.low, c.high, c.unit, c.comparator, c.subject, c.entity, c.baseline, c.as_of"


def claims(corpus: Corpus, selection: Selection, minor: bool = True) -> pd.DataFrame:
    """One row for each number given in the selected articles, with its sentence; without dull small counts where not asked for."""
    return ask(
        corpus,
        selection,
        f"""
        SELECT c.id, c.start, c."end", {_COLUMNS}, c.speaker, c.hedged, c.minor, a.source AS media_name, a.title,
               substring(a.body, s.start + 1, s."end" - s.start) AS sentence
        FROM given c JOIN selected USING (id) JOIN articles a USING (id)
        LEFT JOIN sentences s ON s.id = c.id AND s.start <= c.start AND c.start < s."end"
        WHERE $minor OR NOT c.minor
        ORDER BY c.id, c.start
        """,
        minor=minor,
    )


def claim_groups(corpus: Corpus, selection: Selection, group: str = "") -> pd.DataFrame:
    """One row for each number of a group that the selected articles give two of, with verdict and why; or of one group."""
    return ask(
        corpus,
        selection,
        f"""
        , chosen AS (SELECT * FROM claim_groups JOIN selected USING (id)),
        whole AS (SELECT "group" FROM chosen GROUP BY "group" HAVING count(*) > 1)
        SELECT g."group", coalesce(n.entity, g.entity) AS group_entity, g.measure, g.dimension, g.verdict, g.why,
               array_to_string(g.implied, '; ') AS implied, g.id, g.start, g."end", {_COLUMNS}, c.speaker, c.hedged,
               a.source AS media_name, a.title, substring(a.body, s.start + 1, s."end" - s.start) AS sentence
        FROM chosen g SEMI JOIN whole USING ("group")
        JOIN given c ON c.id = g.id AND c.start = g.start AND c."end" = g."end"
        JOIN articles a ON a.id = g.id LEFT JOIN names n ON g.entity = n.name
        LEFT JOIN sentences s ON s.id = c.id AND s.start <= c.start AND c.start < s."end"
        WHERE $group = '' OR g."group" = $group
        ORDER BY g."group", g.id, g.start
        """,
        group=group,
    )
