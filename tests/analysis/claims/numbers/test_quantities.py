"""Quantities: value, unit, comparator, range, sign and rate, with or without a noun of their own."""

from __future__ import annotations

import pytest

from analysis.claims.numbers.numerals import numerals
from tests.claimed import claims, mention

VALUES = [
    ("The bridge cost $5.6 million.", 5.6e6, "=", "USD"),
    ("The bridge cost around £5bn.", 5e9, "~", "GBP"),
    ("The bridge cost 300 million euros.", 3e8, "=", "EUR"),
    ("The mill has more than 1,200 looms.", 1200, ">", "looms"),
    ("The mill sends out over 1,000 alerts daily.", 1000, ">", "alerts/day"),
    ("The mill makes 40 boats a year.", 40, "=", "boats/year"),
    ("Turnout was just under 60 percent.", 60, "<", "percent"),
    ("Turnout rose 3 percentage points.", 3, "=", "percentage points"),
    ("Its accuracy rate exceeds 85%.", 85, ">", "percent"),
    ("The cost is only 1/18th of similar models.", 1 / 18, "=", "ratio"),
    ("It used one-twentieth of the fuel.", 0.05, "=", "ratio"),
    ("Two-thirds of voters agree.", 2 / 3, "=", "ratio"),
    ("Half of the voters agree.", 0.5, "=", "ratio"),
    ("One in five voters agrees.", 0.2, "=", "ratio"),
    ("Nine out of 10 voters agree.", 0.9, "=", "ratio"),
    ("It is ten times faster than a mill.", 10, "=", "times"),
    ("It costs twice as much.", 2, "=", "times"),
    ("The mill employs at least 250 people.", 250, ">", "people"),
    ("The mill employs 250 people or more.", 250, ">", "people"),
    ("Two hundred and fifty people came.", 250, "=", "people"),
    ("The mill has 2,000 specialized looms.", 2000, "=", "specialized looms"),
    ("A crowd of some 300 farmers came.", 300, "~", "farmers"),
    ("Shares closed at $4.50 a share.", 4.5, "=", "USD/share"),
    ("The bridge cost 12 trillion pesos.", 12e12, "=", "pesos"),
    ("The bridge cost 942 million Canadian dollars.", 942e6, "=", "CAD"),
    ("It let off 5,200 pounds of vapour.", 5200, "=", "pounds"),
    ("It has 5,200 pounds of debt.", 5200, "=", "GBP"),
    ("They live on $2,000 a year or less.", 2000, "<", "USD/year"),
    ("It sold bonds of 6 3/8%.", 6.375, "=", "percent"),
    ("It sold bonds of 6-3/8%.", 6.375, "=", "percent"),
    ("About one of every nine voters agrees.", 1 / 9, "~", "ratio"),
    ("It has 800,000 local police officers.", 800_000, "=", "local police officers"),
    ("It paid into two Texas bank accounts.", 2, "=", "Texas bank accounts"),
    ("Half a million people came.", 500_000, "=", "people"),
    ("It holds a quarter of a billion pounds.", 250e6, "=", "GBP"),
    ("Nearly a million people came.", 1e6, "~", "people"),
    ("It took two and a half million looms.", 2.5e6, "=", "looms"),
    ("It lost 2½% of its looms.", 2.5, "=", "percent"),
    ("Half a dozen looms burned.", 6, "=", "looms"),
    ("Hundreds of thousands of farmers came.", 100_000, ">", "farmers"),
    ("It cost tens of millions of dollars.", 10e6, ">", "USD"),
    ("Several hundred farmers came.", 100, ">", "farmers"),
    ("A couple of hundred farmers came.", 200, "~", "farmers"),
    ("Some 40-odd looms burned.", 40, "~", "looms"),
    ("It has 3,000-plus looms.", 3000, ">", "looms"),
    ("Exports more than doubled.", 2, ">", "times"),
    ("Profit halved to a new low.", 0.5, "=", "times"),
    ("It wants to triple output.", 3, "=", "times"),
    ("Water use fell tenfold.", 10, "=", "times"),
    ("A house costs 8.3 times annual earnings.", 8.3, "=", "times"),
    ("The mill lost less than half its looms.", 0.5, "<", "ratio"),
    ("They played over nine innings.", 9, "=", "innings"),
    ("It was 48.2°C in Leeds.", 48.2, "=", "°C"),
    ("It was 40 degrees Celsius in Leeds.", 40, "=", "°C"),
    ("It was 104F in Leeds.", 104, "=", "°F"),
    ("The train ran at 140 km/h.", 140, "=", "km/h"),
    ("The hill is 10km long.", 10, "=", "km"),
    ("The hill is 300m high.", 300, "=", "metres"),
    ("Its rate rose by 25bps.", 25, "=", "basis points"),
    ("It pays 45p a share.", 45, "=", "pence/share"),
    ("It cost NZ$3m.", 3e6, "=", "NZD"),
    ("It cost Rs 5 crore.", 5e7, "=", "INR"),
    ("It found 12.3 cases per 100,000 people.", 12.3, "=", "cases/100,000 people"),
    ("The rate is 5.3 per 100,000 people.", 5.3, "=", "per 100,000 people"),
    ("Each has ~30% of the shares.", 30, "~", "percent"),
    ("It found >50% of them.", 50, ">", "percent"),
    ("It fell to <$5.", 5, "<", "USD"),
    ("Billions more addresses are free.", 1e9, ">", "addresses"),
    ("It names 12 US regions.", 12, "=", "US regions"),
    ("Copper sold at 110 cents a lb.", 110, "=", "cents/lb"),
    ("A crowd of 62,000 of the farmers came.", 62_000, "=", "farmers"),
    ("It cost ₹12,34,567 crore.", 12_34_567e7, "=", "INR"),
    ("It cost CHF 1'250'000.", 1_250_000, "=", "CHF"),
    ("It has 1\u202f400 looms.", 1400, "=", "looms"),
    ("It has 12 000 looms.", 12_000, "=", "looms"),
    ("It cost Sh4.2 billion.", 4.2e9, "=", "shillings"),
    ("It cost R350m.", 350e6, "=", "ZAR"),
    ("It cost N1,480.", 1480, "=", "NGN"),
    ("Scores of looms burned.", 20, ">", "looms"),
    ("More than half a crore farmers came.", 5e6, ">", "farmers"),
    ("It lost less than half of 1 percent.", 0.5, "<", "percent"),
    ("It fell by a quarter of a percentage point.", 0.25, "=", "percentage points"),
    ("It needs a two-thirds majority.", 2 / 3, "=", "ratio"),
    ("Output is a third lower.", 1 / 3, "=", "ratio"),
    ("Fewer than one in a thousand looms burned.", 0.001, "<", "ratio"),
    ("That took the toll to seven in 24 hours.", 7, "=", "people"),
    ("It was minus 8 degrees Celsius in Leeds.", -8, "=", "°C"),
    ("The air holds 421 parts per million of it.", 421, "=", "parts per million"),
    ("It is a 250-bed hospital.", 250, "=", "beds"),
    ("It has a 1,100-strong staff.", 1100, "=", "people"),
    ("It has a 40-strong fleet of looms.", 40, "=", "looms"),
    ("They were nearly 2,000 strong.", 2000, "~", "people"),
    ("It had a 12-point lead.", 12, "=", "points"),
    ("They made a 25-basis-point cut.", 25, "=", "basis points"),
    ("The odds are 7-to-2.", 3.5, "=", "ratio"),
    ("They rose by a quarter-point at the rate meeting.", 0.25, "=", "percentage points"),
    ("It would also double Acme's output.", 2, "=", "times"),
    ("Tens of thousands slept outside.", 10_000, ">", "people"),
    ("Women outnumber men by two to one.", 2, "=", "ratio"),
    ("It lies behind:\n- Looms sold: 18,400\n- Chair: Ada Foss", 18_400, "=", "looms"),
]


