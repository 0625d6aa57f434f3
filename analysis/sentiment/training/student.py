"""Targets with the probability of each tone → the network that is shipped; it learns from what people and the teacher say.

Needs torch, which nothing at run time does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import torch
from torch.nn.functional import dropout, log_softmax

from analysis import vectors
from analysis.sentiment.network import EDGE, HEADS, REACH, SIDES, SPECIAL, SPOTS, Heard, Network, side_of
from analysis.sentiment.odds import TONES, Floats
from analysis.sentiment.situations import ROLES, TRAITS
from analysis.sentiment.vocabulary import ACTS, CLASSES, Ints, Vocabulary

_DIMENSIONS, _HIDDEN = 64, 64
_EPOCHS = 4
_BATCH = 96  # targets
_RATE, _DECAY, _DECAY_OF_WORDS = 3e-3, 1e-2, 3e-2
_WARM = 0.05  # share of the steps in which the rate rises
_MEANT, _OWN, _UNMEANT = 0.5, 0.02, 0.05  # deviation of what words take from their vectors, of their own, and where they have none
_DROPPED, _DROPPED_MEANINGS, _DROPPED_WORDS = 0.3, 0.1, 0.1
_EVENED = 0.7  # 1 would make rare tones count as much as frequent ones


class Lessons(NamedTuple):
    """Targets in their sentences, the probability of each tone, and how much each target counts."""

    heard: Heard
    tone: Floats
    weight: Floats

    def part(self, places: Ints) -> Lessons:
        """Some of the targets, with their sentences alone."""
        return Lessons(_part(self.heard, places), self.tone[places], self.weight[places])


class Student(torch.nn.Module):
    """The network while it learns: the words take most of their meaning from their vectors."""

    def __init__(self, words: Vocabulary) -> None:
        super().__init__()
        meant = _meanings(words)
        has = np.square(meant).sum(axis=1) > 0
        axes = np.linalg.svd(meant[has], full_matrices=False)[2][:_DIMENSIONS].T
        own = np.where(has[:, None], _OWN, _UNMEANT) * torch.randn(len(meant), _DIMENSIONS).numpy()
        own[words.size + EDGE] = 0
        self.register_buffer("meant", torch.from_numpy(meant))
        self.axes = _learnt(torch.from_numpy(_MEANT * axes))
        self.own = _learnt(torch.from_numpy(own))
        self.near = _learnt(_uniform(2 * REACH + 1, _DIMENSIONS, _HIDDEN, fan=(2 * REACH + 1) * _DIMENSIONS))
        for name, rows, deviation in (("kinds", CLASSES, 0.1), ("acts", ACTS, 0.1), ("negated", 2, 0.1), ("spots", SPOTS, 0.3)):
            setattr(self, name, _learnt(deviation * torch.randn(rows, _HIDDEN)))
        self.roles = _learnt(0.1 * torch.randn(ROLES * SIDES, _HIDDEN))
        self.said = _learnt(_uniform(_HIDDEN, HEADS * len(TONES), fan=_HIDDEN))
        self.loud = _learnt(_uniform(_HIDDEN, HEADS, fan=_HIDDEN))
        shapes = {"context": (2 * _HIDDEN, _HIDDEN), "gates": (SPOTS * ROLES, HEADS), "traits": (TRAITS, len(TONES))}
        for name, shape in (shapes | {"bias": (_HIDDEN,), "lean": (len(TONES),)}).items():
            setattr(self, name, _learnt(torch.zeros(shape)))

    def forward(self, told: Heard) -> torch.Tensor:
        """Target x tone, before the softmax; as `network.shares` and `network.scores`, but for what is dropped while it learns."""
        given = Heard(*map(torch.from_numpy, told))
        hidden = self._hidden(given)
        ends = torch.cat((hidden[given.first], hidden[given.last]), 1)
        context = dropout(torch.relu(ends), _DROPPED, self.training) @ self.context
        role = given.role[given.sample]
        side = torch.from_numpy(side_of(told.spot))
        heard = hidden[given.token] + self.spots[given.spot] + self.roles[role * SIDES + side] + context[given.sample]
        heard = dropout(torch.relu(heard), _DROPPED, self.training)
        gate = torch.exp((heard @ self.loud + self.gates[given.spot * ROLES + role]).clamp(-10, 10))
        count = len(given.first)
        share = gate / gate.new_zeros(count, HEADS).index_add(0, given.sample, gate)[given.sample]
        said = ((heard @ self.said).view(-1, HEADS, len(TONES)) * share[:, :, None]).sum(1)
        summed: torch.Tensor = said.new_zeros(count, len(TONES)).index_add(0, given.sample, said)
        return summed + self.traits[given.traits].sum(1) + self.lean

    def _hidden(self, given: Any) -> torch.Tensor:
        """Token x hidden: what is heard at each token."""
        edge = len(self.own) - SPECIAL + EDGE
        unknown = (torch.rand(len(given.word)) < _DROPPED_WORDS) & (given.word < edge - EDGE) & self.training
        rows, place = torch.unique(torch.where(unknown, 0, given.word), return_inverse=True)
        meanings = dropout(self.meant[rows] @ self.axes + self.own[rows], _DROPPED_MEANINGS, self.training)
        tokens = dropout(meanings[place], _DROPPED, self.training)
        beside = [_shifted(tokens, given.sentence, distance) for distance in range(-REACH, REACH + 1)]
        near = torch.cat(beside, 1) @ self.near.view(-1, _HIDDEN)
        return near + self.bias + self.kinds[given.kind] + self.acts[given.act] + self.negated[given.negated]

    def network(self) -> Network:
        """What has been learnt."""
        words = self.meant @ self.axes + self.own
        own = {name: getattr(self, name) for name in Network._fields if name != "words"}
        arrays = {name: value.detach().numpy().astype(np.float32) for name, value in {"words": words, **own}.items()}
        return Network(**arrays)


def learnt(words: Vocabulary, lessons: Lessons, seed: int = 0) -> Network:
    """The network after all lessons."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)  # the same sums in the same order
    chance, student = np.random.default_rng(seed), Student(words)
    evened = torch.from_numpy(_evened(lessons))
    other = [weight for name, weight in student.named_parameters() if name != "own"]
    optimiser = torch.optim.AdamW(
        [{"params": other, "weight_decay": _DECAY}, {"params": [student.own], "weight_decay": _DECAY_OF_WORDS}], lr=_RATE
    )
    batches = [batch for _ in range(_EPOCHS) for batch in _batches(lessons.heard, chance)]
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step / len(batches)))
    student.train()
    for places in batches:
        lesson = lessons.part(places)
        asked, weight = torch.from_numpy(lesson.tone), torch.from_numpy(lesson.weight)
        loss = -((asked * evened * log_softmax(student(lesson.heard), 1)).sum(1) * weight).sum() / weight.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
        optimiser.step()
        schedule.step()
    return student.network()


