"""Excel workbooks (.xlsx): one document a row of each sheet, columns found as in any other table."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any, BinaryIO

import openpyxl  # type: ignore[import-untyped]
from openpyxl.cell.cell import ERROR_CODES  # type: ignore[import-untyped]

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.packages.archives import DAMAGE
from analysis.load.rows.table_rows import Row
from analysis.load.rows.tables import documents_of, header_place
from analysis.load.streams.ahead import ahead
from analysis.load.streams.encoding import repair
from analysis.load.streams.excerpt import excerpt, printable
from analysis.load.streams.limits import MAX_VALUE
from analysis.load.streams.opened import Opened

_BROKEN = (*DAMAGE, KeyError, ValueError, TypeError, AttributeError, IndexError, SyntaxError)  # what the library raises on bad workbooks
_CHUNK = 1 << 20
_LOOKED_AT = 25  # rows among which the header is looked for


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a workbook; a sheet that is no table of articles is quarantined by its name."""
    with source.seekable() as stream:
        _check_size(stream)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of styles and extensions that hold no text
                workbook = openpyxl.load_workbook(stream, read_only=True, data_only=True)
        except _BROKEN as wrong:
            raise Unreadable(f"the workbook is damaged or protected ({excerpt(str(wrong))}); save it as .xlsx or .csv again") from None
        empty = True
        for sheet in workbook.worksheets:
            for item in _of_sheet(sheet, source):
                empty = False
                yield item
    if empty:
        raise Unreadable("0 rows: the sheets of the workbook are empty")


def _check_size(stream: BinaryIO) -> None:
    """Nothing, if the parts of the workbook inflate to no more than the limit and declare no entities."""
    total = 0
    try:
        with zipfile.ZipFile(stream) as archive:
            for data in _inflated(archive):
                total += len(data)
                if total > MAX_VALUE:
                    raise Unreadable(f"it inflates to more than {MAX_VALUE >> 20} MiB, the limit (BROADSHEET_MAX_VALUE); split it")
                if b"<!DOCTYPE" in data:
                    raise Unreadable("entity declarations (DTD) are not allowed; save the workbook again")
    except (*DAMAGE, RuntimeError, ValueError) as wrong:
        raise Unreadable(f"the workbook is damaged or protected ({excerpt(str(wrong))}); save it as .xlsx or .csv again") from None
    stream.seek(0)


def _inflated(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The bytes of all parts, in pieces."""
    for info in archive.infolist():
        with archive.open(info) as part:
            while data := part.read(_CHUNK):
                yield data


def _of_sheet(sheet: Any, source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a sheet; none where it is empty."""
    inner = source.part(printable(sheet.title))
    try:
        first, rows = ahead(_rows(sheet), _LOOKED_AT)
        if first:
            above, notes = header_place([row.cells for row in first])
            header = [cell.strip() for cell in first[above].cells]
            yield from documents_of(header, (_fitted(row, len(header)) for row in islice(rows, above + 1, None)), inner, notes)
    except Unreadable as wrong:
        yield Quarantined(source.path, str(wrong), None, inner.member)
    except _BROKEN as wrong:
        yield Quarantined(source.path, f"the sheet is damaged ({excerpt(str(wrong))}); save it as .csv", None, inner.member)


def _rows(sheet: Any) -> Iterator[Row]:
    """The rows of a sheet that are not blank, with their numbers."""
    sheet.reset_dimensions()  # those that the file states may be wrong
    for number, values in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = [_plain(value) for value in values]
        if any(cell and not cell.isspace() for cell in cells):
            yield Row(number, cells, " | ".join(cells)[:400])


def _fitted(row: Row, width: int) -> Row:
    """The row with as many cells as the header."""
    return row._replace(cells=(row.cells + [""] * (width - len(row.cells)))[:width])


def _plain(value: Any) -> str:
    """A cell as text: dates in ISO 8601, whole numbers without a point, nothing and failed formulas as ""."""
    if value is None or value in ERROR_CODES:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return repair(str(value))
