"""Articles without a text, with a summary alone, or in another language are counted, marked, and said to be left out of what is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.charts.heads.reached import reached, unread
from analysis.ingest import build
from analysis.query import Reach, Selection, open_corpus, view
from tests.conftest import ONE, ONE_TEXT, write_records
from tests.pages.conftest import told

GERMAN = "Der Streik der Fähren in Oslo ging am Montag nach neun Tagen zu Ende, sagte Anna Berg. „Wir sind froh“, sagte sie."
CHINESE = "奥斯陆的渡轮罢工在九天后于周一结束。安娜·贝格说，我们很高兴船只再次运行。货运量在二月份下降了。"
FEED = """<rss version="2.0"><channel><title>Quay Feed</title><item><guid>feed</guid><title>Boats run</title>
<pubDate>Tue, 04 Mar 2025 09:00:00 GMT</pubDate><description>Boats run again between the islands.</description></item></channel></rss>"""


@pytest.fixture
def mixed(tmp_path: Path, own_home: Path) -> None:
    """The corpus mixed: an article in English, one in German, one in Chinese, one cut by its interface, one a link alone, one of a feed."""
    texts = {"english": ONE_TEXT, "german": GERMAN, "chinese": CHINESE, "cut": ONE_TEXT[:90] + "… [+2,345 chars]"}
    records = [ONE | {"id": id_, "title": id_, "text": text} for id_, text in texts.items()]
    feed = tmp_path / "feed.rss"
    feed.write_text(FEED, encoding="utf-8")
    link = ONE | {"id": "link", "url": "https://harbour.example/ferry"}
    build([str(write_records(tmp_path / "a.jsonl", *records, link)), str(feed)], "mixed", jobs=1)


def test_articles_that_cannot_be_read_are_counted_and_marked_and_left_out_of_tone(mixed: None) -> None:
    corpus = open_corpus("mixed")
    rows = view(corpus, Selection(), "articles").sort_values("extent")
    extents = {str(extent): sorted(map(str, same["language"])) for extent, same in rows.groupby("extent")}
    assert extents["none"] in (["None"], ["nan"])
    assert extents["full"] == ["de", "en", "zh"]
    assert len(extents["summary"]) == 2
    assert view(corpus, Selection(), "timeline")["count"].sum() == 6
    assert len(view(corpus, Selection(), "sentiment")) == 3
    assert set(rows.loc[rows["language"].isin(["de", "zh"]), "polarity"].isna()) == {True}
    assert "[+" not in "".join(view(corpus, Selection(), "sentences")["text"])


def test_pages_say_what_they_leave_out_and_the_reader_why(mixed: None, visit: Callable[..., AppTest]) -> None:
    said = told(visit("sentiment", corpus="mixed"))
    assert "3 of 6 texts read: 1 has none and 2 are not in English (1 German, 1 Chinese); 2 texts are a summary only" in said
    assert "texts read" not in told(visit("articles", corpus="mixed"))
    assert "In German" not in told(visit("articles", corpus="mixed", article="english"))
    assert "It is in German" in told(visit("articles", corpus="mixed", article="german"))
    assert "There is no text of this article" in told(visit("articles", corpus="mixed", article="link"))


def test_what_is_left_out_is_not_said_again_of_each_thing_that_is_given_several_numbers(
    tmp_path: Path, visit: Callable[..., AppTest], own_home: Path
) -> None:
    given = {
        "First": "Acme cut 400 jobs in Oslo. Acme cost the town $5 million.",
        "Second": "Acme cut 900 jobs in Oslo. Acme cost the town $9 million.",
    }
    records = [ONE | {"id": source, "source": source, "title": source, "text": text} for source, text in given.items()]
    build([str(write_records(tmp_path / "a.jsonl", *records, ONE | {"id": "german", "title": "german", "text": GERMAN}))], "jobs", jobs=1)
    said = [str(caption.value) for caption in visit("claims", corpus="jobs").caption]
    groups = [caption for caption in said if "2 of 3 texts read" not in caption and "All 3 articles." in caption]
    assert len(groups) == 2
    assert sum("2 of 3 texts read" in caption for caption in said) == 4  # how they compare, all side by side, forecasts, all numbers


@pytest.mark.parametrize(
    ("found", "reads", "sentence"),
    [
        (Reach(5, 0, 0, ()), "English", ""),
        (Reach(5, 2, 0, (("fr", 1),)), "facts", ""),
        (Reach(5, 2, 0, (("fr", 1),)), "texts", "3 of 5 texts read: 2 have none"),
        (Reach(5, 0, 0, (("fr", 1),)), "English", "4 of 5 texts read: 1 is not in English (French)"),
        (Reach(1, 0, 1, ()), "English", "1 text is a summary only"),
        (Reach(90, 0, 0, (("fr", 9), ("de", 8), ("xx", 3), ("it", 2))), "English",
         "68 of 90 texts read: 22 are not in English (9 French, 8 German, 3 xx, 2 other)"),
    ],
)  # fmt: skip
def test_the_sentence_on_what_is_read_is_short_and_right(found: Reach, reads: str, sentence: str) -> None:
    assert reached(found, reads) == sentence  # type: ignore[arg-type]


def test_an_article_of_which_all_is_read_needs_no_word() -> None:
    assert unread("full", "en") == unread("full", None) == ""
    assert "summary" in unread("summary", "en")
