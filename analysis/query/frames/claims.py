"""Frames of numbers: each one given, and those given for the same thing side by side."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from analysis.query.corpus import Corpus
from analysis.query.selected import ask
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
    SELECT c.*, a.source AS media_name, a.title, a.published AS publish_date, coalesce(a.source, '{UNKNOWN}') AS outlet,
           (len($given_entities) = 0 OR list_contains($given_entities, c.entity))
           AND (len($given_units) = 0 OR list_contains($given_units, c.unit))
           AND (len($given_speakers) = 0 OR list_contains($given_speakers, c.speaker))
           AND (len($given_sources) = 0 OR list_contains($given_sources, outlet))
           AND ($given_minor OR NOT c.minor) AS fits
    FROM given c JOIN selected USING (id) JOIN articles a USING (id))
"""
_SENTENCES = 'LEFT JOIN sentences s ON s.id = c.id AND s.start <= c.start AND c.start < s."end"'
_COLUMNS = """c.text, c.value, c.low, c.high, c.unit, c.comparator, c.subject, c.entity, c.baseline, c.as_of,
              c.speaker, c.hedged, c.media_name, c.title, c.publish_date, s.text AS sentence,
              c.also, c.also_value, c.also_unit, c.previous"""
_CONVERTED = "coalesce(g.role = 'given' AND c.also_unit = split_part(g.dimension, '/', 1), false)"
_COMPARED = f"""c.* REPLACE (if({_CONVERTED}, c.also_value, c.value) AS value, if({_CONVERTED}, c.also_unit, c.unit) AS unit,
              if({_CONVERTED}, NULL, c.previous) AS previous)"""
_GROUPED = f"""
, chosen AS (SELECT g."group", g.entity AS group_entity, g.measure, g.dimension, g.verdict, g.why, g.implied, g.role, {_COMPARED}
             FROM claim_groups g JOIN claimed c ON c.id = g.id AND c.start = g.start AND c."end" = g."end"
             WHERE $groups IS NULL OR list_contains($groups, g."group")),
whole AS (SELECT "group", any_value(verdict) AS verdict, count(*) AS count, count(*) FILTER (role = 'given') AS own,
                 count(DISTINCT id) FILTER (role = 'given') AS articles, count(DISTINCT outlet) FILTER (role = 'given') AS outlets
          FROM chosen GROUP BY "group"
          HAVING count(*) FILTER (role = 'given') > 1 AND bool_or(fits) FILTER (role = 'given')
          AND (len($given_verdicts) = 0 OR list_contains($given_verdicts, any_value(verdict))))
"""
_ORDER = """articles = 1, w.verdict NOT IN ('differ', 'disputed'), w.verdict = 'different concept', outlets DESC, articles DESC,
            list_position($order, w.verdict), w."group" """
_IN_TIME = "c.role, c.publish_date NULLS LAST, c.id, c.start"  # as the sentences behind a group are
_MOST_CHOICES = 1_000  # others can be typed


def claims(corpus: Corpus, selection: Selection, given: Given = ALL, most: int | None = None) -> pd.DataFrame:
    """One row for each number given in the selected articles, or for the first so many, with its sentence."""
    return _ask(
        corpus,
        selection,
        given,
        f"""
        , first AS (FROM claimed WHERE fits ORDER BY id, start LIMIT $most)
        SELECT c.id, c.start, c."end", {_COLUMNS}, c.minor FROM first c {_SENTENCES} ORDER BY c.id, c.start
        """,
        most=most,
    )


