"""The subject before a reporting verb: past helpers, appositions, relative clauses and the text it gives out."""

from __future__ import annotations

from collections.abc import Sequence

from analysis.quotes.grammar.helpers import past_helpers
from analysis.quotes.grammar.owners import object_ending
from analysis.quotes.grammar.phrases import (
    PARTICIPLE,
    PARTICLES,
    REACH,
    Phrase,
    ending,
    is_helper,
    is_nominal,
    is_pronoun,
    kind,
    opening_bracket,
)
from analysis.quotes.wording.resources import DETERMINERS, LINKS, PERSONS, POSSESSIVES, REPORTING, SMALL, VERBS_ALONE
from analysis.quotes.wording.tokens import Token

_SPEAKING = frozenset({"person", "body", "document", "name"})  # kinds of phrase that can speak
_ACTED = 5  # words that tell what somebody does


def before(tokens: Sequence[Token], verb: int, floor: int = 0) -> Phrase | None:
    """The subject that ends before a verb, looking past helpers, a time and an apposition, no further back than floor."""
    last = past_helpers(tokens, verb - 1, floor)
    if last < floor:
        return None
    if tokens[last].text in {",", "—", "–"}:
        return _before_apposition(tokens, last, floor)
    if tokens[last].text == ")":
        last = opening_bracket(tokens, last, floor) - 1
    if last >= floor and tokens[last].low.endswith("'s") and tokens[last].capital and tokens[verb].low in VERBS_ALONE:
        return Phrase(last, last + 1, last)
    if last - 2 >= floor and tokens[last].low == "which" and tokens[last - 1].text == ",":
        return _which(tokens, last)
    phrase = ending(tokens, last, floor) if last >= floor else None
    if phrase is None:
        return _acting(tokens, last, floor)
    if tokens[phrase.head].text == "%" and phrase.first > floor and tokens[phrase.first - 1].low in LINKS:
        return None  # "which pushed it up to 2% showed"
    return _antecedent(tokens, phrase, floor) or _shared(tokens, phrase, floor) or _authored(tokens, phrase, floor) or phrase


def _which(tokens: Sequence[Token], which: int) -> Phrase | None:
    """The group or the text that a "which" tells more of: "the ministry, which said"."""
    phrase = object_ending(tokens, which - 2)
    return phrase if phrase is not None and kind(tokens, phrase) in {"body", "document", "name"} else None


def _acting(tokens: Sequence[Token], last: int, floor: int) -> Phrase | None:
    """The people of whom the words up to a place tell what they do: "a woman who lives nearby"."""
    for index in range(last, max(floor, last - _ACTED), -1):
        if tokens[index].low == "who":
            phrase = ending(tokens, index - 1, floor)
            return phrase if phrase is not None and kind(tokens, phrase) == "person" else None
        if not is_nominal(tokens[index]) or tokens[index].low in REPORTING:
            return None
    return None


