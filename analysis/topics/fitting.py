"""From units to topics: learn the words, group the texts, name the groups, place every unit and article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import scipy.sparse as sp
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from analysis.topics import mixture as mixtures
from analysis.topics.branches import FEWEST, branch
from analysis.topics.headings import told_apart
from analysis.topics.layout import lay_out
from analysis.topics.meaning import Meaning, measured, unit
from analysis.topics.mixture import Mixture, Texts
from analysis.topics.model import Model, Placed, Topic
from analysis.topics.naming import named
from analysis.topics.number import TEXTS_PER_TOPIC, Stability, curve, proposed, surveyable
from analysis.topics.people import people
from analysis.topics.phrases import collect
from analysis.topics.tree import WHOLE, Floats, Groups, grow, space, tightness
from analysis.topics.units import Unit, in_passages
from analysis.topics.vocabulary import Vocabulary, dampened, learn, tallied

SAMPLE = 40_000  # units the model is fitted on; all others are assigned
FEWEST_UNITS = 8  # that share words with others: fewer cannot be grouped
FEWEST_WORDS = 3  # distinct known words a unit must have to take part in the fit
STARTS = 24  # of the clustering; the tightest is kept
UNITS_FOR_STARTS = 100_000  # divided by the units: fewer starts for large corpora, where they differ less
FINEST = 30  # topics the tree goes down to, where the texts bear so many; further where more are fitted
NEIGHBOUR = 0.2  # weight of the passage before and of the one after beside the passage itself
EXPLORATORY = 0.5  # agreement below which another sample would give other topics


class _Seen(NamedTuple):
    """The units to fit, what stands in them, and who speaks there."""

    units: Sequence[Unit]
    counts: sp.csr_matrix
    meaning: Floats
    speakers: frozenset[str]


@dataclass(frozen=True)
class Assignment:
    """Units and articles in the order of their ids, each with its place among the topics."""

    units: tuple[Unit, ...]
    places: Placed
    articles: tuple[str, ...]
    article_places: Placed


@dataclass(frozen=True)
class Topics:
    """The topics of a corpus; or none, and the reason in a sentence."""

    tree: tuple[Topic, ...] = ()  # of every number of topics
    number: int = 0  # of topics fitted
    reason: str | None = None
    model: Model | None = None
    assignment: Assignment | None = None
    suggested: int | None = None
    curve: tuple[Stability, ...] = ()
    agreement: float | None = None  # of trees over parts of the corpus at this number of topics: 1 the same topics, 0 chance
    exploratory: bool = False  # themes to look around by; another sample would give others

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics of the fitted number."""
        return self.at(self.number)

    @property
    def most(self) -> int:
        """The largest number of topics there can be without another fit."""
        return max((topic.last for topic in self.tree), default=0)

    def at(self, number: int) -> tuple[Topic, ...]:
        """The topics when there are to be so many."""
        return tuple(topic for topic in self.tree if topic.first <= number <= topic.last)


def fit(units: Sequence[Unit], topics: int | None = None) -> Topics:
    """The topics of the units: as many as asked for, are stable or, of passages, are told apart by words; the same in any order."""
    ordered = sorted(units)
    sample = _sample(ordered)
    if reason := _too_little(ordered, sample, topics):
        return Topics(reason=reason)
    texts = [unit.text for unit in sample]
    speakers = people(texts) if in_passages(sample) else frozenset[str]()
    tallies = list(tallied(texts))
    vocabulary, counts = learn(tallies, without=speakers)
    telling = np.flatnonzero(np.diff(counts.indptr) >= FEWEST_WORDS)
    if len(telling) < FEWEST_UNITS:
        few = f"Only {len(telling)}" if len(telling) else "None"
        return Topics(reason=f"{few} of {len(sample)} texts share words that tell them apart; topics need {FEWEST_UNITS} or more.")
    with threadpool_limits(1):  # sums in one order: the same bytes on any number of cores
        measure = measured(tallies)
        seen = _Seen([sample[i] for i in telling], counts[telling], measure.of(tallies, counts)[telling], speakers)
        return _fit(ordered, seen, vocabulary, measure, topics)


def assign(model: Model, units: Sequence[Unit]) -> Assignment:
    """The units, sorted, and their articles, each with its place among the model's topics."""
    ordered = tuple(sorted(units))
    places = model.place([unit.text for unit in ordered])
    articles, rows = np.unique(np.array([unit.article for unit in ordered], dtype=object), return_inverse=True)
    return Assignment(ordered, places, tuple(articles), _summed(places, rows, len(articles)))


