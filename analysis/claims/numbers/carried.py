"""What a number takes over from the one before it in its sentence: "from 5 percent to 6 percent", "fell 5 percent to $4"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.claims.numbers.quantities import Quantity
from analysis.claims.wording import patterns
from analysis.claims.wording.resources import CHANGES, STANDING

_HAVING = frozenset({"has", "have", "had", "also"})
ALIKE = frozenset({"percent", "ratio"})
_FROM = re.compile(r",? \s from \s", re.VERBOSE)  # "raised fourfold, from $2"
_MOVING = CHANGES | STANDING
_BEFORE = 20  # characters in which two words stand before a quantity


class Told(NamedTuple):
    """The number read last, and what it was said of; the words up to the reach belong to it."""

    quantity: Quantity
    subject: str | None
    reach: int


def is_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities may measure the same; a fraction may be told as a percentage too."""
    return one.dimension == other.dimension or {one.dimension, other.dimension} == ALIKE


def carried(body: str, q: Quantity, last: Told | None) -> str | None:
    """The subject of the number before, where this is another value of the same, or the same in other terms."""
    if last is None:
        return None
    end = max(last.reach, q.start)
    share_of_sum = q.dimension == "percent" and last.quantity.dimension == "money"  # "tax on $5m to 20%"
    if not share_of_sum and patterns.RESTATED.fullmatch(body, last.quantity.end, max(last.quantity.end, q.start)):
        return last.subject
    if last.quantity.dimension in ALIKE and _FROM.fullmatch(body, last.quantity.end, max(last.quantity.end, q.start)):
        return last.subject
    if not is_alike(q, last.quantity):
        return None
    if patterns.FORMERLY.search(body, max(last.quantity.end, q.start - _BEFORE), q.start):
        return last.subject
    found = patterns.CARRIED.fullmatch(body, last.reach, end)
    own = last.reach > last.quantity.end  # it had a noun of its own, which does not reach over "and"
    return last.subject if found and (found["moved"] or not own) else None


def is_taken(body: str, at: int, q: Quantity, last: Told | None) -> bool:
    """Whether a word belongs to the number before, from which a comma or an "and" parts this one."""
    behind = last is not None and last.quantity.end <= at < last.reach
    return behind and last is not None and patterns.PARTED.search(body, last.reach, max(last.reach, q.start)) is not None


def same(q: Quantity, last: Told | None) -> str | None:
    """The subject of the number before, where nothing else tells what this one of the same kind is said of."""
    return last.subject if last is not None and is_alike(q, last.quantity) else None


def stood_for(words: Sequence[str], q: Quantity, last: Told | None) -> str | None:
    """The subject of the last number of the kind, where a pronoun before the verb that ends some words means it: "they climbed 2%"."""
    before = next((word for word in reversed(words[:-1]) if word not in _HAVING), "")
    pronoun = before in {"it", "they"} and words[-1].lower() in _MOVING
    moves = last is not None and (is_alike(q, last.quantity) or (q.dimension == "percent" and last.quantity.dimension == "money"))
    return last.subject if pronoun and last is not None and moves else None
