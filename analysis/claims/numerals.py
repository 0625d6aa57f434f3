"""The numbers written in a text: digits, words and fractions. A numeral knows its span and value, not yet what it counts."""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from analysis.claims.resources import CARDINALS

_ONES = {word: float(value) for value, word in enumerate(CARDINALS)}
_TENS = dict(zip(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), range(20, 100, 10), strict=True))
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "twelfth": 12,
    "fifteenth": 15,
    "sixteenth": 16,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "hundredth": 100,
    "thousandth": 1000,
}
_ASCII_LOWER = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_SLASHED = re.compile(r"(\d{1,4})/(\d{1,4})(?:st|nd|rd|th)?s?(?![\w/])")
_ONE_TO_NINE = "|".join(list(_ONES)[1:10])
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONE_TO_NINE}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
_WORD = re.compile(r"[a-z]+")
_STARTS = frozenset({*_ONES, *_TENS, "a", "half", "twice", "thrice"})
_WRITTEN = re.compile(
    rf"(?:(?!two quarters)(?P<part>(?:one|two|three|four|five|six|seven|nine|a)[ -](?:{'|'.join(_PARTS)})s?|half)"
    rf"|(?P<times>twice|thrice)"
    rf"|(?P<number>(?:{_SMALL}|a)[ -](?:hundred(?: (?:and )?{_SMALL})?|dozen)|half a dozen|{_SMALL}))(?![\w-])"
)


class Numeral(NamedTuple):
    """A number in a text; written in words or in digits, whole or a fraction ("1/18th", "two-thirds", "half")."""

    start: int
    end: int
    value: float
    written: bool = False
    fraction: bool = False


def numerals(body: str) -> list[Numeral]:
    """The numbers in a body, in order; none is part of a longer word, none overlaps another."""
    digits = _in_digits(body)
    starts = [numeral.start for numeral in digits]
    words = [numeral for numeral in _in_words(body) if bisect_left(starts, numeral.start) == bisect_left(starts, numeral.end)]
    return sorted([*digits, *words])


def _in_digits(body: str) -> list[Numeral]:
    """The numbers written in digits."""
    found: list[Numeral] = []
    for match in _DIGITS.finditer(body):
        start = match.start()
        if (found and start < found[-1].end) or (start and (body[start - 1].isalnum() or body[start - 1] in "_./:#@")):
            continue
        slashed = _SLASHED.match(body, start)
        if slashed is None:
            found.append(Numeral(start, match.end(), float(match[0].replace(",", ""))))
        elif 0 < int(slashed[1]) < int(slashed[2]):
            part = int(slashed[1]) / int(slashed[2])
            if found and found[-1].end == start - 1 and body[start - 1] in " -" and found[-1].value.is_integer():  # "6 3/8", "6-3/8"
                found[-1] = Numeral(found[-1].start, slashed.end(), found[-1].value + part)
            else:
                found.append(Numeral(start, slashed.end(), part, fraction=True))
    return found


def _in_words(body: str) -> Iterator[Numeral]:
    """The numbers written in words."""
    lower = body.translate(_ASCII_LOWER)
    end = 0
    for word in _WORD.finditer(lower):
        start = word.start()
        if word[0] not in _STARTS or start < end or (start and (body[start - 1].isalnum() or body[start - 1] in "-’'.")):
            continue
        written = _WRITTEN.match(lower, start)
        if written is not None:
            end = written.end()
            yield _word_value(written)


def _word_value(match: re.Match[str]) -> Numeral:
    """The number written in words."""
    if match["times"]:
        return Numeral(*match.span(), 2.0 if match["times"] == "twice" else 3.0, written=True)
    if match["part"]:
        return Numeral(*match.span(), _part(match["part"]), written=True, fraction=True)
    return Numeral(*match.span(), _number(match["number"]), written=True)


def _part(text: str) -> float:
    """Value of a fraction in words."""
    count, _, part = text.replace("-", " ").rpartition(" ")
    return _ONES.get(count, 1.0) / _PARTS[part.removesuffix("s") if part != "half" else part]


def _number(text: str) -> float:
    """Value of a number in words up to the hundreds."""
    if text == "half a dozen":
        return 6.0
    count, _, rest = text.partition(" hundred")
    value = _small(count.removesuffix("dozen").rstrip(" -"))
    if " hundred" in text:
        return value * 100 + (_small(rest.removeprefix(" and").lstrip()) if rest else 0.0)
    return value * 12 if text.endswith("dozen") else value


def _small(text: str) -> float:
    """Value of a number in words below a hundred; "a" is one."""
    tens, _, ones = text.replace(" ", "-").partition("-")
    if tens in _TENS:
        return _TENS[tens] + _ONES.get(ones, 0.0)
    return _ONES.get(tens, 1.0)
