"""Texts of several documents, as plain texts, rich text and Word files hold them: databases set each off with lines of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from analysis.article import Document, Quarantined
from analysis.load.databases import exports, factiva, lexis, nexis_uni, proquest
from analysis.load.databases.exports import Exported
from analysis.load.streams.encoding import decode
from analysis.load.streams.limits import MAX_VALUE
from analysis.load.streams.opened import Opened

_Cut = Callable[[str], Iterator[Exported]]
_DATABASES: tuple[tuple[Callable[[str], bool], _Cut], ...] = (
    (proquest.recognises_text, proquest.exported_from),
    (nexis_uni.recognises, nexis_uni.exported_from),
    (factiva.recognises, factiva.exported_from),
    (lexis.recognises, lexis.exported_from),
)


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of an export in plain text; one without a text (an error the database wrote in its place) is quarantined."""
    with source.open() as stream:
        text, _, note = decode(stream.read(MAX_VALUE))
    yield from documents_of(text, source, (note,) if note else ())


def documents_of(text: str, source: Opened, notes: tuple[str, ...] = ()) -> Iterator[Document | Quarantined]:
    """The documents of a text: those of the database whose lines it has, or one."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    cut = next((cut for recognises, cut in _DATABASES if recognises(text)), None)
    if cut is None:
        yield Document(source.place, text, notes=notes)
    else:
        yield from exports.documents_of(cut(text), source)
