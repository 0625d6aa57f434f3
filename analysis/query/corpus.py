"""An open corpus: DuckDB in memory over the Parquet files its manifest names. The only reader."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
from deltalake import DeltaTable

from analysis.query.corrected import granularity, names, reanchored, regrouped
from analysis.query.corrected import tables as corrected
from analysis.query.sql.bounds import interrupted_after, shut_off
from analysis.query.sql.kept import Kept
from analysis.search import Index
from analysis.search.index import PART
from analysis.store import SCHEMAS, Manifest, check_layout, corpus_folder, open_index, read_corrections, read_manifest, sums
from analysis.store.corrections import chosen_granularity, revision
from analysis.store.faults import damage_told

_SECONDS = 60


class SlowQuery(Exception):
    """A query took longer than it may; narrow the selection."""


@dataclass(frozen=True)
class Corpus:
    """A complete version of a corpus, ready to be asked."""

    manifest: Manifest
    connection: duckdb.DuckDBPyConnection
    index: Index  # of the words of its articles
    state: str  # stands for its version and corrections: another one, other frames
    granularity: int  # its number of topics, 0 where it has none: the one set by a person, or the one fitted
    kept: Kept = field(default_factory=Kept, compare=False, repr=False)

    @property
    def most_topics(self) -> int:
        """The largest number of topics it can be cut into, 0 where it has none."""
        return int(self.manifest.summary.get("topics", {}).get("most", 0))

    def cut(self, asked: int | None) -> int:
        """The number of topics to show: the one asked for, as far as there can be so many, or the corpus's own."""
        return min(max(asked, 2), self.most_topics) if asked else self.granularity

    @property
    def topic_unit(self) -> str:
        """What topics are found in: passage, or article in a large corpus."""
        return str(self.manifest.summary.get("topics", {}).get("unit", "passage"))

    @property
    def name(self) -> str:
        """The corpus's name."""
        return self.manifest.corpus

    @property
    def version(self) -> int:
        """The number of its version, from 1."""
        return self.manifest.version

    @property
    def hash(self) -> str:
        """64 hexadecimal digits that stand for its articles, in any order and from any files."""
        return self.manifest.hash

    @property
    def engine(self) -> str:
        """The engine that found its names, or those that did, with their versions."""
        return "; ".join(self.manifest.summary.get("engines", [])) or "unknown"

    def frame(self, sql: str, values: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """The rows of a query with its named values bound.

        Raises SlowQuery after a minute.
        """
        used = _used(sql, values or {})
        return self.kept.answer(sql, used, lambda: self._run(sql, used).df())

    def rows(self, sql: str, values: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """The rows of a query as tuples.

        Raises SlowQuery after a minute.
        """
        return list(self._run(sql, values).fetchall())

    def _run(self, sql: str, values: Mapping[str, Any] | None) -> duckdb.DuckDBPyConnection:
        cursor = self.connection.cursor()
        try:
            with interrupted_after(cursor, _SECONDS):
                return cursor.execute(sql, _used(sql, values or {}))
        except duckdb.InterruptException as stopped:
            raise SlowQuery(f"the question took more than {_SECONDS} seconds: narrow the selection") from stopped
        except duckdb.Error as wrong:
            if ".parquet" not in str(wrong):
                raise
            with damage_told(self.name):
                raise


def open_corpus(name: str) -> Corpus:
    """The last complete version of a corpus.

    Raises NoSuchCorpus, naming those that exist; OtherLayout; CorpusError where its files are damaged.
    """
    now = state(name)
    manifest = read_manifest(name)
    check_layout(manifest)
    with damage_told(name):
        return _opened(manifest, now)


def _opened(manifest: Manifest, now: str) -> Corpus:
    """The version of a corpus that a manifest names."""
    name = manifest.corpus
    folder = corpus_folder(name)
    connection = duckdb.connect(":memory:")
    connection.execute("CREATE SCHEMA stored")
    files = _files(folder, manifest.built, frozenset(manifest.tables.items()))
    for table, schema in SCHEMAS.items():
        _define(connection, table, schema, files.get(table, []))
    parts = connection.execute("SELECT DISTINCT number // $part FROM stored.indexed", {"part": PART}).fetchall()
    index = open_index(folder, (part for (part,) in parts))
    made = read_corrections(name)
    corrected.define(connection, made, index)
    reanchored.define(connection, made)
    topics = _granularity(name, manifest)
    granularity.define(connection, topics)
    names.define(connection, made)
    regrouped.define(connection, made)
    _lock_down(connection, str(folder))
    return Corpus(manifest, connection, index, now, topics)


@lru_cache(maxsize=64)
def _files(folder: Path, built: str, versions: frozenset[tuple[str, int]]) -> dict[str, list[str]]:
    """The files of each table of a version of a corpus, which never change and are as they were written.

    Raises CorpusError where one is not.
    """
    found = {table: DeltaTable(str(folder / table), version=version).file_uris() for table, version in versions}
    sums.check(folder, (path for paths in found.values() for path in paths))
    return found


def state(name: str) -> str:
    """What stands for a corpus as it is now, its last complete version and its corrections; never the same for another corpus.

    Raises NoSuchCorpus.
    """
    manifest = read_manifest(name)
    files = sum(manifest.tables.values())
    return f"{manifest.version} {manifest.built} {files} {manifest.hash} {revision(name)}"


def _granularity(name: str, manifest: Manifest) -> int:
    """The number of topics that a person has set, as far as there can be so many, or the number fitted."""
    found = manifest.summary.get("topics", {})
    return int(min(chosen_granularity(name) or found.get("number", 0), found.get("most", 0)))


def _define(connection: duckdb.DuckDBPyConnection, table: str, schema: pa.Schema, files: Sequence[str]) -> None:
    """A view over the table's files, or an empty table with its columns, in the schema `stored`."""
    if files:
        listed = ", ".join("'" + path.replace("'", "''") + "'" for path in files)
        connection.execute(f'CREATE VIEW stored."{table}" AS SELECT * FROM read_parquet([{listed}])')
    else:
        connection.register("nothing", schema.empty_table())
        connection.execute(f'CREATE TABLE stored."{table}" AS SELECT * FROM nothing')
        connection.unregister("nothing")


def _lock_down(connection: duckdb.DuckDBPyConnection, folder: str) -> None:
    """Lets the connection read the corpus's files and nothing else, for good."""
    connection.execute("SET allowed_directories = [$folder]", {"folder": folder})
    shut_off(connection)


def _used(sql: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that the query names; DuckDB refuses others."""
    named = set(re.findall(r"\$(\w+)", sql))
    return {name: value for name, value in values.items() if name in named}
