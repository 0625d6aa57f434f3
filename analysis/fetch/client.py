"""One request, answered within bounds of time and size by the very address that was checked."""

from __future__ import annotations

import http.client
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple
from urllib.parse import urljoin

from analysis import VERSION
from analysis.errors import Unreadable
from analysis.fetch.manners import AGENT, Manners
from analysis.fetch.places import Place, place_of

_HEADERS = {
    "User-Agent": f"{AGENT}/{VERSION} (reads single pages for a person who asked for them)",
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/rss+xml,application/atom+xml,*/*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16


class Answer(NamedTuple):
    """What a server answered: status, kind of content, and the bytes; `url` is where it was found in the end."""

    url: str
    status: int
    kind: str
    data: bytes
    further: str = ""  # where it sends us


class _Connection(http.client.HTTPConnection):
    """A connection to a place by its checked address; the name is looked up no second time."""

    def __init__(self, place: Place, seconds: float) -> None:
        super().__init__(place.host, place.port, timeout=seconds)
        self._place = place
        self.opened: socket.socket | None = None  # kept, since an answer takes the socket over

    def connect(self) -> None:
        """Opens the connection."""
        self.sock = self.opened = socket.create_connection((self._place.address, self._place.port), self.timeout)
        if self._place.scheme == "https":
            self.sock = self.opened = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self._place.host)


def ask(url: str, manners: Manners) -> Answer:
    """What the server of a link answers; one that does not in time, or with too much, is unreadable. Redirects are not followed."""
    place = place_of(url, private=manners.private)
    connection = _Connection(place, manners.seconds)
    try:
        with _bounded(connection, manners.seconds):
            connection.request("GET", place.path, headers=_HEADERS)
            with connection.getresponse() as response:
                return _answer(url, response, manners)
    except (OSError, http.client.HTTPException) as wrong:
        what = (
            "the certificate is not valid" if isinstance(wrong, ssl.SSLCertVerificationError) else f"{type(wrong).__name__}: {wrong}"[:120]
        )
        raise Unreadable(f"cannot be fetched ({what}); try again later") from None
    finally:
        connection.close()


@contextmanager
def _bounded(connection: _Connection, seconds: float) -> Iterator[None]:
    """Ends the connection when its time is over, however slowly bytes still come."""
    over = threading.Event()

    def end() -> None:
        over.set()
        with suppress(OSError):  # it is closed already
            if connection.opened:
                connection.opened.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    except (OSError, http.client.HTTPException) as wrong:
        if over.is_set() or isinstance(wrong, TimeoutError):
            raise Unreadable(_slow(seconds)) from None
        raise
    finally:
        timer.cancel()
    if over.is_set():
        raise Unreadable(_slow(seconds))


def _slow(seconds: float) -> str:
    return f"no whole answer within {seconds:g} seconds, the limit (BROADSHEET_MAX_FETCH_SECONDS)"


def _answer(url: str, response: http.client.HTTPResponse, manners: Manners) -> Answer:
    """The answer, its content read as far as it may be long."""
    kind = (response.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    if response.status in _REDIRECTS:
        return Answer(url, response.status, kind, b"", urljoin(url, response.headers.get("Location") or ""))
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > manners.size:
            raise Unreadable(f"larger than {manners.size / (1 << 20):.3g} MiB, the limit (BROADSHEET_MAX_FETCHED)")
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)
    return Answer(url, response.status, kind, bytes(data))
