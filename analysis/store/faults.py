"""Faults: traces of our own in a file, what a person is told of an article they cost, and of disks and files that fail."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import duckdb
import pyarrow as pa
from deltalake.exceptions import DeltaError

from analysis.article import Document, Quarantined
from analysis.engine import Fault
from analysis.errors import CorpusError
from analysis.load.streams.excerpt import excerpt, printable
from analysis.store.home import home

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_FULL_IN_WORDS = ("no space left", "disk is full", "disk quota")
_LONGEST = 300  # characters of what a library says


class Refused(NamedTuple):
    """A document that a fault of our own keeps from being analysed."""

    document: Document
    fault: Fault


def log_fault(trace: str) -> str:
    """Where the trace of a fault was added to, or why it could not be kept, in words."""
    path = home() / "faults.log"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(trace)
    except OSError as wrong:
        return f"its trace could not be kept ({wrong.strerror})"
    return f"the trace is in {path}"


def refused_by_system(fault: Exception) -> str | None:
    """What the system refused, in words: room on the disk, or a file; None where the fault is our own."""
    if _is_full(fault):
        return f"the disk that holds {home()} is full: free some room and run it again; the last complete version is as it was"
    return f"{fault.filename or 'the system'}: {fault.strerror}" if isinstance(fault, OSError) and fault.strerror else None


def _is_full(fault: Exception) -> bool:
    """Whether a fault says, in the words of whichever library wrote, that the disk is full."""
    return getattr(fault, "errno", None) in _FULL or any(words in str(fault).lower() for words in _FULL_IN_WORDS)


@contextmanager
def damage_told(name: str) -> Iterator[None]:
    """Turns what libraries say of a corpus's broken files into one line.

    Raises CorpusError, saying what to do.
    """
    try:
        yield
    except (duckdb.Error, pa.ArrowException, DeltaError, FileNotFoundError) as wrong:
        if _is_full(wrong):
            raise
        what = " ".join(str(wrong).split())[:_LONGEST]
        raise CorpusError(f"the corpus {name!r} is damaged ({what}): delete the folder {home() / name} and build it again") from wrong


def quarantined(refused: Refused) -> Quarantined:
    """A refused document as it is told to a person; the trace is logged."""
    document, fault = refused
    kept = log_fault(f"{document.path}\n{fault.trace}")
    reason = f"not analysed, by a fault of Broadsheet ({printable(fault.what)}); {kept}, all other articles are kept"
    return Quarantined(document.path, reason, document.line, head=excerpt(document.text))
