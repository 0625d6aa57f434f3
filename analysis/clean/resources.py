"""The word lists that cleaning goes by, read once from the text files beside this module."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


def _lines(name: str) -> list[str]:
    """The entries of a list: its lines that are neither blank nor comments."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def months() -> dict[str, int]:
    """Name or abbreviation of a month → its number."""
    rows = [line.split() for line in _lines("months.txt")]
    return {name: int(number) for number, *names in rows for name in names}


@cache
def zones() -> dict[str, str]:
    """Abbreviation of a time zone → its offset as ISO 8601 writes it."""
    rows = [line.split() for line in _lines("zones.txt")]
    return {name: offset for name, offset, *_ in rows}


@cache
def date_words() -> frozenset[str]:
    """Words that may stand beside a date and say nothing more, in lower case."""
    return frozenset(word for line in _lines("date_words.txt") for word in line.split())


@cache
def cities() -> frozenset[str]:
    """Names of cities that stand alone before a report, in lower case."""
    return frozenset(name.strip() for line in _lines("cities.txt") for name in line.split(","))


@cache
def agencies() -> str:
    """An alternation of the names of news agencies."""
    return "|".join(re.escape(name) for name in sorted(_lines("agencies.txt"), key=len, reverse=True))


@cache
def sections() -> frozenset[str]:
    """Names of newspaper sections, in lower case."""
    return frozenset(name.strip() for line in _lines("sections.txt") for name in line.split(","))


@cache
def furniture() -> re.Pattern[str]:
    """Matches a whole line of page furniture, in lower case and without punctuation at its ends. Linear: no part repeats another."""
    entries = [re.escape(entry).replace(r"\*", ".{0,80}").replace("N", r"[\d.,]{1,9}[km]?") for entry in _lines("furniture.txt")]
    return re.compile("|".join(entries))


@cache
def outlet_words() -> frozenset[str]:
    """Words that an outlet's name ends or begins with, in lower case."""
    return frozenset(_lines("outlets.txt"))


@cache
def labels(name: str) -> str:
    """An alternation of the labels of one kind: a line `kind: label, label` of the list."""
    found = dict(line.split(":", 1) for line in _lines("labels.txt"))
    words = sorted((word.strip() for word in found[name].split(",")), key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


@cache
def boilerplate() -> tuple[str, ...]:
    """How paragraphs begin that speak of the page, in lower case."""
    return tuple(_lines("boilerplate.txt"))


@cache
def stop_words() -> dict[str, frozenset[str]]:
    """ISO 639-1 code → the commonest small words of the language."""
    rows = (line.split(":", 1) for line in _lines("stop_words.txt"))
    return {code: frozenset(words.split()) for code, words in rows}


@cache
def marked_letters() -> dict[str, str]:
    """Letter with a mark → the ISO 639-1 codes of the languages that have it, a blank between."""
    found: dict[str, str] = {}
    for code, letters in (line.split(": ", 1) for line in _lines("letters.txt")):
        for letter in letters.strip():
            found[letter] = f"{found.get(letter, '')} {code}".strip()
    return found


@cache
def language_names() -> dict[str, str]:
    """Name of a language as records give it, in lower case → its ISO 639-1 code."""
    rows = (line.split(":", 1) for line in _lines("languages.txt"))
    return {name: code for code, names in rows for name in names.split()}


@cache
def short_links() -> dict[str, str | None]:
    """Host that leads elsewhere → that of the one outlet that uses it, None where anybody may."""
    return {host: outlet or None for host, _, outlet in (line.partition(" ") for line in _lines("short_links.txt"))}
