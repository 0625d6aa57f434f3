"""Disks and files that fail are told in one line that says what to do."""

import errno
import sqlite3
from pathlib import Path

import pytest

from analysis.commands import run
from analysis.errors import CorpusError
from analysis.ingest import build
from analysis.query import open_corpus
from analysis.store.faults import log_fault, refused_by_system
from analysis.store.home import home

FULL = [
    OSError(errno.ENOSPC, "No space left on device"),
    OSError("Generic error: No space left"),
    sqlite3.OperationalError("database or disk is full"),
]


@pytest.mark.parametrize("fault", FULL)
def test_a_full_disk_is_told_whichever_library_met_it(
    fault: Exception, files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("analysis.commands.build.build", full)
    assert run(["build", str(files), "--corpus", "c"]) == 1
    assert "is full: free some room" in capsys.readouterr().err


def test_a_fault_of_our_own_is_not_the_systems() -> None:
    assert refused_by_system(ValueError("full of errors")) is None


def test_a_trace_that_cannot_be_kept_is_no_fault_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BROADSHEET_HOME", str(tmp_path / "file"))
    assert "could not be kept" in log_fault("trace")


def zeroed(path: Path) -> None:
    """Zeroes some bytes among the values of a file, as a failing disk may; its length and its end stay as they were."""
    data = path.read_bytes()
    path.write_bytes(data[:40] + bytes(60) + data[100:])


@pytest.mark.parametrize("harm", [lambda path: path.write_bytes(b"x" * 2_000), Path.unlink, zeroed])
def test_a_corpus_whose_files_are_damaged_says_so_and_what_to_do(files: Path, harm: object) -> None:
    assert callable(harm)
    for path in (home() / "c" / "articles").glob("*.parquet"):
        harm(path)
    with pytest.raises(CorpusError, match=r"'c' is damaged .* build it again"):
        open_corpus("c")
    with pytest.raises(CorpusError, match=r"'c' is damaged .* build it again"):
        build([str(files)], "c", jobs=1)
