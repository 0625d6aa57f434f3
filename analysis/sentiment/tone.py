"""Batches of articles → their tone: of each sentence, of the whole, and towards each target."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from math import erf, sqrt
from typing import NamedTuple

import numpy as np

from analysis import settings
from analysis.article import ArticleTone, Driver, Mention, Polarity, Span, TargetTone, Tone, ToneName, ToneState, Towards
from analysis.sentiment import model, network, pattern, reading
from analysis.sentiment.drivers import KEPT, MOST, Labels, added, drivers, mean, top
from analysis.sentiment.engines import Engine, engine
from analysis.sentiment.model import Model
from analysis.sentiment.odds import NEUTRAL, TONES, probabilities
from analysis.sentiment.scene import Scene, scene
from analysis.sentiment.situations import nowhere
from analysis.sentiment.targets import Places, Target, pieces_around, targets_of, whole
from analysis.sentiment.vocabulary import Flags, Ints

CUT = 0.1  # mean polarity from which several sentences together lean one way
SURE = 0.5  # what is called less surely than this is uncertain: its tone is no more probable than the others together
FEW = 3  # sentences up to which an article is called as one sentence is: by its most probable tone
_QUIET = [0.15, 0.7, 0.15]  # tones of sentences in which no word tells: half to nine tenths neutral in eight kinds of text
_UNKNOWN = [0.0, 0.0, 0.0]
_DIGITS = 4
_TINY = 1e-12

Words = Mapping[str, float]


class Scored(NamedTuple):
    """Probability of each tone, and the driving words, of each sentence or each target in a sentence; and which of the article that is."""

    probability: list[list[float]]
    words: list[dict[str, float]]
    sentence: list[int]


class Verdict(NamedTuple):
    """Polarity -1..1, what it is called, and how sure that is, 0..1."""

    polarity: float
    tone: ToneName
    sureness: float


def score(
    bodies: Sequence[str],
    sentences: Sequence[tuple[Span, ...]],
    mentions: Sequence[tuple[Mention, ...]],
    targets: Sequence[tuple[Span, ...]],
    tone_by: str | None = None,
) -> list[ArticleTone]:
    """The tone of each article, independent of the others: polarity -1..1 of the wording, with TextBlob's pair beside it.

    Targets come back for every span asked for, in order, then for every entity of the mentions, by name.
    """
    bounds = list(accumulate(map(len, sentences), initial=0))
    asked = [targets_of(*article) for article in zip(mentions, targets, strict=True)]
    sentence, towards = _scored(bodies, sentences, np.array(bounds), asked)
    judge = engine(tone_by or settings.tone_by())
    numbers = list(accumulate(map(len, asked), initial=0))
    return [
        _article(judge, body, spans, _part(sentence, a, b), wanted, towards[c:d])
        for body, spans, wanted, a, b, c, d in zip(bodies, sentences, asked, bounds, bounds[1:], numbers, numbers[1:], strict=False)
    ]


def together(told: Sequence[tuple[float, float, Sequence[Driver]]]) -> Tone:
    """The tone of the telling sentences of an article, each by its polarity, its probability of being neutral and its drivers."""
    if not told:
        return _silent(Polarity(0.0, 0.0), [])
    probability = [((1 - neutral - polarity) / 2, neutral, (1 - neutral + polarity) / 2) for polarity, neutral, _ in told]
    return _tone(Polarity(0.0, 0.0), _together(probability), top(mean([dict(drivers) for *_, drivers in told])))


def _scored(
    bodies: Sequence[str], sentences: Sequence[tuple[Span, ...]], bounds: Ints, asked: Sequence[Sequence[Target]]
) -> tuple[Scored, list[Scored]]:
    """The sentences of the batch scored, and each target of the batch in each sentence that names it."""
    shipped = model.shipped()
    seen = scene(shipped.vocabulary, bodies, sentences, bounds, asked)
    article = np.repeat(np.arange(len(bodies)), np.diff(bounds))
    labels, number = Labels(shipped.vocabulary, seen, bodies, article), np.arange(len(article)) - bounds[article]
    alone = _alone(shipped, seen, labels, number)
    _quieten(alone, reading.known(shipped.vocabulary, seen.read, len(number)))
    return alone, _by_target(_of_places(shipped, seen, labels, number), seen.places, sum(map(len, asked)))


def _alone(shipped: Model, seen: Scene, labels: Labels, number: Ints) -> Scored:
    """Each sentence by its telling pieces; they are numbered in their articles."""
    sentences = len(number)
    at = whole(seen.read, seen.pieces, shipped.vocabulary)
    told = model.seen(seen.pieces, at, nowhere(sentences), np.bincount(seen.read.sentence, minlength=sentences))
    share = model.shares(shipped.sentence, told)
    probability = probabilities(model.scores(shipped.sentence, share, told))
    words = drivers(labels, [added(labels.pieces, share, at.part, at.sample)], sentences)
    return Scored(probability.tolist(), words, number.tolist())


def _of_places(shipped: Model, seen: Scene, labels: Labels, number: Ints) -> Scored:
    """Each target in each sentence that names it: what the pieces of the sentence add and what its tokens do, as one sum."""
    near, sentence = pieces_around(seen.near, seen.read, seen.pieces, seen.wide), seen.places.sentence
    told = model.seen(seen.pieces, near, seen.stands, np.bincount(seen.read.sentence)[sentence])
    heard = network.heard(shipped.vocabulary, seen)
    by_piece, by_token = model.shares(shipped.target, told), network.shares(model.tables(), heard)
    scores = model.scores(shipped.target, by_piece, told) + network.scores(shipped.network, by_token, heard)
    parts = [added(labels.pieces, by_piece, near.part, near.sample), added(labels.tokens, by_token, heard.token, heard.sample)]
    return Scored(probabilities(scores).tolist(), drivers(labels, parts, len(sentence)), number[sentence].tolist())


def _quieten(scored: Scored, known: Flags) -> None:
    """Gives sentences in which no word tells the probability that such are neutral, and none where their words are not known."""
    for place, words in enumerate(scored.words):
        if not words:
            scored.probability[place] = _QUIET if known[place] else _UNKNOWN


def _by_target(scored: Scored, places: Places, count: int) -> list[Scored]:
    """The scores of the places of each target."""
    edges = np.searchsorted(places.target, np.arange(count + 1)).tolist()
    return [_part(scored, a, b) for a, b in pairwise(edges)]


def _part(scored: Scored, begin: int, end: int) -> Scored:
    """Some of the scores."""
    return Scored(scored.probability[begin:end], scored.words[begin:end], scored.sentence[begin:end])


def _article(
    judge: Engine, body: str, spans: Sequence[Span], scored: Scored, asked: Sequence[Target], towards: Sequence[Scored]
) -> ArticleTone:
    """The tone of an article from those of its sentences and targets."""
    scored = _judged(judge, body, spans, scored)
    tones = tuple(
        _sentence(pattern.sentiment(body[start:end]), probability, words)
        for (start, end), probability, words in zip(spans, scored.probability, scored.words, strict=True)
    )
    textblob = pattern.sentiment(body)
    return ArticleTone(tones, _whole(tones, scored, textblob), textblob, tuple(map(_target, asked, towards)), judge.label)


def _judged(judge: Engine, body: str, spans: Sequence[Span], scored: Scored) -> Scored:
    """The scores of the sentences that tell, as the engine judges them."""
    telling = [place for place, words in enumerate(scored.words) if words]
    built_in = np.array([scored.probability[place] for place in telling]).reshape(-1, len(TONES))
    judged = judge.judged([body[slice(*spans[place])] for place in telling], built_in).tolist()
    probability = scored.probability.copy()
    for place, each in zip(telling, judged, strict=True):
        probability[place] = each
    return scored._replace(probability=probability)


def _sentence(textblob: Polarity, probability: Sequence[float], words: Words) -> Tone:
    """The tone of a sentence; its subjectivity is TextBlob's."""
    if not words:
        return _silent(textblob, [probability])
    verdict, neutral = _together([probability]), round(probability[1], _DIGITS)
    return _tone(textblob, verdict, top(words, KEPT), neutral)


