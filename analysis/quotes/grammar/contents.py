"""What follows a reporting verb: where the content begins among the tokens, by the frames of the verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from analysis.quotes.grammar import objects
from analysis.quotes.grammar.clauses import main_clause
from analysis.quotes.grammar.phrases import is_helper, is_nominal, is_pronoun
from analysis.quotes.wording.resources import (
    DETERMINERS,
    FINITE,
    HOW,
    HOW_SAID,
    LISTENERS,
    NOUN_FORMS,
    OCCASION_LINKS,
    POSSESSIVES,
    REPORTING,
    SUBORDINATES,
    TIMES,
    TOLD,
    VERB_FORMS,
    Cue,
)
from analysis.quotes.wording.tokens import Token

_NAMED_ONLY = frozenset({"allege", "contend", "reckon"})  # verbs whose clause opens with a name or the like: not "his alleged offence"
_OF_THINGS = frozenset({"find", "show", "reveal", "confirm"})  # verbs whose object may be a thing: "found the car, which was old"
_PLAIN = _NAMED_ONLY | {"say", "believe", "think", "hope", "insist"}
_THING_LINKS = OCCASION_LINKS | {"over", "again"}
_CARES = frozenset({"maintain"})  # verbs that do something to a thing too: a pronoun alone opens a clause behind them
_NEW_CLAUSES = frozenset({"he", "she", "they", "we", "i", "and", "but", "or"})
_EMPTY = frozenset({"something", "nothing", "anything", "everything", "so", "yes", "no", "goodbye", "hello"})
_PARTICLES = frozenset({"out", "off"})  # make another verb: "found out", "called off"
_SPOKEN = frozenset({"piece", "goodbyes", "goodbye", "prayers", "farewells", "farewell", "lines"})  # "his piece" is said and says nothing
_QUANTIFIERS = frozenset({"too", "all", "both", "even"})  # helpers that open a clause as well
_CONDITIONS = frozenset({"since", "under", "unlike", "given", "without"})
_SIGNS = frozenset({".", ";", ":", "?", "!", "--", "—", "–"})
_CURRENCIES = frozenset("$€£¥")
_MEASURED = frozenset({"about", "over", "under", "at", "between", "around", "nearly", "almost"})
_NUMBERS = frozenset({"hundred", "thousand", "million", "dozen", "twenty", "thirty", "forty", "fifty", "half"})
_SHARES = frozenset({"%", "percent", "per"})
_ASIDE = 20  # tokens between the signs round an aside
_REACH = 14  # tokens between a verb and its "that": "told reporters at a rally in Leeds on Monday that"


def start(tokens: Sequence[Token], verb: int, cue: Cue) -> int | None:
    """Index of the first token of the content behind a verb, or None where none of the verb's frames fits."""
    at = verb + 1
    if at >= len(tokens):
        return None
    following = tokens[at]
    if _says_nothing(tokens, at, cue):
        return None
    if (behind := _past_aside(tokens, at)) is not None and {"that", "bare"} & cue.frames:
        return behind
    if following.low == "that" and {"that", "bare", "adjective"} & cue.frames:
        return (at if _is_verb(tokens[at + 1]) else at + 1) if at + 1 < len(tokens) else None  # "say that is wrong"
    if "how" in cue.frames and following.low in (HOW if cue.lemma not in {"say", "tell"} else HOW_SAID):
        return at
    if "to" in cue.frames and following.low == "to" and not (at + 1 < len(tokens) and tokens[at + 1].low in LISTENERS):
        return at
    if "quote" in cue.frames and (passage := at + (following.text in {",", ":"})) < len(tokens) and tokens[passage].quoted:
        return passage
    for frame, begins in _FRAMES:
        if frame in cue.frames and (found := begins(tokens, at, cue)) is not None:
            return found
    return None


def _says_nothing(tokens: Sequence[Token], at: int, cue: Cue) -> bool:
    """Whether a word behind a verb is all that is said, makes another verb of it or opens a question the verb cannot report."""
    low = tokens[at].low
    empty = low in _EMPTY and not _leads_on(tokens, at)
    return empty or low in _PARTICLES or (low in HOW_SAID and "how" not in cue.frames)


