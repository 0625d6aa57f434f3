"""Pages that were fetched, kept in a corpus's folder: what was fetched once is never asked for again, and is there without a network."""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from analysis.errors import Unreadable
from analysis.fetch.client import Answer
from analysis.load.streams.limits import HEAD
from analysis.load.streams.opened import Opened

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
}
_FEED = (b"<rss", b"<feed", b"<rdf:RDF")
_SNIFFED = 1_000  # bytes in which a feed shows itself


class Kept(NamedTuple):
    """A page as it was fetched: where it was found, what kind it is by its server, the day, and its bytes."""

    url: str
    kind: str
    day: str
    data: bytes

    def opened(self, within: Opened) -> Opened:
        """The page as an input, within the file that holds its link."""
        name = f"page{_suffix(self)}"
        data = self.data
        return replace(within, name=name, open=lambda: io.BytesIO(data), size=len(data), peeked=data[:HEAD])


class Pages:
    """The pages kept in a folder, which need not exist yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def any(self) -> bool:
        """Whether a page was ever kept."""
        return self._folder.is_dir()

    def read(self, link: str) -> Kept | None:
        """The page of a link, if it was kept whole."""
        path = self._path(link)
        if not path.is_file():
            return None
        head, _, data = path.read_bytes().partition(b"\n")
        told = json.loads(head)
        return Kept(told["url"], told["kind"], told["day"], data)

    def keep(self, link: str, answer: Answer) -> Kept:
        """The page of a link, now kept."""
        kept = Kept(answer.url, answer.kind, datetime.now(UTC).date().isoformat(), answer.data)
        if _suffix(kept) == "":
            raise Unreadable(f"a {answer.kind[:60] or 'file of no stated kind'}, not a page or feed")
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(link)
        fresh = path.with_suffix(".fresh")
        fresh.write_bytes(json.dumps({"link": link, "url": kept.url, "kind": kept.kind, "day": kept.day}).encode() + b"\n" + kept.data)
        fresh.replace(path)
        return kept

    def _path(self, link: str) -> Path:
        return self._folder / hashlib.sha256(link.encode("utf-8", "replace")).hexdigest()[:32]


def _suffix(page: Kept) -> str:
    """The suffix that files of a page's kind have, by its first bytes, its server's word and its address; "" for no page."""
    if any(mark in page.data[:_SNIFFED] for mark in _FEED):
        return ".xml"
    by_path = Path(urlsplit(page.url).path).suffix.lower()
    return _SUFFIXES.get(page.kind) or (by_path if by_path in _SUFFIXES.values() and not page.kind else "")
