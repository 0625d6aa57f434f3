"""Putting right how the columns of a table were understood, for this table and the next of the same columns."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.errors import BadCorrection
from analysis.load.rows.mapper import Table
from analysis.store.columns import forget, read_columns, remember


def correct_columns(table: Table, chosen: Mapping[str, str | None]) -> None:
    """Remembers which column holds each field, None for no column, where that is not what was understood.

    Raises BadCorrection where one column is to hold two fields.
    """
    named = [name for name in chosen.values() if name]
    twice = next((name for name in named if named.count(name) > 1), None)
    if twice:
        raise BadCorrection(f"the column {twice!r} cannot hold two fields: choose another one for one of them")
    changed = {field: name or "" for field, name in chosen.items() if (name or "") != table.fields.get(field, "")}
    if changed:
        remember(table.names, read_columns().get(table.names, {}) | changed)


def forget_columns(table: Table) -> None:
    """Has the columns of such tables be understood as if nobody had said anything."""
    forget(table.names)
