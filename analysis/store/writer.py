"""Adding to a corpus. Rows become visible only when a manifest names them; what a killed build left behind is used again or dropped."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc
from deltalake import DeltaTable, write_deltalake
from filelock import FileLock
from pyarrow.dataset import dataset

from analysis.store import manifest as manifests
from analysis.store import sums, wordindex
from analysis.store.faults import damage_told
from analysis.store.home import MANIFEST, corpus_folder
from analysis.store.manifest import Manifest
from analysis.store.schema import BY_ARTICLE, BY_CORPUS, BY_INDEX, BY_INPUT, LAYOUT, SCHEMAS

_IDS_PER_DELETE = 500
_AT_ONCE = 1_024  # articles written together at most: few large files are read faster than many small ones
_SHARE = 8  # an eighth of what is written already may wait: that much a killed build has to do again
_TEXTS_AT_ONCE = 2_000


class Stored(NamedTuple):
    """An article that lies in the corpus already."""

    id: str
    digest: str  # of the document it was made from
    path: str
    line: int | None
    batch: str


@contextmanager
def open_writer(name: str) -> Iterator[Writer]:
    """The one writer of a corpus; a second one, in this or another process, waits until the first is done."""
    folder = corpus_folder(name)
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".lock"):
        with damage_told(name):
            writer = Writer(name, folder)
        yield writer


class Writer:
    """Appends batches of articles to a corpus and ends in one new version; made by `open_writer`."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name, self.folder = name, folder
        self.base = manifests.load(folder) if (folder / MANIFEST).exists() else None
        if self.base:
            manifests.check_layout(self.base)
        self._waiting: list[dict[str, pa.Table]] = []
        self._written = 0
        self._opened: dict[str, DeltaTable] = {}
        if self.base:
            sums.check(folder, self._files(self.base.tables))
        self._recover()

    def stored(self) -> list[Stored]:
        """The articles that lie in the tables, those of an unfinished build included."""
        return [Stored(*row) for row in zip(*self._columns("articles", Stored._fields), strict=True)]

    def unfinished(self) -> set[str]:
        """The batches that no complete version names yet."""
        return set(self._batches("articles")) - self._base_batches()

    def add(self, tables: dict[str, pa.Table]) -> None:
        """Takes one batch, which is written together with some others."""
        self._waiting.append(tables)
        if _articles(self._waiting) >= min(self._written // _SHARE, _AT_ONCE):
            self.flush()

    def flush(self) -> None:
        """Appends the batches that wait; their articles last, so that a batch without them is known to be incomplete."""
        waiting, self._waiting = self._waiting, []
        for table in sorted(BY_ARTICLE, key=lambda name: name == "articles"):
            if parts := [tables[table] for tables in waiting if tables.get(table)]:
                self._write(table, pa.concat_tables(parts), "append")
        self._written += _articles(waiting)

    def remove(self, articles: Iterable[Stored]) -> None:
        """Takes articles and all their rows out of the next version."""
        by_batch: dict[str, list[str]] = defaultdict(list)
        for article in articles:
            by_batch[article.batch].append(article.id)
        for batch, ids in sorted(by_batch.items()):
            for start in range(0, len(ids), _IDS_PER_DELETE):
                listed = ", ".join(map(_quoted, ids[start : start + _IDS_PER_DELETE]))
                self._delete_everywhere(f"batch = {_quoted(batch)} AND id IN ({listed})")

    def replace_quarantine(self, paths: Iterable[str], rows: pa.Table) -> None:
        """Puts what this build quarantined in the place of what earlier builds said of the same inputs."""
        kept = self.read("quarantine")
        if kept.num_rows:
            kept = kept.filter(pc.invert(pc.is_in(kept["path"], value_set=pa.array(sorted(set(paths)), pa.string()))))
        self.rewrite("quarantine", pa.concat_tables([kept, rows]).sort_by([("path", "ascending"), ("line", "ascending")]))

    def rewrite(self, table: str, rows: pa.Table) -> None:
        """Replaces all rows of a table."""
        self._write(table, rows, "overwrite")

    def read(self, table: str, columns: list[str] | None = None) -> pa.Table:
        """The rows of a table as the next version will have them."""
        return _rows(self._table(table), SCHEMAS[table], columns or SCHEMAS[table].names)

    def texts(self) -> Iterator[tuple[str, str | None, str]]:
        """Digest, title and body of the articles, some thousand of them in memory at a time."""
        if (found := self._table("articles")) is not None:
            columns = ["digest", "title", "body"]
            rows = dataset(found.file_uris(), schema=SCHEMAS["articles"], format="parquet")
            for batch in rows.to_batches(columns=columns, batch_size=_TEXTS_AT_ONCE, use_threads=False):
                yield from zip(*(batch[name].to_pylist() for name in columns), strict=True)

    def before(self, table: str, columns: list[str] | None = None) -> pa.Table:
        """The rows of a table as the last complete version has them."""
        version = self.base.tables.get(table) if self.base else None
        found = None if version is None else self._table(table, version)
        return _rows(found, SCHEMAS[table], columns or SCHEMAS[table].names)

    def commit(self, summary: dict[str, Any], inputs: Iterable[str]) -> Manifest:
        """Makes the tables as they are now the corpus's next version, in one step, with the words of all articles indexed."""
        before = _rows(self._table("indexed", self.base.tables["indexed"]), SCHEMAS["indexed"], ["number"]) if self.base else None
        self.rewrite("indexed", wordindex.extended(self.folder, self.read("indexed"), self.read("articles", ["id", "digest"]), self.texts))
        days = [day[:10] for day in self.read("articles", ["published"])["published"].to_pylist() if day]
        sources = set(self.read("articles", ["source"])["source"].to_pylist())
        sources -= set(self.read("source_aliases", ["alias"])["alias"].to_pylist())
        made = Manifest(
            corpus=self.name,
            version=self.base.version + 1 if self.base else 1,
            hash=hashlib.sha256("".join(sorted(self.read("articles", ["content"])["content"].to_pylist())).encode()).hexdigest(),
            layout=LAYOUT,
            tables={name: found.version() for name in SCHEMAS if (found := self._table(name))},
            built=datetime.now(UTC).isoformat(),
            articles=self.read("articles", ["id"]).num_rows,
            sources=len(sources - {None}),
            first=min(days, default=None),
            last=max(days, default=None),
            inputs=tuple(sorted({*inputs, *(self.base.inputs if self.base else ())})),
            summary=summary,
        )
        sums.keep(self.folder, self._files(made.tables), self._files(self.base.tables if self.base else {}))
        manifests.replace(self.folder, made)
        self.base = made
        wordindex.tidy(self.folder, self.read("indexed", ["number"]), before)
        return made

    def compact(self) -> Manifest:
        """Packs each table into few files and deletes what the last complete version does not need, unfinished work with it."""
        assert self.base is not None
        self._restore()
        for name in self.base.tables:
            DeltaTable(str(self.folder / name)).optimize.compact()
        tables = {name: DeltaTable(str(self.folder / name)).version() for name in self.base.tables}
        self._opened.clear()
        sums.keep(self.folder, self._files(tables), self._files(self.base.tables))
        self.base = replace(self.base, tables=tables)
        manifests.replace(self.folder, self.base)
        for name in tables:
            DeltaTable(str(self.folder / name)).vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False)
        return self.base

    def _recover(self) -> None:
        """Drops the incomplete batch of a killed build; if it had begun to remove articles, all it did."""
        if self._base_batches() - set(self._batches("articles")) or self._lost_articles():
            self._restore()
        complete = ", ".join(map(_quoted, self._batches("articles"))) or "''"
        for table in BY_ARTICLE:
            if self._is_ahead(table):
                self._delete(table, f"batch NOT IN ({complete})")

    def _lost_articles(self) -> bool:
        return self.base is not None and self.read("articles", ["id"]).num_rows < self.base.articles

    def _restore(self) -> None:
        """Puts every table back to the last complete version."""
        for name, version in (self.base.tables if self.base else {}).items():
            if self._is_ahead(name):
                DeltaTable(str(self.folder / name)).restore(version)
                self._opened.pop(name, None)

    def _is_ahead(self, table: str) -> bool:
        found = self._table(table)
        return found is not None and found.version() != (self.base.tables.get(table) if self.base else None)

    def _base_batches(self) -> set[str]:
        return set(self._batches("articles", self.base.tables.get("articles"))) if self.base else set()

    def _files(self, tables: Mapping[str, int]) -> list[str]:
        """The files of a version of each table."""
        found = (self._table(name, version) for name, version in tables.items())
        return [path for table in found if table for path in table.file_uris()]

    def _batches(self, table: str, version: int | None = None) -> list[str]:
        """The names of the batches in a table, sorted."""
        rows = _rows(self._table(table, version), SCHEMAS[table], ["batch"])
        return sorted(pc.unique(rows["batch"]).to_pylist())

    def _columns(self, table: str, columns: Iterable[str]) -> list[list[Any]]:
        rows = self.read(table, list(columns))
        return [rows[column].to_pylist() for column in columns]

    def _write(self, table: str, rows: pa.Table, mode: Literal["append", "overwrite"]) -> None:
        write_deltalake(str(self.folder / table), rows.cast(SCHEMAS[table]), mode=mode)
        self._opened.pop(table, None)

    def _delete_everywhere(self, predicate: str) -> None:
        for table in BY_ARTICLE:
            self._delete(table, predicate)

    def _delete(self, table: str, predicate: str) -> None:
        if (found := self._table(table)) is not None:
            found.delete(predicate)
            self._opened.pop(table, None)

    def _table(self, name: str, version: int | None = None) -> DeltaTable | None:
        """A table, as it was at a version or as it is now; nobody else writes meanwhile, so it is opened once."""
        path = str(self.folder / name)
        if version is not None:
            return DeltaTable(path, version=version) if DeltaTable.is_deltatable(path) else None
        if name not in self._opened and DeltaTable.is_deltatable(path):
            self._opened[name] = DeltaTable(path)
        return self._opened.get(name)


def _rows(table: DeltaTable | None, schema: pa.Schema, columns: list[str]) -> pa.Table:
    """The rows of a version of a table, read by Arrow itself: its threads must not call Python while the process ends."""
    if table is None:
        return schema.empty_table().select(columns)
    return dataset(table.file_uris(), schema=schema, format="parquet").to_table(columns=columns)


def _articles(batches: Iterable[dict[str, pa.Table]]) -> int:
    """How many articles batches have."""
    return sum(len(tables.get("articles", ())) for tables in batches)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


assert BY_ARTICLE.keys() | BY_INPUT.keys() | BY_CORPUS.keys() | BY_INDEX.keys() == SCHEMAS.keys()
