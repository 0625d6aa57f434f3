"""Direct speech: whole quoted passages and who says them."""

from __future__ import annotations

from dataclasses import replace

from analysis.article import Quote, Span
from analysis.quotes.grammar import contents, objects, phrases, subjects
from analysis.quotes.grammar.agreement import is_noun_form, may_speak
from analysis.quotes.grammar.clauses import quoted_as, starting
from analysis.quotes.grammar.phrases import Phrase
from analysis.quotes.speech.units import Unit, Verb
from analysis.quotes.wording.resources import ACCORDING, CONJUNCTIONS, REPORTING, SMALL
from analysis.quotes.wording.tokens import ends_with_comma, spoken_end, word_count

_SPEECH_WORDS = 5  # words: a shorter passage is speech only where it ends as speech does
_HEADLINE_WORDS = 3  # words of a passage behind nothing but a speaker and a colon
_DASHES = frozenset({"—", "–", "―", "-", "--"})
_PARTING = _DASHES | {",", ";", ":"}
_CLOSE = 6  # tokens behind a passage in which the verb of a speaker without an apposition stands
_REACH = 24  # tokens between a passage and the verb that reports it


def read(unit: Unit, earlier: Quote | None) -> int:
    """Adds the direct speech of a unit and returns the index of the first token behind it; 0 where there is none.

    earlier is the direct quotation that the same paragraph holds just before: a unit of nothing but quoted words continues it.
    """
    if not unit.quoted:
        return 0
    first = unit.quoted[0]
    if all(token.quoted or not token.text[0].isalnum() for token in unit.tokens[_conjunction(unit) :]):
        return _continued(unit, earlier)
    if _is_spoken(unit, first) and not any(token.text[0].isalnum() for token in unit.tokens[unit.past_dateline() : first]):
        return _led(unit, first) or _signed(unit, first) or _accorded(unit, first) or _remarked(unit, first, earlier)
    return _announced(unit)


def _remarked(unit: Unit, first: int, earlier: Quote | None) -> int:
    """A passage behind another one, with nothing but a remark of the writer: “…,” she said. “…,” referring to the firm."""
    behind = unit.tokens[first + 1 : first + 3]
    remark = next((token for token in behind if token.text[0].isalnum()), None)
    if earlier is None or remark is None or not remark.low.endswith("ing") or any(token.low in REPORTING for token in behind):
        return 0
    unit.add("direct", unit.cast.last, None, Span(unit.tokens[first].start, unit.tokens[first].end))
    return first + 1


def _conjunction(unit: Unit) -> int:
    """Number of words that tie a unit to what was said before: "And “we will pay”"."""
    return int(unit.tokens[0].low in {"and", "but"} and len(unit.tokens) > 1 and unit.tokens[1].quoted)


def _is_spoken(unit: Unit, index: int) -> bool:
    """Whether a passage ends as speech does, or is a sentence with a speaker and a verb right behind it."""
    passage = unit.tokens[index]
    words = word_count(unit.body, passage)
    if not spoken_end(unit.body, passage):
        return index == 0 and words >= _SPEECH_WORDS and _opens_upper(unit, index) and _is_given(unit, index)
    return words >= 2 or (ends_with_comma(unit.body, passage) and _is_given(unit, index))  # "Shameful," he said


def _is_given(unit: Unit, passage: int) -> bool:
    """Whether nothing but a speaker stands between a passage and a verb behind it."""
    verb = next((verb for verb in unit.verbs(passage + 1) if "quote" in verb.cue.frames), None)
    if verb is None or verb.first > passage + _CLOSE:
        return False
    begin = contents.start(unit.tokens, verb.last - 1, verb.cue)
    if begin is not None and not unit.tokens[begin].quoted:
        return False  # “It is old.” She said that it was
    subject = starting(unit.tokens, passage + 1) if verb.first > passage + 1 else None
    return verb.first == passage + 1 or (subject is not None and subjects.before(unit.tokens, verb.first, passage + 1) == subject)


def _opens_upper(unit: Unit, passage: int) -> bool:
    """Whether a passage begins with a capital."""
    return unit.body[unit.tokens[passage].start : unit.tokens[passage].start + 3].lstrip("\"“”„«»‘'")[:1].isupper()


