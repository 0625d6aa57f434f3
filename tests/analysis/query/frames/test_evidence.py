"""Behind every mark there are sentences."""

import pytest

from analysis.query import Corpus, Mark, Selection, evidence, reader, view


def test_an_entity_brings_each_sentence_that_names_it_once(corpus: Corpus) -> None:
    found = evidence(corpus, Selection(), Mark("entity", "Nvidia"), limit=100)
    mentions = view(corpus, Selection(), "mentions")
    assert sum(len(marks) for marks in found["marks"]) == (mentions["entity"] == "Nvidia").sum()
    assert not found.duplicated(["id", "start"]).any()


def test_marks_lie_on_the_name(corpus: Corpus) -> None:
    for row in evidence(corpus, Selection(), Mark("entity", "Nvidia")).itertuples():
        assert all("Nvidia" in row.text[start - row.start : end - row.start] for start, end in row.marks)


def test_evidence_obeys_the_selection(corpus: Corpus) -> None:
    found = evidence(corpus, Selection(sources=("ECNS",)), Mark("entity", "China"))
    assert set(found["source"]) == {"ECNS"}


@pytest.mark.parametrize(
    "mark",
    [
        Mark("source", "ECNS"),
        Mark("source", "unknown"),
        Mark("day", "2025-02-03"),
        Mark("day", "2025-02"),
        Mark("day", "2025-01-27", "2025-02-02"),
        Mark("day", "2025-01", "2025-03"),
        Mark("undated", "10"),
        Mark("pair", "DeepSeek", "Nvidia"),
        Mark("tone", "neutral"),
        Mark("told", "2030"),
        Mark("told", "2025-01", "2025-03"),
        Mark("told for", "2030", "promise", "stated"),
        Mark("speaker", "Liu Zhiyuan"),
        Mark("voice", "named"),
    ],
    ids=str,
)
def test_every_kind_of_mark_has_sentences(corpus: Corpus, mark: Mark) -> None:
    found = evidence(corpus, Selection(), mark)
    assert len(found)
    assert (found["total"] >= len(found)).all()
    assert found["text"].str.strip().ne("").all()


def test_what_is_told_of_a_month_holds_what_is_told_of_its_days(corpus: Corpus) -> None:
    month, day = (evidence(corpus, Selection(), Mark("told", told), limit=100) for told in ("2025-01", "2025-01-20"))
    assert len(day)
    assert set(zip(day["id"], day["start"], strict=True)) < set(zip(month["id"], month["start"], strict=True))


def test_the_bound_of_an_undated_article_opens_the_sentence_that_says_so(corpus: Corpus) -> None:
    for row in view(corpus, Selection(), "undated").itertuples():
        found = evidence(corpus, Selection(), Mark("bound", row.id, str(row.start)))
        assert found["text"].tolist() == [row.not_before_evidence]
        assert len(found["marks"][0])


def test_articles_dated_too_coarsely_for_an_axis_stand_with_the_undated(corpus: Corpus) -> None:
    assert len(evidence(corpus, Selection(), Mark("undated", "4"))) == 3
    assert len(evidence(corpus, Selection(), Mark("undated", "13"))) == 4


def test_pages_of_evidence_follow_one_another(corpus: Corpus) -> None:
    mark = Mark("entity", "DeepSeek")
    whole = evidence(corpus, Selection(), mark, limit=10)
    parts = [evidence(corpus, Selection(), mark, limit=5, offset=offset) for offset in (0, 5)]
    assert [row for part in parts for row in part["text"]] == whole["text"].tolist()


def test_the_reader_knows_everything_of_an_article(corpus: Corpus) -> None:
    first = view(corpus, Selection(), "articles")["id"][0]
    reading = reader(corpus, first)
    assert reading
    assert reading.article["id"] == first
    assert len(reading.sentences)
    assert len(reading.mentions)


def test_the_reader_has_nothing_for_an_absent_article(corpus: Corpus) -> None:
    assert reader(corpus, "absent") is None
