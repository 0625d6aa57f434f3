"""How pages are asked for."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.load.streams import limits

AGENT = "Broadsheet"
"""The name by which robots.txt may speak to us."""


@dataclass(frozen=True, slots=True)
class Manners:
    """The bounds of asking for pages; the usual ones are settings of the environment."""

    pause: float = limits.FETCH_PAUSE / 1000  # seconds between two requests to one host
    seconds: float = limits.MAX_FETCH_SECONDS  # for one answer
    size: int = limits.MAX_FETCHED  # bytes of one answer
    redirects: int = limits.MAX_REDIRECTS
    links: int = limits.MAX_LINKS  # asked for in one build
    private: bool = limits.ALLOW_PRIVATE  # whether addresses inside this network, and any port, may be asked
