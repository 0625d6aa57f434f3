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

    def lessons(self, judged: Floats, left_out: Flags) -> Lessons:
        """What is learnt from the texts that are not left out; judged: the teacher's probability of each tone towards each target."""
        labelled = self.tone != NOBODY
        people = np.eye(len(TONES))[self.tone]
        tone = np.where(labelled[:, None], _BELIEVED * judged + (1 - _BELIEVED) * people, judged)
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


def left_out(all_of: Course) -> list[Flags]:
    """The texts that are left out in turn: a part of every labelled set, then each of these sets."""
    number = np.concatenate([np.arange(count) for count in np.bincount(all_of.kind)])
    labelled = all_of.kind < len(all_of.sets)
    return [labelled & (number // _RUN % _PARTS == 0), *(all_of.kind == kind for kind in range(len(all_of.sets)))]


def judged(all_of: Course, encoder: Path, out: Flags) -> Floats:
    """The probability of each tone towards each target, by a teacher that has seen no labels of the texts left out."""
    seen = chain.from_iterable(all_of.sets)
    teacher = taught(encoder, [record for record, left in zip(seen, out.tolist(), strict=False) if not left])
    return told(teacher, all_of.texts)


def settled(all_of: Course, teachers: Sequence[Floats]) -> tuple[Weights, Network]:
    """Weights and network, each learnt from all texts, and weighed by how well they tell the tone in texts that are left out in turn.

    There is one teacher for each of `left_out`; the network learns from the first.
    """
    samples = [targets_of(all_of.words, records) for records in all_of.sets]
    fit, heard = Fit(target_views(all_of.words), samples), [heard_of(all_of.words, records) for records in all_of.sets]
    held: list[Held] = []
    for out, teacher in zip(left_out(all_of), teachers, strict=True):
        chosen = [out[all_of.kind == kind][each.text] for kind, each in enumerate(samples)]
        weights = fit.weights([~flags for flags in chosen])
        net = learnt(all_of.words, all_of.lessons(teacher, out))
        held += [_held(weights, net, *each) for each in zip(samples, heard, chosen, strict=True) if each[-1].any()]
    found = calibration(held)
    none = np.zeros_like(all_of.kind, dtype=bool)
    weights = fit.weights([np.ones_like(each.tone, dtype=bool) for each in samples])
    net = learnt(all_of.words, all_of.lessons(teachers[0], none))
    return calibrated(weights, found), tempered(net, float(found.temperatures[1]))


def _held(weights: Weights, net: Network, samples: Samples, heard: Heard, chosen: Flags) -> Held:
    """The chosen targets of a set as weights and network score them."""
    seen = samples.seen
    by_weights = model.scores(weights, model.shares(weights, seen), seen)
    by_network = network.scores(net, network.shares(Tables(net), heard), heard)
    return Held(np.stack((by_weights, by_network))[:, chosen], seen.tokens[chosen], samples.tone[chosen])
