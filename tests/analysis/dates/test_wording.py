"""Calendar values as people write them."""

from __future__ import annotations

import pytest

from analysis.dates.wording import in_words

WRITTEN = [
    ("2025-05", "May 2025"),
    ("2025-05-03", "3 May 2025"),
    ("2025-05-03T12:00", "3 May 2025, 12:00"),
    ("2025-05-03TEV", "3 May 2025"),
    ("2025-Q1", "Q1 2025"),
    ("2025-H2", "H2 2025"),
    ("2025-W09", "the week of 24 February 2025"),
    ("2025-W09-WE", "the weekend of 1 March 2025"),
    ("2024-FA", "autumn 2024"),
    ("2024-WI", "winter 2024"),
    ("2025", "2025"),
    ("202", "the 2020s"),
    ("PRESENT_REF", "now"),
    ("P3D", "P3D"),
    ("2025-13", "2025-13"),
    ("XXXX-05", "XXXX-05"),
]


@pytest.mark.parametrize(("value", "words"), WRITTEN)
def test_values_are_written_as_people_write_them(value: str, words: str) -> None:
    assert in_words(value) == words
