"""Article text made safe for Markdown, which Streamlit reads in every label, caption and cell of its own."""

from __future__ import annotations

import re

from analysis.charts.house.text import plain, shorten

_MEANT_FOR_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#!|~$&^]|:(?=\S))")
_STARTS_A_LIST = re.compile(r"^(\d*)([-+=.)])")
# After Markdown is read, Streamlit turns these into links, a logo, emoji and arrows, escaped or not: an invisible joiner keeps them apart.
_REPLACED_LATER = re.compile(r"(?i)(https?(?=:)|www(?=\.)|mailto(?=:)|@(?=\w)|:(?=[a-z0-9_+-]+:)|[<>~=-](?=[<>=-]))")
_JOINER = "\u2060"


def safe(text: object, length: int | None = None) -> str:
    """The text on one line as Markdown shows it literally, shortened to `length` characters where one is given."""
    line = plain(text) if length is None else shorten(text, length)
    escaped = _MEANT_FOR_MARKDOWN.sub(r"\\\1", _REPLACED_LATER.sub(rf"\1{_JOINER}", line))
    return _STARTS_A_LIST.sub(r"\1\\\2", escaped)


def highlighted(text: str, spans: list[tuple[int, int]]) -> str:
    """The text as safe Markdown with these stretches (start, end in the text) on a blue ground."""
    return marked(text, [(start, end, "blue") for start, end in spans])


def marked(text: str, spans: list[tuple[int, int, str]]) -> str:
    """The text as safe Markdown with these stretches (start, end in the text, colour) on a coloured ground."""
    pieces: list[str] = []
    done = 0
    for start, end, colour in spans:
        if done <= start < end <= len(text):
            pieces += [_spaced(text[done:start]), f":{colour}-background[{safe(text[start:end])}]"]
            done = end
    return "".join([*pieces, _spaced(text[done:])])


def _spaced(text: str) -> str:
    """Safe text that keeps a blank at either end."""
    inner = safe(text)
    if not inner:
        return " " if text else ""
    return (" " if text[0].isspace() else "") + inner + (" " if text[-1].isspace() else "")
