"""The tree of topics: every number of them is a grouping of the same leaves, and adds up to the same text."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.topics.fitting import fit
from analysis.topics.units import units

from .corpora import corpus


@pytest.fixture(scope="module")
def found():
    return fit(units(corpus(15)), 2)


def test_at_every_number_each_leaf_belongs_to_one_topic(found):
    assert found.most >= 4 > found.number == 2
    for number in range(2, found.most + 1):
        leaves = [leaf for topic in found.at(number) for leaf in topic.leaves]
        assert len(found.at(number)) == number
        assert sorted(leaves) == list(range(found.most))


def test_one_topic_more_divides_one_and_leaves_the_others_as_they_are(found):
    for number in range(2, found.most):
        coarse, fine = ({topic.id for topic in found.at(n)} for n in (number, number + 1))
        assert (len(coarse - fine), len(fine - coarse)) == (1, 2)


def test_shares_of_leaves_add_up_to_those_of_the_fitted_topics(found):
    places = found.assignment.places
    summed = np.column_stack([places.leaves[:, list(topic.leaves)].sum(axis=1) for topic in found.topics])
    assert np.allclose(summed, places.mixture, atol=1e-3)
    assert (summed.argmax(axis=1) == places.topics).all()


def test_ids_and_labels_are_different_throughout_the_tree(found):
    for name in ("id", "label"):
        names = [getattr(topic, name) for topic in found.tree]
        assert len(set(names)) == len(names)


def test_two_groups_of_like_texts_are_joined_before_unlike_ones():
    both = [(f"{id_}-{n}", title, body) for n in (1, 2) for id_, title, body in corpus(10, seed=n)]
    found = fit(units(both), 4)
    homes = {article: int(topic) for article, topic in zip(found.assignment.articles, found.assignment.article_places.topics, strict=True)}
    themes = {article.split("-")[0] for article in homes}
    assert {len({homes[article] for article in homes if article.startswith(theme)}) for theme in themes} == {1}
