"""Tables written as one JSON object, column by column or apart from their header, as pandas and R write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from analysis.load.rows.fields import names_articles


def rows_of(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The records of a table of articles; none where the object is no such table."""
    columns = _apart(record) or _by_column(record)
    if not names_articles(list(columns)):
        return []
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _by_column(record: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Name → cells, of an object that holds each column as a list, or as an object with a key for each row."""
    columns = list(record.values())
    if all(isinstance(column, dict) for column in columns) and _all_alike(column.keys() for column in columns):
        return {name: list(column.values()) for name, column in record.items()}
    if all(isinstance(column, list) for column in columns) and _all_alike(len(column) for column in columns):
        return dict(record)
    return {}


def _apart(record: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Name → cells, of an object that holds the names of the columns and, apart from them, the rows."""
    names, rows = record.get("columns"), record.get("data")
    if not isinstance(names, list) or not isinstance(rows, list) or len(set(map(str, names))) < len(names):
        return {}
    if not all(isinstance(row, list) and len(row) == len(names) for row in rows):
        return {}
    return {str(name): [row[place] for row in rows] for place, name in enumerate(names)}


def _all_alike(values: Iterable[object]) -> bool:
    """Whether all values are equal."""
    every = list(values)
    return all(value == every[0] for value in every)
