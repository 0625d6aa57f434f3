"""Article text made safe for Plotly, which reads tags, entities and placeholders in every string it draws."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

import pandas as pd

from analysis.query.selection import UNKNOWN

_TAGS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "%": "&#37;", "{": "&#123;", "$": "&#36;"})
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
ELLIPSIS = "…"
_BEFORE = 0.8  # of an excerpt lies before the end of what it is taken around


def plain(text: object) -> str:
    """The text on one line, without characters that turn, hide or break what follows them; nothing for a missing value."""
    return "" if text is None or text != text else " ".join(_UNPRINTABLE.sub(" ", str(text)).split())  # noqa: PLR0124 - NaN


def escape(text: object) -> str:
    """The text as Plotly shows it literally: no tag, link, formula or placeholder is left in it."""
    return plain(text).translate(_TAGS)


def shorten(text: object, length: int) -> str:
    """The text, cut at a word's end and closed by an ellipsis where it is wider than `length` letters."""
    line = plain(text)
    if _fits(line, length):
        return line
    head = _head(line, length - 1)
    kept = head.rsplit(" ", 1)[0] if " " in head[len(head) // 2 :] else head
    return kept.rstrip(" ,;:.–—-" + ELLIPSIS) + ELLIPSIS


def told_apart(names: Sequence[object], length: int) -> list[str]:
    """The names; those that would read the same, were they cut to so many letters, without their middle instead of their end."""
    lines = [plain(name) for name in names]
    cut = Counter(shorten(line, length) for line in dict.fromkeys(lines))
    return [_ends(line, length) if cut[shorten(line, length)] > 1 else line for line in lines]


def _ends(line: str, length: int) -> str:
    """The beginning and the end of a line, as wide as so many letters together."""
    last = _head(line[::-1], length // 2)[::-1]
    last = last.partition(" ")[2] or last
    return f"{_head(line, length - 2 - cells(last)).rstrip()}{ELLIPSIS} {last}"


def _fits(line: str, width: int) -> bool:
    """Whether a line is no wider than so many letters."""
    return len(line) <= width and cells(line) <= width


def _head(line: str, width: int) -> str:
    """As much of the beginning of a line as is no wider than so many letters."""
    head = line[: max(0, width)]
    return head if head.isascii() else head[: sum(reached <= width for reached in accumulate(map(cells, head)))]


def around(text: object, part: object, length: int) -> str:
    """At most `length` characters of the text in which a part of it stands, cut at the ends of words and marked by an ellipsis."""
    line, sought = plain(text), plain(part)
    end = line.find(sought) + len(sought)
    if len(line) <= length or end <= length * _BEFORE:
        return shorten(line, length)
    first = max(0, min(end - int(length * _BEFORE), len(line) - length))
    rest = line[first:]
    return ELLIPSIS + shorten(rest.partition(" ")[2] or rest, length - 1)


def cells(text: str) -> int:
    """How wide a text is, in letters: characters of Chinese, Japanese and Korean are as wide as two."""
    return len(text) if text.isascii() else sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def label(text: object, width: int = 26, lines: int = 2) -> str:
    """The text escaped and broken into at most so many lines as wide as `width` letters, for an axis."""
    line = shorten(text, width * lines)
    letters = max(1, width * len(line) // max(1, cells(line)))
    wrapped = textwrap.wrap(line, letters) or ["untitled"]
    kept = [*wrapped[: lines - 1], shorten(" ".join(wrapped[lines - 1 :]), width)] if len(wrapped) > lines else wrapped
    return "<br>".join(map(escape, kept))


def outlet(source: str) -> str:
    """A source as the subject of a sentence."""
    return "An unknown source" if source == UNKNOWN else shorten(source, 40)


def of_named(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of sources with a name, to be compared; all rows where no source has one."""
    named = frame[frame["source"] != UNKNOWN]
    return named if len(named) else frame
