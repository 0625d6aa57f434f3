"""The events that told dates add up to over articles: a pure function of rows of told dates, as a query hands them over."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Literal, NamedTuple

import snowballstemmer

from analysis.dates.lexicon import TEMPORAL_WORDS
from analysis.dates.neighbours import Quartiles, quartiles, with_year
from analysis.dates.periods import bounds

Lane = Literal["past", "promise"]
_Days = tuple[date, date]  # first and last
_Key = tuple[Lane, date, str]

_LANES: dict[str, Lane] = {"past": "past", "present": "past", "future": "promise", "deadline": "promise"}
_LEAST_ALIKE = ((1, 0.2), (31, 0.3), (366, 0.4))  # cosine that tellings of periods up to so many days must have to be one event
_COARSE_ALIKE = 0.5
_LEAST_SHARED = 2  # words: one in common is chance
_NEWS = 7  # days after an event in which articles may tell of many others of the same day
_RAREST = 8  # words of a sentence by which its event is looked for
_MOST_COMPARED = 64  # events for each of them
_STOP_WORDS = frozenset(Path(__file__).parents[1].joinpath("topics", "stopwords.txt").read_text("utf8").split())
_WORD = re.compile(r"[^\W_]+")
_STEMMER = snowballstemmer.stemmer("english")


class Told(NamedTuple):
    """A told date as a query hands it over, one row each, in any order."""

    id: str  # of the article
    start: int
    end: int
    value: str  # TIMEX3 style, as in ToldDate
    precision: str
    relation: str
    anchor_kind: str
    sentence: str  # that tells it
    source: str | None = None  # of the article
    published: str | None = None  # ISO 8601
    who: tuple[str, ...] = ()  # speaker of the sentence or, where there is none, entities named in it


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more articles tell of one time. first and last are its days (ISO): apart where only a month or a year is told."""

    event: str  # identifier, the same for the same tellings
    lane: Lane
    date: str  # value of the finest telling
    precision: str
    first: str
    last: str
    inferred: bool  # no telling states the date: it was reckoned
    told: tuple[Told, ...]  # finest first
    sources: tuple[str, ...]  # distinct, in alphabetical order: their number is the corroboration
    articles: int
    lag_days: int | None  # from the event to its first report; negative where it was announced; None where no report is dated
    who: str | None  # the one the tellings speak of most: who promises


def events(rows: Iterable[Told]) -> list[Event]:
    """Events by date: told dates of one lane, on the same or compatible days (20 January 2025, January 2025), whose sentences are alike.

    Sentences are alike by the cosine of their words, weighted by rarity; the coarser the date, the more they must be. Of a day looked back
    to after more than a week, or from an undated article, one name in common is enough. Months and days without a year take the year the
    dated articles suggest (inferred). Durations, sets and what has no place on a calendar are left out.
    """
    said = lru_cache(maxsize=None)(_said)
    tellings = [_Telling(told, days, *said(told.sentence, told.who)) for told, days in _placed(rows)]
    weights = _weights([telling.words for telling in tellings])
    comparable: dict[tuple[Lane, int], list[_Telling]] = defaultdict(list)
    for telling in tellings:
        comparable[_LANES[telling.told.relation], telling.days[0].year].append(telling)
    found = (_event(cluster) for some in comparable.values() for cluster in _clusters(some, weights))
    return sorted(found, key=lambda event: (event.first, event.last, event.lane, event.event))


def _clusters(tellings: Iterable[_Telling], weights: Mapping[str, float]) -> list[_Cluster]:
    """The events of tellings of one lane and year: with others these share no key, so that one year's keys are held at a time."""
    grouping = _Grouping(weights)
    for telling in tellings:
        grouping.add(telling)
    return grouping.clusters


def _placed(rows: Iterable[Told]) -> list[tuple[Told, _Days]]:
    """The told dates that have days on a calendar, with them, finest first."""
    told = sorted(set(rows), key=lambda one: (one.id, one.start, one.end, one.value))
    published = {one.id: one.published for one in told if one.published}
    middle, newest = quartiles(published.values()), max(published.values(), default="9999")
    dated = (one if one.published or middle is None else _as_neighbours(one, middle, newest) for one in told if one.relation in _LANES)
    placed = [(one, days) for one in dated if (days := bounds(one.value)) is not None]
    return sorted(placed, key=lambda pair: (pair[1][1] - pair[1][0], pair[1][0], pair[0].id, pair[0].start))


def _as_neighbours(told: Told, middle: Quartiles, newest: str) -> Told:
    """A told date of an undated article in the light of the dated ones: in the year they suggest, to come if later than all of them."""
    value = with_year(told.value, told.relation, middle)
    if value is not None:
        return told._replace(value=value, anchor_kind="inferred")
    days = bounds(told.value)
    return told._replace(relation="future") if days and days[0].isoformat() > newest and told.relation == "past" else told


class _Telling(NamedTuple):
    """A told date with its days and what is said of them."""

    told: Told
    days: _Days
    words: frozenset[str]  # stems of content words, and names
    names: frozenset[str]  # those with a capital inside the sentence, and the entities

    @property
    def looks_back(self) -> bool:
        """Whether a day is told of from afar: such days are few and known, so that one name in common tells the event."""
        if self.days[0] != self.days[1]:
            return False
        published = bounds(self.told.published[:10]) if self.told.published else None
        return published is None or (published[0] - self.days[0]).days > _NEWS