def _authored(tokens: Sequence[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """A phrase with the text before it that is told to be theirs: "a survey by Ada Byron"."""
    if phrase.first - 2 < floor or tokens[phrase.first - 1].low != "by":
        return None
    text = ending(tokens, phrase.first - 2, floor)
    return Phrase(text.first, phrase.last, phrase.head) if text is not None and kind(tokens, text) == "document" else None


def _shared(tokens: Sequence[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """The whole of what an "and" joins a phrase to: "lawyers for Ada Byron and Bo Li", "Ada Byron and Bo Li"."""
    if phrase.first - 2 < floor or tokens[phrase.first - 1].low != "and":
        return None
    left = ending(tokens, phrase.first - 2, floor)
    if left is None or kind(tokens, left) not in _SPEAKING:
        return None
    behind = tokens[left.head + 1] if left.head + 2 < left.last else None
    if behind is not None and kind(tokens, left) != "name" and (behind.low in LINKS or PARTICIPLE.match(behind.text)):
        return Phrase(left.first, phrase.last, left.head)
    if kind(tokens, phrase) not in _SPEAKING or not _opens_clause(tokens, left.first, floor):
        return None
    named = kind(tokens, phrase) == "name" and kind(tokens, left) != "name"  # "her lawyer and Ada Byron": the name speaks for both
    return Phrase(left.first, phrase.last, phrase.head if named else left.head)


def _antecedent(tokens: Sequence[Token], phrase: Phrase, floor: int) -> Phrase | None:
    """The phrase that a relative clause before the verb belongs to: "a study that appeared in Leeds found"."""
    first = phrase.first
    opened = tokens[first - 1].low if first - 1 > floor else ""
    plain = not (tokens[first].capital or tokens[first].low in DETERMINERS or is_pronoun(tokens[first]))
    relative = (opened in {"that", "which"} and tokens[first].low.endswith("ed")) or (
        opened == "who" and plain and (first < phrase.head or PARTICIPLE.match(tokens[first].text) is not None)
    )
    if relative:
        return ending(tokens, first - 2, floor)
    acted = (
        first - 2 > floor and tokens[first - 2].low == "who" and is_nominal(tokens[first - 1]) and tokens[first - 1].low not in REPORTING
    )
    return ending(tokens, first - 3, floor) if acted and not tokens[first - 1].capital else None


def _before_apposition(tokens: Sequence[Token], comma: int, floor: int) -> Phrase | None:
    """The phrase in front of an apposition that ends with a comma; one that opens the clause goes before a nearer one."""
    nearest = None
    for opening in range(comma - 1, max(floor, comma - REACH), -1):
        if tokens[opening].quoted or tokens[opening].text == ";":
            break
        if tokens[opening].text not in {",", "—", "–"}:
            continue
        phrase = ending(tokens, opening - 1, floor)
        if (
            phrase is None
            or opens_participle(tokens, phrase.first)
            or is_helper(tokens[phrase.head])
            or tokens[phrase.head].low.endswith("ly")
        ):
            continue
        named = _first_apposition(tokens, opening + 1, comma) or _relative_apposition(tokens, phrase, comma)
        if named is None and kind(tokens, phrase) == "thing" and tokens[opening + 1].low != "who":
            continue
        if _opens_clause(tokens, phrase.first, floor):
            return named or phrase
        nearest = nearest or named or phrase
    return nearest


def _first_apposition(tokens: Sequence[Token], first: int, comma: int) -> Phrase | None:
    """The name that an apposition is, or that the first of several is: "the founder, Ada Byron, an engineer, said"."""
    nearest = next((index for index in range(first + 1, comma) if tokens[index].text == ","), comma)
    return _named_apposition(tokens, first, nearest)


def _named_apposition(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """The apposition itself where it is nothing but a name: "the founder, Ada Byron, said"."""
    first += tokens[first].low == "the" and last > first + 1
    if tokens[last - 1].text == ")":
        last = max(first + 1, opening_bracket(tokens, last - 1, first))
    words = tokens[first:last]
    long = len(words) <= 5 and (words[0].handle or " " in " ".join(word.text for word in words))
    role = words[0].low.partition(" ")[0] in PERSONS  # "Democrat of Connecticut"
    named = long and not role and words[0].capital and all(word.capital or word.low in PARTICLES for word in words)
    return Phrase(first, last, last - 1) if named or _is_titled(words) else None


def _is_titled(words: Sequence[Token]) -> bool:
    """Whether words are a role and a full name: "lawyer Ada Byron"."""
    plain = all(is_nominal(word) and not word.quoted for word in words)
    return plain and " " in words[-1].text and any(word.low in PERSONS for word in words[:-1])


def _relative_apposition(tokens: Sequence[Token], phrase: Phrase, last: int) -> Phrase | None:
    """The given name behind whose relative it is: "his widow, Ada, said"."""
    first = phrase.last + 1
    owned = any(token.low in POSSESSIVES or token.low.endswith(("'s", "s'")) for token in tokens[phrase.first : phrase.head])
    alone = last == first + 1 and tokens[first].capital and owned and kind(tokens, phrase) == "person"
    return Phrase(first, last, first) if alone and not tokens[phrase.head].low.endswith("s") else None


def opens_participle(tokens: Sequence[Token], first: int) -> bool:
    """Whether a participle with what it does opens a sentence at a token: "Posting on Facebook, the mayor said"."""
    following = tokens[first + 1] if first + 1 < len(tokens) else None
    opens = first == 0 and tokens[0].low.endswith("ing") and following is not None
    return opens and following is not None and (following.low in SMALL or following.low in DETERMINERS)


def _opens_clause(tokens: Sequence[Token], first: int, floor: int) -> bool:
    """Whether a clause begins at a token: at the start, or behind a conjunction or a sign."""
    if first <= floor:
        return True
    previous = tokens[first - 1]
    return previous.low in {"and", "but", "that", "while", "as", "when", "because", "although", "if", ";", ":"} or previous.quoted
