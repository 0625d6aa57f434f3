"""The query language: words, "phrases", prefix*, /regular expressions/, AND, OR, NOT and parentheses.

Words side by side must all be there; a minus before a word, phrase or parenthesis is a NOT. Case and accents do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from analysis.errors import SelectionError
from analysis.search.tokens import words

_MOST_LEXEMES, _MOST_CHARACTERS, _DEEPEST = 500, 5_000, 20
_LEXEME = re.compile(
    r"""\s*(?:(?P<minus>-(?=[^\s-]))|(?P<open>\()|(?P<close>\))
    |(?P<phrase>["“”„](?P<quoted>[^"“”„]*)["“”](?P<more>\*?))
    |/(?P<pattern>(?:[^/\\\n]|\\.)+)/(?=[\s)]|$)
    |(?P<operator>AND|OR|NOT)(?=[\s()]|$)
    |(?P<word>[^\s()"“”„/][^\s()"“”„]*))""",
    re.VERBOSE,
)
_PIECE = re.compile(r"""(?s)["“„][^"“”„]*["”“]|/(?:[^/\\\n]|\\.)+/(?=[\s),]|$)|(?<=\d),\d|[(),\n]|[^"“”„/(),\n]+|.""")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another, or one word; with `prefix` the last of them may go on."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression (RE2), found in title or text as they are written, whatever the case."""

    regex: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: Query


@dataclass(frozen=True, slots=True)
class Every:
    """What must all be there."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Of what one at least must be there."""

    parts: tuple[Query, ...]


Query = Phrase | Pattern | Not | Every | Either


class _Lexeme(NamedTuple):
    kind: str
    text: str
    prefix: bool = False


def parse(query: str) -> Query | None:
    """What a query asks for; None where it holds nothing to search for.

    Raises SelectionError, saying what is wrong with it.
    """
    if len(query) > _MOST_CHARACTERS:
        raise SelectionError(f"the search has {len(query):,} characters: {_MOST_CHARACTERS:,} at most")
    return _Parser(query).parsed() if query.strip() else None


def several(text: str) -> list[str]:
    """The searches that a text holds, parted by commas and line ends outside of quotation marks, parentheses and numbers; each once."""
    found, depth = [""], 0
    for piece in _PIECE.findall(text):
        depth = max(0, depth + (piece == "(") - (piece == ")"))
        if piece in (",", "\n") and not depth:
            found.append("")
        else:
            found[-1] += piece
    return list(dict.fromkeys(one.strip() for one in found if one.strip()))


def expression(query: Query) -> str | None:
    """The query in the words of the index (SQLite FTS5), or None where it cannot answer alone."""
    match query:
        case Phrase():
            return f'"{" ".join(query.words)}"' + ("*" if query.prefix else "")
        case Either():
            parts = [expression(part) for part in query.parts]
            return None if None in parts else f"({' OR '.join(filter(None, parts))})"
        case Every():
            return _all_of(query)
    return None


def patterns(query: Query) -> list[Phrase | Pattern]:
    """The words, phrases and regular expressions that are asked for, those to be absent left out; each once."""
    match query:
        case Phrase() | Pattern():
            return [query]
        case Not():
            return []
    return list(dict.fromkeys(found for part in query.parts for found in patterns(part)))


def _all_of(query: Every) -> str | None:
    """What must be there, without what must not, in the words of the index."""
    there = [expression(part) for part in query.parts if not isinstance(part, Not)]
    absent = [expression(part.part) for part in query.parts if isinstance(part, Not)]
    if not there or None in there or None in absent:
        return None
    wanted = f"({' AND '.join(filter(None, there))})"
    return f"({wanted} NOT ({' OR '.join(filter(None, absent))}))" if absent else wanted


