"""Numbers that moved: which number is the one that another was before, "fell to 3.2% from 4.1%", "230, up from 190 a year earlier"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from analysis.article import Claim
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import MONTHS

_FLAGS = re.IGNORECASE | re.VERBOSE
_FAR = 90  # characters between a number and what it was before
_SOON = 60  # characters behind a number in which it is told when it held
_BEFORE = 24  # characters in which two words stand before a number
_YEARS = r"(?: [^.;:()\d] | \b (?: 1[89] | 20) \d\d \b | \b \d{1,2} \s (?=[A-Z]) | \( [^()]{0,30} \) )"
_SOME = r"""(?: the | an? | just | only | about | around | some | nearly | almost | more\ than | less\ than | current
    | present | existing | previous | original | year[ -](?:ago|earlier) | [a-z]+['’]s )"""
_LEAD = rf"(?: \s {_SOME} ){{0,3}} \s \Z"
_FROM = re.compile(
    rf""" (?P<moved> {_YEARS}{{0,60}}? \b (?: up | down | rise | increase | gain | jump | improvement | drop | fall | decline | decrease
    | higher | lower | risen | fallen ) (?: \s \w+ly )? \s from {_LEAD} ) | {_YEARS}{{0,60}}? \b from {_LEAD}""",
    _FLAGS,
)
_AGAINST = re.compile(rf"{_YEARS}{{0,50}}? \b (?: compared\ (?:with|to) | against | versus | vs\.? | as\ opposed\ to ) {_LEAD}", _FLAGS)
_COMPARING = ("compared", "against", "versus", "vs", "opposed")  # one of these is in what is held against
_THEN = re.compile(
    r"""[^.;:]{0,40}? \b (?: earlier | before | ago | previous(?:ly)? | prior | in\ (?:19|20)\d\d | at\ the\ end\ of
    | last\ (?:year|month|quarter|week|season|time) | the\ same (?: \s \w+ )? \s (?:period|month|quarter|week|year|time|day) ) \b""",
    _FLAGS,
)
_STANDS = re.compile(r"\b (?: to | at | of | is | was | were | are | stood | reached | hit | totall?ed ) \s (?: \w+ \s ){0,2} \Z", _FLAGS)
_LED = re.compile(rf"\b from {_LEAD}", _FLAGS)
_PLACED = re.compile(
    rf"\s (?: in \s (?! {any_of(month.title() for month in MONTHS)} ) (?= [A-Z] ) | (?: for | among ) \s (?= [a-z] ) (?! the \s ) )",
    re.VERBOSE,
)
_TO = re.compile(rf"{_YEARS}{{0,50}}? (?<!up\ ) \b to {_LEAD}", _FLAGS)


def with_previous(body: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, each with the number that it was before where the text tells one."""
    told = list(claims)
    for index, (one, other) in enumerate(pairwise(claims)):
        if not _is_alike(one, other):
            continue
        if _was(body, one, other, body[one.end : other.start]):
            told[index] = replace(one, previous=other.value)
        elif _became(body, one, other):
            told[index + 1] = replace(other, previous=one.value)
    for index, (one, step, other) in enumerate(zip(claims, claims[1:], claims[2:], strict=False)):  # "$5.2m, up 3% from $5.0m"
        if told[index].previous is not None or not _is_alike(one, other) or _is_alike(one, step):
            continue
        if _was(body, one, other, body[one.end : step.start] + body[step.end : other.start]):
            told[index] = replace(one, previous=other.value)
    return tuple(told)


def is_led_back(gap: str) -> bool:
    """Whether the words between two numbers tell that the second is what the first was before, or is held against it."""
    return len(gap) <= _FAR and (_led_from(gap) is not None or _is_held_against(gap))


def _led_from(gap: str) -> re.Match[str] | None:
    """The words between two numbers that end with "from", which a glance at them spares most the search."""
    return _FROM.fullmatch(gap) if "from" in gap.lower() else None


def _is_held_against(gap: str) -> bool:
    """Whether the words between two numbers end with a comparison of both."""
    low = gap.lower()
    return any(word in low for word in _COMPARING) and _AGAINST.fullmatch(gap) is not None


def _is_alike(one: Claim, other: Claim) -> bool:
    """Whether two numbers may be values of one thing: single ones in the same unit, a rate told once for both."""
    if not 0 <= other.start - one.end <= _FAR or one.value is None or other.value is None:
        return False
    return one.unit == other.unit or one.unit.partition("/")[0] == other.unit.partition("/")[0]


def _was(body: str, one: Claim, other: Claim, gap: str) -> bool:
    """Whether a number is told by the words between them to be what the one before it was before."""
    moved = _led_from(gap)
    if moved is not None:
        return moved["moved"] is not None or _STANDS.search(body, max(0, one.start - _BEFORE), one.start) is not None
    return _is_held_against(gap) and _THEN.match(body, other.end, min(len(body), other.end + _SOON)) is not None


def _became(body: str, one: Claim, other: Claim) -> bool:
    """Whether a number is told as what it was, and the one behind it as what it became: "from 190 to 230"."""
    led = _LED.search(body, max(0, one.start - _BEFORE), one.start) is not None and _TO.fullmatch(body, one.end, other.start) is not None
    return led and not (_PLACED.match(body, one.end) and _PLACED.match(body, other.end))
