"""Indirect and mixed speech: clauses and phrases that a reporting verb, "according to" or "as … said" gives to somebody."""

from __future__ import annotations

from bisect import bisect_left

from analysis.article import Span
from analysis.quotes import contents, phrases
from analysis.quotes.phrases import Phrase
from analysis.quotes.resources import (
    ACCORDING,
    CONJUNCTIONS,
    CUES,
    FINITE,
    NOUN_FORMS,
    OCCASION_LINKS,
    OCCASIONS,
    OPENERS,
    SUBORDINATES,
    TIMES,
)
from analysis.quotes.speakers import Speaker
from analysis.quotes.units import Unit, Verb

_LEAST = 8  # characters: a shorter content says nothing
_LONGEST = 300  # tokens of a content that are looked through for its end
_LEAST_BEFORE = 20  # characters, where the content stands before its verb
_NEW_CLAUSES = frozenset({"and", "but", "while", "though", "although", "as"})
_BREAKS = frozenset({"although", "though", "according"})
_PHRASE_BREAKS = frozenset({"which", "who", "but", "as", "while", "when", "because", "where", "after", "saying", "and"})
_CLAUSES = frozenset({"because", "when", "while", "after", "if", "—", "–", "--"})
_STOPS = frozenset({".", "!", "?"})


def read(unit: Unit, first: int) -> None:
    """Adds the indirect and mixed speech of a unit from a token on."""
    first = _according(unit, first) or _told_by(unit, first) or first
    behind = first  # tokens before this belong to a content already
    for verb in unit.verbs(first):
        if _stands_inverted(unit, verb, behind):
            behind = len(unit.tokens)
            continue
        joined = _joins(unit, verb)
        subject = _subject(unit, verb, first, joined)
        if subject is None or not phrases.agrees(unit.tokens, subject, verb.first, verb.cue.lemma) or _is_relative(unit, subject):
            continue
        if verb.first < behind and not (joined or _breaks(unit, subject)):
            continue
        if not joined and _stands_before(unit, verb, subject, behind):
            behind = len(unit.tokens)
        elif (begin := _begin(unit, verb, subject)) is not None:
            _close(unit, subject if not joined else None, verb)
            end = _add(unit, verb, subject, begin)
            behind = bisect_left(unit.tokens, end, key=lambda token: token.start)


def _joins(unit: Unit, verb: Verb) -> bool:
    """Whether a verb goes on with the subject before it: "…, noting that", "… but warns that"."""
    at = verb.first - 1
    while at >= 0 and phrases.is_helper(unit.tokens[at]) and unit.tokens[at].low not in CONJUNCTIONS:
        at -= 1
    if at < 0:
        return False
    low = unit.tokens[at].low
    return low in CONJUNCTIONS or (unit.tokens[verb.first].low.endswith("ing") and (low == "," or low in {"while", "—", "–"}))


def _subject(unit: Unit, verb: Verb, first: int, joined: bool) -> Phrase | None:
    """The subject of a verb: before it, or, where it joins on, that of the clause before."""
    phrase = None if joined else phrases.before(unit.tokens, verb.first, first)
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
    _emit(unit, verb, speaker, Span(unit.tokens[begin].start, end), _LEAST)
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
        if token.text == "," and (subordinate or following in _BREAKS or (not clause and following in _PHRASE_BREAKS)):
            return token.start
        if token.text == "," and following == "but" and unit.tokens[index + 2].low.endswith("ed"):
            return token.start  # "…, but offered no proof" is told of the speaker
        if token.text == ";" or (not clause and (token.low in _CLAUSES or (token.low in {"in", "during"} and _occasion(unit, index)))):
            return token.start
    return _end(unit)


def _occasion(unit: Unit, at: int) -> bool:
    """Whether a phrase such as "in a statement" begins at a token: it tells when something was said, not what."""
    return any(token.low in OCCASIONS for token in unit.tokens[at + 1 : at + 4])


def _end(unit: Unit) -> int:
    """Where the unit ends without its full stop."""
    last = unit.tokens[-1]
    return last.start if last.text in _STOPS else last.end


def _emit(unit: Unit, verb: Verb, speaker: Speaker, content: Span, least: int) -> bool:
    """Adds a content if it is long enough."""
    if content.end - content.start < least or " " not in unit.body[slice(*content)].strip():
        return False
    unit.add(None, speaker, unit.text(verb), content, (unit.tokens[verb.first].start, unit.tokens[verb.last - 1].end))
    return True


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
    before = tokens[subject.first - 1] if subject.first > 0 else None
    if before is not None and before.low == "as" and subject.first > 1:
        before = tokens[subject.first - 2]  # "…, as the ministry reports"
    if before is None or not (before.text == "," or (before.quoted and unit.body[before.end - 2 : before.end - 1] == ",")):
        return False
    end = _past_time(unit, verb.last)
    if end is None:
        return False
    content = _around(unit, verb, before.end, subject, end)
    return content is not None and _emit(unit, verb, unit.say(subject), content, _LEAST_BEFORE)


