"""Understanding the command line and telling what went wrong in one line."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from analysis.commands.status import ALL_READ, NOTHING_DONE, WRONG_USAGE
from analysis.errors import BadCorpusName, BadQuestion, BroadsheetError, NoInput, NoSuchView, SelectionError
from analysis.store.faults import log_fault, refused_by_system

_INTERRUPTED = 130
COMMANDS = ("annotate", "ask", "build", "compact", "corpora", "export", "snapshot")


class _Parser(argparse.ArgumentParser):
    """An argument parser that answers a mistake with one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {message} (see {self.prog} --help)\n")


def parser(words: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of the command line: of the command the words begin with, so that only its modules are loaded, else of all."""
    whole = _Parser(prog="python -m analysis", description="Reads news coverage and says what is in it.")
    parts = whole.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS if not words or words[0] not in COMMANDS else words[:1]:
        import_module(f"analysis.commands.{command}").add_to(parts)
    return whole


def run(words: Sequence[str]) -> int:
    """The exit status of one command; what went wrong is told on stderr."""
    try:
        args = parser(words).parse_args(words)
    except SystemExit as stop:
        return int(stop.code or 0)
    try:
        return int(args.run(args))
    except (SelectionError, NoInput, NoSuchView, BadQuestion, BadCorpusName) as wrong:
        return _tell(wrong, WRONG_USAGE)
    except BroadsheetError as wrong:
        return _tell(wrong, NOTHING_DONE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read has had enough
        return ALL_READ
    except KeyboardInterrupt:
        return _tell("stopped", _INTERRUPTED)
    except Exception as fault:  # noqa: BLE001 - a person gets a line, the trace goes to a file
        return _tell(_in_words(fault), NOTHING_DONE)


def _in_words(fault: Exception) -> str:
    """What a person is told of a fault: what the system refused, or that it is ours, with its trace logged."""
    ours = f"{type(fault).__name__}: {' '.join(str(fault).split())}"
    return refused_by_system(fault) or f"{ours}; {log_fault(traceback.format_exc())}"


def _tell(what: object, status: int) -> int:
    print(what, file=sys.stderr)
    return status
