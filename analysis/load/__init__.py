"""Files, folders and standard input → documents, one at a time; what cannot be read is quarantined and the rest goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load import formats
from analysis.load.rows import json_records
from analysis.load.rows.mapper import Mapper
from analysis.load.streams import limits
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.opened import Opened, open_file, shown
from analysis.load.streams.twice import as_asked

__all__ = ["load", "load_all"]

_WEB = ("http://", "https://")
_UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".tmp")


def load_all(paths: Iterable[str], mapper: Mapper | None = None) -> Iterator[Document | Quarantined]:
    """The documents of files and folders, in the order given; "-" is JSON Lines on standard input."""
    limits.check()
    for path in paths:
        yield from load(path, mapper)


def load(path: str, mapper: Mapper | None = None) -> Iterator[Document | Quarantined]:
    """The documents of a file, of every file in a folder (sorted, hidden ones left out), or of JSON Lines on standard input ("-")."""
    return as_asked(_read(path, mapper or Mapper()))


def _read(path: str, mapper: Mapper) -> Iterator[Document | Quarantined]:
    """The documents of a path, as they are."""
    if path == "-":
        yield from json_records.read_lines(_standard_input(mapper))
    elif path.startswith(_WEB):
        yield _of_web(path, mapper)
    elif os.path.isdir(path):
        yield from _of_folder(path, mapper)
    else:
        yield from _of_file(path, mapper, follow=True)


def _of_web(link: str, mapper: Mapper) -> Document | Quarantined:
    """The article a link leads to, without its text; nothing is fetched when inputs are read."""
    if mapper.links:
        return Document(link, "", fields={"url": link})
    return Quarantined(shown(link), "a link, refused: nothing is fetched unless it is asked for (build --fetch)")


def _standard_input(mapper: Mapper) -> Opened:
    """Standard input, whose first bytes are looked at without taking them from the reader."""
    stream = sys.stdin.buffer
    return Opened("-", "-.jsonl", lambda: stream, peeked=stream.peek(), mapper=mapper)  # type: ignore[union-attr]


def _of_folder(path: str, mapper: Mapper) -> Iterator[Document | Quarantined]:
    """The documents of every file below a folder, sorted by path."""
    empty = True
    for file in _files(path):
        empty = False
        yield from _of_file(file, mapper, follow=False)
    if empty:
        yield Quarantined(shown(path), "the folder holds no file; give one with articles in it")


def _files(folder: str) -> Iterator[str]:
    """The paths below a folder, sorted, without hidden files and folders; links to folders are given and not entered."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            yield entry.path


def _of_file(path: str, mapper: Mapper, *, follow: bool) -> Iterator[Document | Quarantined]:
    """The documents of one file; what keeps it from being read is quarantined."""
    source: Opened | None = None
    try:
        if path.lower().endswith(_UNFINISHED) or os.path.basename(path).startswith("~$"):
            raise Unreadable("an unfinished download or a lock file; give the finished file")
        source = open_file(path, mapper, follow=follow)
        yield from formats.read(source)
    except Unreadable as wrong:
        yield Quarantined(shown(path), str(wrong), head=_head(source))
    except OSError as wrong:
        yield Quarantined(shown(path), f"cannot be opened: {wrong.strerror or wrong}; check the path and its permissions")


def _head(source: Opened | None) -> str:
    """The first characters of a file that was opened, as far as they can be had."""
    try:
        return excerpt(source.head) if source else ""
    except (OSError, Unreadable):
        return ""
