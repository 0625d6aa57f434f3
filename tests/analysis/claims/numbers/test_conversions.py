"""Amounts told in two units: one claim, with the other unit kept."""

from __future__ import annotations

import pytest

from tests.claimed import claims

ONE = [
    ("The mill paid 500 million yuan ($70 million) for a plant.", "500 million yuan ($70 million)", "$70 million", 7e7, "USD"),
    ("It cost £20m (about $25m, or 23m euros).", "£20m (about $25m, or 23m euros)", "about $25m; 23m euros", 2.5e7, "USD"),
    ("Bids begin at $322 (£171; €240).", "$322 (£171; €240)", "£171; €240", 171.0, "GBP"),
    ("The dam cost $70m, or 500m yuan.", "$70m, or 500m yuan", "500m yuan", 5e8, "CNY"),
    (
        "The fire took 3 million hectares (7.4 million acres).",
        "3 million hectares (7.4 million acres)",
        "7.4 million acres",
        7.4e6,
        "acres",
    ),
    ("It reached 40C (104F) on the pier.", "40C (104F)", "104F", 104.0, "°F"),
    ("The wall is 50 metres (164 feet) wide.", "50 metres (164 feet)", "164 feet", 164.0, "feet"),
    ("They pay $3m-$4m (£2m-£3m) for it.", "$3m-$4m (£2m-£3m)", "£2m-£3m", None, "GBP"),
]


@pytest.mark.parametrize(("body", "text", "also", "value", "unit"), ONE)
def test_an_amount_told_anew_in_another_unit_is_one_claim(body: str, text: str, also: str, value: float | None, unit: str) -> None:
    (claim,) = claims(body)
    assert (claim.text, claim.also, claim.also_value, claim.also_unit) == (text, also, value, unit)


@pytest.mark.parametrize(
    "body",
    [
        "It raised $5m (plus €2m in grants).",
        "It has 50 metres (12 feet) of rope.",
        "The fund holds $5m ($3m of it in bonds).",
        "It made £5m (8% more than before).",
        "They sold 50 cars (30 vans).",
    ],
)
def test_another_amount_in_brackets_is_a_claim_of_its_own(body: str) -> None:
    assert [claim.also for claim in claims(body)] == [None, None]


def test_the_rate_behind_the_brackets_holds_for_the_amount_before_them() -> None:
    (claim,) = claims("Rents start at $322 (£171) a month.")
    assert (claim.unit, claim.subject) == ("USD/month", "Rents")
