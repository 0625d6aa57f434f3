"""What is foretold, by whom and by when; and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Forecast
from analysis.dates import find_dates
from analysis.entities import find_mentions
from analysis.forecasts import find_forecasts
from analysis.quotes import find_quotes
from analysis.sentences import split
from tests.growth import grows_linearly

DAY = "2024-03-05"


def forecasts(body: str, published: str | None = DAY) -> tuple[Forecast, ...]:
    """The forecasts of a body."""
    sentences = split(body)
    (mentions,) = find_mentions([body], [sentences])
    return find_forecasts(
        body, sentences, mentions, find_quotes(body, sentences, mentions), find_dates(body, sentences, published), published
    )


def told(body: str) -> list[tuple[str, str | None, str]]:
    """By when, by whom and what."""
    return [(each.value, each.speaker, body[each.content_start : each.content_end]) for each in forecasts(body)]


FORETOLD = [
    ("Acme expects sales to grow 5% in 2025.", ("2025", "Acme", "expects sales to grow 5% in 2025")),
    ("Most economists predict that the rate will fall by 2026.", ("2026", "most economists", "predict that the rate will fall by 2026")),
    ("The bridge is expected to open in 2027.", ("2027", None, "The bridge is expected to open in 2027")),
    ("By 2030, the mill will run on hydrogen.", ("2030", None, "By 2030, the mill will run on hydrogen")),
    ("Acme said it plans to hire 300 people by 2026.", ("2026", "Acme", "it plans to hire 300 people by 2026")),
    ("“Output will double by 2028,” said Ada Byron.", ("2028", "Ada Byron", "Output will double by 2028")),
    ("Globex's plan to build two mills by 2026 is bold.", ("2026", "Globex", "Globex's plan to build two mills by 2026 is bold")),
    ("Norfell set itself a target of 40% by 2035.", ("2035", "Norfell", "a target of 40% by 2035")),
    ("The deal is expected by analysts to close in 2025.", ("2025", "analysts", "The deal is expected by analysts to close in 2025")),
    ("The firm is on track to sell a million lamps this year.", ("2024", None, "The firm is on track to sell a million lamps this year")),
    ("Output could fall over the next three years.", ("2027", None, "Output could fall over the next three years")),
    (
        "Acme runs the ferry, which is due to be replaced in 2026, and is proud of it.",
        ("2026", None, "the ferry, which is due to be replaced in 2026"),
    ),
    ("The levy will rise in six months.", ("2024-09", None, "The levy will rise in six months")),
    ("From 3 May 2024, riders will have to pay.", ("2024-05-03", None, "From 3 May 2024, riders will have to pay")),
    ("Buyers polled by Acme expect a dearth in 2025.", ("2025", "buyers", "expect a dearth in 2025")),
    ("Acme runs two mills, and plans to buy a third in 2025.", ("2025", "Acme", "plans to buy a third in 2025")),
    ("Ada Byron pledged to cut fares by 2025, but the council is wary.", ("2025", "Ada Byron", "pledged to cut fares by 2025")),
]


@pytest.mark.parametrize(("body", "row"), FORETOLD)
def test_who_foretells_what_by_when(body: str, row: tuple[str, str | None, str]):
    assert told(body) == [row]


NOT_FORETOLD = [
    "Acme had expected to open the mill in 2025.",  # told looking back
    "Sales this year were lower than expected.",
    "As expected, the mill closes in 2025.",
    "The yard could have been sold this year.",
    "Nobody knows whether the mill will close in 2025.",  # only supposed
    "The mill would close in 2025.",  # a "would" that nobody says
    "The planned sale of the mill is the talk of 2025.",
    "The council scrapped plans to build a bridge by 2026.",
    "The firm beat forecasts for this year.",
    "The outlook for 2025 is bright.",  # nothing is foretold
    "The 2030 target is a bold one.",
    "Will the mill close in 2025?",
    "The trial will open on 3 May 2024.",  # an appointment
    "The film is due to be shown in June 2024.",
    "She will tell of the mill, which opened this year.",  # another clause
    "The mill will close after it lost its last buyer this year.",
    "Acme said in 2019 that it would close the mill in 2021.",  # over when it was told
    "In May 2024, Acme agreed to sell the mill.",
    "Next year's vote will be close.",
    "It will be the sharpest fall in five years.",
]


@pytest.mark.parametrize("body", NOT_FORETOLD)
def test_what_only_looks_like_a_forecast_is_none(body: str):
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "kind", "hedged", "deadline"),
    [
        ("Acme forecasts a loss in 2025.", "predicted", False, False),
        ("Acme aims to sell the yard by 2025.", "planned", False, True),
        ("Acme may sell the yard in 2025.", "held possible", True, False),
        ("The yard will be sold within two years.", "announced", False, True),
        ("If the price rises, Acme will sell the yard in 2025.", "announced", True, False),
    ],
)
def test_a_forecast_has_a_kind_a_hedge_and_a_time_by_which_or_in_which_it_comes(body: str, kind: str, hedged: bool, deadline: bool):
    (found,) = forecasts(body)
    assert (found.kind, found.hedged, found.deadline) == (kind, hedged, deadline)
    assert body[found.start : found.end] == found.text


def test_a_voice_without_a_name_is_not_named_and_a_name_is():
    named, unnamed = forecasts("Acme expects a loss in 2025. Analysts expect a profit in 2026.")
    assert (named.speaker, named.named, unnamed.speaker, unnamed.named) == ("Acme", True, "analysts", False)


def test_of_a_range_the_end_counts():
    assert [each.value for each in forecasts("Acme plans to spend $3 million from 2025 to 2028.")] == ["2028"]


@given(
    st.lists(st.sampled_from("Acme it expects plans will to by in 2030 2020 , . ; that the “ ” target of could if is".split()), max_size=30)
)
def test_any_text_can_be_read(words: list[str]):
    body = " ".join(words)
    for each in forecasts(body):
        assert body[each.start : each.end] == each.text
        assert each.content_start <= each.content_end


def test_the_work_grows_with_the_text():
    for piece in (
        "Acme expects the mill, which it plans to sell, and the yard to grow by 2030 ",
        "By 2030 it will. ",
        "it will, and by 2030, ",
    ):
        assert grows_linearly(forecasts, piece, 12_000)
