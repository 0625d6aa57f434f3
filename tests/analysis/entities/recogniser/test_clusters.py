"""Words used alike, and what an article is about."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from analysis.entities.recogniser import clusters
from analysis.entities.recogniser.clusters import SIZES
from analysis.entities.subject import subject


def test_every_known_word_is_in_one_cluster_of_each_size_in_any_case():
    found = clusters.clusters("Nairobi")
    assert [name.partition("=")[0] for name in found] == [f"c{size}" for size in SIZES]
    assert found == clusters.clusters("NAIROBI")


def test_words_used_alike_share_clusters_that_others_do_not():
    tuesday = set(clusters.clusters("Tuesday"))
    assert tuesday == set(clusters.clusters("Wednesday"))
    assert tuesday.isdisjoint(clusters.clusters("Mohammed"))


def test_unknown_words_are_in_none():
    assert clusters.clusters("Qzxvbrn") == ()


def test_a_table_is_read_as_it_was_written(tmp_path, monkeypatch):
    numbers = {size: np.array([0, size - 1], np.int32) for size in SIZES}
    clusters.save(["ash", "oak"], numbers, tmp_path / "clusters.npz")
    monkeypatch.setattr(clusters, "_shipped", lambda: clusters.read(tmp_path / "clusters.npz"))
    assert list(clusters.clusters("Oak")) == [f"c{size}={size - 1}" for size in SIZES]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the striker scored two goals in the second half and the coach praised him", "S"),
        ("SOCCER RESULTS : division one , matches played", "S"),
        ("shares fell after the lender cut its profit forecast , analysts said", "B"),
        ("ministers met in the capital to speak of schools and of roads", ""),
        ("the coach of the children won no prize", ""),
        ("the coach won the race" + " and it rained" * 99, ""),
    ],
)
def test_an_article_is_about_what_enough_of_its_plain_words_are(text: str, told: str):
    assert subject(Counter(text.split())) == told


def test_an_empty_article_is_about_nothing():
    assert subject({}) == ""
