"""Where names begin and end: which words belong to one, which are two, and which are none."""

from __future__ import annotations

import pytest

from tests.mentioned import entities, mentions


def test_a_possessive_in_capitals_is_no_name():
    assert "'S" not in entities("THE BANK'S NEW BOSS, ANN LEE, SAID KENYA'S ECONOMY WAS FINE.")


@pytest.mark.parametrize(
    "body",
    [
        "AI and LLM makers need GPU chips, the CEO said.",
        "On Monday in January it rained.",
        "the cat sat on the mat.",
        '"I\'ve won," she said. "But I\'m tired, and if I\'d rested, I’ll say it: I’ve slept."',
    ],
)
def test_abbreviations_days_and_small_words_are_no_entities(body: str):
    assert entities(body) == {}


def test_a_sentence_opens_with_a_name_only_where_english_has_no_such_word():
    for body in ("Unlisted firms said so.", "Vaping was banned.", "Gamers said no.", "Reddish, a colour, was chosen."):
        assert entities(body) == {}


def test_two_listed_names_are_two():
    assert {"Republicans", "Democrats"} <= {mention.text for mention in mentions("It was a group of Republicans and Democrats.")}


def test_an_abbreviation_without_a_town_is_no_state():
    assert "Pennsylvania" not in entities("The mayor thanked Pa. Lopez and Penn for a visit.")


def test_a_maker_and_its_chip_are_two():
    assert entities("It bought 10,000 Nvidia A100 chips.") == {"Nvidia": "ORG", "A100": "PRODUCT"}


def test_a_department_and_its_university_are_two():
    assert "Leiden University" in entities("She works at the Department of Physics of Leiden University in Leiden.")


def test_ordinary_words_of_a_headline_are_no_names():
    body = "Small Bills, Large Effects: Why Voltara Wins\nVoltara sells pumps. The pumps of Voltara are cheap."
    assert set(entities(body)) == {"Voltara"}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Aides of Kim Jong-un met envoys of Tsai Ing-wen.", {"Kim Jong-un", "Tsai Ing-wen"}),
        ("A senator from Vermont Bernie Sanders spoke.", {"Vermont", "Bernie Sanders"}),
        ("The race was won by American Peter Miller.", {"American", "Peter Miller"}),
        ("He won the 2020 United States presidential election.", {"United States"}),
        ("Results of the Hong Kong Open came late.", {"Hong Kong Open"}),
        ("Former England captain Will Carling agreed.", {"England", "Will Carling"}),
        ("Unfortunately Mr Brennig was late. Later Mr Quarrington came.", {"Brennig", "Quarrington"}),
        ("Secretary of State Condoleezza Rice flew home.", {"Condoleezza Rice"}),
        ("They drew with Southampton at St Mary's on Saturday.", {"Southampton", "St Mary's"}),
        ("Analysts at Brightwell, Voltaria and Zukotan met.", {"Brightwell", "Voltaria", "Zukotan"}),
        ("Traders at the Indonesia Stock Exchange cheered.", {"Indonesia Stock Exchange"}),
        ("They recorded two CDs and a DVD for TVs of the kind.", set()),
        ("UK Prime Minister Johnson spoke to 235 Democrats.", {"UK", "Johnson", "Democrats"}),
        ("It was Majority Leader Harry Weld who spoke, and Majority Whip Kevin Weston heard it.", {"Harry Weld", "Kevin Weston"}),
        ("The EPS came in at $2.64, and EBITDA rose.", set()),
        ("Senator Elizabeth Warren of Massachusetts ended it.", {"Elizabeth Warren", "Massachusetts"}),
        ("On Wednesday, September 11, 2019, it was shut.", set()),
        ("Senate Minority Leader Charles Schumer spoke.", {"Senate", "Charles Schumer"}),
    ],
)
def test_neighbours_are_no_part_of_a_name(body: str, names: set[str]):
    assert {mention.text for mention in mentions(body)} == names


def test_posts_and_contractions_are_no_entities():
    assert {mention.text for mention in mentions("Italian Foreign Minister Lamberto Dini left. You've heard; They'd not.")} == {
        "Italian",
        "Lamberto Dini",
    }


def test_two_bodies_joined_by_and_are_two():
    assert {"Nabil Bank", "Himal Bank"} <= {m.text for m in mentions("The boards of Nabil Bank and Himal Bank agreed to merge.")}


def test_a_body_ends_with_the_land_that_it_is_of():
    texts = {m.text for m in mentions("The Liberties Union of Montana and the Rights Fund sued the Federation of Bosnia and Herzegovina.")}
    assert {"Liberties Union of Montana", "Federation of Bosnia and Herzegovina"} <= texts


def test_places_in_a_row_are_several_and_a_listed_name_with_a_possessive_is_one():
    texts = {m.text for m in mentions("He won in Michigan, Missouri and Idaho on International Women's Day.")}
    assert texts == {"Michigan", "Missouri", "Idaho", "International Women's Day"}
