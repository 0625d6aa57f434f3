"""The gold: what a careful reader finds in each default article, with every place in it resolved to offsets in the file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.article import Span

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
GOLD = HERE / "gold"
STORIES = HERE / "stories"
IN_BODY = frozenset({"body", "heading"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file that holds text, and the roles a reader accepts for it."""

    number: int
    span: Span
    roles: frozenset[str]

    @property
    def kept(self) -> bool:
        """Whether the line belongs in the body beyond doubt."""
        return self.roles == {"body"}

    @property
    def may_stay(self) -> bool:
        """Whether the line may stand in the body."""
        return bool(self.roles & IN_BODY)


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold of one file. `items` are the entries of the gold file as they stand there."""

    file: str
    text: str
    lines: tuple[Line, ...]
    cut: tuple[Span, ...]
    items: dict[str, Any]

    def at(self, reference: str) -> Span:
        """The place a reference of the gold names."""
        return locate(self.text, reference)

    def places(self, name: str) -> list[Span]:
        """The places in a list of references."""
        return [self.at(reference) for reference in self.items[name]]


def read_all() -> list[Gold]:
    """The gold of every default article, in the order of their names."""
    return [read(path) for path in sorted(GOLD.glob("*.json"))]


def read(path: Path) -> Gold:
    """The gold in a file, with the article it was made for."""
    items = json.loads(path.read_text(encoding="utf-8"))
    text = (SEEDS / items["file"]).read_bytes().decode("utf-8")
    cut = tuple(locate(text, reference) for reference in items.get("cut", ()))
    return Gold(items["file"], text, tuple(_lines(text, items["lines"])), cut, items)


def locate(text: str, reference: str) -> Span:
    """The one place of `snippet`, of `start … end` (from one snippet to the next other) or of the nth `snippet #n`."""
    snippet, _, nth = reference.partition(" #")
    head, _, tail = snippet.partition(" … ")
    if not nth and text.count(head) != 1:
        raise ValueError(f"{reference!r}: its start stands {text.count(head)} times in the text; lengthen it or add ' #n'")
    start = -1
    for _ in range(int(nth or 1)):
        start = text.index(head, start + 1)
    end = start + len(head)
    return Span(start, text.index(tail, end) + len(tail) if tail else end)


def _lines(text: str, roles: dict[str, str]) -> list[Line]:
    """The lines of a text that hold any, each with its roles; `roles` maps "3" or "3-5" to "title" or "title|standfirst"."""
    by_number = {number: frozenset(role.split("|")) for numbers, role in roles.items() for number in _numbers(numbers)}
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            lines.append(Line(number, Span(start, start + len(line)), by_number[number]))
        start += len(line) + 1
    return lines


def _numbers(numbers: str) -> range:
    """The line numbers of "3" or "3-5"."""
    first, _, last = numbers.partition("-")
    return range(int(first), int(last or first) + 1)
