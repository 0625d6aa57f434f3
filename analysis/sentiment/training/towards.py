"""Tone towards targets learnt: weights from what people say, the network from what a teacher says too, and how sure both may be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis.sentiment import model, network
from analysis.sentiment.model import Weights
from analysis.sentiment.network import Heard, Network, Tables
from analysis.sentiment.odds import TONES, Floats
from analysis.sentiment.training.calibration import Held, calibrated, calibration, tempered
from analysis.sentiment.training.data import NOBODY, Record, Samples, heard_of, others_of, targets_of, tones_of
from analysis.sentiment.training.fit import Fit
from analysis.sentiment.training.student import Lessons, learnt
from analysis.sentiment.training.teacher import taught, told
from analysis.sentiment.training.views import target_views
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

_BELIEVED = 0.7  # how far the teacher is believed where people have said otherwise
_UNLABELLED = 0.8  # how much a target counts that only the teacher has judged
_RUN, _PARTS = 40, 5  # texts in a row fall in one part


class Course(NamedTuple):
    """All there is to learn from: labelled sets of texts, then texts that nobody has labelled."""

    words: Vocabulary
    sets: Sequence[Sequence[Record]]
    texts: Sequence[Record]  # of all sets, then the others, with everything they name as targets
    kind: Ints  # of each text
    heard: Heard  # all targets
    tone: Ints  # of each, as people say
    text: Ints  # of each

    def lessons(self, teacher: Floats, left_out: Flags) -> Lessons:
        """What is learnt from the texts that are not left out, people's word beside the teacher's probability of each tone."""
        labelled = self.tone != NOBODY
        people = np.eye(len(TONES))[self.tone]
        tone = np.where(labelled[:, None], _BELIEVED * teacher + (1 - _BELIEVED) * people, teacher)
        return Lessons(self.heard, tone, np.where(labelled, 1.0, _UNLABELLED)).part(np.flatnonzero(~left_out[self.text]))


def course(words: Vocabulary, sets: Sequence[Sequence[Record]], unlabelled: Sequence[Record]) -> Course:
    """The labelled sets and the unlabelled texts, in all of which everything named is a target."""
    texts = [text for records in (*sets, unlabelled) for text in with_others(words, records)]
    kind = np.repeat(np.arange(len(sets) + 1), [*map(len, sets), len(unlabelled)])
    tone = tones_of(target for record in texts for target in record["targets"])
    text = np.repeat(np.arange(len(texts)), [len(record["targets"]) for record in texts])
    return Course(words, sets, texts, kind, heard_of(words, texts), tone, text)


def with_others(words: Vocabulary, records: Sequence[Record]) -> list[Record]:
    """The texts with everything they name as targets, those that people have labelled first."""
    pairs = zip(records, others_of(words, records), strict=True)
    return [{**record, "targets": [*record["targets"], *other["targets"]]} for record, other in pairs]


def kept(all_of: Course) -> Flags:
    """The texts that are kept from the teacher, and from what the calibration is found with: a part of each labelled set."""
    number = np.concatenate([np.arange(count) for count in np.bincount(all_of.kind)])
    flags: Flags = (all_of.kind < len(all_of.sets)) & (number // _RUN % _PARTS == 0)
    return flags


def judged(all_of: Course, encoder: Path) -> Floats:
    """The probability of each tone towards each target, by a teacher that has seen no labels of the texts that are kept from it."""
    labelled = chain.from_iterable(all_of.sets)
    teacher = taught(encoder, [record for record, away in zip(labelled, kept(all_of).tolist(), strict=False) if not away])
    return told(teacher, all_of.texts)


def settled(all_of: Course, teacher: Floats) -> tuple[Weights, Network]:
    """Weights and network learnt from all texts, and weighed by how well they tell the tone of what is kept when that is left out."""
    samples = [targets_of(all_of.words, records) for records in all_of.sets]
    fit, away = Fit(target_views(all_of.words), samples), kept(all_of)
    chosen = [away[all_of.kind == kind][each.text] for kind, each in enumerate(samples)]
    weights, net = fit.weights([~flags for flags in chosen]), learnt(all_of.words, all_of.lessons(teacher, away))
    heard = [heard_of(all_of.words, records) for records in all_of.sets]
    found = calibration([_held(weights, net, *each) for each in zip(samples, heard, chosen, strict=True)])
    weights = fit.weights([np.ones_like(flags) for flags in chosen])
    net = learnt(all_of.words, all_of.lessons(teacher, np.zeros_like(away)))
    return calibrated(weights, found), tempered(net, float(found.temperatures[1]))


def _held(weights: Weights, net: Network, samples: Samples, heard: Heard, chosen: Flags) -> Held:
    """The chosen targets of a set as weights and network score them."""
    seen = samples.seen
    by_weights = model.scores(weights, model.shares(weights, seen), seen)
    by_network = network.scores(net, network.shares(Tables(net), heard), heard)
    return Held(np.stack((by_weights, by_network))[:, chosen], seen.tokens[chosen], samples.tone[chosen])
