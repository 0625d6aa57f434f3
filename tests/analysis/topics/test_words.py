"""Words and their counts: the same for any batch, whatever the text."""

from __future__ import annotations

import re

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.topics import words
from analysis.topics.vocabulary import Vocabulary, dampened, learn, tallied
from tests.growth import grows_linearly

TEXTS = [
    "Banks lend money.",
    "A bank lends; banks lent.",
    "The river and the sea",
    "Boats carried grain",
    "Boats and rivers",
    "Grain, money",
    "Sea, wind",
]


def _learnt(texts: list[str]) -> tuple[Vocabulary, sp.csr_matrix]:
    return learn(list(tallied(texts)))


def test_inflected_words_count_as_one_stem():
    vocabulary, counts = _learnt(TEXTS)
    assert {word for word, column in vocabulary.index.items() if column == vocabulary.index["bank"]} == {"bank", "banks"}
    assert counts[:, vocabulary.index["boats"]].toarray().ravel().tolist() == [0, 0, 0, 1, 1, 0, 0]


def test_words_of_one_text_and_of_most_texts_are_left_out():
    vocabulary, _ = _learnt(TEXTS)
    assert "carried" not in vocabulary.index
    assert "bank" not in _learnt([f"{text} bank" for text in TEXTS])[0].index


def test_counts_of_the_learnt_texts_are_those_of_the_vocabulary():
    vocabulary, counts = _learnt(TEXTS)
    assert np.array_equal(vocabulary.counts(tallied(TEXTS)).toarray(), counts.toarray())


def test_small_batches_change_nothing(monkeypatch):
    whole = _learnt(TEXTS)
    monkeypatch.setattr(words, "BATCH", 2)
    parts = _learnt(TEXTS)
    assert parts[0].words == whole[0].words
    assert np.array_equal(parts[1].toarray(), whole[1].toarray())


def test_weights_have_length_one_or_none():
    vocabulary, counts = _learnt([*TEXTS, ""])
    lengths = np.linalg.norm(vocabulary.weights(counts).toarray(), axis=1)
    assert lengths == pytest.approx([1] * len(TEXTS) + [0])


def test_repeats_count_less_and_less():
    vocabulary, _ = _learnt(TEXTS)
    weights = dampened(vocabulary.counts(tallied(["river", "river " * 10])))
    assert weights.data.tolist() == pytest.approx([1, 1 + np.log(10)])


@given(st.lists(st.text(max_size=60), max_size=6))
@settings(max_examples=60)
def test_the_words_are_the_runs_of_letters(texts):
    found = [
        [batch.distinct[number] for number in batch.numbers[start:end] if batch.distinct[number]]
        for batch in words.encode(texts)
        for start, end in zip(batch.bounds[:-1], batch.bounds[1:], strict=True)
    ]
    ascii_only = [text.isascii() for text in texts]
    expected = [re.findall("[a-z]+", text.lower()) for text in texts]
    assert len(found) == len(texts)
    assert all(one == other for one, other, plain in zip(found, expected, ascii_only, strict=True) if plain)


@pytest.mark.parametrize("text", ["a", "a ", "é", "\x00", "—", "漢"])
def test_twice_the_text_takes_at_most_about_twice_the_time(text):
    assert grows_linearly(lambda body: list(words.encode([body])), text, 500_000)
