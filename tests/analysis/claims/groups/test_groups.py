"""Groups of claims: what belongs together, and a verdict that calls no difference of yardsticks a conflict."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Claim
from analysis.claims import ClaimGroup, ToldClaim, group_claims


def told(article: str, text: str = "$5 million", sentence: str = "", **parts: object) -> ToldClaim:
    claim = {"start": 0, "end": len(text), "text": text, "value": 5e6, "low": None, "high": None, "unit": "USD", "comparator": "="}
    claim |= {"subject": "training cost", "entity": "Acme"} | parts
    return ToldClaim(article, f"{article} Post", sentence or f"Training the Orbit model in Tessin cost {text}.", Claim(**claim))  # type: ignore[arg-type]


def only(*claims: ToldClaim) -> ClaimGroup:
    (group,) = group_claims(claims)
    return group


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


def test_numbers_agree_as_far_as_they_are_rounded():
    assert only(told("a", "$37,900", value=37_900.0), told("b", "$38,000", value=38_000.0)).verdict == "agree"
    assert only(told("a", "$41,495", value=41_495.0), told("b", "$41,595", value=41_595.0)).verdict == "differ"


def test_a_doubt_in_another_clause_is_none_of_the_number():
    sentence = "The agency has denied this, but it employs $5 million worth of staff."
    assert only(told("a", sentence=sentence), told("b")).verdict == "agree"


VERDICTS = [
    ("agree", {}, {"value": 5.02e6}),
    ("compatible", {"comparator": "~"}, {"value": 5.5e6}),
    ("compatible", {"comparator": ">"}, {"value": 9e6}),
    ("compatible", {"comparator": "range", "value": None, "low": 4e6, "high": 9e6}, {}),
    ("differ", {}, {"value": 9e6}),
    ("differ", {"comparator": "<"}, {"value": 9e6}),
    (
        "differ",
        {"subject": "cost", "sentence": "The bridge over the Tessin cost $5 million."},
        {"subject": "cost", "value": 9e6, "text": "$9 million", "sentence": "The bridge over the Tessin cost $9 million."},
    ),
    (
        "differ",
        {"subject": "people", "unit": "people", "value": 257, "text": "257 people", "sentence": "The blasts killed 257 people in Leeds."},
        {"subject": "people", "unit": "people", "value": 110, "text": "110 people", "sentence": "Blasts in Leeds have killed 110 people."},
    ),
    ("time series", {"as_of": "2022"}, {"value": 9e6}),
    ("differ", {"subject": "Acme cost per head"}, {"subject": "cost per head", "value": 9e6}),
    ("agree", {"subject": "April training cost"}, {}),
    ("agree", {"subject": "staff", "unit": "people"}, {"subject": "employees", "unit": "employees"}),
    ("agree", {"sentence": "The bureau has questioned people who said it cost $5 million."}, {}),
    ("different concept", {}, {"subject": "initial investment", "value": 9e6}),
    ("different baseline", {"unit": "ratio", "value": 0.1, "baseline": "Globex"}, {"unit": "ratio", "value": 0.2, "baseline": "Initech"}),
    ("time series", {"as_of": "2022"}, {"as_of": "2025", "value": 9e6}),
    ("disputed", {}, {"sentence": "Critics doubt that it cost $5 million."}),
    ("different concept", {"sentence": "Costs fell $5 million."}, {}),
]


def test_one_ratio_to_a_thing_of_two_names_is_one():
    land = {"unit": "ratio", "value": 0.25, "subject": "land"}
    first = told("a", "a quarter", "The fire has burnt a quarter of Estmark's land since Monday.", baseline="Estmark's land", **land)
    other = told("b", "a quarter", "A fire has burnt a quarter of the Estmarkian land, rangers say.", baseline="Estmarkian land", **land)
    assert only(first, other).verdict == "agree"


def test_ratios_to_a_named_thing_and_to_others_of_its_kind_have_two_baselines():
    cost = {"unit": "ratio", "subject": "training cost"}
    first = told("a", "1/10th", value=0.1, baseline="similar models", **cost)
    other = told("b", "1/12th", value=1 / 12, baseline="Globex's Orbit model", **cost)
    assert only(first, other).verdict == "different baseline"


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


@pytest.mark.parametrize(("verdict", "first", "second"), VERDICTS)
def test_a_group_has_a_verdict_and_a_sentence_that_says_why(verdict: str, first: dict[str, object], second: dict[str, object]):
    group = only(told("a", **first), told("b", **second))  # type: ignore[arg-type]
    assert group.verdict == verdict
    assert group.why.endswith(".")
    assert len(group.why) > 10


def test_numbers_for_one_time_differ_though_others_hold_for_another():
    group = only(told("a", as_of="2025-05"), told("a", as_of="2025-04", start=50, value=4e6), told("b", as_of="2025-05", value=9e6))
    assert group.verdict == "differ"


def test_the_time_a_number_holds_for_is_told_in_words():
    group = only(told("a", as_of="2025-05-03T12:00"), told("b", value=9e6))
    assert group.why == "One of the numbers holds for 3 May 2025, 12:00, others tell no time."


def test_one_number_under_two_names_is_one_thing():
    demand, bill = told("a", subject="tax demand"), told("b", subject="tax bill")
    assert only(demand, bill).verdict == "agree"
    assert only(demand, told("b", subject="tax bill", comparator=">")).verdict == "compatible"
    assert only(demand, told("b", subject="tax bill", value=9e6)).verdict == "different concept"


def test_articles_written_far_apart_do_not_contradict_each_other():
    early, late = told("a")._replace(published="2024-01-03"), told("b", value=9e6)._replace(published="2025-01-03T10:00:00")
    assert only(early, late).verdict == "time series"


def test_numbers_that_tell_no_time_hold_for_the_week_in_which_they_are_told():
    published = ["2025-02-01", "2025-02-05", "2025-02-12"]
    first, soon, later = (told(day, value=value * 1e6)._replace(published=day) for day, value in zip(published, (5, 9, 9), strict=True))
    assert [only(first, other).verdict for other in (soon, later)] == ["differ", "time series"]
    dated = [told(one.article, as_of="2024", value=one.claim.value)._replace(published=one.published) for one in (first, later)]
    assert only(*dated).verdict == "differ"


def test_a_measure_that_has_several_values_in_one_article_is_no_single_thing():
    group = only(told("a"), told("a", value=9e6, start=50, end=60), told("b", value=2e6))
    assert group.verdict == "different concept"


@pytest.mark.parametrize(
    "sentence", ["Acme's cost rose from {} to {}.", "Acme's cost rose to {1} from {0}.", "Acme's cost was {1}, compared with {0}."]
)
def test_what_was_before_a_change_contradicts_nothing(sentence: str):
    first, second, other = told("a", "$3m", value=3e6), told("a", "$5m", value=5e6, start=50, end=53), told("b", "$5m", value=5e6)
    changed = [one._replace(sentence=sentence.format("$3m", "$5m")) for one in (first, second)]
    assert only(*changed, other).verdict == "agree"
    assert only(*changed).verdict == "time series"
    assert only(changed[0], other).why == "$3m is told as what was before."


def test_a_source_of_money_is_not_what_was_before():
    first, other = told("a", "$3m", value=3e6)._replace(sentence="Acme's cost of training, from $3m in grants, is high."), told("b")
    assert "before" not in only(first, other).why


def test_one_article_does_not_contradict_itself():
    assert group_claims([told("a"), told("a", value=9e6, start=50, end=60)]) == ()


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


def test_a_percentage_that_tells_a_difference_is_no_part_and_implies_nothing():
    more = told("a", "10 percent", unit="percent", value=10, baseline="than a year ago", start=40, end=60)
    groups = group_claims([told("a", "$5.6 million", value=5.6e6), more, told("b")])
    assert [(group.dimension, group.implied) for group in groups] == [("USD", ())]
    assert only(more, told("b", "10 percent", unit="percent", value=10)).dimension == "percent"


def test_an_implied_value_is_called_implied():
    ratio = told("a", "less than 10 percent", unit="percent", value=10, comparator="<", baseline="the Globex model", start=40, end=60)
    groups = group_claims([told("a", "$5.6 million", value=5.6e6), ratio, told("b")])
    (implied,) = groups[0].implied
    assert (implied.value, implied.comparator, implied.unit, implied.baseline) == (5.6e7, ">", "USD", "the Globex model")
    assert "implied, not stated" in implied.why


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


def test_a_group_of_very_many_numbers_tells_a_few_of_the_values_they_imply():
    claims = [
        one
        for n in range(40)
        for one in (
            told("a", f"{n} dollars", start=100 * n, value=n + 1.0),
            told("b", f"{n} dollars", start=100 * n, value=n + 1.0),
            told("a", "half", start=100 * n + 20, value=0.5, unit="ratio", baseline="the Globex model"),
        )
    ]
    assert all(len(group.implied) <= 8 for group in group_claims(claims))
    assert any(group.implied for group in group_claims(claims))


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


def test_a_number_told_with_what_it_was_before_is_no_change() -> None:
    stands = told(
        "a", "120,000 cars", sentence="It sold 120,000 cars, up from 98,000.", subject="cars", unit="cars", value=1.2e5, previous=9.8e4
    )
    assert only(stands, told("b", "120,000 cars", subject="cars", unit="cars", value=1.2e5)).verdict == "agree"


def test_the_two_sides_of_a_vote_are_two_things() -> None:
    sides = [told(article, "88", subject=side, unit="votes", value=88) for side in ("votes for", "votes against") for article in "ab"]
    assert [(group.measure, group.verdict) for group in group_claims(sides)] == [("votes against", "agree"), ("votes for", "agree")]


def killed(article: str, number: int, day: str) -> ToldClaim:
    """A number of dead told by an article of a day."""
    sentence = f"The flood in Tessin has killed {number} people."
    claim = told(article, f"{number} people", sentence, value=float(number), unit="people", subject="people killed")
    return claim._replace(published=day)


def test_a_toll_that_rises_from_day_to_day_contradicts_nothing() -> None:
    assert only(killed("a", 26, "2025-02-03"), killed("b", 61, "2025-02-04"), killed("c", 62, "2025-02-04")).verdict == "time series"
    fallen = only(killed("a", 61, "2025-02-03"), killed("b", 26, "2025-02-04"))
    assert fallen.verdict != "time series"


def test_a_part_is_not_compared_with_the_whole() -> None:
    sold = told("a", "$9 million", "It sold Acme, a bakery in Tessin, for $9 million.", subject="price", value=9e6)
    for sentence in (
        "It will buy 15% of Acme, the bakery in Tessin, for $2 million.",
        "For the bakery in Tessin it paid $2 million for a 15% stake.",
    ):
        group = only(sold, told("b", "$2 million", sentence, subject="price", value=2e6))
        assert (group.verdict, group.why) == ("different concept", "Not the same is paid for: 15%, the whole.")


def test_who_cuts_jobs_by_a_number_is_compared_with_who_plans_to() -> None:
    jobs = {"unit": "jobs", "subject": "jobs", "comparator": "~"}
    will = told("a", "1,200 jobs", "The plant in Tessin will cut 1,200 jobs.", **{**jobs, "value": 1200.0})
    plans = told("b", "about 1,100 jobs", "It plans to cut about 1,100 jobs at the plant in Tessin.", **{**jobs, "value": 1100.0})
    assert only(will, plans).verdict == "compatible"


def test_a_number_of_now_and_one_of_no_time_are_of_one_time() -> None:
    assert only(told("a", as_of="PRESENT_REF"), told("b", value=9e6)).verdict == "differ"


def test_a_bygone_number_contradicts_nothing() -> None:
    past = told("a", "$9 million", "It will never return to costs of $9 million.", value=9e6)
    assert only(past, told("b")).why == "$9 million is told as what was before."
