"""Articles without a title: known by their first words wherever a title is shown, and still without one where titles are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.corrections import correct
from analysis.query import Corpus, Selection, open_corpus, view
from tests.conftest import ONE_TEXT, build_records

OPENING = "“The ferry strike in Oslo ended on Monday after nine days,…”"


@pytest.fixture
def corpus(tmp_path: Path, own_home: Path) -> Corpus:
    """Three articles without a title, one of them of a single long word, as the corpus c."""
    texts = (ONE_TEXT, "Two boats.", "x" * 500)
    build_records(tmp_path / "files", *({"id": f"a{n}", "source": "Post", "text": text} for n, text in enumerate(texts)))
    return open_corpus("c")


@pytest.mark.parametrize("name", ["sentiment", "undated", "mentions", "quotes"])
def test_their_first_words_stand_for_a_title(corpus: Corpus, name: str) -> None:
    frame = view(corpus, Selection(), name)
    assert set(frame.loc[frame["id"] == "a0", "title"]) == {OPENING}


def test_a_short_body_stands_whole_and_a_long_word_is_cut(corpus: Corpus) -> None:
    headings = view(corpus, Selection(), "articles").set_index("id")["heading"]
    assert headings.to_dict() == {"a0": OPENING, "a1": "“Two boats.”", "a2": f"“{'x' * 60}…”"}


def test_where_titles_are_told_there_is_none_and_none_is_found(corpus: Corpus) -> None:
    for name in ("articles", "provenance"):
        assert view(corpus, Selection(), name)["title"].isna().all()
    assert set(view(corpus, Selection(), "concordance", query="ferry")["part"]) == {"text"}
    assert set(view(corpus, Selection(), "concordance", query="/fer+y/")["part"]) == {"text"}


def test_a_title_given_by_hand_takes_their_place(corpus: Corpus) -> None:
    correct(corpus, "a0", {"title": "Ferries"})
    correct(open_corpus("c"), "a0", {"title": "Ferries"})
    corrected = open_corpus("c")
    assert len(view(corrected, Selection(), "corrections")) == 1
    assert view(corrected, Selection(), "articles").set_index("id").loc["a0", ["title", "heading"]].tolist() == ["Ferries", "Ferries"]