@pytest.mark.parametrize(("body", "value", "comparator", "unit"), VALUES)
def test_a_quantity_has_value_comparator_and_unit(body: str, value: float, comparator: str, unit: str):
    (claim,) = claims(body)
    assert (claim.comparator, claim.unit) == (comparator, unit)
    assert claim.value == pytest.approx(value)
    assert (claim.low, claim.high) == (None, None)
    assert body[claim.start : claim.end] == claim.text


RANGES = [
    ("The mill holds 10,000 to 50,000 bales.", 10_000, 50_000, "bales"),
    ("It has a stock of cotton bales ranging from 10,000 to 50,000.", 10_000, 50_000, "cotton bales"),
    ("The bridge costs $5-6 million.", 5e6, 6e6, "USD"),
    ("The bridge costs between $5 million and $6 million.", 5e6, 6e6, "USD"),
    ("Between 20 and 30 percent of voters agree.", 20, 30, "percent"),
    ("We have got three or four players.", 3, 4, "players"),
    ("It earned 15 cents to 20 cents a share.", 15, 20, "cents/share"),
    ("The rate stands at 0.25-0.5%.", 0.25, 0.5, "percent"),
    ("The sea warmed by 1.5C to 2C.", 1.5, 2, "°C"),
    ("At least 30 and possibly as many as 50 looms burned.", 30, 50, "looms"),
]


