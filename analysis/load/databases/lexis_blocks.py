"""A document of LexisNexis as blocks of lines, in text or in a page alike: outlet, date, headline, labelled fields, text, trailer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.load.databases.exports import DAY, MONTH, Exported
from analysis.load.databases.labels import Labelled, counted, labelled

COUNTER = (
    r"(?:(?:Dokument|Document|Documento) \d{1,6} (?:of|de|von|van|di) \d{1,6}"
    r"|\d{1,6} (?:of|de|von|van|di) \d{1,6} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN))"
)
_DATED = re.compile(rf"{DAY}|{MONTH}")
_RIGHTS = re.compile(r"(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}|copyright ©|alle rechte vorbehalten|tous droits réservés", re.IGNORECASE)
_NO_TITLE = re.compile(r"no headline in original|kein titel|sans titre", re.IGNORECASE)
_HEAD = 5  # blocks below the counter among which outlet, date and headline stand
_DATE = 60  # characters of the longest line that is a date
_PROSE = 40  # words from which on a block is no headline
_FIELDS = ("author", "section", "standfirst", "(length)", "(dateline)")


class Block(NamedTuple):
    """Lines that belong together: as they stand, as paragraphs, and whether they stand in the middle of the page."""

    lines: list[str]
    paragraphs: list[str]
    centred: bool

    @property
    def joined(self) -> str:
        """The block on one line."""
        return " ".join(self.paragraphs)


def exported(blocks: Sequence[Block], line: int, unit: str) -> Exported:
    """The document of blocks."""
    fields, rest = _head(blocks)
    fields, rest = _titled(fields, rest)
    length = ""
    while rest and (label := _label(rest[0])) and label.kind in _FIELDS:
        if label.kind == "(length)":
            length = label.value
        elif label.kind != "(dateline)":
            fields.setdefault(label.kind, label.value)
        rest = rest[1:]
    body, trailer = _cut(rest)
    for label in filter(None, map(_label, trailer)):
        if label.kind == "language":
            fields.setdefault("language", re.split(r"[;,]", label.value)[0])
        elif label.kind == "(length)":
            length = length or label.value
    number = re.match(r"[^\d]{0,20}\d[\d,.' \xa0]*", length)
    words = int(re.sub(r"\D", "", number[0])) if number else 0
    return Exported(fields | {"text": "\n".join(body)}, line, counted(length) or words, unit)


def _head(blocks: Sequence[Block]) -> tuple[dict[str, str], Sequence[Block]]:
    """(outlet and date, the blocks below them without those of the head); lines below the date are its edition."""
    fields: dict[str, str] = {}
    above: list[Block] = []
    centred = _centred(blocks)
    place = next((n for n, block in enumerate(blocks[:_HEAD]) if _is_date(block)), None)
    last = max(centred - 1, -1 if place is None else place)
    for n, block in enumerate(blocks[: last + 1]):
        if n == place:
            fields["published"] = block.lines[0]
        elif "source" not in fields and not _RIGHTS.match(block.joined):
            fields["source"] = block.joined
        elif n >= centred and not _label(block):
            above.append(block)
    return fields, [*above, *blocks[last + 1 :]]


def _centred(blocks: Sequence[Block]) -> int:
    """How many blocks at the top stand in the middle of the page."""
    return next((n for n, block in enumerate(blocks) if not block.centred), len(blocks))


def _titled(fields: dict[str, str], blocks: Sequence[Block]) -> tuple[dict[str, str], Sequence[Block]]:
    """(fields with the headline, the blocks below it): it is the first block, unless that is labelled or all the text there is."""
    if not blocks or _label(blocks[0]):
        return fields, blocks
    alone = len(blocks) == 1 or (
        all(map(_label, blocks[1:])) and not any(label.kind in _FIELDS for label in filter(None, map(_label, blocks[1:])))
    )
    if alone and len(blocks[0].joined.split()) > _PROSE:
        return fields, blocks
    title = blocks[0].joined
    return (fields if _NO_TITLE.match(title) else fields | {"title": title}), blocks[1:]


def _cut(blocks: Sequence[Block]) -> tuple[list[str], Sequence[Block]]:
    """(paragraphs, trailer): the text ends at the first label of the trailer or at the notice of rights in the middle of the page."""
    end = next((n for n, block in enumerate(blocks) if _ends(block)), len(blocks))
    return [paragraph for block in blocks[:end] for paragraph in block.paragraphs if paragraph], blocks[end:]


def _ends(block: Block) -> bool:
    """Whether a block stands below the text."""
    label = _label(block)
    if label and label.kind in ("(below)", "language", "(length)"):
        return True
    return bool(_RIGHTS.match(block.joined)) and len(block.joined) < 200


def _is_date(block: Block) -> bool:
    """Whether the first line of a block is a date, perhaps with the day of the week."""
    return len(block.lines[0]) <= _DATE and bool(_DATED.search(block.lines[0])) and not _RIGHTS.match(block.lines[0]) and not _label(block)


def _label(block: Block) -> Labelled | None:
    """The label in capitals that a block begins with."""
    label = labelled(block.joined)
    return label if label and label.loud else None
