"""PDF: one document a file, its lines joined to paragraphs by where they stand on the page."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

import pypdfium2  # type: ignore[import-untyped]

from analysis.article import Document
from analysis.errors import Unreadable
from analysis.load.streams.encoding import repair
from analysis.load.streams.limits import MAX_PAGES, MAX_SECONDS, MAX_TEXT, MAX_VALUE
from analysis.load.streams.opened import Opened

_PAGE_NUMBER = re.compile(r"\W{0,5}(?:page |seite |p\. ?)?\d{1,4}(?: ?(?:of|/|von|de) ?\d{1,4})?\W{0,5}", re.IGNORECASE)
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?")  # the library gives U+FFFE for a hyphen at the end of a line, and no end
_DIGITS = re.compile(r"\d+")
_CLOSED = tuple('.!?:;…。！？"”’)]»')
_HYPHENS = ("-", "\u00ad", "\ufffe")
_MARGIN = 2  # lines at the top and at the foot of a page that may be furniture
_one_at_a_time = threading.Lock()  # the library is not made for threads


class _Line(NamedTuple):
    """A line of a page and where it stands, in points from the lower left; size is the height of its first and last characters."""

    text: str
    left: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    size: float = 0.0


def read(source: Opened) -> Iterator[Document]:
    """The one document of a PDF; one that is protected, damaged or a scan without text is unreadable."""
    with source.open() as stream:
        data = stream.read(MAX_VALUE + 1)
    if len(data) > MAX_VALUE:
        raise Unreadable(f"the PDF is larger than {MAX_VALUE >> 20} MiB, the limit (BROADSHEET_MAX_VALUE)")
    with _one_at_a_time:
        pages = _pages(data)
    text = repair("\n".join(_paragraphs(_without_margins(pages)))).replace("\ufffe", "-")
    if not text.strip():
        raise Unreadable("no text layer: the PDF is a scan; recognise its text (OCR) and give that")
    if len(text) > MAX_TEXT:
        raise Unreadable(f"{len(text):,} characters, more than the {MAX_TEXT:,} of one article; split it (limit: BROADSHEET_MAX_TEXT)")
    yield Document(source.place, text)


def _pages(data: bytes) -> list[list[_Line]]:
    """The lines of each page."""
    began = time.monotonic()
    try:
        with pypdfium2.PdfDocument(data) as pdf:
            if len(pdf) > MAX_PAGES:
                raise Unreadable(f"{len(pdf):,} pages, more than the {MAX_PAGES:,} of one PDF; split it (limit: BROADSHEET_MAX_PAGES)")
            pages: list[list[_Line]] = []
            for number in range(len(pdf)):
                pages.append(_lines(pdf, number))
                if time.monotonic() - began > MAX_SECONDS:
                    raise Unreadable(f"reading it takes longer than {MAX_SECONDS} seconds, the limit (BROADSHEET_MAX_SECONDS)")
            return pages
    except pypdfium2.PdfiumError as wrong:
        if "assword" in str(wrong):
            raise Unreadable("the PDF is password protected; save it without a password") from None
        raise Unreadable(f"the PDF is damaged ({wrong}); save it again") from None


def _lines(pdf: Any, number: int) -> list[_Line]:
    """The lines of a page, in the order of reading; without places where the library's characters and boxes do not pair."""
    page = pdf[number]
    letters = page.get_textpage()
    text = letters.get_text_range()
    placed = len(text) == letters.count_chars()
    found: list[_Line] = []
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if line and placed:
            first = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(_placed(letters, line, first))
        elif line:
            found.append(_Line(line))
    letters.close()
    page.close()
    return found


def _placed(letters: Any, line: str, first: int) -> _Line:
    """The line with its place, by the boxes of its first and its last character."""
    left, bottom, _, top = letters.get_charbox(first, loose=True)
    _, _, right, _ = letters.get_charbox(first + len(line) - 1, loose=True)
    return _Line(line, left, right, bottom, top - bottom)


def _without_margins(pages: Sequence[list[_Line]]) -> list[list[_Line]]:
    """The pages without page numbers and without lines that most pages repeat at their edges; the head of the first page stays."""
    counts = Counter(text for page in pages for text in {_folded(line) for line in _edges(page)})
    running = {text for text, count in counts.items() if count >= max(2, len(pages) / 2)}
    found = []
    for number, page in enumerate(pages):
        head = page[:_MARGIN] if number == 0 else []
        out = [line for line in _edges(page) if _PAGE_NUMBER.fullmatch(line.text) or (_folded(line) in running and line not in head)]
        found.append([line for line in page if line not in out])
    return found


def _edges(page: list[_Line]) -> list[_Line]:
    """The lines at the top and at the foot of a page."""
    return page[:_MARGIN] + page[-_MARGIN:]


def _folded(line: _Line) -> str:
    return _DIGITS.sub("0", line.text.casefold())


def _paragraphs(pages: Sequence[Sequence[_Line]]) -> list[str]:
    """The lines joined to paragraphs, over the ends of pages too."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    steps = [one.bottom - two.bottom for one, two in pairwise(lines) if 0 < one.bottom - two.bottom < 3 * max(one.size, 1)]
    step = median(steps) if steps else 0.0
    edge = _usual_edge(lines)
    found = [lines[0].text]
    for one, two in pairwise(lines):
        if _begins_anew(one, two, step, edge):
            found.append(two.text)
        else:
            found[-1] = _joined(found[-1], two.text)
    return found


def _usual_edge(lines: Sequence[_Line]) -> float:
    """How wide the lines of running text are, in points."""
    widths = sorted(line.right - line.left for line in lines)
    return widths[int(0.8 * (len(widths) - 1))]


def _begins_anew(one: _Line, two: _Line, step: float, width: float) -> bool:
    """Whether a line begins a paragraph: a wider step down, another size, an indent, or a short line before it that ends a sentence."""
    closed = one.text.endswith(_CLOSED)
    if not (one.size and two.size):
        return closed and len(one.text) < 60
    down = one.bottom - two.bottom
    if abs(one.size - two.size) > 0.15 * max(one.size, two.size):
        return True
    if down <= 0 or down > 4 * one.size:  # the next column or page
        return closed
    short = one.right - one.left < 0.85 * width
    indented = two.left - one.left > 0.5 * two.size
    return down > 1.3 * step or (closed and (short or indented)) or (short and len(one.text.split()) < 8 and two.text[:1].isupper())


def _joined(text: str, more: str) -> str:
    """A paragraph and its next line; a word that was divided is whole again."""
    if text.endswith(_HYPHENS) and text[-2:-1].isalpha() and more[:1].islower():
        return text[:-1] + more
    return f"{text} {more}"
