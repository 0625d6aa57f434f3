"""Text that comes as Markdown, as tools that fetch pages write it: the words that a reader of the page would see."""

from __future__ import annotations

import re

_ADDRESS = r"(?:[a-z]{2,9}:|/|#)[^()\s]{0,2000}(?:\([^()\s]{0,99}\)[^()\s]{0,999})?"
_LINKED = re.compile(rf"!?\[([^\[\]\n]{{0,500}})\]\({_ADDRESS}(?: \"[^\"\n]{{0,300}}\")?\)")
_HEADING = re.compile(r"^#{1,6} (?=\S)", re.MULTILINE)
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_BULLET = re.compile(r"^[*+-] (?=\S)", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])([^\n*_]{1,500})(?<=\S)\1")
_BOLD = re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^\n*]{1,500}(?<=\S)\*\*(?![\w*])")
_EMPHASISED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^\n*]{1,500})(?<=\S)\*(?![\w*])")
_GAP = re.compile(r"(?<=\S) {2,9}(?=\S)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown: it links words to an address, or sets some in bold type."""
    return ("](" in text and _LINKED.search(text) is not None) or ("**" in text and _BOLD.search(text) is not None)


def as_words(text: str) -> str:
    """Markdown as its words: links by what they are called, pictures left out, no marks of headings, lists, quotations and emphasis."""
    for _ in ("pictures, links", "links around pictures"):
        text = _LINKED.sub(lambda link: "" if link[0].startswith("!") else link[1], text)
    for mark in (_HEADING, _QUOTED, _BULLET):
        text = mark.sub("", text)
    text = _EMPHASISED.sub(r"\1", _STRONG.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", _GAP.sub(" ", text))
