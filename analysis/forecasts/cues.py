"""The words of a sentence that make a forecast: verbs and nouns of prediction and intent, helpers of the future."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from analysis.article import ForecastKind
from analysis.forecasts import resources as r
from analysis.quotes.grammar import subjects
from analysis.quotes.grammar.phrases import Phrase, is_helper, is_nominal, joint, kind
from analysis.quotes.wording.resources import CONJUNCTIONS, DETERMINERS, HABITS, LINKS, PLURALS, POSSESSIVES
from analysis.quotes.wording.tokens import Token

Form = Literal["verb", "noun", "helper"]
_REACH = 5  # tokens before a cue in which something takes its meaning away
_SUPPOSING = frozenset({"if", "unless", "whether", "how", "wish", "wishes"})
_COMPARING = {"than": 5, "as": 1}  # with how many tokens between that and a cue
_PERFECT = frozenset({"would", "could", "might", "may", "should"})  # with "have" behind them they tell of what did not happen
_ON = frozenset({"track", "course"})


class Cue(NamedTuple):
    """Tokens first:last that make a forecast, its kind, their form, and whether their subject is not who foretells."""

    first: int
    last: int
    kind: ForecastKind
    form: Form
    passive: bool = False
    backward: bool = False  # told of the past: "was expected to"


def cues(tokens: Sequence[Token]) -> list[Cue]:
    """The cues among tokens, in order."""
    found = (_cue(tokens, index) for index, token in enumerate(tokens) if token.low in r.TRIGGERS or token.low == "to" or "'" in token.low)
    return [cue for cue in found if cue is not None and not _is_supposed(tokens, cue)]


def _cue(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue that begins, or whose telling word stands, at a token."""
    low = tokens[at].low
    if low in r.COMING or low.endswith("'ll"):
        return None if _is_perfect(tokens, at) or tokens[at].text == "Will" else Cue(at, at + 1, "announced", "helper")
    if low == "to":
        return _is_to(tokens, at)
    if low == "going":
        return Cue(at, at + 2, "announced", "helper") if _low(tokens, at + 1) == "to" and _helped(tokens, at) & r.BEING else None
    if low in r.POSSIBLE:
        return _possible(tokens, at)
    if low in r.ARRANGED:
        return _arranged(tokens, at)
    return _noun(tokens, at) if low in r.PREDICTION | r.PLAN and _is_noun(tokens, at) else _verb(tokens, at)


