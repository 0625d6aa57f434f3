"""Comma-, semicolon- or tab-separated tables: one document a row, columns found by name or by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.excerpt import excerpt
from analysis.load.fields import by_content, columns_of, is_listing, looks_like_header
from analysis.load.lines import text_lines
from analysis.load.opened import Opened
from analysis.load.records import document_of
from analysis.load.table_rows import Row, Rows, delimiter_of
from analysis.spreadsheet import neutralise, restore

_LOOKED_AT = 50  # rows by which columns without a known name are told
_WRITTEN = ("title", "source", "author", "text")  # fields in which an export neutralises formulas
_MANY = 50  # unused columns from which on it is said


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a table; rows of another width, with open quotes or without a text are quarantined."""
    if source.head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<":
        raise Unreadable("this is HTML or XML, not a table; an error page may have been saved in its place")
    rows = Rows(text_lines(source))
    header, notes = _header(rows, source)
    yield from documents_of(header, rows, source, notes)


def documents_of(header: list[str], rows: Iterable[Row], source: Opened, notes: tuple[str, ...] = ()) -> Iterator[Document | Quarantined]:
    """The documents of rows below a header, columns found by name or by content."""
    rows = iter(rows)
    first = list(islice(rows, _LOOKED_AT))
    columns, more = _columns(header, first)
    if not first:
        raise Unreadable("0 rows: there is a header and nothing below it")
    places = _places(header, columns)
    restored = not _runs_formulas(first, [header.index(name) for field in _WRITTEN for name in columns.get(field, ())])
    notes += more
    for row in chain(first, rows):
        item = _document(row, places, source, notes, restored=restored)
        yield item
        if isinstance(item, Document):
            notes = ()


def _header(rows: Rows, source: Opened) -> tuple[list[str], tuple[str, ...]]:
    """(column names, notes): the first line that is neither blank, a comment nor a spreadsheet's word on its delimiter."""
    comments, given = 0, "\t" if source.suffix in (".tsv", ".tab") else ""
    while (line := rows.take()) is not None:
        text = line.text.strip()
        if text.lower().startswith("sep=") and len(text) == 5:
            given = text[4]
        elif text.startswith("#") and not columns_of(text[1:].split(delimiter_of(text))):
            comments += 1
        elif text:
            break
    else:
        raise Unreadable("0 rows: the table is empty")
    rows.delimiter = given or delimiter_of(line.text.rstrip("\r\n"))
    rows.give_back([line])
    header = [cell.strip().lstrip("\ufeff") for cell in next(iter(rows)).cells]
    rows.width = len(header)
    skipped = (f"{comments} comment lines before the header were skipped",) if comments else ()
    return header, (*skipped, *((line.note,) if line.note else ()))


def _columns(header: list[str], rows: Sequence[Row]) -> tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]:
    """(our field → names of columns, notes)."""
    columns = dict(columns_of(header))
    notes: list[str] = []
    if not columns and not looks_like_header(header):
        raise Unreadable(
            f"no header line: {excerpt(' | '.join(header))!r} are no column names; add a first line such as id,title,source,published,text"
        )
    if "text" not in columns and not is_listing(columns):
        columns = by_content(header, [row.cells for row in rows]) | columns
        if "text" not in columns:
            raise Unreadable(
                f"no column 'text', 'body' or 'content'; found: {excerpt(', '.join(header))}; rename the one that holds the text"
            )
        notes.append(f"the column {columns['text'][0]!r} was taken for the text, by what it holds")
    for names in columns.values():
        twice = next((name for name in names if header.count(name) > 1), None)
        if twice:
            raise Unreadable(f"the column {twice!r} is there twice; rename or remove one")
    return columns, (*notes, *_lacking(header, columns))


def _places(header: Sequence[str], columns: Mapping[str, tuple[str, ...]]) -> list[tuple[str, int]]:
    """(name, place) of each column that is used; one told by its content goes by our name for it."""
    return [(name if columns_of((name,)) else field, header.index(name)) for field, names in columns.items() for name in names]


def _lacking(header: Sequence[str], columns: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What the table does not say, and how much of it is not used."""
    absent = [name for name in ("title", "source", "published") if name not in columns]
    unused = len(header) - sum(map(len, columns.values()))
    return (
        *((f"no column for {' and '.join(absent)}",) if absent else ()),
        *((f"{unused:,} columns are not used",) if unused >= _MANY else ()),
    )


def _runs_formulas(rows: Sequence[Row], places: Sequence[int]) -> bool:
    """Whether a cell would run as a formula, so that the file's apostrophes are its own and not the mark of an export."""
    cells = (row.cells[place] for row in rows for place in places if place < len(row.cells))
    return any(not cell.startswith("'") and neutralise(cell) != cell for cell in cells)


def _document(
    row: Row, places: Sequence[tuple[str, int]], source: Opened, notes: tuple[str, ...], *, restored: bool
) -> Document | Quarantined:
    """The document of a row."""
    try:
        if row.problem:
            raise Unreadable(row.problem)
        cells = {name: row.cells[place] for name, place in places}
        if restored:
            cells = {name: restore(cell) if cell.startswith("'") else cell for name, cell in cells.items()}
        return document_of(cells, source, row.number, notes + _odd(row))
    except Unreadable as wrong:
        return Quarantined(source.path, str(wrong), row.number, source.member, excerpt(row.raw))


def _odd(row: Row) -> tuple[str, ...]:
    """What was assumed in reading a row."""
    cut = () if row.ended else (f"line {row.number}: the file ends without a line feed; this row may be cut",)
    return (*((row.note,) if row.note else ()), *cut)
