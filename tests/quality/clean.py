"""Cleaning: the article taken out of its page whole, with title, source, date, section and tags as stated."""

from __future__ import annotations

from collections.abc import Iterator

from tests.quality.check import Check
from tests.quality.gold import Line
from tests.quality.reading import Reading


def checks(reading: Reading) -> Iterator[Check]:
    """Lines in their place, stated fields, bodies identical to the reader's, and no publication date out of thin air."""
    covered = _covered(reading)
    yield from (_line(reading, line, covered) for line in reading.gold.lines)
    yield from _fields(reading)
    yield Check("clean.bodies", _body_is_right(reading), "the body differs from the reader's")
    published = reading.article.published
    if published and published not in reading.gold.items["article"]["published"]:
        yield Check("clean.invented", False, f"published {published} is stated nowhere")


def _fields(reading: Reading) -> Iterator[Check]:
    for name, accepted in reading.gold.items["article"].items():
        value = getattr(reading.article, name)
        value = list(value) if isinstance(value, tuple) else value
        yield Check("clean.fields", value in accepted, f"{name} is {value!r}, stated is {accepted[0]!r}")


def _line(reading: Reading, line: Line, covered: set[int]) -> Check:
    """A body line must be in the body up to what is cut from it; any other must be removed with a fitting role, or may stay."""
    cut = {i for span in reading.gold.cut for i in range(*span)}
    letters = {i for i in range(*line.span) if not reading.gold.text[i].isspace()} - cut
    roles = {removed.role for removed in reading.article.removed if removed.line == line.number}
    kept, gone = letters <= covered, not letters & covered and bool(roles & line.roles)
    right = kept if line.kept else gone or (kept and line.may_stay)
    text = reading.gold.text[slice(*line.span)]
    note = f"line {line.number} should be {'|'.join(sorted(line.roles))}: {len(letters & covered)} of {len(letters)} letters in the body"
    return Check("clean.lines", right, f"{note}, removed as {sorted(roles) or 'nothing'}: {text[:50]!r}")


def _covered(reading: Reading) -> set[int]:
    """The places of the file that are in the body."""
    return {i for part in reading.article.segments for i in range(part.raw_start, part.raw_start + part.length)}


def _body_is_right(reading: Reading) -> bool:
    """Whether the body holds the reader's paragraphs and no others; a line in doubt may be there or not."""
    own = [line.strip() for line in reading.article.body.split("\n") if line.strip()]
    doubtful = {_paragraph(reading, line) for line in reading.gold.lines if line.may_stay and not line.kept}
    expected = [_paragraph(reading, line) for line in reading.gold.lines if line.kept]
    return [line for line in own if line not in doubtful] == expected


def _paragraph(reading: Reading, line: Line) -> str:
    """The text of a line without what is cut from it."""
    cut = {i for span in reading.gold.cut for i in range(*span)}
    return "".join(reading.gold.text[i] for i in range(*line.span) if i not in cut).strip()
