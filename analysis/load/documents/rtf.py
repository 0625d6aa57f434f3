"""Rich text (.rtf): one document a file, unless a database put several into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from striprtf.striprtf import font_table_group, rtf_to_text

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.several import documents_of
from analysis.load.streams.encoding import repair
from analysis.load.streams.limits import MAX_PAGE, MAX_TEXT
from analysis.load.streams.opened import Opened

_PICTURE = re.compile(r"(?:[0-9A-Fa-f]{32,}[\r\n]*)+")
_INSTRUCTION = re.compile(r"\\fldinst\{", re.IGNORECASE)  # of a link; the blank keeps its target out of the text
_FONTS, _FONT = 200_000, 500  # characters of the table of fonts and of one font; the library's pattern for it takes long on longer ones


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The document of a rich-text file, or the documents of a database's export."""
    with source.open() as stream:
        data = stream.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        raise Unreadable(f"larger than {MAX_PAGE >> 20} MiB, the limit (BROADSHEET_MAX_PAGE); save it as text")
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("not rich text: it does not begin with {\\rtf; give it the suffix of what it is")
    text = plain(data.decode("latin-1"))
    if not text.strip():
        raise Unreadable("no text in the document; it may hold pictures alone")
    if len(text) > MAX_TEXT:
        raise Unreadable(f"{len(text):,} characters, more than the {MAX_TEXT:,} of one article; split it (limit: BROADSHEET_MAX_TEXT)")
    yield from documents_of(text, source)


def plain(markup: str) -> str:
    """The text of rich text; pictures, which are long runs of hexadecimal digits, are taken out first."""
    markup = _INSTRUCTION.sub(r"\\fldinst {", _PICTURE.sub("", markup))
    if len(markup) > 4 * MAX_TEXT:
        raise Unreadable(f"{len(markup):,} characters, more than one article has; split it (limit: BROADSHEET_MAX_TEXT)")
    fonts: str = font_table_group(markup)  # type: ignore[no-untyped-call]
    if len(fonts) > _FONTS or max(map(len, fonts.split(";"))) > _FONT:
        raise Unreadable("the rich text is damaged (fonts without end); save it again")
    try:
        text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, OverflowError) as wrong:
        raise Unreadable(f"the rich text is damaged ({wrong}); save it again") from None
    return repair(text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
