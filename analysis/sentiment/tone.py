"""Batches of articles → their tone: of each sentence, of the whole, and towards each target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import erf, sqrt
from typing import NamedTuple

import numpy as np

from analysis import settings
from analysis.article import ArticleTone, Driver, Mention, Polarity, Span, TargetTone, Tone, ToneName, ToneState, Towards
from analysis.sentiment import model, network, pattern, reading
from analysis.sentiment.drivers import MOST, Labels, added, drivers, mean
from analysis.sentiment.engines import Engine, engine
from analysis.sentiment.model import Model
from analysis.sentiment.odds import NEUTRAL, TONES, probabilities
from analysis.sentiment.scene import Scene, scene
from analysis.sentiment.situations import nowhere
from analysis.sentiment.targets import Target, pieces_around, targets_of, whole
from analysis.sentiment.vocabulary import Flags, Ints

CUT = 0.1  # mean polarity from which several sentences together lean one way
SURE = 0.52  # what is called less surely than this is uncertain: its tone is not clearly more probable than the others together
FEW = 3  # sentences up to which an article is called as one sentence is: by its most probable tone
_QUIET = [0.15, 0.7, 0.15]  # tones of sentences in which no word tells: half to nine tenths neutral in eight kinds of text
_UNKNOWN = [0.0, 0.0, 0.0]
_DIGITS = 4
_TINY = 1e-12


class Scored(NamedTuple):
    """Probability of each tone, and the driving words, of each sentence."""

    probability: list[list[float]]
    words: list[tuple[Driver, ...]]


class Naming(NamedTuple):
    """The tone of one sentence towards a target: the probability of each tone, and what comes back."""

    probability: list[float]
    told: Towards


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
    sentence, namings = _scored(bodies, sentences, np.array(bounds), asked)
    judge = engine(tone_by or settings.tone_by())
    numbers = list(accumulate(map(len, asked), initial=0))
    return [
        _article(judge, body, spans, Scored(sentence.probability[a:b], sentence.words[a:b]), map(_target, wanted, namings[c:d]))
        for body, spans, wanted, a, b, c, d in zip(bodies, sentences, asked, bounds, bounds[1:], numbers, numbers[1:], strict=False)
    ]


def together(told: Sequence[tuple[float, float, Sequence[Driver]]]) -> Tone:
    """The tone of the telling sentences of an article, each by its polarity, its probability of being neutral and its drivers."""
    if not told:
        return _silent(Polarity(0.0, 0.0), [])
    probability = [((1 - neutral - polarity) / 2, neutral, (1 - neutral + polarity) / 2) for polarity, neutral, _ in told]
    return _tone(Polarity(0.0, 0.0), _together(probability), mean([drivers for *_, drivers in told]))


def _scored(
    bodies: Sequence[str], sentences: Sequence[tuple[Span, ...]], bounds: Ints, asked: Sequence[Sequence[Target]]
) -> tuple[Scored, list[list[Naming]]]:
    """The sentences of the batch scored, and each target of the batch in each sentence that names it."""
    shipped = model.shipped()
    seen = scene(shipped.vocabulary, bodies, sentences, bounds, asked)
    article = np.repeat(np.arange(len(bodies)), np.diff(bounds))
    labels, number = Labels(shipped.vocabulary, seen, bodies, article), np.arange(len(article)) - bounds[article]
    alone, namings = _alone(shipped, seen, labels, len(number)), _namings(shipped, seen, labels, number)
    _quieten(alone, reading.known(shipped.vocabulary, seen.read, len(number)))
    edges = np.searchsorted(seen.places.target, np.arange(sum(map(len, asked)) + 1)).tolist()
    return alone, [namings[a:b] for a, b in pairwise(edges)]


def _alone(shipped: Model, seen: Scene, labels: Labels, sentences: int) -> Scored:
    """Each sentence by its telling pieces."""
    at = whole(seen.read, seen.pieces, shipped.vocabulary)
    told = model.seen(seen.pieces, at, nowhere(sentences), np.bincount(seen.read.sentence, minlength=sentences))
    share = model.shares(shipped.sentence, told)
    probability = probabilities(model.scores(shipped.sentence, share, told))
    words = drivers(labels, [added(labels.pieces, share, at.part, at.sample)], sentences)
    return Scored(probability.tolist(), words)


def _namings(shipped: Model, seen: Scene, labels: Labels, number: Ints) -> list[Naming]:
    """Each target in each sentence that names it: what the pieces of the sentence add and what its tokens do, as one sum.

    The sentences are numbered in their articles.
    """
    near, sentence = pieces_around(seen.near, seen.read, seen.pieces, seen.wide), seen.places.sentence
    told = model.seen(seen.pieces, near, seen.stands, np.bincount(seen.read.sentence)[sentence])
    heard = network.heard(shipped.vocabulary, seen)
    by_piece, by_token = model.shares(shipped.target, told), network.shares(model.tables(), heard)
    scores = model.scores(shipped.target, by_piece, told) + network.scores(shipped.network, by_token, heard)
    parts = [added(labels.pieces, by_piece, near.part, near.sample), added(labels.tokens, by_token, heard.token, heard.sample)]
    words = drivers(labels, parts, len(sentence))
    probability = probabilities(scores)
    polarity, neutral = np.round((probability[:, 2] - probability[:, 0], probability[:, NEUTRAL]), _DIGITS).tolist()
    towards = map(Towards, number[sentence].tolist(), polarity, neutral, words)
    return [Naming(*each) for each in zip(probability.tolist(), towards, strict=True)]


def _quieten(scored: Scored, known: Flags) -> None:
    """Gives sentences in which no word tells the probability that such are neutral, and none where their words are not known."""
    for place, words in enumerate(scored.words):
        if not words:
            scored.probability[place] = _QUIET if known[place] else _UNKNOWN


def _article(judge: Engine, body: str, spans: Sequence[Span], scored: Scored, targets: Iterable[TargetTone]) -> ArticleTone:
    """The tone of an article from those of its sentences; and those of its targets."""
    scored = _judged(judge, body, spans, scored)
    textblob, of_sentences = pattern.sentiments(body, spans)
    tones = tuple(map(_sentence, of_sentences, scored.probability, scored.words))
    return ArticleTone(tones, _whole(tones, scored, textblob), textblob, tuple(targets), judge.label)


def _judged(judge: Engine, body: str, spans: Sequence[Span], scored: Scored) -> Scored:
    """The scores of the sentences that tell, as the engine judges them."""
    telling = [place for place, words in enumerate(scored.words) if words]
    built_in = np.array([scored.probability[place] for place in telling]).reshape(-1, len(TONES))
    judged = judge.judged([body[slice(*spans[place])] for place in telling], built_in).tolist()
    probability = scored.probability.copy()
    for place, each in zip(telling, judged, strict=True):
        probability[place] = each
    return scored._replace(probability=probability)


def _sentence(textblob: Polarity, probability: Sequence[float], words: tuple[Driver, ...]) -> Tone:
    """The tone of a sentence; its subjectivity is TextBlob's."""
    if not words:
        return _silent(textblob, [probability])
    verdict, neutral = _together([probability]), round(probability[1], _DIGITS)
    return _tone(textblob, verdict, words, neutral)


