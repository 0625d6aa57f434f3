"""Batches of articles → their tone: of each sentence, of the whole, and towards each target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from math import erf, sqrt
from typing import NamedTuple

import numpy as np

from analysis.article import ArticleTone, Mention, Polarity, Span, TargetTone, Tone, ToneName
from analysis.sentiment import model, pattern, reading
from analysis.sentiment.drivers import Labels, drivers, mean, top
from analysis.sentiment.model import Floats, Model
from analysis.sentiment.reading import Pieces, Tokens
from analysis.sentiment.targets import Places, Target, covered, once, places_of, targets_of

CUT = 0.2  # polarity from which a tone is called favourable; unfavourable from its negative
SURE = 0.5  # a tone less probable than this is uncertain
_DIGITS = 4
_NO_EVIDENCE = Tone(0.0, 0.0, "neutral", state="no evidence")

Words = Mapping[str, float]


class Scored(NamedTuple):
    """Probability of each tone, and the driving words, of each sentence or of each target in a sentence."""

    probability: Floats
    words: list[dict[str, float]]


def score(
    bodies: Sequence[str],
    sentences: Sequence[tuple[Span, ...]],
    mentions: Sequence[tuple[Mention, ...]],
    targets: Sequence[tuple[Span, ...]],
) -> list[ArticleTone]:
    """The tone of each article, independent of the others: polarity -1..1 of the wording, with TextBlob's pair beside it.

    Targets come back for every span asked for, in order, then for every entity of the mentions, by name.
    """
    bounds = np.cumsum([0, *map(len, sentences)])
    asked = [targets_of(*article) for article in zip(mentions, targets, strict=True)]
    whole, towards = _scored(bodies, sentences, bounds, asked)
    numbers = list(accumulate(map(len, asked), initial=0))
    return [
        _article(body, spans, Scored(whole.probability[a:b], whole.words[a:b]), wanted, towards[c:d])
        for body, spans, wanted, a, b, c, d in zip(bodies, sentences, asked, bounds, bounds[1:], numbers, numbers[1:], strict=False)
    ]


def _scored(
    bodies: Sequence[str], sentences: Sequence[tuple[Span, ...]], bounds: reading.Ints, asked: Sequence[Sequence[Target]]
) -> tuple[Scored, list[Scored]]:
    """The sentences of the batch scored, and each target of the batch in each sentence that names it."""
    shipped = model.shipped()
    read = reading.tokens(shipped.vocabulary, bodies, sentences)
    places = places_of(read, bounds, asked)
    pieces = reading.pieces(shipped.vocabulary, read, reading.names(read) | covered(len(read.word), places))
    labels = Labels(shipped.vocabulary, read, pieces, bodies, np.repeat(np.arange(len(bodies)), np.diff(bounds)))
    whole = _sentences(shipped, read, pieces, labels, int(bounds[-1]))
    return whole, _by_target(_targets(shipped, read, pieces, labels, once(places)), places, sum(map(len, asked)))


def _sentences(shipped: Model, read: Tokens, pieces: Pieces, labels: Labels, count: int) -> Scored:
    """Every sentence by the sentence model."""
    sample = read.sentence[pieces.first]
    share = model.shares(shipped.sentence, shipped.lexicon_class, pieces.row, np.zeros_like(pieces.row), sample, count)
    words = drivers(labels, share, np.arange(len(pieces.row)), sample, count)
    return Scored(model.probabilities(shipped.sentence, share, sample, count), words)


def _targets(shipped: Model, read: Tokens, pieces: Pieces, labels: Labels, places: Places) -> Scored:
    """Every target in every sentence that names it, by the target model: the pieces of the sentence, placed around the target."""
    sentence = read.sentence[pieces.first]
    begin = np.searchsorted(sentence, places.sentence)
    number = np.searchsorted(sentence, places.sentence, side="right") - begin
    sample = np.repeat(np.arange(len(number)), number)
    piece = np.arange(len(sample)) + np.repeat(begin - np.cumsum(number) + number, number)
    around = Pieces(*(column[piece] for column in pieces))
    place = model.places(around, places.first[sample], places.last[sample])
    share = model.shares(shipped.target, shipped.lexicon_class, around.row, place, sample, len(number))
    words = drivers(labels, share, piece, sample, len(number))
    return Scored(model.probabilities(shipped.target, share, sample, len(number)), words)


def _by_target(scored: Scored, places: Places, count: int) -> list[Scored]:
    """The scores of the places of each target."""
    edges = np.searchsorted(once(places).target, np.arange(count + 1)).tolist()
    return [Scored(scored.probability[a:b], scored.words[a:b]) for a, b in pairwise(edges)]


def _article(body: str, spans: Sequence[Span], scored: Scored, asked: Sequence[Target], towards: Sequence[Scored]) -> ArticleTone:
    """The tone of an article from those of its sentences and targets."""
    tones = tuple(
        _sentence(pattern.sentiment(body[start:end]), probability, words)
        for (start, end), probability, words in zip(spans, scored.probability.tolist(), scored.words, strict=True)
    )
    textblob = pattern.sentiment(body)
    return ArticleTone(tones, _whole(tones, scored, textblob), textblob, tuple(map(_target, asked, towards)))


def _sentence(textblob: Polarity, probability: list[float], words: Words) -> Tone:
    """The tone of a sentence; its subjectivity is TextBlob's."""
    if not words:
        return Tone(0.0, textblob.subjectivity, "neutral", state="no evidence")
    unfavourable, neutral, favourable = probability
    polarity = round(favourable - unfavourable, _DIGITS)
    tone = called(polarity)
    sure = round({"unfavourable": unfavourable, "neutral": neutral, "favourable": favourable}[tone], _DIGITS)
    return Tone(polarity, textblob.subjectivity, tone, sure, "scored" if sure >= SURE else "uncertain", top(words))


