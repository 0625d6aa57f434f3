"""How surely two claims of different articles tell of one thing: by the rarer words they share, what they count, and their numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import fsum, log, sqrt

import numpy as np
from numpy.typing import NDArray

from analysis.claims.groups.columns import Columns, Marks, Places
from analysis.claims.groups.intervals import ABOUT
from analysis.claims.groups.measures import one_baseline
from analysis.claims.groups.told import Telling, stem

_FEW = 20  # claims that a small corpus is taken to have more, so that its words are not all common
_KIND, _ENTITY, _TIME, _SOON, _KEY, _NAMED_ALIKE = 0.5, 0.3, 0.4, 0.3, 1.0, 1.0
"""What the same kind, entity or time, a count of the same days, all of a key, and a subject of the same several words add."""
_STORY = 3.5  # what articles add all of whose words are shared
_DIGIT = 0.5  # what each telling digit of the same number adds
_MOST_DIGITS = 3
_ROUND, _SMALL = 0.4, 0.8  # what the same fraction adds, and the same of the smaller counts; the smallest tell nothing
_APART, _FAR, _FOLD = 0.6, 0.5, 0.4
"""What different numbers take away; those of other weeks; each e-fold between them."""
_STRANGE = 1.4  # what another entity takes away; less from counts, which many a name is beside
_VAGUE = 1.0  # what words like "thousands" take away, which many numbers are told by
_COMMON = 0.3  # what the same small count takes away, as it is told of many things
_LONG_AGO = 1.2  # what other weeks take away from the same small count
_UNLIKE, _UNTOLD = 0.6, 0.6  # what another kind takes away, and what befell the people counted where only one claim tells it
_MOST_FOLD = 10.0  # numbers that differ by more are of different things
_NEAR = 1 + ABOUT  # as many times as large is a number that may be the same one told roughly
_COMMON_COUNT, _FEW_COUNTED = 100, 20
_OF_ONE_DAY = 1000  # fewer befell something in one event
_OTHERWISE = 0.5  # what other numbers beside take away from such counts
_DAYS, _WEEK = 3, 7
_STORIES = 200_000  # pairs of articles held at once


Pair = tuple[int, int]
Scores = NDArray[np.float64]


class Likeness:
    """Compares the claims of a corpus, pairs of them in one go: words that few of its articles share weigh most."""

    def __init__(self, told: Sequence[Telling]) -> None:
        """Weighs the words around all claims."""
        words: dict[str, set[str]] = defaultdict(set)
        for each in told:
            words[each.one.article] |= each.words
        count = Counter(word for found in words.values() for word in found)
        whole = log(len(words) + _FEW)
        self.weights = {word: 1 - log(number) / whole for word, number in count.items()}
        self._squares = {word: weight**2 for word, weight in self.weights.items()}
        self._articles = {article: frozenset(found) for article, found in words.items()}
        self._whole = {article: self._squared(found) for article, found in self._articles.items()}
        self._story = lru_cache(_STORIES)(self._alike)
        self._told, self._columns = told, Columns(told)
        self._numbers = np.array([_number_told(each) for each in told])
        self._names = [each.entity and stem(each.entity.rpartition(" ")[2]) for each in told]

    def of(self, pairs: Sequence[Pair]) -> Scores:
        """How surely the two claims of each pair, of one dimension, tell of one thing: from 2.25 on; minus infinity where they cannot."""
        sure = np.full(len(pairs), -np.inf)
        if not len(pairs):
            return sure
        first, second = np.array(pairs).T
        columns = self._columns
        equal, alike = columns.same(first, second), columns.alike(first, second)
        apart = np.where(equal, self._unlikely(first, second, alike), self._difference(first, second, alike))
        kept = np.flatnonzero(~columns.plainly_apart(first, second) & np.isfinite(apart))
        kept = np.array([place for place in kept.tolist() if not self._doubtful(*pairs[place])], dtype=np.int64)
        first, second = first[kept], second[kept]
        equal, alike, apart = equal[kept], alike[kept], apart[kept]
        told = list(zip(first.tolist(), second.tolist(), strict=True))
        apart += np.where(self._otherwise(first, second), _OTHERWISE, 0)
        apart += np.where(
            np.array([self._strange(*pair) for pair in told], dtype=np.bool_), np.where(columns.count[first], _FAR, _STRANGE), 0
        )
        words = np.array([self._shared(*pair) for pair in told])
        base = words + self._beside(first, second, equal, alike) + np.where(equal, self._numbers[first], 0) - apart
        story = np.array([self._of_one_story(*pair) if some > 0 else 0.0 for pair, some in zip(told, base.tolist(), strict=True)])
        sure[kept] = base + _STORY * story
        return sure

    def same(self, pairs: Sequence[Pair]) -> list[bool]:
        """Whether the two claims of each pair name the same number, as far as rounding goes."""
        first, second = np.array(pairs).T
        told: list[bool] = self._columns.same(first, second).tolist()
        return told

    def kin(self, first: Telling, second: Telling) -> float:
        """How far the words around two claims, and the articles that tell them, are of one matter, whatever their numbers."""
        words = fsum(map(self.weights.__getitem__, first.words & second.words))
        return words + _STORY * self._story(*sorted((first.one.article, second.one.article)))

    def _shared(self, first: int, second: int) -> float:
        """How much the words weigh that two claims share."""
        return fsum(map(self.weights.__getitem__, self._told[first].words & self._told[second].words))

    def _of_one_story(self, first: int, second: int) -> float:
        """How far the articles of two claims tell one story."""
        return self._story(*sorted((self._told[first].one.article, self._told[second].one.article)))

    def _alike(self, first: str, second: str) -> float:
        """How far two articles tell one story, 0..1, by the words around their numbers."""
        shared = self._articles[first] & self._articles[second]
        return self._squared(shared) / max(1e-9, sqrt(self._whole[first] * self._whole[second])) if len(shared) > 2 else 0.0

    def _squared(self, words: frozenset[str]) -> float:
        return fsum(map(self._squares.__getitem__, words))

    def _doubtful(self, first: int, second: int) -> bool:
        """Whether two claims differ in what no column tells."""
        return unlike(self._told[first], self._told[second])

    def _strange(self, first: int, second: int) -> bool:
        """Whether two claims are of different entities and neither is told beside that of the other."""
        own, other = self._names[first], self._names[second]
        if not own or not other or self._told[first].entity == self._told[second].entity:
            return False
        return not (own in self._told[second].words or other in self._told[first].words)

    def _otherwise(self, first: Places, second: Places) -> Marks:
        """Whether two smaller counts of people are told beside other numbers: 3 dead and 21 injured, 3 dead and 40 injured."""
        counted: Marks = self._columns.plain_count[first] & (np.maximum(self._columns.low[first], self._columns.low[second]) < _OF_ONE_DAY)
        for place in np.flatnonzero(counted).tolist():
            own, other = self._told[first[place]].figures, self._told[second[place]].figures
            counted[place] = bool(own and other) and own.isdisjoint(other)
        return counted

    def _beside(self, first: Places, second: Places, equal: Marks, alike: Marks) -> Scores:
        """What kind, entity, time and name of two claims add."""
        columns, gap = self._columns, self._columns.gap(first, second)
        entity = (columns.entity[first] > 0) & (columns.entity[first] == columns.entity[second])
        same_time = (columns.as_of[first] > 0) & (columns.as_of[first] == columns.as_of[second])
        one_day = same_time | (((columns.weekdays[first] & columns.weekdays[second]) > 0) & (gap < _WEEK))
        telling = (columns.fate[first] > 0) | (equal & (self._numbers[first] > _SMALL))
        common = columns.count[first] & (~equal | (columns.low[first] < _COMMON_COUNT))
        named = columns.long_named[first] & (columns.named[first] == columns.named[second])
        return (
            np.where(alike & ~columns.place[first], _KIND, 0)
            + np.where(entity, _ENTITY, 0)
            + np.where(one_day, _TIME, 0)
            + np.where(telling & (gap <= _DAYS), _SOON, 0)
            + np.where(entity & alike & ~common, _KEY, 0)
            + np.where(named, _NAMED_ALIKE, 0)
        )

    def _unlikely(self, first: Places, second: Places, alike: Marks) -> Scores:
        """What parts claims of the same number: another kind; how common a small count is, or one that is not named, and other weeks."""
        columns = self._columns
        small = columns.count[first] & (columns.vague[first] | (columns.low[first] < _COMMON_COUNT))
        untold = np.where(columns.fate[first] != columns.fate[second], _UNTOLD, 0)
        common = np.where(small, _COMMON + np.where(columns.gap(first, second) > _WEEK, _LONG_AGO, 0), 0)
        apart = np.where(alike, untold, _UNLIKE * np.where(small, 2, 1)) + common
        return np.where(~alike & columns.ratio[first], np.inf, apart)

    def _difference(self, first: Places, second: Places, alike: Marks) -> Scores:
        """What parts claims of different numbers."""
        columns = self._columns
        low, high = np.minimum(columns.low[first], columns.low[second]), np.maximum(columns.low[first], columns.low[second])
        near = high <= _NEAR * low
        rough = near & ~(columns.exact[first] & columns.exact[second])
        apart = _APART * np.where(near, 0.5, 1) + np.where(alike, 0, _UNLIKE * np.where(rough, 1, 2))
        small = np.where(columns.fraction[first] | (columns.plain_count[first] & (high < _FEW_COUNTED)), _APART, 0)
        long_ago = np.where((columns.fate[first] > 0) & (high < _COMMON_COUNT), _LONG_AGO, _FAR)
        far = np.where(columns.gap(first, second) > _WEEK, long_ago, 0)
        fold = np.log(np.divide(high, low, out=np.ones_like(high), where=low > 0))
        never = (high > _MOST_FOLD * low) | (columns.partial[first] != columns.partial[second])
        never |= ~(near | (alike & ~columns.place[first]))
        return np.where(never, np.inf, apart + small + far + _FOLD * fold)


def unlike(first: Telling, second: Telling) -> bool:
    """Whether two claims differ in what befell those counted, in peoples, days, directions, scales or baselines."""
    told = ((first.fate, second.fate), (first.moved, second.moved))
    if first.scale != second.scale or any(own and other and own != other for own, other in told):
        return True
    if first.peoples and second.peoples and first.peoples.isdisjoint(second.peoples):
        return True
    if first.fate and max(first.low, second.low) < _OF_ONE_DAY and first.days and first.days.isdisjoint(second.days) and second.days:
        return True
    own, other = first.claim.baseline, second.claim.baseline
    return own is not None and other is not None and not one_baseline((own, other))


def _number_told(told: Telling) -> float:
    """How much the same number tells: the more, the more digits it has; a fraction or small count tells little."""
    value = told.low
    if told.vague:
        return -_VAGUE
    if told.dimension.startswith("ratio"):
        return _ROUND
    if told.dimension.startswith("count") and value < _COMMON_COUNT:
        return _SMALL if value > _FEW_COUNTED else 0.0
    return _DIGIT * min(_MOST_DIGITS, len(f"{value:.5e}".partition("e")[0].replace(".", "").rstrip("0")))
