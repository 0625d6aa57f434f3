"""Bursts: stretches of periods in which articles come faster than they mostly do."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.timeline.bursts import bursts


def test_bursts_are_found_and_weighed() -> None:
    [burst] = bursts([2, 3, 2, 2, 14, 17, 15, 2, 3, 2, 2, 1])
    assert (burst.first, burst.last) == (4, 6)
    assert burst.weight > 0


def test_bursts_of_share_ignore_days_on_which_everything_doubles() -> None:
    counts, totals = [5, 5, 20, 20, 5, 5, 5, 5], [50, 50, 200, 200, 50, 50, 50, 50]
    assert bursts(counts, totals) == ()
    assert [(burst.first, burst.last) for burst in bursts(counts)] == [(2, 3)]


def test_a_higher_effort_finds_fewer_bursts() -> None:
    counts = [1, 8, 1, 1, 9, 9, 1, 1, 1, 1]
    assert [len(bursts(counts, effort=effort)) for effort in (0.1, 1.5, 50)] == [2, 1, 0]


@pytest.mark.parametrize("counts", [[], [0], [0, 0, 0], [7], [3, 3, 3, 3, 3]])
def test_level_volume_has_no_bursts(counts: list[int]) -> None:
    assert bursts(counts) == bursts(counts, counts) == ()


@given(st.lists(st.integers(0, 30), max_size=40))
def test_bursts_stand_apart_and_weigh_something(counts: list[int]) -> None:
    found = bursts(counts)
    assert all(0 <= burst.first <= burst.last < len(counts) and burst.weight > 0 for burst in found)
    assert all(before.last < after.first - 1 for before, after in pairwise(found))
    assert bursts(counts, [count + 1 for count in counts]) is not None
