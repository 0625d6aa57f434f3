"""`corpora`: the corpora there are."""

from __future__ import annotations

import argparse
import sys
from typing import Any

import orjson

from analysis.commands.options import Commands
from analysis.commands.status import ALL_READ
from analysis.query import holdings
from analysis.store import Manifest, damaged, manifests


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser("corpora", help="list the corpora with version, articles, sources and date range")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """0: a list without entries is an answer too."""
    found = manifests()
    for why in damaged().values():
        print(f"warning: {why}", file=sys.stderr)
    if args.json:
        sys.stdout.buffer.write(orjson.dumps([_entry(corpus) for corpus in found], option=orjson.OPT_APPEND_NEWLINE))
    else:
        print("\n".join(_line(corpus) for corpus in found) or "no corpora yet: build one with python -m analysis build PATH --corpus NAME")
    return ALL_READ


def _entry(corpus: Manifest) -> dict[str, Any]:
    held = holdings(corpus)
    return {
        "corpus": corpus.corpus,
        "version": corpus.version,
        "articles": held.articles,
        "sources": held.sources,
        "from": held.first,
        "to": held.last,
    }


def _line(corpus: Manifest) -> str:
    held = holdings(corpus)
    days = f"{held.first} to {held.last}" if held.first else "no dates"
    return f"{corpus.corpus}  version {corpus.version}  {held.articles:,} articles  {held.sources:,} sources  {days}"
