"""What is foretold: the part of the sentence that a word of prediction and its time stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from analysis.article import Span
from analysis.forecasts.cues import Cue
from analysis.forecasts.times import Time
from analysis.quotes.grammar.phrases import ending, leftmost
from analysis.quotes.wording.tokens import Token

_BEGINS = re.compile(
    r"""[;“”"—] \s? | [:(](?![^()]*\)) | \s[-–]\s | ,\s(?:and|but|while|as|although|though|so|yet|because|when)\s
    | \b(?:that|because|although|while|whereas)\s""",
    re.VERBOSE | re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"(?:(?:and|but|while|although|though|so|yet)\b,? )?", re.IGNORECASE)
_ENDS = re.compile(
    r"""[;:—)] | [.,!?]” | \s[-–]\s
    | ,\s(?:and|but|which|who|where|when|while|although|though|as|after|because|so|said|says|according|told|with|it|he|she|they|we|the|an?
    |[a-z]+ing)\b
    | ,?\s(?:because|although|whereas|despite|according\sto)\b""",
    re.VERBOSE,
)
_ASIDE = re.compile(r"(?:,|\bthat)\s(?:[a-z]+\s){0,2}\Z")
_RELATIVE = frozenset({"which", "who", "that"})
_MARKS = " \t\n\xa0,;:—–-“”\"'‘’."


def told(body: str, within: Span, tokens: Sequence[Token], cue: Cue, time: Time) -> Span:
    """What is foretold in a sentence, or what of that is said: from the cue to the clause's end."""
    return _up_to_end(body, within, min(_phrase(tokens, cue), time.start), cue_end=tokens[cue.last - 1].end, time=time)


def clause(body: str, within: Span, tokens: Sequence[Token], cue: Cue, time: Time) -> Span:
    """The same from the start of the clause, where that tells who or what does it."""
    start = _clause(body, tokens, within.start, min(tokens[cue.first].start, time.start))
    return _up_to_end(body, within, start, cue_end=tokens[cue.last - 1].end, time=time)


def _up_to_end(body: str, within: Span, start: int, cue_end: int, time: Time) -> Span:
    """From a place to the end of the clause that a cue and a time stand in."""
    last = max(cue_end, time.end)
    last += body.startswith(",", last) and _ASIDE.search(body[start : time.start]) is not None  # "that, by 2030, it will"
    found = _ENDS.search(body, last, within.end)
    return _trimmed(body, start, found.start() if found else within.end)


def _phrase(tokens: Sequence[Token], cue: Cue) -> int:
    """Where a cue begins; of a noun, with whose it is: "its $20 price target"."""
    at = cue.first
    while cue.form == "noun":
        at = leftmost(tokens, at, 0)
        if at == 0 or tokens[at - 1].text not in {"$", "£", "€", "¥"}:
            break
        at -= 1
    return tokens[at].start


def _clause(body: str, tokens: Sequence[Token], floor: int, first: int) -> int:
    """Where the clause begins that leads to a place, with what a relative clause tells of."""
    start = floor
    for found in _BEGINS.finditer(body, floor, first):
        start = found.end()
    start = _CONJUNCTION.match(body, start, first).end()  # type: ignore[union-attr]
    at = next((index for index, token in enumerate(tokens) if token.start >= start and token.low in _RELATIVE), None)
    if at is None or tokens[at].start >= first or at == 0:
        return start
    phrase = ending(tokens, at - 1 - (tokens[at - 1].text == ","))
    return max(floor, tokens[phrase.first].start) if phrase else tokens[at].start


def _trimmed(body: str, start: int, end: int) -> Span:
    """A span without blanks and marks at its edges."""
    while start < end and body[start] in _MARKS:
        start += 1
    while start < end and body[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)
