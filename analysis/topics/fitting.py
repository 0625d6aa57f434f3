"""From units to topics: learn the words, group the texts, name the groups, place every unit and article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import pairwise

import numpy as np
import scipy.sparse as sp
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from analysis.topics import mixture as mixtures
from analysis.topics.headings import told_apart
from analysis.topics.labels import Name, names
from analysis.topics.layout import lay_out
from analysis.topics.mixture import Mixture
from analysis.topics.model import Model, Placed, Topic
from analysis.topics.number import Stability, curve, proposed, surveyable
from analysis.topics.people import people
from analysis.topics.phrases import collect
from analysis.topics.tree import WHOLE, Floats, Groups, grow, space, tightness
from analysis.topics.units import Unit
from analysis.topics.vocabulary import Vocabulary, dampened, learn

SAMPLE = 40_000  # units the model is fitted on; all others are assigned
FEWEST_UNITS = 8  # that share words with others: fewer cannot be grouped
FEWEST_WORDS = 3  # distinct known words a unit must have to take part in the fit
STARTS = 24  # of the clustering; the tightest is kept
UNITS_FOR_STARTS = 100_000  # divided by the units: fewer starts for large corpora, where they differ less
NAMED_FROM = 60  # most typical units a topic is named from
TYPICAL = 3
NEIGHBOUR = 0.2  # weight of the passage before and of the one after beside the passage itself
EXPLORATORY = 0.5  # agreement below which another sample would give other topics


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

    topics: tuple[Topic, ...] = ()
    reason: str | None = None
    model: Model | None = None
    assignment: Assignment | None = None
    suggested: int | None = None
    curve: tuple[Stability, ...] = ()
    agreement: float | None = None  # of trees over parts of the corpus at this number of topics: 1 the same topics, 0 chance
    exploratory: bool = False  # themes to look around by; another sample would give others


def fit(units: Sequence[Unit], topics: int | None = None) -> Topics:
    """The topics of the units: as many as asked for, are stable or, of passages, are told apart by words; the same in any order."""
    ordered = sorted(units)
    sample = _sample(ordered)
    if reason := _too_little(ordered, sample, topics):
        return Topics(reason=reason)
    texts = [unit.text for unit in sample]
    speakers = people(texts) if _in_passages(sample) else frozenset[str]()
    vocabulary, counts = learn(texts, without=speakers)
    telling = np.flatnonzero(np.diff(counts.indptr) >= FEWEST_WORDS)
    if len(telling) < FEWEST_UNITS:
        return Topics(
            reason=f"Only {len(telling)} of {len(sample)} texts share words that tell them apart; topics need {FEWEST_UNITS} or more."
        )
    with threadpool_limits(1):  # sums in one order: the same bytes on any number of cores
        return _fit(ordered, [sample[i] for i in telling], vocabulary, counts[telling], topics, speakers)


def assign(model: Model, units: Sequence[Unit]) -> Assignment:
    """The units, sorted, and their articles, each with its place among the model's topics."""
    ordered = tuple(sorted(units))
    places = model.place([unit.text for unit in ordered])
    articles, rows = np.unique(np.array([unit.article for unit in ordered], dtype=object), return_inverse=True)
    return Assignment(ordered, places, tuple(articles), _summed(places, rows, len(articles)))


