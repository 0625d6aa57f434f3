"""Small corpora: themes of passages, told apart by words many of them share, in any order of the articles."""

from __future__ import annotations

import random

import numpy as np
import pytest

from analysis.topics.fitting import fit
from analysis.topics.headings import headings, told_apart
from analysis.topics.labels import names
from analysis.topics.number import surveyable
from analysis.topics.people import people
from analysis.topics.phrases import collect
from analysis.topics.units import units

FLOODS = (
    "Flood barriers along the river held through the night, and the water stayed below the lower streets of the town until the morning.",
    "Higher flood barriers would cost the county more than it spends on roads, yet the water rises faster every single spring.",
    "Volunteers filled many sandbags near the mill where the flood barriers end, as the river had more water than anybody there recalls.",
    "Engineers tested the flood barriers twice and found that the water leaked through a gate beside the old river mill.",
)
SCHOOLS = (
    "School meals will be free for all pupils from early autumn, the kitchens having hired cooks who prepare fresh vegetables each day.",
    "Many pupils said the school meals were better than before the summer, though the kitchens still serve too few vegetables on Fridays.",
    "A survey of parents praised the school meals and asked that kitchens tell which vegetables come from farms close by.",
    "Teachers eat school meals beside their pupils, and the kitchens report that far fewer vegetables than before return on plates.",
)
BICYCLES = (
    "New bicycle lanes link the station with the hospital, and shopkeepers fear that parking spaces for cars will vanish there.",
    "Cyclists count on bicycle lanes that are swept in winter; drivers complain of lost parking spaces near the bakery and the bank.",
    "The plan for bicycle lanes passed by one vote after drivers were promised parking spaces right behind the former cinema.",
    "Since the bicycle lanes opened, cyclists have doubled in number while parking spaces in the side roads stand empty at noon.",
)


def pile(*themes):
    """Four articles of one passage of each theme."""
    return [(f"article-{i}", f"News {i}", "\n".join(passages)) for i, passages in enumerate(zip(*themes, strict=True))]


@pytest.mark.parametrize(
    ("themes", "labels"),
    [
        ((FLOODS, SCHOOLS), ("flood barriers", "school meals")),
        ((FLOODS, SCHOOLS, BICYCLES), ("flood barriers", "school meals", "bicycle lanes")),
    ],
)
def test_plain_themes_that_run_through_all_articles_are_found_and_named(themes, labels):
    found = fit(units(pile(*themes)), len(themes))
    assert len(found.topics) == len(themes)
    for label in labels:
        assert sum(label in topic.label.lower() for topic in found.topics) == 1
    texts = [unit.text for unit in found.assignment.units]
    homes = {(theme, int(found.assignment.places.topics[texts.index(text)])) for theme, part in enumerate(themes) for text in part}
    assert len(homes) == len(themes)


def test_a_name_that_a_theme_shares_stands_before_its_heading():
    ferries = collect(f"The night ferry of Stavanger Lines was {word}, said the harbour." for word in ("late", "full", "early", "repaired"))
    schools = collect(f"School meals were {word} again, said the cooks." for word in ("cold", "warm", "free", "praised"))
    assert [found.label for found in names([ferries, schools], frozenset())] == ["Stavanger Lines: night ferry", "School meals"]


def test_the_number_of_plain_themes_is_proposed():
    assert fit(units(pile(FLOODS, SCHOOLS, BICYCLES))).suggested == 3


def test_passages_in_any_order_give_the_same_themes():
    unit_list = units(pile(FLOODS, SCHOOLS, BICYCLES))
    first, again = fit(unit_list), fit(random.Random(5).sample(unit_list, len(unit_list)))
    assert first.topics == again.topics
    assert np.array_equal(first.assignment.places.mixture, again.assignment.places.mixture)


def test_people_name_no_theme():
    told = [tuple(f"Dr. Okonkwo argues otherwise. {text}" for text in part) for part in (FLOODS, SCHOOLS)]
    found = fit(units(pile(*told)), 2)
    assert not any("okonkwo" in " ".join([topic.label, *topic.terms]).lower() for topic in found.topics)


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Dr. Okonkwo left early.", {"okonkwo"}),
        ("The reservoir is full, Halvorsen said.", {"halvorsen"}),
        ("The reservoir is full, said Halvorsen.", {"halvorsen"}),
        ("Anna Halvorsen left.", {"anna", "halvorsen"}),
        ("Goods reach the United States by sea.", set()),
        ("The Reservoir Board met; the reservoir board said little of the reservoir. A board meets.", set()),
        ("", set()),
        ("\ud800 漢字 😀 . said", set()),
    ],
)
def test_people_stand_beside_titles_first_names_and_reporting_verbs(text, persons):
    assert people([text]) == persons


def test_a_heading_stands_over_many_passages_and_says_something():
    phrases = [collect(FLOODS), collect(SCHOOLS)]
    everywhere = phrases[0].texts() + phrases[1].texts()
    assert headings(phrases[0], everywhere, 8, frozenset())[0] == "flood barriers"
    assert headings(collect(["Great success.", "Real progress."]), everywhere, 8, frozenset()) == []


def test_vague_words_and_titles_are_no_terms_of_few_passages():
    vague = [f"Professor, the way forward is progress. {text}" for text in FLOODS]
    (name, _) = names([collect(vague), collect(SCHOOLS)], frozenset())
    assert not {"professor", "way", "progress"} & {term.lower() for term in name.terms}


def test_words_tell_themes_apart_better_than_any_other_grouping():
    texts = [*FLOODS, *SCHOOLS]
    phrases = collect(texts)
    right, wrong = [0] * 4 + [1] * 4, [0, 1] * 4
    assert told_apart(phrases, right, frozenset()) == pytest.approx(1)
    assert told_apart(phrases, wrong, frozenset()) < 0.9
    assert told_apart(phrases, [0] * 8, frozenset()) == 0


@pytest.mark.parametrize(("passages", "most"), [(1, 2), (8, 3), (57, 6), (250, 11)])
def test_few_passages_have_few_themes(passages, most):
    assert surveyable(passages) == list(range(2, most + 1))


@pytest.mark.parametrize("part", ["a", "Dr. ", "Said "])
def test_people_are_found_in_linear_time_in_any_text(part):
    assert isinstance(people([part * 100_000]), frozenset)
