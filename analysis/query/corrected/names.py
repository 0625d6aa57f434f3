"""Views that every query builds on: names, voices, tones and numbers under the entities as corrected; sentences by their tone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import duckdb
import pyarrow as pa

from analysis.entities.resources import COUNTRY_OF
from analysis.query.corrected.renaming import FIELDS, Part, Renaming, renaming
from analysis.query.sql.tables import keep
from analysis.quotes import lemma, stance
from analysis.store import Correction

_TEXT, _ORDER = pa.string(), ("number", pa.int64())
_CALLED = pa.schema([("entity", _TEXT), ("value", _TEXT), _ORDER])
_PARTS = pa.schema([*((name, _TEXT) for name in Part._fields), _ORDER])
_RETYPED = pa.schema([("entity", _TEXT), ("type", _TEXT)])
_OF = pa.schema([("nationality", _TEXT), ("country", _TEXT)])
_VERBS = pa.schema([("cue", _TEXT), ("verb", _TEXT), ("stance", _TEXT)])

_CORRECTED = (
    """
    CREATE TABLE kinds AS
    WITH borne AS (SELECT DISTINCT entity, entity AS linked, -1 AS number FROM stored.names
                   UNION ALL SELECT value, entity, number FROM called UNION ALL SELECT value, entity, number FROM parts)
    SELECT b.entity, coalesce(any_value(r.type), first(n.type ORDER BY b.number)) AS type,
           first(n.nationality ORDER BY b.number) AND any_value(r.type) IS NULL AS nationality
    FROM borne b JOIN (SELECT DISTINCT entity, type, nationality FROM stored.names) n ON n.entity = b.linked
    LEFT JOIN retyped r ON r.entity = b.entity
    WHERE b.entity IS NOT NULL GROUP BY b.entity
    """,
    """
    CREATE TABLE renamed AS
    WITH now AS (SELECT n.name, CASE WHEN c.entity IS NULL THEN n.entity ELSE c.value END AS entity
                 FROM stored.names n LEFT JOIN called c ON c.entity = n.entity)
    SELECT name, entity, type, nationality FROM now LEFT JOIN kinds USING (entity)
    """,
    "CREATE OR REPLACE VIEW names AS SELECT * FROM renamed",
    """
    CREATE TABLE moved AS
    WITH fitting AS (SELECT m.id, m.start, m.entity AS name, first(p.value ORDER BY p.number) AS entity
                     FROM mentions m JOIN stored.names n ON m.entity = n.name
                     JOIN parts p ON p.entity = n.entity AND coalesce(p.alias, m.text) = m.text AND coalesce(p.article, m.id) = m.id
                     GROUP BY ALL)
    SELECT id, start, name, entity, type, nationality FROM fitting LEFT JOIN kinds USING (entity)
    """,
    """
    CREATE TABLE moved_names AS
    WITH parted AS (SELECT id, name, entity, type, nationality, count(*) AS n FROM moved GROUP BY ALL),
    whole AS (SELECT id, entity AS name, count(*) AS n FROM mentions SEMI JOIN moved USING (id) GROUP BY ALL)
    SELECT p.* EXCLUDE (n) FROM parted p JOIN whole w USING (id, name) WHERE 2 * p.n > w.n
    """,
)


_BORNE = "CASE WHEN v.id IS NULL THEN n.{0} ELSE v.{0} END"  # what a name is of, split off or not
_SPLIT = {"mentioned": "LEFT JOIN moved v ON v.id = m.id AND v.start = m.start"} | {
    joined: f"LEFT JOIN moved_names v ON v.id = {of}.id AND v.name = {of}.{column}"
    for joined, of, column in (
        ("quoted", "q", "speaker"),
        ("felt", "t", "entity"),
        ("given", "c", "entity"),
        ("giving", "c", "speaker"),
        ("foretelling", "f", "speaker"),
    )
}
_VIEWS = (
    """
    CREATE VIEW named AS
    SELECT m.id, m.start, m."end", m.text, {type} AS type, {entity} AS entity, {nationality} AS nationality
    FROM mentions m JOIN names n ON m.entity = n.name {mentioned} WHERE {entity} IS NOT NULL
    """,
    """
    CREATE VIEW voiced AS
    WITH told AS (SELECT q.* EXCLUDE (batch), n.name AS known, {entity} AS entity
                  FROM quotes q LEFT JOIN names n ON q.speaker = n.name {quoted})
    SELECT * EXCLUDE (speaker, known, entity) REPLACE (named AND (known IS NULL OR entity IS NOT NULL) AS named),
           coalesce(entity, speaker) AS speaker, verb, stance
    FROM told LEFT JOIN verbs USING (cue)
    """,
    """
    CREATE VIEW foretold AS
    WITH told AS (SELECT f.* EXCLUDE (batch), n.name AS known, {entity} AS entity
                  FROM forecasts f LEFT JOIN names n ON f.speaker = n.name {foretelling})
    SELECT * EXCLUDE (speaker, known, entity) REPLACE (named AND (known IS NULL OR entity IS NOT NULL) AS named),
           coalesce(entity, speaker) AS speaker
    FROM told
    """,
    """
    CREATE VIEW felt AS
    WITH told AS (SELECT t.id, t.number, t.polarity, t.neutral, t.raw_polarity,
                         {type} AS type, {entity} AS entity, {nationality} AS nationality
                  FROM towards t JOIN names n ON t.entity = n.name {felt})
    SELECT id, number, entity, any_value(type) AS type, bool_or(nationality) AS nationality,
           round(avg(polarity), 6) AS polarity, round(avg(neutral), 6) AS neutral, round(avg(raw_polarity), 6) AS raw_polarity
    FROM told WHERE entity IS NOT NULL GROUP BY id, number, entity
    """,
    """
    CREATE VIEW given AS
    WITH told AS (SELECT c.* EXCLUDE (batch, entity), c.entity AS read, n.name AS known, {entity} AS entity
                  FROM claims c LEFT JOIN names n ON c.entity = n.name {given}),
    spoken AS (SELECT c.id, c.start, {entity} AS entity FROM claims c JOIN names n ON c.speaker = n.name {giving})
    SELECT t.* EXCLUDE (read, known, entity) REPLACE (coalesce(s.entity, t.speaker) AS speaker),
           CASE WHEN known IS NULL THEN read ELSE t.entity END AS entity
    FROM told t LEFT JOIN spoken s USING (id, start)
    """,
)


_FOLDS = """
    CREATE TABLE folds AS
    SELECT o.nationality AS entity, CASE WHEN n.name IS NULL THEN o.country ELSE any_value(n.entity) END AS country
    FROM countries_of o LEFT JOIN names n ON n.name = o.country GROUP BY o.nationality, o.country, n.name
