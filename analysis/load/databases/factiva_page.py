"""Pages saved from Factiva: an element for each document, with a table of codes and values or with lines in a fixed order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.exports import Exported, documents_of
from analysis.load.databases.factiva import DOCUMENT, coded, exported, rows_of
from analysis.load.streams.opened import Opened
from analysis.load.web.markup import lines_of
from analysis.load.web.page import markup_of, tree_of

_DOCUMENTS = '//*[contains(concat(" ", @class, " "), "Article ") and starts-with(normalize-space(@class), "article ")]'
_LINE = re.compile(DOCUMENT)
_NAMED = re.compile(r"[^!?:]{1,100}(?:[^.!?:]|(?:Inc|Ltd|Co|Corp|S\.A|e\.V)\.)")  # a publisher: no sentence
_COUNTED = re.compile(r"\d{1,4}\) (?=\S)")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page; one without a text is quarantined."""
    found = tree_of(markup_of(source)).xpath(_DOCUMENTS)
    if not found:
        raise Unreadable("no document of Factiva in the page; save the full text of the documents")
    yield from documents_of((_exported(element, number) for number, element in enumerate(found, 1)), source)


def _exported(element: Any, number: int) -> Exported:
    """The document of an element; its language is named by its class where nothing else names it."""
    language = next((name[:2] for name in element.get("class").split() if name.endswith("Article")), "")
    for unseen in element.xpath(".//script | .//style"):
        unseen.drop_tree()
    for publisher in _publisher(element):
        publisher.drop_tree()
    rows = rows_of(element)
    found = coded(rows, number) if rows else _ordered(element, number)
    return found._replace(fields={"language": language, **found.fields})


def _publisher(element: Any) -> list[Any]:
    """The line that names the publisher, between the text and the line that names the document, where the page marks the text's own."""
    marked = element.xpath('.//p[contains(@class, "rticleParagraph")]')
    below = [each for each in marked[-1].itersiblings("p") if not _LINE.search(each.text_content())] if marked else []
    return [each for each in below[-1:] if _NAMED.fullmatch(" ".join(each.text_content().split()))]


def _ordered(element: Any, number: int) -> Exported:
    """The document of an element without codes, whose headline its markup may tell."""
    titles = [_uncounted(" ".join(title.text_content().split())) for title in element.xpath('.//*[contains(@class, "eadline")]')]
    found = exported(lines_of(element), number)
    return found._replace(fields=found.fields | {"title": titles[0]}) if titles and titles[0] else found


def _uncounted(title: str) -> str:
    """A headline without the place of the document in the list it was saved from: "3) Ferry strike ends"."""
    return _COUNTED.sub("", title)
