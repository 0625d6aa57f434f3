"""Numbers without a unit, which an earlier one has: "1,200 jobs in Leeds and 300 in York", "212 deaths, up from 155", "18 of them"."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.article import Span
from analysis.claims import patterns
from analysis.claims.changes import is_led_back
from analysis.claims.numerals import Numeral
from analysis.claims.quantities import Quantity, compare
from analysis.claims.values import Value, single

_FAR = 300  # characters before a sentence in which those stand whom "18 of them" means
_MAGNITUDE = 100.0  # by which a number and what it was before may differ
_NEAR = 10.0  # by which a number and an amount differ at most that no words tie together
_OF_THEM = re.compile(r"\s of \s (?: them | those | these | whom | which ) \b (?! \s who )", re.IGNORECASE | re.VERBOSE)
_OTHERS = frozenset({"others", "more others"})


class Before(NamedTuple):
    """The quantity read last, and the last one that was an amount: neither a share nor a rate."""

    last: Quantity | None = None
    amount: Quantity | None = None

    def then(self, read: Quantity) -> Before:
        """What is before, once another quantity is read."""
        return Before(read, read if read.dimension in {"count", "money"} and "/" not in read.unit else self.amount)


def alike(body: str, sentence: Span, numeral: Numeral, amount: Quantity | None) -> Quantity | None:
    """The quantity that a large bare number makes with the unit of an amount of its size: "sold 384,122 cars; 387,000 were expected"."""
    if amount is None or numeral.fraction or sentence.start - amount.start > _FAR:
        return None
    value = single(body, numeral, sentence.end)
    grouped = value.end > numeral.end or "," in body[numeral.start : numeral.end]
    if not grouped or patterns.BARE.match(body, value.end, sentence.end) is None:
        return None
    near = _NEAR >= value.low / (amount.high or 1.0) >= 1 / _NEAR
    return _like(body, numeral, value, amount, max(amount.end, sentence.start)) if near else None


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
    listed = alike and patterns.LISTED.fullmatch(body, last.end, numeral.start) is not None
    former = not listed and _MAGNITUDE >= value.low / (last.high or 1.0) >= 1 / _MAGNITUDE and is_led_back(body[last.end : numeral.start])
    return _like(body, numeral, value, last, last.end) if listed or former else None


def _like(body: str, numeral: Numeral, value: Value, last: Quantity, floor: int) -> Quantity:
    """A number with the unit of the one before it."""
    read = Quantity(
        numeral.start, value.end, numeral.start, value.end, value.low, value.high, last.dimension, last.unit, measure=last.measure
    )
    compare(body, read, floor)
    return read


def name_others(read: Quantity, sentence: Span, last: Quantity | None) -> None:
    """Gives "others" the noun of the count before them in the sentence: "41 Britons died, with 158 others missing"."""
    if read.unit in _OTHERS and last is not None and last.dimension == "count" and last.start >= sentence.start and "/" not in last.unit:
        read.unit = last.unit