def _whole(tones: Sequence[Tone], scored: Scored, textblob: Polarity) -> Tone:
    """The mean of the sentences that give evidence."""
    telling = [place for place, tone in enumerate(tones) if tone.state != "no evidence"]
    if not telling:
        return _silent(textblob, scored.probability)
    verdict, words = _together([scored.probability[place] for place in telling]), mean([scored.words[place] for place in telling])
    return _tone(textblob, verdict, words)


def _target(target: Target, namings: Sequence[Naming]) -> TargetTone:
    """The mean tone towards a target over the sentences that name it."""
    start, end = target.spans[0] if target.entity is None else (None, None)
    if not namings:
        return TargetTone(0.0, "neutral", 0, target.entity, start, end)
    if len(namings) == 1:
        [(row, only)] = namings
        return TargetTone(only.polarity, TONES[row.index(max(row))], 1, target.entity, start, end, only.drivers[:MOST], (only,))
    probability, towards = zip(*namings, strict=True)
    verdict, driving = _together(probability), mean([each.drivers for each in towards])
    return TargetTone(verdict.polarity, verdict.tone, len(namings), target.entity, start, end, driving, towards)


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
    sure = max(means)
    return Verdict(round(favourable - unfavourable, _DIGITS), TONES[means.index(sure)], round(sure, _DIGITS))