def _fit(
    ordered: Sequence[Unit],
    sample: Sequence[Unit],
    vocabulary: Vocabulary,
    counts: sp.csr_matrix,
    topics: int | None,
    speakers: frozenset[str],
) -> Topics:
    """The topics of units that can be grouped."""
    weights = vocabulary.weights(counts)
    latent = space(_with_neighbours(weights, sample))
    if _in_passages(sample):
        stabilities = curve(latent.points, surveyable(len(sample)))
        suggested: int | None = _best_told(latent.points, sample, speakers)
    else:
        stabilities = curve(latent.points)
        suggested = proposed(stabilities)
    wanted = min(topics or suggested or 2, len(sample) // 2)
    mixture = _settled(latent.points, dampened(counts), wanted)
    model = Model(vocabulary, mixture, lay_out(latent, mixture.posterior(dampened(counts))[0], weights))
    assignment = assign(model, ordered)
    agreement = next((s.agreement for s in stabilities if s.topics == wanted), None)
    if agreement is None:
        agreement = curve(latent.points, [wanted])[0].agreement
    return Topics(
        topics=_named(model, sample, counts, assignment, speakers),
        model=model,
        assignment=assignment,
        suggested=suggested,
        curve=stabilities,
        agreement=agreement,
        exploratory=agreement < EXPLORATORY,
    )


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


def _best_told(points: Floats, sample: Sequence[Unit], speakers: frozenset[str]) -> int:
    """The number of themes that words tell apart best: passages are too few and too alike for stability to decide."""
    phrases = collect(unit.text for unit in sample)
    numbers = surveyable(len(sample))
    tree = grow(points, numbers[-1])
    return max(numbers, key=lambda number: (round(told_apart(phrases, tree.cut(points, number).tolist(), speakers), 4), -number))


def _in_passages(sample: Sequence[Unit]) -> bool:
    """Whether the units are parts of articles."""
    return len({unit.article for unit in sample}) < len(sample)


def _with_neighbours(weights: sp.csr_matrix, sample: Sequence[Unit]) -> sp.csr_matrix:
    """The weights, those of a passage with a part of those of the passages around it: what it goes on about."""
    together = [float(a.article == b.article) * NEIGHBOUR for a, b in pairwise(sample)]
    return (sp.diags_array([together, [1.0] * len(sample), together], offsets=[-1, 0, 1], dtype=np.float32) @ weights).tocsr()


def _settled(points: Floats, weights: sp.csr_matrix, topics: int) -> Mixture:
    """The tightest mixture of several starts, largest topic first, without topics that no text is mostly about."""
    texts = len(points)
    starts = 1 if texts <= WHOLE else int(np.clip(UNITS_FOR_STARTS // texts, 2, STARTS))
    tried = [mixtures.fit(weights, grow(points, topics, seed).cut(points, topics)) for seed in range(starts)]
    mains = [_main(mixture, weights) for mixture in tried]
    best = max(range(starts), key=lambda i: (tightness(points, np.unique(mains[i], return_inverse=True)[1]), -i))
    sizes = np.bincount(mains[best] + 1, minlength=len(tried[best].topics) + 1)[1:]
    return tried[best].chosen(np.argsort(-sizes, kind="stable")[: int((sizes > 0).sum())])


def _main(mixture: Mixture, weights: sp.csr_matrix) -> Groups:
    """The topic of each text, -1 where none explains it better than all coverage does."""
    shares, lift = mixture.posterior(weights)
    return np.where(lift > 0, shares.argmax(axis=1), -1).astype(np.intp)


def _named(
    model: Model, sample: Sequence[Unit], counts: sp.csr_matrix, assignment: Assignment, speakers: frozenset[str]
) -> tuple[Topic, ...]:
    """The model's topics with names from their most typical units, and their sizes."""
    placed = model.place_counts(counts)
    typical = [_typical(placed, topic) for topic in range(len(model.mixture.topics))]
    named = names([collect(sample[i].text for i in rows) for rows in typical], speakers if _in_passages(sample) else None)
    return tuple(
        Topic(id_, name.label, name.terms, _size(assignment.places, topic), _size(assignment.article_places, topic), _spans(sample, rows))
        for topic, (id_, name, rows) in enumerate(zip(_ids(named), named, typical, strict=True))
    )


def _typical(placed: Placed, topic: int) -> list[int]:
    """The units most typical of a topic: surest first."""
    rows = np.flatnonzero(placed.topics == topic)
    order = np.lexsort((rows, -placed.lift[rows]))
    return [int(row) for row in rows[order][:NAMED_FROM]]


def _spans(sample: Sequence[Unit], rows: Sequence[int]) -> tuple[tuple[str, int, int], ...]:
    """Where the most typical units stand."""
    return tuple((sample[i].article, sample[i].start, sample[i].end) for i in rows[:TYPICAL])


def _size(places: Placed, topic: int) -> int:
    """How many texts are mostly about the topic."""
    return int((places.topics == topic).sum())


def _ids(named: Sequence[Name]) -> list[str]:
    """An id for each name that is safe in a link, all different."""
    ids: list[str] = []
    for name in named:
        id_ = re.sub(r"[^a-z0-9]+", "-", name.label.lower()).strip("-") or "topic"
        ids.append(id_ if id_ not in ids else f"{id_}-{len(ids) + 1}")
    return ids


def _summed(places: Placed, rows: Groups, articles: int) -> Placed:
    """The places of articles whose units have these places: means, weighted by words."""
    join = sp.csr_matrix((places.words, (rows, np.arange(len(rows)))), shape=(articles, len(rows)))
    words = np.asarray(join.sum(axis=1)).ravel()
    share = sp.diags_array(1 / np.maximum(words, 1)) @ join
    mixture = np.round(share @ places.mixture, 4).astype(np.float32)
    known = mixture.sum(axis=1) > 0
    topics = np.where(known, mixture.argmax(axis=1), -1).astype(np.int16)
    return replace(
        places,
        topics=topics,
        probabilities=mixture.max(axis=1, initial=0),
        mixture=mixture,
        words=words.astype(np.float32),
        lift=share @ places.lift,
        positions=np.round(share @ places.positions, 4).astype(np.float32),
    )
