"""A small network beside the weights: what each word of a sentence adds to the tone towards a target, read with the words around it.

A token is heard as the sum of what the words from three before it to three behind it say at their distance, all looked up in a table made
when the network is loaded. Towards a target a token speaks by where it stands to it, by the role of the target and by what is heard where
the target stands; and it speaks as loud as its gate is open, the gates of a sentence being one together. The score is a sum over the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

from analysis.sentiment import reading
from analysis.sentiment.odds import TONES, Floats, summed
from analysis.sentiment.scene import Scene
from analysis.sentiment.situations import ROLES
from analysis.sentiment.targets import BETWEEN, DISTANCES, PLACES, Around
from analysis.sentiment.vocabulary import Flags, Ints, Vocabulary

Singles = npt.NDArray[np.float32]

SPECIAL = 3  # rows behind those of the vocabulary
NAME, SILENT, EDGE = range(SPECIAL)  # of a name or target; of what tells nothing; before and behind a sentence
REACH = 3  # words heard on each side
HEADS = 2
INSIDE = PLACES  # the place of the words of a target
SPOTS = 2 * (PLACES + 1)  # places; the same with a rival
SIDES = 3  # before the target, behind it, inside it
_LOUDEST = 10.0  # bound of a gate, as a logarithm
_MULTIPLIED = (
    2**18
)  # products of a block: always as many, so that no batch changes a digit; too few to share among cores or to leave the cache


class Network(NamedTuple):
    """What is learnt; the last axis is the hidden unit, but where it is said."""

    words: Singles  # word x dimension
    near: Singles  # distance x dimension x hidden
    kinds: Singles  # class of the lexicon
    acts: Singles
    negated: Singles  # plain, negated
    spots: Singles
    roles: Singles  # role and side
    context: Singles  # hidden of the first and of the last word of the target x hidden
    said: Singles  # hidden x head and tone
    loud: Singles  # hidden x head
    gates: Singles  # spot and role x head
    traits: Singles  # trait x tone
    bias: Singles
    lean: Singles  # tone


class Heard(NamedTuple):
    """Tokens as the network hears them, and every pair of a target and a token of its sentence."""

    word: Ints
    kind: Ints
    act: Ints
    negated: Ints
    sentence: Ints
    sample: Ints  # of each pair the place of the target
    token: Ints  # of each pair
    spot: Ints  # of each pair where the token stands
    first: Ints  # of each place of a target
    last: Ints
    role: Ints
    traits: Ints  # place x kind of trait


def heard(vocabulary: Vocabulary, seen: Scene) -> Heard:
    """The tokens of a scene and its targets."""
    read, pieces, places = seen.read, seen.pieces, seen.places
    kind, act = np.zeros_like(read.word), np.zeros_like(read.word)
    kind[pieces.last], kind[pieces.first], act[pieces.first] = pieces.kind, pieces.kind, pieces.act
    pronoun = vocabulary.pronouns[read.word]
    near = seen.near
    spot = np.where(near.gap > 0, near.place, INSIDE) + _rivalled(read.sentence, seen.hidden | pronoun, near) * (PLACES + 1)
    flags = reading.negated(vocabulary, pieces, len(read.word)).astype(np.int64)
    word = _words(vocabulary, seen, seen.hidden & ~pronoun)
    last = np.minimum(places.last, read.first[places.sentence + 1] - 1)
    role, traits = seen.stands
    return Heard(word, kind, act, flags, read.sentence, near.sample, near.part, spot, places.first, last, role, traits)


def _words(vocabulary: Vocabulary, seen: Scene, name: Flags) -> Ints:
    """The row of each token."""
    told = seen.word > 0
    quiet = (seen.read.word > 0) & (~told | vocabulary.quiet[seen.word])
    pronoun = seen.hidden & ~name
    rows = np.where(quiet & ~pronoun, vocabulary.size + SILENT, seen.read.word)
    rows[name] = vocabulary.size + NAME
    rows[seen.read.start == seen.read.end] = vocabulary.size + EDGE
    return rows


def _rivalled(sentence: Ints, named: Flags, at: Around) -> Flags:
    """Pairs in which another name stands nearer to the token than the target, on its other side."""
    every = np.arange(len(named))
    last = np.maximum.accumulate(np.where(named, every, -1))
    following = np.minimum.accumulate(np.where(named, every, len(every))[::-1])[::-1]
    behind, ahead = _apart(sentence, every, last), _apart(sentence, every, following)
    other = np.where(at.place < DISTANCES * BETWEEN, behind[at.part], ahead[at.part])
    nearer: Flags = (other > 0) & (other < at.gap)
    return nearer


def _apart(sentence: Ints, every: Ints, other: Ints) -> Ints:
    """How far apart tokens are of a sentence; none where the other is in another."""
    there = np.clip(other, 0, max(len(every) - 1, 0))
    return np.where((there == other) & (sentence[there] == sentence), abs(every - other), 0)


class Tables:
    """A network made ready: what each word says at each distance, and what each spot and role add."""

    def __init__(self, network: Network) -> None:
        self.network = network

    @cached_property
    def rows(self) -> Singles:
        """What is said by each word at each distance, by each class and act, in a plain and in a negated word; the last says nothing."""
        network = self.network
        near = [_product(network.words, each) for each in network.near]
        return np.concatenate((*near, network.kinds, network.acts, network.negated + network.bias, np.zeros_like(network.bias)[None]))

    @property
    def first(self) -> Ints:
        """The first of the rows of classes, of acts, of plain and negated, and that which says nothing."""
        network = self.network
        parts = (len(network.near) * len(network.words), len(network.kinds), len(network.acts), len(network.negated))
        return np.cumsum(parts)

    @cached_property
    def cells(self) -> Singles:
        """Spot and role x hidden."""
        spot, role = np.divmod(np.arange(SPOTS * ROLES), ROLES)
        return self.network.spots[spot] + self.network.roles[role * SIDES + side_of(spot)]

    @cached_property
    def spoken(self) -> Singles:
        """Hidden x what is said by each head, then how loud."""
        return np.concatenate((self.network.said, self.network.loud), axis=1)


def side_of(spot: Ints) -> Ints:
    """0 for a spot before the target, 1 behind it, 2 inside."""
    place = spot % (PLACES + 1)
    return np.where(place == INSIDE, 2, place // (DISTANCES * BETWEEN))


def shares(tables: Tables, told: Heard) -> Floats:
    """What the token of each pair adds to the logarithm of the odds of each tone."""
    cell = told.spot * ROLES + told.role[told.sample]
    spoken = _spoken(tables, told, cell)
    said, loud = np.split(spoken, (HEADS * len(TONES),), axis=1)
    gate = np.exp(np.clip(loud + tables.network.gates[cell], -_LOUDEST, _LOUDEST))
    whole = np.stack([np.bincount(told.sample, each, len(told.first)) for each in gate.T], axis=1)
    share = gate / whole[told.sample]
    added: Floats = (said.reshape(-1, HEADS, len(TONES)) * share[:, :, None]).sum(axis=1)
    return added


def scores(network: Network, share: Floats, told: Heard) -> Floats:
    """Calibrated logarithm of the odds of each tone towards each target."""
    found: Floats = summed(share, told.sample, len(told.first)) + network.traits[told.traits].sum(axis=1) + network.lean
    return found


def _spoken(tables: Tables, told: Heard, cell: Ints) -> Singles:
    """What the token of each pair says, and how loud, by each head; cell is its spot and role."""
    hidden, place = _hidden(tables, told)
    ends = np.concatenate((hidden[place[told.first]], hidden[place[told.last]]), axis=1)
    context = _times([(ends, np.arange(len(ends)))], tables.network.context)
    return _times([(hidden, place[told.token]), (tables.cells, cell), (context, told.sample)], tables.spoken)


def _hidden(tables: Tables, told: Heard) -> tuple[Singles, Ints]:
    """What is heard at each token of the pairs; and of every token its place among these."""
    paired = np.zeros(len(told.word), dtype=bool)
    paired[told.token] = True
    tokens = np.flatnonzero(paired)
    kinds, acts, negated, nothing = tables.first
    near = tokens[:, None] + np.arange(-REACH, REACH + 1)
    at = np.clip(near, 0, max(len(told.word) - 1, 0))
    there = (at == near) & (told.sentence[at] == told.sentence[tokens][:, None])
    words = np.where(there, told.word[at] + len(tables.network.words) * np.arange(2 * REACH + 1), nothing)
    own = (told.kind[tokens] + kinds, told.act[tokens] + acts, told.negated[tokens] + negated)
    return _added(tables.rows, np.concatenate((words, np.stack(own, axis=1)), axis=1)), np.cumsum(paired) - 1


def _added(table: Singles, rows: Ints) -> Singles:
    """The sum of these rows of the table, for each row that lists them."""
    count, each = rows.shape
    ones, ends = np.ones(rows.size, dtype=np.float32), np.arange(0, rows.size + 1, each)
    found: Singles = sp.csr_matrix((ones, rows.ravel(), ends), shape=(count, len(table))) @ table
    return found


def _product(rows: Singles, weights: Singles) -> Singles:
    """The rows times the weights."""
    block = _MULTIPLIED // weights.size
    return np.concatenate([rows[begin : begin + block] @ weights for begin in range(0, len(rows), block)])


def _times(parts: Sequence[tuple[Singles, Ints]], weights: Singles) -> Singles:
    """The sums of the rows that each part lists of its table, none below nothing, times the weights; in blocks of one size."""
    block, count = _MULTIPLIED // weights.size, len(parts[0][1])
    found = np.empty((count + block, weights.shape[1]), dtype=np.float32)
    total, part = np.zeros((2, block, len(weights)), dtype=np.float32)
    for begin in range(0, count, block):
        size = min(block, count - begin)
        total[:] = 0
        for table, rows in parts:
            total[:size] += table.take(rows[begin : begin + size], axis=0, out=part[:size], mode="clip")
        np.matmul(np.maximum(total, 0, out=total), weights, out=found[begin : begin + block])
    return found[:count]