@pytest.mark.parametrize(("body", "low", "high", "unit"), RANGES)
def test_a_range_has_two_ends_and_no_value(body: str, low: float, high: float, unit: str):
    (claim,) = claims(body)
    assert (claim.value, claim.comparator, claim.unit) == (None, "range", unit)
    assert (claim.low, claim.high) == pytest.approx((low, high))


def test_a_change_from_one_number_to_another_is_no_range():
    assert [claim.value for claim in claims("Turnout rose from 19 percent to 64 percent.")] == [19, 64]


def test_a_step_and_where_it_led_are_no_range():
    assert [claim.value for claim in claims("It raised its fee by $150 million to $350 million.")] == [150e6, 350e6]
    assert [claim.previous for claim in claims("The gap trebled from £8m to £24m.")][-1] == 8e6


def test_a_bare_number_is_what_rose_to_it_or_what_its_game_counts():
    assert [claim.unit for claim in claims("Burglaries fell 4% to 19,252.")] == ["percent", "burglaries"]
    assert [claim.unit for claim in claims("Burglaries in the north doubled to 19,252.")] == ["times", "burglaries"]
    assert [claim.unit for claim in claims("Ada made 143 off 98 balls.")] == ["runs", "balls"]
    assert [claim.unit for claim in claims("Shares fell 4% to 19,252.")] == ["percent"]


def test_a_share_takes_the_sign_of_the_one_it_is_held_against():
    assert [claim.value for claim in claims("Ada had 48 percent support to Foss’s 46.")] == [48, 46]


def test_dull_small_counts_are_minor():
    small, big, deaths = claims("There are two factors. There are 40 factors. Two people were killed.")
    assert (small.minor, big.minor, deaths.minor) == (True, False, False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-one", 21),
        ("twenty six", 26),
        ("a hundred thirty", 130),
        ("two hundred and fifty", 250),
        ("a dozen", 12),
        ("1,234.5", 1234.5),
        ("three quarters", 0.75),
        ("1/10th", 0.1),
    ],
)
def test_numbers_are_read_in_words_and_digits(text: str, value: float):
    assert [numeral.value for numeral in numerals(f"It has {text} of them.")] == [value]


@pytest.mark.parametrize(
    ("body", "value", "unit"),
    [
        ("He turned it into a $400-million-a-year business.", 4e8, "USD/year"),
        ("They made a $32-a-share tender offer.", 32, "USD/share"),
        ("It earned $850m, up from $153m a year ago.", 153e6, "USD"),
    ],
)
def test_rates_may_be_tied_by_hyphens_and_a_year_ago_is_none(body: str, value: float, unit: str) -> None:
    assert (value, unit) in [(claim.value, claim.unit) for claim in claims(body)]


def test_a_target_that_is_moved_from_one_number_to_another_is_no_range() -> None:
    found = claims("The bank upped its target for the share price of Carnival, from £35 to £36.20.")
    assert [claim.value for claim in found] == [35, 36.2]


@pytest.mark.parametrize(
    ("body", "text", "value", "unit"),
    [
        ("Growth was -0.3% in spring.", "-0.3%", -0.3, "percent"),
        ("It fell to minus 12 degrees in Leeds.", "minus 12 degrees", -12, "degrees"),
        ("The fund returned –2.4 percent.", "–2.4 percent", -2.4, "percent"),
        ("The margin is plus or minus 4 percentage points.", "4 percentage points", 4, "percentage points"),
        ("It sold 5-6 boats.", "5-6 boats", None, "boats"),
    ],
)
def test_a_number_below_zero_has_its_sign(body: str, text: str, value: float | None, unit: str) -> None:
    (claim,) = claims(body)
    assert (claim.text, claim.value, claim.unit) == (text, value, unit)


