"""Checksums of a corpus's files: bytes that are not as they were written are noticed when the corpus is opened."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

from analysis.errors import CorpusError
from analysis.store import files

_FILE = "sums.json"
_AT_ONCE = 1 << 20  # bytes

Sums = dict[str, int]
"""Path within the corpus's folder → CRC-32 of the file, which is never written to again."""


def keep(folder: Path, now: Iterable[str], before: Iterable[str]) -> None:
    """Keeps the sums of the files of a version, and of the one before it, which may still be being opened."""
    known = _load(folder) if (folder / _FILE).exists() else {}
    fresh = {name: known[name] if name in known else _sum(folder / name) for name in _within(now)}
    kept = {name: known[name] for name in _within(before) if name in known}
    files.replace(folder / _FILE, json.dumps(kept | fresh))


def check(folder: Path, used: Iterable[str]) -> None:
    """Nothing, where the files are as they were written.

    Raises CorpusError, naming the first that is not; FileNotFoundError where one is gone.
    """
    known = _load(folder)
    for name in _within(used):
        if known.get(name) != _sum(folder / name):
            raise CorpusError(
                f"the corpus {folder.name!r} is damaged ({name} is not as it was written): delete the folder {folder} and build it again"
            )


def _within(paths: Iterable[str]) -> list[str]:
    """The table and name of each file, whatever way its folder is written in."""
    return ["/".join(Path(path).parts[-2:]) for path in paths]


def _load(folder: Path) -> Sums:
    try:
        return dict(json.loads((folder / _FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as wrong:
        raise CorpusError(f"{folder / _FILE} cannot be read ({wrong}): delete the folder {folder} and build the corpus again") from wrong


def _sum(path: Path) -> int:
    found = 0
    with open(path, "rb") as file:
        while part := file.read(_AT_ONCE):
            found = zlib.crc32(part, found)
    return found
