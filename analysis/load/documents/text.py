"""Plain text and Markdown: one document a file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases import several
from analysis.load.rows import tables
from analysis.load.rows.fields import names_articles
from analysis.load.rows.records import LINKS_ALONE, document_of
from analysis.load.rows.table_rows import cells_of, delimiter_of
from analysis.load.streams.encoding import decode, is_binary
from analysis.load.streams.limits import MAX_TEXT
from analysis.load.streams.opened import Opened

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]|\x1b\[[\d;]*m")
_WRITTEN = re.compile(r"[^\s\ufeff\u200b\u2060]")
_FRONT = re.compile(r"---[ \t]*\r?\n((?:[^\r\n]*\r?\n)*?)---[ \t]*(?:\r?\n|$)")
_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]+-[ \t]+(.*)|-[ \t]+(.*)")
_FRONT_LENGTH = 20_000  # characters in which the end of a front matter is looked for
_LINK = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//\S|(?:javascript|data):", re.IGNORECASE)


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The document of a text file, or those of a list of links or a database's export; what is empty, no text or too long is unreadable."""
    text, notes = text_of(source)
    if _only_links(text, fewest=1 if source.mapper.links else 2):
        yield from _links(text, source)
        return
    if _is_table(text):
        yield from tables.read(source)
        return
    front = _FRONT.match(text[:_FRONT_LENGTH]) if source.suffix in (".md", ".markdown") else None
    if front and (fields := _entries(front[1])):
        yield document_of(fields | {"text": text[front.end() :]}, source, None, notes)
    else:
        yield from several.documents_of(text, source, notes)


def _is_table(text: str) -> bool:
    """Whether the first line names columns of articles, three or more, and the next has as many cells."""
    lines = text[:_FRONT_LENGTH].splitlines()[:2]
    delimiter = delimiter_of(lines[0])
    header, *below = (cells_of(line, delimiter) for line in lines)
    return len(header) > 2 and names_articles(header) and any(len(row) >= len(header) for row in below)


def text_of(source: Opened) -> tuple[str, tuple[str, ...]]:
    """(text, notes) of a file that is one text."""
    if source.size is not None and source.size > 4 * MAX_TEXT:
        raise Unreadable(
            f"{source.size / 1e6:,.0f} MB of text, more than the {MAX_TEXT:,} characters of one article (BROADSHEET_MAX_TEXT); split it"
        )
    with source.open() as stream:
        data = stream.read(4 * MAX_TEXT + 1)
    if is_binary(source.head):
        raise Unreadable("not text: it holds control characters throughout; give it the suffix of what it is")
    text, _, note = decode(data)
    plain = _CONTROL.sub("", text)
    if not _WRITTEN.search(plain):
        raise Unreadable("no text: it holds only blanks" if text else "the file is empty")
    if len(plain) > MAX_TEXT:
        raise Unreadable(f"{len(plain):,} characters, more than the {MAX_TEXT:,} of one article (BROADSHEET_MAX_TEXT); split it")
    removed = len(text) - len(plain)
    return plain, (*((note,) if note else ()), *((f"{removed} control characters removed",) if removed else ()))


def _links(text: str, source: Opened) -> Iterator[Document]:
    """An article without its text for each link, where lists of links are articles."""
    if not source.mapper.links:
        raise Unreadable(LINKS_ALONE)
    for number, line in enumerate(text.splitlines(), 1):
        if link := line.strip():
            yield Document(source.place, "", number, {"url": link})


def _only_links(text: str, fewest: int) -> bool:
    """Whether every line that is not blank is a link, and there are so many."""
    lines = [line for line in text[:_FRONT_LENGTH].splitlines() if line.strip()]
    linked = sum(bool(_LINK.match(line)) for line in lines)
    return len(lines) >= fewest and linked >= 0.9 * len(lines)


def _entries(front: str) -> dict[str, str | list[str]]:
    """The entries of a front matter: `name: value`, and lists of `- item` lines or in square brackets."""
    found: dict[str, str | list[str]] = {}
    name = ""
    for line in front.splitlines():
        item, entry = _ITEM.match(line), _ENTRY.match(line)
        if item and name:
            items = found[name] if isinstance(found[name], list) else []
            found[name] = [*items, _unquoted(item[1] or item[2])]
        elif entry:
            name = entry[1].strip()
            found[name] = _value(entry[2])
    return found


def _value(text: str) -> str | list[str]:
    """A value, or the items of one in square brackets."""
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [_unquoted(item) for item in text[1:-1].split(",") if item.strip()]
    return _unquoted(text)


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"" else text
