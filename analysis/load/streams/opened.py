"""An input on its way to a reader: where it came from, how to open it, and its first bytes."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import BinaryIO

from analysis.errors import Unreadable
from analysis.load.rows.mapper import Mapper
from analysis.load.streams.limits import HEAD, MAX_VALUE

_PIECE = 1 << 10  # bytes; what a damaged stream holds is lost from the piece on that it breaks off in


@dataclass(frozen=True)
class Opened:
    """A stream of bytes that can be opened anew as often as a reader asks."""

    path: str  # as it is shown; never used to open anything
    name: str  # file name in lower case, whose suffix hints at the format
    open: Callable[[], BinaryIO]
    size: int | None = None  # bytes, where known before reading
    member: str | None = None
    depth: int = 0  # archives it lies in
    peeked: bytes | None = None  # its first bytes, where it can be opened only once
    mapper: Mapper = field(default_factory=Mapper)  # how columns and lists of links are understood

    @cached_property
    def head(self) -> bytes:
        """The first bytes, enough to tell the format and the encoding by."""
        if self.peeked is not None:
            return self.peeked
        with self.open() as stream:
            return _beginning(stream)

    @property
    def place(self) -> str:
        """The path, and the member or sheet within."""
        return self.path if self.member is None else f"{self.path}!{self.member}"

    @property
    def suffix(self) -> str:
        """The last suffix of the name, with its dot."""
        return os.path.splitext(self.name)[1]

    def inside(self, name: str, shown: str, open_member: Callable[[], BinaryIO], size: int | None = None) -> Opened:
        """A file in this archive: its name, and how it is shown."""
        return replace(
            self.part(shown), name=os.path.basename(name).lower(), open=open_member, size=size, depth=self.depth + 1, peeked=None
        )

    def part(self, shown: str) -> Opened:
        """A part of this file, a sheet or a page of it, by the name it is shown under."""
        return replace(self, member=shown if self.member is None else f"{self.member}!{shown}")

    def seekable(self) -> BinaryIO:
        """A stream that can be read in any order: the file itself, or what an archive holds, taken into memory."""
        stream = self.open()
        if self.depth == 0 and stream.seekable():
            return stream
        with stream:
            data = stream.read(MAX_VALUE + 1)
        if len(data) > MAX_VALUE:
            raise Unreadable(f"packed, and larger than {MAX_VALUE >> 20} MiB, the limit (BROADSHEET_MAX_VALUE); unpack it first")
        return io.BytesIO(data)


def _beginning(stream: BinaryIO) -> bytes:
    """The first bytes; of a stream that breaks off among them those before.

    Raises Unreadable where none can be read.
    """
    head = b""
    try:
        while len(head) < HEAD and (more := stream.read(_PIECE)):
            head += more
    except Unreadable:
        if not head:
            raise
    return head


def open_file(path: str, mapper: Mapper, *, follow: bool = True) -> Opened:
    """A regular file, ready to be read; anything else (a pipe, a device, a link where links are not followed) is unreadable."""
    _regular(path, follow=follow)
    name, size = os.path.basename(path).lower(), os.stat(path).st_size
    return Opened(shown(path), name, lambda: _stream(path, follow=follow), size, mapper=mapper)


def bytes_at_hand(stream: BinaryIO, most: int) -> bytes:
    """The next bytes of a stream without waiting for more than come at once: what precedes a damaged place is not lost with it."""
    data: bytes = stream.read1(most)  # type: ignore[attr-defined]
    return data


def nothing() -> BinaryIO:
    """A stream without a byte."""
    return io.BytesIO()


def shown(path: str) -> str:
    """The path as text that can be printed: bytes that are no UTF-8 stand as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _regular(path: str, *, follow: bool) -> None:
    """Nothing, if the path is a regular file."""
    mode = (os.stat if follow else os.lstat)(path).st_mode
    if stat.S_ISLNK(mode):
        raise Unreadable("a symbolic link inside a folder is not followed; name its target to read it")
    if not stat.S_ISREG(mode):
        raise Unreadable("not a regular file (a pipe, socket or device); give a file or a folder")


def _stream(path: str, *, follow: bool) -> BinaryIO:
    """The file opened so that neither a pipe nor a link put in its place meanwhile can hold or lead us astray."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | (0 if follow else getattr(os, "O_NOFOLLOW", 0))
    descriptor = os.open(path, flags)
    try:
        regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
    except OSError:
        os.close(descriptor)
        raise
    if not regular:
        os.close(descriptor)
        raise Unreadable("not a regular file (a pipe, socket or device); give a file or a folder")
    return open(descriptor, "rb", buffering=1 << 20)
