"""What a number is said of by its place in a list: behind a label, as the rest of a whole, or of the next one named."""

from __future__ import annotations

from analysis.article import Span
from analysis.claims.numbers.carried import ALIKE, Told
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.subject import patterns
from analysis.claims.wording.phrases import whole
from analysis.claims.wording.resources import MEASURES

_LONG = 160  # characters before a number in which its label stands
FAR = 500  # characters that a share and the rest may stand apart
_REST = ("remaining ", "the other ", "the rest, ", "the rest (")


def rest(body: str, q: Quantity, last: Told | None) -> str | None:
    """The subject of the share told before, of which this one is the rest: "the remaining 12 percent were undecided"."""
    near = last is not None and q.dimension in ALIKE and last.quantity.dimension in ALIKE and q.start - last.quantity.start < FAR
    return last.subject if near and last is not None and body.endswith(_REST, 0, q.start) else None


def labelled(body: str, q: Quantity, sentence: Span) -> str | None:
    """The label that a number stands behind: "Rainfall: 27 inches"."""
    if not body.startswith(": ", q.start - 2):
        return None
    label = patterns.LABEL.fullmatch(body, max(sentence.start, q.start - _LONG), q.start)
    return whole(label["what"]) if label else None


def onward(body: str, q: Quantity, last: Told) -> str | None:
    """Whose number this is, where the name of another goes on with what was told of one: "Acme fell by 4%, Globex by 8%"."""
    named = last.subject and all(word[0].isupper() and word.lower() not in MEASURES for word in last.subject.split())
    found = patterns.ONWARD.fullmatch(body, last.quantity.end, max(last.quantity.end, q.start)) if named else None
    return found["who"] if found else None
