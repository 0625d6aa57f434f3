"""Numbers without a noun that count persons: "killed 320", "left 40,000 homeless", "a village of 300", "employs 4,500", "hundreds fled"."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.patterns import BARE
from analysis.claims.wording.resources import SUFFERED

_NEAR = 16  # characters before a number in which the verb stands that it is the object of
_FLAGS = re.IGNORECASE | re.VERBOSE
_AGED = re.compile(r"\b (?: aged? | at | of ) \s \Z", _FLAGS)
_HARMED_BEFORE = re.compile(
    r"""\b (?P<verb> kill(?:ed|ing|s) | wounded | injur(?:ed|ing|es) | arrest(?:ed|ing) | displac(?:ed|ing) | rescued | evacuated | infected
    | jailed | detained ) \s \Z""",
    _FLAGS,
)
_HARMED_BEHIND = re.compile(
    rf"""\s (?: (?: others? | more ) \s )? (?: (?: were | are | (?: have | had ) (?: \ been )? ) \s (?: \w+ly \s )? )?
    (?P<verb> {any_of(SUFFERED)} ) \b (?! \s (?: in\ action | \w+s ) \b )""",
    _FLAGS,
)
_EMPLOYED = re.compile(
    r"""\b (?: employ(?:s|ed|ing)? | (?P<hired> hir(?:e[ds]?|ing) | recruit(?:ed|ing|s)? ) | (?P<sacked> la(?:id|ying)\ off | sacked ) )
    \s \Z""",
    _FLAGS,
)
_PEOPLED = re.compile(
    r"""\b (?: (?: village | town | city | community | settlement | nation | country | island | congregation | suburb ) \s of
    | home \s to ) \s \Z""",
    _FLAGS,
)
_ABOARD = re.compile(r"\s (?: on \s board | aboard | in \s attendance ) \b", _FLAGS)
_CROWD = re.compile(r"(?: (?:ten|dozen|hundred|thousand)s\ of\  )? (?: thousands | millions ) | tens | dozens | hundreds", _FLAGS)
_NO_CROWD = re.compile(
    r"""\s (?: of | more ) \b
    | (?: \s \w+ ){0,3} \s (?: spent | raised | paid | invested | stolen | wasted | poured | made | saved | sold ) \b""",
    _FLAGS,
)


def befallen(body: str, read: Quantity, sentence: Span) -> str | None:
    """What befell the persons that a number counts: "people killed" for "killed 320"; None for "a man aged 34 died"."""
    floor = max(sentence.start, read.start - _NEAR)
    found = _HARMED_BEHIND.match(body, read.end, sentence.end) or (
        _HARMED_BEFORE.search(body, floor, read.start) if BARE.match(body, read.number_end, sentence.end) else None
    )
    return None if found is None or _AGED.search(body, floor, read.start) else f"people {SUFFERED[found['verb'].lower()]}"


def persons(body: str, read: Quantity, sentence: Span) -> str | None:
    """What the persons are that a number counts: staff, a population, or people where nothing more is told; None for other numbers."""
    floor = max(sentence.start, read.start - _NEAR)
    employed = _EMPLOYED.search(body, floor, read.start)
    if employed is not None:
        return "people hired" if employed["hired"] else "people laid off" if employed["sacked"] else "staff"
    if _PEOPLED.search(body, floor, read.start):
        return "population"
    return "people" if _ABOARD.match(body, read.end, sentence.end) or is_crowd(body, read, sentence) else None


def is_crowd(body: str, read: Quantity, sentence: Span) -> bool:
    """Whether a number is an open one that stands for persons by itself: "hundreds were there", not "millions were spent"."""
    crowd = _CROWD.fullmatch(body, read.number, read.number_end)
    return crowd is not None and _NO_CROWD.match(body, read.end, sentence.end) is None
