"""The index of words in a corpus's folder: parts that are never changed, a new one for what a build adds.

The table `indexed` names the number under which each article stands in a part; a part that no row names any more is dropped. Small parts
are merged into the next one, so that there are few of them and an article is indexed again a few times at most.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from analysis.errors import CorpusError
from analysis.search import Index, opened, write
from analysis.search.index import PART
from analysis.store.schema import SCHEMAS

FOLDER = "words"
_MERGED = 2  # a part smaller than so many times the next one is merged into it

Texts = Callable[[], Iterable[tuple[str, str | None, str]]]
"""Digest, title and body of all articles."""


def extended(folder: Path, known: pa.Table, articles: pa.Table, texts: Texts) -> pa.Table:
    """The rows of the table `indexed` for these articles (id, digest), after writing a part for those that were not in one yet."""
    numbers = _kept(folder, known, articles)
    fresh = {digest for digest in articles["digest"].to_pylist() if digest not in numbers}
    if fresh:
        merged = _merged(numbers, len(fresh))
        fresh |= {digest for digest, number in numbers.items() if number // PART in merged}
        part = max([number // PART for number in numbers.values()] + [_part(path) for path in _files(folder)], default=0) + 1
        numbers |= _written(_path(folder, part), part, fresh, texts)
    ids = zip(articles["id"].to_pylist(), articles["digest"].to_pylist(), strict=True)
    rows = [{"id": id_, "digest": digest, "number": numbers[digest]} for id_, digest in ids]
    return pa.Table.from_pylist(sorted(rows, key=lambda row: row["number"]), SCHEMAS["indexed"])


def tidy(folder: Path, now: pa.Table, before: pa.Table | None) -> None:
    """Deletes the parts that neither this version nor the one before it names: who has just opened that one still finds its own."""
    used = parts(now) | (parts(before) if before else set())
    for path in _files(folder):
        if _part(path) not in used:
            path.unlink(missing_ok=True)


def parts(rows: pa.Table) -> set[int]:
    """The parts of the index that rows of the table `indexed` name."""
    return set(pc.unique(pc.divide(rows["number"], PART)).to_pylist())


def open_index(folder: Path, named: Iterable[int]) -> Index:
    """The index made of the parts named.

    Raises CorpusError where one is not there.
    """
    try:
        return Index({part: opened(_path(folder, part)) for part in named})
    except sqlite3.OperationalError as wrong:
        raise CorpusError(
            f"the index of words in {folder / FOLDER} cannot be read ({wrong}): delete the corpus and build it again"
        ) from wrong


def _kept(folder: Path, known: pa.Table, articles: pa.Table) -> dict[str, int]:
    """Digest → number of the articles that are in a part already."""
    live = known.filter(pc.is_in(known["digest"], value_set=articles["digest"].combine_chunks()))
    there = {_part(path) for path in _files(folder)}
    pairs = zip(live["digest"].to_pylist(), live["number"].to_pylist(), strict=True)
    return {digest: number for digest, number in pairs if number // PART in there}


def _merged(numbers: dict[str, int], fresh: int) -> set[int]:
    """The latest parts, as long as each is small beside all that comes after it."""
    sizes = Counter(number // PART for number in numbers.values())
    merged = set[int]()
    for part in sorted(sizes, reverse=True):
        if sizes[part] >= _MERGED * fresh:
            break
        merged.add(part)
        fresh += sizes[part]
    return merged


def _written(path: Path, part: int, wanted: set[str], texts: Texts) -> dict[str, int]:
    """Digest → number of the articles wanted, after writing them into a part."""
    numbers = dict[str, int]()

    def chosen() -> Iterator[tuple[str | None, str]]:
        for digest, title, body in texts():
            if digest in wanted and digest not in numbers:
                numbers[digest] = part * PART + len(numbers) + 1
                yield title, body

    path.parent.mkdir(exist_ok=True)
    write(path, chosen())
    return numbers


def _files(folder: Path) -> list[Path]:
    return sorted((folder / FOLDER).glob("[0-9]*.sqlite"))


def _path(folder: Path, part: int) -> Path:
    return folder / FOLDER / f"{part}.sqlite"


def _part(path: Path) -> int:
    return int(path.stem)