def _whole(tones: Sequence[Tone], scored: Scored, textblob: Polarity) -> Tone:
    """The mean of the sentences that give evidence; sure by how far their sum lies within what it is called."""
    telling = [place for place, tone in enumerate(tones) if tone.state != "no evidence"]
    if not telling:
        return Tone(0.0, textblob.subjectivity, "neutral", state="no evidence")
    if len(telling) == 1:
        only = tones[telling[0]]
        return Tone(only.polarity, textblob.subjectivity, only.tone, only.confidence, only.state, only.drivers)
    polarity = round(sum(tones[place].polarity for place in telling) / len(telling), _DIGITS)
    sure = round(_sureness(polarity, scored.probability[telling]), _DIGITS)
    words = mean((scored.words[place] for place in telling), len(telling))
    return Tone(polarity, textblob.subjectivity, called(polarity), sure, "scored" if sure >= SURE else "uncertain", top(words))


def _sureness(polarity: float, probability: Floats) -> float:
    """Probability that the mean of sentences with these tone probabilities lies within the tone that `polarity` is called."""
    each = probability[:, 2] - probability[:, 0]
    deviation = sqrt(float(np.sum(probability[:, 2] + probability[:, 0] - each * each))) / len(each) + 1e-9
    below = [0.5 * (1 + erf((cut - polarity) / deviation / sqrt(2))) for cut in (-CUT, CUT)]
    return {"unfavourable": below[0], "neutral": below[1] - below[0], "favourable": 1 - below[1]}[called(polarity)]


def _target(target: Target, scored: Scored) -> TargetTone:
    """The mean tone towards a target over the sentences that name it."""
    number = len(scored.words)
    polarity = round(float(np.sum(scored.probability[:, 2] - scored.probability[:, 0])) / max(number, 1), _DIGITS)
    start, end = target.spans[0] if target.entity is None else (None, None)
    drivers_ = top(mean(scored.words, max(number, 1)))
    return TargetTone(polarity, called(polarity), number, target.entity, start, end, drivers_)


def called(polarity: float) -> ToneName:
    """What a polarity is called."""
    if abs(polarity) < CUT:
        return "neutral"
    return "favourable" if polarity > 0 else "unfavourable"
