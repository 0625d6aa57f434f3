"""Numbers without a unit, which an earlier one has: "1,200 jobs in Leeds and 300 in York", "212 deaths, up from 155", "18 of them"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from analysis.article import Span
from analysis.claims.numbers.changes import is_led_back
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.quantities import Quantity, compare
from analysis.claims.numbers.values import Value, single
from analysis.claims.wording import patterns

_FAR = 300  # characters before a sentence in which those stand whom "18 of them" means
_MAGNITUDE = 100.0  # by which a number and what it was before may differ
_AMOUNTS = 3  # told before a number, among which one of its size is looked for
_NEAR = 10.0  # by which a number and an amount differ at most that no words tie together
_OF_THEM = re.compile(r"\s of \s (?: them | those | these | whom | which ) \b (?! \s who )", re.IGNORECASE | re.VERBOSE)
_HELD_BY = re.compile(
    r"(?: \s [a-z]+ ){0,3} ,? \s (?: to | and | against | versus ) \s (?: [A-Z][\w.-]* \s ){0,2} [A-Z][\w.-]* ['’]s? \s", re.VERBOSE
)
_NUMBER_OF = re.compile(r"\b numbers? \s of \s", re.VERBOSE)
_OTHERS = frozenset({"others", "more others"})


class Before(NamedTuple):
    """The quantity read last, and the last few that were amounts: neither shares nor rates."""

    last: Quantity | None = None
    amounts: tuple[Quantity, ...] = ()

    def then(self, read: Quantity) -> Before:
        """What is before, once another quantity is read."""
        amount = read.dimension in {"count", "money"} and "/" not in read.unit
        return Before(read, (*self.amounts, read)[-_AMOUNTS:] if amount else self.amounts)


def alike(body: str, sentence: Span, numeral: Numeral, amounts: Sequence[Quantity]) -> Quantity | None:
    """The quantity that a large bare number makes with the unit of an amount of its size: "sold 384,122 cars; 387,000 were expected"."""
    if numeral.fraction:
        return None
    value = single(body, numeral, sentence.end)
    grouped = value.end > numeral.end or "," in body[numeral.start : numeral.end]
    if not grouped or patterns.BARE.match(body, value.end, sentence.end) is None:
        return None
    near = (one for one in reversed(amounts) if sentence.start - one.start <= _FAR and _NEAR >= value.low / (one.high or 1.0) >= 1 / _NEAR)
    amount = next(near, None)
    return _like(body, numeral, value, amount, max(amount.end, sentence.start)) if amount else None


def tied(body: str, sentence: Span, numeral: Numeral, last: Quantity | None) -> Quantity | None:
    """The quantity that a bare number makes with the unit of the one right before it; None where no words tie it to that."""
    if last is None or numeral.fraction or sentence.start - last.start > _FAR:
        return None
    value = single(body, numeral, sentence.end)
    alike = last.dimension == "count" and "/" not in last.unit
    if alike and _OF_THEM.match(body, value.end, sentence.end):
        return _like(body, numeral, value, last, sentence.start)
    if last.start < sentence.start:
        return None
    rate = patterns.RATE.match(body, value.end, sentence.end)
    if alike and rate is not None and rate["unit"] and patterns.EQUIVALENT.search(body, last.end, numeral.start):
        return Quantity(numeral.start, rate.end(), numeral.start, value.end, value.low, value.high, "count", f"{last.unit}/{rate['unit']}")
    if patterns.BARE.match(body, value.end, sentence.end) is None:
        return None
    if _NUMBER_OF.search(body, last.end, numeral.start):
        return None
    if last.unit in {"percent", "points"} and _HELD_BY.fullmatch(body, last.end, numeral.start):
        return _like(body, numeral, value, last, last.end)
    listed = alike and patterns.LISTED.fullmatch(body, last.end, numeral.start) is not None
    former = not listed and _MAGNITUDE >= value.low / (last.high or 1.0) >= 1 / _MAGNITUDE and is_led_back(body[last.end : numeral.start])
    return _like(body, numeral, value, last, last.end) if listed or former else None


def _like(body: str, numeral: Numeral, value: Value, last: Quantity, floor: int) -> Quantity:
    """A number with the unit of the one before it."""
    read = Quantity(
        numeral.start, value.end, numeral.start, value.end, value.low, value.high, last.dimension, last.unit, measure=last.measure
    )
    read.comparator = numeral.comparator
    compare(body, read, floor)
    return read


def name_others(read: Quantity, sentence: Span, last: Quantity | None) -> None:
    """Gives "others" the noun of the count before them in the sentence: "41 Britons died, with 158 others missing"."""
    if read.unit in _OTHERS and last is not None and last.dimension == "count" and last.start >= sentence.start and "/" not in last.unit:
        read.unit = last.unit
