"""The page that sets two groups of articles side by side."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import build_records
from tests.pages.conftest import told

Visit = Callable[..., AppTest]


def test_everything_has_nothing_to_be_compared_with(visit: Visit) -> None:
    app = visit("compare")
    assert "Every article is on one side" in app.info[0].value
    assert [heading.value for heading in app.subheader] == [
        "No word sets articles of ECNS and the others apart: a difference must show in three articles of a side and be more than chance "
        "(1 article beside 4 others)"
    ]


def test_a_few_articles_are_set_apart_by_nothing_and_it_says_so(visit: Visit) -> None:
    assert "No word sets either side apart" in told(visit("compare", source="ECNS"))


@pytest.mark.parametrize("kind", ["sources", "topics", "names", "days", "words"])
def test_what_to_compare_with_is_asked_for(visit: Visit, kind: str) -> None:
    app = visit("compare", source="ECNS", **{"with": kind})
    assert "Choose what" in app.info[0].value
    assert not app.exception


def test_a_search_that_cannot_be_read_is_explained(visit: Visit) -> None:
    assert "not closed" in visit("compare", source="ECNS", **{"with": "words", "with-words": "(chips"}).warning[0].value


def test_everything_begins_with_a_group_that_something_sets_apart(visit: Visit, own_home: Path, tmp_path: Path) -> None:
    words = {"North Post": ("harbour", "dredging", "quay"), "South Post": ("vineyard", "harvest", "cellar")}
    build_records(
        tmp_path / "files",
        *(
            {
                "id": f"{source}{day}",
                "source": source,
                "title": f"Day {day}",
                "text": f"The {one} and the {two} by the {three} were seen on day {day}. " * 9,
            }
            for source, (one, two, three) in words.items()
            for day in range(6)
        ),
    )
    shown = told(visit("compare", corpus="c"))
    assert "Articles of North Post stand apart by" in shown
    assert "apart, 6 articles beside 6 others" in shown
    assert "All 12 articles" in shown
    assert "filter." not in shown
