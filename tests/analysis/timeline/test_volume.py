"""The periods that volume is counted by."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.timeline.volume import PERIODS, Period, bounds, ends, is_incomplete, period_for, periods


@pytest.mark.parametrize(
    ("first", "last", "period", "names"),
    [
        ("2025-01-20T22", "2025-01-21T01", "hour", ["2025-01-20T22", "2025-01-20T23", "2025-01-21T00", "2025-01-21T01"]),
        ("2024-02-28", "2024-03-01", "day", ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ("2024-12-30", "2025-01-13", "week", ["2024-12-30", "2025-01-06", "2025-01-13"]),
        ("2024-12", "2025-02", "month", ["2024-12", "2025-01", "2025-02"]),
        ("2024-10-01", "2025-04-01", "quarter", ["2024-10-01", "2025-01-01", "2025-04-01"]),
        ("1899", "1901", "year", ["1899", "1900", "1901"]),
        ("9998", "9999", "year", ["9998", "9999"]),
        ("9999-12-30", "9999-12-31", "day", ["9999-12-30", "9999-12-31"]),
    ],
)
def test_periods_follow_one_another_without_a_gap(first: str, last: str, period: Period, names: list[str]) -> None:
    assert periods(first, last, period) == names


@pytest.mark.parametrize(
    ("start", "period", "expected"),
    [
        ("2025-01-20T22", "hour", ("2025-01-20T22", "2025-01-20T22")),
        ("2025-01-20", "day", ("2025-01-20", "2025-01-20")),
        ("2024-12-30", "week", ("2024-12-30", "2025-01-05")),
        ("2024-02", "month", ("2024-02", "2024-02")),
        ("2024-10-01", "quarter", ("2024-10", "2024-12")),
        ("2024", "year", ("2024", "2024")),
    ],
)
def test_the_ends_of_a_period_are_written_as_dates_that_fall_into_it(start: str, period: Period, expected: tuple[str, str]) -> None:
    assert ends(start, period) == expected


@given(st.dates(date(1600, 1, 1), date(2200, 1, 1)), st.integers(0, 60), st.sampled_from(PERIODS))
@settings(deadline=None)
def test_each_period_begins_where_the_one_before_ends(day: date, length: int, period: Period) -> None:
    first, last = (moment - timedelta(moment.weekday()) for moment in (day, day + timedelta(length)))
    cut = {"month": 7, "quarter": 7, "year": 4}.get(period, 10)
    names = [one.isoformat()[:cut] + ("T00" if period == "hour" else "") for one in (first, last)]
    if period == "quarter":
        names = [f"{name[:5]}{(int(name[5:7]) - 1) // 3 * 3 + 1:02d}-01" for name in names]
    told = periods(names[0], names[1], period)
    assert told[-1] == names[1]
    assert all(bounds(one, period)[1] == bounds(two, period)[0] for one, two in pairwise(told))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 2, 3), date(2025, 2, 3), "hour"),
        (date(2025, 1, 1), date(2025, 3, 1), "day"),
        (date(2024, 1, 1), date(2025, 3, 1), "week"),
        (date(2015, 1, 1), date(2025, 3, 1), "month"),
        (date(1990, 1, 1), date(2025, 3, 1), "quarter"),
        (date(1900, 1, 1), date(2025, 3, 1), "year"),
    ],
)
def test_the_period_fits_the_span(first: date, last: date, expected: Period) -> None:
    assert period_for(first, last) == expected


@pytest.mark.parametrize(
    ("start", "period", "until", "expected"),
    [
        ("2025-02-03T10", "hour", "2025-02-03T10:30:00+08:00", True),
        ("2025-02-03T10", "hour", "2025-02-03T11:00", False),
        ("2025-02-03", "day", "2025-02-03", False),
        ("2025-02-03", "day", "2025-02-03T22:00", True),
        ("2025-02-03", "week", "2025-02-07", True),
        ("2025-02-03", "week", "2025-02-09", False),
        ("2025-02", "month", "2025-02-27", True),
        ("2025-02", "month", "2025-02-28", False),
        ("2024-10-01", "quarter", "2024-12-31", False),
        ("2025", "year", "2025-06-30", True),
        ("9999", "year", "9999-06-30", True),
    ],
)
def test_a_period_is_incomplete_until_its_last_moment(start: str, period: Period, until: str, expected: bool) -> None:
    assert is_incomplete(start, period, until) is expected
