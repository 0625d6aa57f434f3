"""Told dates of articles whose day of publication was corrected: "yesterday" is reckoned from the day that holds now, events too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict

import duckdb
import pyarrow as pa

from analysis.article import Span
from analysis.dates import find_dates
from analysis.query.tables import keep
from analysis.relate.events import told_events
from analysis.relate.reading import Read, Row
from analysis.store import SCHEMAS, Correction

_REGROUPED = 5_000  # told dates up to which all events are put together anew; of more, those of the corrected articles among themselves
_CHANGED = """
SELECT a.id, a.body, a.published, list({'start': s.start, 'end': s."end"} ORDER BY s.start)
FROM articles a JOIN settled t ON t.id = a.id AND t.published IS NOT NULL JOIN sentences s ON s.id = a.id
WHERE a.extent <> 'none' AND coalesce(a.language, 'en') = 'en' GROUP BY a.id, a.body, a.published ORDER BY a.id
"""


def define(connection: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> None:
    """Puts told dates and events reckoned anew in the place of those of the articles whose day of publication was corrected."""
    if all(each.field != "published" for each in corrections):
        return
    changed = connection.execute(_CHANGED).fetchall()
    keep(connection, "redated", pa.table({"id": pa.array([id_ for id_, *_ in changed], pa.string())}))
    _put(connection, "dates", pa.Table.from_pylist(list(_dates(changed)), SCHEMAS["dates"]), "SELECT id FROM redated")
    few = connection.execute("SELECT count(*) <= $most FROM dates", {"most": _REGROUPED}).fetchall()[0][0]
    ids = "SELECT id FROM articles" if few else "SELECT id FROM redated"
    _put(connection, "events", pa.Table.from_pylist(told_events(_reading(connection, ids)), SCHEMAS["events"]), ids)


def _dates(changed: Iterable[tuple[str, str, str | None, list[dict[str, int]]]]) -> Iterator[Row]:
    """The told dates of articles, reckoned from the day of publication that holds now."""
    for id_, body, published, sentences in changed:
        for date in find_dates(body, tuple(Span(**sentence) for sentence in sentences), published):
            yield {"id": id_, **asdict(date)}


def _put(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table, ids: str) -> None:
    """Puts rows in the place of those that a table has of some articles."""
    connection.execute(f'ALTER VIEW "{table}" RENAME TO "{table}_as_read"')
    keep(connection, f"{table}_anew", rows)
    connection.execute(f'CREATE VIEW "{table}" AS FROM "{table}_as_read" WHERE id NOT IN ({ids}) UNION ALL BY NAME FROM "{table}_anew"')


def _reading(connection: duckdb.DuckDBPyConnection, ids: str) -> Read:
    """The rows of some articles in a table, as they are after the corrections."""
    return lambda table, _: connection.sql(f'SELECT * FROM "{table}" WHERE id IN ({ids})').to_arrow_table()
