"""The verdict on a group, which calls no difference of yardsticks a conflict, and why."""

from __future__ import annotations

import pytest

from analysis.claims import ToldClaim, group_claims
from tests.analysis.claims.groups.telling import only, told


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


def test_a_number_told_with_what_it_was_before_is_no_change() -> None:
    stands = told(
        "a", "120,000 cars", sentence="It sold 120,000 cars, up from 98,000.", subject="cars", unit="cars", value=1.2e5, previous=9.8e4
    )
    assert only(stands, told("b", "120,000 cars", subject="cars", unit="cars", value=1.2e5)).verdict == "agree"


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
