"""Samples → weights: a classifier of the three tones, its temperature on sets it was not trained on, and what the lists hold it to."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression

from analysis.sentiment import vocabulary
from analysis.sentiment.model import Floats, Weights
from analysis.sentiment.training.data import Samples
from analysis.sentiment.training.views import View, folded, table
from analysis.sentiment.vocabulary import Ints, Vocabulary

_STRENGTH = 0.5  # inverse of the regularisation


def fitted(views: Sequence[View], sets: Sequence[Samples]) -> Weights:
    """Weights trained on all sets; temperature by the sets left out in turn, each weighed by what the model then was trained on."""
    tables = [table(views, samples.seen) for samples in sets]
    tones = [samples.tone for samples in sets]
    rarity = _rarity(tables)
    scaled = [each @ rarity for each in tables]
    trained_on = sum(map(len, tones)) - np.array([len(tone) for tone in tones])
    logs = np.log([_temperature(scaled, tones, out) for out in range(len(sets))])
    classifier = trained(scaled, tones)
    tables_of = folded(views, rarity @ classifier.coef_.T)
    return Weights(**tables_of, bias=classifier.intercept_, temperature=float(np.exp(np.average(logs, weights=trained_on))))


def _rarity(tables: Sequence[sp.csr_matrix]) -> sp.dia_matrix:
    """A scale for each column: the root of its inverse document frequency, 1 for the mean."""
    samples = sum(each.shape[0] for each in tables)
    having = sum(np.asarray((each > 0).sum(axis=0)).ravel() for each in tables)
    rarity = np.log(samples / np.maximum(having, 1))
    return sp.diags(np.sqrt(rarity / rarity[having > 0].mean()))


def trained(tables: Sequence[sp.csr_matrix], tones: Sequence[Ints]) -> LogisticRegression:
    """A classifier of the three tones."""
    classifier = LogisticRegression(C=_STRENGTH, solver="newton-cg", class_weight="balanced")
    return classifier.fit(sp.vstack(tables), np.concatenate(tones))


def _temperature(tables: Sequence[sp.csr_matrix], tones: Sequence[Ints], out: int) -> float:
    """The temperature at which a model trained on the other sets is best calibrated on the one left out."""
    others = [place for place in range(len(tables)) if place != out]
    scores = trained([tables[place] for place in others], [tones[place] for place in others]).decision_function(tables[out])
    return float(np.exp(minimize_scalar(lambda log: _loss(scores / np.exp(log), tones[out]), bounds=(-1, 2), method="bounded").x))


def _loss(scores: Floats, tones: Ints) -> float:
    """Mean negative log-likelihood."""
    top = scores.max(axis=1)
    return float(np.mean(top + np.log(np.exp(scores - top[:, None]).sum(axis=1)) - scores[np.arange(len(tones)), tones]))


def loyal(words: Vocabulary, weights: Weights) -> Weights:
    """The weights of a sentence model in which a listed word keeps half the weight of its class, an outcome all, whatever the data say."""
    kinds = np.concatenate(
        (
            words.classes,
            vocabulary.negated(words.classes),
            words.pair_classes[2 * words.size : words.rows_of_outcomes],
            vocabulary.OUTCOME_CLASSES,
        )
    )
    listed = weights.classes[kinds, 0, 2] - weights.classes[kinds, 0, 0]
    lean = weights.rows[:, 0, 2] - weights.rows[:, 0, 0]
    least = np.where(np.arange(words.rows) < words.rows_of_outcomes, -listed / 2, 0.0)
    bent = np.where(np.sign(listed) * (lean - least) < 0, least - lean, 0.0) / 2
    rows = weights.rows.copy()
    rows[:, 0, 2] += bent
    rows[:, 0, 0] -= bent
    return weights._replace(rows=rows)
