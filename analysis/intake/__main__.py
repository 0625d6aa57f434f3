"""The process that builds: reads {"corpus", "paths", "fetch"} on standard input, writes its Progress as JSON Lines on standard output."""

from __future__ import annotations

import itertools
import sys
import time
import traceback
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import orjson

from analysis.article import Quarantined
from analysis.errors import BroadsheetError
from analysis.ingest import Options, Summary, build
from analysis.intake.progress import Progress
from analysis.load import load_all
from analysis.load.rows.mapper import Mapper
from analysis.store.columns import read_columns
from analysis.store.faults import refused_by_system
from analysis.store.uploads import as_given

_NOTES = 5  # that a page shows of a build; the view notes has all


def main() -> None:
    """Builds what standard input asks for; how it ended is the last line told."""
    asked = orjson.loads(sys.stdin.buffer.read())
    try:
        told = _Teller(asked["paths"], links=asked["fetch"])
        options = Options(fetch=asked["fetch"], refit=asked["refit"])
        summary = build(asked["paths"], asked["corpus"], jobs=1, progress=told.hear, options=options)
        done = replace(told.now(summary), stage="done", seconds_left=None, version=summary.version)
        _tell(replace(done, noted=len(summary.notes), notes=_first_notes(summary)))
    except BroadsheetError as wrong:
        _tell(Progress(stage="failed", reason=str(wrong)))
    except BrokenPipeError:
        raise SystemExit(1) from None  # nobody listens
    except Exception as fault:  # noqa: BLE001 - told on the page in one line, with its trace in the server's log
        traceback.print_exc()
        _tell(Progress(stage="failed", reason=refused_by_system(fault) or f"{type(fault).__name__}; the trace is in the server's log"))


class _Teller:
    """Tells how far a build is, against the number of articles that its files hold."""

    def __init__(self, paths: Sequence[str], *, links: bool) -> None:
        held = Counter[str]()
        for item in load_all(paths, Mapper(read_columns(), links=links)):
            held[item.path] += not isinstance(item, Quarantined)
        self.ends = list(itertools.accumulate(held.values()))  # articles in the files up to each
        self.began = time.monotonic()
        _tell(Progress(stage="reading", files=len(self.ends), articles=self.total))

    @property
    def total(self) -> int:
        """Articles in all files."""
        return self.ends[-1] if self.ends else 0

    def hear(self, summary: Summary) -> None:
        """Tells what a build reports."""
        _tell(self.now(summary))

    def now(self, summary: Summary) -> Progress:
        """The progress that a build's summary stands for."""
        finished = summary.added + summary.unchanged
        return Progress(
            stage="reading" if finished < self.total else "relating",
            files=len(self.ends),
            files_read=bisect_right(self.ends, finished),
            articles=self.total,
            finished=finished,
            added=summary.added,
            unchanged=summary.unchanged,
            quarantined=summary.quarantined,
            seconds_left=self._left(finished),
        )

    def _left(self, finished: int) -> int | None:
        if not finished:
            return None
        return round((time.monotonic() - self.began) / finished * (self.total - finished))


def _first_notes(summary: Summary) -> tuple[str, ...]:
    """The first notes of a build, those on all of its articles before those on a line."""
    notes = sorted(summary.notes, key=lambda note: note.line is not None)[:_NOTES]
    return tuple(f"{Path(note.path).name}{'' if note.line is None else f', line {note.line}'}: {as_given(note.note)}" for note in notes)


def _tell(progress: Progress) -> None:
    sys.stdout.buffer.write(orjson.dumps(asdict(progress), option=orjson.OPT_APPEND_NEWLINE))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
