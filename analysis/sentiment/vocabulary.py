"""The words and word pairs that have weights, and what the lists say of each, as arrays to look up whole texts at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import numpy.typing as npt

from analysis.sentiment import lexicon
from analysis.sentiment.chunks import NUMBER, UNKNOWN, Chunks

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

OUTCOMES = ("good", "bad")  # more of a good quantity or less of a bad one, and the reverse
_WEIGHTS = (-3, -2, -1, 1, 2, 3)
_KINDS = ("v", "n", "a", "nv", "passive")
_PLAIN_CLASSES = len(_WEIGHTS) * len(_KINDS)
OUTCOME_CLASSES = (1 + 2 * _PLAIN_CLASSES, 2 + 2 * _PLAIN_CLASSES)  # a good one, a bad one
CLASSES = 3 + 2 * _PLAIN_CLASSES  # none; weight x kind; the same negated; outcomes
ACTS = 1 + 2 * 9  # none; agent x patient; the same done to
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "get", "gets", "got"))


class Vocabulary:
    """Word → place; place → what is known of the word.

    A model has a row for each word, each word negated, each pair and each outcome, in this order.
    """

    def __init__(self, words: Sequence[str], pairs: Sequence[str]) -> None:
        self.words = (UNKNOWN, *words)
        self.pairs = tuple(pairs)
        self._place = {word: place for place, word in enumerate(self.words)}
        self.chunks = Chunks(self._place)

    @property
    def size(self) -> int:
        """Number of words, the unknown one included."""
        return len(self.words)

    @property
    def rows_of_outcomes(self) -> int:
        """The first of the rows of outcomes, which are the last."""
        return 2 * self.size + len(self.pairs)

    @property
    def rows(self) -> int:
        """Number of rows of the weights."""
        return self.rows_of_outcomes + len(OUTCOMES)

    def flags(self, words: frozenset[str]) -> Flags:
        """Place → whether the word is one of these."""
        return np.array([word in words for word in self.words])

    @cached_property
    def negators(self) -> Flags:
        """Words that turn the tone of the next few."""
        return self.flags(lexicon.negators())

    @cached_property
    def breaks(self) -> Flags:
        """Marks and words that end a clause."""
        return self.flags(lexicon.CLAUSE_BREAKS)

    @cached_property
    def commas(self) -> Flags:
        """Marks that open and close an apposition."""
        return self.flags(frozenset(","))

    @cached_property
    def quotes(self) -> Flags:
        """Quotation marks."""
        return self.flags(frozenset('"“”'))

    @cached_property
    def negation_ends(self) -> Flags:
        """Marks and words past which no negation reaches."""
        return self.flags(lexicon.NEGATION_ENDS)

    @cached_property
    def be(self) -> Flags:
        """Words that make a passive of the participle after them."""
        return self.flags(_BE)

    @cached_property
    def participles(self) -> Flags:
        """Past forms of verbs."""
        return np.array([word.endswith("ed") or word in lexicon.participles() for word in self.words])

    @cached_property
    def mute(self) -> Flags:
        """Words without a tone of their own."""
        return self.flags(lexicon.silent() | {UNKNOWN})

    @cached_property
    def quiet(self) -> Flags:
        """Words for topics and groups of people."""
        return self.flags(lexicon.silent())

    @cached_property
    def pronouns(self) -> Flags:
        """Words that stand for a name."""
        return self.flags(frozenset().union(*map(lexicon.grammar, lexicon.PRONOUNS)))

    @cached_property
    def naming(self) -> Flags:
        """Nouns that make a name of the noun before them."""
        return self.flags(lexicon.naming())

    @cached_property
    def nouns(self) -> Flags:
        """Listed words that are nouns and nothing else."""
        return self.flags(frozenset(word for word, entry in lexicon.entries().items() if entry.kinds == "n"))

    @cached_property
    def empty(self) -> Flags:
        """Words that never drive a tone by themselves."""
        plain_negators = lexicon.negators() - lexicon.entries().keys()
        return self.flags(lexicon.silent() | lexicon.function_words() | plain_negators | lexicon.CLAUSE_BREAKS | {UNKNOWN, NUMBER})

    @cached_property
    def directions(self) -> Ints:
        """1 for up, -1 for down, 0 for neither."""
        return np.array([lexicon.directions().get(word, 0) for word in self.words])

    @cached_property
    def quantities(self) -> Ints:
        """1 for what is good when it rises, -1 for what is bad, 0 for no quantity."""
        return np.array([lexicon.quantities().get(word, 0) for word in self.words])

    @cached_property
    def classes(self) -> Ints:
        """Lexicon class of each word, active; 0 where it is not listed."""
        return np.array([_class(lexicon.entries().get(word)) for word in self.words])

    @cached_property
    def acts(self) -> Ints:
        """What a verb says of its two sides, as a number of its own; 0 where it is not listed."""
        told = [lexicon.acts().get(word) for word in self.words]
        return np.array([1 + 3 * (act.agent + 1) + act.patient + 1 if act else 0 for act in told])

    @cached_property
    def grammar(self) -> dict[str, Flags]:
        """Part in a sentence → words that play it."""
        return {part: self.flags(lexicon.grammar(part)) for part in lexicon.PARTS}

    @cached_property
    def verbal(self) -> Flags:
        """Words that look like verbs."""
        verbs = {word for word, entry in lexicon.entries().items() if "v" in entry.kinds} | lexicon.participles()
        return np.array([word in verbs or word.endswith(("ed", "ing")) for word in self.words])

    @cached_property
    def silent_pairs(self) -> Flags:
        """Row → whether it is a pair that judges nothing."""
        silent = np.zeros(self.rows, dtype=bool)
        silent[2 * self.size : self.rows_of_outcomes] = [pair in lexicon.silent_pairs() for pair in self.pairs]
        return silent

    @cached_property
    def pair_classes(self) -> Ints:
        """Row → lexicon class, of pairs that are listed."""
        classes = np.zeros(self.rows, dtype=np.int64)
        classes[2 * self.size : self.rows_of_outcomes] = [_class(lexicon.telling_pairs().get(pair)) for pair in self.pairs]
        return classes

    @cached_property
    def telling(self) -> Flags:
        """Row → whether a reader would call it a judgement: listed words, directions, pairs with a listed word, outcomes."""
        words = (self.classes > 0) | (self.directions != 0)
        pairs = [any(word in lexicon.entries() for word in pair.split(" ")) or pair in lexicon.telling_pairs() for pair in self.pairs]
        return np.concatenate((words, words, np.array(pairs, dtype=bool), np.ones(len(OUTCOMES), dtype=bool)))

    @cached_property
    def no_negators(self) -> Flags:
        """Words that undo the negation before them."""
        return self.flags(lexicon.no_negators())

    @cached_property
    def pair_keys(self) -> tuple[Ints, Ints]:
        """Sorted keys of the pairs, and the row of each."""
        keys = np.array([self._pair_key(pair) for pair in self.pairs], dtype=np.int64)
        order = np.argsort(keys)
        return keys[order], order + 2 * self.size

    def _pair_key(self, pair: str) -> int:
        left, right = pair.split(" ")
        return self._place[left] * self.size + self._place[right]


def _class(entry: lexicon.Entry | None) -> int:
    return 1 + _WEIGHTS.index(entry.weight) * len(_KINDS) + _KINDS.index(entry.kinds) if entry else 0


def passive(classes: Ints) -> Ints:
    """The classes of verbs as passive; the others as they are."""
    kind = (classes - 1) % len(_KINDS)
    is_verb = (classes > 0) & ((kind == _KINDS.index("v")) | (kind == _KINDS.index("nv")))
    return np.where(is_verb, classes - kind + _KINDS.index("passive"), classes)


def done_to(acts: Ints) -> Ints:
    """The acts of verbs in the passive."""
    return np.where(acts > 0, acts + ACTS // 2, 0)


def negated(classes: Ints) -> Ints:
    """The classes under a negation."""
    return np.where(classes > 0, classes + _PLAIN_CLASSES, 0)


def values() -> Ints:
    """Class → its weight alone, plain or negated, as a number of its own."""
    listed = [1 + place // len(_KINDS) for place in range(2 * _PLAIN_CLASSES)]
    return np.array([0, *listed, listed[-1] + 1, listed[-1] + 2])
