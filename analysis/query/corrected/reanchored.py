"""Told dates of articles whose day of publication was corrected: "yesterday" is reckoned from the day that holds now.

With them come events, forecasts, the times for which numbers hold, and the earliest day that an article without a date can be from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

from analysis.article import Mention, Quote, Span, ToldDate
from analysis.claims import find_claims
from analysis.dates import find_dates, not_before
from analysis.forecasts import find_forecasts
from analysis.query.sql.tables import keep
from analysis.relate.events import told_events
from analysis.relate.reading import Read, Row
from analysis.store import SCHEMAS, Correction

_REGROUPED = 5_000  # told dates up to which all events are put together anew; of more, those of the corrected articles among themselves
_CHANGED = """
SELECT a.id, a.body, a.published, list({'start': s.start, 'end': s."end"} ORDER BY s.start)
FROM articles a JOIN settled t ON t.id = a.id AND t.published IS NOT NULL JOIN sentences s ON s.id = a.id
WHERE a.extent <> 'none' AND coalesce(a.language, 'en') = 'en' GROUP BY a.id, a.body, a.published ORDER BY a.id
"""
_BOUNDS = pa.schema([(name, pa.string()) for name in ("id", "not_before", "not_before_evidence")])
_BOUNDED = """
CREATE VIEW articles AS
SELECT a.* REPLACE (coalesce(b.not_before, a.not_before) AS not_before,
                    coalesce(b.not_before_evidence, a.not_before_evidence) AS not_before_evidence)
FROM articles_as_stated a LEFT JOIN bounds b USING (id)
"""


class Dated(NamedTuple):
    """An article and its told dates, reckoned from the day of publication that holds now."""

    id: str
    body: str
    published: str | None
    sentences: tuple[Span, ...]
    dates: tuple[ToldDate, ...]


def define(connection: duckdb.DuckDBPyConnection, corrections: Iterable[Correction]) -> None:
    """Puts told dates, numbers, events and bounds reckoned anew in the place of those of articles whose day was corrected."""
    if all(each.field != "published" for each in corrections):
        return
    changed = [_dated(*row) for row in connection.execute(_CHANGED).fetchall()]
    keep(connection, "redated", pa.table({"id": pa.array([article.id for article in changed], pa.string())}))
    dates = [{"id": article.id, **asdict(date)} for article in changed for date in article.dates]
    _put(connection, "dates", dates, "FROM redated")
    for table, rows in _numbers_and_forecasts(connection, changed).items():
        _put(connection, table, rows, "FROM redated")
    few = connection.execute("SELECT count(*) <= $most FROM dates", {"most": _REGROUPED}).fetchall()[0][0]
    ids = "SELECT id FROM articles" if few else "FROM redated"
    _put(connection, "events", told_events(_reading(connection, ids)), ids)
    _bound(connection, changed)


def _dated(id_: str, body: str, published: str | None, sentences: list[dict[str, int]]) -> Dated:
    """An article with its told dates."""
    spans = tuple(Span(**sentence) for sentence in sentences)
    return Dated(id_, body, published, spans, find_dates(body, spans, published))


def _numbers_and_forecasts(connection: duckdb.DuckDBPyConnection, changed: Iterable[Dated]) -> dict[str, list[Row]]:
    """The numbers and forecasts of articles, with the names and quotations read in them, for the times that hold now."""
    mentions, quotes = _as_read(connection, "mentions"), _as_read(connection, "quotes")
    found: dict[str, list[Row]] = {"claims": [], "forecasts": []}
    for article in changed:
        named = [Mention(**row) for row in mentions[article.id]]
        said = [Quote(**row) for row in quotes[article.id]]
        read = (article.body, article.sentences, named, said, article.dates)
        found["claims"] += [{"id": article.id, **asdict(claim)} for claim in find_claims(*read)]
        found["forecasts"] += [{"id": article.id, **asdict(forecast)} for forecast in find_forecasts(*read, article.published)]
    return found


def _as_read(connection: duckdb.DuckDBPyConnection, table: str) -> defaultdict[str, list[dict[str, Any]]]:
    """What a table has of the corrected articles as it was read, by article."""
    left_out = "batch, content" if table == "quotes" else "batch"
    rows = connection.sql(f'SELECT * EXCLUDE ({left_out}) FROM stored."{table}" WHERE id IN (FROM redated) ORDER BY id, start, "end"')
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows.to_arrow_table().to_pylist():
        found[row.pop("id")].append(row)
    return found


def _bound(connection: duckdb.DuckDBPyConnection, changed: Iterable[Dated]) -> None:
    """Gives articles whose date was taken away the earliest day they can be from."""
    bounds = [(article.id, *not_before(article.body, article.sentences, article.dates)) for article in changed if not article.published]
    keep(connection, "bounds", pa.Table.from_pylist([dict(zip(_BOUNDS.names, row, strict=True)) for row in bounds], _BOUNDS))
    connection.execute("ALTER VIEW articles RENAME TO articles_as_stated")
    connection.execute(_BOUNDED)


def _put(connection: duckdb.DuckDBPyConnection, table: str, rows: list[Row], ids: str) -> None:
    """Puts rows in the place of those that a table has of some articles."""
    connection.execute(f'ALTER VIEW "{table}" RENAME TO "{table}_as_read"')
    keep(connection, f"{table}_anew", pa.Table.from_pylist(rows, SCHEMAS[table]))
    connection.execute(f'CREATE VIEW "{table}" AS FROM "{table}_as_read" WHERE id NOT IN ({ids}) UNION ALL BY NAME FROM "{table}_anew"')


def _reading(connection: duckdb.DuckDBPyConnection, ids: str) -> Read:
    """The rows of some articles in a table, as they are after the corrections."""
    return lambda table, _: connection.sql(f'SELECT * FROM "{table}" WHERE id IN ({ids})').to_arrow_table()
