"""`build` called again: only what was refused, and what is wrong usage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analysis.commands import run
from tests.conftest import ONE, ONE_TEXT, write_records


def test_notes_are_told_with_their_place_and_are_no_problem(tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_records(tmp_path / "a.jsonl", ONE | {"text": ONE_TEXT}, ONE | {"text": ONE_TEXT})
    assert run(["build", str(path), "--corpus", "c", "--jobs", "1"]) == 0
    assert f"a.jsonl:2: note: an exact duplicate of {path}:1: counted once" in capsys.readouterr().err


def test_what_was_refused_is_tried_again(tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(ONE | {"text": ONE_TEXT}) + "\n{broken\n", encoding="utf-8")
    assert run(["build", str(path), "--corpus", "c", "--jobs", "1"]) == 3
    write_records(path, ONE | {"text": ONE_TEXT}, ONE | {"id": "two", "text": ONE_TEXT.replace("nine", "ten")})
    assert run(["build", "--corpus", "c", "--retry", "--jobs", "1"]) == 0
    assert run(["build", "--corpus", "c", "--retry", "--jobs", "1"]) == 0
    assert [json.loads(line)["added"] for line in capsys.readouterr().out.splitlines()] == [1, 1, 0]
    assert run(["build", "--corpus", "c"]) == 2
