"""ProQuest's documents as it mails and saves them: many on a page or in a text, each with a headline, labelled fields and the full text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import Document, Quarantined
from analysis.load.databases.exports import DAY, Exported
from analysis.load.databases.exports import documents_of as documents_of_export
from analysis.load.databases.labels import labelled
from analysis.load.streams.opened import Opened
from analysis.load.web.markup import lines_of
from analysis.load.web.page import markup_of, tree_of

_START = re.compile(r'<a [^>]{0,60}name="?DocID_', re.IGNORECASE)
_TEXT = re.compile(r"<text\b([^>]{0,300})>", re.IGNORECASE)
_TEXT_END = re.compile(r"</text>", re.IGNORECASE)
_TORN = re.compile(r"\A\s{0,99}(?:&lt;)?html(?:&gt;|>)", re.IGNORECASE)  # a tag that lost its bracket, which a reader would see
_WORDS = re.compile(r'wordcount="?(\d{1,7})', re.IGNORECASE)
_FRAME = re.compile(r"<(/?)(?:html|head|body|text)\b[^>]{0,200}>", re.IGNORECASE)
_LEFT_OUT = '//script | //style | //*[contains(@class, "document_view_image")] | //*[contains(@class, "sr-only")]'
_RULE = re.compile(r"^[ \t]*_{20,}[ \t]*$", re.MULTILINE)
_COUNTER = re.compile(r"(?:Email|Document|Documento|Dokument) \d{1,6} (?:of|de|von|di|van) \d{1,6}", re.IGNORECASE)
_LINK = re.compile(
    r"(?:ProQuest document link|Enlace de documentos de ProQuest|Lien vers le document ProQuest|ProQuest-Dokument-Link)$", re.IGNORECASE
)
_NONE = re.compile(r"(?:none ?available|no disponible|aucun|keine)\.?$", re.IGNORECASE)
_PRINTED = re.compile(r"(?P<source>[^;\[]{2,120}).{0,200}?(?P<day>" + DAY + ")")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page saved from ProQuest."""
    yield from documents_of(markup_of(source), source)


def recognises(page: str) -> bool:
    """Whether a page holds documents of ProQuest."""
    return _START.search(page) is not None


def recognises_text(text: str) -> bool:
    """Whether a text is an export of ProQuest: rules between documents that each link to it."""
    return bool(_RULE.search(text)) and "ProQuest" in text


def documents_of(page: str, source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a page of ProQuest; one without a text is quarantined."""
    starts = [match.start() for match in _START.finditer(page)]
    parts = (page[begin:end] for begin, end in zip(starts, [*starts[1:], len(page)], strict=True))
    yield from documents_of_export((_of_markup(part, number) for number, part in enumerate(parts, 1)), source)


def exported_from(text: str) -> Iterator[Exported]:
    """The documents of a text, each between two rules."""
    parts = [part.splitlines() for part in _RULE.split(text)]
    documents = [lines for lines in parts if sum(labelled(line) is not None for line in lines) > 2]
    yield from (_exported([line for raw in lines if (line := " ".join(raw.split()))], n) for n, lines in enumerate(documents, 1))


def _of_markup(fragment: str, number: int) -> Exported:
    """The document of a stretch of a page: an element of its own may hold the text, and count its words."""
    begin = _TEXT.search(fragment)
    end = _TEXT_END.search(fragment, begin.end()) if begin else None
    words = _WORDS.search(begin[1] if begin else "")
    around = f"{fragment[: begin.end()]}{fragment[end.start() :]}" if begin and end else fragment
    found = _exported(_lines(around), number)
    own = _lines(_TORN.sub("", fragment[begin.end() : end.start()])) if begin and end else []
    fields = found.fields | {"text": "\n".join(own)} if own else found.fields
    return Exported(fields, number, int(words[1]) if words else found.words)


def _lines(fragment: str) -> list[str]:
    """The lines of markup as a reader sees them, without pictures."""
    if not fragment.strip():
        return []
    tree = tree_of(_FRAME.sub(r"<\1div>", fragment))
    for element in tree.xpath(_LEFT_OUT):
        element.drop_tree()
    return lines_of(tree)


def _exported(lines: Sequence[str], number: int) -> Exported:
    """The document of lines: the first is the headline, the text stands between its label and the next."""
    lines = [line for line in lines if not _COUNTER.fullmatch(line) and not _LINK.fullmatch(line)]
    fields: dict[str, str] = {}
    if lines and not labelled(lines[0]):
        fields["title"] = lines[0]
    text: list[str] = []
    kind = ""
    for line in lines:
        label = labelled(line)
        kind = label.kind if label else kind
        value = label.value if label else line
        if kind == "(text)" and value:
            text.append(value)
        elif label and value and not label.kind.startswith("("):
            fields.setdefault(label.kind, value)
        elif label and label.kind == "(below)" and (printed := _PRINTED.match(value)):
            fields.setdefault("printed in", printed["source"].strip())
            fields.setdefault("printed on", printed["day"])
    return Exported(_completed(fields) | {"text": "\n".join(text)}, number)


def _completed(fields: dict[str, str]) -> dict[str, str]:
    """The fields with outlet and date of the line on the publication where no label names them, without an abstract there is none of."""
    source, day = fields.pop("printed in", ""), fields.pop("printed on", "")
    if _NONE.match(fields.get("standfirst", "")):
        del fields["standfirst"]
    return {name: value for name, value in ({"source": source, "published": day} | fields).items() if value}
