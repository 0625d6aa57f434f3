"""What newspaper databases write before their values, read once from the list beside this module."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from analysis.load.rows.fields import fold

_LONGEST = 42  # characters of a label
_LABEL = re.compile(rf"\s*(?P<name>[^\W\d_][^:：\n|]{{1,{_LONGEST}}}?)\s*[:：]\s*(?P<value>.*)", re.DOTALL)
_COUNTED = re.compile(r"(?:[\d.,' \u00a0\u202f]*\d)")


class Labelled(NamedTuple):
    """A line that begins with a label: the kind of it, its value, and whether it is written in capitals."""

    kind: str
    value: str
    loud: bool


@cache
def kinds() -> dict[str, str]:
    """Folded label → the field of ours it announces, or its kind in brackets; the first of a label given twice holds."""
    found: dict[str, str] = {}
    for line in files(__package__).joinpath("labels.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, names = line.partition(":")
            for name in names.split(","):
                found.setdefault(fold(name), kind)
    return found


def labelled(text: str) -> Labelled | None:
    """The label and the value of a line or paragraph that begins with one the databases use."""
    match = _LABEL.match(text)
    kind = kinds().get(fold(match["name"])) if match else None
    return Labelled(kind, " ".join(match["value"].split()), match["name"].isupper()) if match and kind else None


def heading(text: str) -> str | None:
    """The kind of a line that is a label and nothing else."""
    return kinds().get(fold(text)) if len(text) <= _LONGEST else None


def counted(text: str) -> int | None:
    """The number of words that a line states and says nothing else: 355 words, 1 204 mots, 980字."""
    match = _COUNTED.match(text.strip())
    unit = text.strip()[match.end() :].strip(" .").casefold() if match else ""
    if match is None or not (unit in _units() or unit.startswith("字")):
        return None
    return int(re.sub(r"\D", "", match[0]))


@cache
def _units() -> frozenset[str]:
    return frozenset(name for name, kind in kinds().items() if kind == "(words)")
