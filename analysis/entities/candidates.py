"""A name on its way to becoming a mention: where it stands, what it is spelled like, and what type it seems to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.article import EntityType
from analysis.entities.document import Document


@dataclass(slots=True)
class Candidate:
    """A name in sentence number `line`, tokens [first, last); `certain` where a rule and not the recogniser gave its type."""

    line: int
    first: int
    last: int
    type: EntityType
    name: str
    certain: bool = False
    entity: str = ""
    found: EntityType = "OTHER"  # the type the recogniser gave it

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return self.name.split(" ")


def candidate_at(document: Document, line: int, first: int, last: int, kind: EntityType, certain: bool = False) -> Candidate:
    """The candidate that tokens [first, last) of a sentence make."""
    return Candidate(line, first, last, kind, spelled(document.lines[line][first:last]), certain, found=kind)


def covered(document: Document, candidates: Iterable[Candidate]) -> list[set[int]]:
    """For each sentence, the tokens that candidates take."""
    taken: list[set[int]] = [set() for _ in document.lines]
    for candidate in candidates:
        taken[candidate.line].update(range(candidate.first, candidate.last))
    return taken


def commonest(counts: Mapping[EntityType, int]) -> EntityType:
    """The type counted most often; of several the first in the alphabet."""
    return min(counts, key=lambda kind: (-counts[kind], kind)) if len(counts) > 1 else next(iter(counts))


def spelled(forms: Sequence[str]) -> str:
    """The words as a name: spaces between them, none before a possessive, around hyphens or inside brackets."""
    if len(forms) == 1:
        return forms[0]
    text = " ".join(forms)
    if text.replace(" ", "").isalnum():
        return text
    for loose, tight in ((" 's", "'s"), (" ,", ","), (" - ", "-"), (" -", "-"), (" / ", "/"), (" .", "."), ("( ", "("), (" )", ")")):
        if loose in text:
            text = text.replace(loose, tight)
    return text
