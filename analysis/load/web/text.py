"""The text of an article on a page: by trafilatura, cautiously first, with more where caution takes too much; or what the page declares."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

import trafilatura

_FEWEST = 250  # characters of a text that is taken without a second look
_WAYS = ((True, True, 0.8), (False, True, 0.5), (False, False, 0.0))  # (quick, cautious, share of the page's paragraphs that is enough)
_PARAGRAPH = 80  # characters of a paragraph that counts
_AROUND = 1  # elements between a stretch of an article and the one that holds all stretches
_PARAGRAPHS = "//p[not(ancestor::footer or ancestor::nav or ancestor::aside or ancestor::blockquote or ancestor::form)]"
_SHOWN = "//body//text()[not(parent::script or parent::style or parent::noscript)]"
_DECLARED = 500  # characters of a declared text that is believed
_SHARED = 0.9  # share of a declared text's words in a row that stand on the page
_MISSING = 0.8  # share of a declared text that a text found on the page must hold
_ROW = 4  # words in a row that two texts share
_WORD = re.compile(r"\w+")
_BULLET = re.compile(r"^- ", re.MULTILINE)


def text_of_article(tree: Any, declared: str = "") -> str:
    """The paragraphs of the article on a page, a line each; "" where there is none."""
    _join(tree)
    text = _extracted(tree)
    if len(declared) < max(_DECLARED, len(text)) or _share(declared, text) >= _MISSING:
        return text
    return declared if _share(declared, " ".join(tree.xpath(_SHOWN))) >= _SHARED else text


def _extracted(tree: Any) -> str:
    """The text that trafilatura finds: in its quick and cautious way, with its second opinions, or without caution.

    Each is tried where the one before leaves out much of the page's paragraphs.
    """
    paragraphs = sum(length for p in tree.xpath(_PARAGRAPHS) if (length := len(" ".join(p.text_content().split()))) >= _PARAGRAPH)
    found: list[str] = []
    for quick, cautious, covered in _WAYS:
        found.append(_attempt(tree, quick=quick, cautious=cautious))
        if len(found[-1]) >= max(_FEWEST, covered * paragraphs):
            return found[-1]
    return max(found, key=len)


def _join(tree: Any) -> None:
    """Put the stretches of an article that stand in several elements of one class, each with paragraphs of its own, into the first."""
    groups: dict[tuple[Any, str, str], list[Any]] = {}
    for element in dict.fromkeys(p.getparent() for p in tree.iter("p")):
        around = next(islice(element.iterancestors(), _AROUND, None), None)
        if element.tag in ("div", "section") and around is not None and element.get("class"):
            groups.setdefault((around, element.tag, element.get("class")), []).append(element)
    for first, *others in groups.values():
        if others and all(sum(len(p.text_content()) >= _PARAGRAPH for p in each.findall("p")) > 1 for each in (first, *others)):
            for each in others:
                first.extend(list(each))


def _attempt(tree: Any, *, quick: bool, cautious: bool) -> str:
    """The text by one way of extraction, items of lists without their marks."""
    text = trafilatura.extract(
        tree, output_format="txt", fast=quick, favor_precision=cautious, include_comments=False, include_tables=True, with_metadata=False
    )
    return "\n".join(map(_cell, _BULLET.sub("", text or "").split("\n")))


def _cell(line: str) -> str:
    """The line without the bars around it, where it is all or part of a row's only cell: a page may be laid out by tables."""
    inner = line.rstrip().removeprefix("| ").removesuffix(" |")
    return line if "|" in inner else inner


def _share(one: str, other: str) -> float:
    """Share of one text's rows of words that another has too, 0..1."""
    rows = _rows(one)
    return len(rows & _rows(other)) / len(rows) if rows else 0.0


def _rows(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return set(zip(*(words[n:] for n in range(_ROW)), strict=False))
