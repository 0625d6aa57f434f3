"""Whom the pronouns and nouns before a number mean: "its", "the company", "the dam" for the Norfell Dam."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence

from analysis.article import Mention, Quote, Span
from analysis.claims.numbers.quantities import Quantity
from analysis.claims.owner import belonging
from analysis.claims.owner.leads import leads, opens
from analysis.claims.owner.names import Lead, Names
from analysis.claims.wording.resources import BACK
from analysis.claims.wording.scans import Scan
from analysis.quotes.speakers.genders import of_pronoun

_OPENING = 40  # characters at the start of what is said in which "it" is who says so
_CLAUSE = 160  # characters in which a phrase that opens a sentence ends
_DETERMINED = 6  # characters before the first word of a sentence but "Yet"
_EARLIER = 3  # sentences before in which the one a pronoun stands for is looked for
_PERSONS = frozenset({"PERSON"})
_MANY = frozenset({"they", "their"})  # seldom a country of a sentence before
_POINTING = frozenset({"this", "these"})  # to the sentence before


class References:
    """The pronouns of an article, asked whom they mean; told who owned the last number."""

    def __init__(self, body: str, names: Names, sentences: Sequence[Span]) -> None:
        self._body = body
        self._names = names
        self._sentences = [sentence.start for sentence in sentences]
        self._pointing, self._described = Scan(belonging.POINTING_BACK, body), Scan(belonging.DESCRIBED, body)
        self.last: Lead | None = None  # where the last owner was found

    def is_recent(self, sentence: Span) -> bool:
        """Whether the last owner was found in a sentence or in the one before."""
        index = bisect_right(self._sentences, sentence.start) - 1
        return self.last is not None and self.last.start >= self._sentences[max(0, index - 1)]

    def meant(self, start: int, q: Quantity, sentence: Span, quote: Quote | None) -> Iterator[Lead]:
        """The last entity meant by a pronoun, and the last meant by a noun of its name, before a quantity in its sentence."""
        pronoun, types = self._pronoun(start, q, sentence, quote)
        if pronoun is not None:
            points = self._body[pronoun.start : pronoun.end].lower() in _POINTING
            entity = None if points else self._near(pronoun.start, types, sentence, quote)
            noun = self._body.startswith(("the ", "The "), pronoun.start) or (len(types) == 1 and types != _PERSONS)
            types = types - {"PLACE"} if self._body[pronoun.start : pronoun.end].lower() in _MANY else types
            entity = entity or (self.subject_before(sentence, types, noun) if noun or self._points_back(pronoun, types, sentence) else None)
            if entity is not None:
                yield Lead(pronoun.start, entity)
        for told in self._described.between(sentence, start, q.start):
            called = self._names.called(told["noun"], told.start()) if f"the {told['noun']}" not in BACK else None
            if called is not None:
                yield Lead(told.start(), called)

    def of_whole(self, q: Quantity, sentence: Span, quote: Quote | None) -> str | None:
        """Whom the pronoun of a whole behind a number means: "300 of its mills"; who "their" means only in the same sentence."""
        back = belonging.OF_BACK.match(self._body, q.end, sentence.end)
        if back is None:
            return None
        types = _types(back["who"])
        near = self._near(q.start, types, sentence, quote)
        return near or (self.subject_before(sentence, types) if back["who"].lower() != "their" else None)

    def behind_comma(self, q: Quantity, sentence: Span) -> str | None:
        """Who is meant by the pronoun behind the comma of a phrase that opens the sentence: "With a cost of $5, it leads"."""
        if q.start - sentence.start > _CLAUSE or belonging.OPENED.search(self._body, sentence.start, q.start):
            return None
        who = belonging.WHO_BEHIND_COMMA.match(self._body, q.end, sentence.end)
        return self.subject_before(sentence, _types(who["who"])) if who else None

    def subject_before(self, sentence: Span, types: frozenset[str], noun: bool = False) -> str | None:
        """The owner of the last number, if the sentence before told it, else the first subject in the nearest of those before."""
        if self.last is not None and self.is_recent(sentence) and self._names.types.get(self.last.entity) in types:
            return self.last.entity
        index = bisect_right(self._sentences, sentence.start) - 1
        ends = sentence.start
        for start in self._sentences[max(0, index - _EARLIER) : index][::-1]:
            kin = [m for m in self._names.before(start, ends) if m.type in types and opens(self._body, m, start)]
            if kin:
                return next((m for m in kin if belonging.TELLS_OF.match(self._body, m.end) is None), kin[0]).entity
            ends = start
        near = self._names.before(self._sentences[max(0, index - 1)], sentence.start) if types == _PERSONS else []
        return next((m.entity for m in near if m.type in types), None) or (
            self._names.main(types) if noun and "PLACE" not in types else None
        )

    def _pronoun(self, start: int, q: Quantity, sentence: Span, quote: Quote | None) -> tuple[Span | None, frozenset[str]]:
        """The last pronoun between a place and a quantity, and the types of what it stands for.

        Those before it, with no name in between, narrow them, as they may stand for the same: "the company … it".
        """
        telling = quote.speaker_start if quote and q.number >= quote.content_start else None  # "he said" is who tells, not whose it is
        found = [p for p in self._pointing.between(sentence, start, q.start) if p.start() != telling]
        if not found:
            return None, frozenset()
        found = [p for p in found if not any(said.match(self._body, p.start()) for said in (belonging.HE_TELLS, belonging.IT_IS_SAID))]
        found = [p for p in found if not self._is_in_name(p)]
        found = [p for p in found if p[0].lower() not in _POINTING or p.end() < q.start - 1]
        found = [p for p in found if p[0].lower() not in _POINTING or self._opens(p.start(), sentence)]  # not "in this context"
        if not found:
            return None, frozenset()
        types = _types(found[-1][0])
        for pronoun in found:
            if not self._names.before(pronoun.end(), found[-1].start()):
                types = types & _types(pronoun[0]) or types
        return Span(*found[-1].span()), types

    def _opens(self, at: int, sentence: Span) -> bool:
        """Whether a word opens a sentence, "Yet" before it aside; not behind a preposition."""
        return at < sentence.start + _DETERMINED and belonging.GOVERNED.search(self._body, sentence.start, at) is None

    def _is_in_name(self, pronoun: re.Match[str]) -> bool:
        """Whether a noun is part of a name: "the State Department", not "The Company has"."""
        behind = self._body[pronoun.end() : pronoun.end() + 2].strip()[:1]
        return " " in pronoun[0] and pronoun[0].rpartition(" ")[2][0].isupper() and behind.isupper()

    def _agrees(self, mention: Mention, at: int) -> bool:
        """Whether a name may be meant by the pronoun at a place: a woman's not by "he"."""
        gender = of_pronoun(self._body[at : at + 3].strip().lower()) if mention.type == "PERSON" else None
        return gender is None or self._names.genders().get(mention.entity, gender) == gender

    def _is_kin(self, mention: Mention, types: Container[str]) -> bool:
        """Whether a name is of some types, or that of somebody's administration or campaign, where those of bodies are looked for."""
        return mention.type in types or ("ORG" in types and belonging.INSTITUTION.match(self._body, mention.end) is not None)

    def _points_back(self, pronoun: Span, types: frozenset[str], sentence: Span) -> bool:
        """Whether a pronoun may mean somebody named in the sentences before; not "his" of "ran to his car"."""
        governed = types == _PERSONS and belonging.GOVERNED.search(self._body, sentence.start, pronoun.start) is not None
        return not governed and not self._has_other(pronoun, sentence)

    def _has_other(self, pronoun: Span, sentence: Span) -> bool:
        """Whether a pronoun inside a sentence means the nameless thing that the sentence began with: "A party must show that it"."""
        found = belonging.OTHER_SUBJECT.match(self._body, sentence.start, pronoun.start)
        return found is not None and not self._pointing.between(sentence, sentence.start, pronoun.start)

    def _near(self, at: int, types: Container[str], sentence: Span, quote: Quote | None) -> str | None:
        """The speaker, where what is said opens with a pronoun ("Acme said it sold 300 mills"), else whom the sentence names before."""
        opening = quote is not None and quote.kind != "direct" and quote.content_start <= at < quote.content_start + _OPENING
        named_behind = quote is not None and (quote.speaker_start or 0) > at  # "the firm has 300 mills, said Acme"
        speaker = quote.speaker if quote and opening and not named_behind else None
        costs = belonging.IT_COSTS.match(self._body, at) is not None
        if speaker is not None and self._names.types.get(speaker) in types and not costs:
            return speaker
        kin = [m for m in reversed(self._names.outside(sentence.start, at)) if self._is_kin(m, types) and self._agrees(m, at)]
        told = quote.speaker if quote and quote.kind == "direct" and at >= quote.content_start else None
        kin = [m for m in kin if m.entity != told]
        if kin and self._body.startswith("him", at):  # who is told to do it, not who tells
            return kin[0].entity
        found = next((m for m in kin if leads(self._body, m, sentence.start)), kin[0] if kin else None)
        return found.entity if found else None


def _types(pronoun: str) -> frozenset[str]:
    """The types of what a pronoun or a noun stands for: those of "the firm" for "the German firm"."""
    low = pronoun.lower()
    return BACK.get(low) or BACK.get(f"the {low.rpartition(' ')[2]}", _PERSONS)
