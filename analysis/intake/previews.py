"""What uploads hold, read and cleaned as a build would, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.article import Article, Document, Note, Quarantined
from analysis.clean import clean
from analysis.clean.page import host_of
from analysis.fetch import is_link
from analysis.ingest.remarks import Remarks
from analysis.load import load_all
from analysis.load.rows.mapper import Mapper, Table
from analysis.store.columns import read_columns

_SHOWN = 100  # articles cleaned
_TABLES = 12  # tables of different columns whose columns are shown
_COUNTED = 5_000  # articles and refusals looked at: a few seconds


@dataclass(frozen=True, slots=True)
class Preview:
    """The first articles with what was understood and assumed of them, the inputs that cannot be read, and how many articles there are."""

    articles: tuple[dict[str, Any], ...]
    refused: tuple[dict[str, Any], ...]
    notes: tuple[dict[str, Any], ...]  # what was assumed, repaired or is missing in the articles shown
    count: int
    whole: bool  # whether the files hold no more than was looked at
    tables: tuple[Table, ...] = ()  # the tables among them, one of each set of columns, as they were understood
    links: int = 0  # articles of which only the link is known, or what a list says beside it
    bare: int = 0  # of these, those of which nothing but the link is known
    sites: int = 0  # that the links lead to


def preview(paths: Iterable[str]) -> Preview:
    """What the first few thousand articles of these files are."""
    looked = _Looked()
    for item in load_all(paths, Mapper(read_columns(), watch=looked.watch, links=True)):
        if looked.count + len(looked.refused) >= _COUNTED:
            return looked.preview(whole=False)
        looked.take(item)
    return looked.preview(whole=True)


class _Looked:
    """What was looked at so far."""

    def __init__(self) -> None:
        self.articles: list[dict[str, Any]] = []
        self.refused: list[dict[str, Any]] = []
        self.notes: list[Note] = []
        self.remarks = Remarks()
        self.tables: dict[frozenset[str], Table] = {}
        self.hosts: set[str | None] = set()
        self.count = self.links = self.bare = 0

    def watch(self, table: Table) -> None:
        """Keeps the first table of each set of columns."""
        if len(self.tables) < _TABLES:
            self.tables.setdefault(table.names, table)

    def take(self, item: Document | Quarantined) -> None:
        """Counts an item, and takes down what it was understood as."""
        if isinstance(item, Quarantined):
            self.refused.append(_refusal(item))
            return
        self.count += 1
        if is_link(item):
            self.links += 1
            self.bare += item.fields.keys() == {"url"}
            self.hosts.add(host_of(item.fields["url"]))
        if len(self.articles) < _SHOWN:
            self._show(clean(item))

    def _show(self, article: Article) -> None:
        """Takes down what an article was understood as, and what was assumed of it."""
        self.articles.append(_understood(article))
        self.notes += [Note(article.path, article.line, note) for note in article.notes]
        self.remarks.take(article.path, article.published, article.extent, article.language)

    def preview(self, *, whole: bool) -> Preview:
        """What is shown of it."""
        seen = tuple(self.tables.values())
        notes = tuple(_noted(note) for note in [*self.remarks.notes(), *self.notes])
        return Preview(tuple(self.articles), tuple(self.refused), notes, self.count, whole, seen, self.links, self.bare, len(self.hosts))


def _understood(article: Article) -> dict[str, Any]:
    return {
        "title": article.title,
        "source": article.source,
        "source_kind": article.source_kind,
        "published": article.published,
        "published_kind": article.published_kind,
        "words": article.words,
        "extent": article.extent,
        "language": article.language,
        "file": Path(article.path).name,
    }


def _noted(note: Note) -> dict[str, Any]:
    return {"file": Path(note.path).name, "line": note.line, "note": note.note}


def _refusal(item: Quarantined) -> dict[str, Any]:
    return {"file": Path(item.path).name, "line": item.line, "member": item.member, "reason": item.reason, "head": item.head}
