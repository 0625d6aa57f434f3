"""Uploading on the Corpus page, and what can be done with whole corpora there."""

from __future__ import annotations

import gzip
import io
import json
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis import intake
from analysis.commands.main import run
from analysis.ingest import build
from analysis.store import corpus_names, read_manifest
from tests.conftest import ONE, ONE_TEXT, SEEDS, write_records
from tests.pages.conftest import told

Visit = Callable[..., AppTest]
HOSTILE = "![x](http://evil.test/) :red[now] <b>bold</b>"
SHOWN = "![x](http://evil.test/) :red[now] bold"
LINES = json.dumps(ONE | {"title": HOSTILE, "text": ONE_TEXT}).encode() + b"\n{broken\n"


@pytest.fixture(autouse=True)
def _two_corpora(own_home: Path, tmp_path: Path) -> Iterator[None]:
    """The corpora default and c, each of one article."""
    seed = sorted(SEEDS.iterdir())[0]
    build([str(seed)], "default", jobs=1)
    build([str(write_records(tmp_path / "c.jsonl", ONE | {"text": ONE_TEXT}))], "c", jobs=1)
    yield
    for job in intake.jobs():
        intake.cancel(job.number)
        ended()
        intake.dismiss(job.number)


@pytest.fixture(autouse=True)
def _no_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.default.ensure", lambda: False)


def ended() -> None:
    """Waits until every build has ended."""
    deadline = time.monotonic() + 120
    while not all(job.progress.ended for job in intake.jobs()):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def upload(app: AppTest, *files: tuple[str, bytes, str]) -> AppTest:
    """The page after these files (name, content, type) were given to the upload box."""
    return app.file_uploader[0].set_value(list(files)).run()


def test_uploads_are_shown_as_understood_before_anything_is_kept(visit: Visit) -> None:
    app = upload(visit("corpus"), ("../../a.jsonl", LINES, "application/json"), ("noise.txt", bytes(range(256)) * 8, "text/plain"))
    assert not app.exception
    understood, refused = (table.value.to_dict("records") for table in app.dataframe[:2])
    (row,) = understood
    assert (row["title"], row["published_kind"], row["source_kind"], row["file"]) == (SHOWN, "metadata", "metadata", "a.jsonl")
    assert [row["file"] for row in refused] == ["a.jsonl", "noise.txt"]
    assert "1 article, 2 inputs refused" in told(app)
    assert app.button(key="add").disabled
    assert corpus_names() == ["c", "default"]


def test_uploads_that_cannot_be_kept_are_told_in_words(visit: Visit, own_home: Path) -> None:
    (own_home / ".uploads").write_text("a file where a folder should be")
    app = upload(visit("corpus"), ("a.jsonl", LINES, "application/json"))
    assert not app.exception
    assert "upload could not be kept" in app.error[0].value


TITLES = ("\ud800 half", "a\x00b", "=1+1", "\u202eturned", "😀" * 300, "<script>alert(1)</script>")


def test_hostile_titles_are_previewed_added_and_shown(visit: Visit) -> None:
    records = [ONE | {"id": f"h{n}", "title": title, "text": f"{ONE_TEXT} It was day {n}."} for n, title in enumerate(TITLES)]
    app = upload(visit("corpus"), ("a.jsonl", b"\n".join(json.dumps(record).encode() for record in records), "application/json"))
    app.selectbox(key="add-to").set_value("c").run()
    app.button(key="add").click().run()
    ended()
    assert read_manifest("c").articles == 1 + len(TITLES)
    for name in ("corpus", "articles"):
        app = visit(name, corpus="c")
        assert not app.exception
        assert not app.error


BAD = {
    "empty.txt": b"",
    "blank.txt": " \u00a0\n".encode(),
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
    "page.csv": b"<html><body>Not found</body></html>",
    "deep.json": b"[" * 50_000,
    "cut.parquet": b"PAR1" + b"x" * 100,
    "twice.csv": b"text,text\na,b\n",
    "thing.pkl": b"\x80\x02}q\x00.",
    "entity.rss": b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><rss><item>&b;</item></rss>",
    "bomb.csv.gz": gzip.compress(b" " * (20 << 20)),
}


def test_bad_files_are_refused_one_by_one_beside_a_good_one(visit: Visit) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../escape.txt", ONE_TEXT)
        archive.writestr("good.txt", "Boats run again\n\n" + ONE_TEXT)
    files = [(name, data, "application/octet-stream") for name, data in {**BAD, "mixed.zip": out.getvalue()}.items()]
    app = upload(visit("corpus"), *files)
    assert not app.exception
    assert not app.error
    articles, refused = (table.value for table in app.dataframe[:2])
    assert articles["file"].tolist() == ["mixed.zip!good.txt"]
    assert sorted(refused["file"]) == sorted([*BAD, "mixed.zip"])
    assert refused["reason"].str.len().min() > 10
    assert "root:" not in refused.to_csv()
    assert f"1 article, {len(BAD) + 1} inputs refused" in told(app)


