"""The filters as options of a command, and the Selection they make."""

from __future__ import annotations

import argparse
from typing import Any, get_args

from analysis.article import ToneName
from analysis.commands.options import whole_number
from analysis.query import PARAMETERS, Selection

_FLAGS = {
    "undated": "undated articles too, beside those between --from and --to",
    "once": "count each family of copies once",
    "folded": "count nationalities as their country",
}
_CLOSED = {"tones": get_args(ToneName)}
"""Filters with values of our own, of which there are no others."""
_SINGLE = {
    "date_from": "first day, YYYY-MM-DD",
    "date_to": "last day, YYYY-MM-DD",
    "region": "part of the map of topics: least and largest x, least and largest y; or x and y of each corner of an outline",
    "q": 'words, "phrases", word*, /regex/, AND, OR, NOT or -, (): in title or text',
}


def add_to(parser: argparse.ArgumentParser) -> None:
    """Adds an option for each filter, named as in links."""
    for field, name in PARAMETERS.items():
        option = f"--{name}"
        if field in _FLAGS:
            parser.add_argument(option, dest=field, action="store_true", default=None if field == "undated" else False, help=_FLAGS[field])
        elif field in _SINGLE:
            parser.add_argument(option, dest=field, metavar="X", help=_SINGLE[field])
        else:
            values = _CLOSED.get(field)
            told = "repeatable; any of them" + (f": {', '.join(values)}" if values else "")
            parser.add_argument(option, dest=field, action="append", default=[], choices=values, metavar="X", help=told)
    parser.add_argument("--granularity", type=whole_number, metavar="N", help="number of topics to show (default: the corpus's own)")


def selection(args: argparse.Namespace) -> Selection:
    """The Selection of the options given.

    Raises SelectionError.
    """
    given: dict[str, Any] = {field: value for field in PARAMETERS if (value := getattr(args, field)) is not None}
    fields: dict[str, Any] = {field: tuple(value) if isinstance(value, list) else value for field, value in given.items()}
    return Selection(**fields, granularity=args.granularity)
