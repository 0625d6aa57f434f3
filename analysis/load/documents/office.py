"""What Office documents have in common: XML in an archive."""

from __future__ import annotations

import zipfile

from analysis.errors import Unreadable
from analysis.load.streams.limits import MAX_PAGE
from analysis.load.streams.opened import Opened


def part_of(source: Opened, member: str, kind: str, suffix: str) -> bytes:
    """The XML of a document's text, inflated no further than the limit; what is no such document is unreadable."""
    try:
        with source.seekable() as stream, zipfile.ZipFile(stream) as archive, archive.open(member) as part:
            data = part.read(MAX_PAGE + 1)
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError, RuntimeError) as wrong:
        raise Unreadable(f"not {kind}, or a damaged or protected one ({wrong}); save it as {suffix} again") from None
    if len(data) > MAX_PAGE:
        raise Unreadable(f"its text inflates to more than {MAX_PAGE >> 20} MiB, the limit (BROADSHEET_MAX_PAGE); no article is so long")
    return data
