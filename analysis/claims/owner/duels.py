"""Whose share it is where two are told together: "Ada leads Bo 52 to 48 percent", "Ada with 52 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Mention, Span
from analysis.claims.numbers.quantities import Quantity

_FLAGS = re.IGNORECASE | re.VERBOSE
_FAR = 110  # characters before a share in which the verb stands
_PERCENT = r"(?: \s? % | \s percent | \s per \s cent | \s points )"
_DUEL = re.compile(
    rf"""\b (?: lead(?:s|ing)? | led | trail(?:s|ed|ing)? | ahead\ of | behind | edg(?:es|ed|ing) | beat(?:s|ing)? | defeat(?:s|ed|ing)?
    | (?P<chosen> favou?r(?:s|ed)? | prefer(?:s|red)? | pick(?:s|ed)? ) ) \b \s [^.;:\d]{{2,80}}? [\s,(]
    (?: by \s )? (?P<first> \d{{1,2}} (?:\.\d+)? {_PERCENT}? \s? (?: [-–] | to ) \s? )? \Z""",
    _FLAGS,
)
_VERBS = ("lead", "led", "trail", "ahead", "behind", "edg", "beat", "defeat", "favo", "prefer", "pick")  # of one of which _DUEL is
_AGAINST = re.compile(rf"(?: {_PERCENT} )? \s? (?: [-–] | to ) \s? \d[\d.]* {_PERCENT}", _FLAGS)
_TIED = re.compile(r",? \s (?: at | with | on ) \s", _FLAGS)
_MARGIN = re.compile(
    r"\b (?: (?P<back> trail(?:s|ed|ing)? | behind ) | lead(?:s|ing)? | led | ahead\ of ) \b \s [^.;:\d]{2,80}? \s by \s \Z", _FLAGS
)
_POINTS = frozenset({"points", "percentage points"})
_SHARES = _POINTS | {"percent"}
_SIDES = frozenset({"PERSON", "ORG", "OTHER"})


def duel(body: str, q: Quantity, sentence: Span) -> re.Match[str] | None:
    """The verb by which one of two leads before a share that is told with another; "first" is the one told before it."""
    if q.unit != "percent":
        return None
    before = body[max(sentence.start, q.start - _FAR) : q.start].lower()
    if not any(map(before.__contains__, _VERBS)):  # a glance that spares most shares the search
        return None
    verb = _DUEL.search(body, max(sentence.start, q.start - _FAR), q.start)
    told = verb is not None and (verb["first"] is not None or _AGAINST.match(body, q.number_end) is not None)
    return verb if told else None


def margin(body: str, q: Quantity, sentence: Span) -> re.Match[str] | None:
    """The verb by which one leads or trails another by some points: "leads Bo by five points"."""
    return _MARGIN.search(body, max(sentence.start, q.start - _FAR), q.start) if q.unit in _POINTS else None


def duellist(body: str, q: Quantity, sentence: Span, names: Sequence[Mention]) -> str | None:
    """Whose share a percentage is: of one right before it ("Bo at 48 percent"), or of a side of two; None where neither is told."""
    if q.unit not in _SHARES:
        return None
    sides = [name for name in names if name.type in _SIDES]
    ahead = margin(body, q, sentence)
    if ahead is not None:
        return next((side.entity for side in reversed(sides) if side.end <= ahead.start()), None)
    if q.unit != "percent" or not sides:
        return None
    if _TIED.fullmatch(body, sides[-1].end, q.start):
        return sides[-1].entity
    verb = duel(body, q, sentence)
    if verb is None:
        return None
    behind = next((index for index, side in enumerate(sides) if side.start > verb.start()), len(sides))
    at = behind - (verb["chosen"] is None) + (verb["first"] is not None)
    return sides[at].entity if 0 <= at < len(sides) else None
