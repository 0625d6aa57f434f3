"""What a build is asked for, and what it did."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.article import Note, Quarantined

_MOST_TOLD = 100  # inputs that could not be read, where none could


@dataclass(slots=True)
class Summary:
    """What a build did, in articles; quarantined counts files, members and rows."""

    corpus: str
    read: int = 0
    added: int = 0
    unchanged: int = 0
    removed: int = 0
    quarantined: int = 0
    seconds: float = 0.0
    version: int = 0
    articles: int = 0
    problems: list[Quarantined] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)  # what was assumed, repaired, or is there more than once

    def as_object(self) -> dict[str, Any]:
        """The summary without the problems and notes, which are told one by one."""
        return {name: getattr(self, name) for name in self.__slots__ if name not in ("problems", "notes")}

    def nothing(self) -> str:
        """Why there is no corpus, a line for each input that could not be read."""
        if self.problems:
            more = f"\nand {len(self.problems) - _MOST_TOLD:,} more" if len(self.problems) > _MOST_TOLD else ""
            return "none of the inputs could be read: " + "\n".join(map(_told, self.problems[:_MOST_TOLD])) + more
        return "the inputs hold no article: give files or folders with articles in a supported format"


def _told(item: Quarantined) -> str:
    """Where a refused input lies and why it was refused."""
    return f"{item.place}: {item.reason}"


@dataclass(frozen=True, slots=True)
class Options:
    """How a build reads and where it works."""

    scheduler: str | None = None  # address of the Dask cluster to work on
    columns: Mapping[str, str] = field(default_factory=dict)  # our field → the column that holds it in tables that have one of that name
    fetch: bool = False  # whether pages of articles that are links alone are fetched
    refit: bool = False  # topics are found anew; otherwise new articles are assigned to those there are, while they are few


Progress = Callable[[Summary], None]
"""What is told how far a build is."""
