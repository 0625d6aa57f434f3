"""How the columns of an upload were understood: shown, put right, remembered, before anything is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.ingest import build
from analysis.store import corpus_names
from analysis.store.columns import read_columns
from tests.conftest import ONE, ONE_TEXT, write_records

Visit = Callable[..., AppTest]
HOSTILE = "![x](http://evil.test/)"
TEXT = ONE_TEXT.replace("\n", " ").replace('"', "")


@pytest.fixture(autouse=True)
def _a_corpus(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.default.ensure", lambda: False)
    build([str(write_records(tmp_path / "c.jsonl", ONE | {"text": ONE_TEXT}))], "c", jobs=1)


def upload(app: AppTest, text: str) -> AppTest:
    return app.file_uploader[0].set_value([("odd.csv", text.encode(), "text/csv")]).run()


def choice(app: AppTest, label: str) -> object:
    return next(box for box in app.selectbox if box.label == label)


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_a_column_is_put_right_before_anything_is_kept(visit: Visit) -> None:
    app = upload(visit("corpus"), f'kopf;blatt;{HOSTILE};wortlaut\nBridge agreed at last;Harbour Post;x;"{TEXT}"\n')
    shown = app.dataframe[1].value
    assert shown["column"].tolist() == ["kopf", "blatt", HOSTILE, "wortlaut"]
    assert shown["taken_for"].fillna("").tolist() == ["Title", "", "", "Text"]
    assert TEXT[:40] in shown["it_holds"].tolist()[-1]
    choice(app, "Source").set_value("blatt")  # type: ignore[attr-defined]
    press(app, "Read it so")
    assert not app.exception
    assert app.dataframe[0].value["source"].tolist() == ["Harbour Post"]
    assert list(read_columns().values()) == [{"source": "blatt"}]
    assert corpus_names() == ["c"]
    press(app, "Forget what I said")
    assert app.dataframe[0].value["source"].isna().all()
    assert not read_columns()


def test_a_table_that_cannot_be_read_is_read_once_its_text_is_named(visit: Visit) -> None:
    app = upload(visit("corpus"), "headline,memo\nBridge agreed,The council agreed.\n")
    assert app.button(key="add").disabled
    choice(app, "Text").set_value("memo")  # type: ignore[attr-defined]
    press(app, "Read it so")
    assert app.button(key="add").label == "Add 1 article"


def test_one_column_for_two_fields_is_told(visit: Visit) -> None:
    app = upload(visit("corpus"), f'kopf,wortlaut\nBridge agreed at last,"{TEXT}"\n')
    choice(app, "Source").set_value("kopf")  # type: ignore[attr-defined]
    press(app, "Read it so")
    assert "two fields" in app.error[0].value


def test_of_very_many_columns_those_understood_are_shown_and_offered(visit: Visit) -> None:
    many = [f"c{number}" for number in range(3_000)]
    app = upload(visit("corpus"), ",".join([*many, "headline", "text"]) + "\n" + "1," * len(many) + f'Bridge agreed at last,"{TEXT}"\n')
    assert app.dataframe[1].value["column"].tolist()[:3] == ["headline", "text", "c0"]
    assert len(choice(app, "Text").options) == len(app.dataframe[1].value) == 200  # type: ignore[attr-defined]
    assert any("200 of 3,002 columns" in caption.value for caption in app.caption)
