"""What follows a reporting verb but a clause: somebody and what is said of them, a deed, a noun phrase, a doubt."""

from __future__ import annotations

from collections.abc import Sequence, Set

from analysis.quotes.grammar.phrases import is_helper, is_nominal
from analysis.quotes.wording.resources import (
    BODIES,
    DETERMINERS,
    DOUBTS,
    FINITE,
    LISTENERS,
    PERSONS,
    POSSESSIVES,
    SMALL,
    TIMES,
    Cue,
)
from analysis.quotes.wording.tokens import Token

_OBJECT_LINKS: dict[str, Set[str]] = {
    **dict.fromkeys("urge tell ask remind expect encourage exhort implore attribute liken".split(), frozenset({"to"})),
    **dict.fromkeys(
        "brand dub hail label termed describe characterize characterise dismiss deride ridicule portray".split(), frozenset({"as"})
    ),
    **dict.fromkeys("praise condemn denounce blast slam mock decry lambast laud".split(), frozenset({"as", "for"})),
    "accuse": {"of"},
    "advise": {"against", "to"},
    "warn": {"about", "against", "not", "of", "to"},
    "caution": {"about", "against"},
    "call": {"for", "on"},
    "criticize": {"as", "for", "over"},
    "criticise": {"as", "for", "over"},
    "blame": {"for", "on"},
}
_DONE_TO = frozenset("accuse blame brand condemn criticise criticize denounce describe dub hail label praise".split())  # need an object
_PAST_NAME = TIMES | {"on", "at"}
_WISHES = frozenset({"tell", "ask", "remind"})  # verbs whose listener shall do something
NAMING = frozenset({"call", "brand", "deem", "dub", "label", "termed"})  # verbs that give somebody or something a name
_PERSONS_TOLD = LISTENERS - POSSESSIVES - {"it"}
_DEEDS = frozenset({"deny", "recommend", "acknowledge"})  # what was done may follow in -ing
_ADJECTIVES = ("able", "ated", "ful", "ible", "ic", "ive", "less", "ous", "ate")
_ALSO = ("al", "ant", "ed", "ent", "ing", "y")  # adjectives behind a plural, parts of a name elsewhere


def of_somebody(tokens: Sequence[Token], at: int, cue: Cue) -> int | None:
    """A person or thing and what is said of it: "called the law “a sham”", "accused him of lying"."""
    links = _OBJECT_LINKS.get(cue.lemma, frozenset())
    if cue.lemma == "call" and tokens[at].low in links:
        return at + 1
    if not (is_nominal(tokens[at]) or tokens[at].low in DETERMINERS or tokens[at].low in LISTENERS or tokens[at].low in links):
        return None
    if tokens[at].low in links and cue.lemma in _DONE_TO:
        return None  # "two men accused of theft"
    for index in range(at, min(len(tokens), at + 18)):
        low = tokens[index].low
        if tokens[index].quoted:
            return at if index > at else None
        if tokens[index].text in {".", ";", ":"}:
            break
        if low in FINITE:
            return None
        if low in links and cue.lemma in _WISHES:
            return index if _is_asked(tokens, at, index) else None
        if low in links and cue.lemma != "call":
            return index + 1 if low == "of" and not _is_last_word(tokens, index + 1) else at
    return at if cue.lemma in NAMING and _is_judged(tokens, at) else None


def _is_last_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word, no quoted passage, is all that follows before a sign: "of treason."."""
    if at >= len(tokens) or tokens[at].quoted:
        return False
    return not any(token.quoted or token.text[0].isalnum() for token in tokens[at + 1 : at + 2])


def _is_asked(tokens: Sequence[Token], at: int, to: int) -> bool:
    """Whether "to" leads to what the people between it and the verb shall do: "told him to go", but not "told her story to friends"."""
    last, following = tokens[to - 1], tokens[to + 1]
    people = to > at and (last.low in LISTENERS or last.capital or last.low in PERSONS or last.low in BODIES)
    return people and (following.quoted or (is_nominal(following) and not following.capital and following.low not in PERSONS))


def _is_judged(tokens: Sequence[Token], at: int) -> bool:
    """Whether a thing and what it is called follow: "it a mistake", "the findings alarming"."""
    end = next((i for i in range(at, min(len(tokens), at + 18)) if not tokens[i].text[0].isalnum()), len(tokens))
    named = next((i for i in range(at + 1, end) if tokens[i].low in {"a", "an"}), end)
    if named < end:
        return tokens[named - 1].low not in SMALL
    last, whose = tokens[end - 1].low, tokens[end - 2].low
    if tokens[at].low in LISTENERS:
        if [token.low for token in tokens[at + 1 : at + 2]] == ["the"]:
            return end > at + 2  # "called her the finest cellist"
        return end == at + 2 and last.endswith(_ADJECTIVES + _ALSO) and last not in TIMES and not is_helper(tokens[end - 1])
    told = last.endswith(_ADJECTIVES) or (last.endswith(_ALSO) and whose.endswith("s"))
    return told and end - at >= 3 and tokens[at].low in DETERMINERS


def noun(tokens: Sequence[Token], at: int, cue: Cue) -> int | None:
    """A noun phrase: "stressed the need for patience"."""
    token = tokens[at]
    done = cue.lemma in _DEEDS and token.low.endswith("ing")  # "denied having seen it"
    if token.low.endswith("ed") and at + 1 < len(tokens) and tokens[at + 1].low == "by":
        return None  # "claims denied by the firm"
    if token.low in _PERSONS_TOLD:
        return None  # "promised them more"
    if _is_name_alone(tokens, at):
        return None  # "criticised the World Dance Tour"
    opens = done or token.low in DETERMINERS or (is_nominal(token) and token.low not in TIMES and token.low not in SMALL)
    return at if opens and len(tokens) - at >= 3 else None


def _is_name_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a name follows, which says nothing of it."""
    at += tokens[at].low in DETERMINERS
    end = at
    while end < len(tokens) and tokens[end].capital and tokens[end].low not in TIMES:
        end += 1
    return end > at and (end == len(tokens) or tokens[end].text in {".", ";"} or tokens[end].low in _PAST_NAME)


def doubt(tokens: Sequence[Token], at: int, _cue: Cue) -> int | None:
    """A doubt, a question or a hope: "raised doubts about the figure"."""
    return next((index for index in range(at, min(at + 3, len(tokens) - 2)) if tokens[index].low in DOUBTS), None)