def _stands_inverted(unit: Unit, verb: Verb, behind: int) -> bool:
    """Adds a content before a verb whose subject follows it, "…, said Ada Byron", and returns whether there was one."""
    tokens, comma = unit.tokens, verb.first - 1
    if comma < max(behind, 1) or "quote" not in verb.cue.frames or not _ends_clause(unit, comma):
        return False
    phrase = phrases.after(tokens, verb.last - 1)
    if phrase is None or not _closes(unit, phrase) or phrases.kind(tokens, phrase) in {"thing", "document"}:
        return False
    told = any(token.quoted for token in tokens[:comma])
    if not told and (phrases.before(tokens, verb.first) is not None or not contents.has_verb(tokens[:comma])):
        return False
    content = Span(tokens[_past_colon(unit, comma)].start, tokens[comma].end)
    return _emit(unit, verb, unit.say(phrase), content, _LEAST_BEFORE)


def _ends_clause(unit: Unit, at: int) -> bool:
    """Whether a token is a comma, or a quoted passage that ends with one."""
    token = unit.tokens[at]
    return token.text == "," or (token.quoted and unit.body[token.end - 2 : token.end - 1] == ",")


def _closes(unit: Unit, phrase: Phrase) -> bool:
    """Whether nothing but an apposition, a time or a place follows a speaker."""
    if phrase.last >= len(unit.tokens):
        return True
    following = unit.tokens[phrase.last]
    return following.text in {",", ".", ";"} or following.low in TIMES or following.low in OCCASION_LINKS


def _around(unit: Unit, verb: Verb, comma: int, subject: Phrase, end: int) -> Span | None:
    """The content before "he said", or on both sides of it where the clause goes on behind it."""
    tokens = unit.tokens
    whole = contents.has_verb(tokens[: subject.first])
    rest = tokens[end + 1] if end + 1 < len(tokens) and tokens[end].text == "," else None
    start = tokens[_past_colon(unit, subject.first)].start
    if rest is None:
        return Span(start, comma) if whole else None
    if subject.first >= 2 and tokens[subject.first - 2].low in {"which", "who", "and", "but", "that"}:
        return Span(rest.start, _end(unit))
    goes_on = (
        (end == verb.last or rest.low in FINITE)
        and rest.low not in {"as", "after", "when", "while", "who"}
        and not rest.low.endswith("ing")
    )
    return Span(start, comma if whole and not goes_on else _end(unit))


def _past_colon(unit: Unit, end: int) -> int:
    """Index of the first token of what is said: behind a colon or semicolon, else behind the dateline."""
    signs = (i for i in range(end - 6, max(0, end - _LONGEST), -1) if unit.tokens[i].text in {":", ";"})
    return next(signs, _past_dateline(unit) - 1) + 1


def _past_dateline(unit: Unit) -> int:
    """Index of the first token behind a dateline such as "LEEDS, England (AP) —"."""
    for index, token in enumerate(unit.tokens[:12]):
        if token.text in {"—", "–", "―", "--"} and index + 1 < len(unit.tokens):
            return index + 1
        if token.text[0].isalnum() and not token.capital:
            break
    return 0


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


def _according(unit: Unit, first: int) -> int:
    """Adds what "according to" gives to somebody and returns the index of the first token to read on from; 0 where there is none."""
    for index in range(first, len(unit.tokens) - 2):
        if unit.tokens[index].low == "according" and unit.tokens[index + 1].low == "to":
            phrase = phrases.after(unit.tokens, index + 1)
            return _accorded(unit, Verb(index, index + 2, ACCORDING), phrase) if phrase else 0
    return 0


def _told_by(unit: Unit, first: int) -> int:
    """The same for "…, as suggested by Ada Byron": only a participle behind "as" tells who speaks."""
    for index in range(first, len(unit.tokens) - 3):
        cue = CUES.get(unit.tokens[index + 1].low) if unit.tokens[index].low == "as" else None
        if cue is not None and unit.tokens[index + 2].low == "by":
            phrase = phrases.after(unit.tokens, index + 2)
            return _accorded(unit, Verb(index + 1, index + 2, cue), phrase) if phrase else 0
    return 0


def _accorded(unit: Unit, verb: Verb, phrase: Phrase) -> int:
    """Adds the content beside "according to": behind the phrase where that opens the unit, else before it."""
    tokens = unit.tokens
    speaker = unit.say(phrase)
    if verb.first <= 1:
        begin = _main_clause(unit, phrase.last)
        content = Span(tokens[begin].start, _end(unit)) if begin < len(tokens) else Span(unit.end, unit.end)
    else:
        content = Span(tokens[_past_dateline(unit)].start, tokens[verb.first - (tokens[verb.first - 1].low == "as")].start)
    _emit(unit, verb, speaker, content, _LEAST)
    return len(tokens)


def _main_clause(unit: Unit, at: int) -> int:
    """Index of the token behind the comma that ends an opening phrase and the appositions in it."""
    commas = [i for i in range(at, min(len(unit.tokens), at + 60)) if unit.tokens[i].text == ","]
    if not commas:
        return len(unit.tokens)
    if commas[0] == at and len(commas) > 1 and unit.tokens[at + 1].low in {"a", "an", "the", "who", "which"} | OPENERS:
        return commas[1] + 1
    return commas[0] + 1
