"""Owners that the form of a sentence tells at once: a side of two, who bears a sum, whom it befell, what is named with its sum."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.article import Mention, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner import belonging
from analysis.claims.owner.duels import duellist
from analysis.claims.owner.names import Names
from analysis.claims.owner.roles import SUFFERED_BY
from analysis.claims.wording.resources import DISTANCES_TOLD, MEMBERS

_BEHIND = 80  # characters around a number
_OPENING = 40  # characters before a name


class Forms:
    """The forms of the sentences of an article, asked whose a number is by them."""

    def __init__(self, body: str, names: Names) -> None:
        self._body, self._names = body, names

    def owner(self, q: Quantity, sentence: Span, names: Sequence[Mention]) -> str | None:
        """Whose a number is by the form of its sentence; the names that may own it are given the nearest first."""
        return (
            duellist(self._body, q, sentence, names[::-1])
            or self._bracketed(q, sentence)
            or self._lying(q, sentence)
            or self._first_of_two(q, names)
            or self._suffering(q, sentence)
            or self._prize(q, sentence)
            or self._made(q, sentence)
            or self._members(q)
        )

    def is_apart(self, q: Quantity, sentence: Span, behind: str | None) -> bool:
        """Whether a number is that of others than the subject of its clause, who is only one of them or held against it."""
        start = max(sentence.start, q.start - _BEHIND)
        if belonging.MORE_THAN_ONE.search(self._body, start, q.start):
            return True
        return behind is not None and belonging.HELD_AGAINST.search(self._body, start, q.start) is not None

    def _bracketed(self, q: Quantity, sentence: Span) -> str | None:
        """Who is named right before the brackets that a number stands in: "behind Acme (43 mills, 3 of them new)"."""
        opened = self._body.rfind(" (", max(sentence.start, q.start - _BEHIND), q.start)
        if opened < 0 or ")" in self._body[opened : q.start]:
            return None
        return next((m.entity for m in self._names.before(sentence.start, opened)[-1:] if m.end == opened), None)

    def _lying(self, q: Quantity, sentence: Span) -> str | None:
        """The place that lies so far from another: "born in Norfell, about 30 miles from Leeds"."""
        near = self._names.before(sentence.start, q.start)[-1:] if q.unit in DISTANCES_TOLD else []
        return next((m.entity for m in near if m.type == "PLACE" and self._body[m.end : q.start].strip() == ","), None)

    def _first_of_two(self, q: Quantity, names: Sequence[Mention]) -> str | None:
        """The former of two names before the former of two numbers: "Acme and Globex rose 2% and 3%, respectively"."""
        former = len(names) > 1 and belonging.RESPECTIVELY.match(self._body, q.end) is not None
        joined = former and belonging.AND_NAME.fullmatch(self._body, names[1].end, names[0].start) is not None
        return names[1].entity if joined else None

    def _suffering(self, q: Quantity, sentence: Span) -> str | None:
        """Who bears what is told behind a quantity: "a $5 award against Acme", "the $5 collapse of Acme"."""
        if q.dimension != "money":
            return None
        near = (m for m in self._names.behind(q.end, sentence.end, 1) if SUFFERED_BY.fullmatch(self._body, q.end, m.start))
        return next((m.entity for m in near), None)

    def _prize(self, q: Quantity, sentence: Span) -> str | None:
        """What is told with its sum right before its name: "the $5 Acme prize"."""
        joined = q.dimension == "money" or "-" in self._body[q.number_end : q.end]  # "the 300-bed Acme ward"
        near = self._names.behind(q.end, q.end + 2, 1) if joined else []
        told = near and near[0].type != "PLACE" and belonging.NAMED_SUM.search(self._body, sentence.start, q.start)
        return near[0].entity if told else None

    def _made(self, q: Quantity, sentence: Span) -> str | None:
        """Who made or won what is counted: "lost the 300 mills Acme built"."""
        near = self._names.behind(q.end, min(sentence.end, q.end + _OPENING), 1) if q.dimension == "count" else []
        told = near and belonging.THAT.fullmatch(self._body, q.end, near[0].start) and belonging.MADE.match(self._body, near[0].end)
        return near[0].entity if told else None

    def _members(self, q: Quantity) -> str | None:
        """Whose people are counted: "300 members of Acme", "citizens of Norfell"."""
        near = self._names.behind(q.end, q.end + _OPENING, 1) if q.unit.rpartition(" ")[2] in MEMBERS else []
        return next((m.entity for m in near if belonging.OF.fullmatch(self._body, q.end, m.start)), None)
