"""What was said of columns is remembered from build to build, for all corpora."""

from pathlib import Path

import pytest

from analysis.commands import run
from analysis.errors import BadCorrection, CorpusError
from analysis.ingest import build
from analysis.intake import correct_columns, forget_columns, preview
from analysis.query import Selection, open_corpus, view
from analysis.store.columns import read_columns, remember, revision
from tests.conftest import ONE_TEXT


@pytest.fixture
def table(tmp_path: Path, own_home: Path) -> Path:
    path = tmp_path / "odd.csv"
    text = ONE_TEXT.replace("\n", " ")
    path.write_text(f'kopf,blatt,wortlaut\nBridge agreed at last,Harbour Post,"{text}"\n', encoding="utf-8")
    return path


def sources(corpus: str) -> list[str]:
    return list(view(open_corpus(corpus), Selection(), "articles")["media_name"])


def test_a_column_named_on_the_command_line_holds_now_and_the_next_time(table: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(table), "--corpus", "c", "--column", "source=blatt", "--jobs", "1"]) == 0
    other = table.with_name("next.csv")
    other.write_text(table.read_text(encoding="utf-8").replace("Harbour Post", "Inland Echo").replace("nine", "ten"), encoding="utf-8")
    assert run(["build", str(other), "--corpus", "c", "--jobs", "1"]) == 0
    assert sorted(sources("c")) == ["Harbour Post", "Inland Echo"]
    assert run(["annotate", str(other), "--only", "dates", "--jobs", "1"]) == 0
    assert '"source":"Inland Echo"' in capfd.readouterr().out


def test_annotate_takes_a_column_and_remembers_nothing(table: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["annotate", str(table), "--only", "dates", "--jobs", "1", "--column", "source=blatt"]) == 0
    assert '"source":"Harbour Post"' in capfd.readouterr().out
    assert not read_columns()


@pytest.mark.parametrize("words", ["source", "place=x", "=x"])
def test_what_names_no_field_is_wrong_usage(table: Path, words: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["build", str(table), "--corpus", "c", "--column", words]) == 2
    assert "no FIELD=NAME" in capfd.readouterr().err


def test_a_correction_on_the_page_holds_in_the_next_preview_and_build_until_forgotten(table: Path) -> None:
    (before,) = preview([str(table)]).tables
    correct_columns(before, before.fields | {"source": "blatt"})
    assert read_columns() == {frozenset({"kopf", "blatt", "wortlaut"}): {"source": "blatt"}}
    (after,) = preview([str(table)]).tables
    assert (after.fields["source"], after.said) == ("blatt", True)
    build([str(table)], "c", jobs=1)
    assert sources("c") == ["Harbour Post"]
    forget_columns(after)
    assert preview([str(table)]).tables == (before,)


def test_one_column_cannot_hold_two_fields(table: Path) -> None:
    (found,) = preview([str(table)]).tables
    with pytest.raises(BadCorrection, match="blatt"):
        correct_columns(found, {"source": "blatt", "author": "blatt"})
    assert not read_columns()


def test_saying_what_was_understood_is_nothing_to_remember(table: Path) -> None:
    (found,) = preview([str(table)]).tables
    correct_columns(found, found.fields | {"source": None})
    assert (read_columns(), revision()) == ({}, "")


def test_hostile_names_are_remembered_as_they_are(own_home: Path) -> None:
    names = ["a\u2028b", "\udcff", '"', ""]
    remember(names, {"text": "a\u2028b"})
    assert read_columns() == {frozenset(names): {"text": "a\u2028b"}}


def test_a_damaged_memory_is_named(own_home: Path) -> None:
    remember(["a"], {"text": "a"})
    (own_home / ".columns.jsonl").write_text("{broken\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="columns"):
        read_columns()
