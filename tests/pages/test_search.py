"""The page that searches: what is asked for, what cannot be read, and what is found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import told

Visit = Callable[..., AppTest]


def test_without_a_search_the_page_says_what_can_be_typed(visit: Visit) -> None:
    app = visit("search")
    assert "Type what to look for" in app.info[0].value
    assert not app.exception


def test_a_search_that_cannot_be_read_is_explained(visit: Visit) -> None:
    assert "parenthesis is not closed" in visit("search", query="(chips").warning[0].value
    assert "missing at its end" in visit("search", q="chips OR").warning[0].value


def test_hits_are_told_and_listed(visit: Visit) -> None:
    app = visit("search", query="chip*, nvidia")
    assert "12 hits in 3 articles" in told(app)
    assert "too few for a course over time" in told(app)
    assert not app.exception


def test_the_sidebars_search_is_shown_in_lines(visit: Visit) -> None:
    assert "hits in" in told(visit("search", q="chip*"))


@pytest.mark.parametrize("corpus", ["one", "undated"])
@pytest.mark.parametrize("query", ["ferry", "zebra", "-ferry"])
def test_small_corpora_can_be_searched(visit: Visit, corpus: Any, query: str) -> None:
    app = visit("search", corpus=corpus, query=query)
    assert not app.exception
    assert not app.error
