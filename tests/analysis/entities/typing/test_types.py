"""The type of each name: by lists, by the words of the name, and by those beside it."""

from __future__ import annotations

import pytest

from analysis.entities.typing.context import plays
from tests.mentioned import entities, mentions


@pytest.mark.parametrize(
    ("body", "entity", "kind"),
    [
        ("The Lagos-based lender grew.", "Lagos", "PLACE"),
        ("Officials said the Chinese government agreed.", "Chinese", "OTHER"),
        ("The firm sells its Azure cloud platform in Kenya.", "Azure", "PRODUCT"),
        ("They tested OpenAI’s o1 against it.", "o1", "PRODUCT"),
        ("Engineers praised Alibaba's Qwen2.5-Max model.", "Qwen2.5-Max", "PRODUCT"),
        ("He Xiaopeng, who runs XPeng, agreed.", "He Xiaopeng", "PERSON"),
        ("Talks with Prime Minister Orla Kettleby went on.", "Orla Kettleby", "PERSON"),
        ("The Kenyan Minister of Defence Martin Kettleby signed.", "Martin Kettleby", "PERSON"),
        ("He met Minister of Defence Martin Kettleby on Monday.", "Martin Kettleby", "PERSON"),
        ("She won a medal at the Tokyo Olympics in 2021.", "Tokyo Olympics", "EVENT"),
        ("Prices rose in NEW YORK on Monday.", "New York", "PLACE"),
        ("Talks between the US-led coalition and Iran failed.", "United States", "PLACE"),
        ("Stocks fell, said Maria Lopez of Voltara Inc.", "Voltara", "ORG"),
        ("Shares of Brennigan's Inc. fell on Monday.", "Brennigan's", "ORG"),
        ("The airline, based in Phoenix, Ariz., said it withdrew.", "Arizona", "PLACE"),
        ("It sold a plant in Tarrow Springs, Fla.", "Florida", "PLACE"),
        ("The company, of Tarrow Springs, N.C., makes foods.", "North Carolina", "PLACE"),
        ("Mukasa denied that the talks had taken place.", "Mukasa", "PERSON"),
        ("Brown said the club would appeal.", "Brown", "PERSON"),
        ("They gave Mr. Zorbin the same orders.", "Zorbin", "PERSON"),
        ("We met the foreign minister, Jan Horak, in May.", "Jan Horak", "PERSON"),
        ("Reporting by Nivesh Orlat and Bhanu Setty in Pune.", "Bhanu Setty", "PERSON"),
        ("Orbek, the president's closest aide, stayed at home.", "Orbek", "PERSON"),
        ("HORSLEY: Well, the bill was not read at all.", "HORSLEY", "PERSON"),
        ("Shares in Fintrax (FTX.L) jumped 12% on Monday.", "Fintrax", "ORG"),
        ("It was said by Lunt Hargrove analyst Susan Bell.", "Lunt Hargrove", "ORG"),
        ("Asked by the F.B.I. about it, she was silent.", "FBI", "ORG"),
        ("The Roman Catholic Diocese of Kigoma runs schools.", "Roman Catholic Diocese of Kigoma", "ORG"),
        ("Sheriffs of Santa Rosa county closed the road.", "Santa Rosa", "PLACE"),
        ("They fled to the town of Orlinsk on Sunday.", "Orlinsk", "PLACE"),
        ("Hurricane Idalia destroyed 200 homes.", "Hurricane Idalia", "EVENT"),
        ("He brought the Winter Olympic Games to the town.", "Winter Olympic Games", "EVENT"),
        ("Lawmakers in Ohio said Republicans had voted for it.", "Republicans", "OTHER"),
        ("Malawian and Philippine troops met Moslem leaders.", "Malawian", "OTHER"),
        ("Malawian and Philippine troops met Moslem leaders.", "Muslim", "OTHER"),
        ("Troops closed the Kenyan-Somali border on Sunday.", "Kenyan-Somali", "OTHER"),
        ("She lives at a Frederick, Maryland, nursing home.", "Frederick", "PLACE"),
        ("It paved the way for John Major to move in.", "John Major", "PERSON"),
        ("Sophie Zukotan died. The Zukotans were rich.", "Zukotans", "PERSON"),
        ("Visitors came to the Detroit Motor Show early.", "Detroit Motor Show", "EVENT"),
        ("Voters in the district of Groom went to the polls.", "Groom", "PLACE"),
        ("Fires spread in the Amazon rainforest this year.", "Amazon", "PLACE"),
        ("UNITED NATIONS -- The council met on Sunday.", "United Nations", "ORG"),
        ("The party took place at 619 Waddell Avenue.", "Waddell Avenue", "PLACE"),
        ("A lawmaker of the People's Party of Canada quit.", "People's Party of Canada", "ORG"),
    ],
)
def test_names_are_found_with_their_type(body: str, entity: str, kind: str):
    assert entities(body)[entity] == kind


