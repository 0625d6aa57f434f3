"""Views that every query builds on: mentions, voices and tones under the corpus's canonical entities, and sentences by their tone."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from analysis.quotes import stance

_STANCES = pa.schema([("cue", pa.string()), ("stance", pa.string())])
_VIEWS = (
    """
    CREATE VIEW named AS
    SELECT m.id, m.start, m."end", m.text, n.type, n.entity, n.nationality
    FROM mentions m JOIN names n ON m.entity = n.name
    """,
    """
    CREATE VIEW voiced AS
    SELECT q.* EXCLUDE (batch, speaker), coalesce(n.entity, q.speaker) AS speaker, s.stance
    FROM quotes q LEFT JOIN names n ON q.speaker = n.name LEFT JOIN stances s ON s.cue = q.cue
    """,
    """
    CREATE VIEW felt AS
    SELECT t.id, t.number, n.entity, any_value(n.type) AS type, bool_or(n.nationality) AS nationality,
           round(avg(t.polarity), 6) AS polarity, round(avg(t.neutral), 6) AS neutral
    FROM towards t JOIN names n ON t.entity = n.name
    GROUP BY t.id, t.number, n.entity
    """,
    """
    CREATE VIEW judged AS
    SELECT s.* EXCLUDE (batch), CASE tone_state WHEN 'scored' THEN tone ELSE tone_state END AS verdict
    FROM sentences s WHERE tone_state IS NOT NULL
    """,
)


def define(connection: duckdb.DuckDBPyConnection) -> None:
    """Defines the views, and the table of the corpus's reporting verbs with the stance of each."""
    cues = [cue for (cue,) in connection.execute("SELECT DISTINCT cue FROM quotes WHERE cue IS NOT NULL").fetchall()]
    connection.register("given", pa.Table.from_pylist([{"cue": cue, "stance": stance(cue)} for cue in cues], _STANCES))
    connection.execute("CREATE TABLE stances AS SELECT * FROM given")
    connection.unregister("given")
    for sql in _VIEWS:
        connection.execute(sql)
