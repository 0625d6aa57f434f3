"""Turns of a printed conversation: lines that begin with who speaks and a colon, as in transcripts and interviews."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from analysis.article import Span

_LABEL = r"(?:Q|A|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})"
_TOLD = r"(?:, (?P<role>[^:.\n]{1,60})|\s?[(\[][^()\[\]\n]{1,60}[)\]])"  # what is told of a voice: ", REPORTER", "(on camera)"
_TURN = re.compile(rf"(?P<who>{_LABEL}){_TOLD}{{0,2}}[:.](?=\s)[ \t]*(?=\S)")
_SPOKEN = re.compile(r"\s\S*[A-Za-z][.?!…][\"”’)]?\Z")  # ends as a sentence of some words does
_ASKED = frozenset({"Q", "A"})
_HEADINGS = frozenset("CLAIM CONCLUSION CONTEXT FACT FALSE MYTH RATING REALITY SOURCE SOURCES TRUE UPDATE VERDICT".split())
_LEAST = 3  # turns, of two voices at least, make a conversation
_TWICE = 2  # turns of one voice


class Turn(NamedTuple):
    """Who speaks, where the label begins, what is said, and what the label tells of the speaker."""

    who: str
    start: int
    said: Span
    role: str | None


def turns(body: str) -> list[Turn]:
    """The turns of the conversation that a text prints, in order; none where fewer than three lines begin so, or no voice comes back.

    The answers of one voice are enough where a question stands before each.
    """
    found = [match for match in _labels(body) if _is_turn(match)]
    counts = Counter(match["who"] for match in found)
    kept = [match for match in found if _is_label(match["who"], counts)]
    voices = Counter(match["who"] for match in kept)
    asked = [_question_before(body, match.start()) for match in kept] if len(voices) == 1 else []
    answers = len(asked) >= _TWICE and None not in asked
    if not answers and (len(kept) < _LEAST or len(voices) < 2 or max(voices.values()) < _TWICE):
        return []
    starts = [match.start() if at is None else at for match, at in zip_longest(kept, asked)]
    ends = [*starts[1:], _line_end(body, kept[-1].end())]
    told = [_turn(body, match, end) for match, end in zip(kept, ends, strict=True)]
    spoken = [turn for turn in told if _SPOKEN.search(body, turn.said.start, turn.said.end)]
    return [turn for turn in told if turn.said.start < turn.said.end] if 2 * len(spoken) > len(told) else []


def _labels(body: str) -> Iterator[re.Match[str]]:
    """What stands like a label at the starts of lines."""
    start = 0
    while start < len(body):
        label = _TURN.match(body, start)
        if label is not None:
            yield label
        start = _line_end(body, label.end() if label else start) + 1


def _is_turn(label: re.Match[str]) -> bool:
    """Whether a label ends with a colon, or asks and answers; only behind a name in capitals may a role stand."""
    return label["who"] in _ASKED or (label[0].rstrip()[-1] == ":" and (label["role"] is None or label["who"].isupper()))


def _is_label(who: str, counts: Counter[str]) -> bool:
    """Whether what stands before a colon may be a voice: questions and answers, a name in capitals, or one that comes back."""
    if who in _HEADINGS:
        return False  # of a check of facts
    return counts.keys() >= _ASKED if who in _ASKED else who.isupper() or counts[who] >= _TWICE


def _question_before(body: str, label: int) -> int | None:
    """Where the line before a label begins, if it asks something: the question of an interview that names only who answers."""
    end = label
    while end > 0 and body[end - 1].isspace():
        end -= 1
    return body.rfind("\n", 0, end) + 1 if body[end - 1 : end] == "?" else None


def _turn(body: str, label: re.Match[str], end: int) -> Turn:
    """The turn of a label; its words go on to the next one, without the blanks before it."""
    said = Span(label.end(), label.end() + len(body[label.end() : end].rstrip()))
    return Turn(label["who"], label.start(), said, label["role"])


def _line_end(body: str, start: int) -> int:
    end = body.find("\n", start)
    return len(body) if end < 0 else end


def between(turns: Sequence[Turn], sentences: Sequence[Span]) -> list[Span]:
    """The sentences that belong to no turn."""
    left, index = [], 0
    for sentence in sentences:
        while index < len(turns) and turns[index].said.end <= sentence.start:
            index += 1
        if index == len(turns) or sentence.end <= turns[index].start:
            left.append(sentence)
    return left
