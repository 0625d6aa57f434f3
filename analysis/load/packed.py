"""Gzip: the file inside, as it is inflated, and no more of it than its size can honestly hold."""

from __future__ import annotations

import gzip
import io
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, cast

from analysis.errors import Unreadable
from analysis.load.limits import FREE_BYTES, MAX_RATIO
from analysis.load.opened import Opened

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def recognises(head: bytes) -> bool:
    """Whether the first bytes are gzip's."""
    return head.startswith(b"\x1f\x8b")


def unpacked(source: Opened) -> Opened:
    """The file inside, under its own name."""
    inner = source.name.removesuffix(".gz").removesuffix(".gzip")
    return replace(source, name=inner, size=None, open=lambda: cast(BinaryIO, io.BufferedReader(_Inflated(source.open()), 1 << 20)))


class _Inflated(io.RawIOBase):
    """The bytes inside a gzip stream; more of them than text can give is a bomb."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._plain = gzip.GzipFile(fileobj=packed)
        self._count = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Number of bytes put into the buffer."""
        view = memoryview(buffer).cast("B")
        try:
            data = self._plain.read1(len(view))
        except (EOFError, zlib.error, gzip.BadGzipFile) as wrong:
            raise Unreadable(f"the gzip file is truncated or damaged ({wrong}); what came before is kept; fetch it again") from None
        self._count += len(data)
        if self._count > max(FREE_BYTES, MAX_RATIO * self._packed.tell()):
            raise Unreadable(f"it inflates to more than {MAX_RATIO} times its size, the limit; no text packs so well")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close what is packed too."""
        self._packed.close()
        super().close()
