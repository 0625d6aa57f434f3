"""Values that follow from an amount and its ratio to something else, and are called so."""

from __future__ import annotations

from analysis.claims import ToldClaim, group_claims
from tests.analysis.claims.groups.telling import only, told


def test_a_percentage_that_tells_a_difference_is_no_part_and_implies_nothing():
    more = told("a", "10 percent", unit="percent", value=10, baseline="than a year ago", start=40, end=60)
    groups = group_claims([told("a", "$5.6 million", value=5.6e6), more, told("b")])
    assert [(group.dimension, group.implied) for group in groups] == [("USD", ())]
    assert only(more, told("b", "10 percent", unit="percent", value=10)).dimension == "percent"


def at_a_share(sentence: str, **parts: object) -> ToldClaim:
    """A share that is told in a sentence, of the Globex model if of nothing else."""
    share = {"unit": "percent", "value": 10, "comparator": "<", "baseline": "the Globex model", "start": 40, "end": 60} | parts
    return told("a", "less than 10 percent", sentence, **share)


COST = "Training the Orbit model in Tessin cost $5.6 million, less than 10 percent of the Globex model."


def test_an_implied_value_is_called_implied():
    groups = group_claims([told("a", "$5.6 million", COST, value=5.6e6), at_a_share(COST), told("b")])
    (implied,) = groups[0].implied
    assert (implied.value, implied.comparator, implied.unit, implied.baseline) == (5.6e7, ">", "USD", "the Globex model")
    assert "implied, not stated" in implied.why


def test_a_share_of_another_sentence_or_of_the_amount_itself_implies_nothing():
    amount = told("a", "$5.6 million", COST, value=5.6e6)
    for share in (at_a_share("It has less than 10 percent of the Globex model."), at_a_share(COST, baseline="the training cost")):
        assert not any(group.implied for group in group_claims([amount, share, told("b")]))


def test_a_group_of_very_many_numbers_tells_a_few_of_the_values_they_imply():
    claims = [
        one
        for n in range(40)
        for one in (
            told("a", f"{n} dollars", COST, start=100 * n, value=n + 1.0),
            told("b", f"{n} dollars", start=100 * n, value=n + 1.0),
            told("a", "half", COST, start=100 * n + 20, value=0.5, unit="ratio", baseline="the Globex model"),
        )
    ]
    assert all(len(group.implied) <= 8 for group in group_claims(claims))
    assert any(group.implied for group in group_claims(claims))
