"""How the columns of uploaded tables were understood, and a form to put that right before anything is kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis import intake
from analysis.charts.house.numbers import count, counted
from analysis.charts.house.text import shorten
from analysis.errors import BroadsheetError
from analysis.load.rows.mapper import FIELDS, Column, Table
from pages.parts.panel.columns import column_config
from pages.parts.text import safe

_ABREAST = 4  # choices beside each other
_MOST_SHOWN = 200  # columns of one table, those that were taken for a field before the others
_LABELS = {"url": "Link", "standfirst": "Summary", "id": "Id"}
_WHY = {"name": "its name", "content": "what it holds", "person": "you said so", "": ""}


def understood(tables: Sequence[Table]) -> None:
    """For each table what its columns were taken for, with a way to say otherwise."""
    for table in tables:
        key, columns = table.key, _shown(table)
        title = f"{safe(_file(table), 60)}: {_told(table)}"
        with st.expander(title, icon=":material/view_column:", expanded=_lacks(table), key=f"table-{key}"):
            _columns(table, columns)
            _correct(table, key, list(dict.fromkeys(column.name for column in columns)))


def _shown(table: Table) -> Sequence[Column]:
    """The columns of a table that there is room for, in their order; of very many first of all those taken for a field."""
    if len(table.columns) <= _MOST_SHOWN:
        return table.columns
    return sorted(table.columns, key=lambda column: not column.field)[:_MOST_SHOWN]


def _columns(table: Table, columns: Sequence[Column]) -> None:
    rows = [_row(column) for column in columns]
    st.dataframe(rows, hide_index=True, column_config=column_config(rows[0]), placeholder="–", alt="How each column was understood")
    if len(table.columns) > len(rows):
        st.caption(f"{count(len(rows))} of {counted(len(table.columns), 'column')}, those understood first; the others are not read.")


def _row(column: Column) -> dict[str, str | None]:
    """A column as a row: what it was taken for comes first, samples last."""
    return {
        "column": column.name,
        "taken_for": _label(column.field) if column.field else None,
        "because_of": _WHY[column.why] or None,
        "it_holds": "  ·  ".join(column.samples) or None,
    }


def _correct(table: Table, key: str, names: Sequence[str]) -> None:
    """A choice of column for each field; what is saved holds for every table of the same columns."""
    with st.form(f"columns-{key}", border=False):
        chosen = {}
        for start in range(0, len(FIELDS), _ABREAST):
            fields = FIELDS[start : start + _ABREAST]
            for field, place in zip(fields, st.columns(_ABREAST), strict=False):
                with place:
                    chosen[field] = _choice(names, field, table.fields.get(field), key)
        with st.container(horizontal=True):
            saved = st.form_submit_button("Read it so", icon=":material/check:", key=f"save-{key}")
            forgotten = table.said and st.form_submit_button("Forget what I said", icon=":material/undo:", key=f"forget-{key}")
        st.caption("Remembered for every table with the same columns, here and in a terminal.")
    if saved or forgotten:
        _kept(table, chosen, forgotten=bool(forgotten))


def _choice(names: Sequence[str], field: str, now: str | None, key: str) -> str | None:
    """The column that holds a field, of these; None where none does."""
    chosen: str | None = st.selectbox(
        _label(field),
        names,
        index=names.index(now) if now in names else None,
        format_func=lambda name: shorten(name, 60) or "(no name)",
        placeholder="No column",
        key=f"column-{field}-{key}",
    )
    return chosen


def _kept(table: Table, chosen: dict[str, str | None], *, forgotten: bool) -> None:
    """Keeps what was said and has the files be read again; says why where it cannot be kept."""
    try:
        if forgotten:
            intake.forget_columns(table)
        else:
            intake.correct_columns(table, chosen)
    except BroadsheetError as wrong:
        st.error(safe(wrong), icon=":material/error:")
        return
    st.rerun()


def _told(table: Table) -> str:
    """What was and was not found among the columns, in words."""
    lacking = [_label(field).lower() for field in ("text", "title", "source", "published") if field not in table.fields]
    used = f"{count(len(table.fields))} of {counted(len(table.columns), 'column')} understood"
    return used + (f", none for {' or '.join(lacking)}" if lacking else "")


def _lacks(table: Table) -> bool:
    """Whether the table cannot be read as it is understood, or was understood by what its columns hold."""
    return not {"text", "url"} & table.fields.keys() or any(column.why == "content" for column in table.columns)


def _label(field: str) -> str:
    return _LABELS.get(field, field.capitalize())


def _file(table: Table) -> str:
    """The name of the file, and of the member or sheet within."""
    path, mark, member = table.place.partition("!")
    return path.rsplit("/", 1)[-1] + mark + member
