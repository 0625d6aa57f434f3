"""Text that comes as markup, as pages and the records of websites hold it: the lines that a reader of the page would see."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree, html  # type: ignore[import-untyped]

_BLOCKS = ("p", "div", "br", "h1", "h2", "h3", "h4", "li", "tr", "blockquote")
_HIDDEN = ("script", "style", "noscript", "template")
_ENDS = re.compile(r"</(?:p|div|li|ul|ol|h[1-6]|blockquote|figure|table|section|article)>|<br ?/?>", re.IGNORECASE)
_WITHIN = r"(?:a|abbr|b|cite|em|font|i|mark|q|small|span|strong|sub|sup|time|u)"  # elements within a line
_VALUE = r"(?:\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s<>\"']{1,2000})"
_TAG = re.compile(rf"</?{_WITHIN}(?:\s{{1,9}}[\w:-]{{1,40}}={_VALUE}){{0,20}}\s{{0,9}}/?>", re.IGNORECASE)
_AROUND = (
    "article|aside|blockquote|body|br|button|center|div|figure|form|h[1-6]|head|hr|html|iframe|img|input|li|link|main|meta|nav|noscript|ol|p|"
    "script|section|style|svg|table|td|template|tr|ul|video"
)
_OTHER_TAG = re.compile(rf"<(?:/?(?:{_AROUND})[\s/>]|!--)", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


def is_markup(text: str) -> bool:
    """Whether a text is markup: elements that end a line, elements within one, or characters written by their name."""
    return ("<" in text and (_ENDS.search(text) or _TAG.search(text)) is not None) or ("&" in text and _ENTITY.search(text) is not None)


def as_lines(text: str) -> str:
    """Markup as the lines that a reader sees; the text itself where it cannot be read as markup."""
    if not _ENDS.search(text) and not _OTHER_TAG.search(within := _TAG.sub("", text)):
        return unescape(within)
    try:
        tree = html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError):
        return text
    etree.strip_elements(tree, etree.Comment, *_HIDDEN, with_tail=False)
    return "\n".join(lines_of(tree))


def as_line(text: str) -> str:
    """A headline or a name as one line, markup as a reader sees it."""
    return " ".join(as_lines(text).split()) if is_markup(text) else text


def lines_of(tree: html.HtmlElement) -> list[str]:
    """The lines of text as a reader sees them: one for each paragraph, heading, item of a list or line break."""
    for element in tree.iter(*_BLOCKS):
        element.text = "\n" + (element.text or "")
        element.tail = "\n" + (element.tail or "")
    return [line for part in tree.text_content().split("\n") if (line := " ".join(part.split()))]
