"""Pages by their links: allowed by robots.txt, one after the other, with a pause between two requests to one host."""

from __future__ import annotations

import time
from urllib.robotparser import RobotFileParser

from analysis.errors import Unreadable
from analysis.fetch.client import Answer, ask
from analysis.fetch.manners import AGENT, Manners
from analysis.fetch.places import parts_of

_LONGEST_PAUSE = 60.0  # seconds that robots.txt may ask for between two requests
_ROBOTS = 512 << 10  # bytes of robots.txt that are read as rules; the standard asks for no more


class Fetcher:
    """Fetches pages, remembering each server's rules and when it was asked last."""

    def __init__(self, manners: Manners | None = None) -> None:
        self.manners = manners or Manners()
        self.left = self.manners.links
        self._rules: dict[str, RobotFileParser] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str) -> Answer:
        """The page a link leads to in the end; one that must not or cannot be had is unreadable."""
        if self.left <= 0:
            raise Unreadable(f"not fetched: {self.manners.links:,} links were, the most for one build (BROADSHEET_MAX_LINKS); build again")
        self.left -= 1
        answer = self._followed(url, obeying=True)
        if answer.status != 200:
            raise Unreadable(f"the server answers with status {answer.status}; check the link")
        return answer

    def _followed(self, url: str, *, obeying: bool) -> Answer:
        """The last answer of a chain of redirects, each place of which is checked anew."""
        for _ in range(self.manners.redirects + 1):
            pause = self._allowed(url) if obeying else 0.0
            self._wait(url, pause)
            answer = ask(url, self.manners)
            if not answer.further:
                return answer
            url = answer.further
        raise Unreadable(f"redirected more than {self.manners.redirects} times (BROADSHEET_MAX_REDIRECTS)")

    def _allowed(self, url: str) -> float:
        """Seconds between two requests that the server asks for, where its rules allow the link; else it is unreadable."""
        parts = parts_of(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = self._read_rules(f"{origin}/robots.txt")
        if not self._rules[origin].can_fetch(AGENT, url):
            raise Unreadable(f"robots.txt of {parts.hostname} asks not to fetch it; save the page by hand")
        return min(float(self._rules[origin].crawl_delay(AGENT) or 0), _LONGEST_PAUSE)

    def _read_rules(self, url: str) -> RobotFileParser:
        """The rules of a server: one without rules allows all, one that fails to say them nothing."""
        rules = RobotFileParser()
        answer = self._followed(url, obeying=False)
        if answer.status >= 500:
            raise Unreadable(f"robots.txt cannot be read (status {answer.status}), so nothing is fetched there; try again later")
        text = answer.data[:_ROBOTS].decode("utf-8", "replace") if answer.status == 200 else ""
        rules.parse(text.splitlines())
        return rules

    def _wait(self, url: str, pause: float) -> None:
        """Lets the pause pass that a host is owed."""
        host = parts_of(url).hostname or ""
        since = time.monotonic() - self._asked[host] if host in self._asked else float("inf")
        time.sleep(max(0.0, max(self.manners.pause, pause) - since))
        self._asked[host] = time.monotonic()
