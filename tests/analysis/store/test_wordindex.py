"""The index of words in a corpus: what a build adds is indexed, a version finds its own articles, parts stay few."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corrections import correct
from analysis.errors import CorpusError
from analysis.ingest import build
from analysis.query import Selection, open_corpus, view
from analysis.store import corpus_folder
from tests.conftest import ONE, ONE_TEXT, write_records


def record(number: int, **fields: object) -> dict[str, object]:
    return ONE | {"id": f"r{number}", "title": f"Story {number}", "text": ONE_TEXT.replace("nine", f"word{number}")} | fields


def grown(path: Path, *numbers: int) -> None:
    build([str(write_records(path, *map(record, numbers)))], "c", jobs=1)


def ids(q: str, corpus: object = None) -> list[str]:
    return sorted(view(corpus or open_corpus("c"), Selection(q=q), "articles")["id"])


def files() -> list[str]:
    return sorted(path.name for path in (corpus_folder("c") / "words").iterdir())


def test_each_version_finds_its_own_articles(own_home: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    grown(path, 1, 2, 3)
    before = open_corpus("c")
    grown(path, 1, 3, 4)
    grown(path, 1, 3, 4, 5)
    assert ids("word2", before) == ["r2"]
    assert ids("word2") == []
    assert ids("word1 OR word4 OR word5") == ["r1", "r4", "r5"]
    assert len(files()) <= 3


def test_a_part_left_by_a_stopped_build_harms_nothing(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    grown(path, 1)
    with monkeypatch.context() as patch:
        patch.setattr("analysis.store.manifest.replace", lambda *_: (_ for _ in ()).throw(RuntimeError("power cut")))
        with pytest.raises(RuntimeError, match="power cut"):
            grown(path, 1, 2)
    assert ids("word1 OR word2") == ["r1"]
    grown(path, 1, 2)
    assert ids("word1 OR word2") == ["r1", "r2"]


def test_a_corrected_title_is_found_and_the_old_one_is_not(own_home: Path, tmp_path: Path) -> None:
    grown(tmp_path / "a.jsonl", 1, 2)
    correct(open_corpus("c"), "r1", {"title": "Boats at last"})
    assert ids("boats last") == ["r1"]
    assert ids("story") == ["r2"]
    assert ids("word1 boats") == ["r1"]


def test_an_index_that_was_deleted_is_told(own_home: Path, tmp_path: Path) -> None:
    grown(tmp_path / "a.jsonl", 1)
    for name in files():
        (corpus_folder("c") / "words" / name).unlink()
    with pytest.raises(CorpusError, match="build it again"):
        open_corpus("c")
