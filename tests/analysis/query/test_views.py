"""Every view: well-formed, of the selected articles only, in agreement with the others, and the same as its CSV."""

import csv
import io
import re
from collections import Counter

import pytest

from analysis.errors import NoSuchCorpus, NoSuchView
from analysis.query import VIEWS, Corpus, Selection, open_corpus, view
from analysis.query.frames.entities import how_many, names
from analysis.snapshot.table import csv_bytes

SELECTIONS = {
    "everything": Selection(),
    "one source": Selection(sources=("ECNS",)),
    "dated": Selection(date_from="2025-01-01"),
    "an entity": Selection(entities=("Nvidia",)),
    "nothing": Selection(q="no article says this"),
}


def rows_of_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_a_view_and_its_csv_hold_the_same_rows(corpus: Corpus, name: str, selection: Selection) -> None:
    frame = view(corpus, selection, name)
    header, *rows = rows_of_csv(csv_bytes(frame))
    assert header == list(frame.columns)
    assert len(rows) == len(frame)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", column) for column in header)


@pytest.mark.parametrize("name", [name for name, found in VIEWS.items() if name != "quarantine"])
def test_nothing_selected_is_a_header_alone(corpus: Corpus, name: str) -> None:
    assert view(corpus, SELECTIONS["nothing"], name).empty


@pytest.mark.parametrize("name", ["mentions", "sentences", "quotes", "claims", "events", "sentiment", "targets", "removed", "passages"])
@pytest.mark.parametrize("selection", list(SELECTIONS.values())[1:4], ids=list(SELECTIONS)[1:4])
def test_a_filter_keeps_the_rows_of_the_selected_articles(corpus: Corpus, name: str, selection: Selection) -> None:
    chosen = set(view(corpus, selection, "articles")["id"])
    whole = view(corpus, Selection(), name)
    expected = whole[whole["id"].isin(chosen)]
    assert csv_bytes(view(corpus, selection, name)) == csv_bytes(expected)


def test_entities_count_the_mentions(corpus: Corpus) -> None:
    entities = view(corpus, Selection(), "entities")
    mentions = view(corpus, Selection(), "mentions")
    assert dict(zip(entities["entity"], entities["mention_count"], strict=True)) == Counter(mentions["entity"])


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_entities_are_named_in_the_order_they_are_listed_in(corpus: Corpus, selection: Selection) -> None:
    assert names(corpus, selection) == view(corpus, selection, "entities")["entity"].tolist()


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_as_many_entities_are_counted_as_pages_list(corpus: Corpus, selection: Selection) -> None:
    assert how_many(corpus, selection) == len(view(corpus, selection, "entities", nationalities=False))


def test_events_can_be_narrowed_to_those_that_lie_within_days(corpus: Corpus) -> None:
    whole = view(corpus, Selection(), "event_timeline")
    within = view(corpus, Selection(), "event_timeline", told_from="2022-01-01", told_to="2024-12-31")
    assert 0 < len(within) < len(whole)
    assert within["first"].min() >= "2022-01-01"
    assert within["last"].max() <= "2024-12-31"


def test_the_timeline_counts_the_articles_and_undated_ones_apart(corpus: Corpus) -> None:
    timeline = view(corpus, Selection(), "timeline")
    published = view(corpus, Selection(), "articles")["publish_date"]
    assert timeline[timeline["date"].isna()]["count"].sum() == published.isna().sum() == 3
    assert timeline["count"].sum() == 5


@pytest.mark.parametrize("period", ["hour", "day", "week", "month", "quarter", "year"])
def test_counts_over_periods_sum_to_the_articles(corpus: Corpus, period: str) -> None:
    assert view(corpus, Selection(), "timeline", period=period)["count"].sum() == 5


@pytest.mark.parametrize("period", ["hour", "day", "week", "month", "quarter", "year"])
@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_counts_by_source_add_up_to_the_counts_of_their_period(corpus: Corpus, period: str, selection: Selection) -> None:
    whole = view(corpus, selection, "timeline", period=period)
    apart = view(corpus, selection, "timeline_sources", period=period)
    summed = apart.groupby("date", dropna=False)["count"].sum()
    told = whole[whole["count"] > 0].set_index("date")
    assert summed.tolist() == told["count"].tolist()
    assert apart.drop_duplicates("date")["total_count"].tolist() == told["total_count"].tolist()


def test_every_span_lies_in_its_sentence(corpus: Corpus) -> None:
    sentences = view(corpus, Selection(), "sentences")
    spans = {key: list(zip(part["start"], part["end"], part["text"], strict=True)) for key, part in sentences.groupby("id")}
    for name in ("mentions", "claims"):
        for row in view(corpus, Selection(), name).itertuples():
            assert any(a <= row.start and row.end <= b and text[row.start - a : row.end - a] == row.text for a, b, text in spans[row.id]), (
                row
            )


def test_a_view_that_does_not_exist_names_the_nearest(corpus: Corpus) -> None:
    with pytest.raises(NoSuchView, match="entities"):
        view(corpus, Selection(), "entites")


def test_a_corpus_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(NoSuchCorpus, match="default"):
        open_corpus("absent")


def test_the_connection_reads_nothing_but_the_corpus(corpus: Corpus) -> None:
    with pytest.raises(Exception, match=r"(?i)permission|disabled"):
        corpus.rows("SELECT * FROM read_csv('/etc/passwd')")
