"""`compact --corpus NAME`: packs a corpus into few files."""

from __future__ import annotations

import argparse
import sys

import orjson

from analysis.commands.options import Commands
from analysis.commands.status import ALL_READ
from analysis.store.corpora import compact, size


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("compact", help="pack a corpus into few files and delete what earlier versions left")
    parser.add_argument("--corpus", required=True, metavar="NAME")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0: the corpus takes no more room than it needs."""
    told = {"corpus": args.corpus, "freed": compact(args.corpus), "bytes": size(args.corpus)}
    sys.stdout.buffer.write(orjson.dumps(told, option=orjson.OPT_APPEND_NEWLINE))
    return ALL_READ
