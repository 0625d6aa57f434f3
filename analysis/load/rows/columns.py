"""Parquet: one document a row, read in batches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.rows.fields import Given, columns_of
from analysis.load.rows.mapper import LOOKED_AT, Cells, filled
from analysis.load.rows.records import document_of, plain
from analysis.load.rows.tables import check
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.opened import Opened

_BATCH = 1000
_FEWEST_BYTES = 1.0  # bytes of file a row, below which a large table repeats one row without end
_LARGE = 100_000  # rows of a large table


def recognises(head: bytes) -> bool:
    """Whether the first bytes are Parquet's."""
    return head.startswith(b"PAR1")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a Parquet file; a damaged file is unreadable, a row without a text is quarantined."""
    if not recognises(source.head):
        raise Unreadable("not Parquet: it does not begin with PAR1; give it the suffix of what it is (.csv, .jsonl)")
    with source.seekable() as stream:
        try:
            yield from _documents(_opened(stream, source), source)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as wrong:
            raise Unreadable(f"the Parquet file is truncated or damaged ({excerpt(str(wrong))}); write it anew") from None


def _opened(stream: Any, source: Opened) -> pq.ParquetFile:
    """The file, its footer read and found plausible."""
    table = pq.ParquetFile(stream, page_checksum_verification=True)
    rows = table.metadata.num_rows
    if not rows:
        raise Unreadable("0 rows: the table is empty")
    if rows > _LARGE and source.size is not None and source.size < _FEWEST_BYTES * rows:
        raise Unreadable(f"{rows:,} rows in {source.size:,} bytes: the same row without end; give a table of different articles")
    return table


def _documents(table: pq.ParquetFile, source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the rows, of the columns that are used alone."""
    names = table.schema_arrow.names
    given, more = source.mapper.given(source.place, names, _first_cells(table, names))
    columns = columns_of(names, given)
    check(columns, names, source)
    wanted = [name for held in columns.values() for name in held] + [name for name in names if name == "targets"]
    absent = [name for name in ("title", "source", "published") if name not in columns]
    notes = (*more, *((f"no column for {' and '.join(absent)}",) if absent else ()))
    number = 0
    for batch in table.iter_batches(_BATCH, columns=wanted):
        for record in _as_text(batch).to_pylist():
            number += 1
            yield _document(record, source, number, notes, given)
            notes = ()


def _first_cells(table: pq.ParquetFile, names: list[str]) -> Cells:
    """The first filled cells of each column."""
    batch = next(table.iter_batches(LOOKED_AT), None)
    records = _as_text(batch).to_pylist() if batch else []
    return filled(names, ({name: plain(value) for name, value in record.items()} for record in records))


def _as_text(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The batch with times as text: those beyond the years that Python counts included."""
    for i, field in enumerate(batch.schema):
        if pa.types.is_timestamp(field.type) or pa.types.is_date(field.type):
            batch = batch.set_column(i, field.name, batch.column(i).cast(pa.string()))
    return batch


def _document(record: dict[str, Any], source: Opened, number: int, notes: tuple[str, ...], given: Given) -> Document | Quarantined:
    try:
        return document_of(record, source, number, notes, given)
    except Unreadable as wrong:
        return Quarantined(source.path, str(wrong), number, source.member, excerpt(repr(record)[:400]))
