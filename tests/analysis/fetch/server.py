"""A small web on this machine: pages, a feed, rules, and servers that misbehave."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PROSE = "The ferry strike in Oslo ended on Monday after nine days, Anna Berg of the Seafarers Union said. Boats run again from Tuesday. "
PAGE = (
    "<html><head><title>Ferry strike ends</title><meta property='article:published_time' content='2025-03-04'>"
    "<meta property='og:site_name' content='Harbour Post'></head><body><article><h1>Ferry strike ends</h1>"
    + f"<p>{PROSE * 2}</p>" * 3
    + "</article></body></html>"
)
FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbour Post</title>"
    + "".join(f"<item><title>Story {n}</title><link>https://x.example/{n}</link><description>{PROSE}</description></item>" for n in (1, 2))
    + "</channel></rss>"
)
ROBOTS = "User-agent: *\nDisallow: /secret\n"


class Web(ThreadingHTTPServer):
    """A server that remembers what it was asked for."""

    daemon_threads = True
    rules = ROBOTS
    rules_status = 200

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.over = threading.Event()

    @property
    def address(self) -> str:
        """Where it can be asked."""
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Web

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        name = self.path.partition("?")[0].strip("/").partition("/")[0]
        getattr(self, f"_{name.replace('.', '_')}", self._missing)()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Says nothing."""

    def _send(self, text: str, kind: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> None:
        data = text.encode()
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _robots_txt(self) -> None:
        self._send(self.server.rules, "text/plain", self.server.rules_status)

    def _page(self) -> None:
        self._send(PAGE)

    _secret = _page

    def _feed(self) -> None:
        self._send(FEED, "text/xml")

    def _large(self) -> None:
        self._send("x" * 200_000)

    def _picture(self) -> None:
        self._send("GIF89a", "image/gif")

    def _cut(self) -> None:
        self._send("half", **{"Content-Length": "4000"})

    def _slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        while not self.server.over.is_set():
            try:
                self.wfile.write(b"x")
            except OSError:
                return
            time.sleep(0.02)

    def _to(self) -> None:
        self._send("", status=302, Location=self.path.partition("?")[2])

    def _loop(self) -> None:
        self._send("", status=302, Location="/loop")

    def _missing(self) -> None:
        self._send("no such page", status=404)


@contextmanager
def serving() -> Iterator[Web]:
    """A web that is there for a while."""
    with Web() as web:
        threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield web
        finally:
            web.over.set()
            web.shutdown()
