"""`ask SQL --corpus NAME`: the answer to a question in SQL as CSV, as the dashboard's button gives it."""

from __future__ import annotations

import argparse
import sys

from analysis.commands import filters
from analysis.commands.options import Commands
from analysis.commands.status import ALL_READ
from analysis.query import answers, open_corpus
from analysis.snapshot.table import csv_bytes


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("ask", help="answer a SELECT over the views, each a table of the selected articles, as CSV")
    parser.add_argument("sql", metavar="SQL", help='such as "SELECT speaker, count(*) AS times FROM quotes GROUP BY speaker"')
    parser.add_argument("--corpus", required=True, metavar="NAME")
    filters.add_to(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0: the answer was written, with its header alone where it has no rows."""
    sys.stdout.buffer.write(csv_bytes(answers.answer(open_corpus(args.corpus), filters.selection(args), args.sql)))
    sys.stdout.buffer.flush()
    return ALL_READ
