"""Claims of different articles that tell of one thing, found by their likeness: each in one cluster at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from analysis.claims.groups.intervals import UNROUNDED, share_a_value
from analysis.claims.groups.likeness import Likeness, unlike
from analysis.claims.groups.pairs import pairs
from analysis.claims.groups.told import Telling

_ENOUGH, _ENOUGH_APART = 2.25, 2.6  # likeness from which on claims of the same number, or others, are taken to tell of one thing
_BATCH = 100_000  # pairs compared in one go
Link = tuple[bool, float, int, int]  # whether of other numbers, how near, of which claims
_LINKED, _LINKED_APART = 3, 3  # one in so many pairs of two clusters of the same number, or others, is alike where they become one


def clusters(told: Sequence[Telling], likeness: Likeness) -> list[list[Telling]]:
    """Clusters of claims of two articles and more, in the order given."""
    links = sorted(_closest(told, list(_links(told, likeness))))
    linked: dict[int, set[int]] = defaultdict(set)
    for _, _, first, second in links:
        linked[first].add(second)
        linked[second].add(first)
    cluster = {place: [place] for place in range(len(told))}
    for apart, _, first, second in links:
        own, other = cluster[first], cluster[second]
        if own is not other and _fit(told, own, other, linked, _LINKED_APART if apart else _LINKED):
            own += other
            cluster.update(dict.fromkeys(other, own))
    found = {id(places): sorted(places) for places in cluster.values()}
    return sorted(([told[place] for place in places] for places in found.values() if _articles(told, places) > 1), key=_order)


def _order(cluster: list[Telling]) -> tuple[str, int]:
    return cluster[0].one.article, cluster[0].claim.start


def _articles(told: Sequence[Telling], places: Sequence[int]) -> int:
    return len({told[place].one.article for place in places})


def _links(told: Sequence[Telling], likeness: Likeness) -> Iterator[Link]:
    """Pairs of claims that are alike: those of the same number first, then the surest."""
    found = pairs(told, likeness.weights)
    while batch := list(islice(found, _BATCH)):
        for (first, second), sure, same in zip(batch, likeness.of(batch).tolist(), likeness.same(batch), strict=True):
            apart = sure >= _ENOUGH and not same
            if sure >= (_ENOUGH_APART if apart else _ENOUGH):
                yield apart, -sure, first, second


def _closest(told: Sequence[Telling], links: Sequence[Link]) -> Iterator[Link]:
    """The links but those of claims of which the article of the other gives another number or thing that is closer to it."""
    best: dict[tuple[int, str], tuple[float, int]] = {}
    for _, near, first, second in links:
        for own, other in ((first, second), (second, first)):
            sign = own, told[other].one.article
            best[sign] = min(best.get(sign, (near, other)), (near, other))
    for link in links:
        _, _, first, second = link
        told_closest = ((second, best[first, told[second].one.article][1]), (first, best[second, told[first].one.article][1]))
        if all(own == closest or _one_thing(told[own], told[closest]) for own, closest in told_closest):
            yield link


def _one_thing(first: Telling, second: Telling) -> bool:
    """Whether two numbers of one article tell one thing: the same number, under the same name or of more than a few."""
    equal = (first.low, first.high, first.vague) == (second.low, second.high, second.vague)
    return equal and (first.named == second.named or first.low >= UNROUNDED or not first.dimension.startswith("count"))


def _fit(told: Sequence[Telling], own: Sequence[int], other: Sequence[int], linked: dict[int, set[int]], most: int) -> bool:
    """Whether two clusters may become one: enough of their claims are alike, none unlike, no article gives other numbers in both."""
    few, many = sorted((own, other), key=len)
    alike = sum(len(linked[place].intersection(many)) for place in few)
    if alike * most < len(own) * len(other) or any(unlike(told[place], told[each]) for place in few for each in many):
        return False
    numbers: dict[str, list[int]] = defaultdict(list)
    for place in own:
        numbers[told[place].one.article].append(place)
    return all(share_a_value([told[place].claim, told[each].claim]) for place in other for each in numbers.get(told[place].one.article, ()))
