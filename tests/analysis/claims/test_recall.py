"""Numbers that an unwary reader passes over: without a noun, told against another, in two units, as votes."""

from __future__ import annotations

import pytest

from tests.claimed import claim_of, claims

FOUND = [
    ("Acme sold 384,122 cars in May. Critics had expected 387,000.", "387,000", 387_000, "cars", "cars"),
    ("Acme shipped 79.9 million tonnes, spent $6.2bn and hired. Globex shipped 77.5 million.", "77.5 million", 7.75e7, "tonnes", "tonnes"),
    ("Its debt, which peaked at 22 billion euros, now stands at 9 billion.", "9 billion", 9e9, "EUR", "debt"),
    ("Eighty people were on board and 18 of them drowned.", "18", 18, "people", "people"),
    ("Police said 212 people were killed, up from 155 a year earlier.", "155", 155, "people", "people killed"),
    ("Output was 40,000 barrels per day, down from 52,000.", "52,000", 52_000, "barrels/day", "Output"),
    ("The death toll rose to 230 from 190.", "190", 190, "people", "death toll"),
    ("It has 1.2 million users, compared with 900,000 in 2020.", "900,000", 900_000, "users", "users"),
    ("The storm killed 90 and left 40,000 homeless.", "40,000", 40_000, "people", "people homeless"),
    ("The mill employs 4,500.", "4,500", 4500, "people", "staff"),
    ("The mill has laid off 300.", "300", 300, "people", "people laid off"),
    ("The village of 300 was flooded.", "300", 300, "people", "population"),
    ("Hundreds were arrested.", "Hundreds", 100, "people", "people arrested"),
    ("Thousands have fled.", "Thousands", 1000, "people", "people"),
    ("Bonds of 480 and 500 mln dlrs were sold.", "480", 4.8e8, "USD", "Bonds"),
    ("Prices rose by 5, 10 and 20 percent.", "5", 5, "percent", "Prices"),
    ("The tower is 300 ft 6 in tall.", "300 ft 6 in", 300.5, "feet", "height"),
    ("The baby weighed 7 pounds, 4 ounces.", "7 pounds, 4 ounces", 7.25, "pounds", "weight"),
    ("Petrol costs 96 cents/litre.", "96 cents/litre", 96, "cents/litre", "costs"),
    ("Gas demand fell to 92 bcfd.", "92 bcfd", 92, "bcfd", "bcfd"),
    ("Acme sold 13,000 boxes of limes.", "13,000 boxes", 13_000, "boxes", "boxes"),
    ("It met 90 N.Y.-based lending firms.", "90 N.Y.-based lending firms", 90, "N.Y.-based lending firms", "N.Y.-based lending firms"),
    ("It wrote to 40 current and retired bakers.", "40 current and retired bakers", 40, *["current and retired bakers"] * 2),
    ("There were dozens of other bakers.", "dozens of other bakers", 12, "bakers", "bakers"),
    ("Of the 130 killed, 15 were local bakers.", "15", 15, "local bakers", "local bakers"),
    ("The ferry sank with 239 on board.", "239", 239, "people", "people"),
    ("A 100-foot tall tree fell.", "100-foot", 100, "feet", "height"),
    ("The card has a 10-cent discount.", "10-cent", 10, "cents", "discount"),
    ("Only 80 of about 800 mills closed.", "80 of about 800", 0.1, "ratio", "mills"),
    ("The share is 60 percent, and the number of mills has soared from 120 in 2003.", "120", 120, "mills", "mills"),
    ("There was a one pct rise.", "one pct", 1, "percent", "rise"),
    ("They won 10 of their last 11 home games.", "10", 10, "home games", "home games"),
    ("The price may top 50 dollars a barrel.", "50 dollars a barrel", 50, "USD/barrel", "price"),
    ("The exchange had a poor day; the index was down 2.1% at 1,011.15.", "1,011.15", 1011.15, "points", "index"),
    ("It asks for 75.80 Canadian dlrs.", "75.80 Canadian dlrs", 75.8, "CAD", "request"),
    ("The senate voted 52 to 48 to reject the bill.", "48", 48, "votes", "votes against"),
    ("He named three other Norfellians.", "three other Norfellians", 3, "Norfellians", "Norfellians"),
    ("It made a 156 million pound loss.", "156 million pound", 1.56e8, "GBP", "loss"),
    ("Wheat covers 2.49 mln ha, against 2.50 mln in 1986.", "2.50 mln", 2.5e6, "ha", "ha"),
    ("Bids rose to three times those allowed.", "three times", 3, "times", "Bids"),
    ("Ada won 28 percent of the vote compared to 24 percent for Bo.", "24 percent", 24, "percent", "vote"),
    ("Flu killed 27 people across the islands this year, including 19 in Norfell.", "19", 19, "people", "people killed"),
    ("It made 8,000 calls to firms, of which more than 2,700 were answered.", "more than 2,700", 2700, "calls", "calls"),
    ("The line carries 2.9Mbps.", "2.9Mbps", 2.9, "Mbps", "Mbps"),
    ("They want to raise the pension age for clerks from 60 to 65.", "65", 65, "years", "pension age"),
    ("M-1 rose 778 mln dlrs to 75.95 billion dlrs.", "75.95 billion dlrs", 7.595e10, "USD", "M-1"),
    ("The sale of 17.3 million shares was quick.", "17.3 million shares", 1.73e7, "shares", "shares"),
    ("It will earn about one dlr a share.", "about one dlr a share", 1, "USD/share", "earnings"),
    ("The star is 300 million light years away.", "300 million light years", 3e8, "light years", "light years"),
    ("The bank lifted interest rates 0.25% to 5.5%.", "5.5%", 5.5, "percent", "interest rates"),
    ("Its value dropped more than $2 billion to $31 billion.", "$31 billion", 3.1e10, "USD", "value"),
    ("The Norfell index closed at 6709.93 - a gain.", "6709.93", 6709.93, "points", "points"),
    ("It is a 100,000 square foot studio.", "100,000 square foot", 100_000, "square foot", "square foot"),
    ("Tea will cost 11 cents a cup.", "11 cents a cup", 11, "cents/cup", "cost"),
    ("A 5-4 ruling by the court ended the case.", "5", 5, "votes", "votes for"),
    ("More than 1,200 Israelis were killed and 250 taken hostage.", "250", 250, "people", "people taken hostage"),
    ("More than 75 VCs threw their weight behind it.", "More than 75 VCs", 75, "VCs", "VCs"),
    ("Up to 10 barrel jellyfish have been spotted.", "Up to 10 barrel jellyfish", 10, "barrel jellyfish", "barrel jellyfish"),
    ("The two countries' relations are poor.", "two countries", 2, "countries", "countries"),
    ("The loaf was three foot in width.", "three foot", 3, "foot", "width"),
    ("The team has grown to 56, she said.", "56", 56, "people", "team"),
    ("The city, home to around 60,000 before the war, is empty.", "around 60,000", 60_000, "people", "population"),
    ("Ada promised to cut the deficit in half.", "half", 0.5, "ratio", "deficit"),
    ("The Dow was up 1,980, or 9.4%, to 23,182 at the close.", "1,980", 1980, "points", "Dow"),
    ("A total of 164 Norfellians voted against it.", "164 Norfellians", 164, "Norfellians", "Norfellians"),
]


