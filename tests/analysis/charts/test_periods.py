"""The days a written date covers, and the bins of a time axis."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.periods import Period, bins, covered, unit


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-01-20", "2025-01-20", "2025-01-20"),
        ("2025-01-20T09:00", "2025-01-20", "2025-01-20"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2030", "2030-01-01", "2030-12-31"),
        ("2024-W03", "2024-01-15", "2024-01-21"),
        ("2024-Q4", "2024-10-01", "2024-12-31"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2024-SU", "2024-06-01", "2024-08-31"),
        ("2024-WI", "2024-12-01", "2025-02-28"),
        ("201", "2010-01-01", "2019-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
    ],
)
def test_a_written_date_covers_its_days(written: str, first: str, last: str) -> None:
    assert covered(written) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("written", ["", "PRESENT_REF", "P3D", "XXXX-01", "2025-13", "2025-02-30", "0000", "20255"])
def test_what_is_no_date_on_the_calendar_covers_nothing(written: str) -> None:
    assert covered(written) is None


@given(st.dates(date(1700, 1, 1), date(2200, 1, 1)), st.integers(0, 3000), st.sampled_from(["day", "month", "year"]))
def test_bins_follow_each_other_without_a_gap_and_hold_the_last_day(first: date, days: int, kind: str) -> None:
    last = date.fromordinal(first.toordinal() + days)
    periods = bins(first, last, kind)
    assert periods[-1].first <= last <= periods[-1].last
    assert all(one.last.toordinal() + 1 == two.first.toordinal() for one, two in pairwise(periods))


def test_the_unit_grows_with_the_axis() -> None:
    assert [unit(date(2000, 1, 1), date(2000 + years, 6, 1)) for years in (0, 2, 60)] == ["day", "month", "year"]
