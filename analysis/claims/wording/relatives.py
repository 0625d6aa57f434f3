"""Relative clauses that a comma closes before the verb of the main clause: "Acme, which supplies Norfell, will"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.article import Span
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import AUXILIARIES, CHANGES, FINITE, MEASURE_VERBS, REPORTING, STANDING, TELLING
from analysis.claims.wording.scans import Scan

_LONG = 240  # characters before a place in which a relative clause parts a noun from its verb
_VERBS = AUXILIARIES | CHANGES | FINITE | REPORTING | STANDING | MEASURE_VERBS.keys() | {*TELLING}
_RELATIVE = re.compile(
    rf""", \s (?: which | who | whose | whom | where
    | (?: [a-z]+ed | led | built | held | known | made | run ) \s (?: by | in | at | as | from ) ) \s
    (?: [^.;:] | \. (?=\S) | : (?=\d) ){{3,160}}? ,
    (?= \s (?: \w+ly \s )? (?: {any_of(_VERBS - {"to"})} | [a-z]+ed ) \b )""",
    re.VERBOSE,
)


def relative_clauses(body: str) -> list[Span]:
    """The relative clauses inside the main clauses of a body, in order, with both commas."""
    return [Span(*found.span()) for found in _RELATIVE.finditer(body)]


def closed_before(clauses: Sequence[Span], start: int, end: int) -> Span | None:
    """The last of some relative clauses before a place, if it lies behind another place and is closed."""
    if not clauses:
        return None
    index = bisect_left(clauses, (end, end)) - 1
    return clauses[index] if index >= 0 and start <= clauses[index].start and clauses[index].end <= end else None


def words_before(
    words: Scan, at: int, sentence: Span, clauses: Sequence[Span], far: int, aside: Span | None = None
) -> Sequence[re.Match[str]]:
    """The words of a sentence before a place, those of an aside or relative clause left out, so many characters back before it."""
    left = aside or closed_before(clauses, max(sentence.start, at - _LONG), at)
    if left is None:
        return words.between(sentence, at - far, at)
    return [*words.between(sentence, left.start - far, left.start), *words.between(sentence, left.end, at)]
