"""What groups of claims are called: of whom or what, what is counted, and the names, days and numbers that tell one from another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from analysis.claims.groups.measures import concept
from analysis.claims.groups.told import Telling, around, stems
from analysis.claims.wording.resources import COMMON, MONTHS, PEOPLE, STOPS
from analysis.dates.wording import in_words
from analysis.entities.resources import DEMONYMS

_MOST_NAMES = 2
_LONGEST = 4  # words of what is counted
_OF_FATES = {"hostage": "hostages"}
_UNNAMED = "Nobody named"
_RUN = re.compile(r"(?<![\w’'-])[A-Z][\w’-]*(?:[\s-](?:(?:al|el|of|the)[\s-])?[A-Z][\w’-]*)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TITLES = re.compile(r"(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\Z")
Key = tuple[str, str, str]  # entity, measure, dimension


def names(clusters: Sequence[Sequence[Telling]], entities: Collection[str]) -> list[Key]:
    """A name for each cluster, no two alike: the names, the day or the number that its claims share tell apart what is of one name."""
    beside = _most_told(each for cluster in clusters for each in cluster)
    plain = [(_entity(cluster, entities, beside), _measure(cluster), cluster[0].dimension) for cluster in clusters]
    told = plain
    for sign in (_shared_names, _day, _number):
        held = Counter(told)
        told = [_told_apart(key, sign(cluster, key)) if held[key] > 1 else key for key, cluster in zip(told, clusters, strict=True)]
    return list(_numbered(told))


def _most_told(told: Iterable[Telling]) -> dict[str, str]:
    """The entity of which an article tells most of its numbers."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for each in told:
        if each.entity:
            counts[each.one.article][each.entity] += 1
    return {article: min(count, key=lambda entity: (-count[entity], entity)) for article, count in counts.items()}


def _entity(cluster: Sequence[Telling], entities: Container[str], beside: dict[str, str]) -> str:
    """The entity of a claim that most sentences of a cluster name; of none, one named beside, or of which its articles tell most."""
    own = Counter(each.entity for each in cluster if each.entity)
    if own:
        named = {entity: sum(entity == each.entity or entity in each.one.sentence for each in cluster) for entity in own}
        return min(own, key=lambda entity: (-named[entity], -own[entity], entity))
    near = Counter(name for each in cluster for name in {*_known(each, entities)})
    found = near or Counter(beside[each.one.article] for each in cluster if each.one.article in beside)
    return min(found, key=lambda entity: (-found[entity], entity), default=_UNNAMED)


def _known(told: Telling, entities: Container[str]) -> Iterator[str]:
    """The entities that the sentence of a claim names: the longest that begin or end a run of names."""
    for run in _RUN.finditer(told.one.sentence):
        words = run[0].split()
        if not run.start() and len(words) == 1 and told.one.sentence.startswith(",", run.end()):
            continue  # Meanwhile, ...
        parts = (" ".join(part) for size in range(len(words), 0, -1) for part in (words[-size:], words[:size]))
        found = next((part for part in parts if part in entities), None)
        if found:
            yield found


def _measure(cluster: Sequence[Telling]) -> str:
    """What is counted, in the longest words that most claims of a cluster share, and what befell it; else the kind of thing."""
    subjects = Counter(_subject(each) for each in cluster)
    words = {subject: stems(subject) or frozenset({subject}) for subject in subjects}
    shared = {subject: sum(number for other, number in subjects.items() if words[subject] <= words[other]) for subject in subjects}
    told = [subject for subject in subjects if shared[subject] * 2 > len(cluster)]
    if not told:
        return _kind(cluster)
    return min(told, key=lambda subject: (len(subject.split()) > _LONGEST, -len(words[subject]), -subjects[subject], subject))


def _kind(cluster: Sequence[Telling]) -> str:
    """The kind of thing that most claims of a cluster measure; what is counted in the words of one of them."""
    kinds = Counter((each.fate and (_OF_FATES.get(each.fate) or f"people {each.fate}")) or concept(each.one.claim) for each in cluster)
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    told = [_subject(each) for each in cluster if concept(each.one.claim) == kind and each.dimension.startswith("count")]
    return min(told, key=lambda subject: (len(subject), subject), default=kind)


def _subject(told: Telling) -> str:
    """What a claim counts, without the names of its entity: workers dismissed, people killed."""
    own = {*_WORD.findall(told.entity or ""), *_WORD.findall(told.one.claim.entity or "")}
    words = [word for word in _WORD.findall(told.one.claim.subject or "") if word.removesuffix("’s").removesuffix("'s") not in own]
    if words and told.one.sentence.startswith(words[0]) and words[0] not in DEMONYMS:
        words[0] = words[0].lower()
    subject = " ".join(words) or concept(told.one.claim)
    if told.fate is None or told.fate in subject.split():
        return subject
    return _OF_FATES.get(told.fate) or f"{subject if concept(told.one.claim) in PEOPLE and subject != 'others' else 'people'} {told.fate}"


def _told_apart(key: Key, sign: str) -> Key:
    """A name with a sign behind the measure."""
    if not sign:
        return key
    measure, _, held = key[1].removesuffix(")").partition(" (")
    return key[0], f"{measure} ({', '.join(filter(None, (held, sign)))})", key[2]


def _shared_names(cluster: Sequence[Telling], key: Key) -> str:
    """The names that more than half of the claims of a cluster have around them, those in its own name and of peoples aside."""
    count = Counter(run for each in cluster for run in {*_runs(each)})
    told = [run for run in count if count[run] * 2 > len(cluster) and run not in f"{key[0]} {key[1]}"]
    return ", ".join(sorted(told, key=lambda run: (-count[run], run))[:_MOST_NAMES])


def _runs(told: Telling) -> Iterator[str]:
    """The names around a claim that stand behind other words."""
    text = around(told.one)
    for run in _RUN.finditer(text):
        lowered = run[0].lower()
        telling = lowered not in STOPS and lowered not in COMMON and lowered not in MONTHS and not _TITLES.match(run[0])
        if run.start() and telling and run[0] not in DEMONYMS and len(run[0]) > 2:
            yield run[0].removesuffix("’s")


def _day(cluster: Sequence[Telling], _: Key) -> str:
    """The first day on which a number of a cluster was told, or the month or year."""
    days = [each.one.published[:10] for each in cluster if each.one.published]
    return in_words(min(days)) if days else ""


def _number(cluster: Sequence[Telling], _: Key) -> str:
    """The first number of a cluster as it is told."""
    return cluster[0].one.claim.text


def _numbered(keys: Sequence[Key]) -> Iterator[Key]:
    """Names, with a number behind the measure of those that stood before."""
    seen: Counter[Key] = Counter()
    for key in keys:
        seen[key] += 1
        yield key if seen[key] == 1 else _told_apart(key, str(seen[key]))
