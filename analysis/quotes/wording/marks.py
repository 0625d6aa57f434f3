"""The stretches of a body in quotation marks: straight, curly, doubled single and, where a text uses them for speech, single marks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import zip_longest

from analysis.article import Span

_DOUBLE = re.compile(r"[\"“”„‟«»「」『』'`](?:(?<!['`])|(?<=')'|(?<=`)`)")
_SINGLE_OPEN = re.compile(r"['‘](?<![^\s(\[—–―-].)(?=[^\s'’])")  # by the mark, then by what stands before it: read fast
_SINGLE_CLOSE = re.compile(r"['’](?<=[^\s'‘].)(?![\w'’])")
_SPOKEN_CLOSE = re.compile(r"[,.?!…]['’](?!\w)")
_OPENING, _CLOSING = frozenset("“„«「『"), frozenset("”»」』")
# what closes a quotation in marks of other languages, or in marks set the wrong way round
_PARTNERS = {"„": '“”"', "»": "«", "”": "“”", "「": "」", "『": "』"}
_APOSTROPHES = frozenset("'’")
_MARKS = frozenset("\"“”„‟«»「」『』'`")
_BEFORE_OPENING = frozenset(" \t\n\xa0([{—–―-/:'‘")
_SENTENCE_END = frozenset(".?!…")
_GLUED_TO = _SENTENCE_END | {'"'}
_SPOKEN_END = frozenset(",.?!…")
_ATTRIBUTED = re.compile(r",(?=\s(?:(?:said|says|added|adds)\s(?!to\b|that\b)|(?:he|she|they)\s(?:said|says|added|adds)\b))")
_SPEAKER_TOLD = re.compile(r",(?=\s(?:said|says|added|adds)\s[A-Z])")
_ATTRIBUTED_WITHIN = 400  # characters behind an opening mark in which the words "…, said Ada Byron" show that its partner is missing


def passages(body: str) -> list[Span]:
    """Outermost quoted stretches in order, marks included. None crosses a line; an open one runs on if the next paragraph is quoted too."""
    spans: list[Span] = []
    doubles = _DOUBLE.search(body) is not None
    if not doubles and "'" not in body and "‘" not in body:
        return spans
    read = _single if not doubles else _both if _SPOKEN_CLOSE.search(body) else _double
    start = 0
    while start < len(body):
        end = body.find("\n", start)
        end = len(body) if end < 0 else end
        _extend(spans, body, read(body, start, end), start)
        start = end + 1
    return spans


def _extend(spans: list[Span], body: str, line: list[Span], start: int) -> None:
    """Adds the stretches of the line that begins at a place; the first one joins the one before it where that runs on into this line."""
    if spans and line and spans[-1].end < start and _runs_on(body, spans[-1], line[0], start):
        line[0] = Span(spans.pop().start, line[0].end)
    spans.extend(line)


def _runs_on(body: str, before: Span, after: Span, start: int) -> bool:
    """Whether two stretches are paragraphs of one quotation: the first is one and nothing closes it, the other opens the next."""
    apart = body[before.end : start].strip() or body[start : after.start].strip()
    begins = before.start == 0 or body[before.start - 1] == "\n"
    return begins and not apart and body[before.end - 1] not in _MARKS and body[after.start] == body[before.start]


def _both(body: str, start: int, end: int) -> list[Span]:
    """Stretches between double marks in one line, and the speech between single marks that lies outside them or holds them whole."""
    doubles = _double(body, start, end)
    spoken: list[Span] = []
    held: set[Span] = set()
    for single in _single(body, start, end):
        first = bisect_right(doubles, single.start, key=lambda double: double.end)
        touched = doubles[first : bisect_left(doubles, (single.end, -1))]
        heading = single == (start, end) and body[end - 1] in _APOSTROPHES  # in marks that the text around it has no use for
        if not heading and _is_speech(body, single) and all(single.start < double.start and double.end < single.end for double in touched):
            spoken.append(single)
            held.update(touched)
    return sorted(spoken + [double for double in doubles if double not in held])


def _is_speech(body: str, single: Span) -> bool:
    """Whether a stretch between single marks ends as speech does, and has two words at least."""
    ends = body[single.end - 2] if body[single.end - 1] in _APOSTROPHES else body[single.end - 1]
    return ends in _SPOKEN_END and " " in body[single.start : single.end]


def _double(body: str, start: int, end: int) -> list[Span]:
    """Stretches between double marks in one line."""
    spans = []
    opened: int | None = None
    nested = False  # whether a curly mark has opened within straight ones
    for mark in _DOUBLE.finditer(body, start, end):
        if opened is not None and mark[0] == ("”" if nested else "“") and body[opened] == '"':
            nested = not nested
        elif opened is None and (_opens(body, mark, start) or _opens_turned(body, mark, start, end)):
            opened = mark.start()
        elif opened is not None and _reopens(body, mark, start, end):
            unclosed = _attributed(body, opened, mark.start())
            spans.extend(unclosed)
            opened = opened if not unclosed and body[mark.start() - 2] in _SENTENCE_END else mark.start()
        elif opened is not None and _closes(mark[0], body[opened]):
            spans.append(Span(opened, mark.end()))
            opened = None
    if opened is not None:
        spans.extend(_open_end(body, opened, start, end))
    return spans


def _open_end(body: str, opened: int, start: int, end: int) -> list[Span]:
    """The stretch that a mark without a partner opens: to where a speaker is told, else the whole line.

    The line counts only where the quotation runs on, begins it or follows a colon.
    """
    if _is_continued(body, end):
        told = _SPEAKER_TOLD.search(body, opened, min(end, opened + _ATTRIBUTED_WITHIN))
        return [Span(opened, told.end() if told else end)]
    announced = opened == start or body[max(start, opened - 2) : opened].rstrip()[-1:] == ":"
    return _attributed(body, opened, end) or ([Span(opened, end)] if announced else [])


def _attributed(body: str, opened: int, end: int) -> list[Span]:
    """The stretch up to the comma before "said Ada Byron", where words like these stand behind an opening mark."""
    told = _ATTRIBUTED.search(body, opened, min(end, opened + _ATTRIBUTED_WITHIN))
    return [Span(opened, told.end())] if told else []


def _opens(body: str, mark: re.Match[str], start: int) -> bool:
    """Whether a mark can open a quotation: a mark of that side, or a straight one with its back to a space."""
    if mark[0] in _OPENING:
        return True
    if mark[0] in _CLOSING:
        return False
    return mark.start() == start or body[mark.start() - 1] in _BEFORE_OPENING or _is_glued(body, mark)


def _is_glued(body: str, mark: re.Match[str]) -> bool:
    """Whether a straight mark begins a sentence that lost the space before it: `in Leeds."We`, `FLOODS IN LEEDS"We`."""
    before = body[max(0, mark.start() - 3) : mark.start()]
    ends = before[-1] in _GLUED_TO or (len(before) == 3 and before.isalpha() and before.isupper())
    return ends and body[mark.end() : mark.end() + 1].isupper()


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


def _is_continued(body: str, end: int) -> bool:
    """Whether the next paragraph opens with a mark again."""
    return _DOUBLE.match(body[end : end + 40].lstrip()) is not None


def _single(body: str, start: int, end: int) -> list[Span]:
    """Stretches between single marks in one line; an apostrophe inside a word closes nothing."""
    spans = []
    marks = [mark.start() for mark in _SINGLE_OPEN.finditer(body, start, end)]
    opened: int | None = None  # where a stretch begins of which no mark since has closed anything
    for mark, following in zip_longest(marks, marks[1:], fillvalue=end):
        begun = opened if opened is not None and _ends_sentence(body, mark) else mark
        closing = _single_close(body, mark + 1, following)
        if closing is not None:
            spans.append(Span(begun if _is_spoken_close(body, closing) else mark, closing))
        opened = begun if closing is None else None
    if opened is not None and _is_continued_single(body, end):
        spans.append(Span(opened, end))
    return spans


def _ends_sentence(body: str, at: int) -> bool:
    """Whether a sentence ends before a mark: in one line, each paragraph of a long quotation opens with a mark again."""
    return body[max(0, at - 3) : at].rstrip()[-1:] in _SENTENCE_END


def _is_spoken_close(body: str, end: int) -> bool:
    """Whether the mark that ends at a place closes speech: it stands behind a sign."""
    return body[end - 2] in _SPOKEN_END


def _is_continued_single(body: str, end: int) -> bool:
    """Whether a sentence ends a line and the next one opens with a single mark again."""
    return (
        body[end - 1 : end] in _SENTENCE_END
        and _SINGLE_OPEN.match(body, end + len(body[end : end + 40]) - len(body[end : end + 40].lstrip())) is not None
    )


def _single_close(body: str, start: int, end: int) -> int | None:
    """End of a quotation in single marks: the first mark behind punctuation, else the first one at the end of a word."""
    first = None
    for mark in _SINGLE_CLOSE.finditer(body, start, end):
        if body[mark.start() - 1] in _SPOKEN_END:
            return mark.end()
        first = first or mark.end()
    return first
