"""What is fitted and what is shipped are the same model, and words unseen in training borrow from words used alike."""

from __future__ import annotations

import numpy as np

from analysis.sentiment import model
from analysis.sentiment.model import Seen
from analysis.sentiment.odds import TONES
from analysis.sentiment.training.data import Record, sentences_of, targets_of
from analysis.sentiment.training.views import View, folded, meanings, sentence_views, table, target_views
from analysis.sentiment.vocabulary import Vocabulary

TEXTS = [
    "The mayor praised Northgate, but Ridley was not honest and attacked the terrible plan.",
    "She was fired by Ridley after losses at the bakery narrowed.",
    "Northgate called off the excellent show.",
]
WORDS = Vocabulary(
    [
        "praised",
        "honest",
        "attacked",
        "terrible",
        "plan",
        "fired",
        "losses",
        "narrowed",
        "bakery",
        "called",
        "off",
        "excellent",
        "show",
        "the",
    ],
    ["called off", "terrible plan"],
)


def records() -> list[Record]:
    names = ("Northgate", "Ridley", "She")
    return [
        {
            "text": text,
            "targets": [
                {"start": text.find(name), "end": text.find(name) + len(name), "tone": "neutral"} for name in names if name in text
            ],
        }
        for text in TEXTS
    ]


def agree(views: list[View], seen: Seen) -> bool:
    """Whether weights folded from any coefficients score as their columns do; a column that no sample has would be fitted as nothing."""
    columns = table(views, seen)
    fitted = np.random.default_rng(0).normal(size=(columns.shape[1], len(TONES)))
    fitted[np.asarray(abs(columns).sum(axis=0)).ravel() == 0] = 0
    weights = model.Weights(**folded(views, fitted), bias=np.zeros(3), temperature=1.0, length=0.0)
    summed = np.stack([np.bincount(seen.sample, tone, seen.samples) for tone in model.shares(weights, seen).T], axis=1)
    return np.allclose(summed + weights.traits[seen.traits].sum(axis=1), columns @ fitted)


def test_folded_weights_of_targets_score_as_the_columns_they_were_folded_from() -> None:
    assert agree(target_views(WORDS), targets_of(WORDS, records()).seen)


def test_folded_weights_of_sentences_score_as_the_columns_they_were_folded_from() -> None:
    assert agree(sentence_views(WORDS), sentences_of(WORDS, records()).seen)


def test_words_that_are_used_alike_are_seen_alike_and_words_for_topics_and_function_words_not_at_all() -> None:
    words = Vocabulary(["excellent", "superb", "bakery", "the", "crude"], [])
    vectors = meanings(words).toarray()
    excellent, superb, bakery, the, crude = vectors[1 : words.size]
    assert excellent @ superb > excellent @ bakery > 0
    assert not the.any()
    assert not crude.any()
    assert (vectors[words.size + 1] @ excellent) < 0
