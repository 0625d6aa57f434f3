"""The tone of sentences, articles and entities under a person's own word list; raw_polarity keeps what the model alone says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import duckdb
import pyarrow as pa

from analysis.article import Driver
from analysis.query.sql.tables import keep
from analysis.sentiment.tone import together
from analysis.sentiment.wordlist import WordList
from analysis.store import Correction

_DRIVERS = pa.list_(pa.struct([("word", pa.string()), ("weight", pa.float64())]))
_KEYS = {"sentences": ("id", "number"), "towards": ("id", "number", "entity"), "articles": ("id",)}
_TEXT, _REAL = pa.string(), pa.float64()
_TYPES: dict[str, pa.DataType] = {
    "id": _TEXT,
    "number": pa.int64(),
    "entity": _TEXT,
    "tone": _TEXT,
    "tone_state": _TEXT,
    "drivers": _DRIVERS,
}
_CHANGED = {
    "sentences": ("polarity", "neutral", "tone", "tone_state", "drivers"),
    "towards": ("polarity", "neutral", "drivers"),
    "articles": ("polarity", "tone", "tone_state", "confidence", "drivers"),
}
_TEXTS = """
SELECT id, number, text, polarity, neutral, drivers FROM sentences
WHERE polarity IS NOT NULL AND regexp_matches(text, $pattern, 'i') ORDER BY id, number
"""
_BATCH = 10_000

Row = dict[str, Any]


def words(corrections: Sequence[Correction]) -> dict[str, float]:
    """The list in force: each word with its weight, the last that was given."""
    return {each.before: float(each.value) for each in corrections if each.field == "word"}


def define(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
    """Adds raw_polarity to sentences, articles and targets, and puts the list in force; `listed` has each listed word in a sentence."""
    weights = words(corrections)
    listed = WordList(weights) if weights else None
    sentences = list(_sentences(connection, listed)) if listed else []
    _rows(
        connection,
        "listed",
        [row | {"word": word} for row in sentences for word in row["words"]],
        {"id": _TEXT, "number": pa.int64(), "word": _TEXT},
    )
    _put(connection, "sentences", sentences)
    _put(connection, "towards", list(_towards(connection, listed)) if listed else [])
    _put(connection, "articles", list(_articles(connection)) if listed else [])


def _put(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    """Replaces a table's view by one in which these rows take the place of what the model said."""
    changed, keys = _CHANGED[table], ", ".join(_KEYS[table])
    _rows(connection, f"reworded_{table}", rows, {name: _TYPES.get(name, _REAL) for name in (*_KEYS[table], *changed)})
    connection.execute(f'ALTER VIEW "{table}" RENAME TO "{table}_unworded"')
    replaced = ", ".join(f"CASE WHEN r.id IS NULL THEN s.{name} ELSE r.{name} END AS {name}" for name in changed)
    told = "s.polarity" if table == "towards" else "CASE WHEN s.tone_state <> 'no evidence' THEN s.polarity END"
    under = f'REPLACE ({replaced}), {told} AS raw_polarity FROM "{table}_unworded" s LEFT JOIN "reworded_{table}" r USING ({keys})'
    alone = f', {told} AS raw_polarity FROM "{table}_unworded" s'
    connection.execute(f'CREATE VIEW "{table}" AS SELECT s.* {under if rows else alone}')


def _sentences(connection: duckdb.DuckDBPyConnection, listed: WordList) -> Iterator[Row]:
    """The sentences that hold a listed word, as they are under the list."""
    found = connection.execute(_TEXTS, {"pattern": listed.pattern})
    while batch := found.fetchmany(_BATCH):
        for id_, number, text, polarity, neutral, drivers in batch:
            now = listed.reworded(text, polarity, neutral, [Driver(**driver) for driver in drivers])
            if now:
                yield {"id": id_, "number": number, **now._asdict(), "tone_state": now.state, "drivers": _stored(now.drivers)}


def _towards(connection: duckdb.DuckDBPyConnection, listed: WordList) -> Iterator[Row]:
    """The tone towards what these sentences name."""
    found = connection.execute(
        f"""
        SELECT t.id, t.number, t.entity, w.text, t.polarity, t.neutral, t.drivers FROM towards t
        JOIN ({_TEXTS.replace("FROM sentences s", "FROM sentences_unworded s")}) w ON w.id = t.id AND w.number = t.number
        """,
        {"pattern": listed.pattern},
    )
    while batch := found.fetchmany(_BATCH):
        for id_, number, entity, text, polarity, neutral, drivers in batch:
            now = listed.reworded(text, polarity, neutral, [Driver(**driver) for driver in drivers])
            if now:
                still = 1.0 if now.neutral is None else now.neutral
                yield {"id": id_, "number": number, "entity": entity, **now._asdict(), "neutral": still, "drivers": _stored(now.drivers)}


def _articles(connection: duckdb.DuckDBPyConnection) -> Iterator[Row]:
    """The articles of these sentences, their tone taken together anew."""
    found = connection.execute(
        """
        SELECT id, polarity, neutral, drivers FROM sentences
        WHERE id IN (SELECT id FROM reworded_sentences) AND tone_state <> 'no evidence' ORDER BY id, number
        """
    ).fetchall()
    told = {id_: together([_told(row) for row in rows]) for id_, rows in groupby(found, key=lambda row: row[0])}
    for (id_,) in connection.execute("SELECT DISTINCT id FROM reworded_sentences ORDER BY id").fetchall():
        tone = told.get(id_) or together([])
        yield {
            "id": id_,
            "polarity": tone.polarity,
            "tone": tone.tone,
            "tone_state": tone.state,
            "confidence": tone.confidence,
            "drivers": _stored(tone.drivers),
        }


def _told(row: tuple[Any, ...]) -> tuple[float, float, list[Driver]]:
    _, polarity, neutral, drivers = row
    return polarity, neutral, [Driver(**driver) for driver in drivers]


def _stored(drivers: Sequence[Driver]) -> list[dict[str, Any]]:
    return [driver._asdict() for driver in drivers]


def _rows(connection: duckdb.DuckDBPyConnection, name: str, rows: Sequence[Row], columns: dict[str, pa.DataType]) -> None:
    """Makes a table of rows."""
    keep(connection, name, pa.Table.from_pylist(list(rows), pa.schema(list(columns.items()))))
