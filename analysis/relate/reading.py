"""What every part of the stage reads from: the tables as the next version will have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import duckdb
import pyarrow as pa

from analysis.store import SCHEMAS

Read = Callable[[str, list[str]], pa.Table]
Row = dict[str, Any]


def joined(read: Read, sql: str, *tables: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a query over some of the tables."""
    with duckdb.connect(":memory:") as connection:
        for table in tables:
            connection.register(table, read(table, SCHEMAS[table].names))
        yield from connection.execute(sql).fetchall()
