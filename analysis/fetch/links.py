"""Articles of which only the link is known, completed by the page it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.fetch.fetcher import Fetcher
from analysis.fetch.pages import Kept, Pages
from analysis.load import formats
from analysis.load.streams.excerpt import printable
from analysis.load.streams.opened import Opened, nothing

__all__ = ["Pages", "is_link", "with_texts"]


def with_texts(items: Iterable[Document | Quarantined], pages: Pages, fetcher: Fetcher | None) -> Iterator[Document | Quarantined]:
    """The items; an article that is a link alone has the text of its page, where that is kept or may be fetched.

    A page that cannot be had is quarantined; what the list itself says of the article is kept.
    """
    for item in items:
        if isinstance(item, Document) and is_link(item):
            yield from _completed(item, pages, fetcher)
        else:
            yield item


def is_link(item: Document) -> bool:
    """Whether of an article only the link is known, and perhaps what a list says of it."""
    return bool(item.fields.get("url")) and not item.text.strip()


def _completed(item: Document, pages: Pages, fetcher: Fetcher | None) -> Iterator[Document | Quarantined]:
    link = item.fields["url"]
    try:
        page = pages.read(link) or (pages.keep(link, fetcher.fetch(link)) if fetcher else None)
        if page:
            yield from _read(item, page, link)
        elif _says_more(item):
            yield item
        else:
            yield _refused(item, "a link that was not fetched; fetching has to be asked for (--fetch)")
    except Unreadable as wrong:
        yield _refused(item, str(wrong))
        if _says_more(item):
            yield item


def _says_more(item: Document) -> bool:
    """Whether the list says more of an article than its link."""
    return item.fields.keys() != {"url"}


def _read(item: Document, page: Kept, link: str) -> Iterator[Document | Quarantined]:
    """The documents of a page: of an article's own page with what the list says of it, of a feed one each."""
    source = page.opened(Opened(item.path, "", nothing, member=printable(link)))
    found = list(formats.read(source))
    if len(found) > 1 or source.suffix not in (".html", ".pdf", ".txt"):
        yield from found
        return
    for each in found:
        yield _joined(item, each, page) if isinstance(each, Document) else each


def _joined(item: Document, page: Document, kept: Kept) -> Document:
    """The text of a page, with what the list says of the article before what the page says."""
    fields = {**page.fields, "url": kept.url, **item.fields}
    notes = (*item.notes, *page.notes, f"the text was fetched on {kept.day} from {kept.url}")
    return replace(page, path=item.path, line=item.line, fields=fields, tags=item.tags or page.tags, notes=notes)


def _refused(item: Document, reason: str) -> Quarantined:
    return Quarantined(item.path, reason, item.line, printable(item.fields["url"])[:500], printable(item.fields.get("title", ""))[:80])