@pytest.mark.parametrize("sides", ["52 to 48 percent", "52-48 percent", "52% to 48%", "52 percent against 48 percent"])
def test_the_two_sides_of_a_vote_are_two_shares(sides: str) -> None:
    assert [(claim.value, claim.unit) for claim in claims(f"She leads him {sides} in the poll.")] == [(52, "percent"), (48, "percent")]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("It cut 1,200 jobs in Leeds, about 300 in York and 50 in Hull.", [1200, 300, 50]),
        ("The blast killed 46 people and wounded 120, doctors said.", [46, 120]),
        ("The blast killed 46 people, including Ada Byron, 34, a driver.", [46]),
        ("It killed five girls, all aged fifteen, in Leeds.", [5]),
    ],
)
def test_a_number_in_a_list_shares_the_noun_of_the_count_before_it(body: str, values: list[float]) -> None:
    found = claims(body)
    assert [claim.value for claim in found] == values
    assert len({claim.unit for claim in found}) == 1


@pytest.mark.parametrize(
    ("body", "values", "unit", "subject"),
    [
        ("The town has a population of 3.2 million.", [3.2e6], "people", "population"),
        ("The pension age will rise from 60 to 65.", [60, 65], "years", "pension age"),
        ("The average age of farmers is 58.", [58], "years", "average age"),
        ("The number of sick cows climbed past 10,000.", [10_000], "sick cows", "sick cows"),
        ("The quake had a magnitude of 6.8.", [6.8], "magnitude", "magnitude"),
        ("The number waiting over 12 weeks fell from 7,613 to 6,630.", [7613, 6630], "number", "number"),
        ("The number in work stood at 25.78 million.", [25.78e6], "number", "number"),
        ("The blast killed 320.", [320], "people", "people killed"),
        ("At least 12 were injured.", [12], "people", "people injured"),
        ("The Dow rose 240 points, or 0.6%, to 38,905.", [240, 0.6, 38_905], None, "Dow"),
        ("The bill passed by 218 votes to 212.", [218, 212], "votes", "votes"),
    ],
)
def test_a_measure_or_a_verb_gives_a_bare_number_its_noun(body: str, values: list[float], unit: str | None, subject: str) -> None:
    found = claims(body)
    assert [claim.value for claim in found] == values
    assert {claim.subject for claim in found} == {subject}
    assert unit in {None, *(claim.unit for claim in found)}
    assert not any(claim.minor for claim in found)


def test_a_count_told_anew_as_a_rate_keeps_its_noun() -> None:
    assert [claim.unit for claim in claims("They read 8,000 forms, equivalent to 40 a day.")] == ["forms", "forms/day"]


def test_a_name_does_not_swallow_a_percentage() -> None:
    body = "Byron leads Clarke 47.1 percent to 41.7 percent."
    assert [claim.value for claim in claims(body, (mention(body, "Clarke 47.1", "PERSON"),))] == [47.1, 41.7]


def test_what_is_multiplied_is_the_object_or_else_the_subject() -> None:
    assert [claim.subject for claim in claims("Acme doubled its exports. Exports tripled.")] == ["exports", "Exports"]


def test_others_are_more_of_what_was_counted() -> None:
    assert [claim.unit for claim in claims("It names 41 sailors as dead, with 158 others missing.")] == ["sailors", "sailors"]


def test_what_moved_by_a_fraction_is_told_by_a_ratio() -> None:
    (claim,) = claims("The pill cut the risk of death by nearly a third.")
    assert (claim.unit, claim.comparator, claim.subject) == ("ratio", "~", "risk")


def test_a_sum_and_where_it_led_to_are_no_range() -> None:
    assert [claim.value for claim in claims("Light crude ended down $1.33 to $42.12 a barrel.")] == [1.33, 42.12]
    assert claims("Sales may rise 5% to 7%.")[0].comparator == "range"


def test_under_a_few_things_is_no_comparator() -> None:
    assert claims("It runs under four business heads.")[0].comparator == "="
    assert claims("It runs with under four hundred heads.")[0].comparator == "<"


def test_to_hand_over_is_no_comparator() -> None:
    assert claims("It refused to hand over two Libyan suspects.")[0].comparator == "="
