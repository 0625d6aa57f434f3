"""The formats that can be read, and how a file is told to be of one: by its first bytes, then by its suffix.

A new format is a module with `read(source) -> Iterator[Document | Quarantined]` and one line in FORMATS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import NamedTuple

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load import foreign
from analysis.load.packages import packed
from analysis.load.streams.opened import Opened


class PageSign(NamedTuple):
    """What the first bytes of markup hold: one of some words, and then a pattern. Looking for words first is what makes it quick."""

    words: tuple[bytes, ...]
    pattern: bytes

    def match(self, head: bytes) -> bool:
        """Whether the first bytes are markup that holds the sign."""
        if head[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"<":
            return False
        small = head.lower()
        return any(word in small for word in self.words) and re.search(self.pattern, head, re.IGNORECASE) is not None


class Format(NamedTuple):
    """A format: its name, the suffixes of its files, the module that reads it, and what the first bytes of its files hold."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    sign: re.Pattern[bytes] | PageSign | None = None

    def read(self, source: Opened) -> Iterator[Document | Quarantined]:
        """The documents of a file. The reader is imported when its first file comes: some bring large libraries."""
        reader: Iterator[Document | Quarantined] = import_module(f"analysis.load.{self.module}").read(source)
        return reader


_COUNTER = (
    rb"(?:(?:Dokument|Document|Documento) \d{1,6} (?:of|de|von|van|di) \d{1,6}"
    rb"|\d{1,6} (?:of|de|von|van|di) \d{1,6} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN))"
)
_EXPORT = re.compile(
    rb"(?s)\A(?!\s{0,99}[<{]).*?(?:\A(?:\xef\xbb\xbf)?|[\r\n])[ \t]{0,80}(?:"
    + _COUNTER
    + rb"|End of Document|Document [A-Z]{2,12}\d{8}\w{6,24})"
    rb"[ \t]{0,80}(?:[\r\n]|\Z)"
)
_FACTIVA = PageSign((b"factiva", b"article"), rb"<title>\s{0,9}Factiva\s{0,9}</title>|class=[\"']?article \w\wArticle")
_FACTIVA_XML = PageSign(
    (b"archivedoc", b"types.factiva.com", b"leadpara", b"tailpara"),
    rb"ArchiveDoc|types\.factiva\.com|<(?:\w{1,20}:)?(?:leadParagraph|tailParagraphs|LeadPara)\b",
)
_EUROPRESSE = PageSign((b"cedrom-sni.com", b"docpublicationname"), rb"cedrom-sni\.com|DocPublicationName")
_LEXIS_PAGE = PageSign(
    (b"doc number=", b"doc_id_", b"document", b"dokument"), rb"<DOC NUMBER=|name=\"?DOC_ID_\d|>\s{0,9}" + _COUNTER + rb"\s{0,9}<"
)
_PROQUEST = PageSign((b"docid_",), rb"name=\"?DocID_")
_AGENCY = PageSign(
    (b"nitf", b"newsitem", b"newsml", b"newsmessage", b"<tei"), rb"<(?:\w{1,20}:)?(?:nitf|newsItem|newsMessage|NewsML|TEI(?:\.2)?)[\s>]"
)
_ZIP = re.compile(rb"\APK(?:\x03\x04|\x05\x06)")

_PARTS = re.compile(rb"(?si)\A(?:[!-9;-~]{1,60}:[^\n]{0,999}\n(?:[ \t][^\n]{0,999}\n){0,9}){0,20}?Content-Type: ?multipart/related")

