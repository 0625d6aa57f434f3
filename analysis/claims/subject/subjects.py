"""What a number is said of: the words beside it, before it and behind it, asked in the order in which they can be trusted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from analysis.article import Span
from analysis.claims.numbers.carried import Told, carried, is_alike, same, stood_for
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner.duels import duel, margin
from analysis.claims.subject import patterns
from analysis.claims.subject.before import nearest
from analysis.claims.subject.behind import beside
from analysis.claims.subject.counted import (
    WORD,
    ahead,
    bracketed,
    compared_size,
    led,
    pointed,
    scored,
    size,
    staffed,
    suffered,
    weighed,
    with_them,
)
from analysis.claims.subject.dealings import acted, paid, priced, taken
from analysis.claims.subject.lists import labelled, onward, rest
from analysis.claims.subject.multiples import compared, dimension, likened_by
from analysis.claims.subject.shares import POLL, Part, asked, is_stake, of_things, part_of, past_aside
from analysis.claims.subject.verbs import altered, lessened, links, moved
from analysis.claims.wording.patterns import FORMERLY, RATE, has_article
from analysis.claims.wording.relatives import words_before
from analysis.claims.wording.resources import (
    CHANGES,
    DEGREES,
    DISTANCES_TOLD,
    MEASURE_VERBS,
    MEASURES,
    PERSON_COUNTS,
    QUALITIES,
    SPEEDS,
    WEIGHED,
)
from analysis.claims.wording.scans import Scan

_LONE_MARK = re.compile(r"(?<![sS])[’'](?=\s|\Z)")  # that closed a quotation: "basic’ salary", not "workers’ pay"
_FAR = 160  # characters before a quantity in which the measure is looked for
_CLOSE = 90  # characters before a quantity in which the verb that moves it stands
_BEHIND = 70  # characters behind a quantity in which its noun is looked for
_BEFORE = 20  # characters in which two words stand before a quantity
_NOUN = 8  # words and signs behind a number in which its noun is looked for
_AT_ONCE = frozenset({"speed", "size", "weight", "length", "likelihood"})  # told by an adjective that is no subject
_MARGINS, _OF_ERROR = frozenset({"margin", "Margin", "margins"}), "margin of error"
_LEADS_TO_NOUN = (["—"], ["less"], ["more"], ["fewer"])  # "$5m less debt"
_TRANSITIVE = frozenset({"cut", "reduced", "raised", "trimmed", "shed", "lifted", "added"})
_WEIGHTS = frozenset({"weight", "consumption", "production", "exports", "imports"})  # told in units
_MARKS = frozenset({"mark", "level", "barrier", "threshold"})  # that something reaches
_MEANS = frozenset({"cash", "stock", "shares"})  # in which a sum is paid
_POINTING = frozenset({"that", "this", "the"})
_FIGURES = frozenset({"figure", "number", "total", "sum", "amount"})
_CLOSING_MARKS, _OPENING_MARKS = ("”", '"'), ("“", '"')
_AFTER = frozenset({"after", "before"})
_LINKED = 6  # words before a number in which "that figure" stands
_SCALES = frozenset({"points", "places"})  # on which something moves


class Subjects:
    """The text of an article, asked what each of its numbers is said of, in the order of the text."""

    def __init__(self, body: str, clauses: Sequence[Span]) -> None:
        self._body = body
        self._clauses = clauses  # relative ones, which part a noun from its verb
        self._words = Scan(WORD, body)
        self._last: Told | None = None
        self._before: tuple[Quantity | None, Sequence[str]] = (None, ())  # the number asked about last and the words before it

    def subject(self, q: Quantity, sentence: Span) -> str | None:
        """What a number is said of: a measure near it ("training cost") or the things it counts ("companies")."""
        last = self._last if self._last and self._last.quantity.start >= sentence.start else None
        found, reach = self._counted(q, sentence, last) if q.dimension == "count" else self._measured(q, sentence, last)
        found = _LONE_MARK.sub("", found) if found and ("’" in found or "'" in found) else found
        if found in _MARGINS and _OF_ERROR in self._body[max(sentence.start, q.start - _CLOSE) : min(sentence.end, q.end + _BEFORE)]:
            found = f"{found} of error"
        self._last = Told(q, found, max(q.end, reach))
        return found

    def _counted(self, q: Quantity, sentence: Span, last: Told | None) -> tuple[str | None, int]:
        """What a count counts; of persons, what they are counted for; of tons and miles, what is weighed."""
        counted = q.unit.partition("/")[0]
        head = counted.rpartition(" ")[2].lower()
        if q.measure:
            return q.measure, 0
        if last is not None and q.unit == last.quantity.unit and self._is_former(q, last):
            return last.subject, 0
        if q.unit.lower() in SPEEDS and head not in DEGREES:
            return SPEEDS[q.unit.lower()], 0
        if head in WEIGHED or head in DEGREES:
            return self._in_units(q, sentence) or weighed(self._body, q, head, last), 0
        if head in _SCALES:
            return carried(self._body, q, last) or self._scaled(q, sentence) or counted, 0
        if head == "votes" and patterns.BY.search(self._body, max(sentence.start, q.start - _BEFORE), q.start):
            return led(self._body, q, sentence) or counted, 0
        crowd = staffed(self._body, q, sentence) if head in PERSON_COUNTS else None
        return suffered(self._body, q, sentence) or crowd or with_them(self._body, q, sentence, last) or counted, 0

    def _in_units(self, q: Quantity, sentence: Span) -> str | None:
        """What a weight, a length or a temperature is the measure of, told beside it."""
        part, linked = part_of(self._body, q, sentence), self._linked(q, sentence)
        if part and part.own:
            return part.text
        far = q.unit in DISTANCES_TOLD and linked is not None and linked.split()[-1] not in MEASURES  # "troops advanced 35 kilometers"
        return labelled(self._body, q, sentence) or size(self._body, q, sentence) or (None if far else linked)

    def _scaled(self, q: Quantity, sentence: Span) -> str | None:
        """What points are the points of: an index that moved, a lead, what was scored."""
        told = (
            scored(self._body, q, sentence)
            or pointed(self._body, q, sentence)
            or ahead(self._body, q, sentence)
            or self._moved(q, sentence)
            or led(self._body, q, sentence)
            or self._linked(q, sentence)
        )
        leads = self._body.startswith("to ", q.start - 3)  # "will extend her lead in the table to 40 points"
        return told or (self._measure(q, sentence, None) if leads else None)

    def _is_former(self, q: Quantity, last: Told) -> bool:
        """Whether a number is told as what the one before it was before, or is held against."""
        return FORMERLY.search(self._body, max(last.quantity.end, q.start - _BEFORE), q.start) is not None

    def _linked(self, q: Quantity, sentence: Span) -> str | None:
        """What was weighed or stored, told by a verb or an "of" right before it: "production of 40 tons", "weighs 40 tons"."""
        words = WORD.findall(self._body, max(sentence.start, q.start - _CLOSE), q.start)
        verb = MEASURE_VERBS.get(words[-1].lower()) if words else None
        return moved(words) or (self._measure(q, sentence, None) if words[-1:] == ["of"] else verb if verb in _WEIGHTS else None)

    def _measured(self, q: Quantity, sentence: Span, last: Told | None) -> tuple[str | None, int]:
        """What money, a share or a multiple is said of, and how far behind it the words for that reach."""
        part = part_of(self._body, q, sentence)
        at_once = self._at_once(q, sentence) or (rest(self._body, q, self._last) if part is None else None)
        if at_once is not None:
            return at_once, 0
        tied = self._tied(q, sentence)
        if tied is not None:
            again = last is not None and last.subject and tied[0].lower() in CHANGES  # "gained 1 percent after a 2 percent drop"
            return (last.subject if last and again else tied[0]), tied[1]
        if part and part.loose and last and last.subject and self._is_listed(q, last):
            return last.subject, part.end
        if part and part.own and not self._is_linked(q, sentence):
            return part.text, part.end
        return self._told(q, sentence, last, part), 0

    def _at_once(self, q: Quantity, sentence: Span) -> str | None:
        """What a number measures by its own form: a margin, a share won, one in brackets, a rise, "four times faster"."""
        apart = margin(self._body, q, sentence)
        if apart is not None:
            return "gap" if apart["back"] else "lead"
        if q.unit == "percentage points" and (won := led(self._body, q, sentence)) is not None:
            return won
        if duel(self._body, q, sentence):
            return "share"
        times = compared(self._body, q, sentence) if q.unit == "times" else None
        return bracketed(self._body, q, sentence) or self._risen(q, sentence) or (times if times in _AT_ONCE else None)

    def _told(self, q: Quantity, sentence: Span, last: Told | None, part: Part | None) -> str | None:
        """What a number is said of by the words before it, by what it acts on or is compared with."""
        meant = stood_for(self._words_before(q, sentence), q, self._last)
        told = (
            self._told_before(q, sentence, last)
            or (meant if q.unit == "percent" else None)
            or self._measure(q, sentence, last)
            or acted(self._body, q, sentence)
            or of_things(part)
        )
        return told or compared_size(self._body, q, sentence) or same(q, last) or priced(self._body, q, sentence) or meant

    def _risen(self, q: Quantity, sentence: Span) -> str | None:
        """What rose by a percentage before words that tell when or why, or the quality behind it: "5% in early trade", "5% effective"."""
        if q.unit != "percent":
            return None
        if patterns.OWNED.match(self._body, q.end, sentence.end) or is_stake(self._body, q, sentence):
            return "stake"
        if patterns.POLLED.search(self._body, max(sentence.start, q.start - _BEFORE), q.start) and not patterns.OF_SOME.match(
            self._body, q.end
        ):
            return "share"
        if (likened := likened_by(self._body, q, sentence)) is not None:
            return likened
        quality = patterns.QUALITY.match(self._body, q.end, sentence.end)
        occasion = patterns.OCCASION.match(self._body, q.end, sentence.end)
        return QUALITIES.get(quality["word"].lower() if quality else "") or (self._moved(q, sentence) if occasion else None)

    def _tied(self, q: Quantity, sentence: Span) -> tuple[str, int] | None:
        """The noun right behind a number, unless it is a mark that something else reached: "the $5 level"."""
        found = self._beside(q, sentence)
        if found is not None and found[0] in _MEANS and (paid(self._body, q, sentence) or self._measure(q, sentence, None) == "payment"):
            return None
        return None if found is not None and found[0] in _MARKS and self._moved(q, sentence) else found

    def _is_listed(self, q: Quantity, last: Told) -> bool:
        """Whether a number goes on with a list, "12% of men and 10%", or is held against the one before."""
        listed = self._body[max(0, q.start - 5) : q.start].rstrip().endswith(("and", ","))
        return is_alike(q, last.quantity) and (listed or self._is_former(q, last))

    def _told_before(self, q: Quantity, sentence: Span, last: Told | None) -> str | None:
        """What the words before a number, or the number before it, say that it is of."""
        return (
            paid(self._body, q, sentence)
            or taken(self._body, q, sentence)
            or labelled(self._body, q, sentence)
            or self._restated(q, sentence, last)
            or carried(self._body, q, last)
            or dimension(self._body, q, sentence)
            or self._moved(q, sentence)
            or compared(self._body, q, sentence)
            or self._likened(q, last)
            or asked(self._body, q, sentence, self._last)
        )

    def _restated(self, q: Quantity, sentence: Span, last: Told | None) -> str | None:
        """The subject told last, where "that figure" means it, or where a number tells what came before: "at $5 after falling 3%"."""
        near = self._last is not None and self._last.quantity.start > q.start - POLL and is_alike(q, self._last.quantity)
        if last is None and not near:
            return None
        words = [word[0] for word in self._words.between(sentence, q.start - _CLOSE, q.start)[-_LINKED - 1 :]]
        if last is not None and len(words) > 1 and words[-2] in _AFTER and words[-1].lower() in CHANGES:
            return last.subject
        if last is not None and patterns.HIGHER.match(self._body, q.end) and self._body[last.quantity.end : q.start] == ", ":
            return last.subject  # "was quoted at $5, 1% lower"
        if near and self._last and patterns.MEANS.fullmatch(self._body, sentence.start, q.start):  # "That's $48,000 a year"
            return self._last.subject
        if last is not None and (other := onward(self._body, q, last)) is not None:
            return other
        linked = words[-_LINKED:]
        figures = not _FIGURES.isdisjoint(map(str.lower, linked))  # a glance that spares most numbers a look at each word
        means = figures and any(w.lower() in _FIGURES and p.lower() in _POINTING for p, w in pairwise(linked)) and links(linked)
        return self._last.subject if means and near and self._last else None

    def _is_linked(self, q: Quantity, sentence: Span) -> bool:
        """Whether a verb or preposition ties a number to a measure before it, and no comparison does: "its cost is 5 percent of"."""
        start = max(sentence.start, q.start - _BEFORE)
        former = FORMERLY.search(self._body, start, q.start) is not None
        return not former and links(self._body[start : q.start].lower().split())

    def _beside(self, q: Quantity, sentence: Span) -> tuple[str, int] | None:
        """The noun right behind a number that it belongs to: "a $9 million loan", "nine of 10 limes"."""
        start = past_aside(self._body, q, sentence)
        if self._body.startswith(_CLOSING_MARKS, start) and not self._body.startswith(_OPENING_MARKS, q.start - 1):
            return None  # "in that one percent," he said
        rate = RATE.match(self._body, start, sentence.end)
        start = rate.end() if rate else start
        found = self._words.between(sentence, start, min(sentence.end, start + _BEHIND))[:_NOUN]
        words = [word[0] for word in found]
        skipped = int(words[:1] in _LEADS_TO_NOUN)
        told = beside(words[skipped:], has_article(self._body, q.start))
        return None if told is None else (told.text, found[skipped + told.end - 1].end())

    def _likened(self, q: Quantity, last: Told | None) -> str | None:
        """The subject of the number before, where this one says how much more or less that is: ", 3 percent fewer than"."""
        if self._last is not None and patterns.OF_THOSE.match(self._body, q.end) and self._last.quantity.start > q.start - POLL:
            return self._last.subject
        likened = last is not None and patterns.LIKENED.match(self._body, q.end) is not None
        return last.subject if last and likened and patterns.AT_ONCE.fullmatch(self._body, last.quantity.end, q.start) else None

    def _moved(self, q: Quantity, sentence: Span) -> str | None:
        """The subject of a verb right before a number that says how it moved or where it stands."""
        words = self._words_before(q, sentence)
        if q.dimension == "money" and words and words[-1].lower() in _TRANSITIVE:  # who cuts $5 million is not cut by it
            return None
        if patterns.PASSES.match(self._body, q.start, q.end):  # "the share should exceed 5 percent"
            words = [*words, "exceeds"]
        if patterns.HIGHER.match(self._body, q.end):  # "closed 3% higher"
            words = [*words, "rose"]
        return moved(words, q.dimension == "money") or lessened(words) or (altered(words) if q.unit == "percent" else None)

    def _words_before(self, q: Quantity, sentence: Span) -> Sequence[str]:
        """The words before a number, without an aside between dashes: "sales - half of them online - rose"."""
        if q is not self._before[0]:
            aside = patterns.DASHED.search(self._body, max(sentence.start, q.start - 2 * _CLOSE), q.start)
            left = Span(*aside.span()) if aside else None
            self._before = q, [word[0] for word in words_before(self._words, q.start, sentence, self._clauses, _CLOSE, left)]
        return self._before[1]

    def _measure(self, q: Quantity, sentence: Span, last: Told | None) -> str | None:
        """The nearest measure before a quantity."""
        return nearest(self._body, words_before(self._words, q.start, sentence, self._clauses, _FAR), q, last)
