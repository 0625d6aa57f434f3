"""What the cells of a column look like: texts, headlines, dates, links, sites, languages. By it a column of an unknown name is told."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from statistics import mean

_DATE_START = re.compile(
    r"\s*(\d{4}[-/]\d\d?[-/]\d\d?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{8}T|\d{1,2}\.? [^\W\d]{3,9}\.? \d{4}|[A-Z][a-z]{2,8},? \d)"
)
_LINK = re.compile(r"https?://\S+$|(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}/\S*$", re.IGNORECASE)
_SITE = re.compile(r"(?:www\.)?(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}$", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$|[A-Z][a-z]{3,11}$")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]")  # scripts without blanks between words
_PROSE = 120  # mean characters of a column of texts
_MOST = 0.8  # share of the cells that must look alike
_HEADLINE = (3, 40)  # words
_LONGEST_NAME = 80  # mean characters of names of outlets and people
_EXAMINED = 400  # characters of a cell by which prose is told


def like_date(cell: str) -> bool:
    """Whether a cell begins as a date does."""
    return bool(_DATE_START.match(cell[:_LONGEST_NAME]))


def like_link(cell: str) -> bool:
    """Whether a cell is a link."""
    return bool(_LINK.match(cell))


def mean_length(cells: Sequence[str]) -> float:
    """Mean characters of the cells; 0 where there are none."""
    return mean(map(len, cells)) if cells else 0.0


def are_codes(cells: Sequence[str]) -> bool:
    """Whether none of the filled cells of a column has two words, in a script that parts them."""
    return bool(cells) and not any(len(cell.split(None, 1)) > 1 or _UNSPACED.search(cell) for cell in cells)


def fits(field: str, cells: Sequence[str]) -> bool:
    """Whether the filled cells of a column look like what a field holds."""
    return bool(cells) and _LOOKS[field](cells)


def _are_texts(cells: Sequence[str]) -> bool:
    return mean_length(cells) >= _PROSE and _mostly(cells, _is_prose)


def _is_prose(cell: str) -> bool:
    """Whether a cell has blanks, or characters of a script without them, as running text has."""
    seen = cell[:_EXAMINED]
    return 15 * len(seen.split()) >= len(seen) or 3 * len(_UNSPACED.findall(seen)) >= len(seen)


def _are_headlines(cells: Sequence[str]) -> bool:
    apart = len(set(cells)) >= 0.9 * len(cells)
    return apart and mean_length(cells) < 2 * _PROSE and _mostly(cells, _is_headline)


def _is_headline(cell: str) -> bool:
    few, many = _HEADLINE
    return few <= len(cell.split()) <= many and not like_date(cell) and not like_link(cell)


def _are_names(cells: Sequence[str]) -> bool:
    return mean_length(cells) <= _LONGEST_NAME and _mostly(cells, _is_name)


def _is_name(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and not like_date(cell) and not like_link(cell)


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return mean(map(holds, cells)) > _MOST


def _matching(pattern: re.Pattern[str]) -> Callable[[Sequence[str]], bool]:
    return lambda cells: _mostly(cells, lambda cell: bool(pattern.match(cell.strip())))


_LOOKS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "text": _are_texts,
    "published": lambda cells: _mostly(cells, like_date),
    "url": _matching(_LINK),
    "title": _are_headlines,
    "source": _are_names,
    "site": _matching(_SITE),
    "author": _are_names,
    "language": _matching(_LANGUAGE),
}
