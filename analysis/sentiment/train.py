"""Trains the shipped model: python -m analysis.sentiment.train FOLDER, with newsmtsc.jsonl and finentity.jsonl in it. See MODEL_CARD.md."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize_scalar
from sklearn.linear_model import LogisticRegression

from analysis.article import Span
from analysis.sentences import split
from analysis.sentiment import lexicon, model, reading, targets, vocabulary
from analysis.sentiment.model import SIDE, SIDE_BETWEEN, SIDE_DISTANCE, TONES, Floats, Model, Weights
from analysis.sentiment.targets import PLACES
from analysis.sentiment.vocabulary import CLASSES, Ints, Vocabulary

SETS = ("newsmtsc", "finentity")
_RARE_WORD, _RARE_PAIR = 2, 3  # a word or pair seen less often in training gets no row
_CLASS_SCALE = 0.3  # of lexicon counts beside the scaled rows
_STRENGTH = 1.0  # inverse of the regularisation

Record = dict[str, Any]


class Samples(NamedTuple):
    """Sentences or targets as pieces, with the tone people gave them."""

    sample: Ints
    row: Ints
    kind: Ints
    place: Ints
    tone: Ints


class View(NamedTuple):
    """A way to look at the pieces: a block of columns, and how its weights are handed on to the finer row or class and place."""

    of_row: bool  # or of class
    what: Ints  # row or class → column group
    where: Ints  # place → column within the group

    @property
    def shape(self) -> tuple[int, int]:
        """Column groups, and columns in each."""
        return int(self.what.max()) + 1, int(self.where.max()) + 1


def main() -> None:
    """Trains on all sets, fits the temperature on each set left out, writes the weights."""
    sets = [records_of(Path(sys.argv[1]) / f"{name}.jsonl") for name in SETS]
    words = vocabulary_of([record for records in sets for record in records])
    sentence = loyal(words, fitted(sentence_views(words), [sentence_samples(words, records) for records in sets]))
    target = fitted(target_views(words), [target_samples(words, records) for records in sets])
    model.save(Model(words, sentence, target))


def records_of(path: Path) -> list[Record]:
    """The records of a JSON Lines file."""
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def vocabulary_of(records: Iterable[Record]) -> Vocabulary:
    """Words and pairs written in lower case often enough, and all the words of the lists: names are never among them."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for record in records:
        plain = [vocabulary.plain(token) for token in reading.TOKEN.findall(record["text"])]
        words.update({word for word in plain if word == word.lower()})
        pairs.update({f"{left} {right}" for left, right in pairwise(plain)})
    kept = {word for word, count in words.items() if count >= _RARE_WORD} | lexicon.all_words()
    common = {pair for pair, count in pairs.items() if count >= _RARE_PAIR and _may_tell(pair, kept)}
    return Vocabulary(sorted(kept), sorted(common | lexicon.listed_pairs()))


def _may_tell(pair: str, kept: set[str]) -> bool:
    """Whether a pair is made of known words that are not silent, and of more than function words."""
    words = pair.split(" ")
    return all(word in kept and word not in lexicon.silent() for word in words) and any(
        word.isalpha() and word not in lexicon.function_words() for word in words
    )


def sentence_samples(words: Vocabulary, records: Sequence[Record]) -> Samples:
    """The texts whose targets agree in tone, targets hidden, by their telling pieces alone."""
    agreed = [record for record in records if len({target["tone"] for target in record["targets"]}) == 1]
    read, pieces, _, text_of = _read(words, agreed)
    tones = np.array([TONES.index(record["targets"][0]["tone"]) for record in agreed])
    telling = words.telling[pieces.row]
    text = text_of[read.sentence[pieces.first[telling]]]
    return Samples(text, pieces.row[telling], pieces.kind[telling], np.zeros_like(text), tones)


def target_samples(words: Vocabulary, records: Sequence[Record]) -> Samples:
    """Every target with the pieces of its sentence, placed around it."""
    _, pieces, near, _ = _read(words, records)
    tones = np.array([TONES.index(target["tone"]) for record in records for target in record["targets"]])
    return Samples(near.sample, pieces.row[near.piece], pieces.kind[near.piece], near.place, tones)


def _read(words: Vocabulary, records: Sequence[Record]) -> tuple[reading.Tokens, reading.Pieces, targets.Around, Ints]:
    """The tokens and pieces of texts with their targets hidden, the surroundings of each target, and the text of each sentence."""
    texts = [record["text"] for record in records]
    sentences = [split(text) for text in texts]
    bounds = np.cumsum([0, *map(len, sentences)])
    asked = [[targets.Target(None, (Span(each["start"], each["end"]),)) for each in record["targets"]] for record in records]
    read = reading.tokens(words, texts, sentences)
    places = targets.places_of(read, bounds, asked)
    hidden = reading.names(read) | targets.covered(len(read.word), places)
    pieces = reading.pieces(words, read, hidden)
    return read, pieces, targets.around(words, read, hidden, pieces, places), np.repeat(np.arange(len(texts)), np.diff(bounds))


