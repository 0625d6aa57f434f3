"""What a sum of money is, told by the verb or the bargain beside it: a price, damages, a request, what was raised or saved."""

from __future__ import annotations

from analysis.article import Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject import patterns
from analysis.claims.wording.resources import CHANGES, MEASURE_VERBS, MODIFIERS, SOUGHT

_FAR = 160  # characters before a sum in which the deal is looked for
_BEHIND = 70  # characters behind it in which a bargain is looked for
_NEAR = 40  # characters behind it in which its verb is looked for
_BEFORE = 20  # characters in which two words stand before it
_NO_OBJECTS = CHANGES | MODIFIERS


def paid(body: str, q: Quantity, sentence: Span) -> str | None:
    """The price, where something is bought or sold for money; of a sum that is sued or asked for, what it is."""
    if q.dimension != "money":
        return None
    traded = patterns.TRADED.search(body, max(sentence.start, q.start - _FAR), q.start)
    return SOUGHT.get((traded["verb"] or "").lower(), "price") if traded else None


def priced(body: str, q: Quantity, sentence: Span) -> str | None:
    """The price, where money stands behind "at", or behind "for" beside a bargain, and nothing else is told: "sold out at $200"."""
    found = patterns.PRICED.search(body, max(sentence.start, q.start - _BEFORE), q.start)
    if q.dimension == "money" and body.startswith("tart", q.start + 1):  # "tickets start at $5"
        return "price"
    if found is None or q.dimension != "money":
        return None
    near = max(sentence.start, q.start - _FAR), min(sentence.end, q.end + _BEHIND)
    bargained = found["link"].lower() != "for" or "/" in q.unit or patterns.BARGAIN.search(body, *near)
    return "price" if bargained else None


def acted(body: str, q: Quantity, sentence: Span) -> str | None:
    """What was done with a sum, told behind it: "£5m was raised", "the £5m they had saved"."""
    end = min(sentence.end, q.end + _NEAR)
    verb = patterns.PASSIVE.match(body, q.end, end) or patterns.RELATIVE.match(body, q.end, end)
    return MEASURE_VERBS.get(verb["verb"].lower()) if verb else None


def priceless(told: str) -> str:
    """A measure, but of the object of "cost" the cost: "cost hedge funds" billions."""
    first, _, rest = told.partition(" ")
    return "cost" if first.lower() in {"cost", "costs"} and rest and rest.split()[0].lower() not in _NO_OBJECTS else told
