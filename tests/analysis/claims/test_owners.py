"""Whose number it is: the entity that a quantity is said of."""

from __future__ import annotations

import pytest

from analysis.article import EntityType
from tests.claimed import claim_of, claims, mention


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


OWNERS = [
    ("Acme sold 750,000 shares to the Brook family for $1 million.", "$1 million", "Acme"),
    ("The shares of Acme rose 5%.", "5%", "Acme"),
    ("Globex, Acme's biggest rival, has 300 mills.", "300 mills", "Globex"),
    ("The pact lets Globex and Acme own 300 mills.", "300 mills", "Acme"),
    ("About 300 mills burned in Norfell.", "About 300 mills", "Norfell"),
    ("About 300 mills burned, which worried Norfell.", "About 300 mills", None),
    ("Shares fell 5% while those of Acme rose.", "5%", None),
    ("Acme - Some 300 mills burned.", "Some 300 mills", None),
    ("The plan (Acme) has 300 mills.", "300 mills", None),
    ("A visit shows that it held 10,000 to 50,000 Globex Acme looms. It runs on 300 mills.", "300 mills", None),
    ("The boss told Acme that 300 mills burned.", "300 mills", None),
    ("An Acme-based firm has 300 mills.", "300 mills", None),
    ("Acme reported a 6% rise in profit.", "6%", "Acme"),
    ("Acme said it has 300 mills.", "300 mills", "Acme"),
    ("Acme said the tax would hit 300 mills.", "300 mills", None),
    ("Acme makes cars. Rain fell. Sales of the company rose 5%.", "5%", "Acme"),
    ("Acme bought Globex. It has 300 mills.", "300 mills", "Acme"),
    ("An Acme report says that 300 mills burned.", "300 mills", None),
    ("Acme bought a mill. This move raised the share from 19 percent.", "19 percent", "Acme"),
    ("With a cost of only $5 million, Acme leads the field.", "$5 million", "Acme"),
    ("Acme had sales of $5 million. Profit was $2 million.", "$2 million", "Acme"),
    ("In the fourth quarter alone Acme reported a loss of $5 million.", "$5 million", "Acme"),
    ("Sales in Norfell plunged 10 percent.", "10 percent", "Norfell"),
    ("In Norfell alone, 300 mills burned.", "300 mills", "Norfell"),
    ("The quake in Norfell killed 300 people.", "300 people", "Norfell"),
    ("Talks with Acme left firms unsure whether a 15% tariff comes.", "15%", None),
    ("A site in Norfell is due to make 300 mills.", "300 mills", None),
    ("They came through Norfell. They have burned 300 mills.", "300 mills", None),
    ("Norfell was calm. It was thought that 300 mills burned.", "300 mills", None),
    ("Acme reports that 300 people who came by train were late.", "300 people", None),
    ("Acme had sales of $9 million. The Norfell company earned $5 million.", "$5 million", "Acme"),
    ("Brook's Little Mill sold 300 tickets.", "300 tickets", None),
    ("Brook's mill sold 300 tickets.", "300 tickets", "Brook"),
    ("An Acme analysis of those that raised $5 million is out.", "$5 million", None),
    ("According to analysts at Acme, a third of all mills closed.", "a third", None),
    ("Globex spoke of Ada Brook, the famous head of mills who was awarded $5 million.", "$5 million", "Brook"),
    ("Norfell has a group with 300 members.", "300 members", "Norfell"),
    ("Rates closed at 5% on Acme.", "5%", None),
]


@pytest.mark.parametrize(("body", "text", "entity"), OWNERS)
def test_a_number_belongs_to_the_subject_or_owner_before_it(body: str, text: str, entity: str | None) -> None:
    types: dict[str, EntityType] = {"Acme": "ORG", "Globex": "ORG", "Norfell": "PLACE", "Brook": "PERSON"}
    named = tuple(mention(body, name, kind) for name, kind in types.items() if name in body)
    assert claim_of(body, text, named).entity == entity


@pytest.mark.parametrize(
    ("body", "entity"), [("Fairday had 300 guests.", "Fairday"), ("The busiest Fairday in years, 300 guests in all.", None)]
)
def test_an_event_owns_only_what_it_does(body: str, entity: str | None) -> None:
    found = claims(body, (mention(body, "Fairday", "EVENT"),))
    assert found[0].entity == entity


@pytest.mark.parametrize("body", ["NORFELL Ever since the flood, 300 mills stood idle.", "NORFELL: Farmers searched for 300 goats."])
def test_a_dateline_owns_nothing(body: str) -> None:
    assert claims(body, (mention(body, "NORFELL", "PLACE"),))[0].entity is None


@pytest.mark.parametrize("body", ["Ada leads Bo 52 to 48 percent.", "Polls show Ada leading Bo by 52 percent to 48 percent."])
def test_two_shares_of_a_duel_belong_to_one_each(body: str) -> None:
    named = tuple(mention(body, name, "PERSON") for name in ("Ada", "Bo"))
    found = claims(body, named)
    assert [(claim.entity, claim.value, claim.subject) for claim in found] == [("Ada", 52, "support"), ("Bo", 48, "support")]


def test_each_share_of_a_list_belongs_to_the_place_behind_it() -> None:
    body = "Joblessness stood at 9.1% in Spain, 5.1% in France and 3.2 percent in Norway."
    named = tuple(mention(body, name, "PLACE") for name in ("Spain", "France", "Norway"))
    assert [claim.entity for claim in claims(body, named)] == ["Spain", "France", "Norway"]


def test_persons_do_not_own_what_they_only_expect() -> None:
    body = "Ada Byron said she expected 300 visitors."
    assert claims(body, (mention(body, "Ada Byron", "PERSON"),))[0].entity is None
