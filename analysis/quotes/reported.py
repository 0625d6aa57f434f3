"""Indirect and mixed speech: clauses and phrases that a reporting verb, "according to" or "as … said" gives to somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from analysis.article import Span
from analysis.quotes import accorded, contents, phrases
from analysis.quotes.clauses import quoted_as
from analysis.quotes.phrases import Phrase
from analysis.quotes.resources import (
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    FINITE,
    LISTENERS,
    NOUN_FORMS,
    OCCASION_LINKS,
    OCCASIONS,
    SUBORDINATES,
    TIMES,
    TOLD,
)
from analysis.quotes.roles import role_before
from analysis.quotes.tokens import Token, ends_with_comma
from analysis.quotes.units import Unit, Verb

_LEAST = 8  # characters: a shorter content says nothing
_LONGEST = 300  # tokens of a content that are looked through for its end
_LEAST_BEFORE = 20  # characters, where the content stands before its verb
_NEW_CLAUSES = frozenset({"and", "but", "while", "though", "although", "as"})
_BREAKS = frozenset({"although", "though", "according", "compared"})
_CONTRASTS = frozenset({"while", "whereas"})
_NEAR = 8  # tokens in which somebody else has the word behind "while"
_PHRASE_BREAKS = frozenset({"which", "who", "but", "as", "while", "when", "because", "where", "after", "saying", "and"})
_CLAUSES = frozenset({"because", "when", "while", "after", "if", "—", "–", "--"})


def read(unit: Unit, first: int) -> None:
    """Adds the indirect and mixed speech of a unit from a token on."""
    first = accorded.read(unit, first) or first
    behind = first  # tokens before this belong to a content already
    for verb in unit.verbs(first):
        if _stands_inverted(unit, verb, behind):
            behind = len(unit.tokens)
            continue
        if verb.last < len(unit.tokens) and unit.tokens[verb.last].low == "by":
            continue  # "the doubts mentioned by critics"
        joined = _joins(unit, verb)
        subject = _subject(unit, verb, first, joined)
        if subject is None or not phrases.agrees(unit.tokens, subject, verb.first, verb.cue.lemma) or _is_relative(unit, subject):
            continue
        if verb.first < behind and not (joined or _breaks(unit, subject)):
            _leave_to(unit, verb, subject)
            continue
        if not joined and _stands_before(unit, verb, subject, behind):
            behind = len(unit.tokens)
        elif (begin := _begin(unit, verb, subject)) is not None:
            _close(unit, subject if not joined else None, verb)
            end = _add(unit, verb, subject, begin)
            behind = bisect_left(unit.tokens, end, key=lambda token: token.start)


def _leave_to(unit: Unit, verb: Verb, subject: Phrase) -> None:
    """Ends the content before a second attribution that closes the unit: "…, the agency reported"."""
    comma = subject.first - 1
    plain = phrases.kind(unit.tokens, subject) not in {"thing", "pronoun"} and subject.last <= verb.first
    if plain and comma > 0 and unit.tokens[comma].text == "," and verb.last >= len(unit.tokens) - 1:
        unit.cut(unit.tokens[comma].start)


def _joins(unit: Unit, verb: Verb) -> bool:
    """Whether a verb goes on with the subject before it: "…, noting that", "… but warns that"."""
    at = verb.first - 1
    while at >= 0 and phrases.is_helper(unit.tokens[at]) and unit.tokens[at].low not in CONJUNCTIONS:
        at -= 1
    if at < 0:
        return False
    low = unit.tokens[at].low
    led = low in {",", "while", "—", "–"} or (low == "by" and "noun" not in verb.cue.frames)
    return low in CONJUNCTIONS or (unit.tokens[verb.first].low.endswith("ing") and led)


def _subject(unit: Unit, verb: Verb, first: int, joined: bool) -> Phrase | None:
    """The subject of a verb: before it, or, where it joins on, that of the clause before."""
    phrase = quoted_as(unit.tokens, verb.first) or (None if joined else phrases.before(unit.tokens, verb.first, first))
    if phrase is None and joined:
        phrase = unit.subject or unit.opening(verb.first)
    if phrase is None or unit.tokens[phrase.head].low in {"i", "we", "you"}:
        return None
    if not phrases.may_speak(unit.tokens, phrase, verb.cue.frames):
        return None
    gerund = unit.tokens[verb.first].low.endswith("ing")  # "a profit warning"
    weak = ("weak" in verb.cue.frames or verb.cue.lemma in NOUN_FORMS or gerund) and phrases.kind(unit.tokens, phrase) == "thing"
    vague = unit.tokens[phrase.head].low == "it" and "weak" in verb.cue.frames and unit.subject is None
    return None if weak or vague else phrase


def _is_relative(unit: Unit, subject: Phrase) -> bool:
    """Whether the clause only says which thing is meant: "what critics say"."""
    before = unit.tokens[subject.first - 1].low if subject.first > 0 else ""
    if before == "than" and subject.first > 1 and unit.tokens[subject.first - 2].low in {"more", "less", "fewer"}:
        return False  # "more than half of them said"
    return before in {"what", "which", "whom", "than"} or (
        unit.tokens[subject.head].low == "who" and before in {"those", "anyone", "people"}
    )


def _breaks(unit: Unit, subject: Phrase) -> bool:
    """Whether a new main clause begins with a subject: ", and critics warned"."""
    at = subject.first - 1
    joined = at > 0 and unit.tokens[at].low in _NEW_CLAUSES and (unit.tokens[at - 1].text in {",", ";"} or unit.tokens[at - 1].quoted)
    return joined or (at >= 0 and unit.tokens[at].text == ";")


def _begin(unit: Unit, verb: Verb, subject: Phrase) -> int | None:
    """Index of the first token of the content behind a verb."""
    begin = contents.start(unit.tokens, verb.last - 1, verb.cue)
    if begin is None or begin >= len(unit.tokens):
        return None
    wished = unit.tokens[begin].low == "to" and unit.tokens[subject.head].low in {"who", "it"}
    return None if wished else begin


def _add(unit: Unit, verb: Verb, subject: Phrase, begin: int) -> int:
    """Adds the content from a token on and returns where it ends."""
    speaker = unit.say(subject)
    unit.subject = subject
    clause = unit.tokens[begin - 1].low == "that" or not {"noun", "object"} & verb.cue.frames
    end = _echo(unit, begin) or _tail(unit, subject, begin, clause)
    unit.emit(verb, speaker, Span(unit.tokens[begin].start, end), _LEAST)
    return end


def _echo(unit: Unit, begin: int) -> int | None:
    """Where a quoted passage ends that closes the content before a second "he said"."""
    last = max((i for i in range(max(begin, len(unit.tokens) - 7), len(unit.tokens)) if unit.tokens[i].quoted), default=None)
    behind = unit.tokens[last + 1 :] if last is not None else []
    said = any(token.low in CUES for token in behind) and any(token.capital or phrases.is_pronoun(token) for token in behind)
    return unit.tokens[last].end if said and last is not None else None


def _tail(unit: Unit, subject: Phrase, begin: int, clause: bool) -> int:
    """Where a content ends: with the unit, with the subordinate clause it stands in, or before what is plainly told by the writer."""
    subordinate = subject.first > 0 and subject.first <= 2 and unit.tokens[0].low in SUBORDINATES
    for index in range(begin + 1, min(begin + _LONGEST, len(unit.tokens) - 2)):
        token, following = unit.tokens[index], unit.tokens[index + 1].low
        broken = subordinate or (not clause and following in _PHRASE_BREAKS)
        if token.text == "," and (broken or _is_told(unit.tokens[index + 1 : index + _NEAR])):
            return token.start
        if token.text == ";" or (not clause and (token.low in _CLAUSES or (token.low in {"in", "during"} and _occasion(unit, index)))):
            return token.start
    return unit.closing()


def _is_told(tokens: Sequence[Token]) -> bool:
    """Whether the words behind a comma are told by the writer: of the speaker, of another speaker, or for comparison."""
    opens, follows = tokens[0].low, tokens[1].low
    if opens in {"up", "down"}:
        return follows == "from"
    if opens in _CONTRASTS:
        return any(token.low in CUES for token in tokens[1:])
    return opens in _BREAKS or (opens == "but" and follows.endswith("ed")) or (opens.endswith("ing") and opens in CUES)


def _occasion(unit: Unit, at: int) -> bool:
    """Whether a phrase such as "in a statement" begins at a token: it tells when something was said, not what."""
    return any(token.low in OCCASIONS for token in unit.tokens[at + 1 : at + 4])


def _close(unit: Unit, subject: Phrase | None, verb: Verb) -> None:
    """Ends the content before where the next attribution begins."""
    at = subject.first if subject else verb.first
    while at > 0 and (unit.tokens[at - 1].low in CONJUNCTIONS | {"while", ",", ";", "also"} or phrases.is_helper(unit.tokens[at - 1])):
        at -= 1
    unit.cut(unit.tokens[at].start if at < len(unit.tokens) else unit.end)


def _stands_before(unit: Unit, verb: Verb, subject: Phrase, behind: int) -> bool:
    """Adds a content that stands before its verb, "…, experts said", and returns whether there was one."""
    tokens = unit.tokens
    if subject.last > verb.first or verb.first < behind or not {"quote", "that"} & verb.cue.frames:
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
    return content is not None and unit.emit(verb, unit.say(subject), content, _LEAST_BEFORE)


def _stands_inverted(unit: Unit, verb: Verb, behind: int) -> bool:
    """Adds a content before a verb whose subject follows it, "…, said Ada Byron", and returns whether there was one."""
    tokens, comma = unit.tokens, verb.first - 1
    if comma < max(behind, 1) or "quote" not in verb.cue.frames or not _ends_clause(unit, tokens[comma]):
        return False
    phrase = phrases.after(tokens, verb.last - 1)
    if phrase is None or not _closes(unit, phrase) or phrases.kind(tokens, phrase) in {"thing", "document"}:
        return False
    told = any(token.quoted for token in tokens[:comma])
    ends = verb.cue.lemma not in TOLD and (phrase.last == len(tokens) or tokens[phrase.last].text == ".")
    if not told and ((not ends and phrases.before(tokens, verb.first) is not None) or not contents.has_verb(tokens[:comma])):
        return False
    content = Span(tokens[_past_colon(unit, comma)].start, tokens[comma].end)
    return unit.emit(verb, unit.say(phrase), content, _LEAST_BEFORE)


def _ends_clause(unit: Unit, token: Token) -> bool:
    """Whether a token is a comma, or a quoted passage that ends with one."""
    return token.text == "," or (token.quoted and ends_with_comma(unit.body, token))


def _closes(unit: Unit, phrase: Phrase) -> bool:
    """Whether nothing but an apposition, a time or a place follows a speaker."""
    if phrase.last >= len(unit.tokens):
        return True
    following = unit.tokens[phrase.last]
    return following.text in {",", ".", ";"} or following.low in TIMES or following.low in OCCASION_LINKS


def _around(unit: Unit, verb: Verb, comma: int, subject: Phrase, end: int) -> Span | None:
    """The content before "he said", or on both sides of it where the clause goes on behind it."""
    tokens = unit.tokens
    whole = tokens[subject.first - 1].quoted or contents.has_verb(tokens[: subject.first])
    rest = tokens[end + 1] if end + 1 < len(tokens) and tokens[end].text == "," else None
    start = tokens[_past_colon(unit, subject.first)].start
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


def _past_colon(unit: Unit, end: int) -> int:
    """Index of the first token of what is said: behind a colon or semicolon, else behind the dateline."""
    signs = (i for i in range(end - 6, max(0, end - _LONGEST), -1) if unit.tokens[i].text in {":", ";"})
    return next(signs, unit.past_dateline() - 1) + 1


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
        if token.text in {".", ",", ";", "!", "?"}:
            return at
        if at == begin and not (token.low in TIMES or token.low in OCCASION_LINKS or phrases.is_helper(token)):
            return None
        at += 1
    return at if at == len(unit.tokens) else None
