"""Relative clauses with a reporting verb: "what she called a “grave” mistake", "a bridge that critics say is old"."""

from __future__ import annotations

from analysis.article import Span
from analysis.quotes.grammar import phrases
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speech.units import Unit, Verb
from analysis.quotes.wording.resources import DETERMINERS, FINITE, LINKS, OCCASION_LINKS, VERB_FORMS
from analysis.quotes.wording.tokens import Token

_LEAST = 8  # characters: a shorter content says nothing
_PRONOUNS = frozenset({"that", "which", "who"})
_NAMED = frozenset({"what", "whom", "which"})
_SIGNS = frozenset({",", ";", "—", "–"})
_JOINED_BY = frozenset({"well", "soon", "long", "far", "much"})  # "the mayor as well as the council said"
_COMPARED = 4  # tokens before a subject in which the first "as" of two stands


def read(unit: Unit, verb: Verb, subject: Phrase) -> bool:
    """Adds what a relative clause gives to somebody, and returns whether nothing more is to be read of a verb and its subject."""
    if (begin := _gap(unit, verb, subject)) is not None:
        unit.emit(verb, unit.say(subject), Span(unit.tokens[begin].start, _end(unit, begin, subject)), _LEAST)
        return True
    if not _is_relative(unit, subject):
        return False
    _read_name(unit, verb, subject)
    return True


def _gap(unit: Unit, verb: Verb, subject: Phrase) -> int | None:
    """Index of the verb of which a relative pronoun before somebody is the subject: "a bridge that critics say is old"."""
    opened = subject.first > 1 and subject.last <= verb.first and unit.tokens[subject.first - 1].low in _PRONOUNS
    if not opened or "bare" not in verb.cue.frames or verb.last + 1 >= len(unit.tokens):
        return None
    following = unit.tokens[verb.last].low
    return verb.last if following in VERB_FORMS and "'s" not in following else None


def _end(unit: Unit, begin: int, subject: Phrase) -> int:
    """Where a relative clause ends: with a sign, or before the verb of the main clause where it belongs to the subject of that."""
    leads = not any(token.low in VERB_FORMS or token.low.endswith("ed") for token in unit.tokens[: subject.first])
    for index in range(begin + 1, len(unit.tokens)):
        token, before = unit.tokens[index], unit.tokens[index - 1]
        resumed = leads and token.low in FINITE and (before.quoted or phrases.is_nominal(before)) and not phrases.is_helper(before)
        if token.text in _SIGNS or resumed:
            return token.start
    return unit.closing()


def _is_relative(unit: Unit, subject: Phrase) -> bool:
    """Whether the clause only says which thing is meant: "what critics say"."""
    before = unit.tokens[subject.first - 1].low if subject.first > 0 else ""
    if before == "than" and subject.first > 1 and unit.tokens[subject.first - 2].low in {"more", "less", "fewer"}:
        return False  # "more than half of them said"
    compared = unit.tokens[max(0, subject.first - _COMPARED) : max(0, subject.first - 1)]
    if before == "as" and any(token.low == "as" for token in compared) and compared[-1].low not in _JOINED_BY:
        return True  # "as wealthy as Ada Byron claims"
    if before in {"which", "whom"} and subject.first > 1 and unit.tokens[subject.first - 2].low in LINKS | OCCASION_LINKS:
        return False  # "a speech in which she said"
    return before in {"what", "which", "whom", "than"} or (
        unit.tokens[subject.head].low == "who" and before in {"those", "anyone", "anybody", "people"}
    )


def _read_name(unit: Unit, verb: Verb, subject: Phrase) -> None:
    """Adds the quoted name that somebody gives to a thing: "what she called a “grave” mistake"."""
    general = unit.tokens[verb.first].low == verb.cue.lemma  # "what traders call a “bounce”" is a word of theirs, not of anybody's
    if general or "object" not in verb.cue.frames or subject.first == 0 or unit.tokens[subject.first - 1].low not in _NAMED:
        return
    begin = verb.last + (verb.last < len(unit.tokens) and unit.tokens[verb.last].low == "as")
    named = begin
    while named < len(unit.tokens) and not unit.tokens[named].quoted and _may_name(unit.tokens[named]):
        named += 1
    if named == len(unit.tokens) or not unit.tokens[named].quoted:
        return
    last = named
    while last + 1 < len(unit.tokens) and _is_specified(unit.tokens[begin]) and phrases.is_nominal(unit.tokens[last + 1]):
        last += 1
    unit.emit(verb, unit.say(subject), Span(unit.tokens[begin].start, unit.tokens[last].end), _LEAST)


def _is_specified(token: Token) -> bool:
    """Whether a word opens a phrase that ends with a noun: "a “grave” mistake", "Leeds's “grave” mistake"."""
    return token.low in DETERMINERS or token.low.endswith("'s")


def _may_name(token: Token) -> bool:
    """Whether a word may stand before the quoted part of a name."""
    return phrases.is_nominal(token) or token.low in DETERMINERS
