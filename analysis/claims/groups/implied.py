"""Values that follow from two claims and that nobody states: an amount, and its ratio to something else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from analysis.article import Claim, Comparator
from analysis.claims.groups.intervals import ends
from analysis.claims.groups.measures import dimension

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


def implied_values(told: Iterable[tuple[str, Claim]], unit: str) -> list[Implied]:
    """The values in a unit that amounts and ratios of the same article imply, for claims of one entity and measure."""
    by_article: dict[str, list[Claim]] = {}
    for article, claim in told:
        by_article.setdefault(article, []).append(claim)
    for claims in by_article.values():
        claims.sort(key=lambda claim: claim.start)
    return [
        _implied(article, amount, ratio)
        for article, claims in sorted(by_article.items())
        for index, amount in enumerate(claims)
        for ratio in claims[max(0, index - _NEAR) : index + _NEAR + 1]
        if _fits(amount, ratio) and unit in {dimension(amount), "ratio"}
    ]


def _fits(amount: Claim, ratio: Claim) -> bool:
    """Whether an exact amount and a ratio to something else stand side by side."""
    exact = dimension(amount) not in {"ratio", "percent"} and amount.comparator in {"=", "~"} and bool(amount.value)
    usable = dimension(ratio) == "ratio" and bool(ratio.baseline) and bool(ratio.value)
    return exact and usable and abs(amount.start - ratio.start) < 200  # characters: told in one breath


def _implied(article: str, amount: Claim, ratio: Claim) -> Implied:
    """What an amount and a ratio imply for the baseline of the ratio."""
    value = float(f"{ends(amount)[0] / ends(ratio)[0]:.6g}")
    comparator = _FLIPPED[ratio.comparator] if amount.comparator == "=" else "~"
    relation = {">": "above ", "<": "below ", "~": "around "}.get(comparator, "")
    why = f"{amount.text} at {ratio.text} of {ratio.baseline} implies {relation}{value:,.0f} {amount.unit} for it: implied, not stated."
    return Implied(article, ratio.baseline or "", value, comparator, amount.unit, why)