def _low(tokens: Sequence[Token], at: int) -> str:
    """The token in lower case; nothing beyond the ends."""
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _helped(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The helpers right before a token, and the verb tied to a pronoun: "it's going to"."""
    words: set[str] = set()
    at -= 1
    while at >= 0 and is_helper(tokens[at]):
        words.add(tokens[at].low)
        at -= 1
    tied = _low(tokens, at).partition("'")[2]
    return frozenset(words | ({f"'{tied}"} if tied else set()))


def _is_perfect(tokens: Sequence[Token], at: int) -> bool:
    """Whether a helper tells of what did not happen: "would have grown", but not "would have to"."""
    behind = at + 1 + (_low(tokens, at + 1) in {"not", "also", "never", "already", "still"})
    return tokens[at].low in _PERFECT and _low(tokens, behind) == "have" and _low(tokens, behind + 1) != "to"


def _is_to(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue "is to" behind a subject that does something: not "the key is to"."""
    be, verb = _low(tokens, at - 1), tokens[at + 1] if at + 1 < len(tokens) else None
    plain = (verb is not None and is_nominal(verb) and not verb.capital) or (verb is not None and verb.low in {"be", "have"})
    if be not in {"is", "are"} or not plain or any(token.low in r.ESSENCE | r.PLAN for token in tokens[max(0, at - _REACH) : at - 1]):
        return None
    return Cue(at - 1, at + 1, "announced", "helper")


def _possible(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue that a word of what may come is."""
    token, behind = tokens[at], _low(tokens, at + 1)
    if token.text == "May" or _is_perfect(tokens, at):
        return None
    if token.low in {"likely", "unlikely"}:
        if _low(tokens, at - 1) in {"more", "less", "most"}:
            return None
        return Cue(at, at + 1, "held possible", "helper", passive=True) if behind == "to" or _helped(tokens, at) - {"not"} else None
    if token.low == "should" and not ({behind, _low(tokens, at + 2)} & r.DEVELOPING):
        return None  # a duty
    return Cue(at, at + 1, "held possible", "helper")


def _arranged(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue that "set to", "due to" and the like are, behind a helper or the noun they tell of."""
    first = at - 1 if tokens[at].low in _ON and _low(tokens, at - 1) == "on" else at
    helped = _helped(tokens, first)
    if (first == at and tokens[at].low in _ON) or _low(tokens, at + 1) != "to" or helped & {"was", "were", "had"}:
        return None
    verb = tokens[at + 2] if at + 2 < len(tokens) else None
    if (
        verb is None
        or verb.low in DETERMINERS
        or verb.capital
        or (tokens[at].low in {"set", "due"} and not helped & r.BEING and verb.low != "be")
    ):
        return None
    return Cue(first, at + 2, "planned", "verb", passive=True)


def _noun(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue that a noun of prediction or intent is, where it leads to what is foretold."""
    low = tokens[at].low
    before = [token.low for token in tokens[max(0, at - _REACH) : at]]
    idle = r.SHORT if low in r.PREDICTION else r.UNDOING
    behind = at + 1 + (_low(tokens, at + 1) in {"is", "was", "are", "were", "now", "remains"})
    if _low(tokens, behind) not in r.FOLLOWED or not idle.isdisjoint(before) or not _VOID.isdisjoint(before[-2:]):
        return None
    predicted = low in r.PREDICTION or _low(tokens, at - 1) == "price"
    return Cue(at, at + 1, "predicted" if predicted else "planned", "noun")


def _is_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that may be a verb stands as a noun: no subject before it fits the verb."""
    low, before = tokens[at].low, _low(tokens, at - 1)
    if low not in r.PREDICTING | r.PLANNING:
        return True
    if before.endswith(("ed", "ing")) or before in _LEADING:
        return True  # "Acme postponed plans"
    if low.endswith(("ed", "ing")) or before == "to" or (at > 0 and is_helper(tokens[at - 1]) and before not in r.BEING):
        return False
    if before in CONJUNCTIONS and _low(tokens, at - 2) == ",":
        return False  # "…, and plans to"
    subject = subjects.before(tokens, at)
    return subject is None or tokens[subject.last - 1].low.endswith(("'s", "s'")) or not _fits(tokens, subject, low)


def _fits(tokens: Sequence[Token], subject: Phrase, verb: str) -> bool:
    """Whether a verb in the present agrees with its subject, which tells "analysts forecast" from "the growth forecast"."""
    head = tokens[subject.head].low
    if kind(tokens, subject) == "pronoun":
        return (head in {"it", "he", "she"}) == verb.endswith("s") or head == "who"
    plural = head in PLURALS or joint(tokens, subject) or (head.endswith("s") and not head.endswith(("ss", "us", "is")))
    told = kind(tokens, subject) != "thing"
    return (
        (plural and (told or subject.last - subject.first > 1)) or (told and verb == "forecast")
        if not verb.endswith("s")
        else (told and (not plural or kind(tokens, subject) == "name"))
    )


def _verb(tokens: Sequence[Token], at: int) -> Cue | None:
    """The cue that a verb of prediction or intent is; none where it only tells which thing is meant, or looks back."""
    low, behind = tokens[at].low, _low(tokens, at + 1)
    if low not in r.PREDICTING | r.PLANNING | r.PURPOSING or (tokens[at].capital and at > 0):
        return None
    helped = _helped(tokens, at)
    before = _low(tokens, at - 1)
    if (
        helped & {"had", "hadn't", "did", "didn't", "never"}
        or behind in {"at"}
        or (before == "to" and _low(tokens, at - 2) not in _GOES_ON)
    ):
        return None
    if low.endswith("ing") and not (helped & r.BEING or before in {",", "and", "—", "–"}):
        return None  # "those planning to"
    if low in r.PURPOSING and not _leads_to_verb(tokens, at):
        return None
    told: ForecastKind = "predicted" if low in r.PREDICTING else "planned"
    if not _is_participle(low):
        return Cue(at, at + 1, told, "verb")
    if helped & r.BEING:
        return Cue(at, at + 1, told, "verb", passive=True, backward=bool(helped & {"was", "were"}))
    subject = subjects.before(tokens, at) if before != "," else None
    joined = before in CONJUNCTIONS and low not in r.PREDICTING  # "and pledged to", but not "and expected to"
    arranged = low in r.PREDICTING and behind == "to"  # "a ferry expected to sail"
    if arranged or (not joined and (subject is None or kind(tokens, subject) == "thing")):  # "the planned trip"
        return Cue(at, at + 1, told, "verb", passive=True) if behind == "to" else None
    return None if _stands_before_noun(tokens, at) else Cue(at, at + 1, told, "verb")


_LEADING = (LINKS - {"to"}) | {"despite", "by", "about", "over", "without", "against"}
_VOID = frozenset({"no", "without", "previous", "earlier", "prior", "former", "original", "initial", "old", "failed"})
_GOES_ON = HABITS | {"continue", "continues", "continued"}


def _leads_to_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a "to" with a verb stands behind a verb: "want the firm to sell", but not "agreed to in May"."""
    behind = range(at + 1, min(at + _REACH, len(tokens) - 1))
    to = next((index for index in behind if tokens[index].low == "to"), None)
    return to is not None and (is_nominal(tokens[to + 1]) or tokens[to + 1].low in {"be", "have", "do"})


def _is_participle(low: str) -> bool:
    return low.endswith("ed") or low in {"forecast", "foreseen", "sought"}


def _stands_before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle tells which thing is meant: "the planned trip", "more targeted cuts"."""
    first = at - 1
    while first > 0 and tokens[first].low.endswith("ly"):
        first -= 1
    before, behind = _low(tokens, first), tokens[at + 1] if at + 1 < len(tokens) else None
    opens = (
        before in DETERMINERS
        or before in POSSESSIVES
        or before.endswith(("'s", "s'"))
        or before in {"of", "on", "more", "ahead", "previously"}
    )
    return opens and (behind is None or is_nominal(behind) or behind.text in {",", "."})


def _is_supposed(tokens: Sequence[Token], cue: Cue) -> bool:
    """Whether a cue is only compared with or supposed: "than expected", "than analysts had forecast", "if it plans"."""
    for index in range(cue.first - 1, max(-1, cue.first - 1 - 2 * _REACH), -1):
        low = tokens[index].low
        if low in {",", ";", ":", "—", "–", "and", "but", "that", "“"}:
            return False
        if low in _SUPPOSING or (low == "what" and cue.form != "verb"):
            return True
        if low in _COMPARING and cue.form != "helper" and cue.first - index <= _COMPARING[low]:
            return True
    return False
