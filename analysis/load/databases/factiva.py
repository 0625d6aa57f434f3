"""Factiva's documents: rows of a two-letter code and its value, or lines in a fixed order, in a page or in a text alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from analysis.load.databases.exports import DAY, Exported
from analysis.load.databases.labels import counted

_FIELDS = {"HD": "title", "SN": "source", "BY": "author", "SE": "section", "LA": "language", "AN": "id"}
_CODES = frozenset("SE HD BY CR WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN CLM ART".split())
_ROW = re.compile(
    rf"[ \t|\xa0]*(?P<code>{'|'.join(sorted(_CODES))})(?:[ \t\xa0]*[|:：\t][ \t|\xa0]*|[ \xa0]{{2,}}|[ \t|\xa0]*$)(?P<value>.*)"
)
DOCUMENT = r"(?:Document|Dokument|Documento|文件)[ \xa0](?P<id>[A-Z0-9]{2,12}\d{8}[0-9a-z]{6,24})"
"""A line that names a document."""
_END = re.compile(rf"^[ \t|\xa0]{{0,9}}(?:AN[ \t|:\xa0]{{1,9}})?{DOCUMENT}[ \t|\xa0]{{0,9}}$", re.MULTILINE)
_LINE = re.compile(DOCUMENT)
_ADDRESS = re.compile(r"[A-Z]{2,12}\d{8}[0-9a-z]{6,24}")
_DATE = re.compile(DAY)
_CLOCK = re.compile(r"\d{1,2}:\d\d(?: ?(?:GMT|UTC|[AP]M|Uhr))?", re.IGNORECASE)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_RIGHTS = re.compile(r"(?:\(?c\)|©|copyright|\(c\))", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|di|door)\s", re.IGNORECASE)
_BYLINE, _SECTION = 12, 3  # words of the longest
_HEAD = 12  # lines below the number of words among which outlet, language and rights stand


def recognises(text: str) -> bool:
    """Whether a text is an export of Factiva: a line names each document at its end."""
    return _END.search(text) is not None


def exported_from(text: str) -> Iterator[Exported]:
    """The documents of a text, each up to the line that names it."""
    begin = 0
    for number, match in enumerate(_END.finditer(text), 1):
        lines = text[begin : match.start()].split("\n")
        found = exported([line.strip(" \t|\xa0\x0c") for line in lines], number)
        yield found._replace(fields={"id": match["id"], **found.fields})
        begin = match.end()


def exported(lines: Sequence[str], number: int) -> Exported:
    """The document of lines, by their codes or, without, by their order."""
    lines = [line for line in lines if line]
    codes = [match["code"] for line in lines if (match := _ROW.fullmatch(line))]
    return coded(_rows(lines), number) if "HD" in codes and ("LP" in codes or "TD" in codes) else _ordered(lines, number)


def coded(rows: Sequence[tuple[str, list[str]]], number: int) -> Exported:
    """The document of rows: a code and the lines of its value."""
    fields: dict[str, str] = {}
    text: list[str] = []
    words = 0
    for code, value in rows:
        joined = " ".join(value)
        if code in ("LP", "TD"):
            text += value
        elif code in ("PD", "ET"):
            fields["published"] = f"{fields.get('published', '')} {joined}".strip()
        elif code == "WC":
            words = counted(joined) or 0
        elif code in _FIELDS and joined:
            fields.setdefault(_FIELDS[code], _name(joined) if code == "AN" else joined)
    return Exported(fields | {"text": "\n".join(text)}, number, words)


def rows_of(table: Any) -> list[tuple[str, list[str]]]:
    """The rows of a table of a page: a code, and the paragraphs of its value."""
    found: list[tuple[str, list[str]]] = []
    for row in table.iter("tr"):
        cells = row.findall("td") + row.findall("th")
        code = _plain(cells[0]).strip(" :") if len(cells) > 1 else ""
        if code in _CODES:
            paragraphs = [text for paragraph in cells[1].iter("p") if (text := _plain(paragraph))]
            found.append((code, paragraphs or [_plain(cells[1])]))
    return found


def _rows(lines: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The rows of lines: what stands below a code up to the next one is its value."""
    rows: list[tuple[str, list[str]]] = []
    for line in lines:
        match = _ROW.fullmatch(line)
        if match:
            rows.append((match["code"], []))
        value = (match["value"] if match else line).strip(" \t|\xa0")
        if value and rows:
            rows[-1][1].append(" ".join(value.split()))
    return rows


def _ordered(lines: Sequence[str], number: int) -> Exported:
    """The document of lines in order: headline, author, number of words, date, time, outlet, code, language, rights, text."""
    lines = [" ".join(line.split()) for line in lines]
    place = next((n for n, line in enumerate(lines[:_HEAD]) if counted(line) and n), None)
    if place is None:
        return Exported({"title": lines[0] if lines else "", "text": "\n".join(_unnamed(lines[1:]))}, number)
    fields, below = _above(list(lines[:place])), lines[place + 1 :]
    end = _take_head(fields, below[:_HEAD])
    return Exported(fields | {"text": "\n".join(_unnamed(below[end:]))}, number, counted(lines[place]) or 0)


def _above(lines: list[str]) -> dict[str, str]:
    """Section, headline and author of the lines above the number of words: a byline begins with "by", or is short and stands last."""
    fields: dict[str, str] = {}
    lengths = [len(line.split()) for line in lines]
    named = _BY.match(lines[-1]) is not None
    if len(lines) > 1 and (named or len(lines) > 2 or lengths[-1] < lengths[0]) and lengths[-1] <= _BYLINE:
        fields["author"] = lines.pop()
    if len(lines) > 1 and lengths[0] <= _SECTION:
        fields["section"] = lines.pop(0)
    return fields | {"title": " ".join(lines)}


def _take_head(fields: dict[str, str], lines: Sequence[str]) -> int:
    """Take date, time and outlet from the lines below the number of words; how many of them are no text."""
    place = next((n for n, line in enumerate(lines) if _DATE.search(line) and len(line) < 40), None)
    if place is None:
        return 0
    fields["published"] = lines[place]
    place += 1
    if place < len(lines) and _CLOCK.fullmatch(lines[place]):
        fields["published"] += f" {lines[place]}"
        place += 1
    if place < len(lines):
        fields["source"] = lines[place]
    rights = next((n for n, line in enumerate(lines) if n > place and _RIGHTS.match(line)), None)
    if rights is not None:
        return rights + 1
    code = next((n for n, line in enumerate(lines) if n > place and _CODE.fullmatch(line)), place)
    return next((n for n, line in enumerate(lines) if n > code and len(line.split()) > 3), len(lines))


def _unnamed(lines: Sequence[str]) -> list[str]:
    """The lines without the one that names the document."""
    return [line for line in lines if line and not _LINE.fullmatch(line)]


def _name(text: str) -> str:
    """The name of a document, without the word before it."""
    match = _ADDRESS.search(text)
    return match[0] if match else text.rpartition(" ")[2]


def _plain(element: Any) -> str:
    """The text of an element, on one line."""
    return " ".join(element.text_content().split())
