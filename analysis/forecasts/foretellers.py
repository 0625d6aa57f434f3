"""Who foretells: the subject of a verb of prediction or intent, the owner of such a noun, or whoever says the words."""

from __future__ import annotations

from collections.abc import Container, Sequence

from analysis.article import Quote
from analysis.forecasts.cues import Cue
from analysis.forecasts.resources import REPORT
from analysis.quotes.grammar import phrases, subjects
from analysis.quotes.grammar.clauses import main_clause, opening
from analysis.quotes.grammar.owners import owner
from analysis.quotes.grammar.phrases import Phrase, is_pronoun
from analysis.quotes.speakers.speakers import NOBODY, Cast, Speaker
from analysis.quotes.wording.resources import CONJUNCTIONS, DETERMINERS
from analysis.quotes.wording.tokens import Token

_PERSONAL = frozenset({"he", "she", "his", "her"})
_OTHERS = frozenset({"it", "they", "its", "their"})
_FOREGOING = frozenset({"i", "we", "my", "our"})
_REACH = 7  # tokens between a noun and whose it is, or a verb: "set itself the ambitious goal"
_ADJECTIVES = 3  # tokens before a noun that tell what it is like
_DONE = frozenset({"has", "have", "had", "set", "sets", "made", "makes", "unveils", "announces", "cut", "cuts", "raises", "gave", "gives"})
_SHARED = frozenset({"average", "consensus", "mean", "median"})  # of many, so nobody's own
_STOPS = frozenset({",", ";", ":", "—", "–", "“", "”"})


def foreteller(tokens: Sequence[Token], cue: Cue, cast: Cast, people: Container[str], quote: Quote | None) -> Speaker:
    """Who foretells what a cue tells of; nobody where the words are the writer's own. `people` are the names of persons."""
    said = Speaker(quote.speaker, quote.speaker_start, quote.speaker_end, quote.named) if quote else NOBODY
    phrase = _doer(tokens, cue)
    if phrase is None or tokens[phrase.head].low in _FOREGOING:
        return said
    if phrases.kind(tokens, phrase) == "pronoun" and quote is not None and quote.kind != "direct" and said.name is not None:
        return said  # "the firm said it expects"
    named = _antecedent(tokens, phrase)
    meant = cast.meant(tokens, named) if named else NOBODY
    if meant.name is None or (tokens[phrase.head].low in _PERSONAL and meant.name not in people):
        meant = cast.meant(tokens, phrase)
    return meant if meant.name is not None else said


def _antecedent(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The name that a pronoun behind it means: "Ada Byron rates the firm a buy, and her target"."""
    return _leading(tokens, phrase.first) if tokens[phrase.head].low in _PERSONAL | _OTHERS else None


def _leading(tokens: Sequence[Token], limit: int) -> Phrase | None:
    """The name before a token that opens the sentence's main clause."""
    first = last = main_clause(tokens)
    while last < limit and tokens[last].capital:
        last += 1
    named = last > first and not is_pronoun(tokens[first]) and tokens[first].low not in DETERMINERS
    return Phrase(first, last, last - 1) if named else None


def _doer(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """The phrase for who predicts or means something, where the sentence has one."""
    if cue.form == "helper":
        return None
    find = _owner if cue.form == "noun" else _agent if cue.passive else _subject
    phrase = find(tokens, cue)
    return phrase if phrase is not None and (cue.kind == "predicted" or _may_plan(tokens, phrase)) else None


def _may_plan(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase names somebody, or several of whom the word is not known: "most consumers"; anything may predict: "the model"."""
    several = tokens[phrase.head].low.endswith("s") and phrase.last - phrase.first > 1
    return several or phrases.kind(tokens, phrase) != "thing"


def _subject(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """The subject of an active verb: before it, or, where it joins on, that of the clause before."""
    at = cue.first - 1
    while at >= 0 and phrases.is_helper(tokens[at]) and tokens[at].low not in CONJUNCTIONS:
        at -= 1
    low = tokens[at].low if at >= 0 else ""
    if low == "," and tokens[cue.first].low.endswith("ing"):  # "…, Ada Byron said, expecting"
        return opening(tokens, cue.first) or _own(tokens, subjects.before(tokens, at - 1))
    if low in {"and", "but"}:
        return _leading(tokens, cue.first) or opening(tokens, cue.first)
    return _own(tokens, subjects.before(tokens, cue.first))


def _own(tokens: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """A subject without what stands before it: "the firm said buyers"; or whoever is asked by it: "economists polled by the firm"."""
    if phrase is None:
        return None
    if phrase.first > 2 and tokens[phrase.first - 1].low == "by" and tokens[phrase.first - 2].low.endswith("ed"):
        return phrases.ending(tokens, phrase.first - 3)
    said = next((index for index in range(phrase.head - 1, phrase.first, -1) if tokens[index].low in REPORT), None)
    return phrase._replace(first=said + 1) if said else phrase


def _agent(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """By whom something is expected: "is expected by analysts to"."""
    by = cue.last
    return phrases.after(tokens, by) if by < len(tokens) and tokens[by].low == "by" else None


def _owner(tokens: Sequence[Token], cue: Cue) -> Phrase | None:
    """Whose a prediction or plan is: "its goal", "his $20 price target", "Ada Byron announced plans"."""
    noun = cue.first
    if any(token.low in _SHARED for token in tokens[max(0, noun - _ADJECTIVES) : noun]):
        return None
    for at in range(noun - 1, max(-1, noun - _REACH), -1):
        if tokens[at].text[0] in "$£€¥" or tokens[at].text[0].isdigit():
            continue
        found = owner(tokens, at + 1)
        if found is not None or tokens[at].text in _STOPS:
            return found
        if tokens[at].low.endswith("ed") or tokens[at].low in _DONE:
            return subjects.before(tokens, at)
    return None