def claim_groups(
    corpus: Corpus, selection: Selection, given: Given = ALL, groups: tuple[str, ...] | None = None, most: int | None = None
) -> pd.DataFrame:
    """One row for each number of a group that the selected articles give two of and one of which fits, with verdict and why.

    Groups of several articles come first, then what most deserves a look; the numbers of one in order of publication. Of these groups
    alone, or the first rows, where asked for.
    role is related for numbers of the same measure in another dimension: shown beside the group, compared with nothing.
    A number told in two units has the value and the unit that it is compared in.
    """
    return _ask(
        corpus,
        selection,
        given,
        f"""
        {_GROUPED},
        first AS (SELECT c.*, articles, outlets FROM chosen c JOIN whole w USING ("group") ORDER BY {_ORDER}, {_IN_TIME} LIMIT $most)
        SELECT c."group", c.group_entity, c.measure, c.dimension, c.verdict, c.why,
               array_to_string(c.implied, '; ') AS implied, c.role, c.id, c.start, c."end", {_COLUMNS}
        FROM first c JOIN whole w USING ("group") {_SENTENCES}
        ORDER BY {_ORDER.replace("articles", "w.articles").replace("outlets", "w.outlets")}, {_IN_TIME}
        """,
        groups=None if groups is None else list(groups),
        most=most,
    )


def compared(corpus: Corpus, selection: Selection, given: Given = ALL) -> pd.DataFrame:
    """One row for each group of claim_groups, in its order: what is counted of what, its numbers as they are given, and its verdict."""
    return _ask(
        corpus,
        selection,
        given,
        f"""
        {_GROUPED},
        told AS (SELECT "group", text, min(coalesce(value, low) / if(starts_with(unit, 'percent'), 100, 1)) AS least
                 FROM chosen WHERE role = 'given' GROUP BY ALL),
        texts AS (SELECT "group", string_agg(text, '; ' ORDER BY least, text) AS texts FROM told GROUP BY ALL),
        things AS (SELECT "group", group_entity, measure, dimension, count(*) AS number_count, any_value(why) AS why,
                          nullif(array_to_string(any_value(implied), '; '), '') AS implied
                   FROM chosen WHERE role = 'given' GROUP BY ALL)
        SELECT "group", group_entity, measure, dimension, w.verdict, texts, number_count,
               w.articles AS doc_count, w.outlets AS source_count, why, implied
        FROM whole w JOIN things USING ("group") JOIN texts USING ("group") ORDER BY {_ORDER}
        """,
        groups=None,
    )


def reserve(corpus: Corpus, selection: Selection, given: Given = ALL) -> pd.DataFrame:
    """One row each for the numbers given with reserve and for those given without: how many."""
    return _ask(corpus, selection, given, "SELECT hedged, count(*) AS count FROM claimed WHERE fits GROUP BY hedged ORDER BY hedged")


def verdicts(corpus: Corpus, selection: Selection, given: Given = ALL) -> pd.DataFrame:
    """One row for each group of claim_groups, in its order: its verdict, how many rows it has there, and how many are its own."""
    sql = f'{_GROUPED} SELECT "group", verdict, count, own FROM whole w ORDER BY {_ORDER}'
    return _ask(corpus, selection, given, sql, groups=None)


def choices(corpus: Corpus, selection: Selection, minor: bool = True) -> pd.DataFrame:
    """One row for each value that a field of Given but verdicts can be narrowed to: of each the thousand commonest, with their numbers."""
    return _ask(
        corpus,
        selection,
        Given(minor=minor),
        """
        , held AS (SELECT entity AS entities, unit AS units, speaker AS speakers, outlet AS sources FROM claimed WHERE fits)
        FROM (SELECT field, value, count(*) AS count FROM (UNPIVOT held ON entities, units, speakers, sources INTO NAME field VALUE value)
              GROUP BY ALL)
        QUALIFY row_number() OVER (PARTITION BY field ORDER BY count DESC, value) <= $most ORDER BY field, count DESC, value
        """,
        most=_MOST_CHOICES,
    )


def of_group(group: str, groups: pd.DataFrame) -> pd.DataFrame:
    """The rows of one of the groups."""
    return groups[groups["group"] == group].reset_index(drop=True)


def _ask(corpus: Corpus, selection: Selection, given: Given, sql: str, **values: Any) -> pd.DataFrame:
    """The rows of a query that may speak of `claimed`, the numbers of the selected articles, which say whether each fits."""
    values |= {f"given_{name}": list(value) if isinstance(value, tuple) else value for name, value in given._asdict().items()}
    return ask(corpus, selection, _CLAIMED + sql, order=list(VERDICTS), **values)
