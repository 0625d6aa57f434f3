"""Days and weeks that are counted off, ranges, times and weekends, from a Wednesday."""

from __future__ import annotations

import pytest

from analysis.dates import find_dates
from analysis.sentences import split

WEDNESDAY = "2025-02-05"


@pytest.mark.parametrize(
    ("body", "text", "value"),
    [
        ("Judges sit from the first Monday in October.", "the first Monday in October", "2024-10-07"),
        ("The fair was held on the 3rd Sunday of May 2019.", "the 3rd Sunday of May 2019", "2019-05-19"),
        ("The last Friday in May will be a holiday.", "The last Friday in May", "2025-05-30"),
        ("Snow is due in the second week of March.", "the second week of March", "2025-W11"),
        ("It shut in the last week of December 2023.", "the last week of December 2023", "2023-W52"),
        ("Talks will be held in the week of April 14.", "the week of April 14", "2025-W16"),
        ("She left two Sundays ago.", "two Sundays ago", "2025-01-26"),
        ("It began the Tuesday before last.", "the Tuesday before last", "2025-01-28"),
        ("They meet the Friday after next.", "the Friday after next", "2025-02-14"),
        ("Talks resume a week from Friday.", "a week from Friday", "2025-02-14"),
        ("The vote is on Thursday next week.", "Thursday next week", "2025-02-13"),
        ("Shares fell on Monday of last week.", "Monday of last week", "2025-01-27"),
        ("Last week on Tuesday he quit.", "Last week on Tuesday", "2025-01-28"),
        ("It fell the week before last.", "the week before last", "2025-W04"),
        ("The law was passed 20 years ago this month.", "20 years ago this month", "2005-02"),
        ("Peace was signed five years ago today.", "five years ago today", "2020-02-05"),
        ("Work starts in six months' time.", "six months' time", "2025-08"),
        ("He was shot in the early hours of Sunday.", "the early hours of Sunday", "2025-02-02TMO"),
        ("Voting ended at 8 pm on 2 May 2024.", "8 pm on 2 May 2024", "2024-05-02T20:00"),
        ("Churches were full on Ash Wednesday 2024.", "Ash Wednesday 2024", "2024-02-14"),
        ("Shops will open on Easter Monday.", "Easter Monday", "2025-04-21"),
        ("Sales on Black Friday rose.", "Black Friday", "2024-11-29"),
    ],
)
def test_days_counted_off_are_one_date(body: str, text: str, value: str) -> None:
    assert [(told.text, told.value) for told in find_dates(body, split(body), WEDNESDAY)] == [(text, value)]


def test_a_week_that_counts_to_another_year_is_told_by_its_day() -> None:
    body = "They met in the week of December 30, 2024."
    assert [told.value for told in find_dates(body, split(body), None)] == ["2024-12-30"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The road is shut from Monday to Friday.", ["2025-02-03", "2025-02-07"]),
        ("The cup (June 14-July 13) grows.", ["2024-06-14", "2024-07-13"]),
        ("Rates will fall between June 2026 and 14 July.", ["2026-06", "2025-07-14"]),
    ],
)
def test_a_range_ends_after_its_start(body: str, expected: list[str]) -> None:
    assert [told.value for told in find_dates(body, split(body), WEDNESDAY)] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Polls open on April 28 and will close at 10pm.", ["2025-04-28", "2025-04-28T22:00"]),
        ("The quake struck at 4.17am (0117 GMT) on Monday.", ["2025-02-03T04:17", "2025-02-03T01:17", "2025-02-03"]),
        ("The shop closed at 9 pm.", ["2025-02-05T21:00"]),
    ],
)
def test_a_time_of_day_is_that_of_the_day_its_sentence_tells(body: str, expected: list[str]) -> None:
    assert [told.value for told in find_dates(body, split(body), WEDNESDAY)] == expected


def test_the_weekend_is_the_one_to_come_where_the_verb_is() -> None:
    body = "He spent the weekend in Rome. She will spend the weekend in Hull. Works are to close on Monday."
    assert [told.value for told in find_dates(body, split(body), WEDNESDAY)] == ["2025-W05-WE", "2025-W06-WE", "2025-02-10"]
