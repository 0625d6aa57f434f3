"""Uploads on their way into a corpus: looked at first, built beside, ended at any moment."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from analysis import intake
from analysis.errors import BadCorpusName, CorpusBusy, CorpusError
from analysis.intake import Job
from analysis.intake.progress import Progress
from analysis.query import Selection, open_corpus, view
from analysis.store import corpus_names, read_manifest, uploads
from tests.conftest import ONE, ONE_TEXT

SECONDS = 120


def lines(*numbers: int) -> bytes:
    """JSON Lines with an article for each number."""
    records = (ONE | {"id": f"r{n}", "title": f"Story {n}", "text": ONE_TEXT.replace("nine", str(n))} for n in numbers)
    return "".join(json.dumps(record) + "\n" for record in records).encode()


def until(holds: Callable[[], bool]) -> None:
    """Waits until something holds."""
    deadline = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def ended(job: Job) -> Progress:
    """How a build ends."""
    until(lambda: job.progress.ended)
    return job.progress


@pytest.fixture(autouse=True)
def _dismissed(own_home: Path) -> Iterator[None]:
    yield
    for job in intake.jobs():
        intake.cancel(job.number)
        ended(job)
        intake.dismiss(job.number)


def test_a_preview_says_what_would_be_understood_and_what_refused(own_home: Path) -> None:
    paths = [str(uploads.keep("a.jsonl", lines(1, 2) + b"{broken\n")), str(uploads.keep("noise.txt", bytes(range(256)) * 8))]
    found = intake.preview(paths)
    assert [(row["title"], row["source"], row["published"], row["source_kind"]) for row in found.articles] == [
        (f"Story {n}", "Harbour Post", "2025-03-04", "metadata") for n in (1, 2)
    ]
    assert [(row["file"], row["line"]) for row in found.refused] == [("a.jsonl", 3), ("noise.txt", None)]
    assert (found.count, found.whole) == (2, True)
    assert corpus_names() == []


def test_a_preview_of_many_looks_at_the_first(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.intake.previews._SHOWN", 2)
    monkeypatch.setattr("analysis.intake.previews._COUNTED", 4)
    found = intake.preview([str(uploads.keep("a.jsonl", lines(*range(9))))])
    assert (len(found.articles), found.count, found.whole) == (2, 4, False)


def test_a_build_beside_the_pages_ends_in_a_version(own_home: Path) -> None:
    job = intake.start("mine", [str(uploads.keep("a.jsonl", lines(1, 2) + b"{broken\n"))])
    with pytest.raises(CorpusBusy, match="already"):
        intake.start("mine", [])
    done = ended(job)
    assert (done.stage, done.version, done.added, done.quarantined, done.files, done.files_read) == ("done", 1, 2, 1, 1, 1)
    assert len(view(open_corpus("mine"), Selection(), "articles")) == 2
    assert ended(intake.again("mine")).unchanged == 2
    intake.dismiss(job.number)
    assert job not in intake.jobs()


def test_a_build_ended_early_leaves_nothing_of_a_new_corpus(own_home: Path) -> None:
    job = intake.start("mine", [str(uploads.keep("a.jsonl", lines(*range(3_000))))])
    until(lambda: job.progress.stage == "reading" and job.progress.added > 0)
    assert job.progress.seconds_left
    intake.cancel(job.number)
    assert ended(job).stage == "cancelled"
    assert not (own_home / "mine").exists()


def test_a_build_of_nothing_tells_why_and_leaves_nothing(own_home: Path) -> None:
    failed = ended(intake.start("mine", [str(uploads.keep("noise.txt", bytes(range(256)) * 8))]))
    assert failed.stage == "failed"
    assert "noise.txt" in failed.reason
    assert not (own_home / "mine").exists()


def test_files_that_are_gone_take_no_article_with_them(own_home: Path) -> None:
    first, second = uploads.keep("a.jsonl", lines(1)), uploads.keep("b.jsonl", lines(2))
    ended(intake.start("mine", [str(first), str(second)]))
    first.unlink()
    assert ended(intake.again("mine")).stage == "done"
    assert read_manifest("mine").articles == 2
    second.unlink()
    with pytest.raises(CorpusError, match="none of the files"):
        intake.again("mine")


def test_a_name_that_is_none_is_refused_before_anything_starts(own_home: Path) -> None:
    with pytest.raises(BadCorpusName):
        intake.start("../x", [])
    assert not intake.jobs()
