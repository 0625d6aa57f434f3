"""Quotations of an article: direct, indirect and mixed speech with cue, content and speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.article import Mention, Quote, Span
from analysis.quotes.speakers.names import spans_of
from analysis.quotes.speakers.speakers import Cast
from analysis.quotes.speech import direct, reported
from analysis.quotes.speech.turns import Turn, between, turns
from analysis.quotes.speech.units import Unit, unit
from analysis.quotes.wording.marks import passages
from analysis.quotes.wording.resources import CUES, DETERMINERS, OCCASIONS, PRONOUNS, TRIGGERS

_SIGNATURE = re.compile(r"[ \xa0]?[—–―-]{1,2}[ \xa0]?[A-Z]")
_LABEL = re.compile(r"[A-Z][\w’'.-]*(?: [A-Z(][\w’'.)-]*){1,7}:")
_FOLLOWING = re.compile(r"\w[\w’'.-]*")
_SIGNATURE_LENGTH, _SIGNATURE_WORDS = 80, 6  # characters and words in which a speaker and a verb follow a passage
_CLOSING = frozenset("”“\"’'»«")
_LETTERS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalpha() else ord(" ") for code in range(256))


def find_quotes(body: str, sentences: Sequence[Span], mentions: Sequence[Mention]) -> tuple[Quote, ...]:
    """Quotations in the order of the text. Works without mentions, then from capitalised names alone."""
    marked = passages(body)
    cast = Cast(body, mentions, marked)
    spoken = turns(body)
    words = body.encode("ascii", "replace").translate(_LETTERS).decode("ascii")  # in lower case, each where it stands in the body
    found: list[Quote] = [_turn(cast, turn) for turn in spoken]
    previous = Span(0, 0)
    for span in _units(body, between(spoken, sentences), marked):
        quoted = spans_of(marked, span.start, span.end)
        if quoted or not TRIGGERS.isdisjoint(words[span.start : span.end].split()):
            _read(unit(body, cast, span, quoted), found, previous)
        previous = span
    return tuple(sorted(found, key=lambda quote: (quote.content_start, quote.content_end)))


def _turn(cast: Cast, turn: Turn) -> Quote:
    """The quotation that a turn of a conversation is."""
    speaker = cast.voice(turn.who, turn.start)
    told = (speaker.name, speaker.start, speaker.end, speaker.named)
    return Quote(turn.start, turn.said.end, "direct", *told, None, *turn.said, turn.role, speaker.inferred)


def _units(body: str, sentences: Sequence[Span], marked: Sequence[Span]) -> Iterator[Span]:
    """Sentences, joined where a quoted passage runs over their border or belongs to what stands on the other side of it."""
    index = 0
    start: int | None = None
    for sentence in sentences:
        start = sentence.start if start is None else start
        while index < len(marked) and marked[index].end <= sentence.end:
            index += 1
        open_end = index < len(marked) and marked[index].start < sentence.end
        led = index > 0 and marked[index - 1].end == sentence.end and _is_signed(body, sentence.end)
        leads = index < len(marked) and body[sentence.end - 1] == ":" and _announces(body, sentence, marked[index].start)
        if not (open_end or led or leads):
            yield Span(start, sentence.end)
            start = None
    if start is not None:
        yield Span(start, sentences[-1].end)


def _announces(body: str, sentence: Span, passage: int) -> bool:
    """Whether the colon that ends a sentence stands behind a reporting verb or a name alone, and a passage is all that follows it."""
    if body[sentence.end : passage].strip():
        return False
    if _LABEL.fullmatch(body, sentence.start, sentence.end):
        return True
    words = _FOLLOWING.findall(body[max(sentence.start, sentence.end - _SIGNATURE_LENGTH) : sentence.end])
    return any(word in OCCASIONS or (word in CUES and "quote" in CUES[word].frames) for word in words)


def _is_signed(body: str, end: int) -> bool:
    """Whether a name behind a dash, or a name and a reporting verb, follow a passage that ends a sentence: "Why?” she demanded."""
    if _SIGNATURE.match(body, end) or body[end - 2 : end - 1] not in {"?", "!", "…"}:
        return _SIGNATURE.match(body, end) is not None
    line = body[end : end + _SIGNATURE_LENGTH].partition("\n")[0]
    words = [word.rstrip(".") for word in _FOLLOWING.findall(line)]
    verb = next((i for i, word in enumerate(words) if word in CUES and "quote" in CUES[word].frames), 0)
    return 0 < verb < _SIGNATURE_WORDS and all(word[0].isupper() or word in PRONOUNS or word in DETERMINERS for word in words[:verb])


def _read(here: Unit, found: list[Quote], previous: Span) -> None:
    """Adds the quotations of a unit; one that continues the direct speech just before takes its place."""
    earlier = _earlier(here, found[-1], previous) if found else None
    first = direct.read(here, earlier)
    if earlier is not None and here.found and here.found[0].content_start == earlier.content_start:
        found.pop()
    if here.lead:
        leading = here.leading()
        reported.read(leading, direct.read(leading, None))
        found.extend(leading.found)
    if first < len(here.tokens):
        reported.read(here, first)
    found.extend(here.found)


def _earlier(here: Unit, last: Quote, previous: Span) -> Quote | None:
    """The direct speech that ends just before a unit, in the same paragraph or with its quotation marks still open."""
    parted = "\n" in here.body[last.end : here.start] and here.body[last.content_end - 1] in _CLOSING
    return last if last.kind == "direct" and previous.start < last.end <= here.start and not parted else None
