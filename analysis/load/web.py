"""Saved web pages: the text by trafilatura, title, source, date and author by what the page states of itself in its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import trafilatura
from lxml import etree, html  # type: ignore[import-untyped]

from analysis.article import Document
from analysis.errors import Unreadable
from analysis.load.encoding import decode, is_binary
from analysis.load.limits import HEAD, MAX_PAGE
from analysis.load.opened import Opened
from analysis.load.records import document_of

_CHARSET = re.compile(rb"<meta[^>]{0,100}charset=[\"']?([\w-]{3,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_ARTICLE = re.compile(r"Article|Report|BlogPosting|Review$")
_BLOCKS = ("p", "div", "br", "h1", "h2", "h3", "h4", "li", "tr", "blockquote")
_DEEPEST = 200  # elements within each other, beyond which no browser shows a page either
_META = {
    "title": "og:title twitter:title parsely-title sailthru.title dc.title",
    "published": "article:published_time og:article:published_time datepublished date pubdate publishdate publish-date publish_date "
    "publication_date dc.date dc.date.issued dcterms.created dcterms.issued parsely-pub-date sailthru.date cxenseparse:recs:publishtime "
    "article.published rnews:datepublished originalpublicationdate",
    "source": "og:site_name application-name publisher dc.publisher",
    "author": "author article:author_name parsely-author sailthru.author dc.creator byl",
    "section": "article:section parsely-section",
    "tags": "article:tag news_keywords parsely-tags keywords",
    "url": "og:url parsely-link",
    "standfirst": "og:description description",
    "language": "og:locale language",
}


def read(source: Opened) -> Iterator[Document]:
    """The one document of a saved page; a page without a text is unreadable."""
    yield document_of_page(markup_of(source), source)


def document_of_page(page: str, source: Opened, address: str = "") -> Document:
    """The document of a page's markup; the address it was saved from is its link where it states none itself."""
    tree = tree_of(page)
    text = trafilatura.extract(tree, output_format="txt", include_comments=False, include_tables=True, with_metadata=False)
    if not text:
        raise Unreadable("no article text in the page; save the page of one article")
    return document_of({"url": address} | _stated(tree) | {"text": text}, source, None)


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
    if _depth(page) > _DEEPEST:
        raise Unreadable("the page is nested too deeply to be an article; give its text")
    try:
        return html.document_fromstring(_DECLARATION.sub("", page, count=1))
    except (etree.LxmlError, ValueError) as wrong:
        raise Unreadable(f"the page cannot be read ({wrong}); give its text") from None


def lines_of(tree: html.HtmlElement) -> list[str]:
    """The lines of text as a reader sees them: one for each paragraph, heading, item of a list or line break."""
    for element in tree.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return [line for part in tree.text_content().split("\n") if (line := " ".join(part.split()))]


def _depth(page: str) -> int:
    """How many div elements are open within each other at most."""
    deepest = depth = 0
    for mark in re.findall(r"</?div\b", page):
        depth += 1 if mark[1] != "/" else -1
        deepest = max(deepest, depth)
    return deepest


def _stated(tree: html.HtmlElement) -> dict[str, Any]:
    """The fields that the page states: structured data first, then meta tags, then its elements."""
    found = _of_elements(tree) | _of_meta(tree) | _of_linked_data(tree)
    return {name: value for name, value in found.items() if value}


def _of_linked_data(tree: html.HtmlElement) -> dict[str, Any]:
    """The fields of the first article that the page's JSON-LD describes."""
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            items = list(_items(json.loads(script.text or "", strict=False)))
        except (ValueError, RecursionError):
            continue
        article = next((item for item in items if _ARTICLE.search(str(item.get("@type", "")))), None)
        if article:
            names = {"title": "headline", "published": "datePublished", "author": "author", "source": "publisher", "language": "inLanguage"}
            fields = {name: article.get(key) for name, key in names.items()} | {"section": article.get("articleSection")}
            return {name: value for name, value in fields.items() if value}
    return {}


def _items(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, those of its graph and of lists included."""
    if isinstance(data, list) and depth < 5:
        for item in data:
            yield from _items(item, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _items(data.get("@graph", []), depth + 1)


def _of_meta(tree: html.HtmlElement) -> dict[str, Any]:
    """The fields that meta tags state, by the names that publishers use."""
    content: dict[str, str] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        content.setdefault(name, (tag.get("content") or "").strip())
    first = {field: next((content[name] for name in names.split() if content.get(name)), "") for field, names in _META.items()}
    return {field: value for field, value in first.items() if value}


def _of_elements(tree: html.HtmlElement) -> dict[str, Any]:
    """The fields that headings, time tags and links state."""
    times = tree.xpath('//time[@itemprop="datePublished" or @pubdate]/@datetime | //*[@itemprop="datePublished"]/@content') or tree.xpath(
        "(//article//time | //header//time)[1]/@datetime"
    )
    titles = [" ".join(heading.text_content().split()) for heading in tree.xpath("//h1")] + [tree.findtext(".//title") or ""]
    links = tree.xpath('//link[@rel="canonical"]/@href')
    return {
        "title": next((title.strip() for title in titles if title.strip()), ""),
        "published": times[0] if times else "",
        "url": links[0] if links else "",
        "language": tree.get("lang") or "",
    }
