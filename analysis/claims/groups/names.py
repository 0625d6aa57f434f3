"""What the clusters of claims are called: of what, by which measure, and the words that tell one from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence

from analysis.claims.groups.measures import concept
from analysis.claims.groups.told import Telling, stem, stems, words_near

_MOST_WORDS = 2
_OF_FATES = {"killed": "deaths", "injured": "injuries", "hostage": "hostages"}
_UNNAMED = "Nobody named"
Key = tuple[str, str, str]  # entity, measure, dimension


def names(clusters: Sequence[Sequence[Telling]], entities: Container[str]) -> list[Key]:
    """A name for each cluster, no two alike: words that its claims share tell apart what is of one entity and measure."""
    plain = [(_entity(cluster, entities), _measure(cluster), cluster[0].dimension) for cluster in clusters]
    held = Counter(plain)
    common = Counter(word for cluster in clusters for word in _shared(cluster))
    told = [key if held[key] == 1 else _told_apart(key, cluster, common) for key, cluster in zip(plain, clusters, strict=True)]
    return list(_numbered(told))


def _entity(cluster: Sequence[Telling], entities: Container[str]) -> str:
    """The entity of a claim that most sentences of a cluster name; of none, one that is named beside."""
    own = Counter(each.entity for each in cluster if each.entity)
    if own:
        named = {entity: sum(entity == each.entity or entity in each.one.sentence for each in cluster) for entity in own}
        return min(own, key=lambda entity: (-named[entity], -own[entity], entity))
    beside = Counter(word for each in cluster for word in set(words_near(each.one)) if word in entities)
    return min(beside, key=lambda entity: (-beside[entity], entity), default=_UNNAMED)


def _measure(cluster: Sequence[Telling]) -> str:
    """What most claims of a cluster measure."""
    fates = Counter(each.fate for each in cluster if each.fate)
    if fates:
        fate = min(fates, key=lambda each: (-fates[each], each))
        return _OF_FATES.get(fate, f"people {fate}")
    kinds = Counter(concept(each.one.claim) for each in cluster)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def _told_apart(key: Key, cluster: Sequence[Telling], common: Counter[str]) -> Key:
    """A name with the words behind its measure that few other clusters share."""
    known = stems(f"{key[0]} {key[1]}")
    written = Counter(word for each in cluster for word in words_near(each.one))
    words = sorted(_shared(cluster) - known, key=lambda word: (common[word], word))
    forms = (_form(word, written) for word in words if not word[0].isdigit())
    told = [form for form in forms if form][:_MOST_WORDS]
    return (key[0], f"{key[1]} ({', '.join(told)})", key[2]) if told else key


def _shared(cluster: Sequence[Telling]) -> set[str]:
    """The stems that more than half of the claims of a cluster have around them."""
    count = Counter(word for each in cluster for word in each.words)
    return {word for word, number in count.items() if number * 2 > len(cluster)}


def _form(word: str, written: Counter[str]) -> str | None:
    """How a stem is mostly written."""
    forms = [each for each in written if stem(each) == word]
    return min(forms, key=lambda each: (-written[each], each), default=None)


def _numbered(keys: Sequence[Key]) -> Iterator[Key]:
    """Names, with a number behind the measure of those that stood before."""
    seen: Counter[Key] = Counter()
    for entity, measure, unit in keys:
        seen[entity, measure, unit] += 1
        times = seen[entity, measure, unit]
        yield entity, measure if times == 1 else f"{measure} {times}", unit
