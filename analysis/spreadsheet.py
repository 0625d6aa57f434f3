"""Text cells that a spreadsheet would run as a formula, made harmless and back again. Numbers are left alone.

A leading apostrophe tells a spreadsheet that text follows. The rule is reversible: restore(neutralise(text)) == text for every text.
"""

from __future__ import annotations

_STARTERS = frozenset("=+-@\t\r\n＝＋－＠")
_INVISIBLE = " \u00a0\u200b\ufeff"
_MARK = "'"


def neutralise(text: str) -> str:
    """The text with an apostrophe before it, where a spreadsheet would run it or where it already looks neutralised."""
    return _MARK + text if _runs(text) or _looks_neutralised(text) else text


def restore(text: str) -> str:
    """The text as it was before `neutralise`."""
    return text[1:] if _looks_neutralised(text) else text


def _runs(text: str) -> bool:
    return (text[:1] in _STARTERS and text != "") or (text.lstrip(_INVISIBLE)[:1] in _STARTERS and text.strip(_INVISIBLE) != "")


def _looks_neutralised(text: str) -> bool:
    """Whether the text is an apostrophe, or several, before something that would run."""
    return text.startswith(_MARK) and _runs(text.lstrip(_MARK + _INVISIBLE))