def _pace(done: float) -> float:
    """The share of the rate after a part of the lessons: it rises, then falls to nothing."""
    return min(1.0, done / _WARM + 0.02) * (1 - done)


def _evened(lessons: Lessons) -> Floats:
    """How much each tone counts: more where it is rare."""
    count = (lessons.tone * lessons.weight[:, None]).sum(axis=0)
    evened: Floats = (np.sum(count) / (len(TONES) * count)) ** _EVENED
    return evened


def _batches(told: Heard, chance: np.random.Generator) -> Iterator[Ints]:
    """All targets in batches of like size, by chance; those of a sentence stay together."""
    sentences, group = np.unique(told.sentence[told.first], return_inverse=True)
    rank = chance.permutation(len(sentences))[group]
    order = np.argsort(rank, kind="stable")
    starts = np.flatnonzero(np.diff(rank[order], prepend=-1))
    cuts = starts[np.searchsorted(starts, np.arange(_BATCH, len(order), _BATCH), side="right") - 1]
    yield from (part for part in np.split(order, np.unique(cuts)) if len(part))


def _part(told: Heard, places: Ints) -> Heard:
    """Some targets, with the tokens of their sentences."""
    sentences, group = np.unique(told.sentence[told.first[places]], return_inverse=True)
    begin = np.searchsorted(told.sentence, sentences)
    length = np.searchsorted(told.sentence, sentences, side="right") - begin
    tokens, moved = _ranges(begin, length), (np.cumsum(length) - length - begin)[group]
    every = np.bincount(told.sample, minlength=len(told.first))
    count = every[places]
    pairs = _ranges((np.cumsum(every) - every)[places], count)
    ofs = [told.word, told.kind, told.act, told.negated, told.sentence]
    of_pairs = [np.repeat(np.arange(len(places)), count), told.token[pairs] + np.repeat(moved, count), told.spot[pairs]]
    of_places = [told.first[places] + moved, told.last[places] + moved, told.role[places], told.traits[places]]
    return Heard(*(column[tokens] for column in ofs), *of_pairs, *of_places)


def _ranges(begin: Ints, length: Ints) -> Ints:
    """Each range one after the other."""
    return np.arange(length.sum()) + np.repeat(begin - np.cumsum(length) + length, length)


def _meanings(words: Vocabulary) -> npt.NDArray[np.float32]:
    """Row → vector of the word, at a deviation of 1; none for what is no word."""
    table = vectors.shipped()
    found = table.rows(words.words)
    values = np.where(found[:, None] >= 0, table.values[found], 0)
    values = values / values[found >= 0].std()
    return np.concatenate((values, np.zeros((SPECIAL, values.shape[1])))).astype(np.float32)


def _shifted(tokens: torch.Tensor, sentence: torch.Tensor, distance: int) -> torch.Tensor:
    """For each token the one at a distance, nothing where that is in another sentence."""
    asked = torch.arange(len(tokens)) + distance
    at = asked.clamp(0, len(tokens) - 1)
    return tokens[at] * ((at == asked) & (sentence[at] == sentence))[:, None]


def _learnt(values: torch.Tensor) -> torch.nn.Parameter:
    return torch.nn.Parameter(values.float())


def _uniform(*shape: int, fan: int) -> torch.Tensor:
    """Values by chance, within one over the root of how many are added up."""
    return (2 * torch.rand(shape) - 1) / fan**0.5
