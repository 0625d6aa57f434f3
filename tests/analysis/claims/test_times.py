"""The date a number holds for."""

from __future__ import annotations

import pytest

from analysis.article import ToldDate
from analysis.dates import find_dates
from analysis.sentences import split
from tests.claimed import claim_of, claims


def test_a_number_holds_for_the_date_behind_it():
    body = "The share was 19 percent in 2022 and is 64 percent today."
    dates = (ToldDate(28, 32, "2022", "2022", "year", "past"), ToldDate(51, 56, "today", "2025-02-03", "day", "present"))
    assert [claim.as_of for claim in claims(body, (), dates)] == ["2022", "2025-02-03"]


@pytest.mark.parametrize(
    ("body", "text", "as_of"),
    [
        ("In 2004 revenues slipped 11% from £3.24bn in 2003.", "11%", "2004"),
        ("Unit sales were 6,798,000 units in 2004, an increase of 62,000 units from 2003.", "62,000 units", "2004"),
        ("The state gives £200 for winter fuel to households.", "£200", None),
        ("It was the first title since 1936 and 100 runs were needed.", "100 runs", None),
        ("She had one of this century's great careers with 36 points.", "36 points", None),
        ("The gross product grew 4.8 percent, not the 4.2 percent estimated in 2003.", "4.2 percent", None),
        ("19 percent in 2022 is a low share.", "19 percent", "2022"),
        ("The 1994 Darabont tale received 52% of the votes.", "52%", None),
        ("An original member of the index in 1935, it operates 41 factories.", "41 factories", None),
        ("The paper reported Friday that 300 people came.", "300 people", None),
        ("Profits were 5m euros in 2022, up 31.8% on the previous year.", "31.8%", "2022"),
        ("Since Apex bought it in 2021, it has sold 40 mills.", "40 mills", None),
        ("It saw profits drop 33% and warned that earnings in 2024 may slide.", "33%", None),
        ("Margins were 14.1%, which may reach 14.8% by 2006.", "14.1%", None),
        ("Shares of Acme <1810.HK> rose 6%.", "6%", None),
        ("The 1973 building was home to 1,000 people.", "1,000 people", None),
        ("On 3 May 2021, 40 mills burned.", "40 mills", "2021-05-03"),
        ("Founded in Leeds in 1974, Acme runs 41 mills.", "41 mills", None),
        ("United in 2022 carried 300 bakers.", "300 bakers", "2022"),
        ("Acme ended 2022 with 300 mills.", "300 mills", "2022"),
        ("It had 465 loaves during the same two-month period in 2022.", "465 loaves", "2022"),
        ("Acme rose to $192 after leaping 6.6% in January.", "$192", None),
        ("From $25 on Jan. 22, the stock has gained 41%.", "41%", None),
        ("Acme in May announced plans to cut 300 jobs.", "300 jobs", None),
        ("The bakers' group in December released a survey of 300 loaves.", "300 loaves", None),
        ("It follows the deaths of 300 fish in the now weekly storms.", "300 fish", None),
    ],
)
def test_a_number_holds_for_its_own_time_and_for_no_other_told_beside_it(body: str, text: str, as_of: str | None) -> None:
    dates = find_dates(body, split(body), "2023-02-10")
    assert claim_of(body, text, dates=dates).as_of == as_of
