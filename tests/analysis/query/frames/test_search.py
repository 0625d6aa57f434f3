"""A search in lines, counted and over time: the same articles in all three, the original text, bounded."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.charts.figures.trend import too_few, trend
from analysis.ingest import build
from analysis.query import Corpus, Mark, Selection, evidence, open_corpus, view
from analysis.query.frames import search
from tests.conftest import ONE, write_records

SEARCHES = ["chip*", '"artificial intelligence"', "deepseek, nvidia", r"/intelligence\W+\w+/", "chip* /hua\\w+/", "nvidia -huawei"]


@pytest.mark.parametrize("query", SEARCHES)
@pytest.mark.parametrize("selection", [Selection(), Selection(date_from="2025-01-01")], ids=["everything", "dated"])
def test_lines_counts_and_trend_tell_of_the_same_articles(corpus: Corpus, query: str, selection: Selection) -> None:
    lines = view(corpus, selection, "concordance", query=query)
    counts = view(corpus, selection, "query_counts", query=query)
    trend = view(corpus, selection, "query_trend", query=query, period="month")
    assert set(lines["id"]) == set(counts[counts["hit_count"] > 0]["id"]) <= set(view(corpus, selection, "articles")["id"])
    assert trend.groupby("query")["count"].sum().to_dict() == counts.groupby("query")["id"].nunique().to_dict()
    if "," not in query:
        assert len(lines) == counts["hit_count"].sum()


@pytest.mark.parametrize("order", search.ORDERS)
def test_lines_are_the_original_text_in_any_order(corpus: Corpus, order: str) -> None:
    bodies = dict(corpus.rows("SELECT id, body FROM articles"))
    lines = view(corpus, Selection(), "concordance", query="chip*", order=order)
    assert len(lines) == len(view(corpus, Selection(), "concordance", query="chip*"))
    for row in lines[lines["part"] == "text"].itertuples():
        assert bodies[row.id][row.start : row.end] == row.node
        assert row.left.split()[-1:] == bodies[row.id][: row.start].split()[-1:]


def test_lines_by_right_are_sorted_by_what_follows(corpus: Corpus) -> None:
    lines = view(corpus, Selection(), "concordance", query="deepseek", order="right")
    keys = [(row.node.casefold(), row.right.casefold().split()) for row in lines.itertuples()]
    assert keys == sorted(keys)


def test_the_selections_own_search_is_shown_where_no_other_is_asked_for(corpus: Corpus) -> None:
    own = view(corpus, Selection(q="chip*"), "concordance")
    assert own.equals(view(corpus, Selection(), "concordance", query="chip*"))
    assert view(corpus, Selection(), "concordance").empty


@pytest.mark.parametrize("query", ["chip*", r"/intelligence\W+\w+/"])
def test_every_hit_has_its_sentence(corpus: Corpus, query: str) -> None:
    for row in view(corpus, Selection(), "concordance", query=query).itertuples():
        if row.part == "text":
            found = evidence(corpus, Selection(), Mark("hit", row.id, str(row.start), str(row.end)))
            assert len(found) == 1
            assert list(found["marks"].iloc[0][0]) == [row.start, row.end]
    for row in view(corpus, Selection(), "query_counts", query=query).itertuples():
        found = evidence(corpus, Selection(), Mark("asked in", query, row.id), limit=100)
        assert sum(map(len, found["marks"])) <= row.hit_count
        assert len(found)


def test_a_period_and_the_undated_open_their_own_sentences(corpus: Corpus) -> None:
    dated = evidence(corpus, Selection(), Mark("asked on", "deepseek", "2025-02-01", "2025-02-28"), limit=100)
    undated = evidence(corpus, Selection(), Mark("asked on", "deepseek", "10"), limit=100)
    assert dated["publish_date"].str.startswith("2025-02").all()
    assert undated["publish_date"].isna().all()
    by_article = [Mark("asked in", "deepseek", id_) for id_ in view(corpus, Selection(q="deepseek"), "articles")["id"]]
    assert len(dated) + len(undated) == sum(len(evidence(corpus, Selection(), mark, limit=100)) for mark in by_article)


def test_a_few_articles_are_no_course_over_time(corpus: Corpus) -> None:
    assert "too few" in str(too_few(view(corpus, Selection(), "query_trend", query="chip*")))


@pytest.fixture(scope="module")
def herald(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Forty articles on ten days, of which every other one has the word ferry, and two undated ones."""
    days = [f"2025-03-{number % 10 + 1:02d}" for number in range(40)] + ["", ""]
    texts = [f"The {'ferry' if number % 2 else 'train'} number {number} <b>left</b> =1+1 on time today." for number in range(42)]
    records = [
        ONE | {"id": f"h{number}", "title": f"Story {number}", "published": day, "text": text}
        for number, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    build([str(write_records(tmp_path_factory.mktemp("herald") / "h.jsonl", *records))], "herald", jobs=1)
    return open_corpus("herald")


def test_the_trend_is_a_share_of_each_periods_articles_with_the_undated_beside(herald: Corpus) -> None:
    rows = view(herald, Selection(), "query_trend", query="ferry, train")
    assert rows[rows["date"].notna()].groupby("date")[["count", "sample_size"]].sum().to_numpy().tolist() == [[4, 8]] * 10
    assert rows[rows["date"].isna()][["query", "count", "sample_size"]].to_numpy().tolist() == [["ferry", 1, 2], ["train", 1, 2]]
    figure = trend(rows, "day", "2025-03-10")
    clicked = [tuple(key) for trace in figure.data for key in trace.customdata or ()]
    assert sorted(clicked) == sorted((row.query, row.date if isinstance(row.date, str) else "") for row in rows.itertuples())
    assert {trace.xaxis for trace in trend(rows[rows["date"].notna()], "day", None).data} == {None}


def test_what_is_read_is_bounded_and_said(herald: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_READ", 5)
    counts = view(herald, Selection(), "query_counts", query="ferry")
    assert len(counts) == 5
    assert set(counts["article_count"]) == {21}
    monkeypatch.setattr(search, "MOST_LINES", 3)
    assert len(view(herald, Selection(), "concordance", query="ferry")) == 3


def test_hostile_searches_are_only_searches(herald: Corpus, tmp_path: Path) -> None:
    for query in ("'; DROP TABLE articles; --", "%", "{}", "$value", "<b>", "ferry\x00", "\ud800"):
        view(herald, Selection(), "concordance", query=query)
    assert len(view(herald, Selection(), "articles")) == 42
