"""Whether sentences of different articles speak of one thing, as far as their words and dates tell."""

from __future__ import annotations

import re
from datetime import date

from analysis.claims.groups.measures import singular
from analysis.claims.wording.resources import COMMON, STOPS

_WORD = re.compile(r"[A-Za-z][\w’'-]{3,}")
_APART = 31  # days between two articles from which on their numbers are those of different times, whatever time they tell
_SOON = 7  # the same for numbers that tell no time: they hold for when they were told


def shared_words(first: str, second: str, known: str) -> int:
    """How many telling words two sentences share, those that are known of both aside."""
    return len((_content(first) & _content(second)) - _content(known))


def _content(text: str) -> frozenset[str]:
    """The telling words of a text, lower case, without their plural."""
    words = (word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return frozenset(singular(word) for word in words if word not in STOPS and word not in COMMON)


def far_apart(days: list[str], *, dated: bool) -> bool:
    """Whether some days of publication are so far apart that what is told may have changed; sooner, where it is not dated itself."""
    known = [date.fromisoformat(day[:10]) for day in days if re.match(r"\d{4}-\d\d-\d\d", day)]
    return len(known) > 1 and (max(known) - min(known)).days > (_APART if dated else _SOON)
