"""Days without a year whose year the article tells elsewhere."""

from __future__ import annotations

import pytest

from analysis.dates import find_dates
from analysis.sentences import split


def values(body: str, published: str) -> list[str]:
    """The values of the days of a body."""
    return [date.value for date in find_dates(body, split(body), published) if date.precision == "day"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The port has been shut since 3 May.", ["2023-05-03"]),
        ("Acme vowed to rebuild the yard burnt in the 3 May attack.", ["2023-05-03"]),
        ("Twelve people died in an attack on the harbour on 3 May.", ["2023-05-03"]),
        ("The yard burnt on 3 May 2023. Nobody who saw it on 3 May has left.", ["2023-05-03", "2023-05-03"]),
        ("Acme will vote on 3 May.", ["2024-05-03"]),
        ("The 3 May vote will decide.", ["2024-05-03"]),
    ],
)
def test_what_is_over_is_of_the_year_in_which_it_was(body: str, expected: list[str]):
    assert values(body, "2024-03-20") == expected


def test_a_day_that_was_lately_is_not_that_of_the_year_before():
    assert values("Sales rose from 1 March 2023. They fell on 1 March.", "2024-03-20") == ["2023-03-01", "2024-03-01"]
    assert values("A fire broke out on 1 March 2023. The 1 March fire is told of.", "2024-03-20") == ["2023-03-01", "2023-03-01"]
