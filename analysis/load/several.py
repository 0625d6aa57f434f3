"""Texts that hold several documents: databases close each with a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.article import Document
from analysis.load.opened import Opened

_END = re.compile(r"^[ \t|]{0,9}(?:End of Document|Document [A-Z]{2,12}\d{8}\w{6,24})[ \t|]{0,9}$", re.MULTILINE)  # Nexis Uni; Factiva


def documents_of(text: str, source: Opened) -> Iterator[Document]:
    """The documents of a text, numbered from 1: one where no line closes another."""
    parts = [part for part in _END.split(text) if part.strip()]
    if len(parts) < 2:
        yield Document(source.place, _END.sub("", text))
        return
    for number, part in enumerate(parts, 1):
        yield Document(source.place, part.strip("\n"), number)
