"""Builds under way in processes of their own, so that pages stay usable and a build can be ended at any moment."""

from __future__ import annotations

import itertools
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import orjson

from analysis.errors import CorpusBusy, CorpusError
from analysis.intake.progress import Progress
from analysis.intake.refused import is_there, refused_inputs
from analysis.store import check_name, read_manifest
from analysis.store.corpora import discard
from analysis.store.uploads import sweep

_ROOT = Path(__file__).parents[2]
_numbers = itertools.count(1)
_jobs: dict[int, Job] = {}
_lock = threading.Lock()


@dataclass
class Job:
    """A build under way, or ended and not yet dismissed."""

    number: int
    corpus: str
    process: subprocess.Popen[bytes]
    progress: Progress = field(default_factory=Progress)
    cancelled: bool = False


def start(corpus: str, paths: Sequence[str], *, fetch: bool = False, refit: bool = False) -> Job:
    """A build of these files into a corpus, begun in a process of its own; `fetch`: pages of links are fetched; `refit`: topics found anew.

    Raises BadCorpusName; CorpusBusy where one is under way.
    """
    check_name(corpus)
    sweep()
    with _lock:
        if any(job.corpus == corpus and not job.progress.ended for job in _jobs.values()):
            raise CorpusBusy(f"articles are being added to {corpus!r} already: wait until that is done, or cancel it")
        job = Job(next(_numbers), corpus, _process(corpus, paths, fetch=fetch, refit=refit))
        _jobs[job.number] = job
    threading.Thread(target=_follow, args=(job,), daemon=True).start()
    return job


def again(corpus: str) -> Job:
    """A build of a corpus from those of its files that are still there; articles of the others stay as they are.

    Raises NoSuchCorpus; CorpusBusy; CorpusError where none of its files is there.
    """
    there = [path for path in read_manifest(corpus).inputs if is_there(path)]
    if not there:
        raise CorpusError(f"none of the files that {corpus!r} was built from is there any more; its articles stay as they are")
    return start(corpus, there)


def refit(corpus: str) -> Job:
    """A build that finds the topics of a corpus's articles anew and reads nothing.

    Raises CorpusBusy.
    """
    return start(corpus, (), refit=True)


def retry(corpus: str) -> Job:
    """A build of a corpus from those of its inputs of which something was refused; refused links are fetched.

    Raises NoSuchCorpus; CorpusBusy; CorpusError where nothing that was refused is there any more.
    """
    refused = refused_inputs(corpus)
    if not refused.paths:
        raise CorpusError(f"nothing that was refused for {corpus!r} is there any more, so there is nothing to try again")
    return start(corpus, refused.paths, fetch=bool(refused.links))


def jobs() -> list[Job]:
    """The builds that are under way or not yet dismissed, oldest first."""
    with _lock:
        return list(_jobs.values())


def cancel(number: int) -> None:
    """Ends a build; the corpus keeps its last complete version."""
    job = _jobs.get(number)
    if job and not job.progress.ended:
        job.cancelled = True
        job.process.terminate()


def dismiss(number: int) -> None:
    """Forgets a build that has ended."""
    with _lock:
        if number in _jobs and _jobs[number].progress.ended:
            del _jobs[number]


def _process(corpus: str, paths: Sequence[str], **options: bool) -> subprocess.Popen[bytes]:
    """The process that builds; it tells its progress line by line and dies when nobody listens any more."""
    command = [sys.executable, "-m", "analysis.intake"]
    process = subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - our own module; paths go in as data
    assert process.stdin
    with process.stdin as request:
        request.write(orjson.dumps({"corpus": corpus, "paths": list(paths), **options}))
    return process


def _follow(job: Job) -> None:
    """Takes down the progress that a build tells; its end only when the process is gone and nothing is locked any more."""
    assert job.process.stdout
    told = job.progress
    with job.process:
        for line in job.process.stdout:
            if line.endswith(b"\n"):  # a killed process may leave half a line
                told = Progress(**orjson.loads(line))
                job.progress = job.progress if told.ended else told
    if told.stage != "done":
        _leave_nothing(job.corpus)
    job.progress = _outcome(job, told)


def _outcome(job: Job, told: Progress) -> Progress:
    """How a build whose process is gone has ended."""
    if told.stage == "done":
        return told
    if job.cancelled:
        return replace(told, stage="cancelled")
    return told if told.ended else replace(told, stage="failed", reason=f"the build ended with status {job.process.returncode}")


def _leave_nothing(corpus: str) -> None:
    """Deletes what is left of a corpus that never had a complete version, unless somebody else is building it."""
    try:
        discard(corpus)
    except CorpusBusy:
        return
