"""Numbers that say nothing of anything: dates, names, scores, ordinals, addresses."""

from __future__ import annotations

import pytest

from analysis.article import ToldDate
from tests.claimed import claims, mention

NOTHING = [
    "The mill opened in 2019 and closed on 3 May.",
    "It opened on October 12, 2019.",
    "The 360 security model is new.",
    "They used GPT-4, Kimi 1.5 and a Boeing 737.",
    "She won the match 3-1.",
    "One of the mills closed.",
    "He came first and she came 21st.",
    "Section 12 of the act is on page 4.",
    "They met at 7:30 p.m.",
    "1. Wash your hands.",
    "He lives at 10 Downing Street.",
    "It was a two-year plan with a 46-page report.",
    "The version is 17.2.1.",
    "It took five years and three days.",
    "Call 555-0199 now.",
    "He stole a handful of $20s.",
    "The country leads in users per 100 people.",
    "She won the women's 60m hurdles.",
    "She ran in the women's 400 metres.",
    "Police got 911 calls about it.",
    "He put a $10 bill and a £5 note on the table.",
    "They booked a double room after the men's doubles.",
    "She doubled down on the claim.",
    "He tripled in the fourth.",
    "It was shot in 1080p.",
    "It lies at 40°N.",
    "A woman aged 83 died.",
    "A man of 23 died.",
    "He died at the age of 93.",
    "Their score of 300 was beaten.",
    "People aged 18 to 24 voted.",
    "The number on the door is 1300.",
    "It has 24/7 service for 4x4 cars.",
    "He earned it over nine mths.",
    "It happened once or twice a week.",
    "She won the 400 m hurdles.",
    "She ran the 100 metres in Leeds.",
    "The new 60 series of cars is here.",
    "Hide Caption 16 of 23 Photos: The mill at night.",
    "He had a 9mm pistol.",
    "It sells the 100% Homespun brand.",
    "All is told in millions of euros.",
    "It is an A320 with R2 and N95 masks.",
    "The class of ’84 met.",
    "The test scores of pupils fell.",
    "Acme won by 5-to-1.",
    "They sell Windows 11 for 4x4s.",
]


@pytest.mark.parametrize("body", NOTHING)
def test_dates_names_scores_and_ordinals_are_no_claims(body: str):
    assert claims(body) == ()


def test_a_number_in_a_date_or_a_name_is_no_claim():
    body = "In 300 days the Studio 54 club will sell 200 tickets."
    date = ToldDate(3, 11, "300 days", "P300D", "day", "future")
    assert [claim.value for claim in claims(body, (mention(body, "Studio 54"),), (date,))] == [200]


@pytest.mark.parametrize("body", ["Rapper 50 Cent spoke on stage.", "He came on twice as a replacement for Jones."])
def test_names_and_occasions_are_no_quantities(body: str) -> None:
    assert not claims(body)


def test_a_name_in_a_list_is_counted_by_nothing() -> None:
    body = "30 Thomas Johansson"
    assert claims(body, (mention(body, "Thomas Johansson", "PERSON"),)) == ()
