"""Archives: their files by the readers of their formats, in order. Nothing is ever unpacked to the disk, so that names lead nowhere."""

from __future__ import annotations

import lzma
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO, NamedTuple

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load import formats
from analysis.load.streams.excerpt import excerpt, printable
from analysis.load.streams.limits import MAX_ARCHIVE, MAX_MEMBERS, MAX_NESTING
from analysis.load.streams.opened import Opened

DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError)
_OUTSIDE = re.compile(r"[/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)", re.DOTALL)
_FURNITURE = re.compile(r"(?:.*/)?(?:__MACOSX/.*|\.(?!\.)[^/]*(?:/.*)?|Thumbs\.db|desktop\.ini)", re.IGNORECASE | re.DOTALL)


class Member(NamedTuple):
    """A file of an archive: its name, its bytes once unpacked, how to open it, and why it is not to be opened."""

    name: str
    size: int
    open: Callable[[], BinaryIO]
    problem: str | None = None


def documents_of(members: Iterable[Member], source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the members; each that cannot be read is quarantined by its name."""
    if source.depth >= MAX_NESTING:
        raise Unreadable(f"a nested archive, {source.depth + 1} deep; read are {MAX_NESTING - 1} (BROADSHEET_MAX_NESTING): unpack it")
    names: Counter[str] = Counter()
    total = 0
    for member in (each._replace(name=each.name.removeprefix("./")) for each in members):
        if _FURNITURE.fullmatch(member.name):
            continue
        total += member.size
        if names.total() >= MAX_MEMBERS:
            raise Unreadable(f"more than {MAX_MEMBERS:,} files, the limit of one archive; split it (limit: BROADSHEET_MAX_MEMBERS)")
        if total > MAX_ARCHIVE:
            raise Unreadable(f"its files have more than {MAX_ARCHIVE >> 20:,} MiB, the limit; split it (limit: BROADSHEET_MAX_ARCHIVE)")
        names[member.name] += 1
        yield from _of_member(member, source, names[member.name])
    if not names:
        raise Unreadable("the archive is empty")


def _of_member(member: Member, source: Opened, nth: int) -> Iterator[Document | Quarantined]:
    """The documents of a member, the nth of its name."""
    shown = printable(member.name) + (f" ({nth})" if nth > 1 else "")
    inner = source.inside(member.name, shown, member.open, member.size)
    try:
        problem = "its name leads outside the archive" if _OUTSIDE.match(member.name) else member.problem
        if problem:
            raise Unreadable(f"{problem}; not read")
        yield from formats.read(inner) if nth == 1 else _noted(formats.read(inner), f"the archive holds {nth} files of this name")
    except Unreadable as wrong:
        yield Quarantined(source.path, str(wrong), None, inner.member)
    except (*DAMAGE, OSError) as wrong:
        yield Quarantined(source.path, f"damaged in the archive ({excerpt(str(wrong))}); pack it again", None, inner.member)


def _noted(items: Iterator[Document | Quarantined], note: str) -> Iterator[Document | Quarantined]:
    """The items, the first document with one more note."""
    for item in items:
        if isinstance(item, Document) and note:
            yield replace(item, notes=(*item.notes, note))
            note = ""
        else:
            yield item
