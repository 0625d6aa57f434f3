"""How surely two claims of different articles tell of one thing: by the rarer words they share, what they count, and their numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import fsum, log, sqrt

from analysis.claims.groups.intervals import ABOUT
from analysis.claims.groups.measures import one_baseline
from analysis.claims.groups.told import Telling, same_number, stem
from analysis.claims.wording.resources import PEOPLE

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
MOST_FOLD = 10.0  # numbers that differ by more are of different things
NEAR = 1 + ABOUT  # as many times as large is a number that may be the same one told roughly
_COMMON_COUNT, _FEW_COUNTED = 100, 20
_OF_ONE_DAY = 1000  # fewer befell something in one event
_OTHERWISE = 0.5  # what other numbers beside take away from such counts
_DAYS, _WEEK = 3, 7
PLACES = frozenset(
    {"distance", "kilometer", "kilometre", "mile", "meter", "metre", "km", "ft", "feet", "yard"}
)  # hold between two places, of which one may be untold
_STORIES = 200_000  # pairs of articles held at once


class Likeness:
    """Compares the claims of a corpus: words that few of its articles share weigh most."""

    def __init__(self, told: Sequence[Telling]) -> None:
        """Weighs the words around all claims."""
        words: dict[str, set[str]] = defaultdict(set)
        for each in told:
            words[each.one.article] |= each.words
        count = Counter(word for found in words.values() for word in found)
        whole = log(len(words) + _FEW)
        self.weights = {word: 1 - log(number) / whole for word, number in count.items()}
        self._articles = {article: frozenset(found) for article, found in words.items()}
        self._whole = {article: self._squared(found) for article, found in self._articles.items()}
        self._story = lru_cache(_STORIES)(self._alike)

    def of(self, first: Telling, second: Telling) -> float:
        """How surely two claims tell of one thing: from about 2.4 on; minus infinity where they cannot."""
        if first.one.article == second.one.article or first.dimension != second.dimension or unlike(first, second):
            return -float("inf")
        alike = _same_kind(first, second)
        equal = same_number(first, second)
        apart = _unlikely(first, second, alike=alike) if equal else _difference(first, second, alike=alike)
        if apart == float("inf"):
            return -apart
        if _otherwise(first, second):
            apart += _OTHERWISE
        if _strange(first, second):
            apart += _FAR if first.dimension.startswith("count") else _STRANGE
        words = fsum(self.weights[word] for word in first.words & second.words)
        base = words + _beside(first, second, alike=alike, equal=equal) + (_number_told(first) if equal else 0) - apart
        return base if base <= 0 else base + _STORY * self._story(*sorted((first.one.article, second.one.article)))

    def kin(self, first: Telling, second: Telling) -> float:
        """How far the words around two claims, and the articles that tell them, are of one matter, whatever their numbers."""
        words = fsum(self.weights[word] for word in first.words & second.words)
        return words + _STORY * self._story(*sorted((first.one.article, second.one.article)))

    def _alike(self, first: str, second: str) -> float:
        """How far two articles tell one story, 0..1, by the words around their numbers."""
        shared = self._articles[first] & self._articles[second]
        return self._squared(shared) / max(1e-9, sqrt(self._whole[first] * self._whole[second])) if len(shared) > 2 else 0.0

    def _squared(self, words: frozenset[str]) -> float:
        return fsum(self.weights[word] ** 2 for word in words)


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


def _same_kind(first: Telling, second: Telling) -> bool:
    """Whether two claims measure one kind of thing, or count people of whom only one tells what befell them."""
    return (
        first.kind == second.kind
        or (first.fate is not None and second.kind in PEOPLE)
        or (second.fate is not None and first.kind in PEOPLE)
    )


def _strange(first: Telling, second: Telling) -> bool:
    """Whether two claims are of different entities and neither is told beside that of the other."""
    own, other = first.entity, second.entity
    if not own or not other or own == other:
        return False
    return not (stem(own.rpartition(" ")[2]) in second.words or stem(other.rpartition(" ")[2]) in first.words)


def _otherwise(first: Telling, second: Telling) -> bool:
    """Whether two smaller counts of people are told beside other numbers: 3 dead and 21 injured, 3 dead and 40 injured."""
    counted = first.dimension == "count" and max(first.low, second.low) < _OF_ONE_DAY
    return counted and bool(first.figures and second.figures) and first.figures.isdisjoint(second.figures)


def _beside(first: Telling, second: Telling, *, alike: bool, equal: bool) -> float:
    """What kind, entity, time and name of two claims add."""
    entity = first.entity is not None and first.entity == second.entity
    return sum(
        (
            _KIND if alike and first.kind not in PLACES else 0,
            _ENTITY if entity else 0,
            _TIME if _of_one_day(first, second) else 0,
            _SOON if (first.fate or (equal and _number_told(first) > _SMALL)) and _gap(first, second) <= _DAYS else 0,
            _KEY if entity and alike and not (first.dimension.startswith("count") and (not equal or first.low < _COMMON_COUNT)) else 0,
            _NAMED_ALIKE if " " in first.named and first.named == second.named else 0,
        )
    )


def _of_one_day(first: Telling, second: Telling) -> bool:
    """Whether two claims hold for the same time, or are told beside the same weekday in articles of one week."""
    same_time = first.claim.as_of is not None and first.claim.as_of == second.claim.as_of
    return same_time or (not first.weekdays.isdisjoint(second.weekdays) and _gap(first, second) < _WEEK)


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


def _unlikely(first: Telling, second: Telling, *, alike: bool) -> float:
    """What parts two claims of the same number: another kind; how common a small count is, or one that is not named, and other weeks."""
    small = first.dimension.startswith("count") and (first.vague or first.low < _COMMON_COUNT)
    if not alike and first.dimension.startswith("ratio"):
        return float("inf")
    untold = _UNTOLD if first.fate != second.fate else 0
    common = _COMMON + (_LONG_AGO if _gap(first, second) > _WEEK else 0) if small else 0
    return (untold if alike else _UNLIKE * (2 if small else 1)) + common


def _difference(first: Telling, second: Telling, *, alike: bool) -> float:
    """What parts two claims of different numbers."""
    low, high = min(first.low, second.low), max(first.low, second.low)
    near = high <= NEAR * low
    rough = near and not first.claim.comparator == second.claim.comparator == "="
    if high > MOST_FOLD * low or first.partial != second.partial or not (near or (alike and first.kind not in PLACES)):
        return float("inf")
    apart = _APART * (0.5 if near else 1) + (0 if alike else _UNLIKE * (1 if rough else 2))
    small = _APART if first.dimension in {"percent", "ratio"} or (first.dimension == "count" and high < _FEW_COUNTED) else 0
    far = (_LONG_AGO if first.fate and high < _COMMON_COUNT else _FAR) if _gap(first, second) > _WEEK else 0
    return apart + small + far + _FOLD * log(high / low if low else 1)


def _gap(first: Telling, second: Telling) -> int:
    """The days between two articles; a few where one is undated, or only its month or year is known."""
    if first.span is None or second.span is None:
        return _DAYS
    apart = max(first.span[0], second.span[0]) - min(first.span[1], second.span[1])
    return _DAYS if apart < 0 else apart
