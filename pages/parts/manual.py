"""The page on methods as a person reads it: a section for each analysis, and apart from how it works, where it fails."""

from __future__ import annotations

import re
from typing import NamedTuple

_HEADING = re.compile(r"^#### (.+)\n", re.MULTILINE)
_FAILS = "*Where it fails:*"


class Section(NamedTuple):
    """What is analysed, how, and where that fails; nothing where no failing is told."""

    title: str
    how: str
    fails: str


def sections(text: str) -> list[Section]:
    """The sections of a text in Markdown, in order."""
    parts = _HEADING.split(text)[1:]
    return [_section(title, body) for title, body in zip(parts[::2], parts[1::2], strict=True)]


def _section(title: str, body: str) -> Section:
    how, _, fails = body.partition(_FAILS)
    said = " ".join(fails.split())
    return Section(title, how.strip(), said[:1].upper() + said[1:])
