"""Frames of numbers: each one given, and those given for the same thing side by side."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.select import ask
from analysis.query.selection import UNKNOWN, Selection

VERDICTS = ("differ", "disputed", "different baseline", "time series", "compatible", "agree", "different concept")
"""What is said of a group, what most deserves a look first."""


class Given(NamedTuple):
    """Which numbers of the selected articles count; empty fields do not narrow, values within one are alternatives."""

    entities: tuple[str, ...] = ()  # they are said of
    units: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()  # who give them
    sources: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()  # on the groups they stand in; single numbers have none
    minor: bool = True  # dull ones too: small counts, numbers of nothing named


ALL = Given()
"""All numbers of the selected articles."""
_CLAIMED = f"""
, claimed AS (
    SELECT c.*, a.source AS media_name, a.title,
           a.published AS publish_date,
           substring(a.body, s.start + 1, s."end" - s.start) AS sentence,
           (len($given_entities) = 0 OR list_contains($given_entities, c.entity))
           AND (len($given_units) = 0 OR list_contains($given_units, c.unit))
           AND (len($given_speakers) = 0 OR list_contains($given_speakers, c.speaker))
           AND (len($given_sources) = 0 OR list_contains($given_sources, coalesce(a.source, '{UNKNOWN}')))
           AND ($given_minor OR NOT c.minor) AS fits
    FROM given c JOIN selected USING (id) JOIN articles a USING (id)
    LEFT JOIN sentences s ON s.id = c.id AND s.start <= c.start AND c.start < s."end")
"""
_COLUMNS = """c.text, c.value, c.low, c.high, c.unit, c.comparator, c.subject, c.entity, c.baseline, c.as_of,
              c.speaker, c.hedged, c.media_name, c.title, c.publish_date, c.sentence, c.also, c.also_value, c.also_unit, c.previous"""
_CONVERTED = "coalesce(g.role = 'given' AND c.also_unit = split_part(g.dimension, '/', 1), false)"
_COMPARED = f"""c.* REPLACE (if({_CONVERTED}, c.also_value, c.value) AS value, if({_CONVERTED}, c.also_unit, c.unit) AS unit,
              if({_CONVERTED}, NULL, c.previous) AS previous)"""


def claims(corpus: Corpus, selection: Selection, given: Given = ALL) -> pd.DataFrame:
    """One row for each number given in the selected articles, with its sentence."""
    return _ask(
        corpus, selection, given, f'SELECT c.id, c.start, c."end", {_COLUMNS}, c.minor FROM claimed c WHERE fits ORDER BY c.id, c.start'
    )


def claim_groups(corpus: Corpus, selection: Selection, given: Given = ALL) -> pd.DataFrame:
    """One row for each number of a group that the selected articles give two of and one of which fits, with verdict and why.

    Groups of several articles come first, then what most deserves a look.
    role is related for numbers of the same measure in another dimension: shown beside the group, compared with nothing.
    A number told in two units has the value and the unit that it is compared in.
    """
    return _ask(
        corpus,
        selection,
        given,
        f"""
        , chosen AS (SELECT g."group", g.entity AS group_entity, g.measure, g.dimension, g.verdict, g.why, g.implied, g.role, {_COMPARED}
                     FROM claim_groups g JOIN claimed c ON c.id = g.id AND c.start = g.start AND c."end" = g."end"),
        whole AS (SELECT "group", count(DISTINCT id) AS articles FROM chosen WHERE role = 'given'
                  GROUP BY "group" HAVING count(*) > 1 AND bool_or(fits))
        SELECT c."group", c.group_entity, c.measure, c.dimension, c.verdict, c.why,
               array_to_string(c.implied, '; ') AS implied, c.role, c.id, c.start, c."end", {_COLUMNS}
        FROM chosen c JOIN whole w USING ("group")
        WHERE len($given_verdicts) = 0 OR list_contains($given_verdicts, c.verdict)
        ORDER BY articles = 1, list_position($order, c.verdict), articles DESC, c."group", c.role, c.id, c.start
        """,
    )


def of_group(group: str, groups: pd.DataFrame) -> pd.DataFrame:
    """The rows of one of the groups."""
    return groups[groups["group"] == group].reset_index(drop=True)


def choices(frame: pd.DataFrame) -> dict[str, list[str]]:
    """The values of each field of Given but verdicts that a frame of claims can be narrowed to, commonest first."""
    columns = {"entities": "entity", "units": "unit", "speakers": "speaker", "sources": "media_name"}
    named = frame.fillna({"media_name": UNKNOWN})
    counted = {field: named[column].dropna().value_counts().sort_index() for field, column in columns.items()}
    ordered = {field: counts.sort_values(ascending=False, kind="stable") for field, counts in counted.items()}
    return {field: list(counts.index) for field, counts in ordered.items()}


def _ask(corpus: Corpus, selection: Selection, given: Given, sql: str, **values: Any) -> pd.DataFrame:
    """The rows of a query that may speak of `claimed`, the numbers of the selected articles, which say whether each fits."""
    values |= {f"given_{name}": list(value) if isinstance(value, tuple) else value for name, value in given._asdict().items()}
    return ask(corpus, selection, _CLAIMED + sql, order=list(VERDICTS), **values)