class _Parser:
    """Reads one query from left to right."""

    def __init__(self, query: str) -> None:
        self.query = query
        self.lexemes = list(self._lexemes())
        self.place = 0
        if len(self.lexemes) > _MOST_LEXEMES:
            raise self._wrong(f"it has more than {_MOST_LEXEMES} words and signs")

    def parsed(self) -> Query | None:
        """The whole query."""
        found = self._either(0)
        if self.place < len(self.lexemes):
            raise self._wrong("a parenthesis is closed that was not opened")
        return found

    def _either(self, depth: int) -> Query | None:
        parts = [self._every(depth)]
        while self._takes("operator", "OR"):
            parts.append(self._every(depth))
        return _joined(Either, parts)

    def _every(self, depth: int) -> Query | None:
        parts = [self._one(depth)]
        while self.place < len(self.lexemes) and self._now.kind != "close" and self._now[:2] != ("operator", "OR"):
            self._takes("operator", "AND")
            parts.append(self._one(depth))
        return _joined(Every, parts)

    def _one(self, depth: int) -> Query | None:
        """A word, phrase, regular expression or parenthesis, perhaps denied."""
        denied = False
        while self._takes("operator", "NOT") or self._takes("minus"):
            denied = not denied
        found = self._plain(depth)
        return Not(found) if denied and found else found

    def _plain(self, depth: int) -> Query | None:
        if self.place == len(self.lexemes) or self._now.kind in ("close", "operator"):
            raise self._wrong(self._lacking())
        lexeme = self._now
        self.place += 1
        if lexeme.kind == "open":
            return self._within(depth + 1)
        if lexeme.kind == "pattern":
            return Pattern(_checked(lexeme.text))
        spoken = words(lexeme.text)
        return Phrase(spoken, lexeme.prefix) if spoken else None

    def _within(self, depth: int) -> Query | None:
        if depth > _DEEPEST:
            raise self._wrong(f"parentheses lie more than {_DEEPEST} deep")
        found = self._either(depth)
        if not self._takes("close"):
            raise self._wrong("a parenthesis is not closed")
        return found

    @property
    def _now(self) -> _Lexeme:
        return self.lexemes[self.place]

    def _takes(self, kind: str, text: str | None = None) -> bool:
        """Whether the next lexeme is one of that kind; it is passed then."""
        fits = self.place < len(self.lexemes) and self._now.kind == kind and text in (None, self._now.text)
        self.place += fits
        return fits

    def _lexemes(self) -> Iterator[_Lexeme]:
        place, end = 0, len(self.query.rstrip())
        while place < end:
            found = _LEXEME.match(self.query, place)
            if not found:
                raise self._wrong(_unreadable(self.query[place:].lstrip()))
            place = found.end()
            yield _lexeme(found)

    def _lacking(self) -> str:
        """What stands where a word should."""
        if self.place == len(self.lexemes):
            return "a word or phrase is missing at its end"
        return f"a word or phrase is missing before {')' if self._now.kind == 'close' else self._now.text}"

    def _wrong(self, why: str) -> SelectionError:
        return SelectionError(f"the search {_short(self.query)} cannot be read: {why}")


def _lexeme(found: re.Match[str]) -> _Lexeme:
    kind = str(found.lastgroup)
    if kind == "phrase":
        return _Lexeme(kind, found["quoted"], bool(found["more"]) or found["quoted"].rstrip().endswith("*"))
    return _Lexeme(kind, found[kind], kind == "word" and found[kind].endswith("*"))


def _unreadable(rest: str) -> str:
    if rest.startswith("/"):
        return "a regular expression is not closed: end it with /, or put words that hold a / in quotation marks"
    return "a quotation mark is not closed"


def _joined(kind: type[Every] | type[Either], parts: Sequence[Query | None]) -> Query | None:
    """The parts that ask for something, as one."""
    kept = tuple(part for part in parts if part is not None)
    return kind(kept) if len(kept) > 1 else next(iter(kept), None)


def _checked(regex: str) -> str:
    """The regular expression, if it is one that can be searched for."""
    import pyarrow as pa  # noqa: PLC0415 - only regular expressions need it
    import pyarrow.compute as pc  # noqa: PLC0415

    named = f"the regular expression {_short('/' + regex + '/')}"
    try:
        everywhere = pc.match_substring_regex(pa.array([""]), regex)[0].as_py()
    except (pa.ArrowInvalid, UnicodeEncodeError) as wrong:
        raise SelectionError(f"{named} cannot be read: {str(wrong).removeprefix('Invalid regular expression: ')}") from wrong
    if everywhere:
        raise SelectionError(f"{named} is found in every text: it may match nothing at all")
    return regex


def _short(text: str) -> str:
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
