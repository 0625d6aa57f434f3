"""Claims as a whole: baseline, speaker and hedge of a number; any text can be read, in time that grows with its length."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Mention, Quote, Span
from analysis.claims import find_claims
from analysis.sentences import split
from tests.claimed import claims
from tests.growth import grows_linearly

BASELINES = [
    ("It cost 1/18th of similar models.", "similar models"),
    ("It cost less than 10 percent of what it costs to train Acme's Lama model.", "Acme's Lama model"),
    ("It is ten times faster than a mill.", "a mill"),
    ("It cost 90 percent of the nearly 7,500 mills that burned.", "mills"),
    ("It ate one half of a 10-year-old loaf.", None),
    ("It cost $5 million.", None),
    ("Sales fell 2% as demand cooled.", None),
    ("Sales fell 2% from a year earlier.", "from a year earlier"),
    ("Sales fell 2% to $5 million compared with the previous quarter.", "than the previous quarter"),
    ("Sales grew 2% in March from last year.", "from last year"),
    ("Sales grew 2% year-on-year.", "year on year"),
    ("Acme reported a 2% yoy gain in sales.", "year on year"),
    ("Sales were 2% above the forecast.", "above forecast"),
    ("A ticket is 2% dearer than a loaf.", "than a loaf"),
    ("Support lies two percentage points ahead of one another.", None),
    ("Of them 2% said they ate more than a year ago.", None),
    ("Half of those bakers left.", "those bakers"),
]


@pytest.mark.parametrize(("body", "baseline"), BASELINES)
def test_a_ratio_has_its_baseline(body: str, baseline: str | None):
    assert claims(body)[0].baseline == baseline


def test_a_number_has_the_speaker_of_its_quotation_and_a_hedge():
    first, second, third = claims(
        "Ada Byron said the bridge cost $5 million. Ada Byron claimed it cost $6 million. It is said to cost $7 million."
    )
    assert (first.speaker, first.hedged) == ("Ada Byron", False)
    assert (second.speaker, second.hedged) == ("Ada Byron", True)
    assert (third.speaker, third.hedged) == (None, True)


def test_those_who_are_counted_do_not_give_the_number():
    assert claims("Six percent of bakers said there are 40 mills.")[-1].speaker is None


RESERVED = [
    ("Acme reportedly paid $5 million.", True),
    ("The bridge could cost $5 million.", True),
    ("The bridge may cost as much as $5 million.", True),
    ("An estimated 300 bakers left.", True),
    ("The mill is said to bake as well as Acme while costing just $5 million.", True),
    ("The mill was said to be loud while Acme paid $5 million.", False),
    ("Photos show what appears to be 300 mills.", True),
    ("Output will probably fall to 300 loaves.", True),
    ("Acme estimates that the bridge cost $5 million.", True),
    ("As many as 300 bakers are believed to have left.", True),
    ("Nearly $5 million could be spent on loaves.", True),
    ("Acme opened the bridge in May and paid $5 million.", False),
    ("Acme could not sell the mill, which cost $5 million.", False),
    ("Acme may have lost, said Ada Byron, head of the $5 million fund.", False),
    ("Bakers were said to be glad after 300 loaves were sold.", False),
    ("Three hundred bakers could vote in May.", False),
    ("The price of $5 suggests there may be more to come.", False),
    ("Profit beat the estimate by 5%.", False),
]


@pytest.mark.parametrize(("body", "hedged"), RESERVED)
def test_a_hedge_reaches_the_numbers_of_its_clause_alone(body: str, hedged: bool):
    assert claims(body)[0].hedged is hedged


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
        "tens of ",
        "doubled ",
        "number of ",
        "were killed ",
        "5ft ",
        "°C",
        "one ",
        "could estimate ",
        "than a year ",
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
    "piece",
    ["1", "1 ", "one ", "5 million to 6 million ", "about 5 percent of its voters, ", "1,000,", "with 300 mills - ", "1" + " " * 50, "$"],
)
def test_reading_time_grows_with_the_length_of_the_text(piece: str):
    assert grows_linearly(lambda body: find_claims(body, (Span(0, len(body)),), (), (), ()), piece, 4_000)


def test_reading_time_grows_with_the_number_of_names_in_a_sentence():
    def work(body: str) -> object:
        named = [Mention(name.start(), name.end(), "Norfell", "PLACE", "Norfell") for name in re.finditer("Norfell", body)]
        return find_claims(body, (Span(0, len(body)),), named, (), ())

    assert grows_linearly(work, "the mill in Norfell sold 300 looms for $5 million, ", 16_000)


def test_claims_do_not_need_quotations_in_order():
    body = "The bridge cost $5 million."
    quote = Quote(0, 27, "indirect", "Ada", None, None, True, "said", 0, 26)
    assert find_claims(body, split(body), (), (quote,), ())[0].speaker == "Ada"


@pytest.mark.parametrize("amount", ["$1.20", "more than 2%", "about 2 percent"])
def test_a_price_that_added_something_does_not_speak(amount: str) -> None:
    assert claims(f"The stock added {amount} after the bank took a stake in it.")[0].speaker is None


def test_a_sum_may_open_what_is_said() -> None:
    assert claims("But Ada Byron said £2bn had already been saved.")[0].speaker == "Ada Byron"


def test_those_who_answered_are_no_speakers_of_their_share() -> None:
    body = 'Only 52 percent of registered voters agreed that she is in "good health", while 73 percent said so of him.'
    assert {claim.speaker for claim in claims(body)} == {None}


def test_a_number_of_nothing_named_is_dull() -> None:
    assert [claim.minor for claim in claims("I feel 100% again. Sales rose 5%.")] == [True, False]
