"""Saved pages of newspaper databases, Factiva and Europresse: one page of many documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.excerpt import excerpt
from analysis.load.opened import Opened
from analysis.load.records import document_of
from analysis.load.web import markup_of, tree_of

_FACTIVA = {"HD": "title", "SN": "source", "BY": "author", "SE": "section", "LA": "language", "AN": "id"}
_NOT_THE_ARTICLE = re.compile(
    r"(?:©|\(c\)) ?\d{4}|Numéro de document|news[·.]\d{8}|Tous droits réservés|All rights reserved|Cet article est paru", re.IGNORECASE
)
_DATED = re.compile(r"\d{1,2}[^\W\d]{0,3}\.? [^\W\d_]{3,12}\.? \d{4}|[^\W\d_]{3,12} \d{1,2}, \d{4}|\d{4}-\d\d-\d\d")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page saved from a database; one without a text is quarantined."""
    page = markup_of(source)
    tree = tree_of(page)
    factiva = tree.xpath('//div[contains(concat(" ", @class), "Article") and contains(@class, "article")]')
    found = [_of_factiva(article) for article in factiva] if factiva else _of_europresse(tree)
    if not found:
        raise Unreadable("no document of Factiva or Europresse in the page; save the full text of the documents")
    for number, record in enumerate(found, 1):
        try:
            yield document_of({name: value for name, value in record.items() if value or name == "text"}, source, number)
        except Unreadable as wrong:
            yield Quarantined(source.path, f"document {number}: {wrong}", number, source.member, excerpt(record.get("title", "")))


def _of_factiva(article: Any) -> dict[str, str]:
    """The fields of a document of Factiva: rows of a two-letter code and its value."""
    record: dict[str, str] = {"text": ""}
    for row in article.iter("tr"):
        cells = row.findall("td")
        if len(cells) != 2:
            continue
        code, value = _plain(cells[0]).strip(), cells[1]
        if code in ("LP", "TD"):
            paragraphs = [_plain(paragraph) for paragraph in value.iter("p")] or [_plain(value)]
            record["text"] = "\n".join(part for part in (record["text"], *paragraphs) if part)
        elif code in ("PD", "ET"):
            record["published"] = f"{record.get('published', '')} {_plain(value)}".strip()
        elif code in _FACTIVA:
            record.setdefault(_FACTIVA[code], _plain(value).removeprefix("Document "))
    return record


def _of_europresse(tree: Any) -> list[dict[str, str]]:
    """The fields of the documents of Europresse: each begins with the name of its publication, and is text up to the next."""
    found: list[dict[str, str]] = []
    for name in tree.xpath('//*[@class="DocPublicationName"]'):
        cell = name.getparent()
        record = {"source": _plain(name).split(",")[0].strip(), "text": ""}
        head = " ".join(_plain(part) for part in cell.xpath('.//*[@class="DocHeader"]'))
        dated = _DATED.search(head)
        record["published"] = dated[0] if dated else ""
        titles = cell.xpath('.//*[contains(@class, "TitreArticleVisu")]')
        record["title"] = " ".join(_plain(title) for title in titles)
        if titles:
            record["text"] = _after(titles[-1], cell)
        found.append(record)
    return found


def _after(title: Any, cell: Any) -> str:
    """The text of a cell below the headline, a line for each break or paragraph, up to the notice of rights."""
    copy = html.fromstring(html.tostring(cell, encoding="unicode"))
    for mark in copy.iter("br", "p"):
        mark.tail = "\n" + (mark.tail or "")
    lines = ["".join(line.split("\r")) for line in copy.text_content().split("\n")]
    last = _plain(title)
    begin = next((i for i, line in enumerate(lines) if " ".join(line.split()).endswith(last)), -1) + 1
    kept: list[str] = []
    for line in (" ".join(line.split()) for line in lines[begin:]):
        if _NOT_THE_ARTICLE.search(line):
            break
        if line:
            kept.append(line)
    return "\n".join(kept)


def _plain(element: Any) -> str:
    """The text of an element, on one line."""
    return " ".join(element.text_content().split())
