"""Pairs of names: counted in articles or sentences, with how far that is from chance."""

from __future__ import annotations

import math

import pytest

from analysis.query import Corpus, Selection, view


def likelihood(both: int, one: int, other: int, total: int) -> float:
    """Dunning's G² of a table of two by two, from its definition: twice the sum of observed times the log of observed by expected."""
    cells = [(both, one, other), (one - both, one, total - other), (other - both, total - one, other)]
    cells.append((total - one - other + both, total - one, total - other))
    return 2 * sum(seen * math.log(seen * total / (row * column)) for seen, row, column in cells if seen)


@pytest.mark.parametrize("within", ["article", "sentence"])
def test_log_likelihood_is_that_of_its_definition(corpus: Corpus, within: str) -> None:
    pairs = view(corpus, Selection(), "cooccurrence", within=within)
    assert len(pairs) > 20
    for row in pairs.itertuples():
        assert row.log_likelihood == pytest.approx(likelihood(row.count, row.count_a, row.count_b, row.sample_size), abs=1e-3)
        assert row.count <= min(row.count_a, row.count_b)


def test_names_of_one_sentence_are_names_of_one_article(corpus: Corpus) -> None:
    apart, together = (view(corpus, Selection(), "cooccurrence", within=within) for within in ("sentence", "article"))
    counts = dict(zip(zip(together["entity_a"], together["entity_b"], strict=True), together["doc_count"], strict=True))
    assert all(row.doc_count <= counts[row.entity_a, row.entity_b] for row in apart.itertuples())
    assert (apart["count"] >= apart["doc_count"]).all()


def test_the_pairs_of_one_name_are_those_of_all_names_that_hold_it(corpus: Corpus) -> None:
    own = view(corpus, Selection(), "cooccurrence", entity="Nvidia")
    everybody = view(corpus, Selection(), "cooccurrence")
    held = everybody[(everybody["entity_a"] == "Nvidia") | (everybody["entity_b"] == "Nvidia")]
    assert set(own["entity_a"]) == {"Nvidia"}
    assert sorted(own["count"]) == sorted(held["count"])


def test_names_are_searched_in_all_ways_they_are_written(corpus: Corpus) -> None:
    found = view(corpus, Selection(), "entities", like="u.s")
    assert "United States" in set(found["entity"])
    assert len(found) < 5
    assert found["mention_ratio"].sum() == pytest.approx(1)
