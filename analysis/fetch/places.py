"""Where a link leads: to a server of the public web, or to nowhere we go."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit

from analysis.errors import Unreadable

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = ip_network("64:ff9b::/96")  # IPv6 addresses that a gateway turns into the IPv4 address in their last 32 bits
_LONGEST = 4_000  # characters of a link
_KEPT = "/%:=&?~#+!$,;'@()*[]"  # characters of a path or query that stay as they are


class Place(NamedTuple):
    """A server by the address that was looked up and checked, and what is asked of it."""

    scheme: str
    host: str
    port: int
    address: str
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"{self.scheme}://{self.host}:{self.port}"


def place_of(link: str, *, private: bool) -> Place:
    """The place a link leads to; a link to anything but the public web is unreadable, unless private addresses are allowed."""
    parts = parts_of(link)
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port or _PORTS[parts.scheme]
    except (UnicodeError, ValueError):
        raise Unreadable("refused: the link's host or port is none") from None
    if not private and port != _PORTS[parts.scheme]:
        raise Unreadable(f"refused: port {port} is not the web's; {_ALLOWING}")
    addresses = _looked_up(host, port)
    inner = next((address for address in addresses if not _is_public(ip_address(address))), None)
    if inner and not private:
        raise Unreadable(f"refused: {host} is {inner}, an address inside a network; {_ALLOWING}")
    path = quote(parts.path or "/", safe=_KEPT) + (f"?{quote(parts.query, safe=_KEPT)}" if parts.query else "")
    return Place(parts.scheme, host, port, addresses[0], path)


_ALLOWING = "BROADSHEET_ALLOW_PRIVATE=1 allows it"


def parts_of(link: str) -> SplitResult:
    """The parts of a link of the web; any other text is unreadable."""
    if len(link) > _LONGEST or not link.isprintable() or " " in link or "\\" in link:
        raise Unreadable("refused: not a link, or one with blanks, backslashes or control characters")
    try:
        parts = urlsplit(link)
    except ValueError:
        raise Unreadable("refused: not a link") from None
    if parts.scheme not in _PORTS or not parts.hostname:
        raise Unreadable("refused: only http:// and https:// links are fetched")
    if parts.username is not None or parts.password is not None:
        raise Unreadable("refused: the link holds a user name or password")
    return parts


def _looked_up(host: str, port: int) -> list[str]:
    """The addresses of a host, those of IPv4 first."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as wrong:
        raise Unreadable(f"the host {host[:80]} cannot be found ({getattr(wrong, 'strerror', None) or wrong}); check the link") from None
    return [str(entry[4][0]).partition("%")[0] for entry in sorted(found, key=lambda entry: entry[0] != socket.AF_INET)]


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address, and any address carried within it, is one of the public internet."""
    if address.is_multicast or address.is_reserved or not address.is_global:
        return False
    return all(map(_is_public, _within(address)))


def _within(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address carries for tunnels and gateways."""
    if isinstance(address, IPv4Address):
        return []
    translated = IPv4Address(int(address) & 0xFFFFFFFF) if address in _TRANSLATED else None
    carried = (address.ipv4_mapped, address.sixtofour, translated, *(address.teredo or ()))
    return [each for each in carried if each is not None]