def _continued(unit: Unit, earlier: Quote | None) -> int:
    """A unit of quoted words alone: the last speaker goes on, in the same quotation unless more is told in between than said."""
    start, end = unit.tokens[_conjunction(unit)].start, unit.tokens[unit.quoted[-1]].end
    told = start - (earlier.content_end if earlier else 0)
    if earlier is not None and told <= end - start + earlier.content_end - earlier.content_start:
        unit.found.append(replace(earlier, end=end, content_end=end))
        return len(unit.tokens)
    first = unit.quoted[0]
    long = word_count(unit.body, unit.tokens[first]) >= _SPEECH_WORDS
    if unit.cast.last.name is None or not (long or _is_spoken(unit, first)):
        return 0
    unit.add("direct", unit.cast.last, None, Span(start, end))
    return len(unit.tokens)


def _led(unit: Unit, first: int, announcer: Phrase | None = None) -> int:
    """A passage with its verb behind it: "…," said Ada Byron. A pronoun there means who announces the passage, if anybody does."""
    following = next((passage for passage in unit.quoted if passage > first), len(unit.tokens))
    for verb in unit.verbs(first + 1):
        if verb.first >= min(following, first + _REACH):
            break
        phrase = _beside(unit, first, verb)
        if phrase is not None and announcer is not None:
            if phrases.kind(unit.tokens, phrase) != "pronoun":
                return 0  # Ada Byron said: "…," while Bo Li said: "…"
            phrase = announcer
        if phrase is not None and may_speak(unit.tokens, phrase, verb.cue.frames) and not _is_aside(unit, verb, phrase):
            return _spoken(unit, first, verb, phrase)
    return 0


def _is_aside(unit: Unit, verb: Verb, phrase: Phrase) -> bool:
    """Whether a verb only tells more of who speaks, between commas: "one witness, who asked not to be named, told"."""
    if unit.tokens[phrase.head].low != "who" or unit.tokens[phrase.first - 1].text != ",":
        return False
    return _parted(unit, verb.last) is not None


def _beside(unit: Unit, passage: int, verb: Verb) -> Phrase | None:
    """The subject of a verb behind a passage, on the side where it is nearest."""
    inverted = all(not token.text[0].isalnum() for token in unit.tokens[passage + 1 : verb.first])
    if inverted:
        return phrases.after(unit.tokens, verb.last - 1)
    if quoted := quoted_as(unit.tokens, verb.first):
        return quoted
    if (before := subjects.before(unit.tokens, verb.first, passage + 1)) is not None:
        return before
    if not _ends_with_comma(unit, verb.first - 1) or _parted(unit, verb.last) is not None:
        return None
    return starting(unit.tokens, passage + 1)  # "…," Ada Byron, told the Post


def _parted(unit: Unit, at: int) -> Verb | None:
    """The next verb from a token on that follows a comma, as one behind an aside does."""
    verbs = (verb for verb in unit.verbs(at) if verb.first < at + _REACH)
    return next((verb for verb in verbs if _ends_with_comma(unit, verb.first - 1)), None)


def _ends_with_comma(unit: Unit, at: int) -> bool:
    """Whether a token is a comma or a passage that ends with one."""
    return unit.tokens[at].text == "," or (unit.tokens[at].quoted and ends_with_comma(unit.body, unit.tokens[at]))


def _spoken(unit: Unit, first: int, verb: Verb, phrase: Phrase) -> int:
    """Adds the passage, and those that go on with it behind the verb unless more is told between them than said."""
    tokens = unit.tokens
    limit = min((other.first for other in unit.verbs(verb.last)), default=len(tokens))
    later = [passage for passage in unit.quoted if first < passage < limit and passage <= verb.last + _REACH]
    speaker = unit.say(phrase)
    unit.subject = phrase
    edges = (tokens[verb.first].start, tokens[verb.last - 1].end)
    said = sum(tokens[i].end - tokens[i].start for i in (first, *later))
    if later and tokens[later[0]].start - tokens[first].end > said:
        unit.add("direct", speaker, unit.text(verb), Span(tokens[first].start, tokens[first].end), edges)
        unit.add("direct", speaker, None, Span(tokens[later[0]].start, tokens[later[-1]].end))
    else:
        unit.add("direct", speaker, unit.text(verb), Span(tokens[first].start, tokens[(later or [first])[-1]].end), edges)
    return max([verb.last, phrase.last, *(i + 1 for i in later)])


