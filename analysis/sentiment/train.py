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
from analysis.sentiment import lexicon, model, reading
from analysis.sentiment.model import CLASSES, PLACES, TONES, Floats, Model, Weights
from analysis.sentiment.reading import Ints, Vocabulary

SETS = ("newsmtsc", "finentity")
_RARE_WORD, _RARE_PAIR = 2, 3  # a word or pair seen less often in training gets no row
_CLASS_SCALE = 0.3  # of lexicon counts beside the scaled rows
_STRENGTH = 1.0  # inverse of the regularisation

Record = dict[str, Any]


class Samples(NamedTuple):
    """Sentences or targets as pieces, with the tone people gave them."""

    sample: Ints
    row: Ints
    place: Ints
    tone: Ints


def main() -> None:
    """Trains on all sets, fits the temperature on each set left out, writes the weights."""
    sets = [_records(Path(sys.argv[1]) / f"{name}.jsonl") for name in SETS]
    vocabulary = vocabulary_of([record for records in sets for record in records])
    classes = model.lexicon_classes(vocabulary)
    sentence = fitted(vocabulary, classes, [sentence_samples(vocabulary, records) for records in sets], 1)
    target = fitted(vocabulary, classes, [target_samples(vocabulary, records) for records in sets], PLACES)
    model.save(Model(vocabulary, classes, sentence, target))


def _records(path: Path) -> list[Record]:
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def vocabulary_of(records: Iterable[Record]) -> Vocabulary:
    """Words and pairs written in lower case often enough, and all the words of the lists: names are never among them."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for record in records:
        plain = [reading.plain(token) for token in reading.TOKEN.findall(record["text"])]
        words.update({word for word in plain if word == word.lower()})
        pairs.update({f"{left} {right}" for left, right in pairwise(plain)})
    kept = {word for word, count in words.items() if count >= _RARE_WORD} | lexicon.all_words()
    return Vocabulary(sorted(kept), sorted(pair for pair, count in pairs.items() if count >= _RARE_PAIR and _may_tell(pair, kept)))


def _may_tell(pair: str, kept: set[str]) -> bool:
    """Whether a pair is made of known words that are not silent, and of more than function words."""
    words = pair.split(" ")
    return all(word in kept and word not in lexicon.silent() for word in words) and any(
        word.isalpha() and word not in lexicon.function_words() for word in words
    )


def sentence_samples(vocabulary: Vocabulary, records: Sequence[Record]) -> Samples:
    """The texts whose targets agree in tone, targets hidden."""
    agreed = [record for record in records if len({target["tone"] for target in record["targets"]}) == 1]
    read, pieces, _ = _read(vocabulary, agreed)
    tones = np.array([TONES.index(record["targets"][0]["tone"]) for record in agreed])
    return Samples(read.sentence[pieces.first], pieces.row, np.zeros_like(pieces.row), tones)


def target_samples(vocabulary: Vocabulary, records: Sequence[Record]) -> Samples:
    """Every target with the pieces of its text, placed around it."""
    read, pieces, spans = _read(vocabulary, records)
    sentence = read.sentence[pieces.first]
    samples, rows, places = [], [], []
    for number, (text, first, last) in enumerate(spans):
        own = slice(np.searchsorted(sentence, text), np.searchsorted(sentence, text, side="right"))
        around = reading.Pieces(*(column[own] for column in pieces))
        samples.append(np.full(len(around.row), number))
        rows.append(around.row)
        places.append(model.places(around, np.asarray(first), np.asarray(last)))
    tones = np.array([TONES.index(target["tone"]) for record in records for target in record["targets"]])
    return Samples(np.concatenate(samples), np.concatenate(rows), np.concatenate(places), tones)


def _read(vocabulary: Vocabulary, records: Sequence[Record]) -> tuple[reading.Tokens, reading.Pieces, list[tuple[int, int, int]]]:
    """The tokens and pieces of texts with their targets hidden, and (text, first token, last token) of each target."""
    texts = [record["text"] for record in records]
    read = reading.tokens(vocabulary, texts, [(Span(0, len(text)),) for text in texts])
    spans = [
        (text, *reading.tokens_in(read, text, Span(target["start"], target["end"])))
        for text, record in enumerate(records)
        for target in record["targets"]
    ]
    hidden = reading.names(read)
    for _, first, last in spans:
        hidden[first : last + 1] = True
    return read, reading.pieces(vocabulary, read, hidden), spans


def fitted(vocabulary: Vocabulary, classes: Ints, sets: Sequence[Samples], places: int) -> Weights:
    """Weights trained on all sets, with the temperature that suits each set best when it is left out."""
    tables = [_table(vocabulary, classes, samples, places) for samples in sets]
    tones = [samples.tone for samples in sets]
    temperature = float(np.exp(np.mean([np.log(_temperature(tables, tones, out)) for out in range(len(sets))])))
    trained = _trained(tables, tones)
    return _weights(trained.coef_, trained.intercept_, vocabulary.rows, places)._replace(temperature=temperature)


def _table(vocabulary: Vocabulary, classes: Ints, samples: Samples, places: int) -> sp.csr_matrix:
    """Columns: row, row x place, class, class x place; rows scaled by the root of the number of pieces."""
    sample, row, place, tone = samples
    scale = 1 / np.sqrt(np.maximum(np.bincount(sample, minlength=len(tone)), 1))[sample]
    kind = classes[row]
    listed = np.where(kind > 0, _CLASS_SCALE, 0.0)
    blocks = [
        (row, vocabulary.rows, scale),
        (row * places + place, vocabulary.rows * places, scale),
        (kind, CLASSES, listed),
        (kind * places + place, CLASSES * places, listed),
    ]
    return sp.hstack([sp.csr_matrix((value, (sample, column)), shape=(len(tone), width)) for column, width, value in blocks]).tocsr()


def _trained(tables: Sequence[sp.csr_matrix], tones: Sequence[Ints]) -> LogisticRegression:
    return LogisticRegression(C=_STRENGTH, max_iter=1000).fit(sp.vstack(tables), np.concatenate(tones))


def _temperature(tables: Sequence[sp.csr_matrix], tones: Sequence[Ints], out: int) -> float:
    """The temperature at which a model trained on the other sets is best calibrated on the one left out."""
    others = [place for place in range(len(tables)) if place != out]
    scores = _trained([tables[place] for place in others], [tones[place] for place in others]).decision_function(tables[out])
    return float(np.exp(minimize_scalar(lambda log: _loss(scores / np.exp(log), tones[out]), bounds=(-1, 2), method="bounded").x))


def _loss(scores: Floats, tones: Ints) -> float:
    """Mean negative log-likelihood."""
    top = scores.max(axis=1)
    return float(np.mean(top + np.log(np.exp(scores - top[:, None]).sum(axis=1)) - scores[np.arange(len(tones)), tones]))


def _weights(coefficients: Floats, bias: Floats, rows: int, places: int) -> Weights:
    """The columns of a table folded into one weight for each row and place, and for each class and place."""
    bounds = np.cumsum([rows, rows * places, CLASSES])
    free, placed, kinds, kinds_placed = np.split(coefficients.T, bounds)
    pieces = free[:, None] + placed.reshape(rows, places, -1)
    classes = _CLASS_SCALE * (kinds[:, None] + kinds_placed.reshape(CLASSES, places, -1))
    classes[0] = 0.0
    return Weights(pieces, classes, bias, 1.0)


if __name__ == "__main__":
    main()
