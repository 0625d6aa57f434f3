"""Labelled texts → what a model sees of them, with the tone people gave them; and the words and pairs worth a row."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from analysis.article import Span
from analysis.sentences import split
from analysis.sentiment import chunks, lexicon, model, network, reading, situations, targets
from analysis.sentiment.model import Seen
from analysis.sentiment.network import Heard
from analysis.sentiment.odds import TONES
from analysis.sentiment.scene import Scene, scene
from analysis.sentiment.vocabulary import Ints, Vocabulary

SETS = ("newsmtsc", "finentity")
UNLABELLED = ("wikinews_2019", "wikinews_2020")
NOBODY = -1  # the tone of a target that nobody has labelled
_SHORTEST, _LONGEST = 30, 500  # characters of an unlabelled sentence
_RARE_WORD, _RARE_PAIR = 2, 3  # a word or pair seen less often in training gets no row

Record = dict[str, Any]


class Samples(NamedTuple):
    """Sentences or targets as the weights see them, their tones, and which text each is of."""

    seen: Seen
    tone: Ints
    text: Ints


def records_of(path: Path) -> list[Record]:
    """The records of a JSON Lines file: {text, targets: [{start, end, tone}]}."""
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def sentences_in(paths: Iterable[Path]) -> list[Record]:
    """The sentences of the articles in CSV files with the columns title and text, each once; nobody has labelled a target in them."""
    found: dict[str, None] = {}
    for path in paths:
        with path.open(encoding="utf8", newline="") as lines:
            bodies = [f"{row['title']}.\n\n{row['text']}" for row in csv.DictReader(lines)]
        found |= dict.fromkeys(body[start:end] for body in bodies for start, end in split(body))
    return [{"text": text, "targets": []} for text in found if _SHORTEST < len(text) < _LONGEST]


def vocabulary_of(records: Iterable[Record]) -> Vocabulary:
    """Words and pairs written in lower case often enough, and all the words of the lists: names are never among them."""
    words: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for record in records:
        plain = [chunks.plain(token) for token in chunks.TOKEN.findall(record["text"])]
        words.update({word for word in plain if word == word.lower()})
        pairs.update({f"{left} {right}" for left, right in pairwise(plain)})
    kept = {word for word, count in words.items() if count >= _RARE_WORD} | lexicon.all_words()
    common = {pair for pair, count in pairs.items() if count >= _RARE_PAIR and _may_tell(pair, kept)}
    return Vocabulary(sorted(kept), sorted(common | lexicon.listed_pairs()))


def others_of(words: Vocabulary, records: Sequence[Record]) -> list[Record]:
    """The texts with what else they name, by names and by pronouns, as targets that nobody has labelled."""
    texts = [record["text"] for record in records]
    sentences = [split(text) for text in texts]
    read = reading.tokens(words, texts, sentences)
    name = reading.names(read)
    pronoun = (words.pronouns & ~words.grammar["participants"])[read.word] & ~name  # whoever speaks is not named by it
    goes_on = np.append(name[:-1] & name[1:] & (read.sentence[:-1] == read.sentence[1:]), [False])
    ends = (name & ~goes_on) | pronoun
    begins = (name & ~np.append([False], goes_on[:-1])) | pronoun
    text = np.repeat(np.arange(len(texts)), list(map(len, sentences)))[read.sentence[begins]]
    found: list[list[Record]] = [[] for _ in texts]
    for place, start, end in zip(text.tolist(), read.start[begins].tolist(), read.end[ends].tolist(), strict=True):
        if all(end <= target["start"] or target["end"] <= start for target in records[place]["targets"]):
            found[place].append({"start": start, "end": end})
    return [{"text": told, "targets": targets} for told, targets in zip(texts, found, strict=True)]


def _may_tell(pair: str, kept: set[str]) -> bool:
    """Whether a pair is made of known words that are not silent, and of more than function words."""
    words = pair.split(" ")
    return all(word in kept and word not in lexicon.silent() for word in words) and any(
        word.isalpha() and word not in lexicon.function_words() for word in words
    )


def sentences_of(words: Vocabulary, records: Sequence[Record]) -> Samples:
    """The texts whose targets agree in tone, targets hidden, by their telling pieces alone."""
    agreed = [record for record in records if len({target["tone"] for target in record["targets"]}) == 1]
    told, text_of = _scene(words, agreed)
    at = targets.whole(told.read, told.pieces, words)
    tokens = np.bincount(text_of[told.read.sentence], minlength=len(agreed))
    seen = model.seen(told.pieces, at._replace(sample=text_of[at.sample]), situations.nowhere(len(agreed)), tokens)
    return Samples(seen, tones_of(record["targets"][0] for record in agreed), np.arange(len(agreed)))


def targets_of(words: Vocabulary, records: Sequence[Record]) -> Samples:
    """Every target with the pieces of its sentence, placed around it."""
    told, text_of = _scene(words, records)
    near = targets.pieces_around(told.near, told.read, told.pieces, told.wide)
    seen = model.seen(told.pieces, near, told.stands, np.bincount(told.read.sentence)[told.places.sentence])
    return Samples(seen, tones_of(target for record in records for target in record["targets"]), text_of[told.places.sentence])


def heard_of(words: Vocabulary, records: Sequence[Record]) -> Heard:
    """Every target as the network hears its sentence."""
    return network.heard(words, _scene(words, records)[0])


def tones_of(labelled: Iterable[Record]) -> Ints:
    """The tone people gave each target; NOBODY where none did."""
    return np.array([TONES.index(each["tone"]) if "tone" in each else NOBODY for each in labelled])


def _scene(words: Vocabulary, records: Sequence[Record]) -> tuple[Scene, Ints]:
    """Texts with all their targets, and the text of each sentence."""
    texts = [record["text"] for record in records]
    sentences = [split(text) for text in texts]
    bounds = np.cumsum([0, *map(len, sentences)])
    asked = [[targets.Target(None, (Span(each["start"], each["end"]),)) for each in record["targets"]] for record in records]
    return scene(words, texts, sentences, bounds, asked), np.repeat(np.arange(len(texts)), np.diff(bounds))
