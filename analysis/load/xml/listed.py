"""XML that lists articles in its own words: elements whose children are called what our fields are called, title, date, text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.rows.fields import columns_of
from analysis.load.rows.records import document_of
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.opened import Opened
from analysis.load.web.markup import as_lines, is_markup
from analysis.load.xml.safe import named, text_lines


def articles(root: Any) -> list[Any]:
    """The elements that are articles, none of which holds another."""
    found = [element for element in root.iter() if _is_article(element)]
    outer = {above for element in found for above in element.iterancestors()}
    return [element for element in found if element not in outer]


def documents(elements: Iterable[Any], source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of such elements; one without a text is quarantined."""
    for element in elements:
        record = _record(element)
        record = _around(element, record) | record
        try:
            yield document_of(record, source, element.sourceline)
        except Unreadable as wrong:
            yield Quarantined(source.path, str(wrong), element.sourceline, source.member, excerpt(record.get("title", "")))


def _is_article(element: Any) -> bool:
    """Whether an element holds a text, and another of our fields, each under its name."""
    within = dict.fromkeys(name for child in element if (name := named(child)))
    return "text" in columns_of(within) and len(columns_of({**within, **element.attrib})) > 1


def _record(article: Any) -> dict[str, str]:
    """Name → what it holds, of the attributes of an element and the elements in it; the longest of those that share a name."""
    found: dict[str, str] = dict(article.attrib)
    for child in article:
        if (name := named(child)) and len(said := _told(child)) >= len(found.get(name, "")):
            found[name] = said
    return found


def _around(article: Any, record: Mapping[str, str]) -> dict[str, str]:
    """What is told beside an article that is alone in its parent, as a page is called beside its text, of fields it has not itself."""
    parent = article.getparent()
    if parent is None or parent.getparent() is None or sum(map(_is_article, parent)) > 1:
        return {}
    beside = {name: _told(child) for child in parent if child is not article and (name := named(child))}
    own = columns_of(record).keys()
    return {name: said for name, said in beside.items() if own.isdisjoint(columns_of((name,)))}


def _told(element: Any) -> str:
    """What an element holds, as lines, whether its paragraphs are elements or written as markup."""
    text = "\n".join(text_lines(element))
    return as_lines(text) if is_markup(text) else text
