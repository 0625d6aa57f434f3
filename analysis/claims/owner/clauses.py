"""Where the clause of a number begins: names before that place do not own it."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Mention, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner import belonging
from analysis.claims.wording.resources import AGENTS, BEFALLING, CASUALTIES, MEASURES
from analysis.claims.wording.scans import Scan

_FAR = 300  # characters before a quantity
_RELATIVES = ("that", "which", "who")
_INDEFINITE = frozenset({"a", "an", "one", "another"})


def own_clause(body: str, openers: Scan, q: Quantity, sentence: Span, subject: str | None, names: Sequence[Mention]) -> int:
    """Where the clause of a number begins, if it has a subject that is no name's measure: "Acme grew, while 300 mills burned"."""
    told = _relative(body, q, sentence, subject)
    opened = openers.between(sentence, q.start - _FAR, q.start)
    if not opened:
        return told
    at = opened[-1].end()
    scene = [m for m in names if belonging.WHERE.fullmatch(body, m.end, at)]
    if scene:
        return scene[0].start
    if not body[at : q.start].split() and _is_subject(body, q, sentence, opened[-1][0]):
        return at
    named = subject is not None and subject.rpartition(" ")[2].lower() not in MEASURES and body.startswith(subject, at)
    return at if named else told


def _is_subject(body: str, q: Quantity, sentence: Span, opener: str) -> bool:
    """Whether a number right behind the word that opens a clause is the subject of it."""
    subordinating = not set(belonging.SUBORDINATING).isdisjoint(opener.lower().split())
    return subordinating or belonging.VERB_BEHIND.match(body, q.end, sentence.end) is not None


def _relative(body: str, q: Quantity, sentence: Span, subject: str | None) -> int:
    """Where the noun stands that a clause with a number tells more of, if that is an agent of its own or befell people."""
    before = max(sentence.start, q.start - _FAR)
    told = any(word in body[before : q.start] for word in _RELATIVES)  # a glance that spares most numbers the search
    found = belonging.RELATIVE.search(body, before, q.start) if told else None
    if found is None:
        return sentence.start
    if befell(q, subject):
        return found.start()
    determiners = [word for word in (found["lead"] or "").lower().split() if word in _INDEFINITE | {"the"}]
    return found.start("head") if found["head"] in AGENTS and determiners[-1:] and determiners[-1] in _INDEFINITE else sentence.start


def befell(q: Quantity, subject: str | None) -> bool:
    """Whether a number counts those whom something befell: "21 people killed"."""
    return not CASUALTIES.isdisjoint(f"{subject} {q.unit}".lower().split())


def befalls(q: Quantity) -> bool:
    """Whether what is counted befell others than those who tell it: "300 cases"."""
    return q.unit.rpartition(" ")[2] in BEFALLING
