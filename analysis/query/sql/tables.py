"""Rows of our own as tables of a connection."""

from __future__ import annotations

import duckdb
import pyarrow as pa


def keep(connection: duckdb.DuckDBPyConnection, table: str, rows: pa.Table) -> None:
    """Makes a table of rows."""
    connection.register("rows_given", rows)
    connection.execute(f'CREATE TABLE "{table}" AS SELECT * FROM rows_given')
    connection.unregister("rows_given")
