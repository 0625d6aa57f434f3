"""Building a corpus: only what is new is read, nothing is lost, and a version is complete or not there."""

import csv
import gzip
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from analysis import ingest
from analysis.annotate import annotate
from analysis.article import Annotations, Article, Document
from analysis.clean import clean
from analysis.errors import BadCorpusName, NothingToRead, OtherLayout
from analysis.ingest import build, inputs
from analysis.load import load
from analysis.load.opened import Opened
from analysis.load.records import document_of
from analysis.query import Selection, open_corpus, view
from analysis.store import open_writer, read_manifest
from analysis.store.rows import content_of
from tests.conftest import ONE, ONE_TEXT, write_records


def record(number: int, text: str = ONE_TEXT, **fields: object) -> dict[str, object]:
    return ONE | {"id": f"r{number}", "title": f"Story {number}", "text": text.replace("nine", str(number))} | fields


def bodies(corpus: str) -> dict[str, str]:
    return dict(open_corpus(corpus).rows("SELECT id, body FROM articles ORDER BY id"))


def _csv(path: Path, records: list[dict[str, object]], delimiter: str = ",") -> None:
    with open(path, "w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, records[0], delimiter=delimiter)
        table.writeheader()
        table.writerows(_flat(records))


def _workbook(path: Path, records: list[dict[str, object]]) -> None:
    book = Workbook()
    assert book.active
    for row in (list(records[0]), *(list(one.values()) for one in _flat(records))):
        book.active.append(row)
    book.save(path)


def _flat(records: list[dict[str, object]]) -> list[dict[str, object]]:
    """The records with lists as one cell."""
    return [{name: "; ".join(value) if isinstance(value, list) else value for name, value in one.items()} for one in records]


def _lines(records: list[dict[str, object]]) -> bytes:
    return "".join(json.dumps(one) + "\n" for one in records).encode()


WRITERS: dict[str, Callable[[Path, list[dict[str, object]]], object]] = {
    "jsonl": lambda path, records: write_records(path, *records),
    "json": lambda path, records: path.write_text(json.dumps({"articles": records}), encoding="utf-8"),
    "jsonl.gz": lambda path, records: path.write_bytes(gzip.compress(_lines(records))),
    "csv": _csv,
    "tsv": lambda path, records: _csv(path, records, "\t"),
    "xlsx": _workbook,
    "parquet": lambda path, records: pq.write_table(pa.Table.from_pylist(records), path),
    "zip": lambda path, records: _zip(path, {"inside.jsonl": _lines(records).decode()}),
}
NOWHERE = Opened("records", ".json", io.BytesIO)


def written(folder: Path, kind: str, records: list[dict[str, object]], name: str = "some") -> Path:
    """A file of a format with these records."""
    path = folder / f"{name}.{kind}"
    WRITERS[kind](path, records)
    return path


@pytest.fixture
def files(tmp_path: Path, own_home: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


def test_a_second_build_of_the_same_files_changes_nothing(files: Path) -> None:
    path = write_records(files / "a.jsonl", record(1), record(2))
    first = build([str(path)], "c", jobs=1)
    again = build([str(path)], "c", jobs=1)
    assert (first.added, first.version) == (2, 1)
    assert (again.added, again.unchanged, again.version) == (0, 2, 1)


def test_only_new_articles_are_annotated(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([str(write_records(files / "a.jsonl", record(1), record(2)))], "c", jobs=1)
    annotated: list[str] = []
    annotate = inputs.annotate
    monkeypatch.setattr(
        inputs, "annotate", lambda articles, **options: annotated.extend(a.id for a in articles) or annotate(articles, **options)
    )
    build([str(write_records(files / "b.jsonl", record(1), record(2), record(3)))], "c", jobs=1)
    assert annotated == ["r3"]


def test_a_changed_file_replaces_its_article(files: Path) -> None:
    path = files / "story.txt"
    path.write_text("Ferry strike ends\n\n" + ONE_TEXT, encoding="utf-8")
    build([str(path)], "c", jobs=1)
    path.write_text("Ferry strike ends\n\n" + ONE_TEXT.replace("Oslo", "Bergen"), encoding="utf-8")
    summary = build([str(path)], "c", jobs=1)
    assert (summary.added, summary.removed, summary.version, summary.articles) == (1, 1, 2, 1)
    assert "Bergen" in next(iter(bodies("c").values()))


def test_an_article_in_two_files_counts_once_and_is_known_the_next_time(files: Path) -> None:
    plain = {key: value for key, value in record(1).items() if key != "id"}
    write_records(files / "a.jsonl", plain)
    (files / "b.json").write_text(json.dumps([plain]), encoding="utf-8")
    first, again = build([str(files)], "c", jobs=1), build([str(files)], "c", jobs=1)
    assert (first.read, first.articles) == (2, 1)
    assert (again.articles, again.version) == (1, first.version)


def test_the_same_id_in_another_file_is_another_article(files: Path) -> None:
    write_records(files / "a.jsonl", record(1))
    write_records(files / "b.jsonl", record(1, text=ONE_TEXT.replace("Oslo", "Hull")))
    assert build([str(files)], "c", jobs=1).articles == 2
    assert len(bodies("c")) == 2


def test_bad_input_is_quarantined_and_the_rest_loads(files: Path) -> None:
    write_records(files / "a.jsonl", record(1))
    with open(files / "a.jsonl", "a", encoding="utf-8") as out:
        out.write("{broken\n")
    (files / "noise.txt").write_bytes(bytes(range(256)) * 8)
    summary = build([str(files)], "c", jobs=1)
    quarantined = view(open_corpus("c"), Selection(), "quarantine")
    assert summary.articles == 1
    assert [Path(path).name for path in quarantined["path"]] == ["a.jsonl", "noise.txt"]
    assert quarantined["line"].tolist()[0] == 2
    assert all(quarantined["reason"].str.len() > 10)


def test_a_mended_input_leaves_the_quarantine(files: Path) -> None:
    path = files / "a.jsonl"
    path.write_text(json.dumps(record(1)) + "\n{broken\n", encoding="utf-8")
    build([str(path)], "c", jobs=1)
    write_records(path, record(1), record(2))
    build([str(path)], "c", jobs=1)
    assert view(open_corpus("c"), Selection(), "quarantine").empty
    assert len(bodies("c")) == 2


def test_nothing_readable_is_told_and_makes_no_corpus(files: Path) -> None:
    (files / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(NothingToRead, match=r"empty\.txt"):
        build([str(files)], "c", jobs=1)


def test_a_name_that_is_no_folder_name_is_refused(files: Path) -> None:
    with pytest.raises(BadCorpusName, match="cannot name a corpus"):
        build([str(files)], "../escape", jobs=1)


def test_what_a_stopped_build_left_is_used_only_when_asked_for_again(files: Path) -> None:
    build([str(write_records(files / "a.jsonl", record(1)))], "c", jobs=1)
    with pytest.raises(RuntimeError, match="power cut"):
        _build_that_stops(files)
    assert list(bodies("c")) == ["r1"]
    build([str(write_records(files / "other.jsonl", record(5)))], "c", jobs=1)
    assert list(bodies("c")) == ["r1", "r5"]


def test_an_unfinished_batch_is_not_annotated_twice(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build([str(write_records(files / "a.jsonl", record(1)))], "c", jobs=1)
    with pytest.raises(RuntimeError, match="power cut"):
        _build_that_stops(files)
    monkeypatch.setattr(inputs, "annotate", lambda articles, **_: pytest.fail("annotated again"))
    assert build([str(files / "b.jsonl")], "c", jobs=1).articles == 2
    assert sorted(bodies("c")) == ["r1", "r2"]


def _build_that_stops(files: Path) -> None:
    """A build that ends after its batches were written and before its version is complete."""

    def stop(*_: object) -> None:
        raise RuntimeError("power cut")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ingest, "relate", stop)
        build([str(write_records(files / "b.jsonl", record(1), record(2)))], "c", jobs=1)


def test_the_same_articles_in_other_files_formats_and_order_give_the_same_hash(files: Path) -> None:
    records = [record(number) for number in range(4)]
    build([str(write_records(files / "all.jsonl", *records))], "together", jobs=1)
    build([str(written(files, kind, records[n::3])) for n, kind in enumerate(("csv", "xlsx", "jsonl.gz"))], "apart", jobs=1)
    assert read_manifest("together").hash == read_manifest("apart").hash


@given(
    order=st.permutations(range(7)), cuts=st.lists(st.tuples(st.sampled_from(sorted(WRITERS)), st.integers(1, 4)), min_size=7, max_size=7)
)
def test_any_split_into_files_of_any_format_and_any_order_gives_the_same_articles(order: list[int], cuts: list[tuple[str, int]]) -> None:
    records = [record(n, tags=["sea", "strike"], url=f"https://post.example/{n}") for n in range(7)]
    records[3] |= {"title": "“Quoted”, with a comma; and 汉字", "published": "2025-03-04T10:00:00+02:00", "source": "Ø Post"}
    left = [records[n] for n in order]
    with TemporaryDirectory() as folder:
        for number, (kind, size) in enumerate(cuts):
            taken, left = left[:size], left[size:]
            if taken:
                written(Path(folder), kind, taken, f"{number}")
        assert not left
        read = [clean(item) for item in load(folder) if isinstance(item, Document)]
    assert sorted(map(content_of, read)) == sorted(content_of(clean(document_of(one, NOWHERE, None))) for one in records)


def test_a_batch_without_its_articles_is_dropped(files: Path) -> None:
    build([str(write_records(files / "a.jsonl", record(1)))], "c", jobs=1)
    with open_writer("c") as writer:
        rows = writer.read("mentions")
        assert rows.num_rows
        names = rows.schema.names
        half = rows.set_column(names.index("batch"), "batch", [["half done"] * rows.num_rows])
        writer.add({"mentions": half})
    with open_writer("c") as writer:
        assert "half done" not in writer.read("mentions", ["batch"])["batch"].to_pylist()


def test_a_corpus_of_another_layout_says_so_and_is_left_alone(files: Path) -> None:
    build([str(write_records(files / "a.jsonl", record(1)))], "c", jobs=1)
    manifest = files.parent / "home" / "c" / "corpus.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(read_manifest("c").layout, "older"), encoding="utf-8")
    with pytest.raises(OtherLayout, match="another version"):
        open_corpus("c")
    with pytest.raises(OtherLayout, match="another version"):
        build([str(files / "a.jsonl")], "c", jobs=1)
    assert read_manifest("c").layout == "older"


def test_a_member_taken_out_of_an_archive_leaves_the_corpus_and_its_quarantine(files: Path) -> None:
    archive = files / "a.zip"
    _zip(archive, {"one.txt": ONE_TEXT, "two.txt": ONE_TEXT.replace("Oslo", "Hull"), "bad.txt": ""})
    first = build([str(archive)], "c", jobs=1)
    _zip(archive, {"one.txt": ONE_TEXT})
    again = build([str(archive)], "c", jobs=1)
    assert (first.articles, again.articles, again.removed) == (2, 1, 1)
    assert view(open_corpus("c"), Selection(), "quarantine").empty


def test_an_input_that_breaks_takes_no_article_with_it(files: Path) -> None:
    path = write_records(files / "a.jsonl", record(1))
    write_records(files / "b.jsonl", record(2))
    build([str(files)], "c", jobs=1)
    path.write_bytes(bytes(range(256)) * 8)
    assert build([str(files)], "c", jobs=1).articles == 2


def _zip(path: Path, members: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)


def notes(corpus: str) -> list[tuple[int, str]]:
    """(line, note) of what was told of a corpus."""
    rows = view(open_corpus(corpus), Selection(), "notes")
    return list(zip(rows["line"], rows["note"], strict=True))


def test_what_came_twice_is_told_with_both_places(files: Path) -> None:
    other = record(1, text=ONE_TEXT.replace("Oslo", "Hull"))
    path = write_records(files / "a.jsonl", record(1), record(1), other, record(2))
    summary = build([str(path)], "c", jobs=1)
    assert (summary.read, summary.added, summary.unchanged) == (4, 3, 1)
    (twice, same_id) = notes("c")
    assert (twice[0], "exact duplicate" in twice[1], "a.jsonl:1" in twice[1]) == (2, True, True)
    assert (same_id[0], "the same id 'r1'" in same_id[1], "a.jsonl:1" in same_id[1]) == (3, True, True)
    assert {note.line: note.note for note in summary.notes if note.line in (2, 3)} == dict([twice, same_id])
    assert view(open_corpus("c"), Selection(q="Hull"), "notes")["line"].tolist() == [3]
    build([str(write_records(files / "b.jsonl", record(7)))], "c", jobs=1)
    assert notes("c") == [twice, same_id]
    build([str(write_records(path, record(1)))], "c", jobs=1)
    assert notes("c") == []


def test_copies_of_a_text_are_told_once_each_time_one_is_new(files: Path) -> None:
    copies = [record(3) | {"id": f"c{n}", "published": f"2025-03-0{n}", "source": f"Echo {n}"} for n in range(1, 5)]
    path = write_records(files / "a.jsonl", *copies[:3])
    assert [note.note for note in build([str(path)], "c", jobs=1).notes] == [
        "duplicate text: 2 other articles are the same or nearly so; all are kept and marked"
    ]
    assert [note.line for note in build([str(write_records(path, *copies))], "c", jobs=1).notes] == [1]
    assert build([str(path)], "c", jobs=1).notes == []


def test_what_was_assumed_in_reading_is_a_note_of_its_article(files: Path) -> None:
    path = files / "a.csv"
    path.write_text("headline,body,date\nBoats run,Boats run again in Oslo.,2025-99-99\n", encoding="utf-8")
    found = build([str(path)], "c", jobs=1).notes
    told = [note.note for note in found if note.line]
    assert notes("c") == [(2, note) for note in sorted(told)]
    assert [note.note for note in found if not note.line] == ["1 of 1 article has no date: counted as undated, on no day"]
    assert any("source" in note for note in told)
    assert any("undated" in note for note in told)


def test_where_nothing_can_be_read_each_input_is_told_with_its_reason(files: Path) -> None:
    for name in ("a.txt", "b.csv"):
        (files / name).touch()
    with pytest.raises(NothingToRead, match=r"a\.txt: the file is empty\n.*b\.csv: the file is empty"):
        build([str(files)], "c", jobs=1)


def test_an_article_that_cannot_be_analysed_is_quarantined_and_the_rest_is_kept(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(articles: Sequence[Article], **engines: str) -> list[Annotations]:
        if any(article.title == "Story 2" for article in articles):
            raise ValueError("cannot count to two")
        return annotate(articles, **engines)

    monkeypatch.setattr(inputs, "annotate", faulty)
    path = str(write_records(files / "a.jsonl", *(record(number) for number in (1, 2, 3))))
    summary = build([path], "c", jobs=1)
    assert set(bodies("c")) == {"r1", "r3"}
    (problem,) = summary.problems
    assert problem.line == 2
    assert "fault of Broadsheet (ValueError: cannot count to two" in problem.reason
    assert "cannot count to two" in (files.parent / "home" / "faults.log").read_text(encoding="utf-8")
    monkeypatch.undo()
    monkeypatch.setenv("BROADSHEET_HOME", str(files.parent / "home"))
    assert (build([path], "c", jobs=1).added, set(bodies("c"))) == (1, {"r1", "r2", "r3"})


def test_batches_are_written_together_once_many_are_there(files: Path) -> None:
    with open_writer("c") as writer:
        batch = dict(inputs.annotated("builtin", "builtin", [("d", document_of(record(1), NOWHERE, None))])[0])
        for number in range(21):
            writer.add({"articles": batch["articles"].set_column(0, "id", [[f"a{number}"]])})
        before = writer.read("articles", ["id"]).num_rows
        writer.flush()
        assert (before, writer.read("articles", ["id"]).num_rows) == (20, 21)
