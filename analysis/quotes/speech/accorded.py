"""Speech given to somebody without a verb of theirs: "according to Ada Byron", "as suggested by Ada Byron"."""

from __future__ import annotations

from analysis.article import Span
from analysis.quotes.grammar import phrases
from analysis.quotes.grammar.contents import has_verb
from analysis.quotes.grammar.owners import owner
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speakers.roles import is_role
from analysis.quotes.speech.units import Unit, Verb
from analysis.quotes.wording.resources import ACCORDING, CUES, DETERMINERS, NOUNS, OPENERS, SMALL, VERB_FORMS
from analysis.quotes.wording.tokens import Token

_LEAST = 8  # characters: a shorter content says nothing
_NO_SOURCES = frozenset(  # what something is done or sorted by: "according to plan", "according to size"
    "plan schedule size age need needs weight height ability income index type season taste custom tradition rank colour color".split()
)
_APPOSING = OPENERS | {"a", "an", "the", "who", "which"}
_NEAR = 9  # tokens in which a noun stands behind "in"


def read(unit: Unit, first: int) -> int:
    """Adds what is given to somebody from a token on and returns the index of the first one to read on from; 0 where there is none."""
    return _according(unit, first) or _told_by(unit, first) or _viewed(unit, first)


def _according(unit: Unit, first: int) -> int:
    """Adds what "according to" gives to somebody and returns the index of the first token to read on from; 0 where there is none."""
    for index in unit.triggers_in(first, len(unit.tokens) - 2):
        if unit.tokens[index].low == "according" and unit.tokens[index + 1].low == "to":
            phrase = phrases.after(unit.tokens, index + 1)
            tells = phrase is not None and unit.tokens[phrase.head].low not in _NO_SOURCES
            return _accorded(unit, Verb(index, index + 2, ACCORDING), phrase) if phrase and tells else 0
    return 0


def _told_by(unit: Unit, first: int) -> int:
    """The same for "…, as suggested by Ada Byron": only a participle behind "as" tells who speaks."""
    for index in unit.triggers_in(first + 1, len(unit.tokens) - 2):
        cue = CUES.get(unit.tokens[index].low) if unit.tokens[index - 1].low == "as" else None
        if cue is not None and unit.tokens[index + 1].low == "by":
            phrase = phrases.after(unit.tokens, index + 1)
            return _accorded(unit, Verb(index, index + 1, cue), phrase) if phrase else 0
    return 0


def _viewed(unit: Unit, first: int) -> int:
    """The same for "in Ada Byron's view, …" and "…, in the words of Ada Byron"."""
    if not any(_is_view(unit.tokens[index]) for index in unit.triggers_in(first, len(unit.tokens))):
        return 0
    for index in range(first, len(unit.tokens) - 3):
        if unit.tokens[index].low != "in":
            continue
        noun = next((i for i in range(index + 2, min(index + _NEAR, len(unit.tokens) - 1)) if _is_view(unit.tokens[i])), None)
        if noun is None:
            continue
        phrase = owner(unit.tokens, noun, index + 1) or _view_of(unit, noun)
        if phrase is not None and (content := _around(unit, index, max(noun + 1, phrase.last))) is not None:
            unit.emit(Verb(noun, noun + 1, NOUNS[unit.tokens[noun].low]), unit.say(phrase), content, _LEAST)
            return len(unit.tokens)
    return 0


def _is_view(token: Token) -> bool:
    """Whether a noun makes the clause around it the words of somebody."""
    return token.low in NOUNS and "view" in NOUNS[token.low].frames


def _view_of(unit: Unit, noun: int) -> Phrase | None:
    """Who stands behind the noun: "in the view of Ada Byron"."""
    return phrases.after(unit.tokens, noun + 1) if unit.tokens[noun + 1].low == "of" else None


def _around(unit: Unit, opening: int, behind: int) -> Span | None:
    """The clause that a phrase opens or closes; None where it stands in the midst of one."""
    tokens = unit.tokens
    following = tokens[behind].text if behind < len(tokens) else "."  # a heading may end without a stop
    if opening <= 1 and following == ",":
        return Span(tokens[behind + 1].start, unit.closing()) if behind + 1 < len(tokens) else None
    closes = following in {".", ",", ";"} and tokens[opening - 1].text == ","
    return Span(tokens[unit.past_dateline()].start, tokens[opening].start) if closes else None


def _accorded(unit: Unit, verb: Verb, phrase: Phrase) -> int:
    """Adds the content beside "according to": behind the phrase where that opens the unit, else before it."""
    tokens = unit.tokens
    speaker = unit.say(phrase)
    if verb.first <= 1:
        begin = _main_clause(unit, phrase.last)
        content = Span(tokens[begin].start, unit.closing()) if begin < len(tokens) else Span(unit.end, unit.end)
    elif _interrupts(unit, verb, phrase):
        content = Span(tokens[unit.past_dateline()].start, unit.closing())
    else:
        content = Span(tokens[unit.past_dateline()].start, tokens[verb.first - (tokens[verb.first - 1].low == "as")].start)
    unit.emit(verb, speaker, content, _LEAST)
    return len(tokens)


def _interrupts(unit: Unit, verb: Verb, phrase: Phrase) -> bool:
    """Whether the clause goes on behind the speaker: "The bridge, according to Ada Byron, would fall"."""
    before, behind = unit.tokens[: verb.first - 1], unit.tokens[phrase.last :]
    parted = unit.tokens[verb.first - 1].text == "," and any(token.text == "," for token in behind[:8])
    return parted and (before[-1].low in SMALL or not has_verb(before)) if before else False


def _main_clause(unit: Unit, at: int) -> int:
    """Index of the token behind the comma that ends an opening phrase and the appositions in it."""
    if at < len(unit.tokens) and (unit.tokens[at].low in DETERMINERS or phrases.is_pronoun(unit.tokens[at])):
        return at  # "According to police the man"
    commas = [i for i in range(at, min(len(unit.tokens), at + 60)) if unit.tokens[i].text == ","]
    if not commas:
        return len(unit.tokens)
    apposed = unit.tokens[at + 1 : commas[1]] if commas[0] == at and len(commas) > 1 else []
    role = is_role(apposed) and not any(token.low in VERB_FORMS for token in apposed)
    called = not unit.tokens[at - 1].capital and all(token.capital for token in apposed)  # "the statistics office, Destatis,"
    if apposed and (role or called or apposed[0].low in _APPOSING):
        return commas[1] + 1
    return commas[0] + 1
