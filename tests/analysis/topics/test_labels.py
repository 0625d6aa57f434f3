"""Labels: noun phrases a person would write, all different."""

from __future__ import annotations

import pytest

from analysis.topics.labels import name, names, surroundings
from analysis.topics.phrases import collect, is_name, is_noun_phrase

RATES = ["The bank raised interest rates again, said Anna Weber.", "Lower interest rates help, but rates hurt savers in Oslo."] * 4
FOOD = ["Street food stalls opened, said Anna Weber.", "The street food was cheap, and the stalls were full in Oslo."] * 4


def test_a_label_is_a_distinctive_noun_phrase():
    rates, food = names([collect(RATES), collect(FOOD)])
    assert rates.label.startswith("Interest rates")
    assert food.label.startswith("Street food")


def test_equal_topics_get_different_labels():
    labels = [one.label.lower() for one in names([collect(RATES), collect(RATES), collect(FOOD), collect(FOOD), collect(FOOD)])]
    assert len(set(labels)) == 5


def test_a_label_that_is_taken_gets_no_word_it_has_already():
    war = collect(["Envoys left Ostrava again.", "Nobody in Ostrava wants an Ostrava war.", "In Ostrava the trams run."] * 4)
    around = surroundings([war, collect(FOOD)])
    label = name(war, around, ()).label
    assert label == "Ostrava war"
    assert name(war, around, {label.lower()}).label.lower().count("ostrava") == 1


def test_terms_do_not_repeat_each_other():
    for topic in names([collect(RATES), collect(FOOD)]):
        words = [word.lower() for term in topic.terms for word in term.split()]
        assert len(set(words)) == len(words)


def test_a_topic_of_names_alone_is_still_named():
    (topic,) = names([collect(["Anna Weber met Ole Berg in Oslo.", "Ole Berg and Anna Weber left Oslo."])])
    assert sum(letter.isalpha() for letter in topic.label) >= 3


def test_a_topic_without_any_phrase_has_a_label_all_the_same():
    (name,) = names([collect(["", "of the and"])])
    assert name.label
    assert name.terms == ()


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("I'm late, he couldn’t sail and O'Neil won.", {"late", "sail", "O'Neil"}),
        ("Oil prices and the price of oil", {"Oil prices", "Oil", "prices", "price", "oil"}),
        ("Trade talks, tariffs; no deal", {"Trade talks", "Trade", "talks", "tariffs", "deal"}),
        ("Berg's plan cost 3 million euros", {"Berg", "plan cost", "plan", "cost", "euros"}),
        ("open-source model", {"open-source model", "open-source", "model"}),
        ("", set()),
        ("\ud800 12 — 漢 😀", set()),
    ],
)
def test_phrases_cross_no_stop_word_mark_number_or_possessive(text, phrases):
    assert {spelling for spellings in collect([text]).spellings.values() for spelling in spellings} == phrases


def test_a_capital_at_the_beginning_of_a_sentence_is_no_name():
    found = collect(["Trade fell. Trade rose. Later trade fell."])
    assert found.spelling(("trade",)) == "trade"


@pytest.mark.parametrize(
    ("spelling", "noun"),
    [("interest rates", True), ("economic growth", True), ("housing market", True), ("effectively", False), ("said", False)],
)
def test_noun_phrases_end_in_a_noun(spelling, noun):
    assert is_noun_phrase(spelling) is noun


def test_names_have_capitals_throughout():
    assert is_name("Anna Weber")
    assert not is_name("Oslo harbour")
