"""Sentences as strings of word classes, one letter a word: what the grammar's patterns are matched against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from analysis.dates import resources as r

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_SPELLED = (
    rf"(?i:(?:(?:eighteen|nineteen)[ -](?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS})"
    rf"|twenty (?:(?:{_TENS})(?:[ -](?:{_ONES}))?|{_TEENS})"
    rf"|(?:(?<=year )|(?<=in )|(?<=since )|(?<=by ))two thousand(?:(?: and)? (?:(?:{_TENS})(?:-(?:{_ONES}))?|{_TEENS}|{_ONES}))?"
    r"(?! (?!was|is|has)[a-z]+s\b))(?![\w-]))"
)
_IN_WORDS = re.compile(_SPELLED)
_ADDRESSES = ("http://", "https://", "www.")
_HOURS = re.compile(r"(?: to | and |[-–])[0-9]{4} (?:GMT|UTC|BST|CET|EST|EDT|hours)\b")  # behind the first of two times of day
_TOKEN = re.compile(
    r"https?://\S+|www\.\S+"
    r"|[0-9]{4}[-/][0-9][0-9][-/][0-9][0-9]"
    r"(?:[T ][0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?(?:\.[0-9]{1,9})?(?:Z|[+-][0-9][0-9]:?[0-9][0-9])?)?(?!\w)"
    r"|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9][0-9])(?![\w/])|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![\w.])"
    r"|[0-9]{1,2}:[0-9][0-9](?::[0-9][0-9])?(?!\w)"
    r"|[0-9]{1,4}(?:st|nd|rd|th)(?!\w)"
    r"|['’‘]?[0-9]{2,4}['’]?s(?!\w)"
    r"|[0-9]++(?:[.,][0-9]++)*+"
    r"|[AaPp]\.[Mm]\.?(?!\w)|B\.C\.(?:E\.)?|A\.D\."
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?!\w)"
    r"|(?:Q[1-4]|H[12])(?!\w)|FY(?=[0-9])"
    rf"|{_SPELLED}"
    r"|[^\W0-9_]++"
    r"|['’]s(?!\w)"
    r"|[^\w\s]|\w"
)


class Word(NamedTuple):
    """A token of a sentence, its class's letter and what it means: a number, a unit, part of a TIMEX3 value, or its lower-case form."""

    start: int
    end: int
    text: str
    letter: str
    value: str | int | float


FIRST_YEAR, LAST_YEAR = 1000, 2199  # four digits outside are no year

_VALUED = """
    month weekday weekdays month_cut weekday_cut season daypart clockword unit units second cardinal scale ordinal nth day number year
    decade decadeword iso numeric clock meridiem era quartermark adverb deictic reference holiday dayholiday
    comma hyphen dash possessive other
"""
_CORE = """
    month month_cut weekday weekdays weekday_cut season daypart clockword unit units year decade decadeword iso numeric clock meridiem era
    quartermark adverb deictic reference recent holiday dayholiday tonight gone futurenoun fy half period
"""


def _letters() -> dict[str, str]:
    """Class → its letter, from Unicode's private use area, so that no letter means anything to a regular expression."""
    return {name: chr(0xE000 + place) for place, name in enumerate([*_VALUED.split(), *r.PLAIN])}


LETTERS = _letters()
_OTHER = LETTERS["other"]


def _dictionary() -> dict[str, tuple[str, str | int | float]]:
    """Word in lower case → letter of its class, value."""
    words: dict[str, tuple[str, str | int | float]] = {}
    for name, plain in r.PLAIN.items():
        words |= {word: (LETTERS[name], word) for word in plain.split()}
    tables: dict[str, Mapping[str, str | int | float]] = {
        "season": r.SEASONS,
        "daypart": r.DAY_PARTS,
        "clockword": r.CLOCK_WORDS,
        "unit": {unit: unit for unit in r.UNITS},
        "units": r.PLURALS,
        "second": {"second": 2},
        "cardinal": r.CARDINALS,
        "scale": r.SCALES,
        "ordinal": {word: number for word, number in r.ORDINALS.items() if word != "second"},
        "decadeword": r.DECADE_WORDS,
        "adverb": r.ADVERBS,
        "deictic": r.DEICTICS,
        "reference": r.REFERENCES,
        "era": r.ERAS,
        "comma": {",": ","},
        "possessive": {"'s": "'s", "’s": "'s"},
        "meridiem": {"am": 0, "pm": 12, "a.m": 0, "p.m": 12},
    }
    for name, table in tables.items():
        words |= {word: (LETTERS[name], value) for word, value in table.items()}
    return words