"""
_JUDGED = (
    """
    CREATE VIEW judged AS
    SELECT s.* EXCLUDE (batch), CASE tone_state WHEN 'scored' THEN tone ELSE tone_state END AS verdict
    FROM sentences s WHERE tone_state IS NOT NULL
    """,
    """
    CREATE VIEW telling AS
    SELECT * REPLACE (CASE WHEN verdict <> 'no evidence' THEN polarity END AS polarity)
    FROM judged WHERE verdict <> 'no evidence' OR raw_polarity IS NOT NULL
    """,
)


def _views(corrected: bool) -> tuple[str, ...]:
    """The views of what bears a name; what was split off names is looked for only where a person corrected any.

    A join with an empty table would mislead DuckDB into taking all that follows for small.
    """
    borne = _BORNE if corrected else "n.{0}"
    columns = {column: borne.format(column) for column in ("type", "entity", "nationality")}
    joins = _SPLIT if corrected else dict.fromkeys(_SPLIT, "")
    return tuple(view.format(**columns, **joins) for view in _VIEWS)


def _folded(view: str) -> str:
    """Names of a view, nationalities under the name of their country, in SQL."""
    return f"""
        SELECT v.* REPLACE (CASE WHEN f.entity IS NULL THEN v.entity ELSE country END AS entity,
                            CASE WHEN f.entity IS NULL THEN type ELSE 'PLACE' END AS type, nationality AND f.entity IS NULL AS nationality)
        FROM memory.main.{view} v LEFT JOIN folds f ON nationality AND f.entity = v.entity WHERE f.entity IS NULL OR country IS NOT NULL
    """


FOLDED = f"""
    named AS ({_folded("named")}),
    felt AS (SELECT id, number, entity, any_value(type) AS type, bool_or(nationality) AS nationality,
                    round(avg(polarity), 6) AS polarity, round(avg(neutral), 6) AS neutral, round(avg(raw_polarity), 6) AS raw_polarity
             FROM ({_folded("felt")}) GROUP BY id, number, entity)
"""
"""Tables that stand in for the views of names and of tones where nationalities count as their country, in SQL."""


def define(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
    """Puts right the names, where a person corrected entities, and defines the views under them; quotations with verb and stance."""
    cues = [cue for (cue,) in connection.execute("SELECT DISTINCT cue FROM quotes WHERE cue IS NOT NULL").fetchall()]
    keep(
        connection,
        "verbs",
        pa.Table.from_pylist([{"cue": cue, "verb": lemma(cue), "stance": stance(cue)} for cue in cues], _VERBS),
    )
    made = [each for each in corrections if each.field in FIELDS]
    if made:
        _keep(connection, renaming(_aimed(connection, made), _known(connection, made)))
    keep(connection, "countries_of", pa.Table.from_pylist([dict(zip(_OF.names, pair, strict=True)) for pair in COUNTRY_OF.items()], _OF))
    for sql in (*(_CORRECTED if made else ()), _FOLDS, *_views(bool(made)), *_JUDGED):
        connection.execute(sql)


def _keep(connection: duckdb.DuckDBPyConnection, found: Renaming) -> None:
    """Makes tables of what the corrections add up to."""
    called = [{"entity": entity, "value": value, "number": number} for number, (entity, value) in enumerate(found.called.items())]
    parts = [part._asdict() | {"number": number + len(called)} for number, part in enumerate(found.parts)]
    keep(connection, "called", pa.Table.from_pylist(called, _CALLED))
    keep(connection, "parts", pa.Table.from_pylist(parts, _PARTS))
    keep(connection, "retyped", pa.Table.from_pylist([{"entity": name, "type": kind} for name, kind in found.types.items()], _RETYPED))


def _aimed(connection: duckdb.DuckDBPyConnection, made: Sequence[Correction]) -> list[Correction]:
    """The corrections with the ids that their articles bear now, without those of articles that are gone."""
    ids = dict(connection.execute("SELECT number, id FROM aimed").fetchall())
    return [replace(each, id=ids.get(each.number)) for each in made if each.id is None or each.number in ids]


def _known(connection: duckdb.DuckDBPyConnection, made: Sequence[Correction]) -> set[str]:
    """Those of the corrected names that linked entities have."""
    given = {"values": [each.value for each in made]}
    return {
        name for (name,) in connection.execute("SELECT DISTINCT entity FROM names WHERE list_contains($values, entity)", given).fetchall()
    }