def _said(sentence: str, who: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What a sentence says: stems of its content words and names, and the names alone."""
    found = _WORD.findall(sentence)
    names = frozenset(_stem(word.lower()) for word in found[1:] if word[0].isupper()).union(name.lower() for name in who) - {""}
    return names.union(_stem(word.lower()) for word in found) - {""}, names


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """The stem of a content word; empty for numbers and for words of time or grammar."""
    if len(word) == 1 or word.isdigit() or word in _STOP_WORDS or word in TEMPORAL_WORDS:
        return ""
    return str(_STEMMER.stemWord(word))


def _weights(features: Sequence[frozenset[str]]) -> dict[str, float]:
    """Word → its rarity: the logarithm of the share of tellings that have it, squared for the cosine."""
    counts = Counter(word for words in features for word in words)
    return {word: math.log(1 + len(features) / count) ** 2 for word, count in counts.items()}


class _Cluster:
    """Tellings taken for one event, and their words. Sums are exact (fsum): the same in any order of the words."""

    def __init__(self, days: _Days) -> None:
        self.days = days
        self.told: list[Told] = []
        self.counts: Counter[str] = Counter()
        self.names: set[str] = set()
        self.square = 0.0  # of the length of the summed words, weighted

    def add(self, telling: _Telling, weights: Mapping[str, float]) -> None:
        """Take in one more telling."""
        self.told.append(telling.told)
        self.square += math.fsum([weights[word] * (2 * self.counts[word] + 1) for word in telling.words])
        self.counts.update(telling.words)
        self.names |= telling.names

    def likeness(self, words: frozenset[str], weights: Mapping[str, float]) -> float:
        """Cosine, 0..1, of the words of a telling and those of all tellings so far; 0 where they share too few."""
        shared = self.counts.keys() & words
        if len(shared) < _LEAST_SHARED:
            return 0.0
        length = math.sqrt(self.square * math.fsum([weights[word] for word in words]))
        return math.fsum([weights[word] * self.counts[word] for word in shared]) / length


class _Grouping:
    """Events so far, to be looked up by lane, time and word: each telling is compared with few of them."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self.clusters: list[_Cluster] = []
        self.index: dict[_Key, list[int]] = defaultdict(list)

    def add(self, telling: _Telling) -> None:
        """Put a telling to the event it is most alike, or to a new one."""
        keys = self._keys(telling)
        found = self._closest(telling, keys)
        place = self._new(telling.days) if found is None else found
        self.clusters[place].add(telling, self.weights)
        for key in keys:
            if place not in self.index[key][-_MOST_COMPARED:]:
                self.index[key].append(place)

    def _keys(self, telling: _Telling) -> list[_Key]:
        """Where to look for the event of a telling: under its rarest words that year, and under its names that day."""
        lane, day = _LANES[telling.told.relation], telling.days[0]
        rarest = sorted(telling.words, key=lambda word: (-self.weights[word], word))[:_RAREST]
        keys = [(lane, day.replace(month=1, day=1), word) for word in rarest]
        return keys + [(lane, day, name) for name in sorted(telling.names)] if telling.days[0] == telling.days[1] else keys

    def _closest(self, telling: _Telling, keys: Iterable[_Key]) -> int | None:
        """The event within the telling's days that its words are most alike, the first of equals; None where none is alike enough."""
        near = {place for key in keys for place in self.index[key][-_MOST_COMPARED:]}
        fitting = [place for place in near if _within(self.clusters[place].days, telling.days)]
        alike = [(self.clusters[place].likeness(telling.words, self.weights), -place) for place in fitting]
        likeness, place = max(alike, default=(0.0, 0))
        if likeness >= _least_alike(telling.days):
            return -place
        named = [-place for likeness, place in sorted(alike, reverse=True) if telling.names & self.clusters[-place].names]
        return named[0] if named and telling.looks_back else None

    def _new(self, days: _Days) -> int:
        self.clusters.append(_Cluster(days))
        return len(self.clusters) - 1


def _within(inner: _Days, outer: _Days) -> bool:
    """Whether days lie within others, or are the same."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _least_alike(days: _Days) -> float:
    """The cosine from which a telling of these days belongs to an event: the coarser, the more."""
    length = (days[1] - days[0]).days + 1
    return next((least for most, least in _LEAST_ALIKE if length <= most), _COARSE_ALIKE)


def _event(cluster: _Cluster) -> Event:
    """What a cluster of tellings says."""
    first = cluster.told[0]
    days = tuple(day.isoformat() for day in cluster.days)
    voices = Counter(who for told in cluster.told for who in told.who)
    return Event(
        event=blake2b(f"{first.id}\n{first.start}\n{first.end}".encode("utf8", "surrogatepass"), digest_size=8).hexdigest(),
        lane=_LANES[first.relation],
        date=first.value,
        precision=first.precision,
        first=days[0],
        last=days[1],
        inferred=all(told.anchor_kind == "inferred" for told in cluster.told),
        told=tuple(cluster.told),
        sources=tuple(sorted({told.source for told in cluster.told if told.source})),
        articles=len({told.id for told in cluster.told}),
        lag_days=_lag(cluster),
        who=min(voices, key=lambda who: (-voices[who], who), default=None),
    )


def _lag(cluster: _Cluster) -> int | None:
    """Days from the event to its first dated report."""
    reported = [days[0] for told in cluster.told if told.published and (days := bounds(told.published[:10]))]
    if not reported:
        return None
    first = min(reported)
    return (first - cluster.days[0]).days if first < cluster.days[0] else max(0, (first - cluster.days[1]).days)
