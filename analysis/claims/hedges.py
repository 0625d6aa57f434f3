"""Whether the writer keeps a distance from a number: "reportedly", "could reach", "an estimated", "claims to have"."""

from __future__ import annotations

import re

from analysis.article import Quote, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import HEDGES
from analysis.quotes import stance

_FLAGS = re.IGNORECASE | re.VERBOSE
_FAR = 110  # characters before a number in which a hedge reaches it
_BEHIND = 50  # characters behind it in which a hedge of its verb stands
_NEAR = 12  # characters in which an article stands before a number
_MODAL = r"(?: could | (?-i: may | might ) ) (?! \s (?: not | no \s longer ) \b )"
_ESTIMATES = r"estimat(?: e[ds]? | ing | ion ) (?! \s (?: by | also | exclud | includ | beat | range )  )"
_HEDGE = re.compile(rf"\b (?: {any_of(HEDGES)} | {_MODAL} | {_ESTIMATES} ) \b", _FLAGS)
_ANY_HEDGE = re.compile(rf"\W (?: {any_of(HEDGES)} | could | may | might | estimat )", re.VERBOSE)  # in lower case, which is read fast
_HEDGE_BEHIND = re.compile(rf"\b (?: {any_of(HEDGES)} | {_MODAL} (?P<acts> \s (?! have \b ) )? ) \b", _FLAGS)
_BREAK = re.compile(
    r"""[;:] | \) (?=\w) | \s [-–—] \s | [”"] | \b as \s (?: the | it | he | she | they | we | its | [a-z]+s ) \b
    | \b (?: when | after | before | because | while (?! \s \w+ing \b ) | although | though
    | whose | unless | until | than | according | despite ) \b
    | , \s (?: but | and | who | which | where | with | as | said | says | a | an | the ) \b
    | \b that \s (?: is | are | was | were | has | have | had ) \b""",
    _FLAGS,
)
_STOP = re.compile(
    r"""[,;:.”"] \s | \b (?: and | but | when | after | before | because | while | if | who | which | that | as | than | there
    | indicates? | suggests? | means? | implies | imply | it | he | she | they ) \b""",
    _FLAGS,
)
_GIVEN = re.compile(r"\b (?: the | its | his | her | their | our | my | these | those | this ) \s (?: [a-z]+ \s )? \Z", _FLAGS)
_ESTIMATING = ("estimat", "reckon", "guess", "speculat")


def hedged(body: str, q: Quantity, sentence: Span, quote: Quote | None, doubtful: bool) -> bool:
    """Whether a number is told with reserve: by its speaker's verb, by its own words, or by a hedge in its clause, where there is one."""
    if quote is not None and (stance(quote.cue) == "doubting" or (quote.cue or "").startswith(_ESTIMATING)):
        return True
    if "estimate" in body[q.start : q.number].lower():
        return True
    return doubtful and _GIVEN.search(body, max(sentence.start, q.start - _NEAR), q.start) is None and _reaches(body, q, sentence)


def has_hedge(body: str, words: Span) -> bool:
    """Whether a hedge stands among some words."""
    told = _ANY_HEDGE.search(f" {body[slice(*words)].lower()}") is not None
    return told and _HEDGE.search(body, *words) is not None


def _reaches(body: str, q: Quantity, sentence: Span) -> bool:
    """Whether a hedge before a number, or one of the verb behind it, stands in the number's own clause."""
    before = max(sentence.start, q.start - _FAR)
    last = next((broken.end() for broken in reversed(list(_BREAK.finditer(body, before, q.start)))), before)
    if has_hedge(body, Span(last, q.start)):
        return True
    limit = min(sentence.end, q.end + _BEHIND)
    stop = _STOP.search(body, q.end, limit)
    behind = _HEDGE_BEHIND.search(body, q.end, stop.start() if stop else limit)
    return behind is not None and not (q.dimension == "count" and behind["acts"])  # "two women could travel" doubts no number