def _capitalised() -> dict[str, tuple[str, str | int | float]]:
    """Words that are temporal only with a capital: names of months, days and holidays."""
    words: dict[str, tuple[str, str | int | float]] = {}
    for full, cut, table in (("month", "month_cut", r.MONTHS), ("weekday", "weekday_cut", r.WEEKDAYS)):
        words |= {
            word: (LETTERS[full if len(word) > 4 or word in ("may", "june", "july") else cut], value) for word, value in table.items()
        }
    words |= {word: (LETTERS["holiday"], value) for word, value in r.HOLIDAYS.items()}
    words |= {f"{word}s": (LETTERS["weekdays"], value) for word, value in r.WEEKDAYS.items() if word.endswith("day")}
    return words | {word: (LETTERS["dayholiday"], value) for word, value in r.DAY_HOLIDAYS.items()}


_WORDS = _dictionary()
_NAMES = _capitalised()
_HYPHENS = frozenset("-–—‑")
_CORES = re.compile(f"[{''.join(LETTERS[name] for name in _CORE.split())}]")
TEMPORAL_WORDS = frozenset(_WORDS) | frozenset(_NAMES)
_NAMEABLE = {
    LETTERS[name]
    for name in ("deictic", "adverb", "reference", "unit", "units", "weekday", "daypart", "season", "clockword", "this", "tonight")
}
_BEFORE_CAPITALS = {LETTERS[name] for name in ("holiday", "dayholiday", "new", "possessive", "nth")}
_HINTS = frozenset(word for known in (_WORDS, _NAMES) for word, (letter, _) in known.items() if _CORES.match(letter) and word.isalpha())
_LETTERS_ONLY = re.compile(r"[a-z]+")
_FIGURES = re.compile(r"[0-9](?:[0-9]{3}|[:./][0-9]|0['’]?s| ?[AaPp]\.[Mm]| B\.C| A\.D)|Q[1-4]|H[12]|A\.D")


def words_of(body: str, start: int, end: int) -> list[Word]:
    """The words of body[start:end]; none where no word could be the core of a temporal expression."""
    sentence = body[start:end]
    if _HINTS.isdisjoint(_LETTERS_ONLY.findall(sentence.lower())) and not _FIGURES.search(sentence) and not _IN_WORDS.search(sentence):
        return []
    found = [(m[0], *m.span()) for m in _TOKEN.finditer(body, start, end)]
    words = _without_names([Word(at, to, text, *(_plain(text) or _figure_or_hyphen(text, body, at, to))) for text, at, to in found])
    return words if _CORES.search(classes(words)) else []


def _without_names(words: list[Word]) -> list[Word]:
    """The words, those with a capital inside a name without their class: USA Today, the Daily Post, the Six Day War, Sunday Times."""
    return [
        word._replace(letter=_OTHER) if word.letter in _NAMEABLE and word.text[0].isupper() and _is_in_name(words, place) else word
        for place, word in enumerate(words)
    ]


def _is_in_name(words: list[Word], place: int) -> bool:
    """Whether words[place] belongs to a name with the word before or after it."""
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if not words[place].text.istitle():
        return before is not None and f"{before.text} {words[place].text}" in r.NAMES_IN_CAPITALS
    if words[place].letter == LETTERS["daypart"]:
        return _is_named(after) or (before is not None and before.text == "This")
    if words[place].letter == LETTERS["weekday"]:
        named = before is not None and before.text in r.BEFORE_NAMED_DAYS and f"{before.text} {words[place].text}".lower() not in r.FEASTS
        show = after is not None and after.letter == LETTERS["daypart"] and place + 2 < len(words) and _is_named(words[place + 2])
        return named or show or (after is not None and after.text in r.NEWSPAPERS)
    if words[place].letter == LETTERS["season"]:
        return _is_named(after)
    programme = after is not None and after.text in r.PROGRAMMES
    return programme or (before is not None and before.text[-1].isalnum() and before.letter not in _BEFORE_CAPITALS)


def _is_named(after: Word | None) -> bool:
    """Whether the word that follows is a name that takes the one before it along: Saturday Night Live, the Winter Palace."""
    return after is not None and after.text.istitle() and after.letter == _OTHER


