"""What told dates say of undated articles, and what neighbours say of open years."""

from __future__ import annotations

import pytest

from analysis.article import ToldDate
from analysis.dates import find_dates, infer_years, not_before
from analysis.sentences import split
from tests.growth import grows_linearly


def bound(body: str) -> tuple[str | None, str | None]:
    sentences = split(body)
    return not_before(body, sentences, find_dates(body, sentences, None))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It began in 2019. It fell on 20 January 2025. It rose in 2021.", ("2025-01-20", "It fell on 20 January 2025.")),
        ("It was sold in October 2023.", ("2023-10-01", "It was sold in October 2023.")),
        ("It came out on January 20.", (None, None)),
        ("It came out in 2199. It has been open since 2019.", ("2019-01-01", "It has been open since 2019.")),
        ("It came out in March 2199.", (None, None)),
        ("It will end by 2030, or in 2031.", (None, None)),
        ("The banks agreed to wait until 2027. It has been open since 2019.", ("2019-01-01", "It has been open since 2019.")),
        ("Athletes prepare for the 2028 games. It has been open since 2019.", ("2019-01-01", "It has been open since 2019.")),
        ("Analysts put it at 4 million by 2028. By 2022 it had closed.", ("2022-01-01", "By 2022 it had closed.")),
        ("This will result in marked losses in 2026. It closed in 2019.", ("2019-01-01", "It closed in 2019.")),
        ("It rejected plans such as “Built in Norfell 2025”. It has been open since 2019.", ("2019-01-01", "It has been open since 2019.")),
        ("In Norfell, 2021 was wet.", ("2021-01-01", "In Norfell, 2021 was wet.")),
        ("They met last week, in 480 BC and daily.", (None, None)),
        ("", (None, None)),
    ],
)
def test_the_latest_past_date_told_in_full_bounds_an_undated_article(body: str, expected: tuple[str | None, str | None]) -> None:
    assert bound(body) == expected


def told(body: str) -> tuple[ToldDate, ...]:
    return find_dates(body, split(body), None)


def test_neighbours_give_open_dates_their_year_and_say_so() -> None:
    [date] = infer_years(told("The app came out on January 20."), ["2025-02-01", "2025-01-28", "2025-02-10T12:00"])
    assert (date.value, date.anchor, date.anchor_kind) == ("2025-01-20", "2025-02-01", "inferred")


def test_neighbours_of_several_years_leave_dates_open() -> None:
    dates = told("The app came out on January 20.")
    assert infer_years(dates, ["2021-02-01", "2023-02-01", "2025-02-01"]) == dates
    assert infer_years(dates, []) == infer_years(dates, ["soon"]) == dates


def test_neighbours_leave_other_dates_alone() -> None:
    dates = told("In 2024, on Friday, every July, it rained for three days.")
    assert infer_years(dates, ["2025-02-01"]) == dates


def test_a_sentence_of_nothing_but_dates_takes_linear_time() -> None:
    assert grows_linearly(bound, "It ends by 2030, in 2031, ", 20_000)
