"""The same amount told anew in another unit right behind it, so that both are one claim: "500 million yuan ($70 million)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.quantities import Quantity, quantity, rate
from analysis.claims.wording.resources import CONVERTIBLE

_FLAGS = re.IGNORECASE | re.VERBOSE
_SAID_AS = r"(?: (?: i\.e\. | or | worth | equivalent\ to | equal\ to | the\ equivalent\ of | that\ is ) ,? \s )?"
_OPENS = re.compile(rf"\s? (?P<bracket> [(\[] ) \s? {_SAID_AS}", _FLAGS)
_OR = re.compile(r",? \s or \s | \s = \s", _FLAGS)
_NEXT = re.compile(r"[;,/] \s? (?: or \s )? | \s (?: or | and | / ) \s", _FLAGS)
_CLOSES = re.compile(r"(?: \s at [^()\d]{1,40} )? \s? [)\]]", _FLAGS)
_OFF = 0.12  # by which rounding parts an amount from the same in another unit: "about 50 metres (160 feet)"
_DEGREES_OFF = 2.0
_MOST = 3  # other units of one amount


def convert(body: str, sentence: Span, found: Sequence[Numeral], index: int, read: Quantity) -> None:
    """Takes into a quantity what tells it anew, from the numeral of an index on; it then ends behind that."""
    opening = _OPENS.match(body, read.end, sentence.end)
    gap = opening or _OR.match(body, read.end, sentence.end)
    told: list[Quantity] = []
    while gap is not None and index < len(found) and len(told) < _MOST:
        other = _anew(body, sentence, found, index, read)
        if other is None or other.start != gap.end():
            break
        told.append(other)
        index += other.numerals
        gap = _NEXT.match(body, other.end, sentence.end) if opening else None
    closing = _CLOSES.match(body, told[-1].end, sentence.end) if told and opening else None
    if told and (closing or not opening):
        read.also, read.end = tuple(told), closing.end() if closing else told[-1].end
        read.numerals += sum(other.numerals for other in told)
        if "/" not in read.unit:
            rate(body, read, sentence.end)


def _anew(body: str, sentence: Span, found: Sequence[Numeral], index: int, read: Quantity) -> Quantity | None:
    """The quantity of a numeral, where it is the same amount as another in another unit."""
    other = quantity(body, sentence, found, index)
    if other is None or other.dimension != read.dimension or other.unit == read.unit:
        return None
    same = other.dimension == "money" or (other.dimension == "count" and _is_same(read, other))
    return other if same else None


def _is_same(read: Quantity, other: Quantity) -> bool:
    """Whether two lengths, weights or temperatures are one, as far as rounding goes."""
    known, told = _measure(read), _measure(other)
    if known is None or told is None or known[0] != told[0]:
        return False
    return abs(known[1] - told[1]) <= (_DEGREES_OFF if known[0] == "temperature" else _OFF * abs(known[1]))


def _measure(read: Quantity) -> tuple[str, float] | None:
    """What a unit measures, and how much a quantity is in the unit all of its kind are brought to; None for other units."""
    low = read.unit.lower()
    if low in {"°c", "degrees celsius"}:
        return "temperature", read.low
    if low in {"°f", "degrees fahrenheit"}:
        return "temperature", (read.low - 32) / 1.8
    measured = CONVERTIBLE.get(low)
    return (measured[0], read.low * measured[1]) if measured else None
