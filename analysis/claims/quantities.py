"""Quantities: a numeral with its range, unit, comparator and rate, or nothing where the numeral counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.article import Comparator
from analysis.claims import patterns
from analysis.claims.numerals import Numeral
from analysis.claims.resources import MONEY_SIGNS, MONEY_WORDS, PLURALS, SCALES, STOPS, TIME_UNITS

Dimension = Literal["money", "percent", "ratio", "count"]

_LOOKBACK = 32  # characters: the longest comparator and the blanks around it
_LOOKAHEAD = 90  # characters: a unit and the noun phrase behind a number
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year"}
_COMPARATORS: dict[str, Comparator] = {"more": ">", "plus": ">", "less": "<", "about": "~"}


@dataclass(slots=True)
class Quantity:
    """A value with a unit: start:end with comparator and unit, number:number_end the bare number."""

    start: int
    end: int
    number: int
    number_end: int
    dimension: Dimension
    unit: str
    low: float
    high: float
    comparator: Comparator
    written: bool
    counted: str = ""  # the noun phrase a count counts, or a measure's in front of "of": "5 million tons of rice"
    used: int = 1  # numerals it takes


def quantity(body: str, sentence_start: int, sentence_end: int, found: Sequence[Numeral], index: int) -> Quantity | None:
    """The quantity that begins with a numeral, inside its sentence."""
    first = found[index]
    sign = patterns.SIGN.search(body, max(sentence_start, first.start - 5), first.start)
    low, end, scaled = _scaled(body, first.value, first.end, sentence_end)
    high, used = low, 1
    second = found[index + 1] if index + 1 < len(found) else None
    if second is not None and second.end <= sentence_end and (joined := _range(body, first, second, end)):
        high, end, scaled_second = _scaled(body, second.value, second.end, sentence_end)
        low = low * (high / second.value) if scaled_second and not scaled and second.value and low < high else low
        used = 2 if joined and (low < high) else 1
        if used == 1:
            low, end, scaled = _scaled(body, first.value, first.end, sentence_end)
            high = low
    start = sign.start() if sign else first.start
    found_quantity = Quantity(start, end, first.start, end, "count", "", low, high, "=", first.written, used=used)
    if not _measured(body, found_quantity, first, second, sign, sentence_end):
        return None
    _compare(body, found_quantity, sentence_start)
    _rate(body, found_quantity, sentence_end)
    return found_quantity


def _scaled(body: str, value: float, end: int, limit: int) -> tuple[float, int, bool]:
    """Value and end of a number with the scale words behind it, and whether there were any."""
    scaled = False
    while (scale := patterns.SCALE.match(body, end, limit)) is not None:
        value *= SCALES[(scale["scale"] or scale["letter"]).lower()]
        end, scaled = scale.end(), True
    return value, end, scaled


def _range(body: str, first: Numeral, second: Numeral, end: int) -> bool:
    """Whether two numerals are the ends of a range."""
    gap = patterns.RANGE.match(body, end, second.start)
    if gap is None:
        percent = patterns.PERCENT.match(body, end, second.start)
        gap = patterns.RANGE.match(body, percent.end(), second.start) if percent else None
    if gap is None or gap.end() != second.start or first.fraction or second.fraction:
        return False
    if "and" in gap[0] or "or" in gap[0].split():
        return (
            patterns.RANGE_BEFORE.search(body, max(0, first.start - _LOOKBACK), first.start) is not None
            or "between" in body[max(0, first.start - 20) : first.start]
        )
    return True


def _measured(body: str, q: Quantity, first: Numeral, second: Numeral | None, sign: re.Match[str] | None, limit: int) -> bool:
    """Gives a quantity its dimension and unit; False where the number counts nothing."""
    if sign is not None:
        q.dimension, q.unit = "money", MONEY_SIGNS[sign[0].strip()]
    elif (percent := patterns.PERCENT.match(body, q.end, limit)) is not None:
        q.dimension, q.unit, q.end = "percent", "percentage points" if "point" in percent[0] else "percent", percent.end()
    elif (money := patterns.MONEY.match(body, q.end, limit)) is not None:
        q.dimension, q.unit, q.end = "money", MONEY_WORDS[money["word"].lower()], money.end()
    elif first.fraction:
        q.dimension, q.unit = "ratio", "ratio"
        return patterns.OF_WHOLE.match(body, q.end, limit) is not None
    elif _multiple(body, q, limit):
        q.dimension, q.unit = "ratio", "times"
    elif q.used == 1 and second is not None and _share(body, q, first, second):
        q.dimension, q.unit, q.used = "ratio", "ratio", 2
    else:
        return _counted(body, q, limit) or _counted_before(body, q)
    return True


def _multiple(body: str, q: Quantity, limit: int) -> bool:
    """Whether a number is a multiple: "ten times as many", "threefold", "twice"."""
    if body[q.number : q.number_end].lower() in {"twice", "thrice"}:
        return patterns.TWICE.match(body, q.end, limit) is not None
    times = patterns.TIMES.match(body, q.end, limit)
    if times is not None:
        q.end = times.end()
    return times is not None


def _share(body: str, q: Quantity, first: Numeral, second: Numeral) -> bool:
    """Whether a number is part of a whole: "one in five", "nine out of 10"."""
    gap = patterns.OUT_OF.match(body, q.end, second.start)
    if gap is None or gap.end() != second.start or not 0 < first.value < second.value or (second.value > 1900 and second.value < 2100):
        return False
    q.low = q.high = first.value / second.value
    q.end = q.number_end = second.end
    return True


def _counted(body: str, q: Quantity, limit: int) -> bool:
    """Whether a plural noun phrase follows, which the number counts: "2,000 specialized chips"."""
    words: list[str] = []
    at = patterns.BEHIND.match(body, q.end, limit)
    position = at.end() if at else q.end
    for _ in range(5):
        word = patterns.NOUN.match(body, position, limit)
        if word is None or word[1].lower() in STOPS or (words and " of " in word[0]):
            break
        words.append(word[1])
        position = word.end()
        following = patterns.NOUN.match(body, position, limit)
        if _is_plural(word[1]) and not (following and _is_plural(following[1]) and following[1].islower()):
            q.unit = q.counted = " ".join(words)
            q.end = position
            return words[-1].lower() not in TIME_UNITS
    return False


def _counted_before(body: str, q: Quantity) -> bool:
    """Whether a plural noun stands before a range that counts it: "chips ranging from 10,000 to 50,000"."""
    before = patterns.RANGE_NOUN.search(body, max(0, q.start - _LOOKAHEAD), q.start) if q.low < q.high else None
    if before is None or not _is_plural(before[1].rpartition(" ")[2]):
        return False
    words = before[1].split()
    first = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i].lower() in STOPS), 0)
    q.unit = q.counted = " ".join(words[first:])
    return bool(q.unit)


def _is_plural(word: str) -> bool:
    low = word.lower()
    return low in PLURALS or (len(low) > 2 and low.endswith("s") and not low.endswith(("ss", "us", "is", "'s", "’s")))


def _compare(body: str, q: Quantity, sentence_start: int) -> None:
    """Reads the comparator before a quantity, or behind its number, and the ends of a range."""
    start = q.start
    words = patterns.COMPARED.search(body, max(sentence_start, start - _LOOKBACK), start)
    while words is not None and words["plain"]:
        start = words.start()
        words = patterns.COMPARED.search(body, max(sentence_start, start - _LOOKBACK), start)
    behind = patterns.BEHIND.match(body, q.number_end, q.number_end + 12)
    kind = (words and words.lastgroup) or (behind and behind.lastgroup)
    if words is not None:
        q.start = words.start()
    if behind is not None:
        q.end = max(q.end, behind.end())
    if q.low < q.high:
        q.comparator = "range"
    elif kind is not None:
        q.comparator = _COMPARATORS.get(kind, "=")


def _rate(body: str, q: Quantity, limit: int) -> None:
    """Adds the time or thing a quantity is counted by: "1,000 alerts daily" is alerts/day."""
    rate = patterns.RATE.match(body, q.end, limit)
    if rate is not None:
        by = _ADVERBS.get((rate["adverb"] or "").lower()) or (rate["unit"] or "unit").lower()
        q.unit, q.end = f"{q.unit}/{by}", rate.end()
