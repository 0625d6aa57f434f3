"""What any text must hold that a regular expression is found in: letters and digits that stand there as they are.

With it the index of words leaves few texts to be read. What is not understood for certain demands nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FEWEST = 3  # letters that tell anything
_MOST_GROUPS = 100  # within one another they would be too deep
_ATOM = re.compile(
    r"""\\(?P<escaped>.) | (?P<set>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^]\\])*\]) | \((?P<flags>\?(?:P?<\w+>|[a-zA-Z-]*:))? | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_TIMES = re.compile(r"[*+?]\??|\{(\d+)(?:,\d*)?\}\??")
_UNSURE = re.compile(r"\\[pPxQC0-9]|\(\?[a-zA-Z-]*\)")  # names, codes and quotations, and flags for what follows


@dataclass(frozen=True, slots=True)
class Holds:
    """Letters and digits in a row that must stand within a word."""

    letters: str


@dataclass(frozen=True, slots=True)
class All:
    """What must all be there."""

    parts: tuple[Demand, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Of what one at least must be there."""

    parts: tuple[Demand, ...]


Demand = Holds | All | Some
_NOTHING = All(())


def demand(regex: str) -> Demand:
    """What a regular expression (RE2) demands of a text, whatever the case; an empty `All` where nothing is certain."""
    sure = not _UNSURE.search(regex) and regex.count("(") <= _MOST_GROUPS
    return _Reader(regex).either() if sure else _NOTHING


class _Reader:
    """Reads a regular expression from left to right; it is one, for it was checked."""

    def __init__(self, regex: str) -> None:
        self.regex = regex
        self.place = 0

    def either(self) -> Demand:
        """Alternatives, up to the parenthesis that closes them."""
        parts = [self._row()]
        while self._passes("|"):
            parts.append(self._row())
        return parts[0] if len(parts) == 1 else _NOTHING if _NOTHING in parts else Some(tuple(parts))

    def _row(self) -> Demand:
        """What follows one another."""
        found: list[Demand] = []
        letters = ""
        while self.place < len(self.regex) and self.regex[self.place] not in "|)":
            atom = self._atom()
            least = self._times()
            runs_on = isinstance(atom, str) and least is None
            if isinstance(atom, str) and least != 0:
                letters += atom
            elif not isinstance(atom, str) and least != 0:
                found.append(atom)
            if not runs_on:
                found.extend(_held(letters))
                letters = ""
        return _together([*found, *_held(letters)])

    def _atom(self) -> str | Demand:
        """A letter or digit, or what anything else demands."""
        atom = _ATOM.match(self.regex, self.place)
        assert atom
        self.place = atom.end()
        if atom[0].startswith("("):
            inside = self.either()
            self._passes(")")
            return inside
        other = atom["other"]
        return other.lower() if other and other.isascii() and other.isalnum() else _NOTHING

    def _times(self) -> int | None:
        """How often at least the last atom stands there; None where nothing is said, which is once."""
        times = _TIMES.match(self.regex, self.place)
        if not times:
            return None
        self.place = times.end()
        return int(times[1]) if times[1] else int(times[0].startswith("+"))

    def _passes(self, mark: str) -> bool:
        """Whether the mark is next; it is passed then."""
        there = self.regex.startswith(mark, self.place)
        self.place += there
        return there


def _held(letters: str) -> Iterator[Demand]:
    """The demand for letters, if they are enough to tell anything."""
    if len(letters) >= _FEWEST:
        yield Holds(letters)


def _together(parts: Sequence[Demand]) -> Demand:
    """The parts that demand something, as one."""
    kept = tuple(dict.fromkeys(part for part in parts if part != _NOTHING))
    return kept[0] if len(kept) == 1 else All(kept)
