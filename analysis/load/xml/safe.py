"""XML from strangers: no document type, no entities, no network, no more than a bounded size."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from analysis.errors import Unreadable
from analysis.load.streams.limits import MAX_PAGE
from analysis.load.streams.opened import Opened

_OF_NEWS = rb"\s{1,9}(?:nitf|newsml|newsitem|tei(?:\.2)?)\s{1,9}(?:SYSTEM|PUBLIC)\s[^\[<>]{0,400}>"  # a type named, and nothing declared
_TYPED = re.compile(rb"<!(?:DOCTYPE(?!" + _OF_NEWS + rb")|ENTITY)", re.IGNORECASE)
_PARAGRAPHS = ("p", "para", "paragraph", "hl1", "hl2", "head", "br", "li", "item", "tr", "block", "l", "div")


def parsed(data: bytes) -> etree._Element:
    """The root of an XML document; one that declares a type or entities, or that is cut, is unreadable."""
    if _TYPED.search(data):
        raise Unreadable("entity declarations (DTD) are not allowed; save the file without them")
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as wrong:
        raise Unreadable(f"the XML is cut or damaged ({wrong.msg}); fetch it again") from None


def bytes_of(source: Opened) -> bytes:
    """The bytes of a file of XML, if they are no more than a page may have."""
    with source.open() as stream:
        data = stream.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        raise Unreadable(f"the file is larger than {MAX_PAGE >> 20} MiB, the limit for XML (BROADSHEET_MAX_PAGE); split it")
    return data


def named(element: Any) -> str:
    """The name of an element without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_lines(element: Any) -> list[str]:
    """The text within an element, a line for each of its paragraphs."""
    steps = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    text = "".join(_read_at(event, part) for event, part in steps if event == "start" or part is not element)
    return [line for each in text.split("\n\n") if (line := " ".join(each.split()))]


def _read_at(event: str, part: Any) -> str:
    """What is read where an element begins, its text, or where it ends, what follows it; a paragraph stands apart from both."""
    if part.tag is etree.Entity:
        return unescape(part.text) if event == "start" else part.tail or ""
    apart = "\n\n" if named(part).lower() in _PARAGRAPHS else ""
    return apart + ((part.text if event == "start" else part.tail) or "")
