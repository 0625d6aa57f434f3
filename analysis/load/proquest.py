"""ProQuest's documents as it mails and saves them: one page of many, each with a headline, labelled fields and the full text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.excerpt import excerpt
from analysis.load.opened import Opened
from analysis.load.records import document_of
from analysis.load.web import lines_of, markup_of, tree_of

_START = re.compile(r'<a [^>]{0,60}name="?DocID_', re.IGNORECASE)
_FIELDS = {
    "publication title": "source", "publication date": "published", "author": "author", "document url": "url",
    "language of publication": "language", "proquest document id": "id", "section": "section",
}  # fmt: skip
_LABEL = re.compile(r"(?P<label>[A-Z][A-Za-z/ ]{2,40}): ?(?P<value>.*)")
_TEXT = re.compile(r"full ?text:\s*", re.IGNORECASE)
_AFTER_TEXT = frozenset(
    "subject,location,people,company / organization,business indexing term,identifier / keyword,publication title,publication year,"
    "publication date,classification,title,credit,copyright,literature indexing term,url,dateline,product name".split(",")
)
_LEFT_OUT = '//script | //style | //*[contains(@class, "document_view_image")] | //*[contains(@class, "sr-only")]'


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page saved from ProQuest."""
    yield from documents_of(markup_of(source), source)


def recognises(page: str) -> bool:
    """Whether a page holds documents of ProQuest."""
    return _START.search(page) is not None


def documents_of(page: str, source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page of ProQuest; one without a text is quarantined."""
    starts = [match.start() for match in _START.finditer(page)]
    for number, (begin, end) in enumerate(zip(starts, [*starts[1:], len(page)], strict=True), 1):
        record = _record(_lines(page[begin:end]))
        try:
            yield document_of(record, source, number)
        except Unreadable as wrong:
            yield Quarantined(source.path, f"document {number}: {wrong}", number, source.member, excerpt(record.get("title", "")))


def _lines(fragment: str) -> list[str]:
    """The lines of a document's markup as a reader sees them, without pictures."""
    tree = tree_of(re.sub(r"<(/?)(?:html|head|body|text)\b[^>]{0,200}>", r"<\1div>", fragment, flags=re.IGNORECASE))
    for element in tree.xpath(_LEFT_OUT):
        element.drop_tree()
    return lines_of(tree)


def _record(lines: list[str]) -> dict[str, str]:
    """The fields of a document: its first line is the headline, its text stands between its label and the next."""
    record = {"title": lines[0] if lines else "", "text": ""}
    text: list[str] = []
    within = False
    for line in lines[1:]:
        match = _LABEL.match(line)
        label = match["label"].lower() if match else ""
        if _TEXT.match(line):
            within = True
            text.append(_TEXT.sub("", line, count=1))
        elif match and within and label in _AFTER_TEXT:
            within = False
        elif within:
            text.append(line)
        if match and not within and label in _FIELDS:
            record.setdefault(_FIELDS[label], match["value"].strip())
    record["text"] = "\n".join(line for line in text if line)
    return record
