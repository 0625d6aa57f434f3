"""Lines → rows of cells. A quote that is never closed costs its own row, not the rows it would swallow."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.load.streams.limits import MAX_CELL_LINES, MAX_LINE
from analysis.load.streams.lines import Line

csv.field_size_limit(MAX_LINE)  # the module's own limit, 131,072 characters, is shorter than a long article

_DELIMITERS = ",;\t|"
_UNCLOSED = "unexpected end of data"
_TRIES = 16  # attempts at a cell whose quotes do not pair, before only pairs are tried


class Row(NamedTuple):
    """The cells of one row, the line it begins on, and what is wrong with it."""

    number: int
    cells: list[str]
    raw: str = ""
    problem: str | None = None
    note: str | None = None
    ended: bool = True  # whether the row's line has an end; the last line of a file that was cut has none


class Rows:
    """The rows of a table, one after the other, of one delimiter; once the width is set, rows of another width are wrong."""

    def __init__(self, lines: Iterable[Line], delimiter: str = ",") -> None:
        self._lines = iter(lines)
        self._back: deque[Line] = deque()
        self.delimiter = delimiter
        self.width: int | None = None

    def __iter__(self) -> Iterator[Row]:
        """Rows that are not blank."""
        while (line := self.take()) is not None:
            row = self._row(line)
            if row.problem or any(cell and not cell.isspace() for cell in row.cells):
                yield row

    def take(self) -> Line | None:
        """The next line, or None at the end."""
        return self._back.popleft() if self._back else next(self._lines, None)

    def give_back(self, lines: Iterable[Line]) -> None:
        """Lines that will be taken again, in this order."""
        self._back.extendleft(reversed(list(lines)))

    def _row(self, line: Line) -> Row:
        """The row that begins with a line."""
        if line.problem:
            return Row(line.number, [], line.text, line.problem)
        if '"' not in line.text:
            return self._checked([line], line.text.rstrip("\r\n").split(self.delimiter))
        taken = [line]
        cells, problem = self._cells(taken)
        while problem == _UNCLOSED and self._extended(taken):
            cells, problem = self._cells(taken)
        row = self._checked(taken, cells) if problem is None else self._wrong(line, problem)
        if row.problem:
            self.give_back(taken[1:])
        return row

    def _extended(self, taken: list[Line]) -> bool:
        """Whether lines were added up to one at which the open quote may be closed."""
        quotes = sum(line.text.count('"') for line in taken)
        tries = sum('"' in line.text for line in taken)
        size = sum(len(line.text) for line in taken)
        while len(taken) < MAX_CELL_LINES and size < MAX_LINE and (line := self.take()) is not None:
            taken.append(line)
            size += len(line.text)
            if '"' in line.text:
                quotes += line.text.count('"')
                if quotes % 2 == 0 or tries < _TRIES:
                    return True
        return False

    def _cells(self, taken: list[Line]) -> tuple[list[str], str | None]:
        """(cells, None) or ([], what is wrong); quotes escaped by a backslash are read too."""
        text = "".join(line.text for line in taken).rstrip("\r\n")
        try:
            return next(csv.reader([text], delimiter=self.delimiter, strict=True)), None
        except csv.Error as wrong:
            problem = str(wrong)
        if "\\" not in text:
            return [], problem
        try:
            return next(csv.reader([text], delimiter=self.delimiter, strict=True, doublequote=False, escapechar="\\")), None
        except csv.Error:
            return [], problem

    def _checked(self, taken: list[Line], cells: list[str]) -> Row:
        """The row, if it has as many cells as the header, not counting empty ones at its end."""
        line = taken[0]
        note = next((each.note for each in taken if each.note), None)
        ended = taken[-1].text.endswith(("\n", "\r"))
        if self.width is not None and len(cells) != self.width:
            if len(cells) > self.width and not any(cells[self.width :]):
                cells = cells[: self.width]
            elif any(cells):
                problem = f"{len(cells)} cells where the header has {self.width}; quote cells that hold the delimiter {self.delimiter!r}"
                return Row(line.number, [], line.text, problem)
            else:
                cells = []
        return Row(line.number, cells, line.text, None, note, ended)

    def _wrong(self, line: Line, problem: str) -> Row:
        """A row that cannot be taken apart."""
        what = "a quote is opened and never closed" if problem == _UNCLOSED else f"its quotes do not pair ({problem})"
        return Row(line.number, [], line.text, f"{what}; double the quotes inside a cell")


def delimiter_of(header: str) -> str:
    """The delimiter of a header line: the one that cuts it into the most cells."""
    return max(_DELIMITERS, key=lambda mark: (len(cells_of(header, mark)), -_DELIMITERS.index(mark)))


def cells_of(header: str, delimiter: str) -> list[str]:
    """The cells of a header line; the line itself where its quotes do not pair."""
    try:
        return next(csv.reader([header], delimiter=delimiter))
    except csv.Error:
        return [header]
