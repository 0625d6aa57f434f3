"""Indirect and mixed speech: clauses and phrases that a reporting verb, "according to" or "as … said" gives to somebody."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from analysis.article import Span
from analysis.quotes.grammar import contents, objects, phrases, subjects
from analysis.quotes.grammar.agreement import agrees, is_noun_form, may_speak
from analysis.quotes.grammar.clauses import behind_participle, main_clause, quoted_as
from analysis.quotes.grammar.helpers import past_helpers
from analysis.quotes.grammar.owners import object_ending
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speech import accorded, nouns, preceding, relatives
from analysis.quotes.speech.units import Unit, Verb
from analysis.quotes.wording.resources import (
    CAUSING,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    HOW,
    LINKS,
    OCCASIONS,
    REPORTING,
    SUBORDINATES,
    VERB_FORMS,
)
from analysis.quotes.wording.tokens import Token

_NAME_WORD = re.compile(r"\w+")
_LEAST = 8  # characters: a shorter content says nothing
_ECHOED = 7  # tokens of a quoted passage and a second "he said"
_LONGEST = 300  # tokens of a content that are looked through for its end
_NEW_CLAUSES = frozenset({"and", "but", "while", "though", "although", "as"})
_BREAKS = frozenset({"although", "though", "according", "compared"})
_TELLING = frozenset({"claim", "announce", "deny", "confirm", "declare", "pledge", "promise"})  # verbs whose "it" speaks
_LEADING = frozenset({"by", "for"})  # prepositions before a participle that belongs to what is told already
_PARTING = frozenset({"after", "before", "despite"})  # prepositions before a participle that tells something else
_JOINING = CONJUNCTIONS | _PARTING | {"while", ",", ";", "also"}
_CONTRASTS = frozenset({"while", "whereas"})
_PLACES = frozenset({"in", "at", "on"})  # prepositions before a place or a state
_NOBODY = frozenset({"no", "neither", "none", "nobody"})  # what they say is not said
_SUPPOSING = frozenset({"if", "unless", "nor"})  # behind these, nothing is said
_QUOTING = frozenset({"cite", "quote", "report"})
_ISSUING = frozenset({"released", "issued", "published", "posted", "sent", "made", "gave", "read", "wrote", "signed"})
# what a writer calls the words before: "…, a charge he denies"
_REMARKS = frozenset({"charge", "claim", "allegation", "accusation", "suggestion"})
_NEAR = 8  # tokens in which somebody else has the word behind "while"
_PHRASE_BREAKS = frozenset({"which", "who", "but", "as", "while", "when", "because", "where", "after", "saying", "and"})
_CLAUSES = frozenset({"because", "when", "while", "after", "if", "—", "–", "--"})


def read(unit: Unit, first: int) -> None:
    """Adds the indirect and mixed speech of a unit from a token on."""
    _read_verbs(unit, accorded.read(unit, first) or first)
    nouns.read(unit, first)


def _read_verbs(unit: Unit, first: int) -> None:
    """Adds what reporting verbs give to somebody from a token on."""
    behind = first  # tokens before this belong to a content already
    for verb in unit.verbs(first):
        if preceding.stands_inverted(unit, verb, behind):
            behind = len(unit.tokens)
            continue
        if _is_passive(unit, verb) or _passes_on(unit, verb):
            continue
        joined = _joins(unit, verb)
        subject = _subject(unit, verb, first, joined)
        if subject is None or not agrees(unit.tokens, subject, verb.first, verb.cue.lemma):
            continue
        if relatives.read(unit, verb, subject):
            continue
        if verb.first < behind and not (joined or _breaks(unit, subject)):
            _leave_to(unit, verb, subject)
            continue
        if not joined and preceding.stands_before(unit, verb, subject, behind):
            behind = len(unit.tokens)
        elif (begin := _begin(unit, verb, subject)) is not None:
            if verb.first == 0 or unit.tokens[verb.first - 1].low not in _LEADING:
                _close(unit, subject if not joined else None, verb)
            end = _add(unit, verb, subject, begin)
            behind = bisect_left(unit.tokens, end, key=lambda token: token.start)


def _is_passive(unit: Unit, verb: Verb) -> bool:
    """Whether who speaks follows a participle: "the doubts mentioned by critics", but not "she said by phone"."""
    if verb.last >= len(unit.tokens) or unit.tokens[verb.last].low != "by":
        return False
    means = unit.tokens[verb.last + 1 : verb.last + 3]
    alone = (
        means != []
        and phrases.is_nominal(means[0])
        and not means[0].low.endswith("ing")
        and not (len(means) > 1 and phrases.is_nominal(means[1]))
    )
    return not alone or phrases.kind(means, Phrase(0, 1, 0)) not in {"thing", "document"}


def _passes_on(unit: Unit, verb: Verb) -> bool:
    """Whether a verb only gives the word to who speaks behind it: "the Post cited an official as saying"."""
    if verb.cue.lemma not in _QUOTING:
        return False
    saying = next((other for other in unit.verbs(verb.last) if unit.tokens[other.first - 1].low == "as"), None)
    return saying is not None and saying.first < verb.last + _NEAR + _NEAR and quoted_as(unit.tokens, saying.first) is not None


def _leave_to(unit: Unit, verb: Verb, subject: Phrase) -> None:
    """Ends the content before a second attribution that closes the unit, and gives all before to that: "…, the agency reported"."""
    comma = subject.first - 1
    plain = phrases.kind(unit.tokens, subject) not in {"thing", "pronoun"} and subject.last <= verb.first
    if plain and comma > 0 and unit.tokens[comma].text == "," and preceding.closes(unit, verb):
        unit.cut(unit.tokens[comma].start)
        start = unit.tokens[preceding.past_colon(unit, subject.first)].start
        unit.emit(verb, unit.say(subject), Span(start, unit.tokens[comma].start), preceding.LEAST)


def _joins(unit: Unit, verb: Verb) -> bool:
    """Whether a verb goes on with the subject before it: "…, noting that", "… but warns that"."""
    at = verb.first - 1
    while at >= 0 and phrases.is_helper(unit.tokens[at]) and unit.tokens[at].low not in CONJUNCTIONS:
        at -= 1
    if at < 0:
        return False
    low = unit.tokens[at].low
    told = low in _PARTING or low == "by" or (low == "for" and ("bare" in verb.cue.frames or verb.cue.lemma == "call"))
    led = low in {",", "while", "—", "–"} or (told and "noun" not in verb.cue.frames)
    return low in CONJUNCTIONS or (unit.tokens[verb.first].low.endswith("ing") and led)


def _subject(unit: Unit, verb: Verb, first: int, joined: bool) -> Phrase | None:
    """The subject of a verb: before it, or, where it joins on, that of the clause before."""
    phrase = quoted_as(unit.tokens, verb.first)
    if phrase is None and (verb.first == 0 or "noun" not in verb.cue.frames):
        phrase = behind_participle(unit.tokens, verb.first)
    if phrase is None and not joined:
        phrase = subjects.before(unit.tokens, verb.first, first)
    elif phrase is None:
        phrase = _blamed(unit, verb) or unit.subject or unit.opening(verb.first)
    if unit.tokens[verb.first].low.endswith("ing") and not joined:
        phrase = _doing(unit, verb, phrase)
    if phrase is None or unit.tokens[phrase.head].low in {"i", "we", "you"} or unit.tokens[phrase.last - 1].low == "me":
        return None
    if unit.tokens[phrase.first].low in _NOBODY or (phrase.first > 0 and unit.tokens[phrase.first - 1].low in _SUPPOSING):
        return None
    if not may_speak(unit.tokens, phrase, verb.cue.frames) or _is_caused(unit, verb, phrase):
        return None
    phrase = _issuer(unit, verb, phrase) or phrase
    form = unit.tokens[verb.first]
    noun = is_noun_form(form, verb.cue.lemma) or (form.low.endswith("ing") and not (joined and unit.subject))  # "a profit warning"
    weak = ("weak" in verb.cue.frames or noun) and phrases.kind(unit.tokens, phrase) == "thing"
    vague = unit.tokens[phrase.head].low == "it" and "weak" in verb.cue.frames and verb.cue.lemma not in _TELLING and unit.subject is None
    return None if weak or vague else phrase


def _doing(unit: Unit, verb: Verb, phrase: Phrase | None) -> Phrase | None:
    """Whose participle a verb without a comma is: not of the place before it: "left in anger saying", "spoke in Leeds criticising"."""
    form = phrases.kind(unit.tokens, phrase) if phrase else "thing"
    first = phrase.first if phrase and form != "thing" else verb.first - 1
    if first < 2 or unit.tokens[first - 1].low not in _PLACES or form in {"person", "document"}:
        return phrase
    return (unit.subject or unit.opening(verb.first)) if "that" in verb.cue.frames else None


def _is_caused(unit: Unit, verb: Verb, phrase: Phrase) -> bool:
    """Whether somebody is only let or made to say something: "let the papers tell them", "help pupils explain"."""
    form = unit.tokens[verb.first].low == verb.cue.lemma
    return form and any(token.low in CAUSING for token in unit.tokens[max(0, phrase.first - 1) : phrase.head])


def _issuer(unit: Unit, verb: Verb, phrase: Phrase) -> Phrase | None:
    """Who gives a text out that a participle tells more of: "Ada Byron released a statement saying that"."""
    issued = phrase.first - 1
    if issued < 1 or phrase.last > verb.first or not unit.tokens[verb.first].low.endswith("ing"):
        return None
    out = unit.tokens[issued].low in _ISSUING and phrases.kind(unit.tokens, phrase) == "document"
    return subjects.before(unit.tokens, issued) if out else None


def _blamed(unit: Unit, verb: Verb) -> Phrase | None:
    """Who is blamed or praised for what they say: "critics mocked Ada Byron for saying"; who acts: "backed by some firms, saying"."""
    before = unit.tokens[verb.first - 1]
    if before.low == "for":
        return object_ending(unit.tokens, verb.first - 2)
    agent = object_ending(unit.tokens, verb.first - 2) if before.text == "," else None
    return agent if agent is not None and agent.first > 1 and unit.tokens[agent.first - 1].low == "by" else None


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
    titled = begin == verb.last and unit.tokens[begin].quoted and phrases.kind(unit.tokens, subject) == "thing"  # "a film called “Salt”"
    return None if wished or (titled and verb.cue.lemma in objects.NAMING) or _is_nickname(unit, verb, begin) else begin


def _is_nickname(unit: Unit, verb: Verb, begin: int) -> bool:
    """Whether a verb gives a name in capitals: "fans call him “the Professor”", but not "she called it “a disgrace”"."""
    passage = next((token for token in unit.tokens[begin : begin + _NEAR] if token.quoted), None)
    if verb.cue.lemma not in objects.NAMING or passage is None:
        return False
    words = _NAME_WORD.findall(unit.body, passage.start, passage.end)
    return len(words) > 1 and all(word[0].isupper() or word in DETERMINERS or word in LINKS for word in words)


def _add(unit: Unit, verb: Verb, subject: Phrase, begin: int) -> int:
    """Adds the content from a token on and returns where it ends."""
    speaker = unit.say(subject)
    unit.subject = subject
    wished = unit.tokens[begin].low == "to" and "to" in verb.cue.frames
    clause = wished or unit.tokens[begin - 1].low == "that" or unit.tokens[begin].low in HOW or not {"noun", "object"} & verb.cue.frames
    limit = subject.first if subject.first > begin else main_clause(unit.tokens) if _is_within_opening(unit, verb) else 0
    end = unit.tokens[limit - 1].start if limit > begin else _echo(unit, begin) or _tail(unit, verb, subject, begin, clause)
    unit.emit(verb, speaker, Span(unit.tokens[begin].start, end), _LEAST)
    return end


def _is_within_opening(unit: Unit, verb: Verb) -> bool:
    """Whether a participle belongs to the phrase that opens the unit: "In a note announcing the sale, the firm said"."""
    return unit.tokens[verb.first].low.endswith("ing") and verb.first < main_clause(unit.tokens)


def _echo(unit: Unit, begin: int) -> int | None:
    """Where a quoted passage ends that closes the content before a second "he said"."""
    last = unit.quoted[-1] if unit.quoted else -1
    if last < max(begin, len(unit.tokens) - _ECHOED):
        return None
    behind = unit.tokens[last + 1 :]
    said = any(token.low in REPORTING for token in behind) and any(token.capital or phrases.is_pronoun(token) for token in behind)
    return unit.tokens[last].end if said else None


def _tail(unit: Unit, verb: Verb, subject: Phrase, begin: int, clause: bool) -> int:
    """Where a content ends: with the unit, with the subordinate clause it stands in, or before what is plainly told by the writer."""
    relative = unit.tokens[past_helpers(unit.tokens, verb.first - 1, 0)].low in {"who", "which"}
    opened = unit.tokens[0].low in SUBORDINATES and subject.first > 0
    subordinate = opened and (subject.first <= 2 or not any(token.text == "," for token in unit.tokens[: subject.first]))
    for index in range(begin + 1, min(begin + _LONGEST, len(unit.tokens) - 2)):
        token = unit.tokens[index]
        if token.text == ",":
            following = unit.tokens[index + 1].low
            named = following == "as" and "object" in verb.cue.frames  # "described Ada Byron, 49, as a hero"
            broken = subordinate or (relative and _resumes(following)) or (not clause and following in _PHRASE_BREAKS and not named)
            if broken or _is_told(unit.tokens[index + 1 : index + _NEAR]):
                return token.start
        elif token.text == ";" or (not clause and not unit.tokens[index + 1].quoted and _parts(unit, index)):
            return token.start
    return unit.closing()


def _parts(unit: Unit, at: int) -> bool:
    """Whether a word behind a phrase tells why, when or where something was said."""
    low = unit.tokens[at].low
    return low in _CLAUSES or (low in {"in", "during"} and _occasion(unit, at))


def _resumes(low: str) -> bool:
    """Whether a word behind the comma that ends a relative clause is the verb of the main clause."""
    return low in VERB_FORMS or (low in REPORTING and not low.endswith("ing"))


def _is_told(tokens: Sequence[Token]) -> bool:
    """Whether the words behind a comma are told by the writer: of the speaker, of another speaker, or for comparison."""
    opens, follows = tokens[0].low, tokens[1].low
    opens = follows if phrases.is_helper(tokens[0]) and follows.endswith("ing") else opens
    if opens in {"a", "an"}:
        return follows in _REMARKS
    if opens in {"up", "down"}:
        return follows == "from"
    if opens in _CONTRASTS:
        return any(token.low in REPORTING or token.low in {"put", "puts"} for token in tokens[1:])
    return opens in _BREAKS or (opens == "but" and follows.endswith("ed")) or (opens.endswith("ing") and opens in CUES)


def _occasion(unit: Unit, at: int) -> bool:
    """Whether a phrase such as "in a statement" begins at a token: it tells when something was said, not what."""
    return any(token.low in OCCASIONS for token in unit.tokens[at + 1 : at + 4])


def _close(unit: Unit, subject: Phrase | None, verb: Verb) -> None:
    """Ends the content before where the next attribution begins."""
    at = subject.first if subject else verb.first
    while at > 0 and (unit.tokens[at - 1].low in _JOINING or phrases.is_helper(unit.tokens[at - 1])):
        at -= 1
    unit.cut(unit.tokens[at].start if at < len(unit.tokens) else unit.end)
