"""The proposed number of topics, and the curve it is read from."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.topics.number import Stability, candidates, curve, proposed


@pytest.mark.parametrize(
    ("agreements", "number"),
    [
        ({}, None),
        ({2: 0.4}, 2),
        ({2: 0.99, 3: 0.6, 4: 0.9, 5: 0.5}, 4),
        ({3: 0.7, 4: 0.9, 5: 0.95, 6: 0.8}, 5),
        ({3: 0.7, 4: 0.9, 5: 0.88, 6: 0.6, 9: 0.89, 12: 0.5}, 9),
        ({3: 0.1, 4: 0.2, 5: 0.3}, 5),
    ],
)
def test_the_proposal_is_the_largest_number_that_is_about_as_stable_as_the_stablest(agreements, number):
    assert proposed([Stability(topics, agreement) for topics, agreement in agreements.items()]) == number


@pytest.mark.parametrize("texts", [2, 8, 30, 61, 1_000, 1_000_000])
def test_candidates_begin_at_two_and_rise_no_further_than_the_texts_bear(texts):
    numbers = candidates(texts)
    assert numbers[0] == 2
    assert numbers == sorted(set(numbers))
    assert numbers[-1] <= max(2, texts // 8)


def test_clear_groups_agree_and_noise_does_not():
    rng = np.random.default_rng(1)
    groups = np.repeat(np.eye(4, 12, dtype=np.float32), 30, axis=0)
    noisy = groups + 0.05 * rng.standard_normal(groups.shape).astype(np.float32)
    clear = {s.topics: s.agreement for s in curve(noisy / np.linalg.norm(noisy, axis=1, keepdims=True), [3, 4])}
    noise = rng.standard_normal((120, 12)).astype(np.float32)
    (none,) = curve(noise / np.linalg.norm(noise, axis=1, keepdims=True), [4])
    assert clear[4] > 0.95
    assert none.agreement < 0.6
