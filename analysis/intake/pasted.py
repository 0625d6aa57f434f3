"""What a person pastes into the box for links: the links there are, and the lines that hold none."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(r"(?:https?://|(?<![\w@/.-])www\.)[^\s<>\"“”|]+", re.IGNORECASE)
_AFTER = ".,;:!?'’]}"  # behind a link, no part of it


class Pasted(NamedTuple):
    """Links in the order pasted, each once, and the lines without any."""

    links: tuple[str, ...]
    others: tuple[str, ...]


def pasted(text: str) -> Pasted:
    """The links in some lines, whatever stands around them, and those lines that hold none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [_links(line) for line in lines]
    links = dict.fromkeys(link for of_line in found for link in of_line)
    return Pasted(tuple(links), tuple(line for line, of_line in zip(lines, found, strict=True) if not of_line))


def _links(line: str) -> list[str]:
    """The links of a line; "www." stands for a link as well."""
    found = [_alone(link) for link in _LINK.findall(line)]
    return [link if "://" in link else f"https://{link}" for link in found]


def _alone(link: str) -> str:
    """A link without what stands behind it: a bracket only where it was opened within."""
    link = link.rstrip(_AFTER)
    return link if link.count(")") <= link.count("(") else link.rstrip(f"){_AFTER}")
