"""Zip archives. No member gives more bytes than the archive states for it, so that bounds on what is stated bound all."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import BinaryIO, cast

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.packages.archives import DAMAGE, Member, documents_of
from analysis.load.streams.limits import FREE_BYTES, MAX_MEMBERS, MAX_RATIO
from analysis.load.streams.opened import Opened

_ENCRYPTED = 0x1  # bit of a member's flags


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the members of a zip archive."""
    with source.seekable() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except (*DAMAGE, ValueError, UnicodeDecodeError) as wrong:
            raise Unreadable(f"the zip archive is truncated or damaged ({wrong}); fetch it again") from None
        with archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > MAX_MEMBERS:
                raise Unreadable(f"{len(infos):,} files, more than the {MAX_MEMBERS:,} of one archive (limit: BROADSHEET_MAX_MEMBERS)")
            if _overlap(infos):
                raise Unreadable("overlapping entries: many names for the same bytes; no honest archive has them")
            yield from documents_of(_members(archive, infos), source)


def _members(archive: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo]) -> Iterator[Member]:
    """The members, each with what keeps it from being read; those that lie below a link count as links."""
    links = tuple(f"{info.filename}/" for info in infos if _is_link(info))
    for info in infos:
        linked = _is_link(info) or (bool(links) and info.filename.startswith(links))
        yield Member(info.filename, info.file_size, partial(_stream, archive, info), "a link" if linked else _problem(info))


def _problem(info: zipfile.ZipInfo) -> str | None:
    """What keeps a member from being read."""
    if info.flag_bits & _ENCRYPTED:
        return f"{info.filename} is password protected"
    if info.file_size > max(FREE_BYTES, MAX_RATIO * info.compress_size):
        return f"it inflates to more than {MAX_RATIO} times its size, the limit (BROADSHEET_MAX_RATIO)"
    return None


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _stream(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    return cast(BinaryIO, archive.open(info))


def _overlap(infos: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether the bytes of a member begin within those of another."""
    ordered = sorted(infos, key=lambda info: info.header_offset)
    return any(two.header_offset < one.header_offset + one.compress_size for one, two in pairwise(ordered))
