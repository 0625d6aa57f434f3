"""Claims of different articles about the same quantity, side by side: those whose words tell of one thing, and those of one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.article import Claim
from analysis.claims.groups.clusters import clusters
from analysis.claims.groups.implied import Implied, implied_values
from analysis.claims.groups.likeness import Likeness
from analysis.claims.groups.measures import concept, converted, dimension, in_base_unit, owner, wording
from analysis.claims.groups.names import names
from analysis.claims.groups.told import Telling, ToldClaim, telling
from analysis.claims.groups.verdicts import Verdict, judged, yardsticks

_MOST_BESIDE = 8  # claims in other dimensions, and implied values: every row of a group bears them
_KIN = 1.6  # from which on articles are taken to tell numbers of one name of one matter
_NEIGHBOURS = 16  # numbers of one name told before one that are looked through for what is of one matter with it
_BREATH = 600  # characters of an article in which numbers of one name are told together
Key = tuple[str, str, str]  # entity, measure, dimension


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """Claims about one quantity: of an entity, by a measure, in a dimension. why is one sentence."""

    entity: str
    measure: str
    dimension: str
    members: tuple[ToldClaim, ...]
    verdict: Verdict
    why: str
    implied: tuple[Implied, ...] = ()  # values that follow from the members, stated by nobody
    related: tuple[ToldClaim, ...] = ()  # claims in other dimensions of the same measure: related, not comparable; told beside one group

    @property
    def key(self) -> str:
        """Entity, measure and dimension as one name."""
        return f"{self.entity} | {self.measure} | {self.dimension}"


def group_claims(told: Iterable[ToldClaim]) -> tuple[ClaimGroup, ...]:
    """Groups of two claims and more, sorted by key, whatever the order of the input. Minor claims stay out.

    Claims of different articles whose words tell of one thing stand together under whatever names; of the others those of one entity and
    measure that are parted by a yardstick they state.
    """
    kept = sorted({one for one in told if not one.claim.minor and concept(one.claim)}, key=_order)
    entities = {one.claim.entity for one in kept if one.claim.entity}
    told_of = [telling(one, owner(one.claim.entity or "", entities) or None) for one in _in_shared_units(kept, entities)]
    likeness = Likeness(told_of)
    found = clusters(told_of, likeness)
    alike = {each.one for cluster in found for each in cluster}
    named = _by_key(told_of)
    groups = dict(zip(names(found, entities), ([each.one for each in cluster] for cluster in found), strict=True))
    taken = {(entity, _commonest(concept(one.claim) for one in ones), unit) for (entity, _, unit), ones in groups.items()}
    for key, tellings in named.items():
        others = _of_one_matter([each for each in tellings if each.one not in alike], likeness)
        if key not in groups and key not in taken and _stand_apart(others, key[2]):
            groups[key] = others
    grouped = {one for ones in groups.values() for one in ones}
    measured = _by_measure({key: [each.one for each in tellings] for key, tellings in named.items()})
    by_article: dict[Hashable, list[ToldClaim]] = defaultdict(list)
    for one in kept:
        by_article[_of_article(one)].append(one)
    return tuple(
        _group(key, groups[key], _beside(key, groups[key], measured, grouped), _own(groups[key], by_article)) for key in sorted(groups)
    )


def _by_key(told: Iterable[Telling]) -> dict[Key, list[Telling]]:
    """The claims of an entity by what they tell of it."""
    found: dict[Key, list[Telling]] = defaultdict(list)
    for each in told:
        if each.entity:
            found[each.entity, concept(each.one.claim), dimension(each.one.claim)].append(each)
    return found


def _of_one_matter(told: Sequence[Telling], likeness: Likeness) -> list[ToldClaim]:
    """The claims that are of one matter with what another article tells in those days; all, where one article tells them."""
    if len({each.one.article for each in told}) == 1:
        return [each.one for each in told]
    in_time = sorted(told, key=lambda each: (each.span or (0, 0), _order(each.one)))
    kin: set[ToldClaim] = set()
    for place, later in enumerate(in_time):
        for each in in_time[max(0, place - _NEIGHBOURS) : place]:
            if each.one.article != later.one.article and likeness.kin(each, later) >= _KIN:
                kin |= {each.one, later.one}
    return [each.one for each in told if each.one in kin]


def _in_shared_units(told: Sequence[ToldClaim], entities: Container[str]) -> Iterator[ToldClaim]:
    """The claims; one told in two units in the other, where only claims in that are there to be compared with."""
    single = {_key(one.claim, entities) for one in told if one.claim.also_value is None}
    for one in told:
        other = converted(one.claim)
        shared = other is not None and _key(one.claim, entities) not in single and _key(other, entities) in single
        yield one._replace(claim=other) if other is not None and shared else one


def _key(claim: Claim, entities: Container[str]) -> Key:
    """Of what, by which measure and in which dimension a claim is told."""
    return owner(claim.entity or "", entities), concept(claim), dimension(claim)


def _stand_apart(ones: Sequence[ToldClaim], unit: str) -> bool:
    """Whether numbers of one name that nothing else ties are worth laying side by side: they state by which yardstick they differ.

    Counts of several articles are of any event, those of one article of one thing where they are told in one breath.
    """
    if len(ones) < 2:
        return False
    apart = len({one.article for one in ones}) > 1
    near = not apart and ones[-1].claim.end - ones[0].claim.start < _BREATH
    if not near and (not apart or unit.startswith("count")):
        return False
    found = yardsticks(_in_base_units(ones), unit)
    return found is not None and (near or found[0] != "different concept")


def _order(one: ToldClaim) -> tuple[str, int, int, str]:
    return one.article, one.claim.start, one.claim.end, one.claim.unit


def _by_measure(named: dict[Key, list[ToldClaim]]) -> dict[tuple[str, str], list[tuple[str, list[ToldClaim]]]]:
    """The claims of an entity by one measure, in each dimension."""
    found: dict[tuple[str, str], list[tuple[str, list[ToldClaim]]]] = defaultdict(list)
    for entity, measure, unit in sorted(named):
        found[entity, measure].append((unit, named[entity, measure, unit]))
    return found


def _beside(
    key: Key,
    members: Sequence[ToldClaim],
    measured: dict[tuple[str, str], list[tuple[str, list[ToldClaim]]]],
    grouped: Container[ToldClaim],
) -> list[ToldClaim]:
    """Claims of the same by the same measure in other dimensions: told beside the first of two groups."""
    others = (pair for measure in sorted({concept(one.claim) for one in members}) for pair in measured.get((key[0], measure), ()))
    return [one for unit, ones in others for one in ones if unit != key[2] and (unit > key[2] or one not in grouped)]


def _own(members: Sequence[ToldClaim], by_article: dict[Hashable, list[ToldClaim]]) -> list[ToldClaim]:
    """What else the articles of some claims tell of the same by the same words."""
    signs = sorted({_of_article(one) for one in members}, key=str)
    return [one for sign in signs for one in by_article[sign] if one not in members]


def _commonest(words: Iterable[str]) -> str:
    """The word that comes most often, the first of several."""
    count = Counter(words)
    return min(count, key=lambda word: (-count[word], word))


def _of_article(one: ToldClaim) -> tuple[Hashable, ...]:
    """The article of a claim, with all that it is compared by."""
    return one.article, one.claim.entity, wording(one.claim), dimension(one.claim)


def _group(key: Key, members: Sequence[ToldClaim], beside: Sequence[ToldClaim], own: Sequence[ToldClaim]) -> ClaimGroup:
    """The group of a key, judged."""
    verdict, why = judged(_in_base_units(members), key[2], _in_base_units(own))
    implied = implied_values([*members, *beside], key[2])
    return ClaimGroup(*key, tuple(members), verdict, why, tuple(implied[:_MOST_BESIDE]), tuple(beside[:_MOST_BESIDE]))


def _in_base_units(ones: Iterable[ToldClaim]) -> list[ToldClaim]:
    return [one._replace(claim=in_base_unit(one.claim)) for one in ones]
