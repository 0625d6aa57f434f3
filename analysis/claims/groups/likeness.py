"""How surely two claims of different articles tell of one thing: by the rarer words they share, what they count, and their numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import fsum, log, sqrt

from analysis.claims.groups.intervals import ABOUT
from analysis.claims.groups.measures import one_baseline
from analysis.claims.groups.told import Telling, same_number
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
_LONG_AGO = 1.0  # what other weeks take away from the same small count
_UNLIKE, _UNTOLD = 0.6, 0.4  # what another kind takes away, and what befell the people counted where only one claim tells it
_MOST_FOLD = 10.0  # numbers that differ by more are of different things
_NEAR = 1 + ABOUT  # as many times as large is a number that may be the same one told roughly
_COMMON_COUNT, _FEW_COUNTED = 100, 20
_DAYS, _WEEK = 3, 7
_PLACES = frozenset(
    {"distance", "kilometer", "kilometre", "mile", "meter", "metre", "km", "ft", "feet", "yard"}
)  # hold between two places, of which one may be untold
_STORIES = 200_000  # pairs of articles held at once


class Likeness:
    """Compares the claims of a corpus: words that few of its claims share weigh most."""

    def __init__(self, told: Sequence[Telling]) -> None:
        """Weighs the words around all claims."""
        count = Counter(word for each in told for word in each.words)
        whole = log(len(told) + _FEW)
        self.weights = {word: 1 - log(number) / whole for word, number in count.items()}
        words: dict[str, set[str]] = defaultdict(set)
        for each in told:
            words[each.one.article] |= each.words
        self._articles = {article: frozenset(found) for article, found in words.items()}
        self._whole = {article: self._squared(found) for article, found in self._articles.items()}
        self._story = lru_cache(_STORIES)(self._alike)

    def of(self, first: Telling, second: Telling) -> float:
        """How surely two claims tell of one thing: from about 2.4 on; minus infinity where they cannot."""
        if first.one.article == second.one.article or first.dimension != second.dimension or _unlike(first, second):
            return -float("inf")
        alike = _same_kind(first, second)
        equal = same_number(first, second)
        apart = _unlikely(first, second, alike=alike) if equal else _difference(first, second, alike=alike)
        if apart == float("inf"):
            return -apart
        if _strange(first, second):
            apart += _FAR if first.dimension.startswith("count") else _STRANGE
        words = fsum(self.weights[word] for word in first.words & second.words)
        base = words + _beside(first, second, alike=alike, equal=equal) + (_number_told(first) if equal else 0) - apart
        return base if base <= 0 else base + _STORY * self._story(*sorted((first.one.article, second.one.article)))

    def _alike(self, first: str, second: str) -> float:
        """How far two articles tell one story, 0..1, by the words around their numbers."""
        shared = self._articles[first] & self._articles[second]
        return self._squared(shared) / max(1e-9, sqrt(self._whole[first] * self._whole[second])) if len(shared) > 2 else 0.0

    def _squared(self, words: frozenset[str]) -> float:
        return fsum(self.weights[word] ** 2 for word in words)


def _unlike(first: Telling, second: Telling) -> bool:
    """Whether two counts are of people whom different things befell, a count stands beside a length, or a baseline beside another."""
    other_fate = first.fate is not None and second.fate is not None and first.fate != second.fate
    if other_fate or first.scale != second.scale:
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
    """Whether two claims are of different entities and neither sentence names that of the other."""
    own, other = first.entity, second.entity
    named = own and other and (own == other or own in second.one.sentence or other in first.one.sentence)
    return bool(own and other) and not named


def _beside(first: Telling, second: Telling, *, alike: bool, equal: bool) -> float:
    """What kind, entity, time and name of two claims add."""
    entity = first.entity is not None and first.entity == second.entity
    return sum(
        (
            _KIND if alike and first.kind not in _PLACES else 0,
            _ENTITY if entity else 0,
            _TIME if _of_one_day(first, second) else 0,
            _SOON if first.fate and _gap(first, second) <= _DAYS else 0,
            _KEY if entity and alike and (equal or not first.dimension.startswith("count")) else 0,
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
    """What parts two claims of the same number: another kind, or a small count of other weeks."""
    small = first.dimension.startswith("count") and first.low < _COMMON_COUNT
    untold = _UNTOLD if first.fate != second.fate else 0
    return (untold if alike else _UNLIKE) + (_LONG_AGO if small and _gap(first, second) > _WEEK else 0)


def _difference(first: Telling, second: Telling, *, alike: bool) -> float:
    """What parts two claims of different numbers."""
    low, high = sorted((first.low, second.low))
    near = high <= _NEAR * low
    rough = near and not first.claim.comparator == second.claim.comparator == "="
    if high > _MOST_FOLD * low or first.partial != second.partial or not (rough or (alike and first.kind not in _PLACES)):
        return float("inf")
    apart = _APART * (0.5 if near else 1) + (0 if alike else _UNLIKE)
    small = _APART if first.dimension in {"percent", "ratio"} or (first.dimension == "count" and high < _FEW_COUNTED) else 0
    return apart + small + (_FAR if _gap(first, second) > _WEEK else 0) + _FOLD * log(high / low if low else 1)


def _gap(first: Telling, second: Telling) -> int:
    """The days between two articles; a few where one is undated."""
    return abs(first.day - second.day) if first.day is not None and second.day is not None else _DAYS
