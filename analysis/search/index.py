"""An index of words on disk, made by SQLite's full-text search: parts that are written once and then only read."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from analysis.search.tokens import words

PART = 2**32
"""An article's number is its part's, times this, plus its row in the part, from 1."""

Texts = Iterable[tuple[str | None, str]]
"""Titles and bodies."""
Numbers = NDArray[np.int64]

_TABLE = "CREATE VIRTUAL TABLE words USING fts5(title, body, content='', columnsize=0, tokenize='ascii')"
_QUICK = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -32768")
_TERMS = (
    "CREATE VIRTUAL TABLE temp.known USING fts5vocab(main, words, row)",
    "CREATE TABLE terms AS SELECT term FROM temp.known",
    "DROP TABLE temp.known",
)
_REMEMBERED = 16  # answers
_MOST_TERMS = 400  # in which letters may stand: where they stand in more, it saves nothing to look these up


class Index:
    """The parts of an index, opened to be asked; one question at a time."""

    def __init__(self, parts: Mapping[int, sqlite3.Connection]) -> None:
        self.parts = dict(parts)
        self.lock = threading.Lock()
        self.numbers = lru_cache(_REMEMBERED)(self._numbers)
        self.holding = lru_cache(_REMEMBERED)(self._holding)

    def _numbers(self, expression: str) -> Numbers:
        """The numbers of the articles that an expression of FTS5 finds, sorted."""
        with self.lock:
            found = [self._rows(part, expression) for part in sorted(self.parts)]
        return np.concatenate([np.empty(0, np.int64), *found])

    def _holding(self, letters: str) -> Numbers | None:
        """The numbers of the articles with these letters and digits within a word, sorted; None where these are many words, or unknown."""
        with self.lock:
            terms = {part: self._terms(part, letters) for part in sorted(self.parts)}
            if any(found is None for found in terms.values()):
                return None
            found = [self._rows(part, " OR ".join(known)) for part, known in terms.items() if known]
        return np.concatenate([np.empty(0, np.int64), *found])

    def _terms(self, part: int, letters: str) -> list[str] | None:
        """The words of a part that hold these letters, in quotation marks; None where these are many, or not known."""
        told = self.parts[part].execute("SELECT count(*) FROM sqlite_master WHERE name = 'terms'").fetchone()[0]
        sql = f"SELECT term FROM terms WHERE instr(term, ?) LIMIT {_MOST_TERMS + 1}"  # noqa: S608 - a number of our own
        found = [f'"{term}"' for (term,) in self.parts[part].execute(sql, (letters,))] if told else []
        return found if told and len(found) <= _MOST_TERMS else None

    def _rows(self, part: int, expression: str) -> Numbers:
        rows = self.parts[part].execute("SELECT rowid FROM words WHERE words MATCH ?", (expression,))
        return np.fromiter((row for (row,) in rows), np.int64) + part * PART


def write(path: Path, texts: Texts) -> None:
    """Writes a part of an index: the file is there whole, or not at all."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh)
    _fill(connection, texts)
    connection.close()
    with open(fresh, "rb") as written:
        os.fsync(written.fileno())
    os.replace(fresh, path)


def indexed(texts: Texts) -> sqlite3.Connection:
    """A part of an index in memory."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    _fill(connection, texts)
    return connection


def opened(path: Path) -> sqlite3.Connection:
    """A part of an index that lies on disk; it can be asked even after its file is gone."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _fill(connection: sqlite3.Connection, texts: Texts) -> None:
    """Indexes texts in rows from 1 on."""
    for pragma in _QUICK:
        connection.execute(pragma)
    connection.execute(_TABLE)
    rows = ((row, _plain(title or ""), _plain(body)) for row, (title, body) in enumerate(texts, 1))
    connection.executemany("INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)", rows)
    connection.execute("INSERT INTO words(words) VALUES ('optimize')")
    for sql in _TERMS:
        connection.execute(sql)
    connection.commit()


def _plain(text: str) -> str:
    """The words of a text as SQLite's ASCII tokenizer cuts them: it knows no other letters, and takes them all for parts of words."""
    return text if text.isascii() else " ".join(words(text))