def _signed(unit: Unit, first: int) -> int:
    """A passage with the speaker behind a dash: "…" — Ada Byron."""
    at = first + 1
    if at + 1 >= len(unit.tokens) or unit.tokens[at].text not in _DASHES or not unit.tokens[at + 1].capital:
        return 0
    phrase = phrases.after(unit.tokens, at)
    if phrase is None:
        return 0
    unit.add("direct", unit.say(phrase), None, Span(unit.tokens[first].start, unit.tokens[first].end))
    return len(unit.tokens)


def _accorded(unit: Unit, first: int) -> int:
    """A passage with "according to" and the speaker behind it."""
    at = first + 1
    if [token.low for token in unit.tokens[at : at + 2]] != ["according", "to"]:
        return 0
    phrase = phrases.after(unit.tokens, at + 1)
    if phrase is None:
        return 0
    told = Verb(at, at + 2, ACCORDING)
    edges = (unit.tokens[at].start, unit.tokens[at + 1].end)
    unit.add("direct", unit.say(phrase), unit.text(told), Span(unit.tokens[first].start, unit.tokens[first].end), edges)
    return phrase.last


def _announced(unit: Unit) -> int:
    """A passage at the end of the unit, behind its verb or a colon: Ada Byron said: "…"."""
    last = unit.quoted[-1]
    if any(token.text[0].isalnum() for token in unit.tokens[last + 1 :]):
        return _interrupted(unit)
    first = last
    while first >= 2 and unit.tokens[first - 1].text in {","} and unit.tokens[first - 2].quoted:
        first -= 2
    return _introduced(unit, first, last)


def _interrupted(unit: Unit) -> int:
    """A passage between a verb and more narration: Ada Byron said, "…," and left."""
    for index in unit.quoted:
        if index > 0 and unit.tokens[index - 1].text in {",", ":"} and _is_spoken(unit, index):
            goes_on = unit.tokens[index - 1].text == ":" and ends_with_comma(unit.body, unit.tokens[index])
            if goes_on and (behind := _led(unit, index, _announcer(unit, index))):
                return behind
            return _introduced(unit, index, index)
    return 0


def _announcer(unit: Unit, passage: int) -> Phrase | None:
    """The subject of a verb right before the sign that leads to a passage: Ada Byron said: "…"."""
    verb = next((verb for verb in unit.verbs() if verb.last == passage - 1 and "quote" in verb.cue.frames), None)
    return subjects.before(unit.tokens, verb.first) if verb is not None else None


def _introduced(unit: Unit, first: int, last: int) -> int:
    """Adds tokens first to last as speech if a verb introduces them."""
    if word_count(unit.body, unit.tokens[first]) < _SPEECH_WORDS and not (_is_spoken(unit, first) or _is_headline(unit, first)):
        return 0
    before = unit.tokens[first - 1]
    verb = next((v for v in reversed(unit.verbs()) if v.last <= first), None)
    if verb is not None and _is_name_given(unit, verb, first):
        return 0
    parted = before.text in {",", ":"} or (verb is not None and verb.last == first)
    heading = verb is not None and verb.first == 0 and verb.last == first - 1  # CLAIM: “…”
    if not parted or heading or (verb is None and before.text != ":"):
        return 0
    phrase = _told_of(unit, verb) if verb else unit.opening(first)
    if verb is None and phrase is not None and phrase.first > 0 and unit.tokens[phrase.first - 1].low in SMALL:
        phrase = None  # "then, after a pause: “…”"
    if verb is not None and phrase is not None and _is_thing(unit, verb, phrase):
        return 0
    if verb is not None and before.text == "," and _is_told(unit, first, verb) and not _is_sentence(unit, first):
        return 0  # "said that it would rain, “and for a week”"
    content = Span(unit.tokens[first].start, unit.tokens[last].end)
    unit.lead = _lead(unit, first, verb, phrase)
    if verb is None:
        unit.add("direct", unit.say(phrase) if phrase else unit.cast.last, None, content)
    else:
        edges = (unit.tokens[verb.first].start, unit.tokens[verb.last - 1].end)
        unit.add("direct", unit.say(phrase) if phrase else unit.cast.last, unit.text(verb), content, edges)
    return last + 1