def _whole(tones: Sequence[Tone], scored: Scored, textblob: Polarity) -> Tone:
    """The mean of the sentences that give evidence."""
    telling = [place for place, tone in enumerate(tones) if tone.state != "no evidence"]
    if not telling:
        return _silent(textblob, scored.probability)
    verdict, words = _together([scored.probability[place] for place in telling]), mean([scored.words[place] for place in telling])
    return _tone(textblob, verdict, top(words))


def _target(target: Target, scored: Scored) -> TargetTone:
    """The mean tone towards a target over the sentences that name it."""
    number = len(scored.words)
    start, end = target.spans[0] if target.entity is None else (None, None)
    if not number:
        return TargetTone(0.0, "neutral", 0, target.entity, start, end)
    verdict, towards = _together(scored.probability), tuple(_towards(scored))
    words = towards[0].drivers[:MOST] if number == 1 else top(mean(scored.words))
    return TargetTone(verdict.polarity, verdict.tone, number, target.entity, start, end, words, towards)


def _towards(scored: Scored) -> Iterator[Towards]:
    """The tone towards a target of each sentence that names it."""
    for probability, words, number in zip(*scored, strict=True):
        unfavourable, neutral, favourable = probability
        yield Towards(number, round(favourable - unfavourable, _DIGITS), round(neutral, _DIGITS), top(words, KEPT))


