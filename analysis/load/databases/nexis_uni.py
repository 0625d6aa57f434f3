"""Nexis Uni's documents as lines: headline, outlet, date and rights, labelled fields, the text below its heading, an end line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from analysis.load.databases.exports import DAY, MONTH, Exported
from analysis.load.databases.labels import counted, heading, labelled
from analysis.load.rows.fields import fold

_END = re.compile(
    r"^[ \t|\xa0]{0,9}(?:End of Document|Ende des Dokument(?:e?s)?|Fin du document|Fin del documento"
    r"|Fine del documento|Einde van (?:het )?document|Fim do documento)[ \t|\xa0.]{0,9}$",
    re.MULTILINE | re.IGNORECASE,
)
_PAGE = re.compile(r"(?:Page|Seite|Página|Pagina) \d{1,5}(?: (?:of|de|von|van|di) \d{1,5})?")
_DATE = re.compile(rf"(?:[^\W\d_]{{2,12}},? )?(?:{DAY}|{MONTH})")
_COVER = re.compile(
    r"User Name|Date and Time|Job Number|Documents? \(\d|Client/Matter|Search Terms|Search Type|Narrowed by|Content Type|\d{1,4}\.\s"
)
_RIGHTS = re.compile(r"(?:copyright|©|\(c\))\b", re.IGNORECASE)
_BYLINE = re.compile(r"(?:by|von|par|por|door|di) [^\W\d_]", re.IGNORECASE)
_LISTED = re.compile(r"\d{1,4}\.\s+")
_BLOG = re.compile(r"\(([^()]{1,60})\)")  # on a line of its own below the outlet
_HEAD = 12  # lines above the text among which headline, outlet and date stand
_NO_TITLE = re.compile(r"no headline in original", re.IGNORECASE)


def recognises(text: str) -> bool:
    """Whether a text is an export of Nexis Uni: it has a line for the end of each document."""
    return _END.search(text) is not None


def exported_from(text: str) -> Iterator[Exported]:
    """The documents of a text that end lines cut; the cover with the list of them is none."""
    parts = [part for part in _END.split(text) if part.strip()]
    if parts and not _END.search(text[text.rfind(parts[-1]) :]) and len(parts[-1].split()) < _HEAD:
        parts.pop()
    for number, part in enumerate(parts, 1):
        lines = [line for raw in part.split("\n") if (line := " ".join(raw.strip(" \t|\xa0\x0c").split()))]
        yield _exported(_uncovered(lines) if number == 1 else lines, number)


def _uncovered(lines: Sequence[str]) -> Sequence[str]:
    """The lines of a first document without the cover that lists the documents and how they were searched for."""
    begin = next((n for n, line in enumerate(lines) if heading(line) == "(text)"), len(lines))
    rights = [n for n, line in enumerate(lines[:begin]) if _RIGHTS.match(line)]
    dates = [n for n, line in enumerate(lines[: (rights or [begin])[-1]]) if _DATE.match(line)]
    covered = [n for n, line in enumerate(lines[: (dates or [0])[-1]]) if _is_cover(line)]
    return _from_title(lines, covered[-1] + 1) if covered else lines


def _from_title(lines: Sequence[str], below: int) -> Sequence[str]:
    """The lines of the first document, whose headline is the first on the cover's list; else all below the cover."""
    listed = next((_LISTED.sub("", line) for line in lines[:below] if _LISTED.match(line)), "")
    begin = next((n for n in range(below, min(below + _HEAD, len(lines))) if listed and fold(listed).startswith(fold(lines[n]))), below)
    return lines[begin:]


def _is_cover(line: str) -> bool:
    """Whether a line belongs to the cover: the search, the job, an entry of the list of documents."""
    return _COVER.match(line) is not None


def _exported(lines: Sequence[str], number: int) -> Exported:
    """The document of lines."""
    lines = [line for line in lines if not _PAGE.fullmatch(line)]
    begin = next((n for n, line in enumerate(lines) if heading(line) == "(text)"), None)
    head, rest = (lines[:begin], lines[begin + 1 :]) if begin is not None else (lines[:_HEAD], lines)
    fields, length, last = _head(head)
    if begin is None:
        rest = lines[last + 1 :]
    body, language = _body(rest, fields.get("title", ""))
    if language:
        fields.setdefault("language", language)
    return Exported(fields | {"text": "\n".join(body)}, number, length)


def _head(lines: Sequence[str]) -> tuple[dict[str, str], int, int]:
    """(fields, length, place of the last line of the head): the headline stands above, outlet and date below it."""
    fields: dict[str, str] = {}
    length = last = 0
    place = next((n for n, line in enumerate(lines) if n and _DATE.match(line) and len(line) < 80), None)
    if place is not None:
        fields["published"], last = lines[place][:90], place
    above = list(lines[: place if place is not None else 1])
    outlet = _outlet(above) if place is not None else {}
    title = " ".join(above)
    if title and not _NO_TITLE.match(title):
        fields["title"] = title
    for n, line in enumerate(lines[last + 1 :], last + 1):
        label = labelled(line)
        if label and label.kind == "(below)":
            break
        if label and label.kind == "(length)":
            length = counted(label.value) or int("0" + re.sub(r"\D", "", label.value)[:7])
        elif label and label.kind in ("author", "section", "standfirst", "language"):
            fields.setdefault(label.kind, label.value)
        if label or _RIGHTS.match(line):
            last = n
    return outlet | fields, length, last


def _outlet(above: list[str]) -> dict[str, str]:
    """The outlet that stands below the headline, and its blog if one is named; the lines lose them."""
    blog = _BLOG.fullmatch(above[-1]) if len(above) > 2 else None
    if blog:
        above.pop()
    source = {"source": above.pop()} if len(above) > 1 else {}
    return source | ({"section": blog[1]} if blog else {})


def _body(lines: Sequence[str], title: str) -> tuple[list[str], str]:
    """(paragraphs, language): the lines above the trailer, without the headline that stands at the top of each page."""
    end = next((n for n, line in enumerate(lines) if _ends(line)), len(lines))
    language = next((label.value for line in lines[end:] if (label := labelled(line)) and label.kind == "language"), "")
    return [line for line in lines[:end] if line != title], re.split(r"[;,(]", language)[0].strip()


def _ends(line: str) -> bool:
    """Whether a line begins what stands below the text: a heading as Classification, a label as Load-Date."""
    label = labelled(line)
    return heading(line) == "(below)" or bool(label and label.kind in ("(below)", "language") and (label.value == "" or len(line) < 200))
