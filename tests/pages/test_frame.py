"""The frame around every page: corpus, filters, chips, empty states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analysis.query import Corpus, Selection
from pages.parts import cached
from tests.pages.conftest import PAGES, told

Visit = Callable[..., AppTest]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("parameters", [{"corpus": "one"}, {"corpus": "undated"}, {"source": "Nobody"}])
def test_every_page_draws_over_few_articles_undated_ones_and_none(visit: Visit, page: str, parameters: dict[str, str]) -> None:
    app = visit(page, **parameters)
    assert not app.exception
    assert not app.error
    assert app.title[0].value


def test_what_is_done_to_a_frame_stays_with_whoever_asked_for_it(corpus: Corpus) -> None:
    before = cached.frame(corpus, Selection(), "articles", {})
    mine = cached.frame(corpus, Selection(), "articles", {})
    mine.loc[0, "title"] = "Mine"
    mine["words"] *= 2
    del mine["url"]
    assert cached.frame(corpus, Selection(), "articles", {}).equals(before)


def test_a_link_to_an_absent_corpus_says_so_and_offers_the_others(visit: Visit) -> None:
    app = visit("articles", corpus="elsewhere")
    assert app.title[0].value == "No such corpus"
    assert "“elsewhere”" in told(app)
    assert not app.exception


def test_without_any_corpus_the_page_says_how_to_build_one(visit: Visit, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.default.ensure", lambda: False)
    assert visit("overview").title[0].value == "Nothing to read yet"


def test_a_home_that_cannot_be_written_to_is_told_in_words(visit: Visit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("BROADSHEET_HOME", str(tmp_path / "file" / "home"))
    app = visit("overview")
    assert (app.title[0].value, len(app.exception)) == ("Nothing to read yet", 0)
    assert "Not a directory" in app.warning[0].value


def test_a_link_restores_its_filters_as_chips(visit: Visit) -> None:
    app = visit("articles", source="ECNS", q="DeepSeek")
    assert [button.label for button in app.button[:3]] == ["Source: ECNS", "Contains “DeepSeek”", "Clear all"]
    assert "1 of 5 articles · 2 filters" in told(app)


def test_a_chip_takes_its_filter_away(visit: Visit) -> None:
    app = visit("articles", source="ECNS", q="DeepSeek")
    app.button(key="chip-sources-ECNS").click().run()
    assert app.multiselect(key="source").value == []
    assert app.text_input(key="q").value == "DeepSeek"


def test_clear_all_takes_every_filter_away(visit: Visit) -> None:
    app = visit("articles", source="ECNS", q="DeepSeek")
    app.button(key="clear-all").click().run()
    assert "all 5 articles" in told(app)
    assert not [button for button in app.button if button.key and button.key.startswith("chip")]


def test_filters_that_exclude_everything_are_named_and_removed_with_one_click(visit: Visit) -> None:
    app = visit("overview", source="Nobody")
    assert "The filters exclude every article" in told(app)
    app.button(key="without-0").click().run()
    assert "all 5 articles" in told(app)


def test_undated_articles_are_in_until_a_day_is_set_and_then_only_if_asked_for(visit: Visit) -> None:
    assert visit("articles").checkbox(key="undated").value
    bounded = visit("articles", **{"from": "2025-01-01"})
    assert "2 of 5 articles" in told(bounded)
    bounded.checkbox(key="undated").check().run()
    assert "5 of 5 articles · 2 filters" in told(bounded)


def test_days_turned_round_are_told_and_not_a_failure(visit: Visit) -> None:
    app = visit("articles", **{"from": "2025-02-01", "to": "2025-01-01"})
    assert "turned round" in app.warning[0].value
    assert not app.exception


def test_a_link_may_name_a_topic_by_its_id(visit: Visit, corpus: Any) -> None:
    (topic, label), *_ = corpus.rows("SELECT topic, label FROM topics ORDER BY topic")
    app = visit("topics", topic=topic)
    assert app.multiselect(key="topic").value == [label]


def test_the_number_of_topics_is_a_slider_in_the_address_and_a_filter_outlasts_it(visit: Visit, corpus: Any) -> None:
    (topic, label), *_ = corpus.rows("SELECT topic, label FROM topics_at(2) ORDER BY topic")
    app = visit("overview", granularity=str(corpus.most_topics), topic=topic)
    assert app.slider(key="granularity").value == corpus.most_topics
    assert app.multiselect(key="topic").value == [label]
    app.slider(key="granularity").set_value(2).run()
    assert app.multiselect(key="topic").value == [label]
    assert len(app.multiselect(key="topic").options) == 2
    assert not app.exception
    assert "· 1 filter" in told(app)


def test_values_a_list_does_not_hold_stay_filters(visit: Visit) -> None:
    assert visit("articles", entity="Somebody Else").multiselect(key="entity").value == ["Somebody Else"]


def test_an_article_opens_by_link_with_its_provenance(visit: Visit, corpus: Any) -> None:
    ((article, title),) = corpus.rows("SELECT id, title FROM articles WHERE source = 'ECNS'")
    app = visit("articles", article=article)
    assert any(title.split(":")[0] in header.value for header in app.header)
    assert "dateline" in told(app)


def test_an_article_that_is_not_there_is_told(visit: Visit) -> None:
    assert "has no article" in visit("articles", article="gone").warning[0].value


def test_undated_articles_can_be_left_out_without_any_day(visit: Visit) -> None:
    app = visit("articles")
    app.checkbox(key="undated").uncheck().run()
    assert "2 of 5 articles · 1 filter" in told(app)
    app.button(key="clear-all").click().run()
    assert "all 5 articles" in told(app)


def test_a_first_day_takes_undated_articles_out_and_its_chip_brings_them_back(visit: Visit) -> None:
    app = visit("articles")
    app.date_input(key="from").set_value("2025-01-01").run()
    assert "2 of 5 articles · 1 filter" in told(app)
    app.button(key="chip-date_from-2025-01-01").click().run()
    assert "all 5 articles" in told(app)


def test_another_corpus_is_read_with_one_click_and_without_the_filters(visit: Visit) -> None:
    app = visit("corpus", source="ECNS")
    app.button(key="read-one").click().run()
    assert app.selectbox(key="corpus").value == "one"
    assert "Corpus one, 1 article" in told(app)


def test_the_days_of_events_go_with_the_corpus_they_were_chosen_in(visit: Visit) -> None:
    app = visit("timeline")
    app.session_state["told-from"] = app.session_state["told-to"] = date(1990, 1, 1)
    app.selectbox(key="corpus").set_value("one").run()
    assert [app.session_state[key] for key in ("told-from", "told-to")] == [None, None]
