"""What a ratio or percentage is measured against: a whole ("of Acme"), a rival ("than Globex"), an earlier time ("from a year earlier")."""

from __future__ import annotations

import re

from analysis.article import Claim, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.patterns import EXACTLY, MULTIPLIER
from analysis.claims.wording.phrases import whole
from analysis.claims.wording.resources import BASELESS, CHANGES, COMPARATIVES, COMPARED_BY, MONTHS, SIZES

_FLAGS = re.IGNORECASE | re.VERBOSE
_SIZE = r"(?:cost|size|price|number|amount|rate|level|value)"
_AGAINST = re.compile(
    rf"""[”"]? (?: \s* [—–]+ \s* | \s+ (?: (?P<more>{any_of(COMPARATIVES)}) \s+ (?:\w+\s+)? )? )
    (?: (?: that\ of | of | than | as\ [a-z]+\ as | as | compared\ (?:with|to) ) \b | (?=the\ {_SIZE}\ of) ) \s*
    (?: the\ {_SIZE}\ of \s+ )?
    (?: what \s+ (?: it\ (?:costs|takes|took|cost)\ to\ \w+ \s+ )? | (?:training|making|building|running|buying) \s+ )?
    (?: {EXACTLY} \d[\d,]* \s+ )?
    (?P<what> (?: (?:the|its|their|his|her|our|my|all|a|an|that|this|these|such) \s+ )? [A-Za-z][\w’'.-]*
    (?: \s+ (?:[A-Za-z]|\d+[A-Za-z]|\d{{4}}\b)[\w’'-]* ){{0,4}} )""",
    _FLAGS,
)
_TIMES = re.compile(
    r"""\s (?: the | its | their | his | her ) \s (?: (?: [a-z-]+ \s ){1,3} of \s (?: the \s )? )?
    (?P<what> [A-Za-z][\w’'&-]* (?: \s [A-Za-z][\w’'&-]* ){0,3} )""",
    re.VERBOSE,
)  # "twice the legal limit", "12 times the mass of Jupiter"
_AS_CLAUSE = re.compile(r"\s+ as \s+ (?! (?: much | many | large | big | high | fast | expensive ) \b )", _FLAGS)  # "as demand cooled"
_PERIOD = r"(?: year | quarter | month | week | decade | season | period | day )"
_EARLIER = re.compile(
    rf"""(?: \s (?: {any_of(CHANGES)} | more | less | fewer | growth | improvement ) )?
    (?: \s (?: in | for | to | at ) (?: \s (?! (?: is | are | was | were | has | have | had | said | who | that | and | but ) \b )
        [$€£]?[\w’'.-]+ (?<![.]) ){{1,5}}? )?
    ,? \s (?: compared \s )? (?P<link> than | from | over (?! \s the \s same ) | on | versus | with | to | against ) \s (?: in \s )?
    (?P<what> (?: an? | one ) \s {_PERIOD} \s (?: ago | earlier | before )
    | (?: last | (?: the \s )? (?: previous | prior | same | preceding | year[ -](?:ago|earlier) ) )
      \s (?: (?: [a-z-]+ \s )? {_PERIOD} | \w+ (?=\s of \s last) ) \b
      (?: \s (?: last \s year | (?: in | of ) \s \d{{4}} | a \s year \s earlier ) )?
    | (?: (?<=than[ ]) | (?<=from[ ]) | (?<=than[ ]in[ ]) ) (?: (?: {any_of(MONTHS)} ) \s )?
      (?: 19 | 20 ) \d\d \b (?! [-–] | \s (?: to | until | through ) \b ) )""",
    _FLAGS,
)
_ON = r"(?: [ -] (?: on | over ) [ -] )"
_YEARLY = re.compile(rf"\s \(? (?: year {_ON} year | y/y | yoy | y-o-y | month {_ON} month | quarter {_ON} quarter ) \b", _FLAGS)
_APART = re.compile(
    r"""\s (?P<side> above | below ) \s
    (?P<what> (?: the | its | their | his | her | an? ) \s [a-z][\w’'-]* (?: \s [a-z][\w’'-]* ){0,3} )""",
    _FLAGS,
)
_PROPERTIES = frozenset(COMPARED_BY.values())  # "12 times the mass"
_NO_BASELINES = SIZES | BASELESS
_NAMED = {"y/y": "year on year", "yoy": "year on year", "y-o-y": "year on year"}
_DIFFERING = ("than ", "above ", "below ", "from ", "over ", "on ", "versus ", "against ", "year ", "month ", "quarter ")


def baseline(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a ratio or a percentage is measured against: "Meta's Llama model"; with the word that ties it, where it tells a difference."""
    if q.dimension not in {"ratio", "percent"}:
        return None
    return _earlier(body, q, sentence) or _compared(body, q, sentence) or _apart(body, q, sentence)


def is_share(claim: Claim) -> bool:
    """Whether a percentage is one of something else: "10 percent of Acme's budget", not "10 percent more than a year ago"."""
    return claim.unit.partition("/")[0] == "percent" and bool(claim.baseline) and not (claim.baseline or "").startswith(_DIFFERING)


def _earlier(body: str, q: Quantity, sentence: Span) -> str | None:
    """The earlier time that a percentage is a change from: "from a year earlier", "year on year"."""
    if q.unit != "percent":
        return None
    yearly = _YEARLY.match(body, q.end, sentence.end)
    if yearly is not None:
        told = yearly[0].strip(" (").lower()
        return _NAMED.get(told, told.replace("-", " ").replace("over", "on"))
    found = _EARLIER.match(body, q.end, sentence.end)
    if found is None:
        return None
    link = found["link"].lower()
    return f"{'than' if link in {'with', 'to'} else link} {found['what']}"


def _compared(body: str, q: Quantity, sentence: Span) -> str | None:
    """The whole that a number is a share of, or the rival that it is compared with."""
    found = _AGAINST.match(body, q.end, sentence.end) or _multiple_of(body, q, sentence)
    if found is None or (q.dimension == "percent" and _AS_CLAUSE.match(body, q.end)):
        return None
    what = found["what"]
    if found.re is _TIMES and what in _PROPERTIES:
        return None
    if what.split()[0].lower() in _NO_BASELINES or q.unit == "percentage points":
        return None
    told = whole(what)
    return f"than {told}" if told and found.re is _AGAINST and found["more"] and q.dimension == "percent" else told


def _multiple_of(body: str, q: Quantity, sentence: Span) -> re.Match[str] | None:
    """What a multiple that is no verb is a multiple of: "twice the legal limit", not "doubled its funding"."""
    noun = q.unit == "times" and MULTIPLIER.fullmatch(body, q.number, q.number_end) is None
    return _TIMES.match(body, q.end, sentence.end) if noun else None


def _apart(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a percentage lies above or below: "above the forecast"."""
    found = _APART.match(body, q.end, sentence.end) if q.unit == "percent" else None
    told = whole(found["what"]) if found else None
    return f"{found['side'].lower()} {told}" if found and told else None