@pytest.mark.parametrize(("body", "text", "value", "unit", "subject"), FOUND)
def test_a_number_without_a_noun_of_its_own_is_read(body: str, text: str, value: float, unit: str, subject: str) -> None:
    claim = claim_of(body, text)
    assert (claim.value, claim.unit, claim.subject) == (value, unit, subject)


PASSED_OVER = [
    ("Ada, 34, and two sons were hurt.", ["two sons"]),
    ("Millions were spent on it.", []),
    ("They broke the rules thousands of times.", []),
    ("The second half of the year was poor.", []),
    ("The court opened at 9 and 10 people came.", ["10 people"]),
    ("Rovers won 3-1 and City lost 4-2 in the cup.", []),
    ("The council will vote at 7 to 9 tomorrow.", []),
    ("Bolt 7 and 8 users are safe.", ["8 users"]),
    ("Start Stocks  2.76   2.62  Production   11.20  12.10  Imports  1.00", []),
    ("A village of 5 bridges.", ["5 bridges"]),
]


@pytest.mark.parametrize(("body", "texts"), PASSED_OVER)
def test_a_number_that_nothing_tells_of_takes_no_unit_from_its_neighbours(body: str, texts: list[str]) -> None:
    assert [claim.text for claim in claims(body)] == texts


PREDICATES = [
    ("The heirs will sue the bank for $28bn.", "$28bn", "damages"),
    ("The yard bought a rival after being sued for $3m.", "$3m", "damages"),
    ("The lawyer sued for divorce and bought a flat for $300,000.", "$300,000", "price"),
    ("The widow is asking for $2m.", "$2m", "request"),
    ("She asked him to sell the barn for $9,000.", "$9,000", "price"),
    ("The mill settled the claim for $9m.", "$9m", "settlement"),
    ("The city had to fork out $3m.", "$3m", "payment"),
    ("He thanked them for $3m.", "$3m", None),
    ("The lamp is on sale for $20.", "$20", "price"),
    ("Acme buys out the heirs in Bolt, its unit, for $5bn.", "$5bn", "price"),
    ("Acme saw its profits fall 9% to $6bn.", "$6bn", "profits"),
    ("Bolt holds the rest, with Acme owning about 2%.", "about 2%", "stake"),
    ("It backed 23 percent of Mr. Bolt.", "23 percent", None),
    ("The town needs $30m.", "$30m", "need"),
    ("The new plant cost $70m.", "$70m", "cost"),
    ("Errors that cost hedge funds $3bn were found.", "$3bn", "cost"),
    ("Acme bid $3bn for Bolt.", "$3bn", "bid"),
    ("She was charged with embezzling $30,000.", "$30,000", "theft"),
    ("Acme promised $2m to Bolt.", "$2m", "pledge"),
    ("Lessons generally cost $90.", "$90", "cost"),
    ("Limits will be raised fourfold, from $2,000 to $8,000.", "$8,000", "Limits"),
    ("Acme would buy $60bn of private and public bonds each month.", "$60bn", "private and public bonds"),
    ("The fund has a net IRR of 10.2%.", "10.2%", "net IRR"),
    ("Leo opened the tin with the $1,060 they had saved.", "$1,060", "saving"),
    ("Tax for those who earn $5,000 fell to 20%.", "20%", "Tax"),
]


@pytest.mark.parametrize(("body", "text", "subject"), PREDICATES)
def test_a_sum_is_of_the_kind_that_its_verb_tells(body: str, text: str, subject: str | None) -> None:
    assert claim_of(body, text).subject == subject
