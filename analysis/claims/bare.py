"""Numbers without a noun that the words before them give one: "a population of 3.2 million", "the Dow closed at 38,905", "killed 320"."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims import patterns
from analysis.claims.numerals import Numeral
from analysis.claims.phrases import noun_phrase
from analysis.claims.quantities import Quantity, compare
from analysis.claims.resources import NUMBERED, SUFFERED
from analysis.claims.values import single

_FAR = 100  # characters before a number in which its measure stands
_NEAR = 16  # characters before a number in which the verb stands that it is the object of
_LEVEL = 100  # the least that an index stands at
_FLAGS = re.IGNORECASE | re.VERBOSE
_WORDS = r"(?: \s+ [A-Za-z][\w’'-]* ){0,6}?"
_LINKED = r"""\s+ (?: of | to | at | is | was | were | are | be | been | from | by | past | above | below | reach(?:e[sd])? | hits?
    | total(?:l?ed|s) | stands | stood | topped | exceeded | exceeds | neared | passed | averaged? | remain(?:s|ed) | became | becomes )
    \s+ (?: (?: an? | the | now | still | only | just | record ) \s+ ){0,2} \Z"""
_NUMBERED = re.compile(
    rf"""(?<!['’]) \b (?P<measure> (?: (?! (?: an? | the | its | their | his | her | of | with | and ) \b ) [a-z-]+ \s )?
    (?P<key> {patterns.any_of(NUMBERED)} ) ) \b {_WORDS} {_LINKED}""",
    _FLAGS,
)
_NUMBER_OF = re.compile(rf"\b numbers?\ of \s (?: (?:the|its|their|all) \s )? (?P<what> [a-z][\w’'-]* ) {_WORDS} {_LINKED}", _FLAGS)
_MOVED = re.compile(
    r"""\b (?P<measure> (?: total \s )? number ) (?: \s+ [A-Za-z\d][\w’'-]* ){0,6}? \s+ (?: to | from | by | past | stood\ at | stands\ at
    | reach(?:e[sd])? | topped | exceeded ) \s+ (?: (?: an? | the | only | just | record ) \s+ ){0,2} \Z""",
    _FLAGS,
)
_INDEX = re.compile(
    r"""\b (?: (?: index | Dow | Industrials | FTSE | Nasdaq | NASDAQ | S&P | Nikkei | DAX | CAC | Sensex | Hang\ Seng | Composite | Topix
    | Kospi | Stoxx | Nifty | IBEX | Bovespa | Ordinaries ) \b [^;:]{0,80}? \b
    | points ,? \s (?: or \s [\d.]+ (?: % | \s?per\ ?cent ) ,? \s )? )
    (?: to | at ) \s \Z""",
    re.VERBOSE,
)
_AGED = re.compile(r"\b (?: aged? | at | of ) \s \Z", _FLAGS)
_HARMED_BEFORE = re.compile(
    r"""\b (?P<verb> kill(?:ed|ing|s) | wounded | injur(?:ed|ing|es) | arrest(?:ed|ing) | displac(?:ed|ing) ) \s \Z""", _FLAGS
)
_HARMED_BEHIND = re.compile(
    rf"""\s (?: (?: others? | more ) \s )? (?: (?: were | are | have\ been | had\ been ) \s (?: \w+ly \s )? )?
    (?P<verb> {patterns.any_of(SUFFERED)} ) \b (?! \s (?: in\ action | \w+s ) \b )""",
    _FLAGS,
)


def bare(body: str, sentence: Span, numeral: Numeral) -> Quantity | None:
    """The quantity that a number without a noun is, told by a measure or a verb beside it; None where nothing tells."""
    value = single(body, numeral, sentence.end)
    harmed = _HARMED_BEHIND.match(body, value.end, sentence.end)
    if numeral.fraction or not (harmed or patterns.BARE.match(body, value.end, sentence.end)):
        return None
    read = Quantity(numeral.start, value.end, numeral.start, value.end, value.low, value.high, comparator=numeral.comparator)
    compare(body, read, sentence.start)
    return read if _is_befallen(body, read, sentence, harmed) or (harmed is None and _is_told(body, read, sentence)) else None


def _is_befallen(body: str, read: Quantity, sentence: Span, harmed: re.Match[str] | None) -> bool:
    """Whether a number counts persons to whom something happened: "killed 320", "12 were injured", not "a man aged 34 died"."""
    floor = max(sentence.start, read.start - _NEAR)
    found = harmed or _HARMED_BEFORE.search(body, floor, read.start)
    if found is None or _AGED.search(body, floor, read.start):
        return False
    read.unit, read.measure = "people", f"people {SUFFERED[found['verb'].lower()]}"
    return True


def _is_told(body: str, read: Quantity, sentence: Span) -> bool:
    """Whether a measure before a number tells its unit: a population, a number of cases, the level of an index."""
    floor = max(sentence.start, read.start - _FAR)
    if (counted := _NUMBER_OF.search(body, floor, read.start)) is not None:
        phrase = noun_phrase(body, counted.start("what") - 1, read.start)
        read.unit = read.measure = phrase.text if phrase else ""
    elif (numbered := _NUMBERED.search(body, floor, read.start)) is not None:
        read.unit, read.measure = NUMBERED[numbered["key"].lower()], numbered["measure"]
    elif (moved := _MOVED.search(body, floor, read.start)) is not None:
        read.unit, read.measure = "number", moved["measure"]
    elif read.high >= _LEVEL and _INDEX.search(body, floor, read.start):
        read.unit = "points"
    return bool(read.unit)
