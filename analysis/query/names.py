"""Views that every query builds on: mentions, voices and targets under the corpus's canonical entities."""

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
    SELECT t.id, n.entity, any_value(n.type) AS type, bool_or(n.nationality) AS nationality,
           round(sum(t.polarity * t.n) / sum(t.n), 6) AS polarity,
           sum(t.n)::BIGINT AS n, arg_max(t.tone, t.n) AS tone
    FROM targets t JOIN names n ON t.entity = n.name
    GROUP BY ALL
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
