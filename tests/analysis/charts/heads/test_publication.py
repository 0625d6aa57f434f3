"""Publication volume: the period that fits, the bursts, the sentences, and a stretch dragged over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.charts.heads.publication import AUTO, Volume, about, caveat, days, finding, finest, period
from analysis.timeline.volume import DIGITS, Period, periods

Rows = list[tuple[str | None, int]]


def _frame(rows: Rows, times: int = 1) -> pd.DataFrame:
    counts = [count for _, count in rows]
    frame = pd.DataFrame({"date": [start for start, _ in rows], "count": counts, "total_count": [count * times for count in counts]})
    return frame.assign(ratio=1 / times)


def _by(*published: str) -> Callable[[Period], pd.DataFrame]:
    """What the query says of articles published then, for each period."""

    def begun(one: str, unit: Period) -> str:
        if unit == "week":
            day = date.fromisoformat(one[:10])
            return (day - timedelta(day.weekday())).isoformat()
        month = int(one[5:7] or 1) if unit == "quarter" else 0
        return f"{one[:5]}{month - (month - 1) % 3:02}" if unit == "quarter" else one[: DIGITS[unit]]

    def by(unit: Period) -> pd.DataFrame:
        digits = DIGITS[unit]
        told = sorted(begun(one, unit) for one in published if len(one) >= digits)
        rows: Rows = [(start, told.count(start)) for start in (periods(told[0], told[-1], unit) if told else [])]
        return _frame([*rows, (None, len(published) - len(told))] if len(told) < len(published) else rows)

    return by


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ([], "day"),
        (["2025-02-02T08:00", "2025-02-03T09:30"], "hour"),
        (["2025-02-02", "2025-02-03T09:30"], "day"),
        (["2025-02-02"], "day"),
        (["2025-02-02", "2025-05-30"], "day"),
        (["2024-02-02", "2025-05-30"], "week"),
        (["2019-02-02", "2025-05-30"], "month"),
        (["2001-02-02", "2025-05-30"], "quarter"),
        (["1901-02-02", "2001-05-30"], "year"),
        (["2025-01", "2025-02"], "month"),
        (["2023", "2025"], "year"),
    ],
)
def test_the_fitting_period_follows_the_span_and_how_finely_dates_are_told(published: list[str], expected: str) -> None:
    assert period(AUTO, _by(*published)) == expected


@pytest.mark.parametrize(("each", "expected"), [(1, "week"), (2, "week"), (3, "day")])
def test_a_period_is_as_long_as_it_takes_to_hold_articles_enough(each: int, expected: str) -> None:
    by = _by(*[(date(2025, 1, 6) + timedelta(day)).isoformat() for day in range(60) for _ in range(each)])
    assert (period(AUTO, by), finest(by), period("day", by)) == (expected, "day", "day")


def test_few_articles_are_counted_as_finely_as_they_are_told() -> None:
    assert period(AUTO, _by("2025-01-06", "2025-01-20", "2025-02-24")) == "day"


def test_a_period_asked_for_is_taken_unless_it_makes_too_many() -> None:
    by = _by("1901-02-02", "2001-05-30")
    assert [period(asked, by) for asked in ("hour", "day", "week", "month", "year")] == ["month", "month", "month", "month", "year"]
    assert period("hour", _by("2025-02-02", "2025-02-20")) == "hour"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("2025-02-02", 1), ("2025-02-03", 1), (None, 3)], "2 of 5 articles carry a date, 2–3 Feb 2025"),
        ([(None, 3)], "None of 3 articles says when it was published"),
        ([(None, 1)], "The article bears no date"),
        ([("2025-02-03", 1)], "The article carries a date, 3 Feb 2025"),
        ([("2025-02-02", 30), ("2025-02-03", 70), (None, 100)], "50% of articles carry a date; most, 70, on 3 Feb 2025"),
        (
            [("2025-02-02", 8), ("2025-02-03", 8), ("2025-02-04", 8)],
            "All 24 articles carry a date; most, 8, on 2 Feb 2025 and 2 other days",
        ),
        ([(f"2025-02-{day:02}", 3) for day in range(10, 14)], "All 12 articles carry a date; at most 3 in a day"),
        ([("2025-02-02", 1), (None, 4)], "1 of 5 articles carries a date, 2 Feb 2025"),
    ],
)
def test_the_finding_says_how_many_articles_are_dated(rows: Rows, told: str) -> None:
    assert finding(Volume(_frame(rows), "day")) == told


def test_the_finding_names_weeks_quarters_and_hours() -> None:
    assert finding(Volume(_frame([("2025-01-06", 60), ("2025-01-13", 40)]), "week")).endswith("most, 60, in the week of 6 Jan 2025")
    assert finding(Volume(_frame([("2025-01-01", 60), ("2025-04-01", 40)]), "quarter")).endswith("most, 60, in Q1 2025")
    assert finding(Volume(_frame([("2025-01-01T09", 2), ("2025-01-01T11", 1)]), "hour")).endswith("1 Jan 2025, 09:00 – 1 Jan 2025, 11:00")


def _month(counts: list[int], times: int = 1) -> pd.DataFrame:
    return _frame([(f"2025-01-{place:02d}", count) for place, count in enumerate(counts, 1)], times)


def test_bursts_are_told_with_their_method_only_where_there_is_enough() -> None:
    loud = Volume(_month([2] * 8 + [40, 40] + [2] * 8), "day")
    even = Volume(_month([5] * 18), "day")
    small = Volume(_month([0] * 8 + [4, 4] + [0] * 8), "day")
    assert finding(loud) == "All 112 articles carry a date; a burst, 9 Jan 2025 – 10 Jan 2025"
    assert "Shaded: bursts, runs of days at 2 times the usual rate (Kleinberg's method)" in about(loud, 0)
    assert "No day is a burst" in about(even, 0)
    assert "burst" not in about(small, 0)
    assert not small.bursts


def test_a_burst_of_share_is_judged_by_the_share() -> None:
    frame = _month([2] * 8 + [40, 40] + [2] * 8, times=4)
    assert Volume(frame, "day").bursts
    assert not Volume(frame, "day", share=True).bursts
    assert finding(Volume(frame, "day", share=True)).startswith("25% of articles of this time are selected; at most ")


def test_what_is_not_on_the_chart_is_told_by_why() -> None:
    volume = Volume(_frame([("2025-02-03T09", 4), (None, 5)]), "hour")
    assert "Not on the chart: 3 undated articles and 2 articles dated without an hour." in about(volume, 3)


def test_the_last_period_is_told_where_it_was_still_running() -> None:
    frame = _frame([("2025-01", 4), ("2025-02", 1)])
    assert "The last month is incomplete" in about(Volume(frame, "month", until="2025-02-10"), 0)
    assert "incomplete" not in about(Volume(frame, "month", until="2025-02-28"), 0)


def test_a_share_of_everything_and_a_chart_of_nothing_are_refused() -> None:
    assert caveat(Volume(_month([2, 3]), "day", share=True), in_total=True)
    assert caveat(Volume(_month([2, 3]), "day", share=True), in_total=False) is None
    assert caveat(Volume(_month([2, 3], times=2), "day", share=True), in_total=True) is None
    assert caveat(Volume(_frame([(None, 3)]), "day"), in_total=True)


def test_a_stretch_is_made_of_the_periods_whose_middle_it_holds() -> None:
    volume = Volume(_frame([("2025-01", 4), ("2025-02", 1), ("2025-03", 2)]), "month")
    assert days(volume, "2025-01-20 09:00:00.1234", "2025-03-03 10:00") == (date(2025, 2, 1), date(2025, 2, 28))
    assert days(volume, "2025-03-30", "2024-12-03") == (date(2025, 1, 1), date(2025, 3, 31))


def test_a_stretch_within_a_period_is_that_period_and_one_beside_the_axis_is_none() -> None:
    volume = Volume(_frame([("2025-01", 4), ("2025-02", 1)]), "month")
    assert days(volume, "2025-02-20", "2025-02-21") == (date(2025, 2, 1), date(2025, 2, 28))
    assert days(volume, "2025-08-20", "2025-08-21") is None
    assert days(Volume(_frame([(None, 1)]), "day"), "2025-08-20", "2025-08-21") is None
