"""The page of questions in SQL: what can be asked, what cannot, and the tables themselves."""

from __future__ import annotations

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from analysis.query.questions import QUESTIONS
from pages.parts.evidence.known import of_columns
from pages.parts.evidence.marks import article, entity_in, place
from tests.pages.conftest import told

Visit = Callable[..., AppTest]


def test_a_question_in_the_address_is_answered(visit: Visit) -> None:
    app = visit("ask", sql="SELECT source, count(*) AS passages FROM passages GROUP BY source")
    assert "3 rows of 2 columns" in told(app)
    assert "Bars: passages by source. A click opens the sentences of the source in a row" in told(app)
    assert not app.exception
    assert not app.error


def test_an_answer_of_one_number_is_its_own_heading(visit: Visit) -> None:
    assert "133" in [heading.value for heading in visit("ask", sql="SELECT 133 AS n").subheader]


def test_what_cannot_be_asked_is_explained_and_the_tables_stand(visit: Visit) -> None:
    app = visit("ask", sql="SELECT nope FROM articles", table="quotes")
    assert "nope" in app.warning[0].value
    assert "quotes: " in told(app)
    assert not app.exception


def test_a_question_to_begin_with_is_asked_by_a_click(visit: Visit) -> None:
    app = visit("ask")
    app.button(key="try-0").click().run()
    assert app.text_area(key="sql").value == QUESTIONS[0].sql
    assert "columns" in told(app)
    assert not app.exception


def test_a_row_is_known_by_its_most_telling_columns() -> None:
    assert of_columns(["end", "id", "start", "entity"]) == (("id", "start", "end"), place)
    assert of_columns(["id", "entity"]) == (("id",), article)
    assert of_columns(["n", "source", "entity"]) == (("entity", "source"), entity_in)
    assert of_columns(["n"]) == ((), None)
