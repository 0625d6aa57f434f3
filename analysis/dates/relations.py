"""How a told date stands to the article that tells it: past, present, future, deadline or recurring."""

from __future__ import annotations

from datetime import date

from analysis.article import Relation
from analysis.dates import periods
from analysis.dates.clause import Clause
from analysis.dates.meanings import Literal, Meaning

_DEADLINE_WORDS = frozenset(("by", "until", "till", "before", "through", "deadline", "within"))


def relation(value: str, meaning: Meaning, day: date | None, clause: Clause) -> Relation:
    """The relation of a value to the publication day where that is known, else the one the clause tells."""
    if isinstance(meaning, Literal) and (meaning.recurring or meaning.side is not None):
        return "recurring" if meaning.recurring else ("present", "future", "past")[meaning.side or 0]
    if value == "PRESENT_REF":
        return "present"
    here = periods.bounds(value)
    if here is None or day is None:
        return _told_relation(value, clause)
    if here[1] < day:
        return "past"
    to_come = here[0] > day or (here[0] < here[1] and (clause.verb == "future" or clause.before == "by"))
    return _ahead(clause) if to_come else "present"


def _ahead(clause: Clause) -> Relation:
    """What a date to come is: a deadline after "by" and the like, or as the time of an aim ("the 2030 target")."""
    return "deadline" if clause.before in _DEADLINE_WORDS else "future"


def _told_relation(value: str, clause: Clause) -> Relation:
    """The relation the clause tells: durations are present, dates past, unless it says otherwise."""
    if value.startswith("P"):
        return clause.verb or "present"
    if clause.before in _DEADLINE_WORDS and (clause.intended or clause.verb != "past"):
        return "deadline"
    return "future" if clause.verb == "future" or (clause.intended and clause.verb != "past") else "past"
