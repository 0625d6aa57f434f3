"""OpenDocument texts (.odt), as LibreOffice writes them: one document a file, a line for each paragraph, tables and frames included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.several import documents_of
from analysis.load.documents.office import part_of
from analysis.load.streams.opened import Opened
from analysis.load.xml.safe import named, parsed

_PARAGRAPHS = ("p", "h")
_BESIDE = ("tracked-changes", "annotation", "note")  # what was deleted, remarks, footnotes
_SIGNS = {"s": " ", "tab": "\t", "line-break": " "}


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The document of a text, or the documents of a database's export."""
    root = parsed(part_of(source, "content.xml", "an OpenDocument text", ".odt"))
    lines = [line for paragraph in root.iter() if _is_read(paragraph) and (line := _text(paragraph).strip())]
    if not lines:
        raise Unreadable("no text in the document; it may hold pictures alone")
    yield from documents_of("\n".join(lines), source)


def _is_read(element: Any) -> bool:
    """Whether an element is a paragraph or heading of the text itself."""
    return named(element) in _PARAGRAPHS and not any(named(above) in _BESIDE for above in element.iterancestors())


def _text(element: Any) -> str:
    """The text of a paragraph without what stands beside it, and without paragraphs within."""
    parts = [element.text or ""]
    for child in element:
        name = named(child)
        if name in _SIGNS:
            parts.append(_SIGNS[name])
        elif name and name not in (*_BESIDE, *_PARAGRAPHS):
            parts.append(_text(child))
        parts.append(child.tail or "")
    return "".join(parts)
