"""Claims of different articles about the same quantity, side by side, with a verdict that calls no difference of yardsticks a conflict."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal, NamedTuple

from analysis.article import Claim
from analysis.claims.groups.implied import Implied, implied_values
from analysis.claims.groups.intervals import ends, rises, same, share_a_value
from analysis.claims.groups.measures import concept, converted, dimension, in_base_unit, is_change, is_former, is_toll, owner, part, wording
from analysis.claims.groups.sameness import far_apart, shared_words
from analysis.claims.numbers.carried import ALIKE
from analysis.claims.wording.resources import CHANGES, DISPUTES, VAGUE
from analysis.dates.periods import bounds
from analysis.dates.wording import in_words

_MOST_BESIDE = 8  # claims in other dimensions, and implied values: every row of a group bears them
_MOST_COMPARED = 60  # claims whose sentences are laid side by side
_TELLING = 2  # words of a subject from which on it tells by itself what is measured
_TOGETHER = 3  # words that two sentences share from which on counts in them are of one event
_AROUND = 150  # characters on either side of a number whose words tell what it is of
_DOUBT = 60  # characters around a number in which it is called into question
_CLAUSE = re.compile(r"[;:—–]|\.(?=[A-Z])|,?\s(?:but|while|whereas|although)\s|,\s(?:and|after|when|as)\s")
_BETWEEN = frozenset({"distance"})  # measures between two places, of which a claim names one at most
Key = tuple[str, str, str]  # entity, measure, dimension
Verdict = Literal["agree", "compatible", "different baseline", "different concept", "time series", "differ", "disputed"]


class ToldClaim(NamedTuple):
    """A claim where it was told: the article, its source, the sentence."""

    article: str
    source: str | None
    sentence: str
    claim: Claim
    published: str | None = None


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
    """Groups of two claims and more, sorted by key, whatever the order of the input. Minor claims and those of no entity stay out."""
    kept = sorted({one for one in told if one.claim.entity and not one.claim.minor and concept(one.claim)}, key=_order)
    entities = {one.claim.entity or "" for one in kept}
    groups: dict[Key, list[ToldClaim]] = defaultdict(list)
    for one in _in_shared_units(kept, entities):
        groups[_key(one.claim, entities)].append(one)
    dimensions: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity, measure, unit in sorted(groups):
        dimensions[entity, measure].append(unit)
    return tuple(
        _group(key, groups[key], [unit for unit in dimensions[key[:2]] if _stands_beside(unit, key, groups)], groups)
        for key in sorted(groups)
        if len(groups[key]) > 1
    )


def _key(claim: Claim, entities: Container[str]) -> Key:
    """Of what, by which measure and in which dimension a claim is told."""
    return owner(claim.entity or "", entities), concept(claim), dimension(claim)


def _in_shared_units(told: Sequence[ToldClaim], entities: Container[str]) -> Iterator[ToldClaim]:
    """The claims; one told in two units in the other, where only claims in that are there to be compared with."""
    single = {_key(one.claim, entities) for one in told if one.claim.also_value is None}
    for one in told:
        other = converted(one.claim)
        shared = other is not None and _key(one.claim, entities) not in single and _key(other, entities) in single
        yield one._replace(claim=other) if other is not None and shared else one


def _stands_beside(unit: str, key: Key, groups: dict[Key, list[ToldClaim]]) -> bool:
    """Whether claims in another dimension stand beside a group: once for each two groups, beside the first of them."""
    return unit > key[2] or (unit != key[2] and len(groups[(*key[:2], unit)]) == 1)


def _order(one: ToldClaim) -> tuple[str, int, int, str]:
    return one.article, one.claim.start, one.claim.end, one.claim.unit


def _group(key: Key, members: Sequence[ToldClaim], related: Sequence[str], groups: dict[Key, list[ToldClaim]]) -> ClaimGroup:
    """The group of a key, judged."""
    verdict, why = _judged([one._replace(claim=in_base_unit(one.claim)) for one in members], key[2])
    family = [one for unit in (key[2], *related) for one in groups[(*key[:2], unit)]]
    implied = implied_values([(one.article, one.claim) for one in family], key[2])
    beside = [one for unit in related for one in groups[(*key[:2], unit)]]
    return ClaimGroup(*key, tuple(members), verdict, why, tuple(implied[:_MOST_BESIDE]), tuple(beside[:_MOST_BESIDE]))


def _judged(members: Sequence[ToldClaim], unit: str) -> tuple[Verdict, str]:
    """The verdict on the members of a group, those that tell what was before a change aside, and why."""
    former = _former(members)
    now = [one for one in members if one not in former]
    if not former or not now:
        return _weighed(members, unit)
    if len(now) > 1:
        verdict, why = _weighed(now, unit)
        return verdict, f"{why} {_told_before(former)}"
    times = _distinct(one.claim.as_of for one in members)
    return "time series", _held_for(times) if len(times) > 1 else _told_before(former)


def _held_for(times: Sequence[str]) -> str:
    """The sentence that names the times for which some numbers hold."""
    return f"The numbers hold for different times: {_listed(map(in_words, times))}."


def _weighed(members: Sequence[ToldClaim], unit: str) -> tuple[Verdict, str]:
    """The verdict on some numbers and the sentence that says why: differences of yardstick come before differences of value."""
    claims = [one.claim for one in members]
    baselines = _distinct(claim.baseline for claim in claims)
    if unit.startswith("ratio") and len(baselines) > 1:
        return "different baseline", f"Measured against different things: {_listed(baselines)}."
    wordings = {wording(claim): claim.subject or "" for claim in reversed(claims)}
    if len(wordings) > 1 and not (_one_number(claims) and _akin(wordings)):
        return "different concept", f"Not the same thing is measured: {_listed(sorted(wordings.values(), key=str.lower))}."
    if len({is_change(one.claim, one.sentence) for one in members}) > 1:
        return "different concept", "One number says where it stands, another by how much it moved."
    times = _distinct(claim.as_of for claim in claims)
    if len(times) > 1:
        return _at_one_time(members, times) or ("time series", _held_for(times))
    return _of_parts(members) or _compared(members)


def _of_parts(members: Sequence[ToldClaim]) -> tuple[Verdict, str] | None:
    """The verdict where sums are paid for different parts of a thing: $2bn for 15% of a firm beside $10bn for all of it."""
    parts = {part(one.claim, one.sentence): one for one in members}
    if len(parts) < 2 or _one_number([one.claim for one in members]):
        return None
    return "different concept", f"Not the same is paid for: {_listed(sorted(each or 'the whole' for each in parts))}."


def _former(members: Sequence[ToldClaim]) -> list[ToldClaim]:
    """Those of the numbers that only tell what another was before a change."""
    before = {(one.article, one.claim.previous) for one in members if one.claim.previous is not None}
    return [one for one in members if (one.article, one.claim.value) in before or is_former(one.claim, one.sentence)]


def _told_before(former: Sequence[ToldClaim]) -> str:
    """The sentence that names the numbers that are told as what was before."""
    told = list(dict.fromkeys(one.claim.text for one in former))
    return f"{_listed(told)} {'is' if len(told) == 1 else 'are'} told as what was before."


def _at_one_time(members: Sequence[ToldClaim], times: Sequence[str]) -> tuple[Verdict, str] | None:
    """The verdict on numbers of different times where those for one and the same time differ."""
    for time in times:
        told = [one for one in members if one.claim.as_of == time and bounds(time)]  # "now" is another time in each article
        if told and _compared(told)[0] == "differ":
            return "differ", f"No value fits all the numbers for {in_words(time)}."
    return None


def _compared(members: Sequence[ToldClaim]) -> tuple[Verdict, str]:
    """The verdict on numbers with one yardstick: by their values, and by who doubts them."""
    claims = [one.claim for one in members]
    articles = len({one.article for one in members})
    doubted = next((one for one in members if _is_doubted(one)), None)
    if doubted is not None:
        return "disputed", f"The number is called into question in {doubted.source or doubted.article}."
    if _one_number(claims) and len({claim.comparator for claim in claims}) == 1:
        rounded = ", as far as rounding goes," if len({ends(claim) for claim in claims}) > 1 else ""
        return "agree", f"The same number{rounded} {'twice' if len(claims) == 2 else f'{len(claims)} times'} in {_articles(articles)}."
    if share_a_value(claims):
        return "compatible", "Different numbers, but one value fits them all."
    if articles == 1:
        return "compatible", "Different numbers from a single article, which does not contradict itself."
    return _excused(members) or ("differ", f"No value fits all the numbers of {_articles(articles)}.")


def _one_number(claims: Sequence[Claim]) -> bool:
    """Whether all name the same number."""
    return all(same(claims[0], claim) for claim in claims)


def _akin(wordings: Iterable[str]) -> bool:
    """Whether names of things have a word in common: a tax demand and a tax bill of one number are one thing."""
    return bool(frozenset.intersection(*(frozenset(wording.split()) for wording in wordings)))


def _excused(members: Sequence[ToldClaim]) -> tuple[Verdict, str] | None:
    """What may part numbers that no value fits, other than a contradiction: another time, or another thing."""
    if _is_rising_toll(members):
        return "time series", "The count of those whom it befell rose from day to day."
    told = [time for time in _distinct(one.claim.as_of for one in members) if bounds(time)]  # "now" is when an article tells it
    if told and not all(one.claim.as_of for one in members):
        return "time series", f"One of the numbers holds for {in_words(told[0])}, others tell no time."
    if far_apart([one.published for one in members if one.published], dated=all(one.claim.as_of for one in members)):
        return "time series", "The articles were published at different times, and the numbers may have changed."
    if any(not share_a_value(claims) for claims in _by_article(members)):
        return "different concept", "One article gives several numbers itself, so more than one thing is measured."
    if not any(_conflict(one, other) for one, other in combinations(members[:_MOST_COMPARED], 2)):
        return "different concept", "Nothing else in the sentences tells that they speak of the same thing."
    return None


def _is_rising_toll(members: Sequence[ToldClaim]) -> bool:
    """Whether numbers count those whom something befell, and none of a later day lies below one of an earlier day."""
    if not all(is_toll(one.claim) and one.published for one in members):
        return False
    days: dict[str, list[Claim]] = defaultdict(list)
    for one in members:
        days[(one.published or "")[:10]].append(one.claim)
    told = [days[day] for day in sorted(days)]
    return len(told) > 1 and all(share_a_value(claims) for claims in told) and all(rises(*pair) for pair in pairwise(told))


def _conflict(one: ToldClaim, other: ToldClaim) -> bool:
    """Whether two articles give numbers that no value fits, and the words around them tell that they mean one thing.

    A measure of several words ("training cost") tells it by itself; a single one needs a word that both share, a share or a vague one two;
    a change or a count, which may be that of many an event, needs most.
    """
    measure = concept(one.claim)
    if one.article == other.article or measure in _BETWEEN or share_a_value([one.claim, other.claim]):
        return False
    known = f"{one.claim.entity} {one.claim.unit} {one.claim.subject}"
    shared = shared_words(_around(one), _around(other), known)
    if dimension(one.claim).startswith("count") or measure in CHANGES:
        return shared >= _TOGETHER
    plain = measure not in VAGUE and dimension(one.claim) not in ALIKE
    return len((one.claim.subject or "").split()) >= _TELLING or shared >= (1 if plain else _TELLING)


def _around(one: ToldClaim) -> str:
    """The words of its sentence that stand near a claim."""
    place = max(one.sentence.find(one.claim.text), 0)
    return one.sentence[max(0, place - _AROUND) : place + len(one.claim.text) + _AROUND]


def _by_article(members: Sequence[ToldClaim]) -> list[list[Claim]]:
    """The claims of each article."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for one in members:
        told[one.article].append(one.claim)
    return list(told.values())


def _is_doubted(one: ToldClaim) -> bool:
    """Whether the words around a claim, in its own clause, say that somebody doubts it."""
    before, _, behind = one.sentence.partition(one.claim.text)
    clause = f" {_CLAUSE.split(before[-_DOUBT:])[-1]} {_CLAUSE.split(behind[:_DOUBT])[0]}".lower()
    return any(f" {word}" in clause for word in DISPUTES)


def _distinct(values: Iterable[str | None]) -> list[str]:
    """The values that are given, each once, in order."""
    return sorted({value for value in values if value})


def _listed(words: Iterable[str]) -> str:
    """Words as a list, four at most."""
    values = list(words)
    return ", ".join(values[:4]) + (f" and {len(values) - 4} more" if len(values) > 4 else "")


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count} articles"
