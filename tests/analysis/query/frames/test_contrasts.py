"""Any two groups of articles side by side: who is on which side, what sets them apart, and the sentences behind it."""

from __future__ import annotations

import pytest

from analysis.ingest import build
from analysis.query import Corpus, Mark, Others, Selection, evidence, open_corpus, view
from analysis.query.frames import contrasts
from analysis.query.frames.contrasts import COMPARED, SELECTED, Compared, read, sides, size
from tests.conftest import ONE, write_records

HARBOUR, HILL = Selection(sources=("Harbour Post",)), Selection(sources=("Hill Gazette",))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Twenty articles of each of two sources: one on the night ferry of Oslo, one on mountain goats, both on the weather."""
    told = {
        "Harbour Post": "The night ferry of Oslo left late. Number {} of the night ferry was full.",
        "Hill Gazette": "A mountain goat ran away. Number {} of the mountain goats was found.",
    }
    rest = " Nobody was hurt and the weather stayed fine until evening, said the police on Monday." * 4
    records = [
        ONE | {"id": f"{source[:2]}{n}", "title": f"Story {n}", "source": source, "text": text.format(n) + rest}
        for source, text in told.items()
        for n in range(20)
    ]
    build([str(write_records(tmp_path_factory.mktemp("two") / "t.jsonl", *records))], "two", jobs=1)
    return open_corpus("two")


@pytest.mark.parametrize(("of", "here", "there"), [("words", "ferry", "mountain"), ("phrases", "night ferry", "mountain goats")])
@pytest.mark.parametrize("other", [None, HILL], ids=["the rest", "another selection"])
def test_each_side_has_its_own_terms_with_their_interval(two: Corpus, other: Selection | None, of: str, here: str, there: str) -> None:
    rows = view(two, HARBOUR, "contrast", other=other, of=of)
    assert here in set(rows[rows["side"] == SELECTED]["term"])
    assert there in set(rows[rows["side"] == COMPARED]["term"])
    assert (rows["low"] > 0).all()
    assert set(rows["sample_size"]) == {20}


def test_words_of_both_sides_set_neither_apart(two: Corpus) -> None:
    assert not {"police", "weather", "number"} & set(view(two, HARBOUR, "contrast")["term"])


def test_a_selection_within_the_selected_ones_is_set_against_their_rest(two: Corpus) -> None:
    here, there = sides(two, Selection(), HILL)
    assert (size(two, here), size(two, there)) == (20, 20)
    assert there == HILL
    assert set(view(two, Selection(), "contrast", other=HILL)["side"]) == {SELECTED, COMPARED}


def test_an_article_on_both_sides_counts_among_the_selected(two: Corpus) -> None:
    here, there = sides(two, Selection(q="ferry OR 3"), Selection(q="3 OR 5"))
    assert (size(two, here), size(two, there)) == (21, 1)


def test_without_another_side_nothing_is_set_apart(two: Corpus) -> None:
    assert view(two, Selection(), "contrast").empty


def test_the_sentences_behind_a_term_are_those_of_its_side(two: Corpus) -> None:
    rest = Others(HARBOUR)
    found = evidence(two, HARBOUR, Mark("asked", '"mountain goats"', among=rest), limit=100)
    assert set(found["source"]) == {"Hill Gazette"}
    assert len(found) == 20
    assert evidence(two, HARBOUR, Mark("asked", '"mountain goats"')).empty
    by_source = evidence(two, Selection(), Mark("asked by", '"night ferry"', "Harbour Post"), limit=100)
    assert by_source["total"].iloc[0] == 40
    assert {row.text[a - row.start : b - row.start] for row in by_source.itertuples() for a, b in row.marks} == {"night ferry"}


def test_phrases_cross_no_stop_word_at_their_ends_and_no_punctuation(two: Corpus) -> None:
    terms = set(view(two, Selection(), "keyness", of="phrases")["term"])
    assert "night ferry" in terms
    assert not {"the night", "ferry of", "late number", "of the night ferry"} & terms


def test_of_two_phrases_one_within_the_other_the_one_that_says_more_is_told(two: Corpus) -> None:
    terms = set(view(two, Selection(), "keyness", of="phrases")["term"])
    assert "oslo left late" in terms
    assert not {"oslo left", "left late", "night ferry of oslo"} & terms


def test_of_too_many_articles_as_many_of_each_side_are_read_and_counted(two: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = size(two, Selection())
    assert sum(read(two, Compared(Selection()), "words").values()) == whole
    monkeypatch.setattr(contrasts, "MOST_WORDS", 30 * 70)
    drawn = read(two, Compared(Selection()), "words")
    assert drawn == read(two, Compared(Selection()), "phrases")
    assert set(drawn) == {"Harbour Post", "Hill Gazette"}
    assert 10 <= min(drawn.values()) <= max(drawn.values()) <= min(drawn.values()) + 1 < 20
    assert sum(read(two, Compared(Selection()), "names").values()) == whole
    rows = view(two, Selection(), "keyness")
    assert (rows["doc_count"] <= rows["source"].map(drawn)).all()
    assert (rows["sample_size"] == rows["source"].map(drawn)).all()
    assert {"ferry", "mountain"} <= set(rows["term"])
