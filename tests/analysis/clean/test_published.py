"""Written dates become ISO 8601 to the precision stated, or the reason why they are none."""

from datetime import UTC, datetime, timedelta

import pytest

from analysis.clean.published import Doubtful, Stated, declared, find, in_other_words


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2025-02-03", "2025-02-03", "day"),
        ("2025/2/3", "2025-02-03", "day"),
        ("February 3, 2025", "2025-02-03", "day"),
        ("Feb. 3rd, 2025", "2025-02-03", "day"),
        ("3 Sept 2024", "2024-09-03", "day"),
        ("3. März 2025", "2025-03-03", "day"),
        ("3 de febrero de 2025", "2025-02-03", "day"),
        ("1er août 2024", "2024-08-01", "day"),
        ("2025年2月3日", "2025-02-03", "day"),
        ("2025 年 2 月 3 日 17:04", "2025-02-03T17:04", "minute"),
        ("2025년 2월 3일", "2025-02-03", "day"),
        ("20250203", "2025-02-03", "day"),
        ("13/02/2025", "2025-02-13", "day"),
        ("02/13/2025", "2025-02-13", "day"),
        ("3.2.2025", "2025-02-03", "day"),
        ("4/4/24", "2024-04-04", "day"),
        ("2025-W06-1", "2025-02-03", "day"),
        ("2025", "2025", "year"),
        ("Feb 2025", "2025-02", "month"),
        ("2025-02", "2025-02", "month"),
        ("2025-02-03T23:30:00-08:00", "2025-02-03T23:30:00-08:00", "minute"),
        ("2025-02-03T23:30:00.123456+0100", "2025-02-03T23:30:00+01:00", "minute"),
        ("2025-02-03 12:04:40 CST", "2025-02-03T12:04:40", "minute"),
        ("20250203T101500Z", "2025-02-03T10:15:00Z", "minute"),
        ("Mon, 03 Feb 2025 10:00:00 GMT", "2025-02-03T10:00:00Z", "minute"),
        ("Feb. 3, 2025 at 5:04 p.m. EST", "2025-02-03T17:04-05:00", "minute"),
        ("February 3, 2025 12:10 AM", "2025-02-03T00:10", "minute"),
        ("February 3, 2025 4:12 PM GMT+1", "2025-02-03T16:12+01:00", "minute"),
        ("3 Feb 2025 16:12 UTC-05:30", "2025-02-03T16:12-05:30", "minute"),
        ("Mon Feb  3 10:04:05 CET 2025", "2025-02-03T10:04:05+01:00", "minute"),
        ("2025-02-03T00:00:00Z", "2025-02-03", "day"),
        ("2025-02-03 00:00:00", "2025-02-03", "day"),
        ("1738540800", "2025-02-03", "day"),
        ("1738577045000", "2025-02-03T10:04:05Z", "minute"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "minute"),
        ("٢٠٢٥-٠٢-٠٣", "2025-02-03", "day"),
    ],
)
def test_a_date_keeps_the_precision_it_is_stated_with(text: str, value: str, precision: str) -> None:
    found = declared(text)
    assert isinstance(found, Stated)
    assert (found.value, found.precision) == (value, precision)


@pytest.mark.parametrize(
    "text",
    [
        "0000-00-00", "2025-02-31", "31 Feb 2025", "99999-01-01", "44 BC", "-0044-03-15", "2025-13-45", "not a date", "yesterday", "NaT",
        "0", "1970-01-01", "1970-01-01T00:00:00Z", "0000000000", "03/02/2025", "2/3/25", "45691", "2025-02-03T25:61:00", "0001-01-01",
        "9999-12-31", "x" * 200,
    ],
)  # fmt: skip
def test_what_is_no_date_or_may_be_two_gives_none(text: str) -> None:
    assert isinstance(declared(text), Doubtful)


@pytest.mark.parametrize(
    ("text", "reason"), [("September 2", "a day without a year"), ("2. Mai", "a day without a year"), ("May", "not a date")]
)
def test_a_day_without_a_year_is_told_apart_from_what_is_no_date(text: str, reason: str) -> None:
    found = declared(text)
    assert isinstance(found, Doubtful)
    assert found.reason == reason


def test_a_date_in_the_future_is_none_but_tomorrow_is() -> None:
    today = datetime.now(UTC).date()
    assert isinstance(declared((today + timedelta(days=1)).isoformat()), Stated)
    assert isinstance(declared((today + timedelta(days=9)).isoformat()), Doubtful)


@pytest.mark.parametrize("text", ["Chapter 12", "version 3.2", "10 Downing Street", "May we live", "", "no figures at all"])
def test_text_without_a_date_gives_nothing(text: str) -> None:
    assert find(text) is None


def test_a_month_is_known_to_be_named_in_another_language_than_english() -> None:
    assert all(in_other_words(text) for text in ("3 de febrero de 2025", "3. Mai 2025", "1er août 2024"))
    assert not any(in_other_words(text) for text in ("3 Feb 2025", "Sept. 3, 2025", "March 2025", "2025-02-03", "3. April 2025", ""))
