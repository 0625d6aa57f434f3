"""Comparators, ranges and rates of numbers that the words around them tell at a distance."""

from __future__ import annotations

import pytest

from tests.claimed import claim_of, claims


@pytest.mark.parametrize(
    ("body", "text", "comparator"),
    [
        ("The valley faces a 50% or greater chance of floods.", "50% or greater", ">"),
        ("The death toll in Norfell passed 40,000 people.", "40,000 people", ">"),
        ("The senate passed 14 bills.", "14 bills", "="),
        ("Its value stayed above the $1.1 trillion level.", "above the $1.1 trillion", ">"),
        ("The film crossed the $100 million mark.", "$100 million", ">"),
        ("They argued over the $5 million.", "$5 million", "="),
    ],
)
def test_what_is_passed_is_a_lower_bound(body: str, text: str, comparator: str):
    assert claim_of(body, text).comparator == comparator


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("It makes 300 tons of dried beans a day.", "tons/day"),
        ("Fungi cause 13 million infections and 1.5 million deaths every year.", "infections/year"),
        ("It sent 300 tons of beans a year ago.", "tons"),
        ("Acme sees 40,000 new orders being written every week.", "new orders/week"),
        ("It used 1 TB of data in a month.", "TB"),
    ],
)
def test_a_rate_may_be_told_behind_what_is_counted(body: str, unit: str):
    assert claims(body)[0].unit == unit


@pytest.mark.parametrize(
    ("body", "low", "high", "unit"),
    [
        ("It may lose between one-quarter and one-half of the fleet.", 0.25, 0.5, "ratio"),
        ("They built a 6- to 8-foot wall.", 6.0, 8.0, "feet"),
        ("Keep it 4- to 10-feet away.", 4.0, 10.0, "feet"),
        ("The belt range is 40 inches to 64 inches.", 40.0, 64.0, "inches"),
    ],
)
def test_fractions_and_numbers_with_a_hyphen_have_ranges(body: str, low: float, high: float, unit: str):
    claim = claims(body)[0]
    assert (claim.low, claim.high, claim.unit) == (low, high, unit)


def test_a_dash_with_blanks_is_no_sign():
    assert claims("A majority - 72% - agreed.")[0].value == 72.0
    assert claims("Growth was -0.3%.")[0].value == -0.3


@pytest.mark.parametrize(
    "body",
    ["They were attacked by a third party.", "She had scored five times as part of the cup."],
)
def test_a_third_man_and_how_often_are_no_ratios(body: str):
    assert claims(body) == ()


def test_names_joined_by_a_slash_make_no_rate():
    assert claims("Two separate Acme/Norfell surveys agree.")[0].unit == "separate Acme Norfell surveys"


def test_what_held_in_one_place_was_not_before_in_another():
    assert claims("Rates ran from 2 percent in Norfell to 4 percent in Leeds.")[1].previous is None
    assert claims("Rates fell from 4 percent in May to 2 percent in June.")[1].previous == 4.0


def test_what_is_lifted_from_one_sum_to_another_is_no_range():
    assert [claim.value for claim in claims("Acme plans to lift its spending from £24m to £41m.")] == [24e6, 41e6]


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("He was one of the 16 men and women freed.", "men and women"),
        ("They freed thousands of rapists, murderers and other criminals.", "criminals"),
        ("MILLIONS OF NORFELL COINS WERE LOST.", "NORFELL COINS"),
        ("The ministry saw 35 of the planes that crossed.", "planes"),
        ("She added 15g of salt.", "g"),
        ("It held roughly 1,000 men, women and children.", "men, women and children"),
        ("They spent millions of US taxpayer dollars.", "USD"),
        ("It has a 5,200-square-meter stage.", "square metres"),
    ],
)
def test_those_counted_are_told_whole(body: str, unit: str):
    assert claims(body)[0].unit == unit


def test_counters_of_a_page_are_no_claims():
    assert claims("2.1k SHARES\n\nThe mill closed.") == ()


def test_digits_parted_by_blanks_are_one_sum():
    assert claims("Its value is $500 000.")[0].value == 500_000.0


def test_a_year_in_a_title_is_no_date_of_a_number():
    assert claims("The Acme Fisheries Regulations 2018 have 30,000 pages.")[0].as_of is None
    assert claims("In its 2023 report, the group noted a 28 percent increase in charges.")[0].as_of is None
