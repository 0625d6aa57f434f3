"""What persons said of the columns of tables, remembered for the next table of the same columns. One file for all corpora."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from analysis.errors import CorpusError
from analysis.store import files
from analysis.store.home import home

_FILE = ".columns.jsonl"  # no corpus can have this name
_MOST = 1_000  # tables remembered; the one said first is forgotten first

Said = dict[frozenset[str], dict[str, str]]
"""Names of columns → our field → the column that holds it, "" where none does."""


def read_columns() -> Said:
    """What was said of tables, the last said last.

    Raises CorpusError where the file is damaged.
    """
    path = home() / _FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    try:
        return {frozenset(row["columns"]): dict(row["fields"]) for row in map(json.loads, lines)}
    except (ValueError, TypeError, KeyError) as wrong:
        raise CorpusError(f"{path} cannot be read ({wrong}): mend or delete the file; no article is touched") from wrong


def remember(names: Iterable[str], fields: Mapping[str, str]) -> None:
    """Keeps what was said of a table's columns in the place of what was said before."""
    key = frozenset(names)
    with _held() as path:
        said = {names: before for names, before in read_columns().items() if names != key} | {key: dict(fields)}
        _save(path, said)


def forget(names: Iterable[str]) -> None:
    """Forgets what was said of a table's columns."""
    key = frozenset(names)
    with _held() as path:
        _save(path, {names: fields for names, fields in read_columns().items() if names != key})


def revision() -> str:
    """12 hexadecimal digits that stand for all that was said; nothing where that is nothing."""
    path = home() / _FILE
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12] if path.is_file() else ""


@contextmanager
def _held() -> Iterator[Path]:
    """The path of the file, which nobody else changes meanwhile."""
    home().mkdir(parents=True, exist_ok=True)
    with FileLock(home() / ".columns.lock"):
        yield home() / _FILE


def _save(path: Path, said: Said) -> None:
    rows = [{"columns": sorted(names), "fields": fields} for names, fields in said.items()][-_MOST:]
    files.replace(path, "".join(json.dumps(row) + "\n" for row in rows))
