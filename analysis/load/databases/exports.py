"""The documents of a database's export: numbered, checked against the length the database states, those without a text quarantined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.rows.records import document_of
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.opened import Opened

_WORD = r"[^\W\d_]{3,12}\.?"
DAY = (  # a day as databases write it, in any language they do
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|\.|º)? ?(?:de |of )?{_WORD},? (?:de |del )?\d{{4}}|{_WORD} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
MONTH = rf"{_WORD} \d{{4}}\b"
_TOLERANCE = 0.1  # by which the words of a text may differ from the length its database states
_FEW = 10  # words by which they may differ in any case
_MESSAGE = 60  # words of the longest message that a database puts in the place of a text
_UNAVAILABLE = re.compile(
    r"error in this document|not possible to display|(?:document|article|text) (?:is |was )?(?:not |un)available"
    r"|could not be (?:displayed|retrieved)|impossible d['’]afficher|n['’]est pas disponible|nicht (?:verfügbar|angezeigt werden)"
    r"|no (?:está|se encuentra) disponible|niet beschikbaar|non (?:è )?disponibile",
    re.IGNORECASE,
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Exported(NamedTuple):
    """A document as an export gives it: its fields, its place in the file, and the length its database states (0: it does not)."""

    fields: dict[str, str]
    line: int
    words: int = 0
    unit: str = "document"  # what `line` counts


def documents_of(found: Iterable[Exported], source: Opened) -> Iterator[Document | Quarantined]:
    """The documents; one without a text, or with the database's excuse for one, is quarantined."""
    for each in found:
        place = f"{each.unit} {each.line}"
        fields = {name: value for name, value in each.fields.items() if value}
        try:
            yield document_of(_readable(fields), source, each.line, _checked(fields["text"], each.words, place))
        except Unreadable as wrong:
            head = excerpt(fields.get("title") or fields.get("text") or fields.get("source", ""))
            yield Quarantined(source.path, f"{place}: {wrong}" if each.unit != "line" else str(wrong), each.line, source.member, head)


def _readable(fields: dict[str, str]) -> dict[str, str]:
    """The fields, if they hold a text that is no excuse for one."""
    text = fields.get("text", "")
    if not text:
        raise Unreadable("a document without a text: the database could not deliver it; export it again")
    if len(text.split()) <= _MESSAGE and _UNAVAILABLE.search(text):
        raise Unreadable("an error document: the database put a message in the place of the text; export it again")
    return fields


def _checked(text: str, declared: int, place: str) -> tuple[str, ...]:
    """A note, where the words of a text are not as many as its database counts."""
    words = len(text.split()) + len(_WIDE.findall(text))
    off = abs(words - declared) > max(_TOLERANCE * declared, _FEW) if declared else False
    return (f"{place}: {words} words where the database counts {declared}",) if off else ()
