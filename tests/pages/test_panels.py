"""Panels: one frame for chart, table and CSV; a failure stays in its card."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import told

Visit = Callable[..., AppTest]


def test_table_shows_the_very_frame_of_the_view(visit: Visit, corpus: Any) -> None:
    from analysis.query import Selection, view

    app = visit("articles", source="ECNS")
    expected = view(corpus, Selection(sources=("ECNS",)), "articles")
    assert app.dataframe[0].value["id"].tolist() == expected["id"].tolist()


def test_a_panel_tells_its_scope(visit: Visit) -> None:
    assert told(visit("articles", source="ECNS")).count("1 of 5 articles · 1 filter") >= 2


def test_a_panel_that_fails_shows_a_code_and_the_others_stand(
    visit: Visit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: Any) -> Any:
        raise RuntimeError("/secret/path")

    monkeypatch.setattr("analysis.charts.ranked", broken)
    with caplog.at_level(logging.ERROR, "broadsheet"):
        app = visit("overview")
    assert "could not be drawn" in app.error[0].value
    assert "/secret/path" not in told(app)
    assert "/secret/path" in caplog.text
    assert len(app.subheader) >= 3


def test_a_panel_with_a_known_fault_tells_its_cause(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.errors import BroadsheetError

    def slow(*_: Any) -> Any:
        raise BroadsheetError("the question took too long")

    monkeypatch.setattr("analysis.charts.ranked", slow)
    assert "the question took too long" in visit("overview").error[0].value


def test_a_view_without_rows_says_so_instead_of_an_empty_table(visit: Visit) -> None:
    titles = [title.value for title in visit("corpus").subheader]
    assert "Everything could be read" in titles
    assert [title for title in titles if title.endswith(".")] == []