def test_a_preview_that_fails_leaves_the_page_standing(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.intake.preview", lambda _: 1 / 0)
    app = upload(visit("corpus"), ("a.jsonl", LINES, "application/json"))
    assert "could not be drawn" in app.error[0].value
    assert len(app.subheader) > 3


def test_uploads_become_a_corpus_that_is_offered(visit: Visit, own_home: Path) -> None:
    app = upload(visit("corpus"), ("a.jsonl", LINES, "application/json"))
    app.text_input(key="add-name").set_value("mine").run()
    app.button(key="add").click().run()
    assert not app.exception
    ended()
    app.run()
    assert "mine" in app.selectbox(key="corpus").options
    assert "version 1: 1 article added, 0 there already, 1 refused" in app.success[0].value
    next(button for button in app.button if button.label == "Read it").click().run()
    assert app.selectbox(key="corpus").value == "mine"
    assert all(Path(path).is_relative_to(own_home / ".uploads") for path in read_manifest("mine").inputs)


def test_uploads_are_added_to_a_corpus_that_is_there(visit: Visit) -> None:
    app = upload(visit("corpus"), ("b.txt", b"Another story\n\n" + ONE_TEXT.replace("Oslo", "Hull").encode(), "text/plain"))
    app.selectbox(key="add-to").set_value("c").run()
    app.button(key="add").click().run()
    ended()
    assert (read_manifest("c").version, read_manifest("c").articles) == (2, 2)


@pytest.mark.parametrize("name", ["../x", ".hidden", "a b", "x" * 65])
def test_a_name_that_is_none_is_told_and_nothing_starts(visit: Visit, name: str) -> None:
    app = upload(visit("corpus"), ("a.jsonl", LINES, "application/json"))
    app.text_input(key="add-name").set_value(name).run()
    assert "cannot name a corpus" in app.warning[0].value
    assert app.button(key="add").disabled


def test_a_build_that_fails_says_why_for_each_input(visit: Visit, tmp_path: Path) -> None:
    empty = [tmp_path / f"{number:02}{'_' * 40}.txt" for number in range(13)]
    for path in empty:
        path.touch()
    intake.start("mine", [str(path) for path in empty])
    ended()
    app = visit("corpus")
    assert "Nothing was added to mine" in app.error[0].value
    told = [app.error[0].value, *(caption.value for caption in app.caption)]
    assert sum("the file is empty" in line for line in told) == 11
    assert "And 2 inputs more." in told
    next(button for button in app.button if button.label == "Dismiss").click().run()
    assert not app.error


def test_a_corpus_is_renamed_and_shown_under_its_new_name(visit: Visit) -> None:
    app = visit("corpus", corpus="c")
    app.text_input(key="new-name-c").set_value("d").run()
    app.button(key="rename-c").click().run()
    assert not app.exception
    assert app.selectbox(key="corpus").value == "d"
    assert corpus_names() == ["d", "default"]


def test_a_name_that_is_taken_is_told(visit: Visit) -> None:
    app = visit("corpus", corpus="c")
    app.text_input(key="new-name-c").set_value("default").run()
    app.button(key="rename-c").click().run()
    assert "another name" in app.error[0].value
    assert corpus_names() == ["c", "default"]


def test_a_corpus_is_deleted_only_when_sure(visit: Visit) -> None:
    app = visit("corpus", corpus="c")
    assert app.button(key="delete-c").disabled
    assert "MB" in app.button(key="delete-c").label
    app.checkbox(key="sure-c").check().run()
    app.button(key="delete-c").click().run()
    assert not app.exception
    assert corpus_names() == ["default"]
    assert app.selectbox(key="corpus").value == "default"


def test_a_corpus_is_analysed_again(visit: Visit) -> None:
    visit("corpus").button(key="again-c").click().run()
    ended()
    assert intake.jobs()[-1].progress.unchanged == 1


def test_a_damaged_corpus_is_told_and_deleted_and_the_others_stand(
    visit: Visit, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_home / "c" / "corpus.json").write_text("{broken", encoding="utf-8")
    app = visit("corpus")
    assert not app.exception
    assert any("corpus.json cannot be read" in warning.value for warning in app.warning)
    assert run(["corpora"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("default")
    assert "corpus.json cannot be read" in printed.err
    app.checkbox(key="sure-c").check().run()
    app.button(key="delete-c").click().run()
    assert corpus_names() == ["default"]


def test_a_corpus_is_compacted_and_read_on(visit: Visit) -> None:
    app = visit("corpus", corpus="c")
    app.button(key="compact-c").click().run()
    assert not app.exception
    assert not app.error
    assert "freed" in app.toast[0].value
    assert "Corpus c, 1 article" in app.caption[0].value
