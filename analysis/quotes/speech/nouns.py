"""Speech given to somebody by a noun: "Ada Byron's claim that …", "their promise to …", "claims by critics that …"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from analysis.article import Span
from analysis.quotes.grammar import phrases
from analysis.quotes.grammar.owners import owner
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speakers.speakers import Speaker
from analysis.quotes.speech.units import Unit, Verb
from analysis.quotes.wording.resources import DETERMINERS, NOUNS, PLURALS, POSSESSIVES, SMALL, VERB_FORMS
from analysis.quotes.wording.tokens import ends_with_comma

_LEAST = 8  # characters: a shorter content says nothing
_SIGNS = frozenset({",", ";", "—", "–"})
_OWNERS = frozenset({"by", "from"})
_LONGEST = 300  # tokens of a content that are looked through for its end
_RELATIVE = SMALL - {"there", "here"}  # words behind which a verb belongs to a clause within the content


class Noun(NamedTuple):
    """A noun of speech, whom it speaks for, and the index of the first token of what is said."""

    noun: Verb
    owner: Phrase
    begin: int


def read(unit: Unit, first: int) -> None:
    """Adds the speech of a unit that nouns give to somebody, from a token on."""
    for found in _nouns(unit, first):
        speaker = _speaker(unit, found.owner)
        if speaker.name is not None:
            unit.emit(found.noun, speaker, Span(unit.tokens[found.begin].start, _end(unit, found)), _LEAST)


def _speaker(unit: Unit, whose: Phrase) -> Speaker:
    """Whom a noun speaks for: "their promise" is that of the subject before it where both agree."""
    subject = unit.opening(whose.first) if whose.first > 1 and unit.tokens[whose.head].low in POSSESSIVES else None
    if subject is None or not _agrees(unit, whose, subject):
        return unit.cast.meant(unit.tokens, whose)
    own = unit.tokens[whose.head]
    return unit.cast.meant(unit.tokens, subject)._replace(start=own.start, end=own.end, inferred=True)


def _agrees(unit: Unit, whose: Phrase, subject: Phrase) -> bool:
    """Whether a pronoun such as "their" can stand for a subject."""
    form, head = phrases.kind(unit.tokens, subject), unit.tokens[subject.head].low
    if form in {"pronoun", "thing"} or subject.last > whose.first:
        return False
    many = head in PLURALS or (head.endswith("s") and form != "name")
    expected = {"their": many, "its": form == "body"}
    return expected.get(unit.tokens[whose.head].low, form in {"name", "person"} and not many)


def _nouns(unit: Unit, first: int) -> Iterator[Noun]:
    """The nouns of speech from a token on that belong to somebody and lead to what is said."""
    for index in unit.triggers_in(first + 1, len(unit.tokens) - 3):
        cue = NOUNS.get(unit.tokens[index].low)
        if cue is None:
            continue
        whose = owner(unit.tokens, index, first)
        behind = _owner_behind(unit, index) if whose is None else None
        at = behind.last if behind else index + 1
        whose = whose or behind
        if whose is not None and at + 2 < len(unit.tokens) and unit.tokens[at].low in cue.frames and not _is_aimed(unit, at):
            yield Noun(Verb(index, index + 1, cue), whose, at + (unit.tokens[at].low == "that"))


def _is_aimed(unit: Unit, at: int) -> bool:
    """Whether a "to" leads to what a noun is aimed at: "their threat to Europe", "his promise to the North"."""
    aim = unit.tokens[at + 1]
    return unit.tokens[at].low == "to" and (aim.capital or aim.low in DETERMINERS)


def _owner_behind(unit: Unit, noun: int) -> Phrase | None:
    """Who stands behind the noun: "claims by critics"."""
    return phrases.after(unit.tokens, noun + 1) if unit.tokens[noun + 1].low in _OWNERS else None


def _end(unit: Unit, found: Noun) -> int:
    """Where a content ends: before a comma, or, where the noun is the subject, before the verb of the sentence."""
    told = False  # whether the content has its verb
    opens = found.owner.first <= 1
    for index in range(found.begin, min(found.begin + _LONGEST, len(unit.tokens))):
        token = unit.tokens[index]
        finite = token.low in VERB_FORMS and unit.tokens[index - 1].low not in _RELATIVE
        if told and (token.text in _SIGNS or (opens and finite)):
            return token.start
        if token.quoted and ends_with_comma(unit.body, token):
            return token.end
        told = told or finite or token.low.endswith("ed")
    return unit.closing()
