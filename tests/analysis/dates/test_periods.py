"""Calendar values and their arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dates.holidays import fixed
from analysis.dates.periods import at, bounds, precision, same_parts, shift

BOUNDS = [
    ("2025-01-20", "2025-01-20", "2025-01-20", "day"),
    ("2024-02", "2024-02-01", "2024-02-29", "month"),
    ("2025-W01", "2024-12-30", "2025-01-05", "week"),
    ("2025-W01-WE", "2025-01-04", "2025-01-05", "weekend"),
    ("2025-Q4", "2025-10-01", "2025-12-31", "quarter"),
    ("2025-H1", "2025-01-01", "2025-06-30", "half"),
    ("2024-WI", "2024-12-01", "2025-02-28", "season"),
    ("2025", "2025-01-01", "2025-12-31", "year"),
    ("199", "1990-01-01", "1999-12-31", "decade"),
    ("19", "1900-01-01", "1999-12-31", "century"),
    ("2025-01-20TMO", "2025-01-20", "2025-01-20", "hour"),
    ("2025-01-20T09:30", "2025-01-20", "2025-01-20", "minute"),
]


@pytest.mark.parametrize(("value", "first", "last", "fine"), BOUNDS)
def test_values_have_bounds_and_a_precision(value: str, first: str, last: str, fine: str) -> None:
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))
    assert precision(value) == fine


@pytest.mark.parametrize(
    "value",
    ["", "XXXX-01-20", "P3D", "PRESENT_REF", "BC0480", "2025-02-31", "2025-13", "2025-W54", "2025-02-30", "0000", "00", "99999", "2025-1"],
)
def test_other_values_have_no_bounds(value: str) -> None:
    assert bounds(value) is None


@pytest.mark.parametrize(
    ("value", "unit", "steps", "expected"),
    [
        ("2025-01-31", "month", 1, "2025-02"),
        ("2025-01-31", "day", 1, "2025-02-01"),
        ("2025-01-01", "week", -1, "2024-W52"),
        ("2025-03", "quarter", -1, "2024-Q4"),
        ("1995", "decade", -1, "198"),
        ("1995", "century", 1, "20"),
        ("BC0492", "year", 1, "BC0491"),
        ("BC0001", "year", 1, None),
        ("2025", "month", 1, None),
        ("2025-01", "day", 1, None),
        ("9999-12-31", "day", 1, None),
        ("2025", "year", 10**9, None),
        ("XXXX-01", "month", 1, None),
    ],
)
def test_values_shift_by_units_they_are_fine_enough_for(value: str, unit: str, steps: int, expected: str | None) -> None:
    assert shift(value, unit, steps) == expected


def test_the_same_part_of_another_year() -> None:
    assert same_parts("1989-Q3", -1) == "1988-Q3"
    assert same_parts("XXXX-Q3", -1) is None


@given(
    st.dates(date(1, 1, 2), date(9800, 12, 31)),
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]),
)
def test_the_value_at_a_day_is_of_its_unit_and_near_it(day: date, unit: str) -> None:
    value = at(day, unit)
    found = bounds(value)
    assert precision(value) == unit
    if found:
        assert found[0] - timedelta(7) <= day <= found[1] + timedelta(7)


@pytest.mark.parametrize(
    ("feast", "year", "expected"),
    [
        ("easter", 2025, "04-20"),
        ("good friday", 2024, "03-29"),
        ("thanksgiving", 2024, "11-28"),
        ("labor", 2025, "09-01"),
        ("memorial", 2025, "05-26"),
        ("election", 2024, "11-05"),
        ("easter", None, ""),
        ("12-25", None, "12-25"),
    ],
)
def test_movable_feasts_move(feast: str, year: int | None, expected: str) -> None:
    assert fixed(feast, year) == expected
