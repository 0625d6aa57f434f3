"""Factiva's XML: an element for each article, whatever envelope and namespace it comes in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.exports import Exported, documents_of
from analysis.load.streams.opened import Opened
from analysis.load.xml.safe import bytes_of, named, parsed

_FIELDS = {
    "title": ("headline",), "source": ("sourcename", "srcname"), "author": ("byline",), "section": ("sectionname",),
    "language": ("baselanguage", "language"), "id": ("accessionno", "reference"),
}  # fmt: skip
_TEXTS = ("leadparagraph", "tailparagraphs", "leadpara", "tailparas")
_DATES = ("publicationdate", "pubdate")
_PARAGRAPHS = ("paragraph", "para", "p")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a file; one without a text is quarantined."""
    articles = [element for element in parsed(bytes_of(source)).iter() if named(element).lower() == "article"]
    if not articles:
        raise Unreadable("no article of Factiva in the file; export the full text of the documents")
    yield from documents_of((_exported(article, number) for number, article in enumerate(articles, 1)), source)


def _exported(article: Any, number: int) -> Exported:
    """The document of an element."""
    parts: dict[str, list[Any]] = {}
    for element in article.iter():
        parts.setdefault(named(element).lower(), []).append(element)
    fields = {field: _first(parts, names) for field, names in _FIELDS.items()}
    fields["id"] = fields["id"].rpartition("/")[2]
    fields["published"] = next((day for name in _DATES for element in parts.get(name, ()) if (day := _day(element))), "")
    lines = [line for name in _TEXTS for element in parts.get(name, ()) for line in _paragraphs(element)]
    words = _first(parts, ("wordcount",))
    return Exported(fields | {"text": "\n".join(lines)}, number, int(words) if words.isascii() and words.isdigit() else 0)


def _first(parts: dict[str, list[Any]], names: tuple[str, ...]) -> str:
    """The text of the first element of the names that holds one."""
    return next((text for name in names for element in parts.get(name, ()) if (text := _plain(element))), "")


def _day(element: Any) -> str:
    """The day an element states: in a value of its own, in the element below that holds it, or as its text."""
    own = element.get("value") or ""
    return f"{own[:4]}-{own[4:6]}-{own[6:8]}" if len(own) >= 8 and own.isdigit() else _plain(element)


def _paragraphs(element: Any) -> list[str]:
    """The paragraphs within an element, or its text where it has none."""
    within = [text for part in element.iter() if named(part).lower() in _PARAGRAPHS and (text := _plain(part))]
    return within or [text for text in (_plain(element),) if text]


def _plain(element: Any) -> str:
    """The text of an element, on one line."""
    return " ".join("".join(element.itertext()).split())