def _silent(textblob: Polarity, probability: Sequence[Sequence[float]]) -> Tone:
    """No word tells: neutral is what such sentences mostly are called, but nothing in them says so."""
    sure = sum(row[NEUTRAL] for row in probability) / max(len(probability), 1)
    return Tone(0.0, textblob.subjectivity, "neutral", round(sure, _DIGITS), "no evidence", textblob=textblob.polarity)


def _tone(textblob: Polarity, verdict: Verdict, words: tuple[Driver, ...], neutral: float | None = None) -> Tone:
    """A verdict with the words behind it and TextBlob's pair beside it."""
    state: ToneState = "scored" if verdict.sureness >= SURE else "uncertain"
    return Tone(verdict.polarity, textblob.subjectivity, verdict.tone, verdict.sureness, state, words, neutral, textblob.polarity)


def _together(rows: Sequence[Sequence[float]]) -> Verdict:
    """One or few sentences by the most probable tone; many by mean polarity, as sure as its deviation allows (normal approximation)."""
    if len(rows) <= FEW:
        return _most_probable(rows[0] if len(rows) == 1 else [sum(column) / len(rows) for column in zip(*rows, strict=True)])
    each = [favourable - unfavourable for unfavourable, _, favourable in rows]
    polarity = sum(each) / len(each)
    variance = sum(row[0] + row[2] - one * one for row, one in zip(rows, each, strict=True)) / len(rows) ** 2
    scale = sqrt(2 * variance + _TINY)
    if abs(polarity) >= CUT:
        tone: ToneName = "favourable" if polarity > 0 else "unfavourable"
        return Verdict(round(polarity, _DIGITS), tone, round(erf(abs(polarity) / scale), _DIGITS))
    within = (erf((2 * CUT - polarity) / scale) + erf((2 * CUT + polarity) / scale)) / 2
    return Verdict(round(polarity, _DIGITS), "neutral", round(within, _DIGITS))


def _most_probable(means: Sequence[float]) -> Verdict:
    """What sentences with these mean probabilities of the tones are called."""
    unfavourable, _, favourable = means
    sure, tone = max(zip(means, TONES, strict=True))
    return Verdict(round(favourable - unfavourable, _DIGITS), tone, round(sure, _DIGITS))