def _is_name_given(unit: Unit, verb: Verb, passage: int) -> bool:
    """Whether a passage is only what somebody calls a thing in a clause about it: "in what she called “a grave mistake”"."""
    subject = subjects.before(unit.tokens, verb.first) if verb.last == passage and verb.cue.lemma in objects.NAMING else None
    return subject is not None and subject.first > 0 and unit.tokens[subject.first - 1].low == "what"


def _told_of(unit: Unit, verb: Verb) -> Phrase | None:
    """Whom a verb before a passage gives it to: who is quoted as saying it, the subject beside the verb, or that of its clause."""
    if (quoted := quoted_as(unit.tokens, verb.first)) is not None:
        return quoted
    if unit.tokens[verb.first].low.endswith("ing") and unit.tokens[verb.first - 1].text == "," and verb.first > 1:
        earlier = (subjects.before(unit.tokens, other.first) for other in reversed(unit.verbs()) if other.last < verb.first)
        behind = (subject for subject in earlier if subject and subject.first and unit.tokens[subject.first - 1].text == ",")
        return next(behind, None) or unit.opening(verb.first)  # "…, she said, adding: “…”"
    subject = subjects.before(unit.tokens, verb.first)
    placed = unit.tokens[verb.first].low.endswith("ing") and subject is not None and phrases.kind(unit.tokens, subject) == "thing"
    return subject if subject is not None and not placed else unit.opening(verb.first)  # "left her house saying: “…”"


def _lead(unit: Unit, passage: int, verb: Verb | None, phrase: Phrase | None) -> int:
    """Number of tokens before a passage that may hold speech of their own: up to its colon, or up to the verb that tells nothing else."""
    if verb is None or _is_told(unit, passage, verb):
        return passage - 1
    beside = phrase is not None and not any(phrase.last <= other.first < verb.first for other in unit.verbs())
    end = phrase.first if phrase is not None and beside and phrase.last <= verb.first else verb.first
    while end > 0 and phrases.is_helper(unit.tokens[end - 1]) and unit.tokens[end - 1].low not in CONJUNCTIONS:
        end -= 1
    parted = end > 0 and (unit.tokens[end - 1].low in CONJUNCTIONS | {"while"} or unit.tokens[end - 1].text in _PARTING)
    return end - 1 if parted else 0


def _is_told(unit: Unit, passage: int, verb: Verb) -> bool:
    """Whether a verb has its content before the sign that leads to a passage."""
    return contents.start(unit.tokens[: passage - 1], verb.last - 1, verb.cue) is not None


def _is_sentence(unit: Unit, passage: int) -> bool:
    """Whether a passage behind a comma is a sentence of its own: "…, “We are ready.”", but not "…, because “We are ready.”"."""
    return _opens_upper(unit, passage) and unit.tokens[passage - 2].low not in SMALL


def _is_headline(unit: Unit, first: int) -> bool:
    """Whether nothing but a speaker and a colon stand before a passage: Mayor: "We will rebuild"."""
    if first < 2 or unit.tokens[first - 1].text != ":" or word_count(unit.body, unit.tokens[first]) < _HEADLINE_WORDS:
        return False
    phrase = phrases.ending(unit.tokens, first - 2)
    return phrase is not None and phrase.first == 0 and phrases.kind(unit.tokens, phrase) in {"person", "name"}


def _is_thing(unit: Unit, verb: Verb, phrase: Phrase) -> bool:
    """Whether what seems to be a subject and its verb only name a thing: "the new show “Rivers”", "a countdown called “Ten”"."""
    named = verb.cue.lemma in objects.NAMING or is_noun_form(unit.tokens[verb.first], verb.cue.lemma)
    return named and phrases.kind(unit.tokens, phrase) == "thing"
