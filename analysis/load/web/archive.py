"""Pages saved with all they show (.mhtml, .mht): the page in them, read as any other saved page."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load import formats
from analysis.load.documents.mail import header_of, parsed, part_of
from analysis.load.streams.limits import HEAD, MAX_PAGE
from analysis.load.streams.opened import Opened


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the page; its address is the one it was saved from where it states none itself."""
    with source.open() as stream:
        mail = parsed(stream.read(MAX_PAGE + 1))
    page = part_of(mail, "html").encode("utf-8", "replace")
    if not page.strip():
        raise Unreadable("no page in the file; save it again as a complete page")
    inner = replace(source, name="page.html", size=len(page), open=lambda: io.BytesIO(page), peeked=page[:HEAD])
    address = header_of(mail, "Snapshot-Content-Location") or header_of(mail, "Content-Location")
    for item in formats.format_of(inner).read(inner):
        yield _addressed(item, address) if isinstance(item, Document) else item


def _addressed(document: Document, address: str) -> Document:
    """The document with the address it was saved from, unless it has its own."""
    return replace(document, fields={"url": address, **document.fields}) if address else document
