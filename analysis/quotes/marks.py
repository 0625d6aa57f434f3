"""The stretches of a body in quotation marks: straight, curly, doubled single and, where a text uses them for speech, single marks."""

from __future__ import annotations

import re

from analysis.article import Span

_DOUBLE = re.compile(r"[\"“”„‟«»]|''|``")
_SINGLE_OPEN = re.compile(r"(?<![^\s(\[—–―-])['‘](?=[^\s'’])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s'‘])['’](?![\w'’])")
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")
_PARTNERS = {"„": '“”"', "»": "«", "”": "“”"}  # what closes a quotation in marks of other languages, or in marks set the wrong way round
_BEFORE_OPENING = frozenset(" \t\n\xa0([{—–―-/:'‘")
_SENTENCE_END = frozenset(".?!…")
_SPOKEN_END = frozenset(",.?!…")


def passages(body: str) -> list[Span]:
    """Outermost quoted stretches in order, marks included. None crosses a line; an open one runs on if the next paragraph is quoted too."""
    spans: list[Span] = []
    doubles = _DOUBLE.search(body) is not None
    if not doubles and "'" not in body and "‘" not in body:
        return spans
    start = 0
    while start < len(body):
        end = body.find("\n", start)
        end = len(body) if end < 0 else end
        spans.extend(_double(body, start, end) if doubles else _single(body, start, end))
        start = end + 1
    return spans


def _double(body: str, start: int, end: int) -> list[Span]:
    """Stretches between double marks in one line."""
    spans = []
    opened: int | None = None
    for mark in _DOUBLE.finditer(body, start, end):
        if opened is None and (_opens(body, mark, start) or _opens_turned(body, mark, start, end)):
            opened = mark.start()
        elif opened is not None and _reopens(body, mark, start, end):
            opened = opened if body[mark.start() - 2] in _SENTENCE_END else mark.start()
        elif opened is not None and _closes(mark[0], body[opened]):
            spans.append(Span(opened, mark.end()))
            opened = None
    if opened is not None and _runs_on(body, opened, start, end):
        spans.append(Span(opened, end))
    return spans


def _opens(body: str, mark: re.Match[str], start: int) -> bool:
    """Whether a mark can open a quotation: a mark of that side, or a straight one with its back to a space."""
    if mark[0] in _OPENING:
        return True
    return mark[0] not in _CLOSING and (mark.start() == start or body[mark.start() - 1] in _BEFORE_OPENING)


def _opens_turned(body: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a closing mark opens a quotation: »so«, or one that is set the wrong way round at the start of a line."""
    if mark[0] not in _CLOSING or body[mark.end() : mark.end() + 1].isspace():
        return False
    if mark[0] == "»":
        return (mark.start() == start or body[mark.start() - 1] in _BEFORE_OPENING) and body.find("«", mark.end(), end) >= 0
    return mark.start() == start and body.find("”", mark.end(), end) >= 0


def _closes(mark: str, opened: str) -> bool:
    """Whether a mark closes a quotation that another one opened."""
    partners = _PARTNERS.get(opened)
    return mark in partners if partners else mark in _CLOSING or mark not in _OPENING


def _reopens(body: str, mark: re.Match[str], start: int, end: int) -> bool:
    """Whether a straight mark opens a quotation though one is open: each paragraph of a long one may, or the one before was stray."""
    straight = mark[0] in {'"', "''"} and mark.start() >= start + 2 and mark.end() < end
    return straight and body[mark.start() - 1] == " " and not body[mark.end()].isspace()


def _runs_on(body: str, opened: int, start: int, end: int) -> bool:
    """Whether a quotation left open in its line is one nevertheless: it fills the line, or the next paragraph opens with a mark again."""
    return opened == start or _DOUBLE.match(body[end : end + 40].lstrip()) is not None


def _single(body: str, start: int, end: int) -> list[Span]:
    """Stretches between single marks in one line; an apostrophe inside a word closes nothing."""
    spans = []
    at = start
    while opening := _SINGLE_OPEN.search(body, at, end):
        following = _SINGLE_OPEN.search(body, opening.end(), end)
        closing = _single_close(body, opening.end(), following.start() if following else end)
        if closing is not None:
            spans.append(Span(opening.start(), closing))
        at = opening.end() if closing is None else closing
    return spans


def _single_close(body: str, start: int, end: int) -> int | None:
    """End of a quotation in single marks: the first mark behind punctuation, else the first one at the end of a word."""
    first = None
    for mark in _SINGLE_CLOSE.finditer(body, start, end):
        if body[mark.start() - 1] in _SPOKEN_END:
            return mark.end()
        first = first or mark.end()
    return first
