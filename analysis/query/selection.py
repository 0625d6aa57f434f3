"""The filters in force: one frozen Selection feeds chart, table, CSV and link. Values within a field are alternatives, fields add up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, NamedTuple

from analysis.errors import SelectionError
from analysis.query.sql.region import is_region
from analysis.search import parse

UNKNOWN = "unknown"
"""Stands for articles without a source."""


class Chip(NamedTuple):
    """One active filter: the field and value to take away, and the words to show."""

    field: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles count. Empty fields do not narrow; undated None means: only while no date bound is set.

    Raises SelectionError where a day is no ISO date, the bounds are turned round, or the search cannot be read.
    """

    sources: tuple[str, ...] = ()
    date_from: str | None = None
    date_to: str | None = None
    undated: bool | None = None
    entities: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()
    q: str = ""
    once: bool = False  # count each family of copies once
    not_sources: tuple[str, ...] = ()
    not_entities: tuple[str, ...] = ()
    not_topics: tuple[str, ...] = ()
    region: str = ""  # of the map of passages: least and largest x, least and largest y; or the corners of an outline, x and y in turn
    folded: bool = False  # nationalities count as their country, "Chinese" as China
    granularity: int | None = None  # number of topics to show, no filter; None: the corpus's own

    def __post_init__(self) -> None:
        """Checks the days and the search."""
        first, last = _day(self.date_from, "from"), _day(self.date_to, "to")
        if first and last and first > last:
            raise SelectionError(f"the days are turned round: from {first} to {last}")
        parse(self.q)
        if self.region and not is_region(self.region):
            raise SelectionError(
                f"region: {self.region!r} is none; write least and largest x and y as -0.5 0.5 0 1, or corners as 0 0 1 0 0 1"
            )

    @property
    def with_undated(self) -> bool:
        """Whether undated articles are in."""
        return (not (self.date_from or self.date_to)) if self.undated is None else self.undated

    def chips(self) -> list[Chip]:
        """The active filters, one chip for each value."""
        return list(self._chips())

    def _chips(self) -> Iterator[Chip]:
        for name, words in _LABELS.items():
            value = getattr(self, name)
            for one in value if isinstance(value, tuple) else (value,):
                if one not in ("", None) and not (one is False and name != "undated"):
                    yield Chip(name, str(one), words.format(one) if name != "undated" else _undated(bool(one)))

    def without(self, field: str, value: str) -> Selection:
        """The selection with one filter taken away."""
        now = getattr(self, field)
        left: Any = tuple(one for one in now if one != value) if isinstance(now, tuple) else _DEFAULTS[field]
        return replace(self, **{field: left})


_DEFAULTS: dict[str, Any] = {field.name: field.default for field in fields(Selection)}
_LABELS = {
    "sources": "Source: {}",
    "not_sources": "Not from: {}",
    "date_from": "From {}",
    "date_to": "To {}",
    "undated": "",
    "entities": "Names {}",
    "not_entities": "Does not name {}",
    "topics": "Topic {}",
    "not_topics": "Not topic {}",
    "speakers": "Quotes {}",
    "tones": "Tone: {}",
    "q": "Contains “{}”",
    "once": "Each story once",
    "folded": "Nationalities as countries",
    "region": "Part of the map",
}


def _undated(included: bool) -> str:
    return "Undated included" if included else "Undated left out"


def _day(value: str | None, name: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError as wrong:
        raise SelectionError(f"{name}: {value!r} is no day; write it as 2025-02-03") from wrong


@dataclass(frozen=True, slots=True)
class Others:
    """The articles of one selection that another one leaves out; without a first one those of the whole corpus."""

    left_out_by: Selection
    within: Selection = Selection()


Chosen = Selection | Others
"""Some articles of a corpus."""
