"""The measure before a number that it is said of: "training cost" of "a training cost that is only $5 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.claims.numbers.carried import Told, is_taken
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject.dealings import costing, priceless
from analysis.claims.wording.measures import is_in_name, is_proportion, measure, moves_last, opens_clause, owned, stands_for, sum_of
from analysis.claims.wording.resources import CHANGES, COUNTABLE, CROWDS, MEASURE_VERBS, MEASURES

_BESIDE = 4  # words: a verb further away measures something else
_VERB_LEADS = (["to"], ["will"], ["would"], ["must"], ["can"], ["could"], ["may"], ["should"])
_NO_MONEY = CROWDS | COUNTABLE | {"vote", "turnout", "majority", "majorities", "distance", "height", "altitude"}
_SUMS = frozenset(
    {"sale", "purchase", "earnings", "payment", "takings", "price", "funding", "contribution", "amount", "prize", "use"}
)  # of money
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "his", "her", "our"})


def nearest(body: str, found: Sequence[re.Match[str]], q: Quantity, last: Told | None) -> str | None:
    """The nearest measure among the words before a quantity, with its own; a mere change ("increase") comes after any other."""
    words = [word[0] for word in found]
    words[-1:] = [] if moves_last(words) else words[-1:]
    change = None
    if q.dimension in {"money", "percent"} and (named := sum_of(words)) is not None:
        return named
    if (cost := costing(words, q)) is not None:
        return cost
    for index in range(len(words) - 1, -1, -1):
        low = words[index].lower()
        if low == ";" or (words[index - 1] == "," and opens_clause(words, index) and not stands_for(words, index)):
            break
        free = low in MEASURES and not (q.dimension == "money" and low in _NO_MONEY) and not is_taken(body, found[index].start(), q, last)
        if free and is_proportion(words, index) and not is_in_name(words, index):
            if low in {"pay", "cost", "award"} and words[index - 1 : index] in _VERB_LEADS:
                return MEASURE_VERBS[low]
            if low not in CHANGES:
                return priceless(measure(words, owned(words, index)))
            change = change or (measure(words, index) if words[index - 1 : index] != ["to"] else None)
        elif low in MEASURE_VERBS and _is_beside(words, index) and (q.dimension == "money" or MEASURE_VERBS[low] not in _SUMS):
            return MEASURE_VERBS[low]
    return change


def _is_beside(words: Sequence[str], index: int) -> bool:
    """Whether a verb stands near a number, names between aside, and is no attribute: "paid the Acme Savings Bank", not "a trailing"."""
    if words[index - 1 : index] and words[index - 1].lower() in _ARTICLES:
        return False
    between = words[index + 1 :]
    between = between[1:] if between[:1] == ["the"] else between
    named = next((at for at, word in enumerate(between) if not word[0].isupper()), len(between))
    return len(words) - index - max(0, named - 1) <= _BESIDE
