"""LexisNexis exports in plain text: one file of many documents, each with a centred head, labelled fields and a trailer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.encoding import decode
from analysis.load.excerpt import excerpt
from analysis.load.limits import MAX_VALUE
from analysis.load.opened import Opened
from analysis.load.records import document_of

_START = re.compile(
    r"^[ \t]*(?:(?:Dokument|Document|Documento) )?\d{1,6} (?:of|de|von|van|di) \d{1,6}(?: DOCUMENTS?| DOKUMENTEN?)?[ \t]*$", re.MULTILINE
)
_LABEL = re.compile(r"(?P<name>[A-ZÄÖÜÉÈ][A-ZÄÖÜÉÈ -]{2,24}): ?(?P<value>.*)", re.DOTALL)
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_HEAD_FIELDS = {
    "BYLINE": "author", "AUTOR": "author", "AUTEUR": "author", "SECTION": "section", "RUBRIK": "section", "RUBRIQUE": "section",
    "LENGTH": "length", "LÄNGE": "length", "LONGUEUR": "length", "LENGTE": "length", "HIGHLIGHT": "standfirst", "DATELINE": "dateline",
}  # fmt: skip
_TRAILERS = frozenset(
    "LOAD-DATE LANGUAGE GRAPHIC PUBLICATION-TYPE JOURNAL-CODE SUBJECT COMPANY ORGANIZATION TICKER INDUSTRY PERSON CITY STATE COUNTRY "
    "GEOGRAPHIC SPRACHE UPDATE PUBLICATIETYPE LANGUE TAAL ACC-NO DOCUMENT-TYPE NOTES CORRECTION CORRECTION-DATE".split()
)
_INDENT = 8  # blanks before a centred line
_TOLERANCE = 0.1  # by which the words of a text may differ from the length the database states


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of an export; one without a text (an error the database wrote in its place) is quarantined."""
    with source.open() as stream:
        text = decode(stream.read(MAX_VALUE)).text.replace("\r\n", "\n")
    starts = [match.span() for match in _START.finditer(text)]
    for (_, begin), end in zip(starts, [*(start for start, _ in starts[1:]), len(text)], strict=True):
        line = text.count("\n", 0, begin) + 1
        try:
            yield _document(text[begin:end], source, line)
        except Unreadable as wrong:
            yield Quarantined(source.path, str(wrong), line, source.member, excerpt(text[begin : begin + 400]))


def _document(text: str, source: Opened, line: int) -> Document:
    """The document that stands between two of the export's counters."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", text) if block.strip()]
    fields, rest = _head(blocks)
    body, language = _body(rest)
    if not body:
        raise Unreadable("a document without a text: the database could not deliver it; export it again")
    length = re.search(r"\d[\d,.]*", fields.pop("length", ""))
    declared = int(re.sub(r"\D", "", length[0])) if length else 0
    words = sum(len(paragraph.split()) for paragraph in body)
    notes = (
        (f"line {line}: {words} words where the database counts {declared}",)
        if abs(words - declared) > _TOLERANCE * max(declared, 1)
        else ()
    )
    return document_of(fields | {"language": language, "text": "\n".join(body)}, source, line, notes if declared else ())


def _head(blocks: Sequence[str]) -> tuple[dict[str, str], Sequence[str]]:
    """(fields, the blocks below the head): outlet, date, headline, then labelled fields."""
    fields: dict[str, str] = {}
    place = 0
    while place < len(blocks) and _is_centred(blocks[place]):
        first = blocks[place].strip().splitlines()[0].strip()
        if _YEAR.search(first) and not first.startswith("Copyright"):
            fields.setdefault("published", first)
        elif "published" not in fields and not first.startswith("Copyright"):
            fields.setdefault("source", _joined(blocks[place]))
        place += 1
    if place < len(blocks) and not _labelled(blocks[place]):
        fields["title"] = _joined(blocks[place])
        place += 1
    while place < len(blocks) and (label := _labelled(blocks[place])) and label[0] in _HEAD_FIELDS:
        fields[_HEAD_FIELDS[label[0]]] = label[1]
        place += 1
    fields.pop("dateline", None)
    return fields, blocks[place:]


def _body(blocks: Sequence[str]) -> tuple[list[str], str]:
    """(paragraphs, language): the blocks above the trailer, each joined to one line."""
    body: list[str] = []
    language = ""
    ended = False
    for block in blocks:
        label = _labelled(block)
        ended = ended or bool(label and label[0] in _TRAILERS) or (_is_centred(block) and "opyright" in block)
        if label and label[0] in ("LANGUAGE", "SPRACHE", "LANGUE", "TAAL"):
            language = label[1].split(";")[0].split(",")[0]
        if not ended:
            body.append(_joined(block))
    return body, language


def _labelled(block: str) -> tuple[str, str] | None:
    """(label, value) of a block that begins with a label in capitals at the margin."""
    match = _LABEL.match(block)
    return (match["name"], _joined(match["value"])) if match else None


def _is_centred(block: str) -> bool:
    """Whether the lines of a block stand in the middle of the page."""
    return all(line.startswith(" " * _INDENT) for line in block.splitlines() if line.strip())


def _joined(block: str) -> str:
    return " ".join(block.split())
