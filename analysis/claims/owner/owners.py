"""Whose number it is: the entity that a quantity is said of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from typing import NamedTuple

from analysis.article import Mention, Quote, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner import belonging
from analysis.claims.owner.asides import is_attributing, is_within
from analysis.claims.owner.clauses import befalls, befell, own_clause
from analysis.claims.owner.forms import Forms
from analysis.claims.owner.leads import leads, modifies, owns
from analysis.claims.owner.names import Lead, Names
from analysis.claims.owner.references import References
from analysis.claims.owner.roles import foretells, is_made_to, tells
from analysis.claims.owner.scenes import Scenes
from analysis.claims.wording.resources import CONCEPTS, OF_COUNTRIES
from analysis.claims.wording.scans import Scan
from analysis.entities.resources import COUNTRY_OF

_FAR = 300  # characters before a quantity in which its owner is looked for
_BEHIND = 80  # characters behind it
_CLAUSE = 160  # characters behind it in which the main clause begins
_OPENING = 40  # characters at the start of what is said in which "it" is who says so
_DETERMINED = 12  # characters before a number that may belong to its noun phrase: "promised another 300 mills"
_BEYOND = 60  # characters behind a text in which the names in it may stand
_LASTING = frozenset({"ORG", "PRODUCT"})  # that a text goes on telling of without a name
_FIRMS = frozenset({"ORG"})
_COUNTRIES = frozenset({"PLACE"})
_HELD = "stake"  # belongs to who holds it alone
_SHARES = frozenset({"percent", "ratio"})
_SELF = frozenset({"ORG", "PLACE"})  # who give numbers of their own


class Told(NamedTuple):
    """Where a number ends, what it was said of and whose it was."""

    end: int
    subject: str | None
    owner: str | None


class Owners:
    """The named entities of an article, asked which of them a quantity belongs to."""

    def __init__(self, body: str, mentions: Sequence[Mention], sentences: Sequence[Span], clauses: Sequence[Span]) -> None:
        self._body = body
        self._names = Names(body, mentions, clauses)
        self._forms = Forms(body, self._names)
        self._references = References(body, self._names, sentences)
        self._scenes = Scenes(body, self._names, sentences)
        self._openers, self._dashes = Scan(belonging.CLAUSE_OPENER, body), Scan(belonging.DASH, body)
        self._nations = sorted(Lead(m.start, COUNTRY_OF[m.entity]) for m in mentions if m.entity in COUNTRY_OF and self._is_of_land(m))
        self._told = Told(0, None, None)  # the number read last
        self._worded: tuple[Span, frozenset[str]] = (Span(0, 0), frozenset())  # the sentence asked about last, and its words
        self._listed = 0  # where the name ends that stood right behind the last number

    def _is_of_land(self, mention: Mention) -> bool:
        """Whether a nationality stands before a measure of its country, which the article names too."""
        return COUNTRY_OF[mention.entity] in self._names.types and belonging.OF_LAND.match(self._body, mention.end) is not None

    def owner(self, q: Quantity, sentence: Span, aside: Container[str], quote: Quote | None, subject: str | None) -> str | None:
        """The subject or owner named nearest before a quantity, or meant there by a pronoun or a noun; else any name close by.

        Entities put aside (who gives the number, what it is compared with) and names inside what is counted are no owners.
        """
        behind = self._behind(q, sentence, aside, quote)
        found = self._found(q, sentence, aside, quote, subject, behind)
        self._references.last = Lead(q.start, found) if found else self._references.last
        self._told = Told(q.end, subject, found)
        self._listed = behind.end if behind is not None and self._stands_at(q, behind) else 0
        return found or self._counted(q) or self._where(q, sentence)

    def _found(
        self, q: Quantity, sentence: Span, aside: Container[str], quote: Quote | None, subject: str | None, behind: Mention | None
    ) -> str | None:
        """The owner that the surest sign tells."""
        clause = own_clause(self._body, self._openers, q, sentence, subject, self._names)
        start = max(clause, q.start - _FAR)
        names = self._candidates(start, q, sentence, aside, quote)
        named_behind = behind.entity if behind else None
        if self._forms.is_apart(q, sentence, named_behind):
            return named_behind
        return (
            self._at_once(q, sentence, names, behind, quote)
            or self._scenes.killing(q, sentence)
            or self._scenes.at_once(q, subject)
            or self._restated(q, sentence, subject, names)
            or self._nearest(start, q, sentence, aside, quote, names)
            or self._continued(q, sentence, subject)
            or self._at_body(q, behind)
            or self._included(q, sentence)
            or next((m.entity for m in names if self._is_close(m, q, sentence, subject)), None)
            or self._own(q, quote)
            or self._of_clause(q, sentence, aside, quote)
            or named_behind
            or (self._of_whole(q, sentence, subject, quote) if subject != _HELD else None)
        )

    def _candidates(self, start: int, q: Quantity, sentence: Span, aside: Container[str], quote: Quote | None) -> list[Mention]:
        """The names between a place and a quantity that may own it, the nearest first; none of an aside between dashes."""
        near = self._names.outside(start, q.start)[::-1]
        dashes = [dash.start() for dash in self._dashes.between(sentence, q.start - _FAR, q.start)] if near else []
        return [m for m in near if not is_within(m, dashes) and self._fits(m, q, aside, quote)]

    def _at_once(self, q: Quantity, sentence: Span, names: Sequence[Mention], behind: Mention | None, quote: Quote | None) -> str | None:
        """An owner that the form of a sentence tells: a side of two, who bears a sum, the name of a list that stands behind."""
        side = self._forms.owner(q, sentence, names)
        side = side or (self._references.of_whole(q, sentence, quote) if quote and q.start - quote.content_start < _OPENING else None)
        return side or (behind.entity if behind is not None and self._is_listed(behind, q, sentence) else None)

    def _at_body(self, q: Quantity, behind: Mention | None) -> str | None:
        """The body that a number is right before, rather than the place named somewhere before both: "300 clerks at Acme"."""
        return behind.entity if behind is not None and behind.type != "PLACE" and self._stands_at(q, behind) else None

    def _stands_at(self, q: Quantity, behind: Mention) -> bool:
        """Whether a preposition alone stands between a number and the name behind it."""
        return belonging.AT_NAME.fullmatch(self._body, q.end, behind.start) is not None

    def _restated(self, q: Quantity, sentence: Span, subject: str | None, names: Sequence[Mention]) -> str | None:
        """The owner of the number before, where the sentence says both of one thing and names between them only who foretells this one."""
        told = self._told
        same = subject is not None and subject == told.subject and told.end > sentence.start
        if same and belonging.EACH.match(self._body, q.end):  # "Acme and Globex rose 2% and 3%, respectively"
            return None
        others = (name for name in names if name.start >= told.end and not foretells(self._body, name))
        return told.owner if same and next(others, None) is None else None

    def _included(self, q: Quantity, sentence: Span) -> str | None:
        """The owner of the number before, of which this one is a part: "2,000 fires in Norfell, including 300 of mills"."""
        part = self._told.end > sentence.start and belonging.INCLUDING.fullmatch(self._body, self._told.end, q.start)
        return self._told.owner if part else None

    def _nearest(
        self, start: int, q: Quantity, sentence: Span, aside: Container[str], quote: Quote | None, names: Sequence[Mention]
    ) -> str | None:
        """The subject or owner nearest before a quantity: a name, a nationality, or whom a pronoun or a noun means."""
        leading = next((Lead(m.start, m.entity) for m in names if leads(self._body, m, sentence.start)), None)
        since = start if leading is None else leading.start + 1  # as whom a word before it means would not be nearer
        meant = self._references.meant(since, q, sentence, quote)
        told = [lead for lead in meant if lead.entity not in aside or self._tells_own(lead, quote)]
        best = max([*([leading] if leading else []), *told, *self._lands(start, q.start)], default=None)
        return best.entity if best else None

    def _of_whole(self, q: Quantity, sentence: Span, subject: str | None, quote: Quote | None) -> str | None:
        """The owner of the number before, of what a number is a part of, or where it befell people, where nobody else owns it."""
        if belonging.OF_BACK.match(self._body, q.end, sentence.end):
            return self._references.of_whole(q, sentence, quote)
        return self._of_part(q, sentence) or self._carried(sentence, subject) or self._scenes.scene(q, sentence, subject, quote)

    def _lands(self, start: int, end: int) -> list[Lead]:
        """The countries that a nationality tells between two places, where it owns a measure of a country: "German exports"."""
        first, last = bisect_left(self._nations, (start, "")), bisect_left(self._nations, (end, ""))
        return self._nations[first:last]

    def _is_close(self, mention: Mention, q: Quantity, sentence: Span, subject: str | None) -> bool:
        """Whether a name that is no subject may own a number, as nothing parts them: "sales in Norfell were $5 million"."""
        lead_in = self._body[max(sentence.start, mention.start - _OPENING) : mention.start]
        where = belonging.WHERE.match(self._body, mention.end, q.start)
        if mention.type == "EVENT" or (modifies(self._body, mention) and where is None) or belonging.DONE_BY.search(lead_in):
            return False
        if q.dimension == "money" and belonging.SCENE.search(lead_in) and not self._is_worded(subject, sentence):
            return False  # "a court in Norfell awarded $5"
        if owns(self._body, mention) and belonging.APPOSED.search(lead_in):
            return False
        parted = belonging.PARTED if befell(self._body, q, subject) else belonging.PARTED_BY_WHICH  # "a fire in Norfell that killed 5"
        return parted.search(self._body, mention.end, q.start) is None

    def _is_worded(self, subject: str | None, sentence: Span) -> bool:
        """Whether a sentence has the words of a subject, so that no verb alone tells it."""
        if sentence is not self._worded[0]:
            self._worded = sentence, frozenset(word.strip(",.;:()") for word in self._body[sentence.start : sentence.end].split())
        return subject is not None and (" " in subject or subject in self._worded[1])

    def _is_listed(self, behind: Mention, q: Quantity, sentence: Span) -> bool:
        """Whether a name right behind a number made it, or goes on with a list that such a name began: "5% in Spain, 3% in France"."""
        if belonging.MADE_BY.fullmatch(self._body, q.end, behind.start):
            return True
        return sentence.start < self._listed and belonging.NEXT_LISTED.fullmatch(self._body, self._listed, behind.start) is not None

    def _tells_own(self, lead: Lead, quote: Quote | None) -> bool:
        """Whether one who gives a number means itself in what it says; not where it only thinks something: "said he expected"."""
        return (
            quote is not None
            and quote.kind != "direct"
            and lead.start >= quote.content_start
            and belonging.HE_THINKS.match(self._body, lead.start) is None
        )

    def _fits(self, mention: Mention, q: Quantity, aside: Container[str], quote: Quote | None) -> bool:
        """Whether a mention may own a quantity."""
        speaks = quote is not None and (mention.start >= quote.content_end or mention.start == quote.speaker_start)
        if speaks and belonging.WHO.match(self._body, mention.end, q.start):  # "said Brook, who has 300 mills"
            return True
        counted = q.dimension == "count" and mention.text in q.unit
        if counted or mention.entity in aside or mention.text in aside or tells(self._body, mention, q.start):
            return False
        if befalls(q) and mention.type == "ORG" and belonging.REPORTED.match(self._body, mention.end):
            return False
        return not is_attributing(mention, quote) or is_made_to(self._body, mention)

    def _own(self, q: Quantity, quote: Quote | None) -> str | None:
        """Who announces a number of its own: "Acme reported a 6% rise", where no clause with a subject follows."""
        if quote is None or quote.kind != "indirect":
            return None
        if quote.speaker in self._names.types and self._is_promise(q, quote):
            return quote.speaker
        if self._names.types.get(quote.speaker or "") not in _SELF:
            return None
        lead_in = self._body[max(0, (quote.speaker_start or 0) - _OPENING) : quote.speaker_start or 0]
        if belonging.DONE_BY.search(lead_in):  # "economists polled by Acme forecast"
            return None
        announced = belonging.ANNOUNCED.match(self._body, quote.content_start, q.number) is not None and not befalls(q)
        return quote.speaker if announced and not self._opens_clause(q, quote) else None

    def _is_promise(self, q: Quantity, quote: Quote) -> bool:
        """Whether a number is of what a speaker will do or give: "promised to hire 300 clerks", "pledged 300 mills"."""
        given = belonging.PROMISED.match(quote.cue or "") is not None and q.start - quote.content_start < _DETERMINED
        return self._body.startswith("to ", quote.content_start) or (given and not self._opens_clause(q, quote))

    def _opens_clause(self, q: Quantity, quote: Quote) -> bool:
        """Whether things counted are the subject of what is said: "said 300 mills were closed"."""
        part = q.unit in _SHARES and belonging.OF.match(self._body, q.end) is not None
        counted = (q.dimension == "count" or part) and q.start <= quote.content_start
        return counted and belonging.VERB_BEHIND.match(self._body, q.end, quote.content_end) is not None

    def _of_clause(self, q: Quantity, sentence: Span, aside: Container[str], quote: Quote | None) -> str | None:
        """The subject of the main clause, behind the comma of a phrase that opens the sentence: "With a cost of $5, Acme leads"."""
        opening = belonging.OPENING_PHRASE.match(self._body, sentence.start, q.start)
        if opening is None or q.start - sentence.start > _CLAUSE:
            return None
        if belonging.WITHIN_PHRASE.fullmatch(self._body, opening.end(), q.start) is None:
            return None
        near = self._names.behind(q.end, min(sentence.end, q.end + _CLAUSE))
        behind = (m for m in near if self._fits(m, q, aside, quote))
        named = (m for m in behind if belonging.BEHIND_COMMA.fullmatch(self._body, q.end, m.start) and not modifies(self._body, m))
        found = next((m.entity for m in named), None)
        return found or self._references.behind_comma(q, sentence)

    def _behind(self, q: Quantity, sentence: Span, aside: Container[str], quote: Quote | None) -> Mention | None:
        """The first name behind a quantity that a preposition ties to it: "300 mills in Norfell"."""
        for mention in self._names.behind(q.end, min(sentence.end, q.end + _BEHIND), 1):
            if self._fits(mention, q, aside, quote) and (
                belonging.OF_NAME.fullmatch(self._body, q.end, mention.start)
                or belonging.MADE_BY.fullmatch(self._body, q.end, mention.start)
            ):
                return None if mention.type == "PLACE" and belonging.LIST_BEHIND.match(self._body, mention.end) else mention
        return None

    def _of_part(self, q: Quantity, sentence: Span) -> str | None:
        """The owner of what a share is a part of, where nobody else owns it: "3% of Acme's customers"."""
        if q.unit not in _SHARES:
            return None
        near = (m for m in self._names.behind(q.end, sentence.end, 1) if belonging.OF.fullmatch(self._body, q.end, m.start))
        return next((m.entity for m in near if owns(self._body, m)), None)

    def _continued(self, q: Quantity, sentence: Span, subject: str | None) -> str | None:
        """The firm that the sentences before tell of, where a sentence that names nobody goes on with a measure of it: "Sales rose 5%"."""
        goes_on = subject is not None and belonging.CONTINUED.match(self._body, sentence.start, q.start) is not None
        named = [*self._names.before(sentence.start, q.start), *self._names.behind(q.end, sentence.end)] if goes_on else []
        silent = goes_on and all(m.type == "PLACE" and not leads(self._body, m, sentence.start) for m in named)
        return self._references.subject_before(sentence, _FIRMS) if silent else None

    def _where(self, q: Quantity, sentence: Span) -> str | None:
        """The place that the clause of a number ends with, where nobody else owns it: "26% of mills are shut in Norfell"."""
        near = self._names.behind(q.end, min(sentence.end, q.end + _BEHIND), 1) if q.dimension != "money" else []
        places = (m for m in near if m.type == "PLACE" and not belonging.LIST_BEHIND.match(self._body, m.end))
        return next((m.entity for m in places if belonging.ENDS_IN.fullmatch(self._body, q.end, m.start)), None)

    def _counted(self, q: Quantity) -> str | None:
        """Who is named among those counted, where nobody else owns them: "40 Acme mills", "300 Norfell residents"."""
        named = self._names.behind(q.number_end, q.end, 1) if q.dimension == "count" else []
        return next((m.entity for m in named if m.type in _SELF and m.end < q.end), None)

    def _carried(self, sentence: Span, subject: str | None) -> str | None:
        """The owner of the last number, in the same sentence or the one before, where this one is of such an owner too: its sales."""
        words = (subject or "").lower().split() or [""]
        of_firm, of_land = CONCEPTS.get(words[-1]) in belonging.OF_COMPANIES, not OF_COUNTRIES.isdisjoint(words)
        lasting = _LASTING if of_firm else _COUNTRIES if of_land else ()
        last = self._references.last
        return last.entity if last and self._references.is_recent(sentence) and self._names.types.get(last.entity) in lasting else None

    def named(self, text: str) -> str | None:
        """The entity that a text names as a whole."""
        return self._names.entities.get(text)

    def within(self, text: str, start: int) -> list[str]:
        """The entities named in a text that begins near a place."""
        return [m.entity for m in self._names.behind(start, start + len(text) + _BEYOND) if m.text in text]
