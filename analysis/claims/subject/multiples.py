"""What a multiple is a multiple of: the speed of "ten times faster", the exports of "doubled its exports"."""

from __future__ import annotations

from itertools import islice

from analysis.article import Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject import patterns
from analysis.claims.subject.behind import beside
from analysis.claims.subject.counted import WORD
from analysis.claims.subject.verbs import moved
from analysis.claims.wording.patterns import MULTIPLIED_OBJECT, MULTIPLIER
from analysis.claims.wording.phrases import whole
from analysis.claims.wording.resources import COMPARED_BY, LIKENED_BY

_PROPERTIES = frozenset(COMPARED_BY.values()) - {"price", "likelihood"}
_NEAR = 40  # characters behind a multiple in which its adjective is looked for
_BEHIND = 70  # characters behind a verb in which its object is looked for
_CLOSE = 90  # characters before a verb in which its subject stands


def compared(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a multiple is a multiple of, told by the adjective behind it: "ten times faster", or the noun: "twice the rate"."""
    if q.unit != "times":
        return None
    if MULTIPLIER.fullmatch(body, q.number, q.number_end):
        return _multiplied(body, q, sentence)
    many = patterns.SAME_AS.match(body, q.end, sentence.end)
    if many is not None:
        return whole(many["what"])
    words = WORD.findall(body, q.end, min(sentence.end, q.end + _NEAR))
    told = beside(words[1:]) if words[:1] == ["the"] else None
    noun = patterns.OF_WHAT.match(body, q.end, sentence.end)
    known = (COMPARED_BY[word.lower()] for word in words[:2] if word.lower() in COMPARED_BY)
    return told.text if told else noun["what"] if noun else next(known, None)


def dimension(body: str, q: Quantity, sentence: Span) -> str | None:
    """The property that a multiple tells of one thing beside another: "mass" of "12 times the mass of Jupiter"."""
    noun = patterns.OF_WHAT.match(body, q.end, sentence.end) if q.unit == "times" else None
    return noun["what"] if noun and noun["what"].lower() in _PROPERTIES else None


def _multiplied(body: str, q: Quantity, sentence: Span) -> str | None:
    """What is multiplied: the object of the verb, "doubled its exports", or else its subject."""
    words = WORD.findall(body, q.end, min(sentence.end, q.end + _BEHIND))
    if MULTIPLIED_OBJECT.match(body, q.end, sentence.end):
        told = beside(words[1:])
        found = told.text if told else whole(" ".join(words[1:]))
        if found is not None:  # not "tripled last year"
            return found
    before = WORD.findall(body, max(sentence.start, q.start - _CLOSE), q.start)
    return moved([*before, "doubled"])


def likened_by(body: str, q: Quantity, sentence: Span) -> str | None:
    """What a percentage compares, told by the adjective behind it: "30 percent more likely"."""
    words = [word[0].lower() for word in islice(WORD.finditer(body, q.end, min(sentence.end, q.end + _NEAR)), 2)]
    more = words[:1] in (["more"], ["less"])
    return LIKENED_BY.get(words[-1]) if more else LIKENED_BY.get(words[0]) if words and words[0].endswith("er") else None
