"""Labelled texts → the pieces a model sees, with the tone people gave them; and the words and pairs worth a row."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from analysis.article import Span
from analysis.sentences import split
from analysis.sentiment import lexicon, model, reading, situations, targets, vocabulary
from analysis.sentiment.model import TONES, Seen
from analysis.sentiment.vocabulary import Ints, Vocabulary

SETS = ("newsmtsc", "finentity")
_RARE_WORD, _RARE_PAIR = 2, 3  # a word or pair seen less often in training gets no row

Record = dict[str, Any]


class Samples(NamedTuple):
    """Sentences or targets as a model sees them, their tones, and which text each is of."""

    seen: Seen
    tone: Ints
    text: Ints


def records_of(path: Path) -> list[Record]:
    """The records of a JSON Lines file: {text, targets: [{start, end, tone}]}."""
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


def sentences_of(words: Vocabulary, records: Sequence[Record]) -> Samples:
    """The texts whose targets agree in tone, targets hidden, by their telling pieces alone."""
    agreed = [record for record in records if len({target["tone"] for target in record["targets"]}) == 1]
    read, pieces, *_, text_of = _read(words, agreed)
    telling = np.flatnonzero(words.telling[pieces.row])
    text = text_of[read.sentence[pieces.first[telling]]]
    at = targets.Around(text, telling, np.zeros_like(telling))
    every = np.arange(len(agreed))
    seen = model.seen(pieces, at, situations.nowhere(len(agreed)), np.bincount(text_of[read.sentence], minlength=len(agreed)))
    return Samples(seen, _tones(record["targets"][0] for record in agreed), every)


def targets_of(words: Vocabulary, records: Sequence[Record]) -> Samples:
    """Every target with the pieces of its sentence, placed around it."""
    read, pieces, near, stands, sentence, text_of = _read(words, records)
    seen = model.seen(pieces, near, stands, np.bincount(read.sentence)[sentence])
    return Samples(seen, _tones(target for record in records for target in record["targets"]), text_of[sentence])


def _tones(labelled: Iterable[Record]) -> Ints:
    return np.array([TONES.index(each["tone"]) for each in labelled])


def _read(
    words: Vocabulary, records: Sequence[Record]
) -> tuple[reading.Tokens, reading.Pieces, targets.Around, situations.Situation, Ints, Ints]:
    """Texts, targets hidden: tokens, pieces, the surroundings, situation and sentence of each target, and the text of each sentence."""
    texts = [record["text"] for record in records]
    sentences = [split(text) for text in texts]
    bounds = np.cumsum([0, *map(len, sentences)])
    asked = [[targets.Target(None, (Span(each["start"], each["end"]),)) for each in record["targets"]] for record in records]
    read = reading.tokens(words, texts, sentences)
    places = targets.places_of(read, bounds, asked)
    hidden = reading.names(read) | targets.covered(len(read.word), places)
    pieces = reading.pieces(words, read, hidden)
    stands, wide = situations.situation(words, read, hidden, places), situations.with_apposition(words, read, places)
    near = targets.around(words, read, hidden, pieces, wide)
    return read, pieces, near, stands, places.sentence, np.repeat(np.arange(len(texts)), np.diff(bounds))
