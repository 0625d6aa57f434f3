"""Tar archives, plain or packed, read once from front to back."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from functools import partial

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.packages.archives import Member, documents_of
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.limits import MAX_VALUE
from analysis.load.streams.opened import Opened


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the members of a tar archive."""
    with source.open() as stream:
        try:
            with tarfile.open(fileobj=stream, mode="r|", errors="backslashreplace") as archive:
                yield from documents_of(_members(archive), source)
        except (tarfile.TarError, EOFError, ValueError, OverflowError) as wrong:
            raise Unreadable(f"the tar archive is truncated or damaged ({excerpt(str(wrong))}); fetch it again") from None


def _members(archive: tarfile.TarFile) -> Iterator[Member]:
    """The members that are no folders, each held in memory until the next."""
    while (info := archive.next()) is not None:
        if info.isdir():
            continue
        if not info.isreg():
            yield Member(info.name, 0, io.BytesIO, "a link, pipe or device")
        elif info.size > MAX_VALUE:
            yield Member(info.name, 0, io.BytesIO, f"larger than {MAX_VALUE >> 20} MiB, the limit (BROADSHEET_MAX_VALUE); unpack it")
        else:
            data = _content(archive, info)
            yield Member(info.name, info.size, partial(io.BytesIO, data))
        archive.members.clear()  # type: ignore[attr-defined]  # or the names of all members stay in memory


def _content(archive: tarfile.TarFile, info: tarfile.TarInfo) -> bytes:
    """The bytes of a member."""
    stream = archive.extractfile(info)
    assert stream is not None
    data = stream.read()
    if len(data) < info.size:
        raise Unreadable(f"the tar archive is truncated within {info.name!r}; fetch it again")
    return data
