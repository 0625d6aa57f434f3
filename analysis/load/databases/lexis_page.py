"""LexisNexis exports saved as a page: the documents that follow each other in it, each a run of blocks below its counter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.exports import documents_of
from analysis.load.databases.lexis_blocks import COUNTER, Block, exported
from analysis.load.streams.opened import Opened
from analysis.load.web.page import markup_of, tree_of

_COUNTER = re.compile(COUNTER)
_STYLE = re.compile(r"\.([\w-]{1,40})\s{0,9}\{[^{}]{0,400}text-align:\s{0,9}center", re.IGNORECASE)
_PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "li")
_LEFT_OUT = "//script | //style | //head"


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page saved from LexisNexis; one without a text is quarantined."""
    page = markup_of(source)
    tree = tree_of(page)
    centred = frozenset(_STYLE.findall(page))
    for element in tree.xpath(_LEFT_OUT):
        element.drop_tree()
    documents = list(_cut([block for element in _groups(tree) if (block := _block(element, centred))]))
    if not documents:
        raise Unreadable("no document of LexisNexis in the page; save the full text of the documents")
    yield from documents_of((exported(blocks, number, "document") for number, blocks in enumerate(documents, 1)), source)


def _groups(tree: Any) -> Iterator[Any]:
    """The innermost elements that hold paragraphs, and the paragraphs that stand in none."""
    innermost = "div[not(descendant::div)]"
    yield from tree.xpath(f"//{innermost} | //*[self::p or self::h1 or self::h2 or self::h3][not(ancestor::{innermost})]")


def _block(element: Any, centred: frozenset[str]) -> Block | None:
    """The block of an element: its paragraphs, the first of them by its line breaks too."""
    for mark in element.iter("br"):
        mark.tail = "\n" + (mark.tail or "")
    parts = list(element.iter(*_PARAGRAPHS)) or [element]
    texts = [part.text_content().strip("\n ") for part in parts]
    paragraphs = [text for raw in texts if (text := " ".join(raw.split()))]
    if not paragraphs:
        return None
    lines = [line for text in texts for raw in text.split("\n") if (line := " ".join(raw.split()))]
    classes = {name for part in (element, parts[0]) for name in (part.get("class") or "").split()}
    return Block(lines, paragraphs, bool(classes & centred) or (element.get("align") or parts[0].get("align")) == "center")


def _cut(blocks: list[Block]) -> Iterator[list[Block]]:
    """The blocks of each document: those below its counter, up to the next."""
    found: list[Block] | None = None
    for block in blocks:
        if _COUNTER.fullmatch(block.lines[0]):
            if found is not None:
                yield found
            found = []
            if len(block.lines) > 1:
                found.append(Block(block.lines[1:], block.paragraphs[1:] or block.lines[1:], block.centred))
        elif found is not None:
            found.append(block)
    if found is not None:
        yield found
