"""What a sum of money is, told by the verb or the bargain beside it: a price, damages, a request, what was raised or saved."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject import patterns
from analysis.claims.wording.phrases import is_plural
from analysis.claims.wording.resources import AUXILIARIES, CHANGES, DETERMINERS, MEASURE_VERBS, MODIFIERS, SOUGHT, STOPS

_FAR = 160  # characters before a sum in which the deal is looked for
_BEHIND = 70  # characters behind it in which a bargain is looked for
_NEAR = 40  # characters behind it in which its verb is looked for
_BEFORE = 20  # characters in which two words stand before it
_PARTED = 3  # words in which a verb and its particle stand
_SETTING = frozenset({"set", "sets", "setting", "put", "puts", "putting"})
_COSTING = 9  # words between "cost" and the sum
_COSTS = frozenset({"cost", "costs", "costing"})
_BEARERS = frozenset({"him", "her", "them", "us", "me", "you", "it"})
_ADVERBS = frozenset({"about", "around", "nearly", "almost", "some", "over", "up", "to", "at", "least", "an", "estimated", "just", "only"})
_NO_OBJECTS = CHANGES | MODIFIERS
_NO_BEARERS = (STOPS - DETERMINERS - _BEARERS - _ADVERBS) | CHANGES | AUXILIARIES | {",", ";", ":", "—"}


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
    if verb is not None:
        return MEASURE_VERBS.get(verb["verb"].lower())
    that = patterns.THAT.match(body, q.end, min(sentence.end, q.end + _FAR))  # "the £5m that its owner gave"
    return next((MEASURE_VERBS[word] for word in that["words"].split() if word in MEASURE_VERBS), None) if that else None


def taken(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a film took, told by its opening: "opened with $18m"."""
    if q.dimension != "money":
        return None
    return "takings" if patterns.OPENED.search(body, max(sentence.start, q.start - _NEAR), q.start) else None


def costing(words: Sequence[str], q: Quantity) -> str | None:
    """The cost, where the words before a sum end with what something cost that much: "cost the country's economy" billions."""
    if q.dimension != "money" or len(words) < _PARTED:
        return None
    apart, last = {word.lower() for word in words[-_PARTED:]} & _SETTING, words[-1].lower()
    if apart and last in {"back", "aside"}:  # "will set you back $150"
        return "cost" if last == "back" else "budget"
    verb = next((at for at in range(len(words) - 2, max(-1, len(words) - _COSTING), -1) if words[at].lower() in _COSTS), None)
    if verb is None:
        return None
    borne = [word for word in words[verb + 1 :] if word.lower() not in _ADVERBS]
    first = borne[0] if borne else ""
    told = (
        first[:1].isupper()
        or first in DETERMINERS
        or first in _BEARERS
        or (len(borne) == 1 and is_plural(first) and first not in _NO_OBJECTS)
    )
    return "cost" if told and not any(word.lower() in _NO_BEARERS for word in borne) else None


def priceless(told: str) -> str:
    """A measure, but of the object of "cost" the cost: "cost hedge funds" billions."""
    first, _, rest = told.partition(" ")
    return "cost" if first.lower() in {"cost", "costs"} and rest and rest.split()[0].lower() not in _NO_OBJECTS else told
