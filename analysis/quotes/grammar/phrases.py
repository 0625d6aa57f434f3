"""The noun phrase beside a reporting verb: where it begins and ends among the tokens, and what kind of thing it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from analysis.quotes.wording.resources import (
    BODIES,
    DETERMINERS,
    DOCUMENTS,
    HELPERS,
    LINKS,
    LISTENERS,
    NO_ADVERBS,
    PERSONS,
    POSSESSIVES,
    PRONOUNS,
    SMALL,
    TIMES,
    TITLES,
)
from analysis.quotes.wording.tokens import Token

Kind = Literal["pronoun", "person", "body", "document", "name", "thing"]

_NAMED_BY: tuple[tuple[Kind, frozenset[str]], ...] = (("person", PERSONS), ("body", BODIES), ("document", DOCUMENTS))
_BEHIND = frozenset({"loyal", "familiar", "close", "opposed", "sympathetic", "critical"})  # adjectives that stand behind their noun
REACH = 40  # tokens: the longest apposition that is looked over
_NAME_WORDS = 5  # of a full name
_CLOSING = frozenset({",", ".", ";", "(", "–", "—"})  # what stands behind a name that tells whose role it is
_SMALL_OR_TIMES = SMALL | TIMES
QUANTIFIERS = DETERMINERS & PERSONS  # "many", "most", which may stand alone
PARTICLES = frozenset({"de", "van", "von", "al", "bin", "der", "la", "di", "da", "den", "ten"})
PARTICIPLE = re.compile(r"[a-z-]+(?:ed|ing|made|held|led)$")


class Phrase(NamedTuple):
    """Tokens first:last (last excluded) and the index of the head among them."""

    first: int
    last: int
    head: int


def is_nominal(token: Token) -> bool:
    """Whether a token may stand inside a speaker's phrase: a word that is no pronoun, no determiner and no function word."""
    return (token.text[0].isalnum() or token.handle) and token.low not in SMALL and token.low not in DETERMINERS and not is_pronoun(token)


def is_pronoun(token: Token) -> bool:
    """Whether a token is a pronoun that can speak, also with a verb tied to it: "he's"."""
    return token.low.partition("'")[0] in PRONOUNS and token.text != "US"


def is_helper(token: Token) -> bool:
    """Whether a token may stand between the speaker and the verb: "has also repeatedly said"."""
    low = token.low
    if low in HELPERS:
        return token.text != "May"
    adverb = low.endswith("ly") and len(low) > 4 and not token.capital and low not in NO_ADVERBS
    return adverb or low.endswith("n't")


def kind(tokens: Sequence[Token], phrase: Phrase) -> Kind:
    """What a phrase names, by its head."""
    head = tokens[phrase.head]
    low = head.low.removesuffix("'s")
    if low in QUANTIFIERS and (whole := _whole(tokens, phrase)) is not None:
        return kind(tokens, whole)
    if is_pronoun(head) or low in POSSESSIVES:
        return "pronoun"
    forms = low, low.removesuffix("s"), low.rpartition("-")[2]
    for name, words in _NAMED_BY:
        if not words.isdisjoint(forms):
            return name
    return "name" if head.capital else "thing"


