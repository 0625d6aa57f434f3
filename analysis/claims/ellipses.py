"""Counts without a noun, which an earlier count of the sentence has: "1,200 jobs in Leeds and 300 in York"."""

from __future__ import annotations

from analysis.article import Span
from analysis.claims import patterns
from analysis.claims.numerals import Numeral
from analysis.claims.quantities import Quantity, compare
from analysis.claims.values import single

_OTHERS = frozenset({"others", "more others"})


def elliptic(body: str, sentence: Span, numeral: Numeral, last: Quantity | None) -> Quantity | None:
    """The count that a bare number makes of what was counted right before it; None where it stands in no list with a count."""
    if last is None or last.dimension != "count" or last.start < sentence.start or "/" in last.unit or numeral.fraction:
        return None
    value = single(body, numeral, sentence.end)
    rate = patterns.RATE.match(body, value.end, sentence.end)
    if rate is not None and rate["unit"] and patterns.EQUIVALENT.search(body, last.end, numeral.start):
        return Quantity(numeral.start, rate.end(), numeral.start, value.end, value.low, value.high, "count", f"{last.unit}/{rate['unit']}")
    listed = patterns.LISTED.fullmatch(body, last.end, numeral.start)
    if listed is None or patterns.BARE.match(body, value.end, sentence.end) is None:
        return None
    read = Quantity(numeral.start, value.end, numeral.start, value.end, value.low, value.high, "count", last.unit, measure=last.measure)
    compare(body, read, last.end)
    return read


def name_others(read: Quantity, sentence: Span, last: Quantity | None) -> None:
    """Gives "others" the noun of the count before them in the sentence: "41 Britons died, with 158 others missing"."""
    if read.unit in _OTHERS and last is not None and last.dimension == "count" and last.start >= sentence.start and "/" not in last.unit:
        read.unit = last.unit
