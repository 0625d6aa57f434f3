"""`annotate PATH…`: every article with everything found in it, as JSON Lines."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from analysis import engine
from analysis.annotate import PARTS, annotate
from analysis.article import Document, Quarantined
from analysis.clean import clean, verbatim
from analysis.commands.options import Commands, add_columns, add_jobs, tell_problems
from analysis.commands.status import ALL_READ, NOTHING_DONE, SOME_QUARANTINED
from analysis.load import load_all
from analysis.load.rows.mapper import Mapper
from analysis.record import as_line
from analysis.store.columns import read_columns
from analysis.store.faults import Refused, quarantined

_BATCH = 32


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("annotate", help="write what is found in each article as JSON Lines")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, or - for JSON Lines on standard input")
    parser.add_argument("--verbatim", action="store_true", help="take the text as the body, untouched")
    parser.add_argument("--only", type=_parts, metavar="PART,…", help=f"only these parts: {','.join(sorted(PARTS))}")
    add_columns(parser)
    add_jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 if all was read, 3 if some inputs were quarantined, 1 if nothing was read."""
    problems: list[Quarantined] = []
    work = engine.batches(_documents(args.paths, Mapper(read_columns(), dict(args.column)), problems), _BATCH)
    read = 0
    for lines, refused in engine.run(partial(_annotated, args.verbatim, args.only), work, args.jobs or os.cpu_count() or 1):
        sys.stdout.buffer.write(b"".join(lines))
        read += len(lines)
        _tell(map(quarantined, refused), problems)
    sys.stdout.buffer.flush()
    if problems:
        return SOME_QUARANTINED if read else NOTHING_DONE
    return ALL_READ if read else _nothing()


def _documents(paths: list[str], mapper: Mapper, problems: list[Quarantined]) -> Iterator[Document]:
    """The documents in the paths; what could not be read is told at once and kept in `problems`."""
    for item in load_all(paths, mapper):
        if isinstance(item, Quarantined):
            _tell([item], problems)
        else:
            yield item


def _tell(refused: Iterable[Quarantined], problems: list[Quarantined]) -> None:
    """Tells of inputs that were refused and keeps them in `problems`."""
    for item in refused:
        problems.append(item)
        tell_problems([item])


def _annotated(verbatim_: bool, only: frozenset[str] | None, documents: list[Document]) -> tuple[list[bytes], list[Refused]]:
    """The JSON line of each document, and those refused; runs in a worker."""
    lines, faults = engine.sparing(partial(_lines, verbatim_, only), documents)
    return lines, [Refused(documents[fault.place], fault) for fault in faults]


def _lines(verbatim_: bool, only: frozenset[str] | None, documents: Sequence[Document]) -> list[bytes]:
    """The JSON line of each document."""
    articles = [verbatim(document) if verbatim_ else clean(document) for document in documents]
    return [as_line(article, found) for article, found in zip(articles, annotate(articles, only), strict=True)]


def _parts(words: str) -> frozenset[str]:
    """The parts named in a comma-separated list, for argparse."""
    parts = frozenset(word.strip() for word in words.split(","))
    if unknown := sorted(parts - PARTS):
        raise argparse.ArgumentTypeError(f"unknown part {unknown[0]!r}; there are {', '.join(sorted(PARTS))}")
    return parts


def _nothing() -> int:
    print("no article in the inputs: give files or folders with articles in a supported format", file=sys.stderr)
    return NOTHING_DONE
