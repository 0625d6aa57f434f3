"""Web archives (.warc): the pages in them, each read as a saved page; the day of the crawl is never taken for that of publication."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]
from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]
from warcio.limitreader import LimitReader  # type: ignore[import-untyped]
from warcio.statusandheaders import StatusAndHeadersParserException  # type: ignore[import-untyped]

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.streams.excerpt import excerpt, printable
from analysis.load.streams.limits import MAX_PAGE
from analysis.load.streams.opened import Opened, bytes_at_hand
from analysis.load.web.page import document_of_page, text_of_markup

_BROKEN = (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, zlib.error, ValueError, AttributeError, TypeError)
_LONGEST = 500  # characters of an address that is shown
_PAGES = ("text/html", "application/xhtml+xml")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the pages of a web archive; pictures, scripts and answers other than pages are passed over."""
    count = 0
    with source.open() as stream:
        try:
            for record in ArchiveIterator(_Piecewise(stream)):
                if _is_page(record):
                    count += 1
                    yield _of_page(record, source)
        except _BROKEN as wrong:
            raise Unreadable(f"the web archive is cut or damaged ({excerpt(str(wrong))}); whole articles before that are kept") from None
    if not count:
        raise Unreadable("no page in the web archive; it may hold requests or pictures alone")


class _Piecewise:
    """A stream that is read as its bytes come, so that all before the place where it is damaged are had."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        """The next bytes, at most so many."""
        return bytes_at_hand(self._stream, size)


def _is_page(record: Any) -> bool:
    """Whether a record is a page that a server answered with."""
    if record.rec_type not in ("response", "resource"):
        return False
    headers = record.http_headers
    kind = headers.get_header("Content-Type") if headers else record.rec_headers.get_header("Content-Type")
    return (kind or "").lower().startswith(_PAGES) and (headers is None or headers.get_statuscode() == "200")


def _is_cut(record: Any) -> bool:
    """Whether a record that was read to its end has fewer bytes than it says."""
    return isinstance(record.raw_stream, LimitReader) and record.raw_stream.limit > 0


def _of_page(record: Any, source: Opened) -> Document | Quarantined:
    """The document of a record; one that holds no article is quarantined by its address."""
    address = printable(record.rec_headers.get_header("WARC-Target-URI") or "page without an address").strip("<>")[:_LONGEST]
    page = source.part(address)
    try:
        data = record.content_stream().read(MAX_PAGE + 1)
        if len(data) <= MAX_PAGE and _is_cut(record):
            raise Unreadable("the archive is cut within this page; fetch it again")
        return document_of_page(text_of_markup(data), page, address if "://" in address else "")
    except Unreadable as wrong:
        return Quarantined(source.path, str(wrong), None, page.member)
