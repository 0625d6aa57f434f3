"""Corrections on the pages: made in the reader and on the Corpus page, seen on every page at once, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.corrections import rename
from analysis.ingest import build
from analysis.query import open_corpus
from analysis.store import read_corrections
from tests.conftest import ONE, ONE_TEXT, write_records
from tests.pages.conftest import told

Visit = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def _two_articles(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The corpus c: a0 of Harbour Post and a1 of another spelling of it."""
    monkeypatch.setattr("analysis.default.ensure", lambda: False)
    sources = ("Harbour Post", "The Quay Side")
    records = [ONE | {"id": f"a{n}", "source": source, "text": ONE_TEXT.replace("nine", str(n + 20))} for n, source in enumerate(sources)]
    build([str(write_records(tmp_path / "c.jsonl", *records))], "c", jobs=1)


def field(app: AppTest, name: str) -> object:
    """The text box of a field in the form that corrects."""
    return next(box for box in app.text_input if (box.key or "").startswith(f"correct-{name}-"))


def press(app: AppTest, label: str) -> AppTest:
    return next(button for button in app.button if button.label == label).click().run()


def test_a_date_corrected_in_the_reader_holds_at_once_and_elsewhere(visit: Visit) -> None:
    app = visit("articles", corpus="c", article="a0")
    field(app, "published").set_value("2024-05-06")  # type: ignore[attr-defined]
    press(app, "Save")
    assert not app.exception
    assert "6 May 2024" in told(app)
    assert "said by hand" in told(app)
    app.switch_page("pages/timeline.py").run()
    assert "2024" in told(app)


def test_what_is_no_date_is_told_and_nothing_is_kept(visit: Visit) -> None:
    app = visit("articles", corpus="c", article="a0")
    field(app, "title").set_value("Something else")  # type: ignore[attr-defined]
    field(app, "published").set_value("May")  # type: ignore[attr-defined]
    press(app, "Save")
    assert "is no date" in app.error[0].value
    assert not read_corrections("c")


def test_an_article_left_out_in_the_reader_is_gone_and_comes_back(visit: Visit) -> None:
    app = press(visit("articles", corpus="c", article="a0"), "Leave this article out")
    assert not app.exception
    assert "Corpus c, 1 article." in told(app)
    app.switch_page("pages/corpus.py").run()
    assert "1 correction made by hand" in told(app)
    app.button(key="undo-1").click().run()
    assert "all 2 articles" in told(app)
    assert "Nothing was corrected" in told(app)


def test_sources_are_merged_on_the_corpus_page(visit: Visit) -> None:
    app = visit("corpus", corpus="c")
    app.multiselect(key="merge-these").set_value(["Harbour Post", "The Quay Side"])
    app.selectbox(key="merge-into").set_value("Harbour Post")
    press(app, "Merge")
    assert not app.exception
    assert app.multiselect(key="source").options == ["Harbour Post"]
    assert "is counted as **Harbour Post**" in told(app)


def test_an_article_is_corrected_on_the_corpus_page_and_hostile_text_is_shown_as_text(visit: Visit) -> None:
    app = visit("corpus", corpus="c")
    app.selectbox(key="correct-which").set_value("a1").run()
    field(app, "title").set_value("![x](http://evil.test/)")  # type: ignore[attr-defined]
    press(app, "Save")
    assert not app.exception
    assert "![x](http" not in told(app)
    assert "evil.test" in told(app)
    assert app.dataframe[0].value["title"].tolist().count("![x](http://evil.test/)") == 1


def test_a_name_is_merged_hidden_and_brought_back(visit: Visit) -> None:
    app = visit("entities", corpus="c")
    app.selectbox(key="entity_page").set_value("Oslo").run()
    press(app, "Rename or merge")
    assert "another name" in app.error[0].value
    next(box for box in app.selectbox if box.label == "Goes by another name").set_value("Seafarers Union")
    press(app, "Rename or merge")
    assert not app.exception
    assert app.selectbox(key="entity_page").value == "Seafarers Union"
    assert "Organisation · named in 2 of 2 articles · 4 mentions" in told(app)
    press(app, "Hide: this is no name")
    assert app.selectbox(key="entity_page").value is None
    app.switch_page("pages/corpus.py").run()
    assert "2 corrections made by hand" in told(app)
    app.button(key="undo-2").click().run()
    app.button(key="undo-1").click().run()
    assert "Oslo" in app.multiselect(key="entity").options


def test_a_name_is_split_and_given_another_type_on_its_own_page(visit: Visit) -> None:
    app = visit("entities", corpus="c")
    app.selectbox(key="entity_page").set_value("Anna Berg").run()
    next(box for box in app.multiselect if box.label == "What is written").set_value(["Berg"])
    next(box for box in app.selectbox if box.label == "is").set_value("Oslo")
    press(app, "Split off")
    assert not app.exception
    assert app.header[0].value == "Oslo"
    next(box for box in app.selectbox if box.label == "Is of another type").set_value("ORG")
    press(app, "Change the type")
    assert "Organisation · named in" in told(app)
    app.switch_page("pages/corpus.py").run()
    assert "Berg, read as Anna Berg, is **Oslo**" in told(app)


def test_a_hostile_name_given_by_hand_is_shown_as_text(visit: Visit) -> None:
    hostile = "![x](http://evil.test/)"
    rename(open_corpus("c"), "Oslo", hostile)
    app = visit("entities", corpus="c")
    app.selectbox(key="entity_page").set_value(hostile).run()
    assert not app.exception
    assert "evil.test" in app.header[0].value
    app.switch_page("pages/corpus.py").run()
    assert "evil.test" in told(app)
    assert "![x](http" not in told(app)


def test_a_word_is_added_says_that_it_is_in_force_and_is_taken_back(visit: Visit) -> None:
    app = visit("sentiment", corpus="c", part="own words")
    app.text_input(key="weigh-word").set_value("Ferry strike")
    app.select_slider(key="weigh-weight").set_value(-2.0)
    press(app, "Add to the list")
    assert not app.exception
    assert "**ferry strike** very unfavourable, in 2 sentences" in told(app)
    assert "Your word list is in force: 1 word" in told(app)
    app.switch_page("pages/corpus.py").run()
    assert "ferry strike weighs **-2**" in told(app).replace("\\", "")
    app.switch_page("pages/sentiment.py").run()
    app.segmented_control(key="part").set_value("own words").run()
    press(app, "Take back")
    assert "in force" not in told(app)


def test_what_is_no_word_is_told(visit: Visit) -> None:
    app = visit("sentiment", corpus="c", part="own words")
    app.text_input(key="weigh-word").set_value("; ![x](y)")
    press(app, "Add to the list")
    assert "is no word or phrase" in app.error[0].value


def test_another_name_of_a_source_is_shown_and_kept_apart(visit: Visit, tmp_path: Path) -> None:
    names = ("Inland Echo", "Inland Echo", "inlandecho.example")
    records = [ONE | {"id": f"b{n}", "source": name, "text": ONE_TEXT.replace("nine", str(n + 40))} for n, name in enumerate(names)]
    build([str(write_records(tmp_path / "b.jsonl", *records))], "c", jobs=1)
    app = visit("corpus", corpus="c")
    assert "1 name is counted as another name of 1 source" in told(app)
    app.multiselect(key="apart-these").set_value(["inlandecho.example"])
    press(app, "Keep apart")
    assert not app.exception
    assert "inlandecho.example" in app.multiselect(key="source").options
    assert "is kept apart from **Inland Echo**" in told(app)
