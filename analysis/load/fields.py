"""Which of a record's columns or keys holds which of our fields: by the names common exports use, and by what the cells hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from statistics import mean

_DATE_START = re.compile(r"\s*(\d{4}-\d\d?-\d\d?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{8}T|[A-Z][a-z]{2,8},? \d)")
_LINK = re.compile(r"https?://\S+$")
_PUNCTUATION = re.compile(r"[\W_]+")
_PROSE = 120  # mean characters of a column of texts
_SHORT = 300  # characters of the longest name a column may have
_MANY_KEYS = 256  # a record of more keys is mapped anew each time instead of being remembered


@cache
def aliases() -> dict[str, tuple[str, int]]:
    """Folded alias → (our field, its rank among the field's aliases; lower is preferred)."""
    lines = files(__package__).joinpath("aliases.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split(":", 1) for line in lines if line and not line.startswith("#")]
    return {fold(alias): (field, rank) for field, names in pairs for rank, alias in enumerate(names.split())}


def fold(name: str) -> str:
    """A column's name without case, spaces and punctuation."""
    return _PUNCTUATION.sub("", name.casefold())


def columns_of(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Our field → the names that may hold it, preferred first."""
    key = tuple(names)
    return _columns(key) if len(key) > _MANY_KEYS else _remembered(key)


@lru_cache(maxsize=2048)
def _remembered(names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    return _columns(names)


def _columns(names: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    """Our field → names, preferred first."""
    found: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        field, rank = aliases().get(fold(name), (None, 0))
        if field:
            found.setdefault(field, []).append((rank, name))
    return {field: tuple(name for _, name in sorted(ranked)) for field, ranked in found.items()}


def is_listing(columns: Mapping[str, object]) -> bool:
    """Whether records of these fields list articles without their text: a link beside a title or an outlet."""
    return "text" not in columns and "url" in columns and ("title" in columns or "source" in columns)


def by_content(names: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Our field → the column whose cells look like it, for the text, date and link of a table whose names are unknown."""
    cells = {name: [row[i] for row in rows if i < len(row) and row[i].strip()] for i, name in enumerate(names)}
    filled = {name: values for name, values in cells.items() if values}
    found: dict[str, tuple[str, ...]] = {}
    longest = max(filled, key=lambda name: mean(map(len, filled[name])), default=None)
    if longest and mean(map(len, filled[longest])) >= _PROSE:
        found["text"] = (longest,)
    for field, pattern in (("published", _DATE_START), ("url", _LINK)):
        fitting = [name for name in filled if mean(bool(pattern.match(value)) for value in filled[name]) > 0.8]
        if fitting:
            found[field] = (fitting[0],)
    return found


def looks_like_header(row: Sequence[str]) -> bool:
    """Whether a row could be column names: no two alike, none long, none a date, a link or a number."""
    named = [cell.strip() for cell in row if cell.strip()]
    plain = all(len(cell) <= _SHORT and not _DATE_START.match(cell) and not _LINK.match(cell) for cell in named)
    return bool(named) and plain and not any(cell.replace(".", "", 1).isdigit() for cell in named)
