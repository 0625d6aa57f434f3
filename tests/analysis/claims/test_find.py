"""Claims: numbers read with unit, comparator, subject and baseline, and numbers that say nothing of anything."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Claim, Mention, Quote, Span, ToldDate
from analysis.claims import find_claims
from analysis.claims.numerals import numerals
from analysis.dates import find_dates
from analysis.quotes import find_quotes
from analysis.sentences import split
from tests.growth import grows_linearly


def claims(body: str, mentions: tuple[Mention, ...] = (), dates: tuple[ToldDate, ...] = ()) -> tuple[Claim, ...]:
    sentences = split(body)
    return find_claims(body, sentences, mentions, find_quotes(body, sentences, mentions), dates)


def mention(body: str, name: str, kind: str = "ORG") -> Mention:
    start = body.index(name)
    return Mention(start, start + len(name), name, kind, name)  # type: ignore[arg-type]


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
    ("They live on $2,000 a year or less.", 2000, "<", "USD/year"),
    ("It sold bonds of 6 3/8%.", 6.375, "=", "percent"),
    ("About one of every nine voters agrees.", 1 / 9, "~", "ratio"),
    ("It has 800,000 local police officers.", 800_000, "=", "local police officers"),
    ("It paid into two Texas bank accounts.", 2, "=", "Texas bank accounts"),
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
]


@pytest.mark.parametrize(("body", "low", "high", "unit"), RANGES)
def test_a_range_has_two_ends_and_no_value(body: str, low: float, high: float, unit: str):
    (claim,) = claims(body)
    assert (claim.value, claim.comparator, claim.unit) == (None, "range", unit)
    assert (claim.low, claim.high) == pytest.approx((low, high))


def test_a_change_from_one_number_to_another_is_no_range():
    assert [claim.value for claim in claims("Turnout rose from 19 percent to 64 percent.")] == [19, 64]


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
]


@pytest.mark.parametrize("body", NOTHING)
def test_dates_names_scores_and_ordinals_are_no_claims(body: str):
    assert claims(body) == ()


def test_a_number_in_a_date_or_a_name_is_no_claim():
    body = "In 300 days the Studio 54 club will sell 200 tickets."
    date = ToldDate(3, 11, "300 days", "P300D", "day", "future")
    assert [claim.value for claim in claims(body, (mention(body, "Studio 54"),), (date,))] == [200]


SUBJECTS = [
    ("With a training cost that is only 1/18th of similar models, it won.", "training cost"),
    ("The initial investment was around $5 million.", "initial investment"),
    ("They spent $5 million.", "spending"),
    ("A 35 percent tariff on cars was imposed.", "tariff"),
    ("It raised $5 million in funding.", "funding"),
    ("About 30 percent of registered voters agree.", "registered voters"),
    ("There are 278 companies in the alliance.", "companies"),
    ("The team consists of around 140 people.", "team"),
]


@pytest.mark.parametrize(("body", "subject"), SUBJECTS)
def test_a_number_is_said_of_its_subject(body: str, subject: str):
    assert claims(body)[0].subject == subject


BASELINES = [
    ("It cost 1/18th of similar models.", "similar models"),
    ("It cost less than 10 percent of what it costs to train Acme's Lama model.", "Acme's Lama model"),
    ("It is ten times faster than a mill.", "a mill"),
    ("It cost $5 million.", None),
    ("Sales fell 2% as demand cooled.", None),
]


@pytest.mark.parametrize(("body", "baseline"), BASELINES)
def test_a_ratio_has_its_baseline(body: str, baseline: str | None):
    assert claims(body)[0].baseline == baseline


def test_the_entity_is_named_before_the_number_and_is_no_baseline():
    body = "Acme trains at one-twentieth of Globex expenses."
    (claim,) = claims(body, (mention(body, "Acme"), mention(body, "Globex")))
    assert claim.entity == "Acme"


def test_a_pronoun_points_back_to_the_entity():
    body = "Acme makes cars. Its plant near Leeds has 300 robots."
    (claim,) = claims(body, (mention(body, "Acme"), mention(body, "Leeds", "PLACE")))
    assert claim.entity in {"Acme", "Leeds"}
    body = "Acme makes cars. Its plant has 300 robots."
    assert claims(body, (mention(body, "Acme"),))[0].entity == "Acme"


def test_a_noun_of_a_name_stands_for_it():
    body = "The Norfell Dam was built by Kestrel Group. Critics of Kestrel Group doubt that. They say the dam cost $5 million."
    named = (mention(body, "Norfell Dam", "PLACE"), mention(body, "Kestrel Group"))
    assert claims(body, named)[0].entity == "Norfell Dam"


def test_a_number_holds_for_the_date_behind_it():
    body = "The share was 19 percent in 2022 and is 64 percent today."
    dates = (ToldDate(28, 32, "2022", "2022", "year", "past"), ToldDate(51, 56, "today", "2025-02-03", "day", "present"))
    assert [claim.as_of for claim in claims(body, (), dates)] == ["2022", "2025-02-03"]


def test_a_number_has_the_speaker_of_its_quotation_and_a_hedge():
    first, second, third = claims(
        "Ada Byron said the bridge cost $5 million. Ada Byron claimed it cost $6 million. It is said to cost $7 million."
    )
    assert (first.speaker, first.hedged) == ("Ada Byron", False)
    assert (second.speaker, second.hedged) == ("Ada Byron", True)
    assert (third.speaker, third.hedged) == (None, True)


def test_a_sum_in_another_currency_has_the_comparator_of_the_first():
    assert [claim.comparator for claim in claims("It is worth less than 100m euros (£70m; $136m).")] == ["<", "<", "<"]


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


PIECES = st.sampled_from(
    [
        "5 ",
        "1/2 ",
        "$",
        "percent ",
        "million ",
        "to ",
        "-",
        "about ",
        "half of ",
        "one ",
        "in ",
        "dogs ",
        "times ",
        "2019 ",
        ". ",
        "\n",
        "%",
        ",",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_claim_is_a_stretch_of_its_body(body: str):
    found = claims(body)
    assert [claim.text for claim in found] == [body[claim.start : claim.end] for claim in found]
    for claim in found:
        assert (claim.value is None) == (claim.comparator == "range")
        assert claim.low is None or claim.high is None or claim.low < claim.high


@given(st.text(max_size=200))
def test_any_text_can_be_read(body: str):
    assert claims(body) == claims(body)


@pytest.mark.parametrize("body", ["", "\n", "\ud8005 dogs", "٣ dogs", "9" * 400, "5\x00dogs", "５００円", "1/0 of it", "0 in 0"])
def test_strange_texts_do_no_harm(body: str):
    assert all(claim.end <= len(body) for claim in claims(body))


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "one ", "5 million to 6 million ", "about 5 percent of its voters, ", "1,000,", "1" + " " * 50, "$"]
)
def test_reading_time_grows_with_the_length_of_the_text(piece: str):
    assert grows_linearly(lambda body: find_claims(body, (Span(0, len(body)),), (), (), ()), piece, 4_000)


def test_claims_do_not_need_quotations_in_order():
    body = "The bridge cost $5 million."
    quote = Quote(0, 27, "indirect", "Ada", None, None, True, "said", 0, 26)
    assert find_claims(body, split(body), (), (quote,), ())[0].speaker == "Ada"


@pytest.mark.parametrize(
    ("body", "text", "subject"),
    [
        ("Incomes gained 0.1 percent to a rate of $6.47 trillion.", "0.1 percent", "Incomes"),
        ("Profit soared 33% to a record last spring.", "33%", "Profit"),
        ("Growth will slow to a little below 2.5% in both years.", "below 2.5%", "Growth"),
        ("The bank raised its key rate by a quarter percentage point to 2%.", "2%", "key rate"),
        ("It expects a net loss of $17 million to $19 million because of special reserves.", "$17 million to $19 million", "net loss"),
        ("Average hourly earnings of employees rose 4 cents.", "4 cents", "Average hourly earnings"),
        ("The plan would fill the £8bn shortfall.", "£8bn", "shortfall"),
        ("Strong demand helped the maker boost net income by 400m euros.", "400m euros", "net income"),
        ("Asylum applications were down 40% and economic migration down about 10%.", "about 10%", "economic migration"),
        ("It earned $45.2 million, compared with $84.9 million a year earlier.", "$84.9 million", "earnings"),
        ("Apex would owe $65 billion in taxes; Nord holds $10.7 billion.", "$10.7 billion", "holding"),
        ("It is 16 times faster than the average service.", "16 times", "speed"),
        ("An $11bn accounting scandal was unearthed.", "$11bn", "accounting scandal"),
        ("But of the 145 companies reporting, 76% didn't examine their supply chains.", "76%", "companies"),
        ("The mill posted a 54% drop in third-quarter profit.", "54%", "third-quarter profit"),
        ("Nine of 10 limes are grown there.", "Nine of 10", "limes"),
        ("An acre can convert 156 tons of carbon.", "156 tons", "carbon"),
        ("It agreed to buy the dealer for $50 a share.", "$50 a share", "price"),
        ("It has sold more than half the house, and £5m was raised.", "£5m", "funding"),
        ("Apex closed down 51 cents, while light crude closed up 25 cents.", "25 cents", "light crude"),
        ("The yield on the benchmark bond fell to 5.92 percent.", "5.92 percent", "yield"),
        ("Sales for the full year were $6.6 billion.", "$6.6 billion", "Sales"),
        ("He paid a $250,000 (£130,000) fine.", "£130,000", "fine"),
        ("The quake killed 42 people.", "42 people", "people killed"),
        ("More than 300 people have been wounded.", "More than 300 people", "people injured"),
        ("The mill employs 5,400 people.", "5,400 people", "staff"),
        ("It was to buy a third of its key production unit for $2bn.", "$2bn", "price"),
        ("He said a government would cut £35bn from services.", "£35bn", "cut"),
        ("It works on what was to be a $1 billion cereal plant.", "$1 billion", "cereal plant"),
        ("10% of every ticket sold goes to the fund.", "10%", "every ticket sold"),
        ("It vowed to reduce gas emissions 80 percent.", "80 percent", "gas emissions"),
        ("One of its models had a training cost of $5 million, less than 10 percent of that.", "less than 10 percent", "training cost"),
        ("They send $1 billion a year in remittances back home.", "$1 billion a year", "remittances"),
    ],
)
def test_the_subject_is_what_is_measured_and_no_word_beside_it(body: str, text: str, subject: str | None) -> None:
    claim = next(claim for claim in claims(body) if claim.text == text)
    assert claim.subject == subject


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


@pytest.mark.parametrize("body", ["Rapper 50 Cent spoke on stage.", "He came on twice as a replacement for Jones."])
def test_names_and_occasions_are_no_quantities(body: str) -> None:
    assert not claims(body)


def test_a_target_that_is_moved_from_one_number_to_another_is_no_range() -> None:
    found = claims("The bank upped its target for the share price of Carnival, from £35 to £36.20.")
    assert [claim.value for claim in found] == [35, 36.2]


def test_a_name_in_a_list_is_counted_by_nothing() -> None:
    body = "30 Thomas Johansson"
    assert claims(body, (mention(body, "Thomas Johansson", "PERSON"),)) == ()


def test_those_who_answered_are_no_speakers_of_their_share() -> None:
    body = 'Only 52 percent of registered voters agreed that she is in "good health", while 73 percent said so of him.'
    assert {claim.speaker for claim in claims(body)} == {None}


@pytest.mark.parametrize(
    ("body", "text", "as_of"),
    [
        ("In 2004 revenues slipped 11% from £3.24bn in 2003.", "11%", "2004"),
        ("Unit sales were 6,798,000 units in 2004, an increase of 62,000 units from 2003.", "62,000 units", "2004"),
        ("The state gives £200 for winter fuel to households.", "£200", None),
        ("It was the first title since 1936 and 100 runs were needed.", "100 runs", None),
        ("The gross product grew 4.8 percent, not the 4.2 percent estimated in 2003.", "4.2 percent", None),
        ("19 percent in 2022 is a low share.", "19 percent", "2022"),
        ("The 1994 Darabont tale received 52% of the votes.", "52%", None),
        ("An original member of the index in 1935, it operates 41 factories.", "41 factories", None),
        ("The paper reported Friday that 300 people came.", "300 people", None),
        ("Profits were 5m euros in 2022, up 31.8% on the previous year.", "31.8%", "2022"),
        ("Since Apex bought it in 2021, it has sold 40 mills.", "40 mills", None),
        ("It saw profits drop 33% and warned that earnings in 2024 may slide.", "33%", None),
        ("On 3 May 2021, 40 mills burned.", "40 mills", "2021-05-03"),
    ],
)
def test_a_number_holds_for_its_own_time_and_for_no_other_told_beside_it(body: str, text: str, as_of: str | None) -> None:
    dates = find_dates(body, split(body), "2023-02-10")
    claim = next(claim for claim in claims(body, dates=dates) if claim.text == text)
    assert claim.as_of == as_of
