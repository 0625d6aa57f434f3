"""Files packed by gzip, bzip2, xz or Zstandard: the file inside, as it is inflated, and no more of it than its size can honestly hold."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, cast

import zstandard

from analysis.errors import Unreadable
from analysis.load.streams.limits import FREE_BYTES, MAX_RATIO, MAX_WINDOW
from analysis.load.streams.opened import Opened

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class _Packing(NamedTuple):
    """A way of packing: its name, the first bytes of its files, their suffixes with what stands for them inside, and how it is undone."""

    name: str
    sign: bytes
    suffixes: tuple[tuple[str, str], ...]
    unpack: Callable[[BinaryIO], BinaryIO]


def _unzstd(packed: BinaryIO) -> BinaryIO:
    """The bytes inside a Zstandard stream."""
    return cast(BinaryIO, zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).stream_reader(packed, read_across_frames=True))


def _gunzip(packed: BinaryIO) -> BinaryIO:
    """The bytes inside a gzip stream."""
    return cast(BinaryIO, gzip.GzipFile(fileobj=packed))


def _unbzip(packed: BinaryIO) -> BinaryIO:
    """The bytes inside a bzip2 stream."""
    return cast(BinaryIO, bz2.BZ2File(packed))


def _unxz(packed: BinaryIO) -> BinaryIO:
    """The bytes inside an xz stream."""
    return cast(BinaryIO, lzma.LZMAFile(packed))


_PACKINGS = (
    _Packing("gzip", b"\x1f\x8b", ((".tgz", ".tar"), (".gz", ""), (".gzip", "")), _gunzip),
    _Packing("bzip2", b"BZh", ((".tbz2", ".tar"), (".tbz", ".tar"), (".bz2", "")), _unbzip),
    _Packing("xz", b"\xfd7zXZ\0", ((".txz", ".tar"), (".xz", "")), _unxz),
    _Packing("Zstandard", b"\x28\xb5\x2f\xfd", ((".tzst", ".tar"), (".zst", ""), (".zstd", "")), _unzstd),
)
_DAMAGE = (EOFError, OSError, zlib.error, lzma.LZMAError, zstandard.ZstdError)


def recognises(head: bytes) -> bool:
    """Whether the first bytes are those of a packed file."""
    return _packing(head) is not None


def unpacked(source: Opened) -> Opened:
    """The file inside, under its own name."""
    packing = _packing(source.head)
    assert packing is not None
    suffix, inside = next((pair for pair in packing.suffixes if source.name.endswith(pair[0])), ("", ""))
    name = source.name.removesuffix(suffix) + inside
    return replace(source, name=name, size=None, peeked=None, open=lambda: _opened(source.open(), packing))


def _packing(head: bytes) -> _Packing | None:
    """The way of packing that the first bytes show."""
    return next((packing for packing in _PACKINGS if head.startswith(packing.sign)), None)


def _opened(packed: BinaryIO, packing: _Packing) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Inflated(packed, packing), 1 << 20))


class _Inflated(io.RawIOBase):
    """The bytes inside a packed stream; more of them than text can give is a bomb."""

    def __init__(self, packed: BinaryIO, packing: _Packing) -> None:
        self._packed = packed
        self._plain = packing.unpack(packed)
        self._name = packing.name
        self._count = 0

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Number of bytes put into the buffer."""
        view = memoryview(buffer).cast("B")
        try:
            data = self._plain.read1(len(view))  # type: ignore[attr-defined]
        except _DAMAGE as wrong:
            raise Unreadable(
                f"the {self._name} file is truncated or damaged ({wrong}); whole articles before that are kept; fetch it again"
            ) from None
        self._count += len(data)
        if self._count > max(FREE_BYTES, MAX_RATIO * self._packed.tell()):
            raise Unreadable(
                f"it inflates to more than {MAX_RATIO} times its size, the limit (BROADSHEET_MAX_RATIO); no text packs so well"
            )
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close what is packed too."""
        self._packed.close()
        super().close()
