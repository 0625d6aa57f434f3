"""LexisNexis exports in plain text: one file of many documents, each with a centred head, labelled fields and a trailer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from analysis.load.databases.exports import Exported
from analysis.load.databases.labels import labelled
from analysis.load.databases.lexis_blocks import COUNTER, Block, exported

_START = re.compile(rf"^[ \t\xa0]*{COUNTER}[ \t\xa0]*$", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t\xa0\x0c]*\n")
_PAGE = re.compile(r"^[ \t\xa0\x0c]*(?:Page|Seite|Página|Pagina) \d{1,5}(?: (?:of|de|von|van|di) \d{1,5})?[ \t]*\n", re.MULTILINE)
_FEWEST = 2  # blocks that blank lines set apart where they do
_INDENT = 8  # blanks before a centred line


def exported_from(text: str) -> Iterator[Exported]:
    """The documents between the counters of a text, each with the line it begins at."""
    starts = [match.span() for match in _START.finditer(text)]
    for (_, begin), end in zip(starts, [*(start for start, _ in starts[1:]), len(text)], strict=True):
        yield exported(_blocks(_spaced(_PAGE.sub("", text[begin:end]))), text.count("\n", 0, begin) + 1, "line")


def recognises(text: str) -> bool:
    """Whether a text holds the counters that LexisNexis puts above its documents."""
    return _START.search(text) is not None


def _spaced(text: str) -> str:
    """The text with a blank line between paragraphs, where it has none because each line is a paragraph."""
    return text if len(_BLANK.split(text.strip())) > _FEWEST else text.replace("\n", "\n\n")


def _blocks(text: str) -> list[Block]:
    """The blocks of a document: lines without a blank one between, cut where a line begins with a label in capitals."""
    found: list[Block] = []
    for part in _BLANK.split(text):
        lines = [line for line in part.split("\n") if line.strip()]
        starts = [n for n, line in enumerate(lines) if n == 0 or ((label := labelled(line)) and label.loud)]
        for begin, end in pairwise([*starts, len(lines)]):
            own = lines[begin:end]
            centred = all(line.startswith((" " * _INDENT, "\xa0" * _INDENT)) for line in own)
            found.append(Block([" ".join(line.split()) for line in own], [" ".join(" ".join(own).split())], centred))
    return found
