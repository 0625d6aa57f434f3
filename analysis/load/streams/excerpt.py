"""Names and first characters of something unreadable, safe to print on one line."""

from __future__ import annotations

_LENGTH = 80


def excerpt(data: bytes | str) -> str:
    """At most 80 printable characters; others stand as escapes or blanks."""
    text = data[: 4 * _LENGTH].decode("utf-8", "backslashreplace") if isinstance(data, bytes) else data[: 4 * _LENGTH]
    return " ".join(printable(text).split())[:_LENGTH]


def printable(text: str) -> str:
    """The text on one line, characters that cannot be printed as escapes."""
    return text if text.isprintable() else "".join(c if c.isprintable() else " " if c.isspace() else ascii(c)[1:-1] for c in text)
