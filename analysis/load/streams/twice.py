"""Text that was encoded twice on its way ("donâ€™t", "Â£5m"): told of each file, and decoded once more where that is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ftfy import fix_encoding
from ftfy.badness import is_bad

from analysis.article import Document, Quarantined
from analysis.load.streams.limits import REPAIR

_SEEMS = "its text seems to have been encoded twice (â€™ for ’): kept as it is; BROADSHEET_REPAIR=1 reads such texts as they were meant"
_READ = "its text was encoded twice (â€™ for ’): read as it was meant, like others of this file"


def as_asked(read: Iterable[Document | Quarantined], repair: bool = REPAIR) -> Iterator[Document | Quarantined]:
    """What was read, a note on the first document of each file that was encoded twice; repaired, if that is asked for.

    A document with offsets into its text stays as it is.
    """
    told = None
    for item in read:
        if isinstance(item, Quarantined) or item.targets or (meant := _decoded_again(item)) == item:
            yield item
            continue
        given = meant if repair else item
        yield given if item.path == told else replace(given, notes=(*given.notes, _READ if repair else _SEEMS))
        told = item.path


def _decoded_again(document: Document) -> Document:
    """The document as it was before it was encoded twice."""
    fields = {name: decoded_again(value) for name, value in document.fields.items()}
    return replace(document, text=decoded_again(document.text), fields=fields)


def decoded_again(text: str) -> str:
    """The text as it was before it was encoded twice; any other text as it is."""
    if text.isascii() or not is_bad(text):
        return text
    fixed = fix_encoding(text)
    return text if is_bad(fixed) else fixed