def classes(words: list[Word]) -> str:
    """The words as a string of class letters."""
    return "".join([word.letter for word in words])


@lru_cache(maxsize=1 << 16)
def _plain(text: str) -> tuple[str, str | int | float] | None:
    """Letter of a token's class, and its value; None for figures and hyphens, whose class depends on what is around them."""
    low = text.lower()
    known = _WORDS.get(low)
    if known is not None:
        return known
    if low.startswith(_ADDRESSES):
        return _OTHER, text
    if text[0].isalpha():
        return (LETTERS["year"], _year_in_words(low)) if " " in text or "-" in text else _name(text, low)
    return None if text in _HYPHENS or any("0" <= mark <= "9" for mark in text) else (_OTHER, text)


def _year_in_words(low: str) -> int:
    """The year that words tell: nineteen ninety-nine, two thousand and eight."""
    first, *rest = [r.CARDINALS[word] for word in low.replace("-", " ").split() if word in r.CARDINALS]
    return int((2_000 if "thousand" in low else first * 100) + sum(rest))


def _figure_or_hyphen(text: str, body: str, start: int, end: int) -> tuple[str, str | int | float]:
    """Letter of the class of a token of digits or of a hyphen, and its value. A hyphen joins two words, a dash stands between spaces."""
    if text in _HYPHENS:
        joined = start > 0 and not body[start - 1].isspace() and not body[end : end + 1].isspace()
        return LETTERS["hyphen" if joined else "dash"], text
    alone = _stands_alone(body, start, end) and not _HOURS.match(body, end)
    return _number(text, text.lower()) if alone else (_OTHER, text)


def _name(text: str, low: str) -> tuple[str, str | int | float]:
    """Class and value of a word that is not in the dictionary: a capitalised name, a dotted abbreviation, Q3, or any other."""
    if not text[0].isupper():
        return _WORDS.get(low.rstrip("."), (_OTHER, low))
    if low[1:].isdigit():
        return LETTERS["quartermark"], text
    letter, value = _NAMES.get(low) or _NAMES.get(low.rstrip(".")) or _WORDS.get(low.rstrip(".")) or (_OTHER, low)
    if low[-1] == "." and letter in (LETTERS["month_cut"], LETTERS["weekday_cut"]):
        return LETTERS["month" if letter == LETTERS["month_cut"] else "weekday"], value
    return letter, value


def _stands_alone(body: str, start: int, end: int) -> bool:
    """Whether a number is no part of a name, an amount of money, a fraction or a percentage (GPT-4, R1, $5, 1/18th, 5%)."""
    before = body[start - 2 : start] if start > 1 else body[:start]
    after = body[end : end + 2]
    if (before[-1:].isalnum() and before != "FY") or before[-1:] in ("$", "€", "£", "¥", "#", "_", "/", "\\", "@", "+", "&"):
        return False
    if after[:1] in ("%", "_", "\\", "@") or (after[:1] == "/" and after[1:].isdigit() and not body[start:end].isdigit()):
        return False
    if after[:1] == "/" and after[1:].isdigit() and end - start != 4:
        return False
    if before[-1:] == "." and before[:1].isdigit():
        return False
    return not after[:1].isalpha() or body[end : end + 2].lower() in ("am", "pm")


def _number(text: str, low: str) -> tuple[str, str | int | float]:
    """Class and value of a token of digits."""
    digits = low.strip("'’‘s")
    if digits.isdigit():
        number = int(digits[:6])
        if low[-1] == "s":
            return (LETTERS["decade"], number) if number % 10 == 0 else (_OTHER, low)
        if len(digits) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
            return LETTERS["year"], number
        return LETTERS["day" if 1 <= number <= 31 and len(digits) <= 2 else "number"], number
    if low[-2:] in ("st", "nd", "rd", "th"):
        return LETTERS["nth"], int(low[:-2])
    if len(low) > 9 and low[4] in "-/":
        return LETTERS["iso"], low
    for name, mark in (("clock", ":"), ("numeric", "/")):
        if mark in low:
            return LETTERS[name], low
    if low.count(".") == 2 and len(low.rpartition(".")[2]) == 4:
        return LETTERS["numeric"], low
    plain = low.replace(",", "")
    return LETTERS["number"], float(plain) if plain.count(".") <= 1 and len(plain) < 12 else low
