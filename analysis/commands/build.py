"""`build PATH… --corpus NAME`: builds or extends a corpus."""

from __future__ import annotations

import argparse
import sys

import orjson

from analysis.commands.options import Commands, add_columns, add_jobs, tell_notes, tell_problems, whole_number
from analysis.commands.status import ALL_READ, SOME_QUARANTINED
from analysis.errors import NoInput
from analysis.ingest import Options, Summary, build
from analysis.intake import refused_inputs


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("build", help="build or extend a corpus")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, links, or - for JSON Lines on standard input")
    parser.add_argument("--corpus", required=True, metavar="NAME", help="the corpus to build or extend")
    parser.add_argument("--topics", type=whole_number, metavar="N", help="number of topics (default: proposed from the texts)")
    parser.add_argument(
        "--scheduler", metavar="ADDRESS", help="work on the Dask cluster at this address (needs the package dask[distributed])"
    )
    parser.add_argument("--retry", action="store_true", help="read again the inputs of the corpus of which something was refused")
    parser.add_argument("--fetch", action="store_true", help="fetch the pages of links, of lists of links and of feeds' addresses")
    parser.add_argument("--refit", action="store_true", help="find the topics of all articles anew")
    add_columns(parser)
    add_jobs(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0 if all was read, 3 if some inputs were quarantined."""
    if not (args.paths or args.retry or args.refit):
        raise NoInput("give files, folders or links to read, or --retry or --refit")
    paths = args.paths + (refused_inputs(args.corpus).paths if args.retry else [])
    options = Options(args.scheduler, dict(args.column), args.fetch, args.refit)
    summary = build(paths, args.corpus, args.topics, args.jobs, _progress if sys.stderr.isatty() else _quiet, options)
    tell_problems(summary.problems)
    tell_notes(summary.notes)
    sys.stdout.buffer.write(orjson.dumps(summary.as_object(), option=orjson.OPT_APPEND_NEWLINE))
    return SOME_QUARANTINED if summary.problems else ALL_READ


def _progress(summary: Summary) -> None:
    print(f"\r{summary.read:,} read · {summary.added:,} added · {summary.quarantined:,} quarantined", end="", file=sys.stderr, flush=True)


def _quiet(summary: Summary) -> None:
    """Says nothing: standard error is a file or a pipe."""
