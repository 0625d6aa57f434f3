"""Options that several commands share."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from analysis.article import Note, Quarantined
from analysis.load.rows.mapper import FIELDS

_MOST_NOTES = 1_000
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What a command adds its own part of the command line to."""


def whole_number(word: str) -> int:
    """A whole number from 1, for argparse."""
    if not word.isascii() or not word.isdigit() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no whole number from 1")
    return int(word)


def add_jobs(parser: argparse.ArgumentParser) -> None:
    """Adds --jobs."""
    parser.add_argument("--jobs", type=whole_number, metavar="N", help="local processes to work on (default: one for each processor)")


def add_columns(parser: argparse.ArgumentParser) -> None:
    """Adds --column."""
    told = f"in tables with a column NAME it holds FIELD ({', '.join(FIELDS)}); no NAME: no column does; repeatable"
    parser.add_argument("--column", type=_column, action="append", default=[], metavar="FIELD=NAME", help=told)


def _column(words: str) -> tuple[str, str]:
    """(field, column) of "FIELD=NAME", for argparse."""
    field, equals, name = words.partition("=")
    if field not in FIELDS or not equals:
        raise argparse.ArgumentTypeError(f"{words!r} is no FIELD=NAME; fields are {', '.join(FIELDS)}")
    return field, name


def tell_notes(notes: Sequence[Note]) -> None:
    """Writes one line for each note to stderr; of very many the first."""
    for item in notes[:_MOST_NOTES]:
        print(f"{item.path if item.line is None else f'{item.path}:{item.line}'}: note: {item.note}", file=sys.stderr)
    if len(notes) > _MOST_NOTES:
        print(f"and {len(notes) - _MOST_NOTES:,} more notes: export the view notes", file=sys.stderr)


def tell_problems(problems: Iterable[Quarantined]) -> None:
    """Writes one line for each quarantined input to stderr."""
    for item in problems:
        print(f"{item.place}: {item.reason}", file=sys.stderr)
