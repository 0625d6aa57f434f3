"""Whether a noun phrase can be the subject of a reporting verb: what it names, and its number."""

from __future__ import annotations

from collections.abc import Container, Sequence

from analysis.quotes.grammar.clauses import main_clause, starting
from analysis.quotes.grammar.phrases import Phrase, is_helper, joint, kind
from analysis.quotes.wording.resources import FORUMS, NOUN_FORMS, PLURALS, REPORTING
from analysis.quotes.wording.tokens import Token


def may_speak(tokens: Sequence[Token], phrase: Phrase, frames: Container[str]) -> bool:
    """Whether a subject can do what a verb says: only a text "reads", only people "raise doubts"."""
    if "doubt" in frames:
        return kind(tokens, phrase) == "person"
    if "hearing" in frames:
        return tokens[phrase.head].low.rpartition(" ")[2] in FORUMS  # "Leeds Crown Court"
    return "text" not in frames or kind(tokens, phrase) == "document"


def is_noun_form(token: Token, lemma: str) -> bool:
    """Whether a form of a reporting verb may as well be a noun: "the claims", but not "claimed"."""
    return lemma in NOUN_FORMS and token.low in {lemma, lemma + "s", lemma + "es", lemma[:-1] + "ies"}


def agrees(tokens: Sequence[Token], phrase: Phrase, verb: int, lemma: str) -> bool:
    """Whether a verb in the present agrees with its subject in number, which tells "the critics claim" from "the health claims"."""
    head = tokens[phrase.head]
    helper = tokens[verb - 1]
    modal = is_helper(helper) and helper.low not in {"also", "now", "still"} and not helper.low.endswith("ly")
    if not is_noun_form(tokens[verb], lemma) or modal:
        return True
    plural = is_plural(head)
    if tokens[verb].low == lemma:
        return plural or joint(tokens, phrase) or (phrase.first > 0 and tokens[phrase.first - 1].low == "and")
    return kind(tokens, phrase) == "name" or not plural or head.low in {"who", "that"}


def is_plural(head: Token) -> bool:
    """Whether the form of a head tells more than one."""
    return head.low in PLURALS or (head.low.endswith("s") and not head.low.endswith(("ss", "'s", "us", "is")))


def group_acting(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The group or name that acts in a sentence and for which "it" or "they" at a place may stand: "The army has left, it said"."""
    subject = starting(tokens, main_clause(tokens))
    if subject is None or subject.last >= at:
        return None
    form, many = kind(tokens, subject), is_plural(tokens[subject.head])
    group = form == "name" or (form == "body" and (tokens[at].low == "they" or not many)) or (form == "person" and many)
    return subject if group and not (form == "person" and tokens[at].low == "it") else None


def reports(tokens: Sequence[Token]) -> bool:
    """Whether words hold a verb that reports something."""
    return any(token.low in REPORTING for token in tokens)