def _whole(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The things of which a phrase names some: "the moves" of "most of the moves"; None where these are "them" or nothing is told."""
    first = phrase.head + 2
    told = first < phrase.last and tokens[phrase.head + 1].low == "of" and tokens[first].low not in LISTENERS - POSSESSIVES
    return Phrase(first, phrase.last, head_of(tokens, first, phrase.last)) if told else None


def joint(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names two who speak: "Ada Byron and Bo Li"."""
    return any(token.low == "and" for token in tokens[phrase.first : phrase.last])


def opening_bracket(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Index of the bracket that one at a place closes, or the floor."""
    for index in range(at, max(floor, at - REACH) - 1, -1):
        if tokens[index].text == "(":
            return index
    return floor


def past_brackets(tokens: Sequence[Token], at: int) -> int:
    """Index behind the brackets that open at a token, or the index itself."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((index + 1 for index in range(at, min(len(tokens), at + REACH)) if tokens[index].text == ")"), at)


def ending(tokens: Sequence[Token], last: int, floor: int = 0) -> Phrase | None:
    """The noun phrase whose last token is given."""
    if last < floor:
        return None
    if tokens[last].text == ")":
        last = opening_bracket(tokens, last, floor) - 1
    if last < floor:
        return None
    if is_pronoun(tokens[last]):
        return Phrase(last, last + 1, last)
    if tokens[last].text == "%" and last > floor and tokens[last - 1].text[0].isdecimal():
        return Phrase(last - 1, last + 1, last)
    if not is_nominal(tokens[last]) or tokens[last].low.endswith("'s"):
        return _quantifier(tokens, last, floor)
    first = leftmost(tokens, last, max(floor, last - REACH))
    phrase = Phrase(first, last + 1, head_of(tokens, first, last + 1))
    return phrase if _is_whole(tokens, phrase) else None


def _quantifier(tokens: Sequence[Token], last: int, floor: int) -> Phrase | None:
    """A word like "some" or "many" that speaks alone."""
    if tokens[last].low not in PERSONS or (last > floor and is_nominal(tokens[last - 1])):
        return None
    first = last - (last > floor and tokens[last - 1].low in DETERMINERS)
    return Phrase(first, last + 1, last)


def leftmost(tokens: Sequence[Token], at: int, floor: int) -> int:
    """Index of the first token of the phrase that holds a token."""
    while at > floor:
        previous = tokens[at - 1]
        opened = tokens[at].low in DETERMINERS
        inside = is_nominal(previous) or previous.low in DETERMINERS or _is_surname(tokens, at - 1, floor)
        if not opened and inside and (previous.low not in TIMES or _is_first_name(tokens, at - 1)):
            at -= 1
        elif previous.low in LINKS and at - 2 >= floor and _is_of_many(tokens[at - 2]) and tokens[at - 2].low not in TIMES:
            at -= 2
        elif previous.low == "per" and tokens[at].low == "cent":
            at -= 1
        else:
            break
    return at


def _is_of_many(token: Token) -> bool:
    """Whether a token may stand before "of": a noun, or a word like "one" and "some"."""
    return is_nominal(token) or token.low in PERSONS


def _is_first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the name of a month is that of a person: before another name, and behind no preposition."""
    token, behind = tokens[at], tokens[at + 1]
    named = token.low in {"jan", "april", "may", "june", "august"} and token.capital and behind.capital and behind.low not in TIMES
    return named and (at == 0 or tokens[at - 1].low not in _SMALL_OR_TIMES)


def _is_surname(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether "He" is a surname: between two capitalised words, as in "CEO He Xiaopeng"."""
    return tokens[at].text == "He" and at > floor and tokens[at - 1].capital and tokens[at + 1].capital


def head_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """Index of the head: the last word before a preposition or a participle that follows it; a name behind a role goes before both."""
    if _ends_with_name(tokens, first, last) or _ends_with_role(tokens, first, last):
        return last - 1
    for index in range(first + 1, last):
        token = tokens[index]
        links = token.low in LINKS and not (token.low == "of" and tokens[index - 1].low in BODIES and tokens[index - 1].capital)
        trails = (
            PARTICIPLE.match(token.text) and token.low not in DOCUMENTS and (index + 1 == last or tokens[index + 1].low in _SMALL_OR_TIMES)
        )
        led = token.low.endswith("ing") and not token.capital and tokens[index - 1].low in PERSONS  # "an official overseeing aid"
        if (links or trails or led) and is_nominal(tokens[index - 1]):
            return index - 2 if index - 2 >= first and tokens[index - 1].low in _BEHIND else index - 1
    return last - 1


def _ends_with_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a phrase ends with a role and a name: "Friends of the Museum director Bo Li"."""
    at = last - 1
    while at > first and tokens[at].capital and tokens[at].low not in PERSONS:
        at -= 1
    told = any(token.low in PERSONS and not token.capital for token in tokens[first:at])  # "a spokesman for President Ada Byron"
    return (first < at < last - 1 and tokens[at].low in PERSONS and not told) or _is_held_by(tokens, first, last)


def _is_held_by(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether an office and the full name of its holder are all there is: "Secretary of State Ada Byron"."""
    of = next((index for index in range(first + 1, last - 2) if tokens[index].low == "of"), None)
    if of is None or tokens[of - 1].low not in PERSONS or " " not in tokens[last - 1].text:
        return False
    between = tokens[of + 1 : last - 1]
    return all(token.capital or token.low == "the" for token in between) and between[-1].capital and between[-1].low not in TITLES


def _ends_with_role(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a phrase ends with the role or text of what has a name of several words: "a Friends of the Museum spokesman"."""
    named = first + (tokens[first].low in DETERMINERS)
    named += tokens[named].text.isdecimal()  # "the 2019 Rivers in Leeds report"
    return named < last - 2 and tokens[last - 1].low in PERSONS | DOCUMENTS and tokens[last - 2].capital and tokens[named].capital


def _is_whole(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether the tokens look like a noun phrase, not like the end of something else."""
    words = tokens[phrase.first : phrase.last]
    if words[0].low in DETERMINERS or any(word.capital for word in words):
        return True
    return kind(tokens, phrase) != "thing" or (tokens[phrase.head].low.endswith("s") and len(words) <= 4)


def after(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject that follows a verb: "…," said Ada Byron, a mathematician."""
    first = verb + 1
    if first >= len(tokens):
        return None
    if is_pronoun(tokens[first]):
        return Phrase(first, first + 1, first)
    last = _rightmost(tokens, first)
    if last == first or not (is_nominal(tokens[last - 1]) or tokens[last - 1].low in PERSONS):
        return None
    phrase = Phrase(first, last, head_of(tokens, first, last))
    return _name_of_role(tokens, phrase) or _with_second_role(tokens, phrase) or phrase if _is_whole(tokens, phrase) else None


def _name_of_role(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The full name that a comma parts from somebody's role: "said the mayor, Ada Byron."."""
    head, first = tokens[phrase.head], phrase.last + 1
    if kind(tokens, phrase) != "person" or head.capital or head.low.endswith("s") or tokens[phrase.last : first] == []:
        return None
    last = first
    while last < min(len(tokens), first + _NAME_WORDS) and (tokens[last].capital or (last > first and tokens[last].low in PARTICLES)):
        last += 1
    name = tokens[first:last]
    full = name != [] and (len(name) > 1 or " " in name[0].text or name[0].handle) and not name[-1].low.endswith("'s")
    parted = tokens[phrase.last].text == "," and (last == len(tokens) or tokens[last].text in _CLOSING)
    return Phrase(first, last, last - 1) if full and parted else None


def _with_second_role(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """A role with a second one and the name of who has both: "said leader and co-founder Ada Byron"."""
    second = phrase.last + 1
    if kind(tokens, phrase) != "person" or tokens[phrase.head].capital or [token.low for token in tokens[phrase.last : second]] != ["and"]:
        return None
    last = second
    while last < min(len(tokens), second + REACH) and is_nominal(tokens[last]) and not is_helper(tokens[last]):
        last += 1
    named = last > second + 1 and tokens[last - 1].capital and (" " in tokens[last - 1].text or tokens[last - 2].capital)
    told = any(token.low in PERSONS or token.low.rpartition("-")[2] in PERSONS for token in tokens[second : last - 1])
    return Phrase(second, last, last - 1) if named and told else None


def _rightmost(tokens: Sequence[Token], first: int) -> int:
    """Index behind the last token of the phrase that begins at a token."""
    at = first
    while at < min(len(tokens), first + REACH):
        token = tokens[at]
        dated = token.low in TIMES and not (at + 1 < len(tokens) and (_is_first_name(tokens, at) or _tells_day(tokens, first, at)))
        inside = is_nominal(token) and not dated and not is_helper(token)
        if not (inside or (at == first and token.low in DETERMINERS) or (at > first and joins(tokens, at))):
            break
        at += 1
    return at


def _tells_day(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a day or a month stands before the noun it dates: "a Sunday filing"."""
    return at == first + 1 and tokens[first].low in {"a", "an", "the"} and is_nominal(tokens[at + 1]) and tokens[at + 1].low not in TIMES


def joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition or a determiner goes on with the phrase: "spokesman for the ministry", "University of Leeds"."""
    low, previous = tokens[at].low, tokens[at - 1]
    if low in DETERMINERS:
        return previous.low in LINKS
    if low not in LINKS or at + 1 >= len(tokens) or not (is_nominal(previous) or (low == "of" and previous.low in QUANTIFIERS)):
        return False
    return low == "of" or (low in {"for", "at", "from", "with"} and not previous.capital)
