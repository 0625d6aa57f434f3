"""What uploads hold, read and cleaned as a build would, before anything is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.article import Article, Document, Quarantined
from analysis.clean import clean
from analysis.load import load_all
from analysis.load.mapper import Mapper, Table
from analysis.store.columns import read_columns

_SHOWN = 100  # articles cleaned
_TABLES = 12  # tables of different columns whose columns are shown
_COUNTED = 5_000  # articles and refusals looked at: a few seconds


@dataclass(frozen=True, slots=True)
class Preview:
    """The first articles with what was understood of them, the inputs that cannot be read, and how many articles there are."""

    articles: tuple[dict[str, Any], ...]
    refused: tuple[dict[str, Any], ...]
    count: int
    whole: bool  # whether the files hold no more than was looked at
    tables: tuple[Table, ...] = ()  # the tables among them, one of each set of columns, as they were understood


def preview(paths: Iterable[str]) -> Preview:
    """What the first few thousand articles of these files are."""
    articles: list[dict[str, Any]] = []
    refused: list[dict[str, Any]] = []
    tables: dict[frozenset[str], Table] = {}
    count, whole = 0, False
    for item in load_all(paths, Mapper(read_columns(), watch=lambda table: _note(tables, table))):
        if count + len(refused) >= _COUNTED:
            break
        if isinstance(item, Quarantined):
            refused.append(_refusal(item))
            continue
        count += 1
        if count <= _SHOWN:
            articles.append(_understood(item))
    else:
        whole = True
    return Preview(tuple(articles), tuple(refused), count, whole, tuple(tables.values()))


def _note(tables: dict[frozenset[str], Table], table: Table) -> None:
    """Keeps the first table of each set of columns."""
    if len(tables) < _TABLES:
        tables.setdefault(table.names, table)


def _understood(document: Document) -> dict[str, Any]:
    article: Article = clean(document)
    return {
        "title": article.title,
        "source": article.source,
        "source_kind": article.source_kind,
        "published": article.published,
        "published_kind": article.published_kind,
        "words": article.words,
        "language": article.language,
        "file": Path(article.path).name,
    }


def _refusal(item: Quarantined) -> dict[str, Any]:
    return {"file": Path(item.path).name, "line": item.line, "member": item.member, "reason": item.reason, "head": item.head}
