"""The form of a grammar rule: a pattern over word classes, and a function from the words it found to their meaning."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from analysis.dates.lexicon import LETTERS, Word
from analysis.dates.meanings import Meaning

_NAME = re.compile(r"<([a-z_|]+)>")
# Parts that several patterns share. EARLY is "early", "mid-" or "the end of"; POINTER and WAY point to a period or a stretch of them.
_SHORTHANDS = {
    "APPROX": "(?:<not>?<more><than>|<at><least>|<roughly>)",
    "COUNT": (
        "(?:(?:<day>|<number>|<year>)(?:<hyphen>?<scale>)?|<cardinal>(?:<hyphen>?<cardinal>)?(?:<hyphen>?<scale>){0,2}"
        "|<a>?<scale><of>?|<a>|<another>)"
    ),
    "FEW": "(?:(?:<a>|<the>)?<few><scale>?<of>?)",
    "PERIOD": "(?:<unit>|<units>)",
    "WAY": "<last|next|gone|coming|previous|following>",
    "POINTER": "<last|next|this|that|same|gone|previous|following|coming|current>",
    "LONG": "(?:<hyphen><long|old>)",
    "ZONE": "(?:<zone>|<local><clocktime>)?",
    "MONTH": "(?:<month>|<month_cut>)",
    "WEEKDAY": "(?:(?:<weekday>|<weekday_cut>)<comma>?)",
    "DAY": "(?:<day>|<nth>)",
    "EARLY": "(?:<the>?(?:<early>|<its>?<boundary><of>)<hyphen>?)",
}


@dataclass(frozen=True, slots=True)
class Found:
    """Words of a sentence that fit a pattern: words[first:last] are the expression; all that the pattern read start at `low`."""

    words: list[Word]
    first: int
    last: int
    low: int
    letters: str  # of the classes of all words read

    def get(self, name: str, place: int = 0) -> str | int | float | None:
        """Value of the first (or place-th) word of that class, None where there is none."""
        letter = LETTERS[name]
        places = [at for at, one in enumerate(self.letters) if one == letter]
        return self.words[self.low + places[place]].value if -len(places) <= place < len(places) else None

    def number(self, *names: str, place: int = 0) -> int:
        """Number of the first (or place-th) word of one of those classes; 0 where there is none."""
        letters = [LETTERS[name] for name in names]
        values = [self.words[self.low + at].value for at, one in enumerate(self.letters) if one in letters]
        numbers = [value for value in values if isinstance(value, int | float)]
        return int(numbers[place]) if -len(numbers) <= place < len(numbers) else 0

    def has(self, *names: str) -> bool:
        """Whether a word of one of those classes is among the words."""
        return any(LETTERS[name] in self.letters for name in names)

    @property
    def before(self) -> Word | None:
        """The word before the expression."""
        return self.words[self.first - 1] if self.first else None

    @property
    def after(self) -> Word | None:
        """The word after the expression."""
        return self.words[self.last] if self.last < len(self.words) else None

    @property
    def start(self) -> int:
        """Where the expression starts in the body."""
        return self.words[self.first].start

    @property
    def end(self) -> int:
        """Where the expression ends in the body."""
        return self.words[self.last - 1].end


Reader = Callable[[Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its reader. core has the letters of classes without one of which the pattern cannot fit."""

    core: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


class Grammar(list[Rule]):
    """Rules, in the order in which they win over others of the same length."""

    def rule(self, core: str, pattern: str) -> Callable[[Reader], Reader]:
        """Adds a rule for sentences with a word of the class `core` (or of several, with bars between).

        `<class>` stands for a word of the class, capitals for the shorthands, and (?P<here>…) marks the expression among what is read.
        """
        compiled = _compile(pattern)
        letters = frozenset(LETTERS[name] for name in core.split("|"))

        def add(read: Reader) -> Reader:
            self.append(Rule(letters, compiled, read))
            return read

        return add

    def search(self, words: list[Word], letters: str) -> list[tuple[Found, Meaning]]:
        """Every fit of every rule in a sentence, with its meaning."""
        fits = []
        present = frozenset(letters)
        for rule in self:
            if not rule.core.isdisjoint(present):
                for match in rule.pattern.finditer(letters):
                    found = _found(words, match)
                    meaning = rule.read(found)
                    if meaning is not None:
                        fits.append((found, meaning))
        return fits


def _compile(pattern: str) -> re.Pattern[str]:
    """The pattern with its classes as letters."""
    for name, form in sorted(_SHORTHANDS.items(), key=lambda item: -len(item[0])):
        pattern = pattern.replace(name, form)
    pattern = pattern.replace("(?P<here>", "(?P{here}")
    return re.compile(_NAME.sub(_class, pattern).replace("(?P{here}", "(?P<here>"))


def _class(found: re.Match[str]) -> str:
    """A class name, or several with bars between, as one letter or a set of letters."""
    letters = [LETTERS[name] for name in found[1].split("|")]
    return letters[0] if len(letters) == 1 else f"[{''.join(letters)}]"


def _found(words: list[Word], match: re.Match[str]) -> Found:
    """The words a match covers."""
    group = "here" if "here" in match.re.groupindex else 0
    first, last = match.span(group)
    return Found(words, first, last, match.start(), match[0])
