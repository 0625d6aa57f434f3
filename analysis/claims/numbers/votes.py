"""Votes told as two numbers, which are no score: "voted 52 to 48", "a 5-4 ruling of the court"."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.numbers.numerals import Numeral
from analysis.claims.numbers.quantities import Quantity

_FAR = 80  # characters before the numbers in which the vote is told
_NEAR = 16  # characters between the beginning of the first number and the second
_FLAGS = re.IGNORECASE | re.VERBOSE
_PAIR = re.compile(
    r"""(?P<first> \d{1,3} ) (?: \s? [-–] \s? | (?P<tie> [\s-] ) to (?P=tie) | \s votes \s to \s )
    (?P<second> \d{1,3} ) (?! [\w%.-]*\d | \s? % | \s per | \s pct )""",
    _FLAGS,
)
_LEAD = re.compile(r"(?<! [\w$€£.:/-] ) \d{1,3} (?: \s? [-–] \s? | \s to \s | -to- | \s votes \s to \s ) \Z", _FLAGS)
_LEADS = ("-", "–", "to")
_VOTED = re.compile(r"\b (?: voted | votes? | voting | ballot ) \b [^.;\d]{0,70} (?<! \b at \s ) (?<! \b on \s ) (?<! from \s ) \Z", _FLAGS)
_VOTE = re.compile(r"\s (?: \w+ \s )? (?: vote | ruling | decision | majority | verdict | split ) \b", _FLAGS)
_BODY = re.compile(
    r"""\b (?: courts? | justices | judges | senate | senators | house | councils? | commission | committee | parliament | panel | assembly
    | congress | jury | jurors | lawmakers | legislature | legislators | knesset | bundestag | duma | mps | board | councill?ors
    | shareholders | delegates | regulators | city | state | union | voted | by\ a\ vote ) \b""",
    _FLAGS,
)


def vote(body: str, sentence: Span, numeral: Numeral) -> Quantity | None:
    """The votes that a numeral counts as one of two sides; None where it is a score or anything else."""
    if numeral.written:
        return None
    led = body[numeral.start - 4 : numeral.start].rstrip().lower().endswith(_LEADS)  # a glance that spares most numbers the search
    lead = _LEAD.search(body, max(sentence.start, numeral.start - _NEAR), numeral.start) if led else None
    pair = _PAIR.match(body, lead.start() if lead else numeral.start, sentence.end)
    if pair is None or not _is_cast(body, sentence, pair):
        return None
    side = "votes for" if pair.start() == numeral.start else "votes against"
    return Quantity(numeral.start, numeral.end, numeral.start, numeral.end, numeral.value, numeral.value, "count", "votes", measure=side)


def _is_cast(body: str, sentence: Span, pair: re.Match[str]) -> bool:
    """Whether two numbers are told to be votes, those of a body that votes."""
    told = _VOTED.search(body, max(sentence.start, pair.start() - _FAR), pair.start()) or _VOTE.match(body, pair.end(), sentence.end)
    if told is not None and told[0].endswith("ruling"):
        return True
    return told is not None and _BODY.search(body, sentence.start, sentence.end) is not None
