"""What was refused when a corpus was built, to be tried again."""

from __future__ import annotations

import os
from typing import NamedTuple

from analysis.ingest import input_of
from analysis.query import open_corpus


class Refused(NamedTuple):
    """The inputs of which something was refused and that are still there, and how many links among what was refused."""

    paths: list[str]
    links: int


def refused_inputs(corpus: str) -> Refused:
    """What can be tried again for a corpus.

    Raises NoSuchCorpus.
    """
    rows = open_corpus(corpus).rows("SELECT path, member FROM quarantine ORDER BY path")
    paths = dict.fromkeys(input_of(path) for path, _ in rows)
    return Refused([path for path in paths if is_there(path)], sum("://" in (member or path) for path, member in rows))


def is_there(path: str) -> bool:
    """Whether an input can be read again: a file that exists, or a link."""
    return "://" in path or os.path.exists(path)
