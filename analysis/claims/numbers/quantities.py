"""Quantities: a numeral with its range, unit, comparator and rate, or nothing where the numeral counts nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.article import Comparator, Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.units import unit
from analysis.claims.numbers.values import ends, opposed, single
from analysis.claims.wording import patterns
from analysis.claims.wording.resources import CHANGES, CLOSING, DEGREES, MONEY_LETTERS, MONEY_SIGNS, MONEY_WORDS, NATIONAL, SPELLS, STOPS

Dimension = Literal["money", "percent", "ratio", "count"]

_LOOKBACK = 32  # characters: the longest comparator and the blanks around it
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter", "annually": "year"}
_COMPARATORS: dict[str, Comparator] = {"more": ">", "plus": ">", "less": "<", "about": "~"}
_COMPOUNDS = tuple(
    (name, re.compile(rf"\s?(?:{larger})\b,?\s?(?:and\s)?(?P<part>\d{{1,2}}(?:\.\d+)?)\s?(?:{smaller})\b"), parts)
    for name, larger, smaller, parts in (
        ("feet", "ft|feet|foot", "in|ins|inch|inches", 12),
        ("pounds", "lbs?|pounds?", "oz|ounces?", 16),
        ("stone", "st|stone", "lbs?|pounds?", 14),
    )
)  # name of the larger unit, what both look like, how many of the smaller it has
_FLAGS = re.IGNORECASE | re.VERBOSE
_PART_OF = re.compile(r"\s (?: of \s (?: 1 | one | an? ) | an? ) (?= \s per )", _FLAGS)
_POINT = re.compile(
    r"[\s-] point \b (?= [^;]{0,40} (?: % | \b per\ ?cent | \b (?: rise | cut | hike | increase | reduction | rates? | interest ) \b ) )",
    _FLAGS,
)
_LARGEST_NOTE = 100  # "a $10 bill"
_RESOLUTIONS = frozenset({"144", "240", "360", "480", "576", "720", "1080", "1440", "2160"})  # of pictures: "1080p"
_SMALL_NO_MONEY = frozenset({"pound", "pounds", "mark", "marks"})
_CURRENCIES = MONEY_SIGNS | MONEY_LETTERS
_NOUN_BEHIND = re.compile(r"\s (?P<word> [a-z]+ ) \b", re.VERBOSE)
_CLOSING = STOPS | CLOSING | CHANGES
_FAR = 70  # characters before a fraction in which the verb stands that it moves something by
_LEADS_TO_MARK = 4  # characters of "the ", between "above" and "$5 mark"
_PASSED = 1000  # from which on "passed" tells that a number was exceeded: no "passed 14 bills"
_PASSING = (" passed ", " crossed ", " passed the ", " crossed the ")
_FEW = 12  # things, before which "under" rather tells where
_PLACING = frozenset({"under", "within", "beyond", "above", "below"})
_WON = 1000  # behind a smaller number "won" is the verb and "pounds" is a weight


@dataclass(slots=True)
class Quantity:
    """A value with a unit. start:end with comparator and unit, number:number_end the bare number; low == high where it is no range."""

    start: int
    end: int
    number: int
    number_end: int
    low: float
    high: float
    dimension: Dimension = "count"
    unit: str = ""
    comparator: Comparator = "="
    numerals: int = 1  # that it takes up
    measure: str = ""  # what it is said of, where that alone tells what is counted: "population"
    also: tuple[Quantity, ...] = ()  # the same in other units, told right behind it

    @property
    def ranged(self) -> bool:
        """Whether it has two ends."""
        return self.low < self.high


def quantity(body: str, sentence: Span, found: Sequence[Numeral], index: int) -> Quantity | None:
    """The quantity that begins with a numeral, inside its sentence."""
    first = found[index]
    second = found[index + 1] if index + 1 < len(found) and found[index + 1].end <= sentence.end else None
    sign = patterns.SIGN.search(body, max(sentence.start, first.start - 5), first.start)
    value = (second and ends(body, first, second, sentence)) or single(body, first, sentence.end)
    start = sign.start() if sign else first.start
    read = Quantity(start, value.end, first.start, value.end, value.low, value.high, comparator=first.comparator, numerals=value.numerals)
    if sign is not None:
        if read.high <= _LARGEST_NOTE and patterns.DENOMINATION.match(body, read.end, sentence.end):  # "a handful of $20s"
            return None
        read.dimension, read.unit = "money", _CURRENCIES[sign[0].strip()]
    elif not _measured(body, read, first, second, sentence):
        return None
    _negate(body, read, sentence.start)
    compare(body, read, sentence.start)
    rate(body, read, sentence.end)
    return read


def _negate(body: str, read: Quantity, floor: int) -> None:
    """Turns a value below zero: "-0.3%", "minus 12 degrees", not the second end of "5-6" nor "people -5 of them"."""
    scaled = read.dimension in {"money", "percent"} or read.unit.lower() in DEGREES
    minus = patterns.MINUS.search(body, max(floor, read.start - _LOOKBACK), read.start) if scaled and not read.ranged else None
    if minus is not None:
        read.start, read.low, read.high = minus.start(), -read.low, -read.high


def _measured(body: str, read: Quantity, first: Numeral, second: Numeral | None, sentence: Span) -> bool:
    """Gives a quantity without a currency sign its dimension and unit; False where the number counts nothing."""
    if _percent(body, read, sentence.end) or _money(body, read, sentence.end):
        return True
    if first.fraction and _part_of_percent(body, read, second, sentence.end):
        return True
    if first.fraction:
        read.dimension, read.unit = "ratio", "ratio"
        return patterns.OF_WHOLE.match(body, read.end, sentence.end) is not None or _changes_by(body, read, sentence.start)
    multiplies = patterns.MULTIPLIER.fullmatch(body, first.start, first.end) is not None  # "trebled to 28 per cent" opposes nothing
    if not multiplies and (share := opposed(body, read.end, second, sentence)) is not None:
        read.dimension, read.unit, read.end = "percent", "percent", share
        return True
    if _multiple(body, read, sentence) or _share(body, read, first, second, sentence):
        return True
    if multiplies:
        return False
    if _compound(body, read, sentence.end):
        return True
    in_table = patterns.COLUMN.match(body, read.end, sentence.end) is not None
    counted = None if in_table else unit(body, Span(read.number, read.end), sentence, read.ranged)
    if counted is not None:
        read.unit, read.end = counted
    return counted is not None


def _percent(body: str, read: Quantity, limit: int) -> bool:
    """Whether a number is a percentage, which it then is, or percentage points."""
    percent = patterns.PERCENT.match(body, read.end, limit)
    if percent is not None:
        read.dimension, read.unit, read.end = "percent", "percentage points" if "point" in percent[0] else "percent", percent.end()
    return percent is not None


def _part_of_percent(body: str, read: Quantity, second: Numeral | None, limit: int) -> bool:
    """Whether a fraction is one of a percent, which it then is in percent: "half of 1 percent", "a quarter-point rise"."""
    point = _POINT.match(body, read.end, limit)
    if point is not None:
        read.dimension, read.unit, read.end = "percent", "percentage points", point.end()
        return True
    gap = _PART_OF.match(body, read.end, limit)
    percent = patterns.PERCENT.match(body, gap.end(), limit) if gap else None
    if gap is None or percent is None:
        return False
    read.dimension, read.unit, read.end = "percent", "percentage points" if "point" in percent[0] else "percent", percent.end()
    read.numerals += int(second is not None and second.start < gap.end())
    read.number_end = read.end
    return True


def _money(body: str, read: Quantity, limit: int) -> bool:
    """Whether a number is a sum of money by the word or letter behind it, which it then is."""
    money = patterns.MONEY.match(body, read.end, limit)
    if money is not None and _is_currency(money["word"], read) and not _is_weight(body, money.start("word")):
        read.dimension, read.unit, read.end = "money", _currency(money["people"] or "", money["word"]), money.end()
        return True
    if _is_pence(body, read):
        read.dimension, read.unit, read.end = "money", "pence", read.end + 1
        return True
    return False


def _compound(body: str, read: Quantity, limit: int) -> bool:
    """Whether a number is a length or weight told in two units, which it then is in the larger: "6ft 2in", "7 pounds, 3 ounces"."""
    for unit_, pattern, parts in _COMPOUNDS:
        found = pattern.match(body, read.end, limit)
        if found is not None and float(found["part"]) < parts:
            whole = round(read.low + float(found["part"]) / parts, 3)
            read.low = read.high = whole
            read.unit, read.end, read.number_end = unit_, found.end(), found.end()
            return True
    return False


def _changes_by(body: str, read: Quantity, floor: int) -> bool:
    """Whether something moved by a fraction: "cut the risk by a third", not "hit by a third man"."""
    noun = _NOUN_BEHIND.match(body, read.end)
    ordinal = noun is not None and noun["word"] not in _CLOSING and not noun["word"].endswith("ly")
    return not ordinal and patterns.MOVED_BY.search(body, max(floor, read.start - _FAR), read.start) is not None


def _is_currency(word: str, read: Quantity) -> bool:
    """Whether the word behind a number is money: "won" is also a verb, pounds are weighed, marks given, and 50 Cent is a singer."""
    weighed = word.lower() in _SMALL_NO_MONEY and read.end == read.number_end
    return word != "Cent" and not ((word.lower() == "won" or weighed) and read.high < _WON)


def _is_pence(body: str, read: Quantity) -> bool:
    """Whether a number is followed by the sign of pence: "45p", no "1080p"."""
    tied = read.end == read.number_end and patterns.PENCE.match(body, read.end) is not None
    return tied and body[read.number : read.number_end] not in _RESOLUTIONS


def _is_weight(body: str, at: int) -> bool:
    """Whether pounds are weighed: "5,200 pounds of vapour", not "of debt"."""
    return patterns.POUNDS_OF.match(body, at) is not None


def _currency(people: str, word: str) -> str:
    """The currency of a word for money and of whose it is; "pesos" where several countries have them."""
    name = word.lower().removesuffix("s")
    return NATIONAL.get(f"{people} {'dollar' if name == 'dlr' else name}".lower(), MONEY_WORDS[word.lower()])


def _multiple(body: str, read: Quantity, sentence: Span) -> bool:
    """Whether a number is a multiple: "ten times as many", "threefold", "twice the", "doubled"."""
    word = body[read.number : read.number_end].lower()
    if word in {"twice", "thrice"}:
        found = patterns.TWICE.match(body, read.end, sentence.end) is not None
    elif patterns.MULTIPLIER.fullmatch(word):
        found = _multiplies(body, read, sentence)
    else:
        times = patterns.TIMES.match(body, read.end, sentence.end)
        found, read.end = times is not None, times.end() if times else read.end
    if found:
        read.dimension, read.unit = "ratio", "times"
    return found


def _multiplies(body: str, read: Quantity, sentence: Span) -> bool:
    """Whether a word says by what something is multiplied: "sales doubled", "to halve the cost", "double the rate"; no "double room"."""
    if patterns.UNMULTIPLIED.match(body, read.end, sentence.end):
        return False
    if body[read.end - 1] in "dg" or patterns.MULTIPLIED_OBJECT.match(body, read.end, sentence.end):
        return True
    return patterns.TO_MULTIPLY.search(body, max(sentence.start, read.start - _LOOKBACK), read.start) is not None


def _share(body: str, read: Quantity, first: Numeral, second: Numeral | None, sentence: Span) -> bool:
    """Whether a number is part of a whole: "one in five", "nine out of 10", "one in a thousand"."""
    gap = patterns.OUT_OF.match(body, read.end, second.start) if second and read.numerals == 1 else None
    if gap is None or second is None or gap.end() != second.start or 1900 < second.value < 2100:
        return False
    whole = single(body, second, sentence.end)
    if first.value > 1 and patterns.TIME_BEHIND.match(body, whole.end, sentence.end):  # "seven in 24 hours"
        return False
    if not 0 < first.value < whole.low or (whole.end > second.end and not gap[0].startswith(" in ")):
        return False
    read.dimension, read.unit, read.numerals = "ratio", "ratio", 2
    read.low = read.high = first.value / whole.low
    read.end = read.number_end = whole.end
    return True


def compare(body: str, read: Quantity, floor: int) -> None:
    """Reads the comparator before a quantity, or behind its number."""
    at = read.start - _LEADS_TO_MARK * (patterns.MARK.match(body, read.end) is not None and body.startswith("the ", read.start - 4))
    words = patterns.COMPARED.search(body, max(floor, at - _LOOKBACK), at)
    if words is not None and _only_places(words[0].lower().strip(), read):
        return
    while words is not None and words["plain"]:
        at = words.start()
        words = patterns.COMPARED.search(body, max(floor, at - _LOOKBACK), at)
    behind = patterns.BEHIND.match(body, read.number_end, read.number_end + 12)
    if behind is None and read.end != read.number_end:
        behind = patterns.BEHIND.match(body, read.end, read.end + 12)
    if words is None and read.dimension != "count":
        words = patterns.COMPARING.search(body, max(floor, at - 3), at)
    found = words or behind
    read.start = words.start() if words else read.start
    read.end = max(read.end, behind.end()) if behind else read.end
    if read.ranged:
        read.comparator = "range"
    elif words is None and read.low >= _PASSED and body.endswith(_PASSING, 0, at):
        read.comparator = ">"
    elif found is not None and found.lastgroup:
        read.comparator = _COMPARATORS[found.lastgroup]


def _only_places(word: str, read: Quantity) -> bool:
    """Whether a word before a count tells where or how long, and nothing of the number: "over nine innings", "under four heads"."""
    spell = word == "over" and read.unit.rpartition(" ")[2].lower() in SPELLS
    return spell or (word in _PLACING and read.dimension == "count" and read.high <= _FEW)


def rate(body: str, read: Quantity, limit: int) -> None:
    """Adds the time or thing a quantity is counted by: "1,000 alerts daily", "9 tons of tea a day"."""
    found = patterns.RATE.match(body, read.end, limit)
    apart = patterns.RATE_APART.match(body, read.end, limit) if found is None and read.dimension in {"count", "money"} else None
    if apart is not None:
        read.unit = f"{read.unit}/{_ADVERBS.get(apart['adverb'] or '') or apart['unit']}"
    if found is not None:
        by = _ADVERBS.get((found["adverb"] or "").lower()) or (found["unit"] or found["slashed"] or "item").lower()
        read.unit, read.end = f"{read.unit}/{by}", found.end()
    if found is None and (share := patterns.PER_NUMBER.match(body, read.end, limit)) is not None:
        read.unit, read.end = f"{read.unit}/{share['unit']}", share.end()
    if found is not None:
        behind = patterns.BEHIND.match(body, read.end, limit)  # "$2,000 a year or less"
        if behind is not None and behind.lastgroup and read.comparator == "=":
            read.comparator, read.end = _COMPARATORS[behind.lastgroup], behind.end()
