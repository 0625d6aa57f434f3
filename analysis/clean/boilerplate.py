"""Paragraphs that speak of the page: sign-up boxes, rights, notices. They are told by how they begin, and they are short."""

from __future__ import annotations

import re
from functools import cache

from analysis.clean.resources import boilerplate

_LONGEST = 600  # characters


def is_boilerplate(text: str) -> bool:
    """Whether a paragraph speaks of the page it stands on."""
    return len(text) <= _LONGEST and bool(_beginnings().match(text))


@cache
def _beginnings() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(beginning) for beginning in boilerplate()), re.IGNORECASE)