def _past_aside(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind a "that" which an aside keeps from the verb: "claims, without evidence, that"; "said - often falsely - that"."""
    sign = tokens[at].text
    if sign not in {",", "–", "—"}:
        return None
    signs = [i for i in range(at + 1, min(len(tokens) - 2, at + _ASIDE)) if tokens[i].text == sign]
    closing = next((i for i in signs if tokens[i + 1].low == "that"), None)
    if closing is None or (closing > signs[0] and any(token.low in FINITE for token in tokens[at:closing])):
        return None
    return closing + 2


def _is_verb(token: Token) -> bool:
    """Whether a word is a verb without a subject: "is", not "she's"."""
    return token.low in FINITE and ("'" not in token.low or token.low.endswith("n't"))


def _how(tokens: Sequence[Token], at: int, cue: Cue) -> int | None:
    """Behind a question that who is asked keeps from the verb: "asked the state whether"."""
    if cue.lemma != "ask":
        return None
    for index in range(at + 1, min(len(tokens) - 1, at + _REACH)):
        if tokens[index].low in HOW:
            return index
        if not (is_nominal(tokens[index]) or tokens[index].low in DETERMINERS or tokens[index].low in LISTENERS):
            return None
    return None


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that can be all that is said opens a clause: "no decision was made"."""
    return tokens[at].low in DETERMINERS and at + 1 < len(tokens) and is_nominal(tokens[at + 1])


def _that(tokens: Sequence[Token], at: int, cue: Cue) -> int | None:
    """Behind a "that" which a listener, a time or a place keeps from the verb; an adjective has it right behind it."""
    if "adjective" in cue.frames:
        return None
    told = led = cue.lemma in TOLD  # whether nouns may stand here: a listener, or what a preposition leads to
    for index in range(at, min(len(tokens) - 1, at + _REACH)):
        token = tokens[index]
        if token.low == "that" or (token.low in HOW_SAID and cue.lemma == "tell" and index > at):
            relative = _is_verb(tokens[index + 1]) or tokens[index + 1].low in REPORTING
            relative = relative or tokens[index - 1].low in OCCASION_LINKS  # "said at that point"
            return None if relative and tokens[index - 1].text != "," else index + (token.low == "that")
        if told and index > at and (_starts_anew(tokens, index) or _goes_on(tokens, index, cue)):
            return index
        led = led or token.low in OCCASION_LINKS
        if _stops(tokens, index, at) or not (led or token.text == "," or token.low in TIMES or is_helper(token)):
            return None
    return None


def _starts_anew(tokens: Sequence[Token], index: int) -> bool:
    """Whether a pronoun and its verb begin a clause behind a listener: "told the BBC it was ready"."""
    subject = (is_pronoun(tokens[index]) and tokens[index].low != "who") or tokens[index].low in {"this", "there"}
    return subject and (tokens[index + 1].low in FINITE or tokens[index + 1].low in VERB_FORMS)


def _goes_on(tokens: Sequence[Token], index: int, cue: Cue) -> bool:
    """Whether a clause with a subject of its own begins behind a listener: "told reporters the bridge was ready"."""
    opens = tokens[index].low in DETERMINERS and tokens[index + 1].low not in TIMES
    parted = opens and is_nominal(tokens[index - 1])
    return cue.lemma == "tell" and parted and any(token.low in FINITE or token.quoted for token in tokens[index + 2 : index + _REACH])


def _stops(tokens: Sequence[Token], index: int, at: int) -> bool:
    """Whether no "that" behind a token can belong to the verb whose content may begin at a place."""
    token = tokens[index]
    if token.low in FINITE or token.low in _NEW_CLAUSES or token.text in _SIGNS or _is_long(token):
        return True
    noun = token.low in NOUN_FORMS and (is_nominal(tokens[index - 1]) or tokens[index - 1].low in DETERMINERS)  # "in a blog post"
    return index > at and token.low in REPORTING and not token.capital and not noun


def _is_long(token: Token) -> bool:
    """Whether a token is a quoted passage too long for the name of a programme."""
    return token.quoted and token.end - token.start > 30


def _bare(tokens: Sequence[Token], at: int, cue: Cue) -> int | None:
    """A clause without "that", directly behind the verb or behind a time, a place or a listener."""
    if cue.lemma == "say" and tokens[at].low in POSSESSIVES and at + 1 < len(tokens) and tokens[at + 1].low in _SPOKEN:
        return None  # "once he has said his piece"
    if cue.lemma == "add" and any(token.text[0].isdecimal() or token.text in _CURRENCIES for token in tokens[at : at + 3]):
        return None  # "the stock added more than 2%"
    begin = at if _is_counted(tokens, at) or tokens[at].low in _QUANTIFIERS else _past_adverbial(tokens, at)
    if begin is None or not (_opens_clause(tokens[begin], cue) or _is_counted(tokens, begin)):
        return None
    if cue.lemma in _CARES and not is_pronoun(tokens[begin]):
        return None
    if cue.lemma in _NAMED_ONLY and not (is_pronoun(tokens[begin]) or tokens[begin].low in DETERMINERS or tokens[begin].capital):
        return None
    if is_pronoun(tokens[begin]) and begin + 1 < len(tokens) and tokens[begin + 1].low in _THING_LINKS:
        return None
    if tokens[begin].quoted:
        return begin if begin + 1 < len(tokens) and is_nominal(tokens[begin + 1]) else None
    return begin if _is_clause(tokens, begin, cue) else None


def _opens_clause(token: Token, cue: Cue) -> bool:
    """Whether a clause may begin with a token."""
    if token.quoted or is_pronoun(token) or token.low in DETERMINERS or token.low == "there":
        return True
    if token.low in {"while", "if", "although", "though", "when", "because", "as", "in", "despite"}:
        return cue.lemma != "say" or token.low in {"while", "if", "although", "though"}
    if token.low in _CONDITIONS:
        return True  # "said since the war, it had"
    return is_nominal(token) and token.low not in TIMES


def _is_counted(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a clause begins with a sum, or with a number that words like "about" stand before."""
    behind = tokens[begin + 1 : begin + 3]
    if tokens[begin].text in _CURRENCIES:
        return behind != [] and behind[0].text[0].isdecimal()
    return tokens[begin].low in _MEASURED and any(token.text[0].isdecimal() or token.low in _NUMBERS for token in behind)


def _is_clause(tokens: Sequence[Token], begin: int, cue: Cue) -> bool:
    """Whether a finite verb shows up before the end of what looks like a clause."""
    words = tokens[begin : begin + 25]
    if cue.lemma in _OF_THINGS:
        words = list(takewhile(lambda word: word.text != ",", words))
    stated = is_pronoun(words[0]) and len(words) > 1 and words[1].low.endswith(("s", "ed")) and is_nominal(words[1])
    share = words[0].text[0].isdecimal() and any(word.low in _SHARES for word in words[1:3])  # "61% of voters favour it"
    if share or stated or any(word.low in VERB_FORMS or word.quoted for word in words):
        return True
    if words[0].low in {"we", "you", "they", "i"} and len(words) > 1 and is_nominal(words[1]) and words[1].low not in TIMES:
        return True
    plain = cue.lemma in _PLAIN and len(tokens) - begin >= 4
    return plain and any(word.low[-1:] in "ds" for word in words[1:])


def has_verb(tokens: Sequence[Token]) -> bool:
    """Whether some words hold a finite verb of a main clause, as far as its form shows."""
    words = tokens[main_clause(tokens) :]
    if not words or (words[0] is tokens[0] and (tokens[0].low in SUBORDINATES or tokens[0].low in {"unless", "whether", "even"})):
        return False
    told = any(token.low in VERB_FORMS or token.quoted or (token.low.endswith(("ed", "s")) and not token.capital) for token in words[1:])
    return told or _is_long(words[0])


def _past_adverbial(tokens: Sequence[Token], at: int) -> int | None:
    """Index behind a time ("Monday") or a place and occasion ("in a statement on Friday") that stands at a token."""
    begin = at
    while at < min(len(tokens), begin + 12):
        low = tokens[at].low
        if low in TIMES or (is_helper(tokens[at]) and not low.endswith("n't") and low not in FINITE):
            at += 1
        elif low in OCCASION_LINKS:
            at = _past_phrase(tokens, at + 1)
        else:
            break
    if at > begin and at < len(tokens) and tokens[at].text == ",":
        at += 1
    return at if at < len(tokens) and (at == begin or _restarts(tokens[at]) or _is_counted(tokens, at)) else None


def _past_phrase(tokens: Sequence[Token], at: int) -> int:
    """Index behind the noun phrase that begins at a token and ends before the next small word or pronoun."""
    opened = at
    while at < len(tokens) and (is_nominal(tokens[at]) or (at == opened and tokens[at].low in DETERMINERS)) and not tokens[at].quoted:
        at += 1
    return at


def _restarts(token: Token) -> bool:
    """Whether a new clause plainly begins behind an adverbial: only a pronoun or a determiner is plain enough."""
    return is_pronoun(token) or token.low in DETERMINERS or token.low == "there"


_Begins = Callable[[Sequence[Token], int, Cue], int | None]
_FRAMES: tuple[tuple[str, _Begins], ...] = (  # in the order in which they are tried
    ("how", _how),
    ("that", _that),
    ("bare", _bare),
    ("object", objects.of_somebody),
    ("noun", objects.noun),
    ("doubt", objects.doubt),
)
