"""Building a corpus: only what is new is read, nothing is lost, and a version is complete or not there."""

import json
from pathlib import Path

import pytest

from analysis import ingest
from analysis.errors import BadCorpusName, OtherLayout
from analysis.ingest import build, inputs
from analysis.load.rows.records import document_of
from analysis.query import open_corpus
from analysis.store import open_writer, read_manifest
from tests.analysis.ingest.conftest import NOWHERE, bodies, record
from tests.conftest import ONE_TEXT, write_records


def test_a_second_build_of_the_same_files_changes_nothing(folder: Path) -> None:
    path = write_records(folder / "a.jsonl", record(1), record(2))
    first = build([str(path)], "c", jobs=1)
    again = build([str(path)], "c", jobs=1)
    assert (first.added, first.version) == (2, 1)
    assert (again.added, again.unchanged, again.version) == (0, 2, 1)


def test_only_new_articles_are_annotated(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([str(write_records(folder / "a.jsonl", record(1), record(2)))], "c", jobs=1)
    annotated: list[str] = []
    annotate = inputs.annotate
    monkeypatch.setattr(
        inputs, "annotate", lambda articles, **options: annotated.extend(a.id for a in articles) or annotate(articles, **options)
    )
    build([str(write_records(folder / "b.jsonl", record(1), record(2), record(3)))], "c", jobs=1)
    assert annotated == ["r3"]


def test_a_changed_file_replaces_its_article(folder: Path) -> None:
    path = folder / "story.txt"
    path.write_text("Ferry strike ends\n\n" + ONE_TEXT, encoding="utf-8")
    build([str(path)], "c", jobs=1)
    path.write_text("Ferry strike ends\n\n" + ONE_TEXT.replace("Oslo", "Bergen"), encoding="utf-8")
    summary = build([str(path)], "c", jobs=1)
    assert (summary.added, summary.removed, summary.version, summary.articles) == (1, 1, 2, 1)
    assert "Bergen" in next(iter(bodies("c").values()))


def test_an_article_in_two_files_counts_once_and_is_known_the_next_time(folder: Path) -> None:
    plain = {key: value for key, value in record(1).items() if key != "id"}
    write_records(folder / "a.jsonl", plain)
    (folder / "b.json").write_text(json.dumps([plain]), encoding="utf-8")
    first, again = build([str(folder)], "c", jobs=1), build([str(folder)], "c", jobs=1)
    assert (first.read, first.articles) == (2, 1)
    assert (again.articles, again.version) == (1, first.version)


def test_rows_without_an_id_that_differ_in_what_makes_none_count_once_and_none_is_lost(folder: Path) -> None:
    plain = {key: value for key, value in record(1).items() if key != "id"}
    path = write_records(folder / "a.jsonl", plain, plain | {"tags": ["harbour"]}, plain | {"tags": ["ferry"]}, record(2))
    first, again = build([str(path)], "c", jobs=1), build([str(path)], "c", jobs=1)
    assert (first.read, first.added, first.unchanged, first.articles) == (4, 2, 2, 2)
    assert (again.added, again.articles, again.version) == (0, 2, first.version)
    assert len(bodies("c")) == 2
    sentences = open_corpus("c").rows("SELECT count(*), count(DISTINCT (id, start)) FROM sentences")[0]
    assert sentences[0] == sentences[1]


def test_the_same_id_in_another_file_is_another_article(folder: Path) -> None:
    write_records(folder / "a.jsonl", record(1))
    write_records(folder / "b.jsonl", record(1, text=ONE_TEXT.replace("Oslo", "Hull")))
    assert build([str(folder)], "c", jobs=1).articles == 2
    assert len(bodies("c")) == 2


def test_a_name_that_is_no_folder_name_is_refused(folder: Path) -> None:
    with pytest.raises(BadCorpusName, match="cannot name a corpus"):
        build([str(folder)], "../escape", jobs=1)


def test_what_a_stopped_build_left_is_used_only_when_asked_for_again(folder: Path) -> None:
    build([str(write_records(folder / "a.jsonl", record(1)))], "c", jobs=1)
    with pytest.raises(RuntimeError, match="power cut"):
        _build_that_stops(folder)
    assert list(bodies("c")) == ["r1"]
    build([str(write_records(folder / "other.jsonl", record(5)))], "c", jobs=1)
    assert list(bodies("c")) == ["r1", "r5"]


def test_an_unfinished_batch_is_not_annotated_twice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([str(write_records(folder / "a.jsonl", record(1)))], "c", jobs=1)
    with pytest.raises(RuntimeError, match="power cut"):
        _build_that_stops(folder)
    monkeypatch.setattr(inputs, "annotate", lambda articles, **_: pytest.fail("annotated again"))
    assert build([str(folder / "b.jsonl")], "c", jobs=1).articles == 2
    assert sorted(bodies("c")) == ["r1", "r2"]


def _build_that_stops(folder: Path) -> None:
    """A build that ends after its batches were written and before its version is complete."""

    def stop(*_: object) -> None:
        raise RuntimeError("power cut")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ingest, "relate", stop)
        build([str(write_records(folder / "b.jsonl", record(1), record(2)))], "c", jobs=1)


def test_a_batch_without_its_articles_is_dropped(folder: Path) -> None:
    build([str(write_records(folder / "a.jsonl", record(1)))], "c", jobs=1)
    with open_writer("c") as writer:
        rows = writer.read("mentions")
        assert rows.num_rows
        names = rows.schema.names
        half = rows.set_column(names.index("batch"), "batch", [["half done"] * rows.num_rows])
        writer.add({"mentions": half})
    with open_writer("c") as writer:
        assert "half done" not in writer.read("mentions", ["batch"])["batch"].to_pylist()


def test_a_corpus_of_another_layout_says_so_and_is_left_alone(folder: Path) -> None:
    build([str(write_records(folder / "a.jsonl", record(1)))], "c", jobs=1)
    manifest = folder.parent / "home" / "c" / "corpus.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(read_manifest("c").layout, "older"), encoding="utf-8")
    with pytest.raises(OtherLayout, match="another version"):
        open_corpus("c")
    with pytest.raises(OtherLayout, match="another version"):
        build([str(folder / "a.jsonl")], "c", jobs=1)
    assert read_manifest("c").layout == "older"


def test_batches_are_written_together_once_many_are_there(folder: Path) -> None:
    with open_writer("c") as writer:
        batch = dict(inputs.annotated("builtin", "builtin", [("d", document_of(record(1), NOWHERE, None))])[0])
        for number in range(21):
            writer.add({"articles": batch["articles"].set_column(0, "id", [[f"a{number}"]])})
        before = writer.read("articles", ["id"]).num_rows
        writer.flush()
        assert (before, writer.read("articles", ["id"]).num_rows) == (20, 21)
