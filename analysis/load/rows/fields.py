"""Which of a record's columns or keys holds which of our fields, by the names common exports use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from analysis.load.rows import looks

_PUNCTUATION = re.compile(r"[\W_]+")
_ASIDE = re.compile(r"[(\[]")  # "Date (UTC)"
Given = tuple[tuple[str, str], ...]
"""(column, our field) pairs told by a person or by what the cells hold; no field: the column is not used."""

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


def columns_of(names: Iterable[str], given: Given = ()) -> Mapping[str, tuple[str, ...]]:
    """Our field → the names that may hold it, preferred first: those given before those known by name."""
    key = tuple(names)
    return _columns(key, given) if len(key) > _MANY_KEYS else _remembered(key, given)


@lru_cache(maxsize=2048)
def _remembered(names: tuple[str, ...], given: Given) -> Mapping[str, tuple[str, ...]]:
    return _columns(names, given)


def _columns(names: tuple[str, ...], given: Given) -> Mapping[str, tuple[str, ...]]:
    """Our field → names, preferred first."""
    told = {name: (field, rank - len(given)) for rank, (name, field) in enumerate(given)}
    found: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        field, rank = told.get(name) or aliases().get(fold(name)) or aliases().get(fold(_ASIDE.split(name, maxsplit=1)[0]), ("", 0))
        if field:
            found.setdefault(field, []).append((rank, name))
    return {field: tuple(name for _, name in sorted(ranked)) for field, ranked in found.items()}


def is_listing(columns: Mapping[str, object], links: bool = False) -> bool:
    """Whether records of these fields list articles elsewhere: title and link or summary, outlet and link, or any link if links will do."""
    if "text" in columns:
        return False
    linked = "url" in columns and (links or "source" in columns)
    return linked or ("title" in columns and ("url" in columns or "standfirst" in columns))


def names_articles(row: Sequence[str]) -> bool:
    """Whether a row names columns of articles: a text or a link, and something beside it."""
    columns = columns_of(cell.strip() for cell in row)
    return len(columns) > 1 and ("text" in columns or is_listing(columns)) and looks_like_header(row)


def looks_like_header(row: Sequence[str]) -> bool:
    """Whether a row could be column names: no two alike, none long, none a date, a link or a number."""
    named = [cell.strip() for cell in row if cell.strip()]
    plain = all(len(cell) <= _SHORT and not looks.like_date(cell) and not looks.like_link(cell) for cell in named)
    return bool(named) and plain and not any(cell.replace(".", "", 1).isdigit() for cell in named)
