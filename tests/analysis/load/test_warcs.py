"""Web archives give the document of each page, under its address, and never the day of the crawl."""

import gzip
import random
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.clean import clean
from analysis.load import load

GOOD = "The council voted for the bridge on Monday, and the builders begin in May. Caf\u00e9s along the river will stay open until then."
PAGE = f"<html><head><title>Bridge</title></head><body><article><h1>A bridge at last</h1><p>{GOOD}</p><p>{GOOD}</p></article></body></html>"


def record(address: str, page: bytes, headers: str = "Content-Type: text/html", status: str = "200 OK", kind: str = "response") -> bytes:
    """A record of what a server answered."""
    answer = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + page
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2025-02-03T10:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    return head.encode() + answer + b"\r\n\r\n"


def loaded(folder: Path, name: str, data: bytes) -> tuple[list[Document], list[Quarantined]]:
    """(documents, what was quarantined) of a file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    items = list(load(str(path)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Quarantined)]


RECORDS = (
    record("https://post.example/bridge", PAGE.encode()),
    record("https://post.example/logo.png", b"\x89PNG", "Content-Type: image/png"),
    record("https://post.example/gone", b"<p>Gone</p>", status="404 Not Found"),
    record("https://post.example/empty", b"<html><body></body></html>"),
    record("https://post.example/ask", PAGE.encode(), kind="request"),
    record("https://post.example/packed", gzip.compress(PAGE.encode()), "Content-Type: text/html\r\nContent-Encoding: gzip"),
)


def test_each_page_is_a_document_under_its_address(tmp_path: Path) -> None:
    for name, data in (("a.warc", b"".join(RECORDS)), ("a.warc.gz", b"".join(map(gzip.compress, RECORDS)))):
        documents, bad = loaded(tmp_path, name, data)
        assert [document.fields["url"] for document in documents] == ["https://post.example/bridge", "https://post.example/packed"]
        assert Path(documents[0].path.split("!")[0]).name == name
        assert "Caf\u00e9s along" in documents[0].text
        assert clean(documents[0]).published is None
        assert [item.member for item in bad] == ["https://post.example/empty"]


def test_a_web_archive_that_was_cut_gives_the_pages_before_the_cut(tmp_path: Path) -> None:
    randbytes = random.Random(1).randbytes  # packs badly, so that a cut is within a page
    pages = [record(f"https://post.example/{n}", PAGE.replace("bridge", "bridge " + randbytes(200).hex()).encode()) for n in range(3)]
    whole, packed, at_once = b"".join(pages), b"".join(map(gzip.compress, pages)), gzip.compress(b"".join(pages))
    for name, data in (("a.warc", whole[:-99]), ("b.warc.gz", packed[:-99]), ("c.warc.gz", at_once[:-40])):
        documents, bad = loaded(tmp_path, name, data)
        assert [document.fields["url"] for document in documents] == ["https://post.example/0", "https://post.example/1"], name
        assert bad, name
        assert all("cut" in item.reason or "truncated" in item.reason for item in bad), name


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (RECORDS[1], "no page"),
        (b"WARC/1.0\r\nnonsense\r\n", "web archive"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\n", "web archive"),
        (
            record("https://post.example/packed", b"\x1f\x8bxxxxxxxxxxxxxx", "Content-Type: text/html\r\nContent-Encoding: gzip"),
            "not a page",
        ),
        (GOOD.encode(), "web archive"),
    ],
)
def test_a_bad_archive_is_one_clear_line(tmp_path: Path, data: bytes, reason: str) -> None:
    documents, bad = loaded(tmp_path, "a.warc", data)
    assert documents == []
    assert [reason in item.reason for item in bad] == [True]
