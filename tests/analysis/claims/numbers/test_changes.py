"""Numbers that moved: each knows what it was before, where the text tells it."""

from __future__ import annotations

import pytest

from tests.claimed import claim_of, claims

MOVED = [
    ("Unemployment fell to 3.2% from 4.1%.", "3.2%", 4.1),
    ("Unemployment fell from 4.1% in May 2023 to 3.2%.", "3.2%", 4.1),
    ("Profit rose 12% to $4.5bn (£3bn) from $4.0bn (£2.7bn) a year earlier.", "$4.5bn (£3bn)", 4.0e9),
    ("Net profit was $5.2m, compared with $4.1m a year ago.", "$5.2m", 4.1e6),
    ("Net profit was $5.2m, up 3% from $5.0m.", "$5.2m", 5.0e6),
    ("Turnout was 54%, up sharply from just 48% before.", "54%", 48.0),
    ("Sales of $40m, against $35m last year, beat hopes.", "$40m", 3.5e7),
    ("The pension went from $90 a week to $120 a week.", "$120 a week", 90.0),
]


@pytest.mark.parametrize(("body", "text", "previous"), MOVED)
def test_a_number_knows_what_it_was_before(body: str, text: str, previous: float) -> None:
    assert claim_of(body, text).previous == previous


@pytest.mark.parametrize(
    "body",
    [
        "Profit rose 5% from $3m.",
        "They ask between $5 and $9.",
        "Women earn $50, compared with $60 for men.",
        "Shares cost $4. From $5 they fell.",
        "They took 5% from the poor and 6% from the rich.",
        "She drew 45% against 40% for her rival.",
        "Prices rose 2% from May, 3% from April.",
    ],
)
def test_numbers_that_did_not_move_into_one_another_have_none_before(body: str) -> None:
    assert {claim.previous for claim in claims(body)} == {None}
