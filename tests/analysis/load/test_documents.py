"""Word files, OpenDocument texts and feeds give their text; what they try beside it is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from analysis.article import Document, Quarantined
from analysis.clean import clean
from analysis.load import load

PROSE = "The council voted for the bridge on Monday, and the builders begin in May if the river allows it at all."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOX = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:txbxContent><w:p><w:r>'
    "<w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>In a box.</w:t></mc:Fallback></mc:AlternateContent>"
)
ITEM = (
    "<item><title>Bridge &amp; river</title><link>https://x.example/1</link><pubDate>Mon, 03 Feb 2025 10:00:00 GMT</pubDate>"
    "<description>&lt;p&gt;Builders begin.&lt;/p&gt;&lt;p&gt;In May.&lt;/p&gt;</description></item>"
)
ENTRY = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title><entry><title>Bridge</title><link href="https://x.example/1"/>'
    "<published>2025-02-03T10:00:00Z</published><author><name>Jo March</name></author><content>Builders begin.</content></entry></feed>"
)


def word(*paragraphs: str, prolog: str = "") -> bytes:
    """A Word file of paragraphs, each given as its runs."""
    body = "".join(f"<w:p>{runs}</w:p>" for runs in paragraphs)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<?xml version="1.0"?>{prolog}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
        )
    return buffer.getvalue()


def open_document(body: str) -> bytes:
    """An OpenDocument text."""
    names = 'xmlns:office="urn:office" xmlns:text="urn:text" xmlns:draw="urn:draw"'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<office:document-content {names}><office:body>{body}</office:body></office:document-content>")
    return buffer.getvalue()


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def rss(items: str, prolog: str = "") -> bytes:
    return f'<?xml version="1.0"?>{prolog}<rss version="2.0"><channel><title>The Ledger</title>{items}</channel></rss>'.encode()


def items(folder: Path, name: str, data: bytes) -> list[Document | Quarantined]:
    path = folder / name
    path.write_bytes(data)
    return list(load(str(path)))


def test_a_word_file_is_one_document_with_a_line_for_each_paragraph(tmp_path: Path) -> None:
    data = word(run("Council Votes for Bridge"), run("Published March 1, ") + run("2024"), run(PROSE) + BOX)
    (document,) = items(tmp_path, "a.docx", data)
    assert isinstance(document, Document)
    assert document.text == f"Council Votes for Bridge\nPublished March 1, 2024\n{PROSE}\nIn a box."
    article = clean(document)
    assert (article.title, article.published) == ("Council Votes for Bridge", "2024-03-01")


def test_an_open_document_gives_its_paragraphs_without_remarks_and_what_was_deleted(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:h>Council<text:s/>votes</text:h>"
        "<text:p>The <text:span>council</text:span><text:note><text:p>A footnote.</text:p></text:note>"
        " voted.<text:line-break/>All of it.</text:p>"
        "<text:p><draw:frame><text:p>In a frame.</text:p></draw:frame></text:p>"
    )
    (document,) = items(tmp_path, "a.odt", open_document(body))
    assert isinstance(document, Document)
    assert document.text == "Council votes\nThe council voted. All of it.\nIn a frame."


def test_a_feed_gives_its_items_and_says_where_it_only_sums_up(tmp_path: Path) -> None:
    (document,) = items(tmp_path, "feed.xml", rss(ITEM))
    assert isinstance(document, Document)
    assert document.text == "Builders begin.\nIn May."
    assert "summary" in document.notes[0]
    article = clean(document)
    assert (article.title, article.source, article.published) == ("Bridge & river", "The Ledger", "2025-02-03T10:00:00Z")
    assert article.url == "https://x.example/1"


def test_an_atom_feed_gives_its_entries(tmp_path: Path) -> None:
    (document,) = items(tmp_path, "feed.atom", ENTRY.encode())
    assert isinstance(document, Document)
    assert (document.text, document.fields["author"], document.fields["url"]) == ("Builders begin.", "Jo March", "https://x.example/1")
    assert document.notes == ()


@pytest.mark.parametrize("name", ["feed.txt", "feed.rdf", "feed", "feed.php"])
def test_a_feed_is_read_as_one_whatever_its_file_is_called(tmp_path: Path, name: str) -> None:
    (document,) = items(tmp_path, name, rss(ITEM))
    assert isinstance(document, Document)
    assert (document.text, document.fields["source"]) == ("Builders begin.\nIn May.", "The Ledger")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.docx", word(run("&x;"), prolog='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), "not allowed"),
        ("b.docx", b"PK\x03\x04 and nothing more", "damaged"),
        ("c.docx", word(), "no text"),
        ("c.odt", open_document("<text:p/>"), "no text"),
        ("d.docx", word(run(" " * (33 << 20))), "limit"),
        ("e.xml", rss(ITEM.replace("Bridge", "&a;"), '<!DOCTYPE d [<!ENTITY a "aaaa">]>'), "not allowed"),
        ("f.xml", rss(ITEM)[:-40], "cut or damaged"),
        ("g.xml", b"<?xml version='1.0'?><list/>", "no feed"),
    ],
)
def test_dangerous_and_damaged_files_are_one_clear_line(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (item,) = items(tmp_path, name, data)
    assert isinstance(item, Quarantined)
    assert reason in item.reason
