"""What every part of the stage reads from: the tables as the next version will have them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import duckdb
import pyarrow as pa

Read = Callable[[str, list[str] | None], pa.Table]
"""The rows of a table, of some columns or all."""
Row = dict[str, Any]


_AT_ONCE = 4096  # rows of a query held as Python's objects


class Earlier(NamedTuple):
    """The tables of the last complete version, and how its topics were found."""

    read: Read
    about: Row


def joined(read: Read, sql: str, tables: Mapping[str, list[str] | None]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query over some columns of some of the tables, all columns where none are given."""
    with duckdb.connect(":memory:") as connection:
        for table, columns in tables.items():
            connection.register(table, read(table, columns))
        found = connection.execute(sql)
        while rows := found.fetchmany(_AT_ONCE):
            yield from rows