FORMATS = (
    Format("zip archive", (".zip",), "packages.zips", _ZIP),
    Format("tar archive", (".tar",), "packages.tars", re.compile(rb"(?s)\A.{257}ustar")),
    Format("PDF", (".pdf",), "documents.pdf", re.compile(rb"\A\s{0,99}%PDF-")),
    Format("rich text", (".rtf",), "documents.rtf", re.compile(rb"\A\s{0,99}\{\\rtf")),
    Format("mailbox", (".mbox",), "documents.mail", re.compile(rb"\AFrom \S+[^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,99}\r?\n[\w-]+:")),
    Format("saved page with its parts", (".mhtml", ".mht"), "web.archive", _PARTS),
    Format("web archive", (".warc",), "web.warcs", re.compile(rb"\AWARC/\d")),
    Format("newspaper databases' text", (), "databases.several", _EXPORT),
    Format("Factiva's XML", (), "databases.factiva_xml", _FACTIVA_XML),
    Format("agencies' and archives' XML", (), "xml.agency", _AGENCY),
    Format("Factiva pages", (), "databases.factiva_page", _FACTIVA),
    Format("Europresse pages", (), "databases.europresse", _EUROPRESSE),
    Format("ProQuest pages", (), "databases.proquest", _PROQUEST),
    Format("LexisNexis pages", (), "databases.lexis_page", _LEXIS_PAGE),
    Format("Parquet", (".parquet", ".pq"), "rows.columns", re.compile(rb"\APAR1")),
    Format("JSON and JSON Lines", (".jsonl", ".ndjson", ".json"), "rows.json_records"),
    Format("CSV and TSV", (".csv", ".tsv", ".tab"), "rows.tables"),
    Format("text", (".txt", ".text", ".md", ".markdown"), "documents.text"),
    Format("web page", (".html", ".htm", ".xhtml"), "web.page"),
    Format("e-mail", (".eml",), "documents.mail"),
    Format("Excel workbook", (".xlsx", ".xlsm"), "rows.workbooks", _ZIP),
    Format("Word document", (".docx",), "documents.word", _ZIP),
    Format("OpenDocument text", (".odt",), "documents.open_document", _ZIP),
    Format("feed", (".rss", ".atom", ".xml"), "xml.feeds"),
)

_DECLARED = rb"(?:\xef\xbb\xbf)?\s{0,99}(?:<\?xml[^>]{0,200}>\s{0,99}){0,1}(?:<\?xml-stylesheet[^>]{0,400}>\s{0,99}){0,4}"
_PAGE = re.compile(_DECLARED + rb"<(?:!doctype html|html)\b", re.IGNORECASE)
_FEED = re.compile(_DECLARED + rb"<(?:rss|feed|rdf:RDF)[\s>]")
_TABLES = (".xls", ".xlsb", ".ods")
_RECORDS = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}(?:\[\s{0,99})?\{\s{0,99}\"[^\"\r\n]{1,60}\"\s{0,9}:")
_PLAIN = (".txt", ".text", ".csv", ".tsv")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a file, by the reader of its format; a file of no known format is unreadable."""
    if packed.recognises(source.head):
        source = packed.unpacked(source)
    if not source.head.strip(b"\xef\xbb\xbf\xff\xfe\0"):
        raise Unreadable("the file is empty")
    return format_of(source).read(source)


def format_of(source: Opened) -> Format:
    """The format of a file."""
    signed = [each for each in FORMATS if each.sign and each.sign.match(source.head)]
    other = foreign.by_suffix(source.suffix)
    if signed and not (other and signed[0].sign is _ZIP):  # many a document is a zip archive, and none of those
        return next((each for each in signed if source.suffix in each.suffixes), signed[0])
    named = _named(source)
    refusal = foreign.by_bytes(source.head) or ("" if named else other)
    if refusal or named is None:
        raise Unreadable(refusal or f"a file of the unknown kind {source.suffix!r} is not read; supported are {supported()}")
    return named


def _named(source: Opened) -> Format | None:
    """The format that a file's suffix names, or the one that it should have."""
    suffix = _meant(source)
    return next((each for each in FORMATS if suffix in each.suffixes), None)


def _meant(source: Opened) -> str:
    """The suffix of what a file is: a page or a feed is one whatever it is called, unless as a table; feeds and JSON are no plain text."""
    known = any(source.suffix in each.suffixes for each in FORMATS)
    if known and source.suffix not in _PLAIN:
        return source.suffix
    if _FEED.match(source.head):
        return ".rss"
    if known:
        return ".json" if _RECORDS.match(source.head) else source.suffix
    return ".html" if _PAGE.match(source.head) and source.suffix not in _TABLES else source.suffix


def supported() -> str:
    """The suffixes that are read, for a message."""
    return ", ".join(suffix for each in FORMATS for suffix in each.suffixes) + " and each of them as .gz, .bz2, .xz or .zst"
