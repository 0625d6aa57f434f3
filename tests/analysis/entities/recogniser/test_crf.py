"""Decoding."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.entities.recogniser.builtin import tagger
from analysis.entities.recogniser.crf import Input, Name, viterbi


def test_viterbi_finds_the_best_path():
    dice = np.random.default_rng(5)
    lengths = np.array([2, 4])
    scores = (dice.integers(-50, 50, (2, 4, 3)) << 4).astype(np.int32)
    transitions = (dice.integers(-50, 50, (3, 3)) << 4).astype(np.int32)
    paths = viterbi(scores, lengths, transitions)
    for row, length in enumerate(lengths):

        def worth(path: tuple[int, ...], row: int = row) -> int:
            return sum(int(scores[row, i, k]) for i, k in enumerate(path)) + sum(int(transitions[a, b]) for a, b in pairwise(path))

        best = max(worth(path) for path in product(range(3), repeat=int(length)))
        assert worth(tuple(paths[row, :length].tolist())) == best
        assert (paths[row, length:] == -1).all()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.lists(st.sampled_from(["Anna", "Kovacs", "of", "Fiji", "said", ",", "R2", "Bank"]), min_size=1, max_size=9),
        min_size=1,
        max_size=6,
    )
)
def test_a_sentence_has_the_same_names_in_any_batch(lines: list[list[str]]):
    inputs = [Input(forms, [], "") for forms in lines]
    assert tagger().names(inputs) == [tagger().names([one])[0] for one in inputs]


def test_nothing_has_no_names():
    assert tagger().names([]) == []


def test_a_name_is_a_stretch_of_tokens():
    found = tagger().names([Input(["Anna", "Kovacs", "lives", "in", "Fiji", "."], [], "")])
    assert found == [[Name(0, 2, "PER"), Name(4, 5, "LOC")]]
