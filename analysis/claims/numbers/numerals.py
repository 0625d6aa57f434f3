"""The numbers written in a text: digits, words and fractions. A numeral knows its span and value, not yet what it counts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from math import prod
from typing import NamedTuple

from analysis.article import Comparator
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import CARDINALS, MONEY_LETTERS, MONEY_SIGNS, ORDINARY

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
_SIGNS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_TIMES = {"twice": 2, "thrice": 3, "doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "halv": 0.5}  # beginnings of words
_MANY = {"tens": 10, "scores": 20, "dozens": 12, "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

_GROUPED = r"\d{0,2}(?:['’\u00a0\u202f\u2009]\d{3}){1,6}(?!\d)|\d?(?:,\d{2}){1,6},\d{3}(?!\d)"  # 1'250'000, 12,34,567
_DIGITS = re.compile(rf"\d(?:{_GROUPED}|\d*(?:,\d{{3}})*)(?:\.\d+)?(?P<sign>[{''.join(_SIGNS)}])?")  # by its first digit: read fast
_PARTING = re.compile(r"[^\d.]")
_SPACED = re.compile(r"[1-9]\d{0,2}(?: \d{3}){0,5}(?: (?P<last>\d{3}))(?= [a-z]|(?P<sum>[.,;)]))")
_NAMED = re.compile(r"(?:\d|\b(?P<name>[A-Z][\w.]*)) \Z")
_COINED = re.compile(
    rf"(?<![A-Za-z])(?:{any_of(sign for sign in MONEY_SIGNS if sign[-1].isalpha())}|(?P<letter>[{''.join(MONEY_LETTERS)}]))\Z"
)
_SHORT_YEAR = re.compile(r"(?:\s|^)['’]\d\d(?!\d)")  # "the class of ’84"
_SUM = re.compile(r"(?<=R)\d{3,}\b|[\d.]*(?:,\d{3}|\.\d\d(?!\d)|[\s-]?(?:[mb]n?|[mbtr]+illion|thousand|k)\b)")
_NEAR = 24  # characters before a number in which the word before it stands
_SLASHED = re.compile(r"(\d{1,4})/(\d{1,4})(?:st|nd|rd|th)?s?(?![\w/])")
_ONE_TO_NINE = "|".join(list(_ONES)[1:10])
_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_ONE_TO_NINE}))?|{'|'.join(sorted(_ONES, key=len, reverse=True))})"
_FOLDS = {f"{word}fold" for word in (*_ONES, *_TENS)}
_MULTIPLIERS = {f"{stem}{ending}" for stem in _TIMES for ending in ("", "e", "ed", "es", "ing")}
_OPENING = {*_ONES, *_TENS, *_MANY, *_FOLDS, *_MULTIPLIERS, "few", "half", "many", "several"}
_OPENS = re.compile(rf"[^a-z](?:{any_of(_OPENING)}|a(?=[ -](?:{any_of(['couple', *_SCALES, *_PARTS])})))(?![a-z])")
_DOING = "were|are|have|had|lost|took|gathered|marched|protested|attended|demonstrated|rallied|flocked|remained|remain"  # of persons
_DONE = "died|fled|perished|survived|gathered|marched|protested|rallied|demonstrated|slept|camped|queued|cheered|voted|escaped|watched"
_SCORES = re.compile(
    r"""(?: \A | [.!?:;,—–“"\n] \s? | \b (?: and | with | by | for | to | in | among | after | as | are | were | from | of | on | into
    | that | where | while | when | or | but | kill(?:ed|ing) | injur(?:ed|ing) | wound(?:ed|ing) | left | leaving
    | arrested | displaced | forced ) \s ) \Z""",
    re.IGNORECASE | re.VERBOSE,
)  # "scores of flights", no "test scores of pupils"
_ALONE = rf"(?=\ (?:of|more|{_DOING})\ |\ (?:{_DONE})\b)"
_WRITTEN = re.compile(
    rf"""(?: (?!two\ quarters) (?P<part>(?:one|two|three|four|five|six|seven|nine|a)[ -](?:{"|".join(_PARTS)})s? | half(?!\ a\ dozen))
      (?P<of>(?:\ (?:of\ )?an?)?(?=\ (?:thousand|(?:m|b|tr)illion|lakh|crore)\b))?
    | (?P<times>twice | thrice | (?:doubl|tripl|trebl|quadrupl|halv)(?:e[ds]?|ing))
    | (?P<many>(?:(?:tens|dozens|hundreds|thousands)\ of\ )? (?:thousands|(?:m|b|tr)illions) | tens | dozens | hundreds){_ALONE}
    | (?P<scores>scores)(?=\ of\ [a-z-]+)
    | (?P<some>(?:several|few|many|a\ couple\ of)\ (?:{"|".join(_SCALES)}))
    | (?P<number>(?:{_SMALL}|a)[ -](?:hundred(?:\ (?:and\ )?{_SMALL})?|dozen) | half\ a\ dozen | {_SMALL}(?P<more>[ -]and[ -]a[ -]half)?
      | a(?=[ -](?:thousand|(?:m|b|tr)illion)\b))
    ) (?: (?=-?fold\b | -to- | -point\b) | (?![\w-]) )""",
    re.VERBOSE,
)


class Numeral(NamedTuple):
    """A number in a text; written in words or in digits, whole or a fraction ("1/18th", "two-thirds", "half"), exact or open ("dozens")."""

    start: int
    end: int
    value: float
    written: bool = False
    fraction: bool = False
    comparator: Comparator = "="


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
        if (found and start < found[-1].end) or (start and _is_inside(body, start)):
            continue
        slashed = _SLASHED.match(body, start) if body.startswith("/", match.end()) else None
        if slashed is None:
            spaced = (
                _spaced(body, start) if body.startswith(" ", match.end()) and body[match.end() + 1 : match.end() + 2].isdigit() else None
            )
            found.append(Numeral(start, spaced.end(), _digits(spaced[0])) if spaced else Numeral(start, match.end(), _digits_value(match)))
        elif 0 < int(slashed[1]) < int(slashed[2]):
            part = int(slashed[1]) / int(slashed[2])
            if found and found[-1].end == start - 1 and body[start - 1] in " -" and found[-1].value.is_integer():  # "6 3/8", "6-3/8"
                found[-1] = Numeral(found[-1].start, slashed.end(), found[-1].value + part)
            else:
                found.append(Numeral(start, slashed.end(), part, fraction=True))
    return found


def _is_inside(body: str, start: int) -> bool:
    """Whether a digit goes on with what stands right before it, "A320", and that is no currency: "Sh4.2 billion", "R350", "N1,480"."""
    if not body[start - 1].isalnum():
        quoted = body[start - 1] in "'’" and _SHORT_YEAR.match(body, max(0, start - 2)) is not None
        return quoted or body[start - 1] in "_./:#@"
    coined = _COINED.search(body, max(0, start - _NEAR), start)
    return coined is None or (coined["letter"] is not None and _SUM.match(body, start) is None)


def _spaced(body: str, start: int) -> re.Match[str] | None:
    """The digits that blanks part into thousands before what they count, "12 000 farmers"; None for those behind a name or a number."""
    spaced = _SPACED.match(body, start)
    if spaced is not None and spaced["sum"] and body[start - 1 : start] not in MONEY_SIGNS:  # "on 20 300 500."
        return None
    if spaced is None or spaced["last"] == "000":
        return spaced
    named = _NAMED.search(body, max(0, start - _NEAR), start)
    return spaced if named is None or (named["name"] or "").lower() in ORDINARY else None


def _digits_value(match: re.Match[str]) -> float:
    """The number written in digits, with a sign for a part of one behind it or without: "2½"."""
    sign = match["sign"]
    return _digits(match[0].removesuffix(sign)) + _SIGNS[sign] if sign else _digits(match[0])


def _digits(text: str) -> float:
    """The value of digits, whatever parts their thousands."""
    return float(text if text.isdecimal() else _PARTING.sub("", text))


def _in_words(body: str) -> Iterator[Numeral]:
    """The numbers written in words."""
    lower = body.encode(errors="surrogatepass").lower().decode(errors="surrogatepass")  # bytes: of the letters of ASCII alone
    end = 0
    for opening in _OPENS.finditer(f" {lower}"):
        start = opening.start()  # where its blank stands, and so, without the one before the body, its first letter
        if start < end or (start and (body[start - 1].isalnum() or body[start - 1] in "-’'.")):
            continue
        written = _WRITTEN.match(lower, start)
        if written is not None and not (written["scores"] and _SCORES.search(body, max(0, start - _NEAR), start) is None):
            end = written.end()
            yield _word_value(written)


def _word_value(match: re.Match[str]) -> Numeral:
    """The number written in words."""
    if match["times"]:
        return Numeral(*match.span(), next(value for stem, value in _TIMES.items() if match["times"].startswith(stem)), written=True)
    if match["part"]:
        return Numeral(*match.span(), _part(match["part"]), written=True, fraction=match["of"] is None)
    if many := match["many"] or match["scores"]:
        return Numeral(*match.span(), prod(_MANY[word] for word in many.split(" of ")), written=True, comparator=">")
    if match["some"]:
        return _some(match)
    return Numeral(
        *match.span(), _number(match["number"].removesuffix(match["more"] or "")) + (0.5 if match["more"] else 0.0), written=True
    )


def _some(match: re.Match[str]) -> Numeral:
    """An open number of a scale: "several hundred" is more than one hundred, "a couple of hundred" about two."""
    couple = match["some"].startswith("a couple")
    value = _SCALES[match["some"].rpartition(" ")[2]] * (2 if couple else 1)
    return Numeral(*match.span(), value, written=True, comparator="~" if couple else ">")


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
