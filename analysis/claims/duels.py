"""Two shares told together, where one side leads another: "Ada leads Bo 52 to 48 percent"."""

from __future__ import annotations

import re

from analysis.article import Span

_FLAGS = re.IGNORECASE | re.VERBOSE
_FAR = 90  # characters before a share in which the verb stands
_PERCENT = r"(?: % | percent | per\ cent )"
_DUEL = re.compile(
    rf"""\b (?: lead(?:s|ing)? | led | trail(?:s|ed|ing)? | ahead\ of | edg(?:es|ed|ing) | beat(?:s|ing)? | defeat(?:s|ed|ing)? ) \b
    (?: \s (?-i:[A-Z]) [^.;:\d]{{0,60}} | \s (?: by \s )? ) (?<! from \s )
    (?P<first> \d{{1,2}} (?:\.\d)? \s? {_PERCENT}? \s? (?: [-–] | to ) \s? )? \Z""",
    _FLAGS,
)
_AGAINST = re.compile(rf"\s? {_PERCENT}? \s? (?: [-–] | to ) \s? \d[\d.]* \s? {_PERCENT}", _FLAGS)


def duel(body: str, start: int, end: int, sentence: Span) -> re.Match[str] | None:
    """The words by which one leads another before a number that is the share of one of them; "first" is the share told before it."""
    found = _DUEL.search(body, max(sentence.start, start - _FAR), start)
    if found is None or found["first"] is not None:
        return found
    return found if _AGAINST.match(body, end, sentence.end) else None
