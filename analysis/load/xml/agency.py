"""The XML that agencies, archives and text collections deliver: NITF, NewsML of both generations, RCV1's and TEI, an article an element."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases.exports import Exported, documents_of
from analysis.load.streams.opened import Opened
from analysis.load.xml.safe import bytes_of, named, parsed, text_lines

_ARTICLES = ("nitf", "newsitem", "tei", "tei.2")  # in lower case
_PATHS = {  # of each field, where the standards have it: element below element, then the attribute; the first that says something holds
    "title": (
        "hedline/hl1", "hedline", "contentMeta/headline", "NewsLines/HeadLine", "headline", "titleStmt/title", "head/title", "title",
    ),
    "published": (
        "docdata/date.issue @norm", "docdata/date.release @norm", "pubdata @date.publication", "contentMeta/contentCreated",
        "itemMeta/firstCreated", "itemMeta/versionCreated", "NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated",
        "dateline/story.date @norm", ". @date", "sourceDesc//date @when", "publicationStmt/date @when", "sourceDesc//date",
        "publicationStmt/date",
    ),
    "source": (
        "pubdata @name", "itemMeta/provider/name", "itemMeta/provider @literal", "contentMeta/infoSource/name",
        "rightsInfo/copyrightHolder @literal", "NewsLines/CopyrightLine", "docdata/doc.copyright @holder", "distributor",
        "dc[@element='dc.publisher'] @value", "sourceDesc//monogr/title", "publicationStmt/publisher",
    ),
    "author": ("byline[@class='print_byline']", "byline", "contentMeta/by", "NewsLines/ByLine", "titleStmt/author"),
    "section": ("pubdata @position.section", "docdata/fixture @fix-id"),
    "language": ("contentMeta/language @tag", ". @{http://www.w3.org/XML/1998/namespace}lang"),
    "id": ("docdata/doc-id @id-string", ". @guid", ". @itemid", "Identification//NewsItemId"),
    "url": ("pubdata @ex-ref",),
    "standfirst": ("body.head/abstract", "contentMeta/description"),
    "text": (
        "body.content//block[@class='full_text']", "body.content", "inlineXML//{*}body", "inlineXML", "inlineData", "text//body", "text",
        "DataContent",
    ),
}  # fmt: skip


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a file; one without a text is quarantined."""
    articles = [element for element in parsed(bytes_of(source)).iter() if named(element).lower() in _ARTICLES]
    known = set(articles)
    outer = [element for element in articles if known.isdisjoint(element.iterancestors())]
    if not outer:
        raise Unreadable("an envelope of agency news without an article in it; deliver the articles with it")
    yield from documents_of((_exported(article) for article in outer), source)


def _exported(article: Any) -> Exported:
    """The document of an element."""
    return Exported({field: _first(article, field) for field in _PATHS}, article.sourceline, unit="line")


def _first(article: Any, field: str) -> str:
    """What the first of a field's places says, "" where none says anything."""
    return next((said for path in _PATHS[field] for said in _said(article, path, whole=field == "text") if said), "")


def _said(article: Any, path: str, *, whole: bool) -> Iterator[str]:
    """What stands at a path: a text as lines, anything else on one line."""
    steps, _, attribute = path.partition(" @")
    for element in [article] if steps == "." else article.iterfind(_below(steps)):
        yield element.get(attribute, "").strip() if attribute else ("\n" if whole else " ").join(text_lines(element))


def _below(steps: str) -> str:
    """The path anywhere below an element, whatever namespaces its steps are in."""
    return ".//" + "/".join(step if step.startswith("{") or not step else f"{{*}}{step}" for step in steps.split("/"))
