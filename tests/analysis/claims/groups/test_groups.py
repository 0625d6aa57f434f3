"""Groups of claims: what belongs together, whatever the order and the names."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import ToldClaim, group_claims
from tests.analysis.claims.groups.telling import only, told


def test_claims_of_one_entity_measure_and_dimension_form_a_group():
    group = only(told("a"), told("b", subject="training costs"), told("c", sentence="A dam cost $5 million.", entity="Globex"))
    assert (group.key, [one.article for one in group.members]) == ("Acme | training cost | USD", ["a", "b"])


def test_a_single_claim_and_minor_ones_form_no_group():
    assert group_claims([told("a")]) == ()
    assert group_claims([told("a", minor=True), told("b", minor=True)]) == ()


def test_claims_of_one_event_form_a_group_whatever_they_are_said_of():
    crowd = {"subject": "people", "unit": "people", "value": 20_000}
    first = told("a", "20,000 people", "The march through Tessin against the dam drew 20,000 people.", entity="Tessin", **crowd)
    other = told("b", "20,000 people", "Marchers filled Tessin: 20,000 people protested against the dam.", entity=None, **crowd)
    assert only(first, other).entity == "Tessin"


def test_lengths_are_compared_in_one_unit():
    near = {"subject": "length", "text": "20 miles", "value": 20.0, "unit": "miles"}
    assert only(told("a", **near), told("b", **(near | {"text": "32 km", "value": 32.0, "unit": "km"}))).verdict == "agree"  # type: ignore[arg-type]


def test_counts_conflict_only_where_the_words_around_them_tell_one_event():
    first = "Two people were killed in a stabbing in Holon, doctors said."
    other = "Seven people were killed in a shooting in Jaffa last week."
    same = "Police said four people were killed in the stabbing that doctors in Holon tell of."
    toll = {"subject": "people killed", "unit": "people", "entity": "Harborough"}
    two = told("a", "Two people", first, value=2.0, **toll)
    assert group_claims([two, told("b", "Seven people", other, value=7.0, **toll)]) == ()
    four = told("b", "four people", same, value=4.0, **toll)
    assert only(two._replace(published="2024-05-02"), four._replace(published="2024-05-02")).verdict == "differ"
    assert only(two._replace(published="2024-05-02"), four).verdict == "time series"


def test_counts_of_other_peoples_days_or_directions_are_no_one_thing():
    dead = {"unit": "people", "value": 3.0, "text": "three", "entity": None}
    first = "The ministry in Tessin said three {} were killed in the shelling near the border crossing{}."
    of_one = {"subject": "Canadians killed", "sentence": first.format("Canadians", "")}
    other = {"subject": "Norwegians killed", "sentence": first.format("Norwegians", "")}
    assert group_claims([told("a", **dead, **of_one), told("b", **dead, **other)]) == ()  # type: ignore[arg-type]
    days = [told(day, **dead, subject="people killed", sentence=first.format("people", f" on {day}")) for day in ("Monday", "Thursday")]  # type: ignore[arg-type]
    assert group_claims(one._replace(published="2025-02-07") for one in days) == ()
    rate = {"unit": "percent", "value": 6.5, "text": "6.5%", "subject": "shares"}
    rose = told("a", **rate, sentence="Shares of Acme, the bakery in Tessin, rose 6.5%.")  # type: ignore[arg-type]
    assert group_claims([rose, told("b", **rate, sentence="Shares of Acme, the bakery in Tessin, fell 6.5%.")]) == ()  # type: ignore[arg-type]


def test_of_two_numbers_of_an_article_the_closer_one_is_compared():
    rates = [("b", "36%", 36.0, "Globex"), ("a", "35.7%", 35.7, "Acme"), ("b", "35.7%", 35.7, "Acme"), ("a", "36%", 36.0, "Globex")]
    claims = [
        told(
            article,
            text,
            f"{firm}, a firm in Tessin, paid tax at a rate of {text}.",
            unit="percent",
            value=value,
            entity=firm,
            subject="tax",
        )
        for article, text, value, firm in rates
    ]
    assert [{one.claim.text for one in group.members} for group in group_claims(claims)] == [{"35.7%"}, {"36%"}]


UNTIED = [
    (
        {"subject": "cost", "sentence": "The bridge took $5 million."},
        {"subject": "cost", "value": 9e6, "text": "$9 million", "sentence": "A dam was had for $9 million."},
    ),
    (
        {"subject": "jobs", "unit": "jobs", "value": 2500, "text": "2,500 jobs", "sentence": "Up to 2,500 jobs are to go."},
        {"subject": "jobs", "unit": "jobs", "value": 337_000, "text": "337,000 jobs", "sentence": "Firms created 337,000 jobs."},
    ),
    (
        {"subject": "sales", "unit": "percent", "value": 5, "text": "5%", "sentence": "It had Christmas sales up 5%."},
        {"subject": "sales", "unit": "percent", "value": 1.7, "text": "1.7%", "sentence": "Retailers saw sales slipped 1.7%."},
    ),
    ({"entity": "New York", "sentence": "It cost $5 million."}, {"entity": "New York Times", "sentence": "It cost $5 million."}),
    (
        {"subject": "people", "unit": "people", "value": 2e3, "text": "thousands", "sentence": "In Tessin thousands of people sang."},
        {"subject": "people", "unit": "people", "value": 2e3, "text": "thousands", "sentence": "A flood drove thousands from Tessin."},
    ),
    (
        {"subject": "troops", "unit": "troops", "value": 3e4, "text": "30,000 troops", "sentence": "Acme moved 30,000 troops to Tessin."},
        {"subject": "troops", "unit": "km", "value": 30, "text": "30 km", "sentence": "The troops moved 30 km towards Tessin."},
    ),
]


@pytest.mark.parametrize(("first", "second"), UNTIED)
def test_numbers_that_only_a_name_and_a_measure_tie_form_no_group(first: dict[str, object], second: dict[str, object]):
    assert group_claims([told("a", **first), told("b", **second)]) == ()  # type: ignore[arg-type]


def test_a_ratio_and_an_amount_are_related_and_not_compared():
    amounts = [told("a"), told("b")]
    ratios = [
        told("a", "1/10th", unit="ratio", value=0.1, baseline="Globex"),
        told("b", "1/10th", unit="ratio", value=0.1, baseline="Globex"),
    ]
    groups = group_claims([*amounts, *ratios])
    assert [(group.dimension, {one.claim.unit for one in group.related}) for group in groups] == [("USD", {"ratio"}), ("ratio", set())]
    groups = group_claims([*amounts, ratios[0]])
    assert [(group.dimension, {one.claim.unit for one in group.related}) for group in groups] == [("USD", {"ratio"})]


def test_a_percentage_of_something_else_is_compared_as_a_ratio():
    ratio = told("a", "1/10th", unit="ratio", value=0.1, baseline="Globex")
    percent = told("b", "10 percent", unit="percent", value=10, baseline="Globex")
    assert only(ratio, percent).verdict in {"agree", "compatible"}


def test_a_version_counts_with_its_maker_where_both_are_known():
    assert only(told("a"), told("b", entity="Acme-V3")).entity == "Acme"


@given(st.permutations(range(6)))
def test_the_order_of_the_claims_does_not_matter(order: list[int]):
    claims = [told("a"), told("b"), told("c", value=9e6), told("d", unit="EUR"), told("e", unit="EUR"), told("f", subject="sales")]
    assert group_claims(claims[i] for i in order) == group_claims(claims)


def test_many_claims_are_grouped_quickly():
    numbers = random.Random(1)
    claims = [told(str(i), entity=f"Firm {numbers.randrange(200)}", value=numbers.random()) for i in range(4000)]
    assert len(group_claims(claims)) >= 200


def in_yuan(article: str) -> ToldClaim:
    return told(article, "500m yuan ($70m)", value=5e8, unit="CNY", also="$70m", also_value=7e7, also_unit="USD")


def test_a_number_told_in_two_currencies_is_compared_in_the_one_that_others_tell() -> None:
    group = only(in_yuan("a"), told("b", "$70m", value=7e7))
    assert (group.dimension, group.verdict, [one.claim.value for one in group.members]) == ("USD", "agree", [7e7, 7e7])


def test_a_number_told_in_two_currencies_stands_in_one_group_only() -> None:
    group = only(in_yuan("a"), in_yuan("b"))
    assert (group.dimension, group.verdict, len(group.related)) == ("CNY", "agree", 0)
    both = group_claims([in_yuan("a"), told("b", "$70m", value=7e7), told("c", "500m yuan", value=5e8, unit="CNY")])
    assert [(one.dimension, [each.article for each in one.members]) for one in both] == [("CNY", ["a", "c"])]


def test_the_two_sides_of_a_vote_are_two_things() -> None:
    sides = [told(article, "88", subject=side, unit="votes", value=88) for side in ("votes for", "votes against") for article in "ab"]
    assert [(group.measure, group.verdict) for group in group_claims(sides)] == [("votes against", "agree"), ("votes for", "agree")]
