"""Headlines without the name of the outlet, which pages and their lists add at the end."""

from __future__ import annotations

import re

_ADDED = re.compile(r"\s+[-–—|·•»]{1,2}\s+(?P<name>[^-–—|·•»]{2,60})$")
_HOST = re.compile(r"^www\.|\.(?:com?|org|net|news|info)(?:\.[a-z]{2})?$|\.[a-z]{2}$")
_LEAST = 3  # words of a headline; what is shorter may be the name of a column, "Science – Nature"


def without_outlet(title: str | None, source: str | None) -> str | None:
    """The headline without " - Outlet" at its end, where that is the article's own source and no less than a headline is left."""
    added = _ADDED.search(title[-80:]) if title and source else None
    if title is None or source is None or added is None or _folded(added["name"]) != _folded(source):
        return title
    left = title[: len(title) - len(added[0])]
    return left if len(left.split()) >= _LEAST else title


def _folded(name: str) -> str:
    """A source's name without case, article, ending of a host and what is no letter or digit."""
    return "".join(filter(str.isalnum, _HOST.sub("", name.strip().casefold()))).removeprefix("the")
