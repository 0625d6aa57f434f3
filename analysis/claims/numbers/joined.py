"""Numbers that a hyphen joins to what they count, "a 250-bed hospital", "the 1,100-strong workforce", and odds: "3-to-1"."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.quantities import Quantity, compare
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import DISTANCES, EXTENTS, JOINED, SCORE_WORDS

_FLAGS = re.IGNORECASE | re.VERBOSE
_NEAR = 60  # characters before a pair of numbers in which it is told what they are
_MOVES = r"""lead | gap | drop | fall | rise | gain | increase | advantage | deficit | plunge | margin | swing | jump | cut | hike
    | decline | surge | reduction | difference | slide | rally"""
_JOINED = re.compile(
    rf"(?: - (?P<noun>{any_of(JOINED)}) | [\s-] (?P<points>point) (?= \s (?: [a-z]+ \s )? (?:{_MOVES}) s? \b ) ) (?![\w-])", re.VERBOSE
)
_RACE = re.compile(rf"\s (?: \w+ \s )? (?: {any_of(set(DISTANCES) - EXTENTS.keys())} ) \b", _FLAGS)
_STRONG = re.compile(
    r"""-strong (?![\w-]) (?: (?: \s [a-z]+ ){1,2} \s of \s (?P<of> [a-z]+ s ) \b )?
    | \s strong (?= [.,;)] | \s (?: and | in | at | but | are | is | was | were | will ) \b | \Z )""",
    re.VERBOSE | re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?P<tie> [\s-] ) to (?P=tie) (?P<second> \d{1,3} | one | two | three | four ) (?! [\w%] | [.,]\d | \s? per | -\w )", _FLAGS
)
_ODDS = re.compile(r"\b (?: odds | ratio | margin | outnumber(?:s|ed)? | advantage | leverage ) \b [^.;]{0,50} \Z", _FLAGS)
_ODDS_BEHIND = re.compile(r"\s (?: odds | favou?rites? | outsiders? | shots? | ratio | margin | majority | advantage ) \b", _FLAGS)
_SCORE = re.compile(rf"\b (?: {any_of(SCORE_WORDS)} ) \b [^.;]{{0,20}} \Z", _FLAGS)
_SCORE_BEHIND = re.compile(rf"\s (?: {any_of(SCORE_WORDS)} ) \b", _FLAGS)
_SECONDS = {"one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0}


def joined(body: str, sentence: Span, numeral: Numeral) -> Quantity | None:
    """The quantity that a number makes with the noun a hyphen joins to it, or with "strong"; None for others and for races."""
    if numeral.fraction or not body.startswith(("-", " strong", " point"), numeral.end):  # a glance that spares most numbers the search
        return None
    strong = _STRONG.match(body, numeral.end, sentence.end)
    found = strong or _JOINED.match(body, numeral.end, sentence.end)
    if found is None or _RACE.match(body, found.end(), sentence.end):
        return None
    unit = (strong["of"] or "people") if strong else "points" if found["points"] else JOINED[found["noun"]]
    end = found.start("of") - 1 if strong and strong["of"] else found.end()
    read = Quantity(numeral.start, end, numeral.start, numeral.end, numeral.value, numeral.value, "count", unit)
    compare(body, read, sentence.start)
    return read


def odds(body: str, sentence: Span, numeral: Numeral) -> Quantity | None:
    """The ratio that two numbers are told to have to each other, "outnumbered three to one", "odds of 7-to-2"; None for scores."""
    tied = body.startswith(("-to-", " to "), numeral.end) and not numeral.fraction
    pair = _PAIR.match(body, numeral.end, sentence.end) if tied else None
    if pair is None:
        return None
    before = max(sentence.start, numeral.start - _NEAR)
    second = _SECONDS.get(pair["second"].lower()) or float(pair["second"])
    told = _ODDS.search(body, before, numeral.start) or _ODDS_BEHIND.match(body, pair.end(), sentence.end)
    if told is None and (_SCORE.search(body, before, numeral.start) or _SCORE_BEHIND.match(body, pair.end(), sentence.end)):
        return None
    if (told is None and (second != 1 or pair["tie"] != "-")) or not 0 < second < numeral.value:
        return None
    value = numeral.value / second
    read = Quantity(numeral.start, pair.end(), numeral.start, pair.end(), value, value, "ratio", "ratio", numerals=2)
    compare(body, read, sentence.start)
    return read
