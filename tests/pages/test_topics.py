"""The page Topics: the number that is set, names and merges made by hand, and the own page of a topic."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.query import Selection, open_corpus, view
from analysis.store import read_corrections
from tests.pages.conftest import told

Visit = Callable[..., AppTest]


@pytest.fixture
def home(shared_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own with the default corpus."""
    own = tmp_path / "home"
    shutil.copytree(shared_home / "default", own / "default")
    monkeypatch.setenv("BROADSHEET_HOME", str(own))
    return own


def labels(granularity: int | None = None) -> list[str]:
    return list(view(open_corpus("default"), Selection(granularity=granularity), "topics")["label"])


def test_the_number_shown_can_be_made_the_corpus_s_own(visit: Visit, home: Path) -> None:
    app = visit("topics", granularity="3")
    assert "3 topics; 6 are proposed" in told(app)
    app.button(key="set-granularity").click().run()
    assert not app.exception
    assert len(labels()) == 3


def test_a_topic_s_own_page_lists_its_articles_and_takes_another_name(visit: Visit, home: Path) -> None:
    first, *_ = labels()
    app = visit("topics")
    app = app.selectbox(key="topic_page").set_value(first).run()
    assert {"panel-mixtures-one-table", "panel-representative-one-table"} <= {table.key for table in app.dataframe}
    next(box for box in app.text_input if (box.key or "").startswith("rename-")).set_value("Silicon").run()
    app.button(key="rename-topic").click().run()
    assert not app.exception
    assert "Silicon" in [header.value for header in app.header]
    assert labels()[0] == "Silicon"


def test_a_topic_is_counted_as_another_from_its_page(visit: Visit, home: Path) -> None:
    first, second, *_ = labels()
    app = visit("topics")
    app = app.selectbox(key="topic_page").set_value(first).run()
    box = next(box for box in app.selectbox if (box.key or "").startswith("same-"))
    app = box.set_value(next(value for value in box.options if value == second)).run()
    app.button(key="merge-topic").click().run()
    assert first not in labels()
    assert [each.field for each in read_corrections("default")] == ["merged topic"]


def test_a_region_of_the_map_is_a_filter(visit: Visit, home: Path) -> None:
    assert "0 of 5" in told(visit("topics", region="90 91 90 91")) or "exclude every article" in told(visit("topics", region="90 91 90 91"))
    assert "5 of 5 articles" in told(visit("topics", region="-9 9 -9 9"))
    assert "is none" in told(visit("topics", region="everywhere"))


@pytest.mark.parametrize("corpus", ["one", "undated"])
def test_too_few_or_equal_articles_get_a_sentence_and_no_chart(visit: Visit, corpus: str) -> None:
    app = visit("topics", corpus=corpus)
    assert app.info
    assert not app.get("plotly_chart")
