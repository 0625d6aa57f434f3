"""The meaning of short texts: near where words are used alike, and silent where there are words enough."""

from __future__ import annotations

import random

import numpy as np
import pytest
import scipy.sparse as sp

from analysis.topics.fitting import fit
from analysis.topics.meaning import MANY_WORDS, Meaning, measured
from analysis.topics.units import Unit
from analysis.topics.vocabulary import learn, tallied
from analysis.vectors import DIMENSIONS

HEADLINES = [
    "Striker scores twice",
    "Goalkeeper saves penalty",
    "Senator wins vote",
    "Parliament passes budget",
    "Striker penalty",
    "Senator budget",
]
SPORTS = "striker goalkeeper midfielder defender coach referee penalty header corner stadium league tournament".split()
POLITICS = "senator minister chancellor governor parliament treaty election budget ballot congress legislature coalition".split()
ANY = "monday report week city plan group".split()


def _meaning(texts: list[str]) -> np.ndarray:
    tallies = list(tallied(texts))
    return measured(tallies).of(tallies, learn(tallies)[1])


def test_texts_without_a_word_in_common_lie_near_where_their_words_are_used_alike():
    striker, goalkeeper, senator, parliament = _meaning(HEADLINES)[:4]
    assert striker @ goalkeeper > 0 > striker @ senator
    assert senator @ parliament > 0 > goalkeeper @ parliament


def test_the_more_known_words_a_text_has_the_less_its_meaning_says():
    texts = [" ".join(HEADLINES[:4] * 8), *HEADLINES * 8, *[f"{word} {word}" for word in "abcdefghij"] * 400]
    lengths = np.linalg.norm(_meaning(texts), axis=1)
    assert 0 < lengths[0] < lengths[1] <= 1.001


def test_a_text_of_many_known_words_tells_by_its_words_alone():
    tallies = list(tallied(["Senator wins vote"] * 3))
    known = sp.csr_matrix(np.tri(2 * MANY_WORDS)[[2 * MANY_WORDS - 1, MANY_WORDS, MANY_WORDS // 2]])
    lengths = np.linalg.norm(Meaning(np.zeros(DIMENSIONS, np.float32), 6).of(tallies, known), axis=1)
    assert 0 == lengths[0] < lengths[1] < lengths[2]


def test_a_text_of_stop_words_alone_is_like_any_other():
    assert np.allclose(np.linalg.norm(_meaning(["It is what it was", "", "Qzxv qzxw"]), axis=1), 0)


@pytest.mark.parametrize("seed", [0, 1])
def test_headlines_that_share_more_words_with_others_fall_into_topics_by_what_they_mean(seed):
    draw = random.Random(seed)
    texts = {f"{kind[0]} {n}": " ".join(draw.sample(kind, 2) + draw.sample(ANY, 2)) for kind in (SPORTS, POLITICS) for n in range(14)}
    found = fit([Unit(id_, 0, len(text), text) for id_, text in texts.items()], 2)
    assert found.assignment
    groups = {
        (id_.split()[0], int(topic)) for id_, topic in zip(found.assignment.articles, found.assignment.article_places.topics, strict=True)
    }
    assert len(groups) == 2