def _fit(ordered: Sequence[Unit], seen: _Seen, vocabulary: Vocabulary, measure: Meaning, topics: int | None) -> Topics:
    """The topics of units that can be grouped."""
    sample, texts = seen.units, Texts(dampened(seen.counts), seen.meaning)
    weights = vocabulary.weights(seen.counts)
    around = _around(sample)
    latent = space(around @ weights)
    points = unit(np.hstack([latent.points, around @ seen.meaning]))
    as_passages = in_passages(sample)
    stabilities = curve(points, surveyable(len(sample)) if as_passages else None)
    suggested = _best_told(points, seen) if as_passages else proposed(stabilities)
    wanted = min(topics or suggested or 2, len(sample) // 2)
    mixture = _settled(points, texts, wanted)
    if len(mixture.topics) < FEWEST:
        return Topics(reason="All texts speak of the same in like words: they do not fall into topics.")
    shares = mixture.posterior(texts)[0]
    finest = max(stabilities[-1].topics if as_passages else min(FINEST, len(sample) // TEXTS_PER_TOPIC), len(mixture.topics))
    branches = branch(points, texts, shares, _main(mixture, texts), finest)
    model = Model(vocabulary, measure, mixture, lay_out(latent, shares, weights), branches)
    agreement = _agreement(stabilities, points, wanted)
    placed = model.place_counts(seen.counts, seen.meaning)
    return Topics(
        tree=named(branches.nodes(), sample, placed, len(mixture.topics), seen.speakers if as_passages else None),
        number=len(mixture.topics),
        model=model,
        assignment=assign(model, ordered),
        suggested=suggested,
        curve=stabilities,
        agreement=agreement,
        exploratory=agreement < EXPLORATORY,
    )


def _agreement(known: Sequence[Stability], points: Floats, topics: int) -> float:
    """How far trees over parts of the corpus agree at a number of topics (1 the same, 0 chance), as the curve tells or found out."""
    told = next((stability.agreement for stability in known if stability.topics == topics), None)
    return curve(points, [topics])[0].agreement if told is None else told


def _sample(ordered: Sequence[Unit]) -> list[Unit]:
    """Units of different text, in order; of very many a part that depends on their ids alone."""
    distinct = list({unit.text: unit for unit in reversed(ordered)}.values())[::-1]
    if len(distinct) > SAMPLE:
        distinct = sorted(
            distinct, key=lambda unit: blake2b(f"{unit.article}:{unit.start}".encode("utf8", "replace"), digest_size=8).digest()
        )[:SAMPLE]
    return sorted(distinct)


def _too_little(ordered: Sequence[Unit], sample: Sequence[Unit], topics: int | None) -> str | None:
    """Why there can be no topics, if so."""
    articles = len({unit.article for unit in ordered})
    if articles < 2:
        return (
            "There is no text to find topics in." if not articles else "One article alone has no topics: they come from comparing articles."
        )
    if len({unit.article for unit in sample}) < 2:
        return f"All {articles} articles have the same text: there is nothing to compare."
    if topics is not None and topics < 2:
        return "One topic would hold every article: ask for two or more."
    return None


def _best_told(points: Floats, seen: _Seen) -> int:
    """The number of themes that words tell apart best: passages are too few and too alike for stability to decide."""
    phrases = collect(unit.text for unit in seen.units)
    numbers = surveyable(len(seen.units))
    tree = grow(points, numbers[-1])
    return max(numbers, key=lambda number: (round(told_apart(phrases, tree.cut(points, number).tolist(), seen.speakers), 4), -number))


def _around(sample: Sequence[Unit]) -> sp.csr_matrix:
    """Units × units: each passage, and with a part of their weight those before and after it: what it goes on about."""
    together = [float(a.article == b.article) * NEIGHBOUR for a, b in pairwise(sample)]
    return sp.diags_array([together, [1.0] * len(sample), together], offsets=[-1, 0, 1], dtype=np.float32).tocsr()


def _settled(points: Floats, texts: Texts, topics: int) -> Mixture:
    """The tightest mixture of several starts, largest topic first, without topics that no text is mostly about."""
    starts = 1 if texts.size <= WHOLE else int(np.clip(UNITS_FOR_STARTS // texts.size, 2, STARTS))
    tried = [mixtures.fit(texts, grow(points, topics, seed).cut(points, topics)) for seed in range(starts)]
    mains = [_main(mixture, texts) for mixture in tried]
    best = max(range(starts), key=lambda i: (tightness(points, np.unique(mains[i], return_inverse=True)[1]), -i))
    sizes = np.bincount(mains[best] + 1, minlength=len(tried[best].topics) + 1)[1:]
    return tried[best].chosen(np.argsort(-sizes, kind="stable")[: int((sizes > 0).sum())])


def _main(mixture: Mixture, texts: Texts) -> Groups:
    """The topic of each text, -1 where none explains it better than all coverage does."""
    shares, lift = mixture.posterior(texts)
    return np.where(lift > 0, shares.argmax(axis=1), -1).astype(np.intp)


def _summed(places: Placed, rows: Groups, articles: int) -> Placed:
    """The places of articles whose units have these places: means, weighted by words."""
    join = sp.csr_matrix((places.words, (rows, np.arange(len(rows)))), shape=(articles, len(rows)))
    words = np.asarray(join.sum(axis=1)).ravel()
    share = sp.diags_array(1 / np.maximum(words, 1)) @ join
    mixture = np.round(share @ places.mixture, 4).astype(np.float32)
    leaves = np.round(share @ places.leaves, 4).astype(np.float32)
    known = mixture.sum(axis=1) > 0
    topics = np.where(known, mixture.argmax(axis=1), -1).astype(np.int16)
    return replace(
        places,
        topics=topics,
        probabilities=mixture.max(axis=1, initial=0),
        mixture=mixture,
        leaves=leaves,
        words=words.astype(np.float32),
        lift=share @ places.lift,
        positions=np.round(share @ places.positions, 4).astype(np.float32),
    )
