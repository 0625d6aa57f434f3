"""Speech that stands before its verb: "…, experts said", "…, said Ada Byron", and on both sides of it."""

from __future__ import annotations

from analysis.article import Span
from analysis.quotes.grammar import contents, phrases, subjects
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speakers.roles import role_before
from analysis.quotes.speech.units import Unit, Verb
from analysis.quotes.wording.resources import DETERMINERS, FINITE, LISTENERS, OCCASION_LINKS, TIMES, TOLD
from analysis.quotes.wording.tokens import Token, ends_with_comma

LEAST = 12  # characters: a shorter content before its verb says nothing
_DASHES = frozenset({"-", "–", "—"})
_ENDING = _DASHES | {".", ",", ";", "!", "?"}
_LONGEST = 300  # tokens that are looked through for a colon


def stands_before(unit: Unit, verb: Verb, subject: Phrase, behind: int) -> bool:
    """Adds a content that stands before its verb, "…, experts said", and returns whether there was one."""
    tokens = unit.tokens
    relative = tokens[subject.head].low == "who"
    if relative or subject.last > verb.first or verb.first < behind or not {"quote", "that"} & verb.cue.frames:
        return False
    role = role_before(tokens, subject)  # "…, its owner, Ada Byron, said"
    subject = subject if role is None else subject._replace(first=role)
    before = tokens[subject.first - 1] if subject.first > 0 else None
    if before is not None and before.low == "as" and subject.first > 1:
        before = tokens[subject.first - 2]  # "…, as the ministry reports"
    if before is None or not _ends_clause(unit, before):
        return False
    end = _past_time(unit, _past_listener(unit, verb))
    if end is None:
        return False
    content = _around(unit, verb, before.end, subject, end)
    return content is not None and _given(unit, verb, subject, content)


def stands_inverted(unit: Unit, verb: Verb, behind: int) -> bool:
    """Adds a content before a verb whose subject follows it, "…, said Ada Byron", and returns whether there was one."""
    tokens, comma = unit.tokens, verb.first - 1
    gerund = tokens[verb.first].low.endswith("ing")
    if comma < 1 or gerund or "quote" not in verb.cue.frames or not _ends_clause(unit, tokens[comma]):
        return False
    phrase = phrases.after(tokens, verb.last - 1)
    if phrase is None or not _closes(unit, phrase) or phrases.kind(tokens, phrase) == "thing":
        return False
    told = bool(unit.quoted) and unit.quoted[0] < comma
    last = phrases.past_brackets(tokens, phrase.last)
    ends = verb.cue.lemma not in TOLD and (last == len(tokens) or tokens[last].text == ".")
    if comma < behind and not ends:
        return False
    if not told and ((not ends and subjects.before(tokens, verb.first) is not None) or not contents.has_verb(tokens[:comma])):
        return False
    unit.cut(tokens[comma].end if tokens[comma].quoted else tokens[comma].start)
    return _given(unit, verb, phrase, Span(tokens[past_colon(unit, comma)].start, tokens[comma].end))


def _given(unit: Unit, verb: Verb, subject: Phrase, content: Span) -> bool:
    """Adds a content that stands before its verb and returns whether it is long enough."""
    unit.subject = subject
    return unit.emit(verb, unit.say(subject), content, LEAST)


def _ends_clause(unit: Unit, token: Token) -> bool:
    """Whether a token is a comma, or a quoted passage that ends with one."""
    return token.text == "," or (token.quoted and ends_with_comma(unit.body, token))


def _closes(unit: Unit, phrase: Phrase) -> bool:
    """Whether nothing but brackets, an apposition, a time or a place follows a speaker."""
    last = phrases.past_brackets(unit.tokens, phrase.last)
    if last >= len(unit.tokens):
        return True
    following = unit.tokens[last]
    return following.text in {",", ".", ";"} or following.low in TIMES or following.low in OCCASION_LINKS


def _around(unit: Unit, verb: Verb, comma: int, subject: Phrase, end: int) -> Span | None:
    """The content before "he said", or on both sides of it where the clause goes on behind it."""
    tokens = unit.tokens
    whole = tokens[subject.first - 1].quoted or contents.has_verb(tokens[: subject.first])
    rest = tokens[end + 1] if end + 1 < len(tokens) and tokens[end].text == "," else None
    start = tokens[past_colon(unit, subject.first)].start
    if rest is None:
        return Span(start, comma) if whole else None
    if subject.first >= 2 and tokens[subject.first - 2].low in {"which", "who", "and", "but", "that"}:
        return Span(rest.start, unit.closing())
    goes_on = (
        (end == verb.last or rest.low in FINITE)
        and rest.low not in {"as", "after", "when", "while", "who"}
        and not rest.low.endswith("ing")
    )
    return Span(start, comma if whole and not goes_on else unit.closing())


def past_colon(unit: Unit, end: int) -> int:
    """Index of the first token of what is said: behind a colon or semicolon, else behind the dateline."""
    signs = (i for i in range(end - 6, max(0, end - _LONGEST), -1) if unit.tokens[i].text in {":", ";"})
    return next(signs, unit.past_dateline() - 1) + 1


def closes(unit: Unit, verb: Verb) -> bool:
    """Whether nothing but a time and an occasion stand behind a verb at the end of the unit."""
    end = _past_time(unit, verb.last)
    return end is not None and end >= len(unit.tokens) - 1


def _past_listener(unit: Unit, verb: Verb) -> int:
    """Index of the token behind those who are told something: "told a news conference"."""
    at = verb.last
    while verb.cue.lemma in TOLD and at < min(len(unit.tokens), verb.last + 8) and _may_listen(unit.tokens[at]):
        at += 1
    return at


def _may_listen(token: Token) -> bool:
    """Whether a word may belong to who is told something."""
    named = phrases.is_nominal(token) and token.low not in TIMES and not token.quoted
    return named or token.low in DETERMINERS or token.low in LISTENERS or token.low == "of"


def _past_time(unit: Unit, at: int) -> int | None:
    """Index of the sign that ends the clause behind a verb, past a time and an occasion; None where something else follows."""
    begin = at
    while at < len(unit.tokens) and at < begin + 14:
        token = unit.tokens[at]
        if token.text in _ENDING:
            return at
        if token.low == "that" and at + 1 < len(unit.tokens) and unit.tokens[at + 1].low not in FINITE:
            return None  # "said on Monday that it would go"
        if at == begin and not (token.low in TIMES or token.low in OCCASION_LINKS or phrases.is_helper(token)):
            return None
        at += 1
    return at if at == len(unit.tokens) else None
