"""How far a build is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Stage = Literal["starting", "reading", "relating", "done", "failed", "cancelled"]
ENDED = ("done", "failed", "cancelled")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is, in files and articles; of `articles`, `finished` are analysed or were there already."""

    stage: Stage = "starting"
    files: int = 0
    files_read: int = 0
    articles: int = 0
    finished: int = 0
    added: int = 0
    unchanged: int = 0
    quarantined: int = 0
    seconds_left: int | None = None  # until all articles are read; None while nobody can tell
    version: int = 0
    reason: str = ""  # why it failed
    noted: int = 0  # things that were assumed, repaired, or are missing
    notes: tuple[str, ...] = ()  # the first of them

    @property
    def ended(self) -> bool:
        """Whether nothing more will happen."""
        return self.stage in ENDED

    @property
    def share(self) -> float:
        """Of the articles, those finished: 0..1."""
        return min(1.0, self.finished / self.articles) if self.articles else 0.0
