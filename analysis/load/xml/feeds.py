"""RSS and Atom feeds, and sitemaps of news: one document an item; most feeds give a summary only, and then it is said.

Other XML is read where it lists articles in words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.rows.records import document_of
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.opened import Opened
from analysis.load.web.markup import as_lines, is_markup
from analysis.load.xml import listed
from analysis.load.xml.safe import bytes_of, named, parsed

_FIELDS = {
    "title": "title", "pubDate": "published", "published": "published", "date": "published", "creator": "author", "author": "author",
    "category": "section", "language": "language", "publication_date": "published", "name": "source",
}  # fmt: skip
_TEXTS = ("encoded", "content", "description", "summary")  # fullest first
_FEEDS = ("rss", "RDF", "feed", "channel", "urlset", "sitemapindex")
_ITEMS = ("item", "entry", "news")
_SUMMARIES = ("description", "summary")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a feed."""
    root = parsed(bytes_of(source))
    if named(root) not in _FEEDS and (articles := listed.articles(root)):
        yield from listed.documents(articles, source)
        return
    items = _items(root)
    outlet = next((_plain(element) for element in root.iter() if named(element) == "title" and named(element.getparent()) != "item"), "")
    for item in items:
        record, summary = _record(item)
        notes = (f"line {item.sourceline}: the feed gives a summary only",) if summary else ()
        try:
            yield replace(document_of({"source": outlet} | record, source, item.sourceline, notes), summary=summary)
        except Unreadable as wrong:
            yield Quarantined(source.path, str(wrong), item.sourceline, source.member, excerpt(record.get("title", "")))


def _items(root: Any) -> list[Any]:
    """What a feed lists, or a sitemap that gives titles; other sitemaps and other XML are unreadable."""
    kind = named(root)
    items = [element for element in root.iter() if named(element) in _ITEMS]
    if kind in ("urlset", "sitemapindex") and not items:
        raise Unreadable("a sitemap of links without titles; give the pages, or a list of their links to be fetched")
    if not items:
        raise Unreadable(
            f"no feed and no list of articles: it is XML of the kind {excerpt(kind)!r}; supported are RSS, Atom, sitemaps of news, NITF,"
            " NewsML, TEI, and elements that hold title, date, source and text under such names"
        )
    return items


def _record(item: Any) -> tuple[dict[str, str], bool]:
    """(the fields of an item, whether its text is a summary)."""
    record: dict[str, str] = {}
    texts: dict[str, str] = {}
    if named(item) == "news":
        record["url"] = next((_plain(element) for element in item.getparent() if named(element) == "loc"), "")
    for element in item if named(item) != "news" else item.iter():
        name = named(element)
        if name in _TEXTS:
            texts[name] = _plain(element)
        elif name == "link":
            record.setdefault("url", (element.get("href") or element.text or "").strip())
        elif name in _FIELDS:
            record.setdefault(_FIELDS[name], _plain(element))
    kind = next((name for name in _TEXTS if texts.get(name)), "")
    return record | {"text": texts.get(kind, "")}, kind in _SUMMARIES


def _plain(element: Any) -> str:
    """The text of an element, its markup read as lines."""
    text = "".join(element.itertext()).strip()
    return as_lines(text) if is_markup(text) else text
