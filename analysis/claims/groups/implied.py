"""Values that follow from two claims and that nobody states: an amount, and its ratio to something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from analysis.article import Claim, Comparator
from analysis.claims.groups.intervals import ends
from analysis.claims.groups.measures import dimension
from analysis.claims.groups.told import ToldClaim

_NEAR = 3  # claims on either side of an amount in which its ratio is looked for
_FLIPPED: dict[Comparator, Comparator] = {"<": ">", ">": "<", "=": "=", "~": "~", "range": "range"}


class Implied(NamedTuple):
    """A value of the baseline that an article's amount and ratio imply; why says so in one sentence."""

    article: str
    baseline: str
    value: float
    comparator: Comparator
    unit: str
    why: str


def implied_values(told: Iterable[ToldClaim], unit: str) -> list[Implied]:
    """The values in a unit that amounts and ratios of the same sentence imply, for claims of one entity and measure."""
    by_article: dict[str, list[ToldClaim]] = {}
    for one in told:
        by_article.setdefault(one.article, []).append(one)
    for ones in by_article.values():
        ones.sort(key=lambda one: one.claim.start)
    return [
        _implied(article, amount.claim, ratio.claim)
        for article, ones in sorted(by_article.items())
        for index, amount in enumerate(ones)
        for ratio in ones[max(0, index - _NEAR) : index + _NEAR + 1]
        if _fits(amount, ratio) and unit in {dimension(amount.claim), "ratio"}
    ]


def _fits(one: ToldClaim, other: ToldClaim) -> bool:
    """Whether an exact amount and a ratio to something else, which the amount is not, stand side by side."""
    amount, ratio = one.claim, other.claim
    exact = dimension(amount) not in {"ratio", "percent"} and amount.comparator in {"=", "~"} and bool(amount.value)
    usable = dimension(ratio) == "ratio" and bool(ratio.baseline) and bool(ratio.value)
    near = one.sentence == other.sentence and abs(amount.start - ratio.start) < 200  # characters: told in one breath
    return exact and usable and near and not _is_baseline(amount, ratio)


def _is_baseline(amount: Claim, ratio: Claim) -> bool:
    """Whether an amount is what a ratio is measured against: 80% of a town's population of 2 million."""
    counted = (amount.subject or "").lower().split()[-1:]
    return counted == (ratio.baseline or "").lower().split()[-1:]


def _implied(article: str, amount: Claim, ratio: Claim) -> Implied:
    """What an amount and a ratio imply for the baseline of the ratio."""
    value = float(f"{ends(amount)[0] / ends(ratio)[0]:.6g}")
    comparator = _FLIPPED[ratio.comparator] if amount.comparator == "=" else "~"
    relation = {">": "above ", "<": "below ", "~": "around "}.get(comparator, "")
    why = f"{amount.text} at {ratio.text} of {ratio.baseline} implies {relation}{value:,.0f} {amount.unit} for it: implied, not stated."
    return Implied(article, ratio.baseline or "", value, comparator, amount.unit, why)
