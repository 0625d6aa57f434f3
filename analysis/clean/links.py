"""Whose article a link leads to: behind archived copies, pages that pass on, and hosts that shorten links."""

from __future__ import annotations

import re

from analysis.clean.page import host_of
from analysis.clean.resources import short_links

_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/|archive\.(?:today|is|ph|md|li|vn|fo)/(?:o/\w{1,12}/|\d{1,14}/)?|"
    r"webcache\.googleusercontent\.com/search\?q=cache:[\w-]{0,20}:|(?:www\.)?google\.[a-z.]{2,6}/amp/(s/)?)(?=[^/?#]{1,253}\.[a-z]{2,12}|https?:)",
    re.IGNORECASE,
)


def original(url: str) -> str:
    """The link that an archived copy or a page that passes on was made of; any other link as it is."""
    copy = _COPY.match(url)
    if not copy:
        return url
    inner = url[copy.end() :]
    return inner if "://" in inner[:8] else f"https://{inner}"


def outlet_of(url: str) -> str | None:
    """The host that published what a link leads to; None where the link does not tell."""
    host = host_of(original(url))
    return short_links().get(host, host) if host else None
