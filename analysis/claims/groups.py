"""Claims of different articles about the same quantity, side by side, with a verdict that calls no difference of yardsticks a conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from analysis.article import Claim
from analysis.claims.implied import Implied, implied_values
from analysis.claims.intervals import same, share_a_value
from analysis.claims.measures import concept, dimension, is_change, owner, wording
from analysis.claims.resources import DISPUTES

_MOST_RELATED = 8
Verdict = Literal["agree", "compatible", "different baseline", "different concept", "time series", "differ", "disputed"]


class ToldClaim(NamedTuple):
    """A claim where it was told: the article, its source, the sentence."""

    article: str
    source: str | None
    sentence: str
    claim: Claim


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
    related: tuple[ToldClaim, ...] = ()  # claims in other dimensions of the same measure: related, not comparable

    @property
    def key(self) -> str:
        """Entity, measure and dimension as one name."""
        return f"{self.entity} | {self.measure} | {self.dimension}"


def group_claims(told: Iterable[ToldClaim]) -> tuple[ClaimGroup, ...]:
    """Groups of two claims and more, sorted by key, whatever the order of the input. Minor claims and those of no entity stay out."""
    kept = sorted({one for one in told if one.claim.entity and not one.claim.minor and concept(one.claim)}, key=_order)
    entities = {one.claim.entity or "" for one in kept}
    groups: dict[tuple[str, str, str], list[ToldClaim]] = defaultdict(list)
    for one in kept:
        groups[owner(one.claim.entity or "", entities), concept(one.claim), dimension(one.claim)].append(one)
    dimensions: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity, measure, unit in sorted(groups):
        dimensions[entity, measure].append(unit)
    return tuple(
        _group(key, groups[key], [unit for unit in dimensions[key[:2]] if unit != key[2]], groups)
        for key in sorted(groups)
        if len(groups[key]) > 1
    )


def _order(one: ToldClaim) -> tuple[str, int, int, str]:
    return one.article, one.claim.start, one.claim.end, one.claim.unit


def _group(
    key: tuple[str, str, str], members: Sequence[ToldClaim], related: Sequence[str], groups: dict[tuple[str, str, str], list[ToldClaim]]
) -> ClaimGroup:
    """The group of a key, judged."""
    verdict, why = _judged(members, key[2])
    family = [one for unit in (key[2], *related) for one in groups[(*key[:2], unit)]]
    implied = implied_values([(one.article, one.claim) for one in family], key[2])
    beside = [one for unit in related for one in groups[(*key[:2], unit)]]
    return ClaimGroup(*key, tuple(members), verdict, why, tuple(implied), tuple(beside[:_MOST_RELATED]))


def _judged(members: Sequence[ToldClaim], unit: str) -> tuple[Verdict, str]:
    """The verdict on the members of a group and the sentence that says why: differences of yardstick come before differences of value."""
    claims = [one.claim for one in members]
    baselines = _distinct(claim.baseline for claim in claims)
    if unit.startswith("ratio") and len(baselines) > 1:
        return "different baseline", f"Measured against different things: {_listed(baselines)}."
    wordings = _distinct(claim.subject for claim in claims) if len({wording(claim) for claim in claims}) > 1 else []
    if len(wordings) > 1:
        return "different concept", f"Not the same thing is measured: {_listed(wordings)}."
    if len({is_change(one.claim, one.sentence) for one in members}) > 1:
        return "different concept", "One number says where it stands, another by how much it moved."
    times = _distinct(claim.as_of for claim in claims)
    if len(times) > 1:
        return "time series", f"The numbers hold for different times: {_listed(times)}."
    return _compared(members)


def _compared(members: Sequence[ToldClaim]) -> tuple[Verdict, str]:
    """The verdict on numbers with one yardstick: by their values, and by who doubts them."""
    claims = [one.claim for one in members]
    articles = len({one.article for one in members})
    doubted = next((one for one in members if _is_doubted(one)), None)
    if doubted is not None:
        return "disputed", f"The number is called into question in {doubted.source or doubted.article}."
    if all(same(claims[0], claim) and claim.comparator == claims[0].comparator for claim in claims):
        return "agree", f"{len(claims)} times the same number in {_articles(articles)}."
    if share_a_value(claims):
        return "compatible", "Different numbers, but one value fits them all."
    if articles == 1:
        return "compatible", "Different numbers from a single article, which does not contradict itself."
    return "differ", f"No value fits all the numbers of {_articles(articles)}."


def _is_doubted(one: ToldClaim) -> bool:
    """Whether the sentence of a claim says that somebody doubts it."""
    return any(word.startswith(DISPUTES) for word in one.sentence.lower().split())


def _distinct(values: Iterable[str | None]) -> list[str]:
    """The values that are given, each once, in order."""
    return sorted({value for value in values if value})


def _listed(values: Sequence[str]) -> str:
    """Values as a list in words, four at most."""
    return ", ".join(values[:4]) + (f" and {len(values) - 4} more" if len(values) > 4 else "")


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count} articles"
