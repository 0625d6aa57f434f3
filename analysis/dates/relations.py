"""How a told date stands to the article that tells it: past, present, future, deadline or recurring."""

from __future__ import annotations

from datetime import date

from analysis.article import Relation
from analysis.dates import periods
from analysis.dates.meanings import Literal, Meaning
from analysis.dates.tense import Tense

_DEADLINE_WORDS = frozenset(("by", "until", "till", "before", "through", "deadline", "within"))


def relation(value: str, meaning: Meaning, day: date | None, tense: Tense | None, before: str) -> Relation:
    """The relation of a value to the publication day, else by tense; `before` is the word before the expression, in lower case."""
    if isinstance(meaning, Literal) and (meaning.recurring or meaning.side is not None):
        return "recurring" if meaning.recurring else ("present", "future", "past")[meaning.side or 0]
    if value == "PRESENT_REF":
        return "present"
    here = periods.bounds(value)
    if here is None or day is None:
        return _by_tense(value, tense, before)
    if here[1] < day:
        return "past"
    if here[0] > day or (here[0] < here[1] and tense == "future") or (before == "by" and here[1] > day):
        return "deadline" if before in _DEADLINE_WORDS else "future"
    return "present"


def _by_tense(value: str, tense: Tense | None, before: str) -> Relation:
    """The relation the tense tells: durations are present, dates past, unless it says otherwise."""
    if before in _DEADLINE_WORDS and tense != "past" and not value.startswith("P"):
        return "deadline"
    if tense == "future":
        return "future"
    return "present" if value.startswith("P") and tense != "past" else "past"
