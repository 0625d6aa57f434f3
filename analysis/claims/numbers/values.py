"""What numerals say together: a value with its scale, or the two ends of a range."""

from __future__ import annotations

import re
from typing import NamedTuple

from analysis.article import Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.wording import patterns
from analysis.claims.wording.resources import CHANGES, RAISING, SCALES

_NOUN = re.compile(r"\s [a-z]{2,}", re.VERBOSE)  # told twice: "40 inches to 64 inches"
_FAR = 3  # by which the second of two shares is larger from where on they are a step and where it led: "lifted rates 0.25% to 5.5%"
_TWICE = 2  # the same of two sums: "raised its offer by $1m to $3m"
_APART = 80  # characters between the two ends of a range at most
_NEAR = 4  # words before a share among which its verb stands
_EXACT = 1e12  # below which a whole number has no dust
_HEDGES = frozenset({"more", "less", "than", "about", "around", "nearly", "almost", "over", "some", "roughly"})
_STEPS = frozenset(
    "raise raises raising lowers lowering change changes changed extend extended move moved moving went go goes going".split()
)
_CHANGING = CHANGES | RAISING | _STEPS
_CHANGED = 120  # characters before a range in which a verb says that something moved from one end to the other


class Value(NamedTuple):
    """What numerals say: low == high for a single one, the place behind them, how many they are."""

    low: float
    high: float
    end: int
    numerals: int = 1


def single(body: str, numeral: Numeral, limit: int) -> Value:
    """The value of one numeral and the scale words behind it."""
    value, end = numeral.value, numeral.end
    while (scale := patterns.SCALE.match(body, end, limit)) is not None:
        value *= SCALES[(scale["scale"] or scale["letter"]).lower()]
        end = scale.end()
    value = _rounded(value)
    return Value(value, value, end)


def _rounded(value: float) -> float:
    """A value without the dust of binary multiplication: 65.4 billion, not 65400000000.00001."""
    return float(value) if value < _EXACT and value % 1 == 0 else float(f"{value:.12g}")


def ends(body: str, first: Numeral, second: Numeral, sentence: Span) -> Value | None:
    """The value of two numerals that are the ends of a range: "10,000 to 50,000", "$5-6 million"."""
    if second.start - first.end > _APART or not body[first.end : second.start].rstrip().lower().endswith(patterns.RANGE_ENDS):
        return None
    low, high = single(body, first, sentence.end), single(body, second, sentence.end)
    unit = _shared_unit(body, low.end, second.start, high.end)
    gap = patterns.RANGE.match(body, unit.end() if unit else low.end, second.start)
    if gap is None or gap.end() != second.start or first.fraction != second.fraction or (unit and "point" in unit[0]):
        return None
    if patterns.MULTIPLIER.fullmatch(body, first.start, first.end):  # "doubled to 40 percent"
        return None
    before = body[max(sentence.start, first.start - _CHANGED) : first.start]
    unsure = gap["word"] == "or" and first.value < second.value <= 2 * first.value  # "three or four"
    money = patterns.SIGN.search(before) is not None or patterns.MONEY.match(body, low.end) is not None
    stepped = unit is not None and not money and high.high > _FAR * low.low and not CHANGES.isdisjoint(before.lower().split()[-_NEAR:])
    led = money and gap["word"] == "to" and before.lower().split()[-2:-1] == ["by"] and high.low > _TWICE * low.low  # "by $1m to $3m"
    if not unsure and (stepped or led or _moves(before, gap["word"], money)):
        return None
    shared = low.end == first.end and high.end > second.end and second.value > first.value  # "5 to 6 million"
    least = _rounded(first.value * high.high / second.value) if shared else low.low
    return Value(least, high.high, high.end, 2) if least < high.high else None


def _shared_unit(body: str, first: int, second: int, third: int) -> re.Match[str] | None:
    """The unit behind the first number of a range, where the one behind the second is the same kind: "15 cents to 20 cents"."""
    for unit in (patterns.PERCENT, patterns.MONEY, patterns.ATTACHED):
        found = unit.match(body, first, second)
        again = unit.match(body, third) if found else None
        if found is not None and again is not None and found.lastgroup == again.lastgroup:
            return found
    noun = _NOUN.match(body, first, second)
    return noun if noun is not None and body.startswith(noun[0], third) and not body[third + len(noun[0])].isalnum() else None


def _moves(before: str, word: str | None, own: bool) -> bool:
    """Whether two numbers are no range: "from 10 to 20" behind a verb of change, or "10 and 20" without "between".

    Two sums, each with a sign or unit of its own, are a step and where it led to.
    """
    if word in {"and", "or"}:
        return patterns.RANGE_BEFORE.search(before) is None or "from" in before.lower().split()[-1:]
    leads = patterns.SIGN.sub("", before).lower().split()
    while leads[-1:] and leads[-1] in _HEDGES:
        leads.pop()
    stepped = own and word == "to" and not CHANGES.isdisjoint(leads[-2:])  # "down $1.33 to $42.12"
    return stepped or (leads[-1:] == ["from"] and not _CHANGING.isdisjoint(leads))


def opposed(body: str, end: int, second: Numeral | None, sentence: Span) -> int | None:
    """The place behind a share that lacks its sign, where a smaller one with it follows: "52 to 48 percent"; None where it is none."""
    if second is None or not second.value > 0:
        return None
    gap = patterns.AGAINST.fullmatch(body, end, second.start)
    percent = patterns.PERCENT.match(body, second.end, sentence.end) is not None
    return end if gap and percent and "point" not in body[second.end : second.end + 12] else None