def sentence_views(words: Vocabulary) -> list[View]:
    """Rows, classes, and the weight of a class alone."""
    nowhere = np.zeros(1, dtype=np.int64)
    return [View(of_row, what, nowhere) for of_row, what in _whats(words)]


def target_views(words: Vocabulary) -> list[View]:
    """The same in coarse and in fine places."""
    rows, classes, values = (what for _, what in _whats(words))
    anywhere = np.zeros(PLACES, dtype=np.int64)
    return [
        *(View(True, rows, where) for where in (anywhere, SIDE, SIDE_BETWEEN)),
        *(View(False, classes, where) for where in (anywhere, SIDE, SIDE_DISTANCE, SIDE_BETWEEN)),
        View(False, values, np.arange(PLACES)),
    ]


def _whats(words: Vocabulary) -> list[tuple[bool, Ints]]:
    return [(True, np.arange(words.rows)), (False, np.arange(CLASSES)), (False, vocabulary.values())]


def fitted(views: Sequence[View], sets: Sequence[Samples]) -> Weights:
    """Weights trained on all sets; temperature by the sets left out in turn, each weighed by what the model then was trained on."""
    tables = [_table(views, samples) for samples in sets]
    tones = [samples.tone for samples in sets]
    trained_on = sum(map(len, tones)) - np.array([len(tone) for tone in tones])
    logs = np.log([_temperature(tables, tones, out) for out in range(len(sets))])
    return folded(views, trained(tables, tones), float(np.exp(np.average(logs, weights=trained_on))))


def _table(views: Sequence[View], samples: Samples) -> sp.csr_matrix:
    """One row for each sample, a block of columns for each view."""
    number = len(samples.tone)
    scale = 1 / np.sqrt(np.maximum(np.bincount(samples.sample, minlength=number), 1))[samples.sample]
    return sp.hstack([_block(view, samples, scale, number) for view in views]).tocsr()


def _block(view: View, samples: Samples, scale: Floats, number: int) -> sp.csr_matrix:
    """The columns of a view: rows scaled by the root of the number of pieces, classes counted."""
    groups, columns = view.shape
    told = np.ones_like(samples.row, dtype=bool) if view.of_row else samples.kind > 0
    group = view.what[samples.row if view.of_row else samples.kind][told]
    value = scale[told] if view.of_row else np.full(int(told.sum()), _CLASS_SCALE)
    column = group * columns + view.where[samples.place[told]]
    return sp.csr_matrix((value, (samples.sample[told], column)), shape=(number, groups * columns))


def trained(tables: Sequence[sp.csr_matrix], tones: Sequence[Ints]) -> LogisticRegression:
    """A classifier of the three tones."""
    return LogisticRegression(C=_STRENGTH, max_iter=1000, class_weight="balanced").fit(sp.vstack(tables), np.concatenate(tones))


def _temperature(tables: Sequence[sp.csr_matrix], tones: Sequence[Ints], out: int) -> float:
    """The temperature at which a model trained on the other sets is best calibrated on the one left out."""
    others = [place for place in range(len(tables)) if place != out]
    scores = trained([tables[place] for place in others], [tones[place] for place in others]).decision_function(tables[out])
    return float(np.exp(minimize_scalar(lambda log: _loss(scores / np.exp(log), tones[out]), bounds=(-1, 2), method="bounded").x))


def _loss(scores: Floats, tones: Ints) -> float:
    """Mean negative log-likelihood."""
    top = scores.max(axis=1)
    return float(np.mean(top + np.log(np.exp(scores - top[:, None]).sum(axis=1)) - scores[np.arange(len(tones)), tones]))


def folded(views: Sequence[View], classifier: LogisticRegression, temperature: float) -> Weights:
    """The columns of all views added up to one weight for each row and coarse place, and for each class and place."""
    bounds = np.cumsum([view.shape[0] * view.shape[1] for view in views])[:-1]
    rows: Floats = np.zeros(())
    classes: Floats = np.zeros(())
    for view, block in zip(views, np.split(classifier.coef_.T, bounds), strict=True):
        cells = block.reshape(*view.shape, len(TONES))
        if view.of_row:
            rows = rows + cells[:, view.where[_COARSE[len(view.where)]]]
        else:
            classes = classes + _CLASS_SCALE * cells[view.what][:, view.where]
    classes[0] = 0.0
    return Weights(rows, classes, classifier.intercept_, temperature)


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


_COARSE = {1: np.zeros(1, dtype=np.int64), PLACES: np.unique(SIDE_BETWEEN, return_index=True)[1]}  # a place of each coarse place

if __name__ == "__main__":
    main()
