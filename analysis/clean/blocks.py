"""A raw text as blocks: a line each, or the lines of a paragraph that was wrapped at a fixed width, joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from analysis.article import Segment

_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_ODD_END = re.compile(r"[\r\x85\u2028\u2029]")
_NARROWEST, _WIDEST = 40, 100  # characters of a line that was wrapped
_MOST_WRAPPED = 0.6  # share of lines that go on below, from which on a text counts as wrapped
_CLOSED = tuple(".!?:;…。！？\"”’')]»")


class Piece(NamedTuple):
    """A stretch of the raw text without blanks at its ends."""

    start: int
    end: int


@dataclass(slots=True)
class Block:
    """A paragraph or a line that stands alone: its text, where it is in the raw text, and the number of its first line from 1."""

    text: str
    line: int
    pieces: tuple[Piece, ...]
    gap: bool  # whether a blank line comes before it

    @property
    def start(self) -> int:
        """Where the block begins in the raw text."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where the block ends in the raw text."""
        return self.pieces[-1].end

    def cut(self, length: int) -> Block:
        """The block without its first characters."""
        pieces = list(self.pieces)
        while length and length >= pieces[0].end - pieces[0].start + 1 and len(pieces) > 1:
            length -= pieces[0].end - pieces[0].start + 1
            del pieces[0]
        pieces[0] = Piece(pieces[0].start + length, pieces[0].end)
        return Block(self.text[-sum(p.end - p.start + 1 for p in pieces) + 1 :], self.line, tuple(pieces), self.gap)


def blocks_of(raw: str) -> list[Block]:
    """The blocks of a raw text, in order; blank lines are none."""
    lines = _lines(raw)
    return _unwrapped(raw, lines) if _is_wrapped(lines) else lines


def body_of(raw: str, blocks: Iterable[Block]) -> tuple[str, tuple[Segment, ...]]:
    """(body, segments): the blocks one a line, a wrapped line after the other with a blank between."""
    parts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for block in blocks:
        for n, (start, end) in enumerate(block.pieces):
            if length:
                parts.append(" " if n else "\n")
                length += 1
            parts.append(raw[start:end])
            segments.append(Segment(length, start, end - start))
            length += end - start
    return "".join(parts), tuple(segments)


def _lines(raw: str) -> list[Block]:
    """The lines that are not blank."""
    found: list[Block] = []
    start = 0
    blank = False
    plain = _ODD_END.search(raw) is None
    for number, line in enumerate(raw.split("\n") if plain else _cut(raw), 1):
        text = line.strip()
        if text:
            first = start + len(line) - len(line.lstrip())
            found.append(Block(text, number, (Piece(first, first + len(text)),), blank))
        blank = not text
        start += len(line) + plain
    return found


def _cut(raw: str) -> Iterator[str]:
    """The lines of a text, each with the characters that end it."""
    start = 0
    for match in _END.finditer(raw):
        yield raw[start : match.end()]
        start = match.end()
    yield raw[start:]


def _is_wrapped(lines: Sequence[Block]) -> bool:
    """Whether the lines of paragraphs were cut at a fixed width: few are long, and most go on in the next."""
    if len(lines) < 6 or not any(line.gap for line in lines[1:]):
        return False
    lengths = [len(line.text) for line in lines]
    if sum(length > _WIDEST for length in lengths) > 0.05 * len(lines):
        return False
    pairs = [(one, two) for one, two in pairwise(lines) if not two.gap]
    going_on = sum(_goes_on(one, two) for one, two in pairs)
    return len(pairs) >= 4 and going_on >= _MOST_WRAPPED * len(pairs)


def _goes_on(one: Block, two: Block) -> bool:
    """Whether a line is as long as a wrapped one, or its sentence is open and the next one begins small."""
    return len(one.text) >= _NARROWEST and not (one.text.endswith(_CLOSED) and len(one.text) < _NARROWEST + 15) and bool(two.text)


def _unwrapped(raw: str, lines: Sequence[Block]) -> list[Block]:
    """The paragraphs: lines without a blank line between, as far as they are long enough to have been wrapped."""
    found: list[Block] = []
    previous = ""
    for line in lines:
        if found and not line.gap and len(previous) >= _NARROWEST and not _is_label(line.text):
            last = found[-1]
            last.pieces += line.pieces
            last.text = f"{last.text} {line.text}"
        else:
            found.append(line)
        previous = line.text
    return found


def _is_label(text: str) -> bool:
    """Whether a line begins something of its own: LABEL: value."""
    return re.match(r"[A-Z][A-Z -]{2,20}: ", text) is not None
