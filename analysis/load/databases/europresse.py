"""Pages saved from Europresse: a name of a publication begins each document, in an element of its own or in a cell with others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.exports import DAY, Exported, documents_of
from analysis.load.streams.opened import Opened
from analysis.load.web.markup import lines_of
from analysis.load.web.page import markup_of, tree_of

_NAMED = '[contains(concat(" ", normalize-space(@class), " "), " {} ")]'
_TITLES = f".//*{_NAMED.format('titreArticleVisu')} | .//*{_NAMED.format('TitreArticleVisu')}"
_TEXTS = (f".//*{_NAMED.format('docOcurrContainer')}", f".//*{_NAMED.format('DocText')}")
_NOT_THE_ARTICLE = re.compile(
    r"(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{4}|(?:Numéro de )?document ?: ?news|news[·.]\d{8}|Tous droits réservés"
    r"|All rights reserved|Cet article est paru|This article appeared|Ce document est destiné|Note\(s\) ?:|La présente publication",
    re.IGNORECASE,
)
_DATED = re.compile(DAY)
_DAY = re.compile(r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?", re.IGNORECASE)
_NUMBER = re.compile(r"news[·.](?P<day>(?:19|20)\d{6})[·.](?P<code>[\w·.-]{1,40})")
_NAME = re.compile(r"[^\W\d_a-zà-ÿ][\w’'-]*(?:(?:, | | et | and | de | d['’]|-)[^\W\d_a-zà-ÿ][\w’'-]*){1,5}")
_SPACE = re.compile(r"[\r\n]+")
_CUT = re.compile(r", ?n[o°º]\.? ?\S*|[,;|\n]|\s{3,}| - (?=[\w-]+\.\w)|\s+n[o°º]\.? ?\d+")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page; one without a text is quarantined."""
    names = tree_of(markup_of(source)).xpath(f"//*{_NAMED.format('DocPublicationName')}")
    if not names:
        raise Unreadable("no document of Europresse in the page; save the full text of the documents")
    around = Counter(element for name in names for element in name.iterancestors())
    yield from documents_of((_exported(name, _whole(name, around), number) for number, name in enumerate(names, 1)), source)


def _whole(name: Any, around: Counter[Any]) -> Any:
    """The widest element around a name that holds no other document's."""
    alone = [element for element in name.iterancestors() if around[element] == 1 and element.tag != "html"]
    return alone[-1] if alone else name.getparent()


def _exported(name: Any, whole: Any, number: int) -> Exported:
    """The document that a name of a publication begins."""
    header = " ".join(_plain(part) for part in whole.xpath(f".//*{_NAMED.format('DocHeader')}"))
    titles = [title for title in whole.xpath(_TITLES) if _plain(title)]
    numbered = _NUMBER.search(_plain(whole))
    fields = {"source": _publication(name), "title": " ".join(dict.fromkeys(map(_plain, titles)))} | _dated(header, numbered)
    texts: list[Any] = next((found for path in _TEXTS if (found := whole.xpath(path))), [])
    author = " ".join(_plain(part) for part in whole.xpath(f".//*{_NAMED.format('docAuthors')}"))
    lines = [line for text in texts for line in _lines(text)] if texts else _below(titles[-1] if titles else name, whole)
    if not author and not texts and len(lines) > 1 and _NAME.fullmatch(lines[0]):
        author = lines.pop(0)
    if numbered:
        fields["id"] = numbered[0]
    return Exported(fields | {"author": author, "text": "\n".join(lines)}, number)


def _dated(header: str, numbered: re.Match[str] | None) -> dict[str, str]:
    """Date and section of a header: Section, day of the week, date, page; the number of the document has the day too."""
    match = _DATED.search(header)
    if match is None:
        return {"published": numbered["day"]} if numbered else {}
    section = _DAY.sub("", header[: match.start()]).strip(" ,;")
    return {"published": match[0], "section": section}


def _publication(name: Any) -> str:
    """The name of a publication, without the number of its issue and its address."""
    copy = html.fromstring(html.tostring(name, encoding="unicode", with_tail=False))
    for mark in copy.iter("br"):
        mark.tail = "\n" + (mark.tail or "")
    first = next((part for part in _CUT.split(copy.text_content().strip()) if part.strip()), "")
    return " ".join(first.split())


def _below(title: Any, whole: Any) -> list[str]:
    """The lines below a headline, up to the notice of rights."""
    lines = _raw_lines(whole)
    last = _plain(title)
    begin = next((n for n, line in enumerate(lines) if line.endswith(last)), -1) + 1
    return _article(lines[begin:])


def _lines(text: Any) -> list[str]:
    """The lines of the element that holds a text, up to the notice of rights."""
    return _article(lines_of(html.fragment_fromstring(html.tostring(text, encoding="unicode", with_tail=False))))


def _raw_lines(element: Any) -> list[str]:
    """The lines of an element: one for each break or paragraph."""
    copy = html.fromstring(_SPACE.sub(" ", html.tostring(element, encoding="unicode", with_tail=False)))
    for mark in copy.iter("br", "p"):
        mark.tail = "\n" + (mark.tail or "")
        mark.text = "\n" + (mark.text or "") if mark.tag == "p" else mark.text
    return [line for raw in copy.text_content().split("\n") if (line := " ".join(raw.split()))]


def _article(lines: list[str]) -> list[str]:
    """The lines up to the one that speaks of rights or of the document's number."""
    end = next((n for n, line in enumerate(lines) if _NOT_THE_ARTICLE.match(line)), len(lines))
    return lines[:end]


def _plain(element: Any) -> str:
    """The text of an element, on one line."""
    return " ".join(element.text_content().split())
