"""Sources side by side: each number is that of the view it is taken from, and likeness needs articles enough."""

from __future__ import annotations

import pytest

from analysis.ingest import build
from analysis.query import Corpus, Selection, open_corpus, view
from tests.conftest import ONE, write_records


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Twelve articles each of two sources on Oslo and of one on Lima, and two of a fourth."""
    cities = {"Post": "Oslo", "Herald": "Oslo", "Andes": "Lima", "Small": "Oslo"}
    text = "{0} built school number {1}, Anna Berg of {0} said."
    records = [
        ONE | {"id": f"{source}{n}", "title": f"Story {n}", "source": source, "text": text.format(city, n)}
        for source, city in cities.items()
        for n in range(12 if source != "Small" else 2)
    ]
    build([str(write_records(tmp_path_factory.mktemp("three") / "t.jsonl", *records))], "three", jobs=1)
    return open_corpus("three")


def test_sources_of_like_names_are_alike_and_small_ones_are_not_compared(three: Corpus) -> None:
    rows = view(three, Selection(), "source_similarity")
    assert set(rows["source"]) | set(rows["other_source"]) == {"Post", "Herald", "Andes"}
    assert {rows["source"].iloc[0], rows["other_source"].iloc[0]} == {"Post", "Herald"}
    assert rows["similarity"].iloc[0] == pytest.approx(1, abs=0.05)
    assert (rows["similarity"].iloc[1:] < rows["similarity"].iloc[0]).all()
    assert rows["similarity"].between(0, 1).all()
    assert set(rows["n"]) == {12}


def test_few_articles_say_nothing_of_likeness(corpus: Corpus) -> None:
    assert view(corpus, Selection(), "source_similarity").empty
    assert view(corpus, Selection(), "source_similarity", of="topics").empty


@pytest.mark.parametrize("selection", [Selection(), Selection(sources=("ECNS",)), Selection(q="no article says this")])
def test_a_profile_says_what_the_views_say(corpus: Corpus, selection: Selection) -> None:
    profiles = view(corpus, selection, "source_profiles").set_index("source")
    for name, column, of in (("source_sizes", "count", "doc_count"), ("voices", "quote_count", "quote_count")):
        for row in view(corpus, selection, name).itertuples():
            assert profiles.loc[row.source, of] == getattr(row, column)
    assert profiles["doc_count"].sum() == len(view(corpus, selection, "articles"))


def test_the_topics_of_a_source_add_up_to_all_it_tells(corpus: Corpus) -> None:
    shares = view(corpus, Selection(), "source_topics").groupby("source")["share"].sum()
    assert shares.to_numpy() == pytest.approx(1, abs=1e-4)
