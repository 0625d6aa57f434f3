"""Numbers without a noun that the words before them give one: "a population of 3.2 million", "the Dow closed at 38,905", "killed 320"."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.persons import befallen, is_crowd, persons
from analysis.claims.numbers.quantities import Quantity, compare
from analysis.claims.numbers.values import single
from analysis.claims.wording import patterns
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.phrases import is_plural, noun_phrase
from analysis.claims.wording.resources import CHANGES, COUNTABLE, MEASURES, NUMBERED, WEIGHED

_FAR = 100  # characters before a number in which its measure stands
_NEAR = 16  # the same in which "to" stands
_LEVEL = 100  # the least that an index stands at
_FLAGS = re.IGNORECASE | re.VERBOSE
_WORDS = r"(?: \s+ [A-Za-z][\w’'-]* ){0,6}?"
_LINKED = r"""\s+ (?: of | to | at | is | was | were | are | be | been | from | by | past | above | below | reach(?:e[sd])? | hits?
    | total(?:l?ed|s) | stands | stood | topped | exceeded | exceeds | neared | passed | averaged? | remain(?:s|ed) | became | becomes )
    \s+ (?: (?: an? | the | now | still | only | just | record ) \s+ ){0,2} \Z"""
_NUMBERED = re.compile(
    rf"""(?<!['’]) \b (?P<measure> (?: (?! (?: an? | the | its | their | his | her | of | with | and ) \b ) [a-z-]+ \s )?
    (?P<key> {any_of(NUMBERED)} ) ) \b {_WORDS} {_LINKED}""",
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
    | points ,? \s (?: or \s [\d.]+ (?: % | \s?per\ ?cent ) ,? \s )?
    | \b (?: Exchange | [Ii]ndex | [Mm]arket | [Ss]tocks | [Bb]ourse ) \b [^;]{0,60} (?: % | percent | per\ cent ) ,? \s )
    (?: to | at ) \s \Z
    | \b (?: Dow | Industrials | FTSE | Nasdaq | NASDAQ | Nikkei | DAX | CAC | Sensex | Hang\ Seng | Kospi | Average ) \b [^;:.]{0,60}? \b
    (?: up | down | by | rose | fell | gained | lost | shed | added | climbed | dropped | jumped | plunged | soared | slid | tumbled )
    \s (?: (?: about | nearly | almost | some | more\ than | over ) \s )? \Z""",
    re.VERBOSE,
)


_RUNS = re.compile(r"(?: \s not \s out )? \s (?: off | from ) \s (?: \d+ | just \s \d+ ) \s (?: balls | deliveries ) \b", _FLAGS)
_LABEL = re.compile(r"(?: \A | \n ) [ \t•*·–—-]{0,6} (?P<what> [A-Z][A-Za-z /-]{2,40} ) : [ ] \Z", re.VERBOSE)
_LINE_END = re.compile(r"[ \t]* (?: \n | \Z | [ ] \( )", re.VERBOSE)
_CHANGED_TO = re.compile(
    rf"""\b (?P<what> [a-z]+s ) \s (?: (?: in | of | at | on | among ) (?: \s [\w-]+ ){{1,3}} \s )?
    (?: (?: have | had | has ) \s )? (?: \w+ly \s )? (?: {any_of(CHANGES)} )
    (?: \s (?: by \s )? (?: (?: about | nearly | almost | more\ than | over ) \s )? [\d.]+ (?: \s?% | \s per\ ?cent ) ,? )? \s to
    (?: \s (?: about | nearly | almost | over | more\ than | around | some | just | a\ record ) )? \s \Z""",
    _FLAGS,
)
_LEAST = 100  # from which on a bare number is what those that "rose to" it are


def bare(body: str, sentence: Span, numeral: Numeral) -> Quantity | None:
    """The quantity that a number without a noun is, told by a measure or a verb beside it; None where nothing tells."""
    if numeral.fraction:
        return None
    value = single(body, numeral, sentence.end)
    read = Quantity(numeral.start, value.end, numeral.start, value.end, value.low, value.high, comparator=numeral.comparator)
    compare(body, read, sentence.start)
    if (told := befallen(body, read, sentence)) is not None:
        read.unit, read.measure = "people", told
        return read
    if (told := _listed(body, read, sentence)) is not None:
        read.unit = read.measure = told
        return read
    alone = patterns.BARE.match(body, read.number_end, sentence.end) is not None
    if (who := persons(body, read, sentence) if alone or is_crowd(body, read, sentence) else None) is not None:
        read.unit, read.measure = "people", who
        return read
    return read if alone and _is_told(body, read, sentence) else None


def _listed(body: str, read: Quantity, sentence: Span) -> str | None:
    """What a number counts by the form of its line or clause: "Employees: 18,400", "143 off 98 balls"; None where that tells nothing."""
    if body.startswith((" off", " from", " not out"), read.end) and _RUNS.match(body, read.end, sentence.end):
        return "runs"
    labelled = body.startswith(": ", read.start - 2)
    label = _LABEL.search(body, max(0, read.start - _FAR), read.start) if labelled else None
    if label is None or _LINE_END.match(body, read.end) is None:
        return None
    words = label["what"].lower().split()
    counted = next((at for at, word in enumerate(words) if is_plural(word)), None)
    return NUMBERED.get(words[-1]) or (None if counted is None else " ".join(words[: counted + 1]))


def _is_told(body: str, read: Quantity, sentence: Span) -> bool:
    """Whether a measure before a number tells its unit: a population, a number of cases, the level of an index."""
    floor = max(sentence.start, read.start - _FAR)
    if (counted := _NUMBER_OF.search(body, floor, read.start)) is not None:
        phrase = noun_phrase(body, counted.start("what") - 1, read.start)
        read.unit = read.measure = phrase.text if phrase else ""
    elif (numbered := _NUMBERED.search(body, floor, read.start)) is not None:
        read.unit, read.measure = NUMBERED[numbered["key"].lower()], numbered["measure"]
    elif (counted := _changed_to(body, floor, read)) is not None and _counts(counted["what"], read):
        read.unit = read.measure = counted["what"].lower()
    elif (moved := _MOVED.search(body, floor, read.start)) is not None:
        read.unit, read.measure = "number", moved["measure"]
    elif read.high >= _LEVEL and _INDEX.search(body, floor, read.start):
        read.unit = "points"
    return bool(read.unit)


def _changed_to(body: str, floor: int, read: Quantity) -> re.Match[str] | None:
    """The words that tell what rose or fell to a number: "burglaries fell 4% to"."""
    led = " to " in body[max(floor, read.start - _NEAR) : read.start]  # a glance that spares most numbers the search
    return _CHANGED_TO.search(body, floor, read.start) if led else None


def _counts(word: str, read: Quantity) -> bool:
    """Whether a plural that rose or fell to a number is what it counts: "homicides", not "shares" nor "prices"."""
    low = word.lower()
    return read.low >= _LEAST and low not in WEIGHED and (low in COUNTABLE or low not in MEASURES)
