"""What cannot be read or analysed is told, and takes no article with it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from analysis.annotate import annotate
from analysis.article import Annotations, Article
from analysis.errors import NothingToRead
from analysis.ingest import build, inputs
from analysis.query import Selection, open_corpus, view
from tests.analysis.ingest.conftest import bodies, record, zipped
from tests.conftest import ONE_TEXT, write_records


def test_bad_input_is_quarantined_and_the_rest_loads(folder: Path) -> None:
    write_records(folder / "a.jsonl", record(1))
    with open(folder / "a.jsonl", "a", encoding="utf-8") as out:
        out.write("{broken\n")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 8)
    summary = build([str(folder)], "c", jobs=1)
    quarantined = view(open_corpus("c"), Selection(), "quarantine")
    assert summary.articles == 1
    assert [Path(path).name for path in quarantined["path"]] == ["a.jsonl", "noise.txt"]
    assert quarantined["line"].tolist()[0] == 2
    assert all(quarantined["reason"].str.len() > 10)


def test_a_mended_input_leaves_the_quarantine(folder: Path) -> None:
    path = folder / "a.jsonl"
    path.write_text(json.dumps(record(1)) + "\n{broken\n", encoding="utf-8")
    build([str(path)], "c", jobs=1)
    write_records(path, record(1), record(2))
    build([str(path)], "c", jobs=1)
    assert view(open_corpus("c"), Selection(), "quarantine").empty
    assert len(bodies("c")) == 2


def test_nothing_readable_is_told_and_makes_no_corpus(folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(NothingToRead, match=r"empty\.txt"):
        build([str(folder)], "c", jobs=1)


def test_a_member_taken_out_of_an_archive_leaves_the_corpus_and_its_quarantine(folder: Path) -> None:
    archive = folder / "a.zip"
    zipped(archive, {"one.txt": ONE_TEXT, "two.txt": ONE_TEXT.replace("Oslo", "Hull"), "bad.txt": ""})
    first = build([str(archive)], "c", jobs=1)
    zipped(archive, {"one.txt": ONE_TEXT})
    again = build([str(archive)], "c", jobs=1)
    assert (first.articles, again.articles, again.removed) == (2, 1, 1)
    assert view(open_corpus("c"), Selection(), "quarantine").empty


def test_an_input_that_breaks_takes_no_article_with_it(folder: Path) -> None:
    path = write_records(folder / "a.jsonl", record(1))
    write_records(folder / "b.jsonl", record(2))
    build([str(folder)], "c", jobs=1)
    path.write_bytes(bytes(range(256)) * 8)
    assert build([str(folder)], "c", jobs=1).articles == 2


def test_where_nothing_can_be_read_each_input_is_told_with_its_reason(folder: Path) -> None:
    for name in ("a.txt", "b.csv"):
        (folder / name).touch()
    with pytest.raises(NothingToRead, match=r"a\.txt: the file is empty\n.*b\.csv: the file is empty"):
        build([str(folder)], "c", jobs=1)


def test_an_article_that_cannot_be_analysed_is_quarantined_and_the_rest_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(articles: Sequence[Article], **engines: str) -> list[Annotations]:
        if any(article.title == "Story 2" for article in articles):
            raise ValueError("cannot count to two")
        return annotate(articles, **engines)

    monkeypatch.setattr(inputs, "annotate", faulty)
    path = str(write_records(folder / "a.jsonl", *(record(number) for number in (1, 2, 3))))
    summary = build([path], "c", jobs=1)
    assert set(bodies("c")) == {"r1", "r3"}
    (problem,) = summary.problems
    assert problem.line == 2
    assert "fault of Broadsheet (ValueError: cannot count to two" in problem.reason
    assert "cannot count to two" in (folder.parent / "home" / "faults.log").read_text(encoding="utf-8")
    monkeypatch.undo()
    monkeypatch.setenv("BROADSHEET_HOME", str(folder.parent / "home"))
    assert (build([path], "c", jobs=1).added, set(bodies("c"))) == (1, {"r1", "r2", "r3"})
