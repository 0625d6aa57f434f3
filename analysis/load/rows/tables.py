"""Comma-, semicolon- or tab-separated tables: one document a row, columns found by name or by content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.rows.fields import Given, columns_of, is_listing, looks_like_header, names_articles
from analysis.load.rows.mapper import LOOKED_AT, filled
from analysis.load.rows.orders import Order, order_of, ordered
from analysis.load.rows.records import LINKS_ALONE, document_of
from analysis.load.rows.serials import are_serials, as_date
from analysis.load.rows.table_rows import Row, Rows, cells_of, delimiter_of
from analysis.load.streams.ahead import ahead
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.lines import text_lines
from analysis.load.streams.opened import Opened
from analysis.spreadsheet import neutralise, restore

_WRITTEN = ("title", "source", "author", "text")  # fields in which an export neutralises formulas
_MOST_ABOVE = 20  # rows above a header: what a table is called, when it was made
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
    first, every = ahead(iter(rows), LOOKED_AT)
    columns, given, more = _columns(header, first, source)
    if not first:
        next(every, None)
        raise Unreadable("0 rows: there is a header and nothing below it")
    places = [(name, header.index(name)) for names in columns.values() for name in names]
    restored = not _runs_formulas(first, [header.index(name) for field in _WRITTEN for name in columns.get(field, ())])
    counted = _counted(columns.get("published", ()), dict(places), first)
    orders = _orders(columns.get("published", ()), dict(places), first)
    reading = _Reading(source, places, given, restored, counted, orders)
    notes += (*more, *(f"the column {excerpt(name)!r} is read as a spreadsheet's count of days" for name in counted))
    notes += tuple(
        f"the column {excerpt(name)!r} is read as days with the {order} first, as some can only be" for name, order in orders.items()
    )
    for row in every:
        item = _document(row, reading, notes)
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
    lines = [line, *islice(iter(rows.take, None), _MOST_ABOVE)]
    delimiters = [given or delimiter_of(each.text.rstrip("\r\n")) for each in lines]
    above, noted = header_place([cells_of(each.text.strip(), mark) for each, mark in zip(lines, delimiters, strict=True)])
    rows.delimiter = delimiters[above]
    rows.give_back(lines[above:])
    header = [cell.strip().lstrip("\ufeff") for cell in next(iter(rows)).cells]
    rows.width = len(header)
    skipped = (f"{comments} comment lines before the header were skipped",) if comments else ()
    return header, (*skipped, *noted, *((line.note,) if line.note else ()))


def header_place(rows: Sequence[Sequence[str]]) -> tuple[int, tuple[str, ...]]:
    """(place among the first rows of the one that names the columns, notes): the first, or what names articles' columns beneath titles."""
    place = next((n for n, cells in enumerate(rows[: _MOST_ABOVE + 1]) if names_articles(cells)), 0)
    return place, (f"{place} lines above the header were skipped",) if place else ()


def _columns(header: list[str], rows: Sequence[Row], source: Opened) -> tuple[Mapping[str, tuple[str, ...]], Given, tuple[str, ...]]:
    """(our field → names of columns, what is known of them beside their names, notes)."""
    if not columns_of(header) and not looks_like_header(header):
        raise Unreadable(
            f"no header line: {excerpt(' | '.join(header))!r} are no column names; add a first line such as id,title,source,published,text"
        )
    cells = filled(header, (dict(zip(header, row.cells, strict=False)) for row in rows))
    given, notes = source.mapper.given(source.place, header, cells)
    columns = columns_of(header, given)
    check(columns, header, source)
    for names in columns.values():
        twice = next((name for name in names if header.count(name) > 1), None)
        if twice:
            raise Unreadable(f"the column {twice!r} is there twice; rename or remove one")
    return columns, given, (*notes, *_lacking(header, columns))


def check(columns: Mapping[str, object], names: Sequence[str], source: Opened) -> None:
    """Nothing, if a table of these columns gives texts or lists articles; one of links alone, or of neither, is unreadable."""
    if "text" in columns or is_listing(columns, source.mapper.links):
        return
    raise Unreadable(
        LINKS_ALONE
        if "url" in columns
        else f"no column 'text', 'body' or 'content'; found: {excerpt(', '.join(names))}; "
        "say which one holds the text (on the Corpus page, or with --column text=NAME)"
    )


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


def _counted(names: Sequence[str], places: Mapping[str, int], rows: Sequence[Row]) -> tuple[str, ...]:
    """The columns of dates whose cells count days."""
    return tuple(name for name in names if are_serials([row.cells[places[name]] for row in rows if places[name] < len(row.cells)]))


def _orders(names: Sequence[str], places: Mapping[str, int], rows: Sequence[Row]) -> dict[str, Order]:
    """Columns of dates in numbers, and what comes first in them, where some of their cells tell."""
    found = {name: order_of([row.cells[places[name]] for row in rows if places[name] < len(row.cells)]) for name in names}
    return {name: order for name, order in found.items() if order}


class _Reading(NamedTuple):
    """How the rows of a table are read."""

    source: Opened
    places: Sequence[tuple[str, int]]  # (name, place) of each column that is used
    given: Given
    restored: bool
    counted: Sequence[str]  # columns of dates that are counts of days
    orders: Mapping[str, Order]  # columns of dates in numbers


def _document(row: Row, reading: _Reading, notes: tuple[str, ...]) -> Document | Quarantined:
    """The document of a row."""
    source = reading.source
    try:
        if row.problem:
            raise Unreadable(row.problem)
        cells = {name: row.cells[place] for name, place in reading.places}
        if reading.restored:
            cells = {name: restore(cell) if cell.startswith("'") else cell for name, cell in cells.items()}
        cells |= {name: as_date(cells[name]) for name in reading.counted}
        cells |= {name: ordered(cells[name], order) for name, order in reading.orders.items()}
        return document_of(cells, source, row.number, notes + _odd(row), reading.given)
    except Unreadable as wrong:
        return Quarantined(source.path, str(wrong), row.number, source.member, excerpt(row.raw))


def _odd(row: Row) -> tuple[str, ...]:
    """What was assumed in reading a row."""
    cut = () if row.ended else (f"line {row.number}: the file ends without a line feed; this row may be cut",)
    return (*((row.note,) if row.note else ()), *cut)
