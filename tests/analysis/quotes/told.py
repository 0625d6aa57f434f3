"""What the tests of quotations share."""

from __future__ import annotations

import re

from analysis.article import Mention, Quote
from analysis.quotes import find_quotes
from analysis.sentences import split


def quotes(body: str, mentions: tuple[Mention, ...] = ()) -> tuple[Quote, ...]:
    """The quotations of a text."""
    return find_quotes(body, split(body), mentions)


def told(body: str) -> list[tuple[str, str | None, str]]:
    """Kind, speaker and content of each quotation."""
    return [(quote.kind, quote.speaker, body[quote.content_start : quote.content_end]) for quote in quotes(body)]


def named(body: str, *people: str) -> tuple[Mention, ...]:
    """A mention of each person wherever the body names them in full."""
    found = [Mention(m.start(), m.end(), name, "PERSON", name) for name in people for m in re.finditer(re.escape(name), body)]
    return tuple(sorted(found, key=lambda mention: mention.start))
