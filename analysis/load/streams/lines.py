"""A stream as numbered lines, of a bounded length, decoded one by one so that one odd line does not spoil the file."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from analysis.load.streams.encoding import fallback, marked, wide
from analysis.load.streams.limits import MAX_LINE
from analysis.load.streams.opened import Opened

_AFTER_RETURN = re.compile(r"(?<=\r)(?!\n)")


class Line(NamedTuple):
    """A line with its end, its number from 1, and what is wrong with it or was assumed in reading it."""

    number: int
    text: str
    problem: str | None = None
    note: str | None = None


def byte_lines(source: Opened) -> Iterator[tuple[int, bytes]]:
    """(number from 1, bytes) of each line, without a byte-order mark; cut just beyond the longest length allowed."""
    encoding = wide(source.head)
    with source.open() as stream:
        lines = _recoded(stream, encoding) if encoding else _bounded(stream)
        for number, line in enumerate(lines, 1):
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line


def text_lines(source: Opened) -> Iterator[Line]:
    """The lines as text: UTF-8, and those that are not by the encoding the first bytes show. A lone carriage return ends a line too."""
    other: str | None = None
    number = 0
    note = _unmarked(source.head)
    for _, line in byte_lines(source):
        problem = None
        data = line.replace(b"\0", b"")
        if len(data) < len(line):
            note = f"line {number + 1}: NUL characters removed"
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            other = other or fallback(source.head)
            text, note = data.decode(other, "replace"), f"line {number + 1} is not UTF-8: read as {other}"
        if len(data) > MAX_LINE:
            text, problem = text[:200], f"the line is longer than {MAX_LINE >> 20} MiB, the limit (BROADSHEET_MAX_LINE)"
        for piece in _AFTER_RETURN.split(text) if "\r" in text else (text,):
            if piece:
                number += 1
                yield Line(number, piece, problem, note)
                note = None


def _unmarked(head: bytes) -> str | None:
    """A note on an encoding of two bytes a character that no mark names."""
    encoding = wide(head)
    return f"no byte-order mark: read as {encoding}" if encoding and not marked(head) else None


def _bounded(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of at most the longest length and one byte; the rest of a longer one is skipped."""
    while line := stream.readline(MAX_LINE + 1):
        yield line
        while len(line) > MAX_LINE and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE + 1) or b"\n"


def _recoded(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    """The lines of a wide encoding, as UTF-8."""
    with io.TextIOWrapper(stream, encoding, "replace", newline="\n") as text:
        while line := text.readline(MAX_LINE + 1):
            yield line.encode()
