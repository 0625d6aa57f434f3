"""Numbers in a list that share the unit told behind the last of them: "480 and 500 mln dlrs", "5, 10 and 20 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.quantities import Quantity, compare, quantity

_NEXT = re.compile(r",? \s (?: and | or | & ) \s | , \s", re.VERBOSE)
_APPOSED = re.compile(r"[A-Za-z)] , \s \Z", re.VERBOSE)  # "Ada, 34, and two sons"
_RESTATED = re.compile(r", \s or \s", re.VERBOSE)  # "up 300, or 4%"
_NO_COUNT = re.compile(r"(?: \b (?: at | on | of | aged? | ages | the ) | \b (?-i: [A-Z] ) [\w’'-]* ) \s \Z", re.IGNORECASE | re.VERBOSE)
_NEAR = 24  # characters before a number in which the word before it stands
_MOST = 5  # numbers of a list


def shared(body: str, sentence: Span, found: Sequence[Numeral], index: int) -> Quantity | None:
    """The quantity that a number without a unit makes with the unit of the list that it stands in; None where it stands in none."""
    first = found[index]
    if first.fraction or _APPOSED.search(body, max(sentence.start, first.start - 3), first.start):
        return None
    if _RESTATED.match(body, first.end):
        return None
    for at in range(index + 1, min(len(found), index + _MOST)):
        if found[at].written != first.written or _NEXT.fullmatch(body, found[at - 1].end, found[at].start) is None:
            return None
        last = quantity(body, sentence, found, at)
        if last is not None:
            return _with_unit_of(body, sentence, first, last, found[at])
    return None


def _with_unit_of(body: str, sentence: Span, first: Numeral, last: Quantity, numeral: Numeral) -> Quantity | None:
    """A number with the scale and the unit of the last one of its list; None where that has a sign or a range of its own."""
    if last.start != numeral.start or last.ranged or last.dimension == "ratio" or not numeral.value:
        return None
    if last.dimension == "count" and _NO_COUNT.search(body, max(sentence.start, first.start - _NEAR), first.start):
        return None
    value = float(f"{first.value * last.low / numeral.value:.12g}")
    read = Quantity(first.start, first.end, first.start, first.end, value, value, last.dimension, last.unit)
    compare(body, read, sentence.start)
    return read
