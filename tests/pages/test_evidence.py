"""The evidence drawer: what a click on a mark opens, and what it does from there."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from analysis.query import Mark
from tests.pages.conftest import APP, SECONDS, told


def _clicked(mark: Mark, page: str = "overview") -> AppTest:
    """The overview right after a click on a mark."""
    app = AppTest.from_file(str(APP), default_timeout=SECONDS)
    app.switch_page(f"pages/{page}.py")
    app.session_state["evidence"] = mark
    return app.run()


def test_the_sentences_behind_a_name_are_shown_with_the_name_highlighted() -> None:
    app = _clicked(Mark("entity", "Huawei"))
    assert not app.exception
    assert ":blue-background[Huawei]" in told(app)
    assert "1 sentence" in told(app) or "2 sentences" in told(app)


def test_filter_to_this_narrows_the_selection() -> None:
    app = _clicked(Mark("source", "ECNS"))
    app.button(key="evidence-filter").click().run()
    assert app.multiselect(key="source").value == ["ECNS"]


def test_exclude_leaves_the_mark_out() -> None:
    app = _clicked(Mark("entity", "Huawei"))
    app.button(key="evidence-exclude").click().run()
    assert app.multiselect(key="not-entity").value == ["Huawei"]


def test_a_period_narrows_the_days_of_publication() -> None:
    app = _clicked(Mark("day", "2025-02"))
    app.button(key="evidence-filter").click().run()
    assert [app.date_input(key=key).value.isoformat() for key in ("from", "to")] == ["2025-02-01", "2025-02-28"]


def test_a_mark_without_sentences_says_so() -> None:
    assert "No sentence" in told(_clicked(Mark("entity", "Nobody At All")))


def test_a_day_shows_apart_what_was_published_then_and_what_is_told_of_it() -> None:
    app = _clicked(Mark("day", "2025-01", "2025-02"), "timeline")
    assert not app.exception
    published, told_of = (tab for tab in app.tabs if "then" in tab.label)
    assert published.label == "Published then: 2 articles"
    assert told_of.label.startswith("Told of then: ")
    assert any(":blue-background[" in text.value for text in told_of.markdown)


def test_a_quarter_narrows_to_its_three_months() -> None:
    app = _clicked(Mark("day", "2025-01", "2025-03"))
    app.button(key="evidence-filter").click().run()
    assert [app.date_input(key=key).value.isoformat() for key in ("from", "to")] == ["2025-01-01", "2025-03-31"]
