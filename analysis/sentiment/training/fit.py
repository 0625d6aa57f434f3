"""Samples → weights: a classifier of the three tones, calibrated on texts it was not trained on, and what the lists hold it to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from analysis.sentiment import model, vocabulary
from analysis.sentiment.model import Weights
from analysis.sentiment.training.calibration import Held, calibrated, calibration
from analysis.sentiment.training.data import Samples
from analysis.sentiment.training.views import View, folded, table
from analysis.sentiment.vocabulary import Flags, Vocabulary

_STRENGTH = 0.5  # inverse of the regularisation
_FOLDS = 5
_SURER = 0.875  # of the temperature found: on kinds of text never learnt from a model was right more often than it was sure

Bend = Callable[[Weights], Weights]


def _unbent(weights: Weights) -> Weights:
    return weights


def fitted(views: Sequence[View], sets: Sequence[Samples], bend: Bend) -> Weights:
    """Weights trained on all sets, bent to what is known beforehand, and calibrated."""
    fit = Fit(views, sets, bend)
    found = calibration(list(fit.held()))
    weights = fit.weights([np.ones(len(samples.tone), dtype=bool) for samples in sets])
    return calibrated(weights, found._replace(temperatures=_SURER * found.temperatures))


class Fit:
    """Fits to parts of the sets."""

    def __init__(self, views: Sequence[View], sets: Sequence[Samples], bend: Bend = _unbent) -> None:
        self._views, self._sets, self._bend = views, sets, bend
        tables = [table(views, samples.seen) for samples in sets]
        self._rarity = _rarity(tables)
        self._tables = [each @ self._rarity for each in tables]

    def weights(self, chosen: Sequence[Flags]) -> Weights:
        """Weights trained on the chosen samples of each set, not calibrated."""
        tones = np.concatenate([samples.tone[rows] for samples, rows in zip(self._sets, chosen, strict=True)])
        classifier = LogisticRegression(C=_STRENGTH, solver="newton-cg", class_weight="balanced")
        classifier.fit(sp.vstack([each[rows] for each, rows in zip(self._tables, chosen, strict=True)]), tones)
        tables = folded(self._views, self._rarity @ classifier.coef_.T)
        return self._bend(Weights(**tables, bias=classifier.intercept_, temperature=1.0, length=0.0))

    def held(self) -> Iterator[Held]:
        """Each set scored after training on the others, then each after training on the others and on four fifths of itself."""
        for out in range(len(self._sets)):
            yield self._scored(self.weights([np.full(len(samples.tone), place != out) for place, samples in enumerate(self._sets)]), out)
        folds = [samples.text % _FOLDS for samples in self._sets]
        parts = [self.weights([fold != out for fold in folds]) for out in range(_FOLDS)]
        for place, fold in enumerate(folds):
            yield self._joined([self._scored(weights, place, fold == out) for out, weights in enumerate(parts)])

    def _scored(self, weights: Weights, place: int, rows: Flags | bool = True) -> Held:
        """Samples of a set as these weights score them, those without evidence left out."""
        seen, tone, _ = self._sets[place]
        rows = rows & (np.bincount(seen.sample, minlength=seen.samples) > 0)
        return Held(model.scores(weights, model.shares(weights, seen), seen)[None, rows], seen.tokens[rows], tone[rows])

    @staticmethod
    def _joined(parts: Sequence[Held]) -> Held:
        scores, tokens, tone = zip(*parts, strict=True)
        return Held(np.concatenate(scores, axis=1), np.concatenate(tokens), np.concatenate(tone))


def _rarity(tables: Sequence[sp.csr_matrix]) -> sp.dia_matrix:
    """A scale for each column: the root of its inverse document frequency, 1 for the mean."""
    samples = sum(each.shape[0] for each in tables)
    having = sum(np.asarray((each > 0).sum(axis=0)).ravel() for each in tables)
    rarity = np.log(samples / np.maximum(having, 1))
    return sp.diags(np.sqrt(rarity / rarity[having > 0].mean()))


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
