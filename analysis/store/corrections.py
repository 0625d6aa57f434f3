"""What a person has put right in a corpus: rows of their own beside the tables, which no build touches."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypedDict

from filelock import FileLock

from analysis.errors import BadCorrection, CorpusError
from analysis.store import files
from analysis.store.home import corpus_folder, existing_folder

Field = Literal[
    "title", "source", "published", "excluded", "merged", "apart", "renamed", "split", "retyped", "hidden",
    "granularity", "topic", "merged topic", "word",
]  # fmt: skip
_FILE = "corrections.jsonl"


class Likeness(TypedDict):
    """What a topic is known by when topics have been found anew: its id, terms, and how many articles are mostly about it, some by id."""

    topic: str
    terms: list[str]
    articles: list[str]
    count: int


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing set right: a fact of an article, one left out, a source or topic counted as another; names, types, topics, words."""

    field: Field
    value: str  # what holds instead, "" where there is none; of those merged the one that takes the articles; of a word its weight
    before: str = ""  # what held until then; of those merged the one whose articles are taken; the name or word it is about
    id: str | None = None  # the article; None where it is about none, save of `split` where it concerns one article alone
    path: str | None = None  # path and title as they were read: by them the article is found again should its id change
    title: str | None = None
    number: int = 0  # from 1, in the order made; given when it is kept
    made: str = ""  # ISO 8601, UTC
    alias: str | None = None  # of `split`: the way of writing that is taken from the entity; None for all
    topic: Likeness | None = None  # the topic that is renamed or merged
    into: Likeness | None = None  # the topic it is merged into


def read_corrections(name: str) -> list[Correction]:
    """The corrections of a corpus in the order made.

    Raises NoSuchCorpus; CorpusError where the file is damaged.
    """
    return _load(existing_folder(name) / _FILE)


def revision(name: str) -> str:
    """12 hexadecimal digits that stand for a corpus's corrections; nothing where there are none."""
    path = existing_folder(name) / _FILE
    text = path.read_bytes() if path.is_file() else b""
    return hashlib.sha256(text).hexdigest()[:12] if text else ""


def chosen_granularity(name: str) -> int | None:
    """The number of topics a person has set for a corpus; None where nobody has, or there is no such corpus yet."""
    path = corpus_folder(name) / _FILE
    numbers = [int(each.value) for each in _load(path) if each.field == "granularity"]
    return numbers[-1] if numbers else None


def add(name: str, correction: Correction) -> Correction:
    """The correction as it is kept, with its number and time."""
    with _held(name) as path:
        before = _load(path)
        number = max((each.number for each in before), default=0) + 1
        kept = replace(correction, number=number, made=datetime.now(UTC).isoformat(timespec="seconds"))
        _save(path, [*before, kept])
    return kept


def undo(name: str, number: int) -> None:
    """Takes a correction back.

    Raises BadCorrection where there is none of that number.
    """
    with _held(name) as path:
        before = _load(path)
        left = [each for each in before if each.number != number]
        if len(left) == len(before):
            raise BadCorrection(f"the corpus {name!r} has no correction {number}")
        _save(path, left)


@contextmanager
def _held(name: str) -> Iterator[Path]:
    """The path of a corpus's corrections, which nobody else changes meanwhile."""
    folder = existing_folder(name)
    with FileLock(folder / ".corrections.lock"):
        yield folder / _FILE


def _load(path: Path) -> list[Correction]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    try:
        return [Correction(**json.loads(line)) for line in lines]
    except (ValueError, TypeError) as wrong:
        raise CorpusError(f"{path} cannot be read ({wrong}): mend or delete the file; the articles are not touched") from wrong


def _save(path: Path, corrections: Iterable[Correction]) -> None:
    # ASCII alone: str.splitlines also parts at characters that JSON leaves as they are.
    files.replace(path, "".join(json.dumps(asdict(each)) + "\n" for each in corrections))
