"""The bins of a time axis."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.charts.house.periods import bins, unit


@settings(deadline=None)
@given(st.dates(date(1700, 1, 1), date(2200, 1, 1)), st.integers(0, 3000), st.sampled_from(["day", "month", "year"]))
def test_bins_follow_each_other_without_a_gap_and_hold_the_last_day(first: date, days: int, kind: str) -> None:
    last = date.fromordinal(first.toordinal() + days)
    periods = bins(first, last, kind)
    assert periods[-1].first <= last <= periods[-1].last
    assert all(one.last.toordinal() + 1 == two.first.toordinal() for one, two in pairwise(periods))


def test_the_unit_grows_with_the_axis() -> None:
    assert [unit(date(2000, 1, 1), date(2000 + years, 6, 1)) for years in (0, 2, 60)] == ["day", "month", "year"]
