"""What sets sources apart, and what is no more than chance."""

from __future__ import annotations

import random
from collections import Counter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.contrast import KEYNESS, SILENCES, keyness, silences

COMMON = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]


def counted(articles):
    """Counts of (source, words) articles, as a database gives them."""
    count, documents = Counter(), Counter()
    for source, words in articles:
        count.update((source, word) for word in words)
        documents.update((source, word) for word in set(words))
    rows = [(*key, n, documents[key]) for key, n in sorted(count.items())]
    return pd.DataFrame(rows, columns=["source", "term", "count", "doc_count"])


def coverage(sources, articles, extra=None, seed=0):
    """(source, words) articles of common words, and of a source's extra ones."""
    rng = random.Random(seed)
    return [(source, rng.choices(COMMON, k=80) + (extra or {}).get(source, [])) for source in sources for _ in range(articles)]


def test_a_word_that_one_source_favours_is_its_own():
    found = keyness(counted(coverage("ABC", 12, {"B": ["tariff", "tariff"]})))
    assert found[["source", "term", "doc_count"]].to_numpy().tolist() == [["B", "tariff", 12]]
    row = found.iloc[0]
    assert row["low"] > 0
    assert row["low"] < row["log_odds"] < row["high"]
    assert row["ratio"] == pytest.approx(24 / (12 * 82), abs=1e-6)
    assert row["other_ratio"] == 0


def test_several_sources_are_told_apart_at_once():
    found = keyness(counted(coverage("ABC", 12, {"A": ["rail"], "B": ["tariff"], "C": ["opera"]})))
    assert dict(zip(found["source"], found["term"], strict=True)) == {"A": "rail", "B": "tariff", "C": "opera"}


@pytest.mark.parametrize("seed", range(4))
def test_sources_that_write_alike_have_no_words_of_their_own(seed):
    assert keyness(counted(coverage("ABCD", 20, seed=seed))).empty


def test_a_word_repeated_in_one_article_is_no_word_of_its_source():
    assert keyness(counted([*coverage("AB", 12), ("A", ["giraffe"] * 90)])).empty


def test_five_articles_of_five_sources_say_nothing():
    articles = coverage("ABCDE", 1, {"A": ["rail"] * 5, "B": ["tariff"] * 9})
    assert keyness(counted(articles)).empty
    named = counted([(source, set(words)) for source, words in articles]).rename(columns={"term": "entity"})
    assert silences(named, dict.fromkeys("ABCDE", 1)).empty


def test_stop_words_are_left_out():
    assert keyness(counted(coverage("AB", 12, {"A": ["the"] * 9}))).empty


@pytest.mark.parametrize("articles", [[], [("A", ["rail"] * 9)], coverage("A", 9)])
def test_one_source_has_nothing_to_be_compared_with(articles):
    found = keyness(counted(articles))
    assert found.empty
    assert list(found.columns) == KEYNESS


@given(st.randoms())
@settings(max_examples=20, deadline=None)
def test_any_order_of_the_counts_gives_the_same_words(rng):
    counts = counted(coverage("ABC", 12, {"A": ["rail"], "B": ["tariff", "quota"]}))
    mixed = counts.iloc[rng.sample(range(len(counts)), len(counts))]
    pd.testing.assert_frame_equal(keyness(mixed), keyness(counts))


def mentions(**documents):
    """Counts from entity = {source: articles}."""
    rows = [(source, entity, n) for entity, found in documents.items() for source, n in found.items()]
    return pd.DataFrame(rows, columns=["source", "entity", "doc_count"])


def test_what_all_others_tell_often_is_a_silence():
    found = silences(mentions(Oslo={"A": 30, "B": 30}, Lima={"A": 1, "B": 2, "C": 1}), {"A": 60, "B": 60, "C": 40})
    assert found[["source", "entity", "expected", "other_sources", "other_doc_count"]].to_numpy().tolist() == [["C", "Oslo", 20.0, 2, 60]]


def test_what_few_would_be_expected_to_tell_is_no_silence_but_can_be_listed():
    counts = mentions(Oslo={"A": 2, "B": 1})
    sizes = {"A": 10, "B": 10, "C": 10}
    assert silences(counts, sizes).empty
    every = silences(counts, sizes, every=True)
    assert every[["source", "entity", "notable"]].to_numpy().tolist() == [["C", "Oslo", False]]


def test_what_one_other_source_alone_tells_is_its_own_matter():
    assert silences(mentions(Oslo={"A": 50}), {"A": 60, "B": 60, "C": 60}).empty


def test_a_source_that_tells_it_once_is_not_silent():
    assert silences(mentions(Oslo={"A": 30, "B": 30, "C": 1}), {"A": 60, "B": 60, "C": 40}).empty


@pytest.mark.parametrize("sizes", [{}, {"A": 9}, {"A": 0, "B": 0}, {"A": 9, "B": 0}])
def test_without_a_second_source_there_are_no_silences(sizes):
    found = silences(mentions(Oslo={"A": 9}), sizes)
    assert found.empty
    assert list(found.columns) == SILENCES


def test_no_mentions_are_no_silences():
    assert silences(mentions(), {"A": 9, "B": 9}).empty
