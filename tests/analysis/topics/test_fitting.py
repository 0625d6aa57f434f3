"""Topics of made-up corpora: what is found, what is refused, and that order and company change nothing."""

from __future__ import annotations

import random

import numpy as np
import pytest

from analysis.topics.fitting import assign, fit
from analysis.topics.model import dump, load
from analysis.topics.units import FEW_ARTICLES, Unit, units

from .corpora import corpus

LARGE = corpus(16)
SMALL = corpus(2)


@pytest.fixture(scope="module")
def found():
    return fit(units(LARGE), 4)


def themes(found):
    return [
        {found.assignment.articles[i].split("-")[0] for i in np.flatnonzero(found.assignment.article_places.topics == t)}
        for t in range(len(found.topics))
    ]


def test_articles_on_four_themes_make_four_topics_of_one_theme_each(found):
    assert sorted(map(sorted, themes(found))) == [["harbour"], ["orchard"], ["railway"], ["theatre"]]


def test_the_proposed_number_is_that_of_the_themes():
    found = fit(units(LARGE))
    assert found.suggested == len(found.topics) == 4
    assert not found.exploratory


def test_labels_differ_and_say_words():
    for topics in (fit(units(LARGE), 6).topics, fit(units(SMALL), 3).topics):
        labels = [topic.label.lower() for topic in topics]
        assert len(set(labels)) == len(labels) == len({topic.id for topic in topics})
        assert all(sum(letter.isalpha() for letter in label) >= 3 for label in labels)
        assert all(3 <= len(topic.terms) <= 10 for topic in topics)


def test_any_order_gives_the_same_topics_and_places(found):
    unit_list = units(LARGE)
    again = fit(random.Random(3).sample(unit_list, len(unit_list)), 4)
    assert again.topics == found.topics
    assert dump(again.model) == dump(found.model)
    assert np.array_equal(again.assignment.places.positions, found.assignment.places.positions)


def test_five_articles_are_read_as_passages():
    found = fit(units(corpus(2)[:5]))
    assert found.topics
    assert len(found.assignment.units) > 5
    assert len(found.assignment.articles) == 5


@pytest.mark.parametrize(
    ("articles", "reason"),
    [
        ([], "no text"),
        ([("a", "Title", "")], "no text"),
        (
            [("a", None, "\n".join(["Rain fell on the old town and the river rose by a hand before noon while markets closed."] * 12))],
            "One article",
        ),
        ([(str(i), "Title", "word") for i in range(10)], "same text"),
        ([(str(i), "", "word") for i in range(100)], "same text"),
        ([(str(i), None, LARGE[0][2]) for i in range(5)], "same text"),
        ([(f"{i}", f"Number {i}", LARGE[0][2]) for i in range(100)], "share words"),
        ([(str(i), None, f"w{'abcdefghijklmnopqrstuvwxyz'[i % 26] * 3}") for i in range(26)], "share words"),
    ],
)
def test_what_cannot_be_grouped_has_no_topics_and_a_reason(articles, reason):
    found = fit(units(articles))
    assert found.topics == ()
    assert found.model is None
    assert reason in found.reason


def test_one_topic_is_refused_with_a_reason():
    assert "two or more" in fit(units(LARGE), 1).reason


def test_more_topics_than_texts_can_bear_are_as_many_as_they_bear():
    assert 2 <= len(fit(units(SMALL), 5_000).topics) <= len(units(SMALL)) // 2


def test_a_new_article_joins_its_theme_whatever_comes_with_it(found):
    fresh = units([(f"{id_}-new", title, body) for id_, title, body in corpus(16, seed=9)])
    together = assign(found.model, fresh)
    alone = [assign(found.model, [unit]) for unit in together.units]
    assert [int(one.places.topics[0]) for one in alone] == together.places.topics.tolist()
    assert np.array_equal(np.vstack([one.places.mixture for one in alone]), together.places.mixture)
    assert np.array_equal(np.vstack([one.places.positions for one in alone]), together.places.positions)
    home = {next(iter(theme)): topic for topic, theme in enumerate(themes(found))}
    assert all(
        home[article.split("-")[0]] == topic for article, topic in zip(together.articles, together.article_places.topics, strict=True)
    )


def test_a_text_without_known_words_is_unassigned(found):
    places = assign(found.model, [Unit("x", 0, 9, "Qwxz vbnm"), Unit("y", 0, 0, "")]).places
    assert places.topics.tolist() == [-1, -1]
    assert not places.mixture.any()


def test_no_units_are_assigned_as_none(found):
    assert assign(found.model, []).articles == ()


def test_a_saved_model_places_as_before(found):
    again = load(dump(found.model))
    assert dump(again) == dump(found.model)
    texts = [body for _, _, body in LARGE[:7]]
    assert np.array_equal(again.place(texts).mixture, found.model.place(texts).mixture)


@pytest.mark.parametrize("odd", ["\ud800 lone", "漢字 かな", "😀" * 50, "\x00", "A" * 100_000, "…", "ALL CAPS HARBOUR CRANE"])
def test_odd_texts_among_others_do_no_harm(odd):
    assert len(LARGE) > FEW_ARTICLES
    assert fit(units([*LARGE, ("odd", None, odd)]), 3).topics
    assert fit(units([*SMALL, ("odd", odd, odd)]), 3).topics
