"""Bursts of publication volume: stretches of periods in which articles come faster than they mostly do."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_Costs = tuple[float, float]  # of a period: in the base state, in a burst
_MOST_SHARE = 1 - 1e-9


class Burst(NamedTuple):
    """Periods first to last (both included, by place), and how much cheaper the burst explains them than the base rate does (> 0)."""

    first: int
    last: int
    weight: float


def bursts(counts: Sequence[int], totals: Sequence[int] | None = None, rate: float = 2.0, effort: float = 1.0) -> tuple[Burst, ...]:
    """The bursts among zero-filled counts per period, by the two-state automaton of Kleinberg (2003).

    In a burst articles come at `rate` times the mean; entering one costs `effort` · ln(number of periods). With `totals` (all articles of
    each period) counts are binomial, as in section 4 of the paper, and a burst is one of share; without them they are Poisson, and it is
    one of number. J. Kleinberg, "Bursty and hierarchical structure in streams", Data Mining and Knowledge Discovery 7 (2003).
    """
    if sum(counts) == 0 or len(counts) < 2:
        return ()
    costs = _poisson(counts, rate) if totals is None else _binomial(counts, totals, rate)
    states = _cheapest(costs, effort * math.log(len(counts)))
    return tuple(_burst(run, costs) for run in _runs(states))


def _poisson(counts: Sequence[int], rate: float) -> list[_Costs]:
    """Costs (negative log likelihood, without what both states share) of each period at the mean number of articles and in a burst."""
    base = sum(counts) / len(counts)
    return [(base - count * math.log(base), rate * base - count * math.log(rate * base)) for count in counts]


def _binomial(counts: Sequence[int], totals: Sequence[int], rate: float) -> list[_Costs]:
    """Costs of each period at the mean share of articles and in a burst."""
    base = min(sum(counts) / max(sum(totals), 1), _MOST_SHARE)
    burst = min(rate * base, _MOST_SHARE)
    pairs = list(zip(counts, totals, strict=True))
    return [(_surprise(count, total, base), _surprise(count, total, burst)) for count, total in pairs]


def _surprise(count: int, total: int, share: float) -> float:
    """Negative log likelihood of `count` out of `total` articles, without the binomial coefficient."""
    return -count * math.log(share) - (total - count) * math.log1p(-share)


def _cheapest(costs: Sequence[_Costs], step: float) -> list[int]:
    """The cheapest sequence of states (0 base, 1 burst), by the Viterbi algorithm."""
    best = (costs[0][0], costs[0][1] + step)
    came_from: list[tuple[int, int]] = []
    for base, burst in costs[1:]:
        origins = (0 if best[0] <= best[1] else 1, 0 if best[0] + step < best[1] else 1)
        came_from.append(origins)
        best = (best[origins[0]] + base, (best[0] + step if origins[1] == 0 else best[1]) + burst)
    states = [0 if best[0] <= best[1] else 1]
    for origins in reversed(came_from):
        states.append(origins[states[-1]])
    return states[::-1]


def _runs(states: Sequence[int]) -> Iterator[range]:
    """The runs of the burst state."""
    start = None
    for place, state in enumerate([*states, 0]):
        if state and start is None:
            start = place
        elif not state and start is not None:
            yield range(start, place)
            start = None


def _burst(run: range, costs: Sequence[_Costs]) -> Burst:
    """The burst over a run of periods."""
    return Burst(run[0], run[-1], round(sum(costs[place][0] - costs[place][1] for place in run), 6))
