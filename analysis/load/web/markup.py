"""Text that comes as markup, as pages and the records of websites hold it: the lines that a reader of the page would see."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree, html  # type: ignore[import-untyped]

_BLOCKS = ("p", "div", "br", "h1", "h2", "h3", "h4", "li", "tr", "blockquote")
_HIDDEN = ("script", "style", "noscript", "template")
_ENDS = re.compile(r"</(?:p|div|li|ul|ol|h[1-6]|blockquote|figure|table|section|article)>|<br ?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


def is_markup(text: str) -> bool:
    """Whether a text is markup: elements that end a line, or characters written by their name."""
    return ("<" in text and _ENDS.search(text) is not None) or ("&" in text and _ENTITY.search(text) is not None)


def as_lines(text: str) -> str:
    """Markup as the lines that a reader sees; the text itself where it cannot be read as markup."""
    if "<" not in text:
        return unescape(text)
    try:
        tree = html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError):
        return text
    etree.strip_elements(tree, etree.Comment, *_HIDDEN, with_tail=False)
    return "\n".join(lines_of(tree))


def lines_of(tree: html.HtmlElement) -> list[str]:
    """The lines of text as a reader sees them: one for each paragraph, heading, item of a list or line break."""
    for element in tree.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return [line for part in tree.text_content().split("\n") if (line := " ".join(part.split()))]
