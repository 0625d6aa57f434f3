"""`snapshot --corpus NAME --out FILE.zip`: every view of a selection, with a manifest."""

from __future__ import annotations

import argparse
from pathlib import Path

from analysis.commands import filters
from analysis.commands.options import Commands
from analysis.commands.status import ALL_READ
from analysis.query import open_corpus
from analysis.snapshot.bundle import zip_bytes


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("snapshot", help="write all views of a corpus and a manifest as a zip")
    parser.add_argument("--corpus", required=True, metavar="NAME")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE.zip")
    filters.add_to(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0: the snapshot was written."""
    args.out.write_bytes(zip_bytes(open_corpus(args.corpus), filters.selection(args)))
    return ALL_READ
