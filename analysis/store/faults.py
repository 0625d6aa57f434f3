"""Faults of our own: their traces in a file, and what a person is told of an article they keep from being analysed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from analysis.article import Document, Quarantined
from analysis.engine import Fault
from analysis.load.excerpt import excerpt, printable
from analysis.store.home import home


class Refused(NamedTuple):
    """A document that a fault of our own keeps from being analysed."""

    document: Document
    fault: Fault


def log_fault(trace: str) -> Path:
    """The file that the trace of a fault was added to."""
    path = home() / "faults.log"
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(trace)
    return path


def quarantined(refused: Refused) -> Quarantined:
    """A refused document as it is told to a person; the trace is logged."""
    document, fault = refused
    log = log_fault(f"{document.path}\n{fault.trace}")
    reason = f"not analysed, by a fault of Broadsheet ({printable(fault.what)}); the trace is in {log}, all other articles are kept"
    return Quarantined(document.path, reason, document.line, head=excerpt(document.text))
