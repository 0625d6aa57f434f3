"""`export VIEW --corpus NAME`: one view as CSV, as the dashboard's button gives it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from analysis.commands import filters
from analysis.commands.options import Commands
from analysis.commands.status import ALL_READ
from analysis.query import VIEWS, open_corpus, view
from analysis.snapshot.table import csv_bytes


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("export", help="write one view of a corpus as CSV")
    parser.add_argument("view", metavar="VIEW", help=", ".join(VIEWS))
    parser.add_argument("--corpus", required=True, metavar="NAME")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write to a file (default: standard output)")
    filters.add_to(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0: the view was written, with its header alone where nothing is selected."""
    data = csv_bytes(view(open_corpus(args.corpus), filters.selection(args), args.view))
    if args.out:
        args.out.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    return ALL_READ
