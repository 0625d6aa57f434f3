"""Where the clause of a number begins: names before that place do not own it."""

from __future__ import annotations

import re

from analysis.article import Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner import belonging
from analysis.claims.owner.names import Names
from analysis.claims.wording.endings import any_of
from analysis.claims.wording.resources import AGENTS, BEFALLING, CASUALTIES, FINITE, MEASURE_VERBS, MEASURES, STANDING, TELLING
from analysis.claims.wording.scans import Scan

_FAR = 300  # characters before a quantity
_RELATIVES = ("that", "which", "who")
_INDEFINITE = frozenset({"a", "an", "one", "another"})
_HELPERS = frozenset("is are was were has have had will would could may might can should does do did".split())
_VERB = rf"(?: (?: {any_of(FINITE | _HELPERS | STANDING | frozenset(TELLING) | MEASURE_VERBS.keys())} | [a-z]{{2,}}ed ) \b )"
_NOUNS = rf"(?! {_VERB} | (?: to | that | which | who | it | he | she | they | we | i | you | this | these | its | their | his | her ) \b )"
_SUBJECT = re.compile(rf"(?P<noun> (?: {_NOUNS} [\w’'.-]+ \s ){{1,8}}? ) {_VERB} [^,;:()–—]* \Z", re.VERBOSE)
_TOLD_MORE = re.compile(rf",? \s (?: that | which | who ) \s (?: [a-z]+ly \s )? (?: {_VERB} | [a-z]+s \b )", re.VERBOSE)


def own_clause(body: str, openers: Scan, q: Quantity, sentence: Span, subject: str | None, names: Names) -> int:
    """Where the clause of a number begins, if it has a subject that is no name's measure: "Acme grew, while 300 mills burned"."""
    if belonging.IN_TIME.match(body, sentence.start, q.start) and _is_subject(body, q, sentence, ""):
        return q.start
    opened = openers.between(sentence, q.start - _FAR, q.start)
    if not opened:
        return _relative(body, q, sentence, subject)
    at = opened[-1].end()
    scene = [m for m in names.outside(sentence.start, q.start) if belonging.WHERE.fullmatch(body, m.end, at)]
    if scene:
        return scene[0].start
    if belonging.ALL_OF.fullmatch(body, at, q.start) and _is_subject(body, q, sentence, opened[-1][0]):
        return opened[-1].start()
    named = subject is not None and subject.rpartition(" ")[2].lower() not in MEASURES and body.startswith(subject, at)
    own = named or _has_subject(body, at, q, opened[-1][0])
    return opened[-1].start() if own else _relative(body, q, sentence, subject)


def _is_subject(body: str, q: Quantity, sentence: Span, opener: str) -> bool:
    """Whether a number right behind the word that opens a clause is the subject of it."""
    if not set(belonging.SUBORDINATING).isdisjoint(opener.lower().split()):
        return True
    acts = q.dimension == "count" and belonging.ACTS.match(body, q.end, sentence.end)
    return bool(acts) or belonging.VERB_BEHIND.match(body, q.end, sentence.end) is not None


def _has_subject(body: str, at: int, q: Quantity, opener: str) -> bool:
    """Whether a clause has a subject of its own before its number that measures nothing: "Acme grew, after thieves took 300 mills"."""
    if opener.lower().split()[-1] in {"its", "their", "his", "her", "with"}:
        return False
    found = _SUBJECT.match(body, at, q.start)
    return found is not None and MEASURES.isdisjoint(found["noun"].lower().split()) and not found["noun"].split()[0].endswith("ing")


def _relative(body: str, q: Quantity, sentence: Span, subject: str | None) -> int:
    """Where the noun stands that a clause with a number tells more of, if that is no name, an agent of its own or befell people."""
    before = max(sentence.start, q.start - _FAR)
    words = body[before : q.start]
    clause = words[max(map(words.rfind, ",;:")) + 1 :]
    told = any(map(clause.__contains__, _RELATIVES))  # a glance that spares most numbers the search
    found = belonging.RELATIVE.search(body, before, q.start) if told else None
    if found is None:
        return sentence.start
    if befell(body, q, subject):
        return found.start()
    determiners = [word for word in (found["lead"] or "").lower().split() if word in _INDEFINITE | {"the"}]
    plain = found["head"].islower() and found["head"] not in MEASURES
    if determiners[:1] == ["the"] and plain and _TOLD_MORE.match(body, found.end("head"), q.start):
        return found.start()
    return found.start("head") if found["head"] in AGENTS and determiners[-1:] and determiners[-1] in _INDEFINITE else sentence.start


def befell(body: str, q: Quantity, subject: str | None) -> bool:
    """Whether a number counts those whom something befell: "21 people killed"."""
    told = not CASUALTIES.isdisjoint(f"{subject} {q.unit}".lower().split())
    return told or (q.dimension == "count" and belonging.KILLED.match(body, q.end) is not None)


def befalls(q: Quantity) -> bool:
    """Whether what is counted befell others than those who tell it: "300 cases"."""
    return q.unit.rpartition(" ")[2] in BEFALLING
