"""What a row of any table is known by: the columns that tell what a click on it asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection

from analysis.query import Mark
from pages.parts.evidence import marks

_KNOWN_BY: tuple[tuple[tuple[str, ...], Callable[..., Mark]], ...] = (
    (("id", "start", "end"), marks.place),
    (("id", "start"), marks.place),
    (("id",), marks.article),
    (("entity", "source"), marks.entity_in),
    (("speaker", "source"), marks.speaker_in),
    (("topic", "source"), marks.topic_from),
    (("entity",), marks.entity),
    (("speaker",), marks.speaker),
    (("topic",), marks.topic),
    (("source",), marks.source),
)
"""Columns that a row of any table is known by, the most telling first, and what a click on it asks for."""


def of_columns(columns: Collection[str]) -> tuple[tuple[str, ...], Callable[..., Mark] | None]:
    """The columns a row of a table is known by, and what a click on it asks for; none where no column tells."""
    return next(((keys, mark) for keys, mark in _KNOWN_BY if set(keys) <= set(columns)), ((), None))
