"""Numbers and days as a person reads them."""

from __future__ import annotations

import pytest

from analysis.charts.house import numbers


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (numbers.count(1234), "1,234"),
        (numbers.tile(9_999), "9,999"),
        (numbers.tile(12_345), "12.3k"),
        (numbers.tile(20_000), "20k"),
        (numbers.tile(3_400_000), "3.4m"),
        (numbers.portion(3, 5), "3 of 5"),
        (numbers.portion(3, 10), "3 of 10"),
        (numbers.portion(30, 100), "30%"),
        (numbers.part(3, 5, "articles"), "3 of 5 articles"),
        (numbers.part(1, 1, "articles"), "1 of 1 article"),
        (numbers.part(30, 100, "articles"), "30% of articles"),
        (numbers.percent(0.001), "<1%"),
        (numbers.percent(0), "0%"),
        (numbers.percent(0.997), ">99%"),
        (numbers.percent(1), "100%"),
        (numbers.verb(1, 5, "is", "are"), "is"),
        (numbers.verb(2, 5, "is", "are"), "are"),
        (numbers.verb(1, 50, "is", "are"), "are"),
        (numbers.polarity(0.123), "+0.12"),
        (numbers.polarity(-0.3), "−0.30"),
        (numbers.polarity(-0.001), "0.00"),
        (numbers.counted(1, "article"), "1 article"),
        (numbers.counted(2, "copy", "copies"), "2 copies"),
        (numbers.measured(0.25, "ratio"), "25%"),
        (numbers.measured(1, "mention_count"), "1 mention"),
        (numbers.day("2025-02-03"), "3 Feb 2025"),
        (numbers.day("2025-02-03T12:04:40"), "3 Feb 2025"),
        (numbers.day("2025-02"), "Feb 2025"),
        (numbers.day("2025"), "2025"),
        (numbers.day("0190"), "AD 190"),
        (numbers.day("199"), "the 1990s"),
        (numbers.day("19"), "the 1900s"),
        (numbers.day("PRESENT_REF"), "now"),
        (numbers.day("2006-Q4"), "Q4 2006"),
        (numbers.day("2024-W03"), "the week of 15 January 2024"),
        (numbers.day("no day"), "no day"),
        (numbers.days("2025-02-03", "2025-02-03"), "3 Feb 2025"),
        (numbers.days("2025-02-02", "2025-02-03"), "2–3 Feb 2025"),
        (numbers.days("2025-01-27", "2025-02-03"), "27 Jan – 3 Feb 2025"),
        (numbers.days("2024-12-27", "2025-02-03"), "27 Dec 2024 – 3 Feb 2025"),
        (numbers.days("2024", "2025"), "2024 – 2025"),
        (numbers.listed(["a"]), "a"),
        (numbers.listed(["a", "b", "c"]), "a, b and c"),
        (numbers.listed([]), ""),
    ],
)
def test_numbers_read_as_the_house_writes_them(told: str, expected: str) -> None:
    assert told == expected
