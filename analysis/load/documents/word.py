"""Word documents (.docx): one document a file, a line for each paragraph, those of tables and text boxes included."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.several import documents_of
from analysis.load.documents.office import part_of
from analysis.load.streams.opened import Opened
from analysis.load.xml.safe import parsed

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SIGNS = {f"{_WORD}tab": "\t", f"{_WORD}br": " ", f"{_WORD}cr": " ", f"{_WORD}noBreakHyphen": "-"}


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The document of a Word file, or the documents of a database's export."""
    paragraphs = [
        text
        for paragraph in parsed(part_of(source, "word/document.xml", "a Word document", ".docx")).iter(f"{_WORD}p")
        if (text := _text(paragraph).strip())
    ]
    if not paragraphs:
        raise Unreadable("no text in the document; it may hold pictures alone")
    yield from documents_of("\n".join(paragraphs), source)


def _text(paragraph: Any) -> str:
    """The text of a paragraph; what a text box within repeats for old programs, and paragraphs within, are left out."""
    parts: list[str] = []
    for element in paragraph:
        if element.tag == f"{_WORD}t":
            parts.append(element.text or "")
        elif element.tag in _SIGNS:
            parts.append(_SIGNS[element.tag])
        elif element.tag not in (_FALLBACK, f"{_WORD}p"):
            parts.append(_text(element))
    return "".join(parts)
