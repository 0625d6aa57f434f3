"""The own page of one entity: how it is asked for, what it shows, and the way back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analysis.query import Corpus, Mark, Selection, evidence, view
from tests.pages.conftest import APP, SECONDS, told


def profile(entity: str, **parameters: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=SECONDS)
    app.switch_page("pages/entities.py")
    for name, value in {"entity_page": entity, **parameters}.items():
        app.query_params[name] = value
    return app.run()


def test_a_name_in_the_address_opens_its_own_page_and_the_way_back_all_names() -> None:
    app = profile("Nvidia")
    assert not app.exception
    assert app.header[0].value == "Nvidia"
    app.button(key="entity_page-close").click().run()
    assert "Nvidia" not in [header.value for header in app.header]
    assert "Pairs named in the same articles" in told(app)


def test_every_panel_of_an_own_page_is_about_that_name_alone(corpus: Corpus) -> None:
    app = profile("DeepSeek")
    assert not app.exception
    assert not app.error
    tables = {table.key: table.value for table in app.dataframe}
    assert set(tables["panel-aliases-table"]["entity"]) == set(tables["panel-mentions-table"]["entity"]) == {"DeepSeek"}
    assert set(tables["panel-cooccurrence-table"]["entity_a"]) == {"DeepSeek"}
    whole = view(corpus, Selection(), "entities").set_index("entity").loc["DeepSeek"]
    assert len(tables["panel-mentions-table"]) == tables["panel-aliases-table"]["mention_count"].sum() == whole["mention_count"]
    assert tables["panel-entity_timeline-table"]["count"].sum() == whole["doc_count"]
    assert tables["panel-targets-table"]["n"].sum() > 0


def test_an_own_page_obeys_the_filters() -> None:
    app = profile("DeepSeek", source="ECNS")
    assert "1 of 5 articles · 1 filter" in told(app)
    mentions = next(table.value for table in app.dataframe if table.key == "panel-mentions-table")
    assert mentions["id"].nunique() == 1


@pytest.mark.parametrize("name", ["Nobody At All", "![x](http://evil.test/)", "'); DROP TABLE x; --", "\U0001f600"])
def test_a_name_that_is_not_there_is_told_and_all_names_are_drawn(name: str) -> None:
    app = profile(name)
    assert not app.exception
    assert "in the selected articles: choose another" in app.warning[0].value
    assert "![x](" not in told(app)
    assert "Pairs named in the same articles" in told(app)


def test_evidence_of_a_name_leads_to_its_own_page() -> None:
    app = AppTest.from_file(str(APP), default_timeout=SECONDS)
    app.switch_page("pages/entities.py")
    app.session_state["evidence"] = Mark("pair", "DeepSeek", "Nvidia")
    app.run()
    app.button(key="evidence-own-Nvidia").click().run()
    assert app.header[0].value == "Nvidia"


@pytest.mark.parametrize(
    "mark",
    [
        Mark("entity on", "DeepSeek", "2025-02-03", "2025-02-03"),
        Mark("entity on", "DeepSeek", "2025-02", "2025-02"),
        Mark("entity undated", "DeepSeek", "10"),
        Mark("alias", "United States", "U.S."),
    ],
    ids=str,
)
def test_every_mark_of_an_own_page_has_sentences_that_name_it(corpus: Corpus, mark: Mark) -> None:
    found = evidence(corpus, Selection(), mark, limit=100)
    assert len(found)
    assert all(len(spans) for spans in found["marks"])
