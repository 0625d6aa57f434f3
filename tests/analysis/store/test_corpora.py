"""Corpora as wholes: their size, another name, none."""

import json
from pathlib import Path

import pytest
from filelock import FileLock

from analysis.commands import run
from analysis.errors import BadCorpusName, CorpusBusy, NoSuchCorpus
from analysis.ingest import build
from analysis.query import Selection, open_corpus, state, view
from analysis.snapshot.table import csv_bytes
from analysis.store import corpora, corpus_names, read_manifest, uploads
from tests.conftest import ONE, ONE_TEXT, write_records


@pytest.fixture
def files(tmp_path: Path, own_home: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return write_records(folder / "a.jsonl", ONE | {"text": ONE_TEXT})


def uploaded(corpus: str) -> Path:
    """The upload that a corpus was built from."""
    path = uploads.keep("story.txt", b"Ferry strike ends\n\n" + ONE_TEXT.encode())
    build([str(path)], corpus, jobs=1)
    return path


def test_a_renamed_corpus_is_the_same_under_its_new_name_alone(files: Path) -> None:
    build([str(files)], "c", jobs=1)
    before = read_manifest("c")
    corpora.rename("c", "d")
    assert corpus_names() == ["d"]
    assert (read_manifest("d").hash, read_manifest("d").corpus) == (before.hash, "d")
    assert len(view(open_corpus("d"), Selection(), "articles")) == 1
    assert build([str(files)], "d", jobs=1).unchanged == 1


def test_a_name_that_is_taken_or_none_is_refused(files: Path) -> None:
    build([str(files)], "c", jobs=1)
    build([str(files)], "d", jobs=1)
    with pytest.raises(CorpusBusy, match="another name"):
        corpora.rename("c", "d")
    with pytest.raises(BadCorpusName):
        corpora.rename("c", "../d")
    with pytest.raises(NoSuchCorpus):
        corpora.rename("e", "f")


def test_deleting_frees_what_was_said_and_leaves_other_files(files: Path, own_home: Path) -> None:
    build([str(files)], "c", jobs=1)
    said = corpora.size("c")
    assert corpora.delete("c") == said > 0
    assert corpus_names() == []
    assert files.is_file()
    assert not list(own_home.glob("*"))


def test_an_upload_goes_with_the_last_corpus_built_from_it(own_home: Path) -> None:
    path = uploaded("c")
    uploaded("d")
    corpora.delete("c")
    assert path.is_file()
    corpora.delete("d")
    assert not path.parent.exists()


def test_a_corpus_that_is_being_built_is_neither_renamed_nor_deleted(files: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "_SECONDS", 0.05)
    build([str(files)], "c", jobs=1)
    with FileLock(own_home / "c" / ".lock"):
        with pytest.raises(CorpusBusy, match="being built"):
            corpora.delete("c")
        with pytest.raises(CorpusBusy, match="being built"):
            corpora.rename("c", "d")
    assert corpus_names() == ["c"]


def test_a_corpus_made_anew_under_an_old_name_is_in_another_state(files: Path) -> None:
    build([str(files)], "c", jobs=1)
    before = state("c")
    corpora.delete("c")
    build([str(write_records(files, ONE | {"text": ONE_TEXT.replace("nine", "ten")}))], "c", jobs=1)
    assert state("c") != before


def test_only_a_corpus_that_was_never_complete_is_discarded(files: Path, own_home: Path) -> None:
    build([str(files)], "c", jobs=1)
    corpora.discard("c")
    corpora.discard("never")
    (own_home / "half").mkdir()
    corpora.discard("half")
    assert [path.name for path in own_home.iterdir()] == ["c"]


def test_a_compact_corpus_is_smaller_and_says_the_same(files: Path, own_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(3):
        build(
            [str(write_records(files.with_name(f"{number}.jsonl"), ONE | {"id": f"n{number}", "text": ONE_TEXT + str(number)}))],
            "c",
            jobs=1,
        )
    before = {name: csv_bytes(view(open_corpus("c"), Selection(), name)) for name in ("articles", "mentions", "sentences", "duplicates")}
    size, now = corpora.size("c"), state("c")
    assert run(["compact", "--corpus", "c"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told == {"corpus": "c", "freed": size - corpora.size("c"), "bytes": corpora.size("c")}
    assert told["freed"] > 0
    assert state("c") != now
    assert {name: csv_bytes(view(open_corpus("c"), Selection(), name)) for name in before} == before
    assert len(list((own_home / "c" / "articles").glob("*.parquet"))) == 1
    assert build([str(files.with_name("0.jsonl"))], "c", jobs=1).unchanged == 1
    build([str(write_records(files, ONE | {"id": "more", "text": ONE_TEXT * 2}))], "c", jobs=1)
    assert read_manifest("c").articles == 4


def test_what_an_unfinished_build_left_is_not_compacted_into_the_corpus(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([str(files)], "c", jobs=1)
    other = write_records(files.with_name("b.jsonl"), ONE | {"id": "two", "text": ONE_TEXT * 2})
    monkeypatch.setattr("analysis.ingest.relate", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build([str(other)], "c", jobs=1)
    corpora.compact("c")
    assert len(view(open_corpus("c"), Selection(), "articles")) == read_manifest("c").articles == 1