def test_a_town_is_a_firm_where_the_article_calls_a_firm_so():
    firm = "Mesa Airlines lost money. On Friday Mesa rejected the offer, and Mesa shares fell."
    assert {m.type for m in mentions(firm)} == {"ORG"}
    assert {m.text: m.type for m in mentions(f"{firm} It was founded in Mesa.")}["Mesa"] == "PLACE"


def test_a_given_name_before_the_name_of_somebody_told_of_is_a_person():
    body = "Shares of the club rose after tycoon Malcolm Glozor made a bid. Mr Glozor owns 28% of it, and Mr Glozor wants more shares."
    assert {(mention.entity, mention.type) for mention in mentions(body)} == {("Malcolm Glozor", "PERSON")}


@pytest.mark.parametrize(
    ("body", "entity", "kind"),
    [
        ("Fighters of the VRKA militia fled.", "VRKA", "ORG"),
        ("Fighting went on around the Drovnik checkpoint.", "Drovnik", "PLACE"),
        ("They thanked lawmaker Wezil Drovnik for it.", "Wezil Drovnik", "PERSON"),
        ("Fans saw Valencia captain Jose Gaya score.", "Valencia", "ORG"),
    ],
)
def test_names_that_nothing_else_tells_have_the_type_their_neighbours_tell(body: str, entity: str, kind: str):
    assert entities(body)[entity] == kind


def test_a_town_whose_team_plays_is_still_a_place_where_something_happens():
    kinds = [(m.text, m.type) for m in mentions("They beat Valencia on Sunday. It had rained in Valencia.") if m.text == "Valencia"]
    assert kinds == [("Valencia", "ORG"), ("Valencia", "PLACE")]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        ("The striker scored twice in the match. They lost against Valencia in the league.", {"ORG"}),
        ("LEAGUE STANDINGS (played, won, lost, points)\nBURGOS 1996-08-30\nSALAMANCA 3 1 2 4\nVALENCIA 3 2 1 6\n", {"ORG"}),
        ("The striker scored twice in the match. They lost against Scotland in the league, in Valencia.", {"PLACE"}),
    ],
)
def test_towns_that_play_are_teams_and_countries_are_not(body: str, kinds: set[str]):
    assert {mention.type for mention in mentions(body) if mention.entity in {"Valencia", "Scotland"}} == kinds


def test_words_of_sport_make_a_team_of_a_town_in_articles_about_sport_alone():
    told = [plays(["against", "Valencia"], 1, 2, sport) for sport in (True, False)]
    assert told == [True, False]
    assert plays(["beat", "Valencia"], 1, 2, sport=False)
    assert not plays(["(", "Valencia", "70", ")"], 1, 2, sport=True)


def test_a_dateline_in_capitals_is_a_place():
    assert [m.type for m in mentions("KHASAVYURT, Russia (Reuters) - Talks began.") if m.text == "KHASAVYURT"] == ["PLACE"]
