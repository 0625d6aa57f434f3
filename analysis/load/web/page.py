"""Saved web pages: the text by trafilatura, title, source, date and author by what the page states of itself in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree, html  # type: ignore[import-untyped]

from analysis.article import Document
from analysis.errors import Unreadable
from analysis.load.rows.records import document_of
from analysis.load.streams.encoding import decode, is_binary
from analysis.load.streams.limits import HEAD, MAX_PAGE
from analysis.load.streams.opened import Opened
from analysis.load.web.dates import guessed_day
from analysis.load.web.facts import day_beside_headline, stated
from analysis.load.web.text import text_of_article

_CHARSET = re.compile(rb"<meta[^>]{0,100}charset=[\"']?([\w-]{3,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ISO = re.compile(r"\s*\d{4}-?\d\d-?\d\d")
_TOO_DEEP = "boolean(//*[count(ancestor::*) > 200])"  # no browser shows a page beyond it either


def read(source: Opened) -> Iterator[Document]:
    """The one document of a saved page; a page without a text is unreadable."""
    yield document_of_page(markup_of(source), source)


def document_of_page(page: str, source: Opened, address: str = "") -> Document:
    """The document of a page's markup; the address it was saved from is its link where it states none itself."""
    tree = tree_of(page)
    fields, declared = stated(tree)
    fields = {"url": address} | fields
    dated = _ISO.match(str(fields.get("published", "")))
    guess = "" if dated else day_beside_headline(tree, str(fields.get("title", ""))) or guessed_day(page)
    text = text_of_article(tree, declared)
    if not text:
        raise Unreadable("no article text in the page; save the page of one article")
    document = document_of(fields | {"text": text}, source, None)
    return replace(document, fields={**document.fields, "guessed": guess}) if guess else document


def markup_of(source: Opened) -> str:
    """The markup of a page as text: UTF-8 where it is that, else by the page's own word, else by the ladder for texts."""
    with source.open() as stream:
        return text_of_markup(stream.read(MAX_PAGE + 1))


def text_of_markup(data: bytes) -> str:
    """The markup of a page's bytes as text; a page that is larger than the limit is unreadable."""
    if len(data) > MAX_PAGE:
        raise Unreadable(f"the page is larger than {MAX_PAGE >> 20} MiB, the limit (BROADSHEET_MAX_PAGE); give its text")
    if is_binary(data[:HEAD]):
        raise Unreadable("not a page: it holds control characters throughout; it may be packed")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = _CHARSET.search(data[:4096])
    try:
        return data.decode(named[1].decode()) if named and named[1].lower() != b"utf-8" else decode(data).text
    except (LookupError, UnicodeDecodeError):
        return decode(data).text


def tree_of(page: str) -> html.HtmlElement:
    """The elements of a page; one nested without end is unreadable."""
    try:
        tree = html.document_fromstring(_undeclared(page), parser=_parser())
    except (etree.LxmlError, ValueError) as wrong:
        raise Unreadable(f"the page cannot be read ({wrong}); give its text") from None
    if tree.xpath(_TOO_DEEP):
        raise Unreadable("the page is nested too deeply to be an article; give its text")
    return tree


def _undeclared(page: str) -> str:
    """The page without the declaration of XML at its start, which names an encoding that no longer holds."""
    declaration = _DECLARATION.match(page)
    return page[declaration.end() :] if declaration else page


def _parser() -> html.HTMLParser:
    """A parser that leaves comments out: pages put them between the words of a sentence."""
    return html.HTMLParser(remove_comments=True, remove_pis=True)
