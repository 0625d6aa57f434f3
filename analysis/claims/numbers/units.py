"""Units of numbers that are neither money nor shares: signs tied to them, the nouns they count, what they are part of."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.wording import patterns
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.phrases import Phrase, is_plural, noun_phrase
from analysis.claims.wording.resources import JOINED, STOPS, TIME_UNITS, UNCOUNTED

_LOOKBACK = 90  # characters: a noun phrase before a range
_ARE = re.compile(r"\s (?: are | were )", re.VERBOSE)
_NO_COUNT = re.compile(r"\b (?: the | these | those | in | since | by | at | on | of | [A-Z]\w* ) \s \Z", re.VERBOSE)
_JOINED = re.compile(rf"- (?P<noun> {any_of(JOINED)} ) s? (?![\w-])", re.VERBOSE)  # "a 6- to 8-foot wall"
_SHORT = {"bpd": "barrels/day", "bp": "basis points", "bps": "basis points", "kmh": "km/h", "kph": "km/h", "lb": "pounds", "lbs": "pounds"}
_IDLE = TIME_UNITS | UNCOUNTED
_NO_TIMES = frozenset({"light years", "light-years"})
_NAMES = {"celsius": "°C", "fahrenheit": "°F", "degrees": "degrees", "metres": "metres"}


def unit(body: str, number: Span, sentence: Span, ranged: bool) -> Phrase | None:
    """The unit of a number and where it ends; durations, which are dates, have none, nor has a number that counts nothing."""
    tied = _tied(body, number.end, sentence.end)
    if tied is not None:
        return tied
    joined = _JOINED.match(body, number.end, sentence.end) if ranged else None
    if joined is not None:
        return Phrase(JOINED[joined["noun"].lower()], joined.end())
    behind = patterns.BEHIND.match(body, number.end, sentence.end)
    start = behind.end() if behind else number.end
    others = patterns.OTHERS.match(body, start, sentence.end)  # "three other Americans"
    counted = (noun_phrase(body, others.end(), sentence.end) if others else None) or noun_phrase(body, start, sentence.end)
    if counted is None:
        counted = _predicated(body, number, sentence)
    if counted is None:
        counted = _part(body, number.end, sentence.end) or (_before(body, number, sentence) if ranged else None)
    if counted is not None and "/" in counted.text:  # "Acme/Norfell polls" are no rate
        counted = Phrase(counted.text.replace("/", " "), counted.end)
    idle = counted is None or (counted.text.rpartition(" ")[2].lower() in _IDLE and counted.text not in _NO_TIMES)
    return None if idle else counted


def _tied(body: str, end: int, limit: int) -> Phrase | None:
    """The sign or short word tied to a number: "48.2°C", "10km", "140 km/h", "300m high"; or how many it is a rate of."""
    sign = patterns.ATTACHED.match(body, end, limit)
    if sign is not None and sign.lastgroup:
        if sign.lastgroup == "parts":
            return Phrase(sign["parts"], sign.end())
        return Phrase(_NAMES.get(sign.lastgroup) or _SHORT.get(sign["unit"], sign["unit"]), sign.end())
    rate = patterns.PER_NUMBER.match(body, end, limit)
    return Phrase(f"per {rate['unit']}", rate.end()) if rate else None


def _predicated(body: str, number: Span, sentence: Span) -> Phrase | None:
    """What those are whom a number counts: "citizens" of "15 were citizens"; it ends where the number does."""
    verb = _ARE.match(body, number.end, sentence.end)
    counted = noun_phrase(body, verb.end(), sentence.end) if verb and not _NO_COUNT.search(body, sentence.start, number.start) else None
    told = counted is not None and counted.text == counted.text.lower() and not counted.text.split()[0].endswith(("ed", "ing", "en"))
    return Phrase(counted.text, number.end) if counted and told else None


def _part(body: str, end: int, limit: int) -> Phrase | None:
    """What a number is part of: "votes" of "62,000 of the 110,000 votes"; it ends where the number does."""
    whole = patterns.PARTITIVE.match(body, end, limit)
    counted = noun_phrase(body, whole.end() - 1, limit) if whole else None
    return Phrase(counted.text, end) if counted else None


def _before(body: str, number: Span, sentence: Span) -> Phrase | None:
    """The plural before a range: "a stock of bales ranging from 10,000 to 50,000"."""
    before = patterns.RANGE_NOUN.search(body, max(sentence.start, number.start - _LOOKBACK), number.start)
    if before is None or not is_plural(before[1].rpartition(" ")[2]):
        return None
    words = before[1].split()
    first = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i].lower() in STOPS), 0)
    return Phrase(" ".join(words[first:]), number.end) if words[first:] else None
