"""How the columns of tables and the keys of records are understood: by name, by what they hold, and before both by what a person said."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from analysis.load.rows import looks
from analysis.load.rows.fields import Given, aliases, columns_of, fold
from analysis.load.streams.excerpt import excerpt

FIELDS = ("title", "text", "source", "published", "url", "author", "language", "section", "tags", "standfirst", "id")
"""The fields a column may hold, in the order in which they are asked for."""
LOOKED_AT = 50  # rows by which columns are told

Fields = Mapping[str, str]
"""Our field → the column that holds it, "" where none does; a field that is not named is left to be found."""
Why = Literal["name", "content", "person", ""]
Cells = Mapping[str, Sequence[str]]

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_a-zA-Z]+|\d+")
_BESIDE = frozenset(
    "article news story post item doc document page web content full clean cleaned raw main body original media outlet publisher en".split()
)  # words that a column's name may have beside the name of a field
_BY_PART = ("title", "text", "source", "published", "url", "author", "language")
_BY_CONTENT = {"published": "published", "url": "url", "title": "title", "source": "site"}
"""Field → what a column looks like that may hold it, in a table whose text has no known name either."""
_VARIED = ("published", "url", "title")  # one that is the same in all rows says nothing of an article
_FULLER = 3  # times as long as the column preferred by name must another be to be the text instead
_HOLLOW = 40  # mean characters below which a column is no text where another one is
_SAMPLES = 3
_SAID = {"published": "date", "url": "link"}


class Column(NamedTuple):
    """A column: the field it was taken for ("" where it is not used), why, and what its first filled cells hold."""

    name: str
    field: str
    why: Why
    samples: tuple[str, ...]


class Table(NamedTuple):
    """A table or a list of records, with how its columns were understood."""

    place: str  # the file, and the member or sheet within
    columns: tuple[Column, ...]
    fields: Mapping[str, str]  # our field → the column that holds it
    said: bool  # whether a person has said what its columns hold

    @property
    def names(self) -> frozenset[str]:
        """The names of its columns: by them what a person said is remembered."""
        return frozenset(column.name for column in self.columns)

    @property
    def key(self) -> str:
        """12 hexadecimal digits that stand for its columns and how they are understood."""
        return hashlib.sha256(repr([(column.name, column.field) for column in self.columns]).encode("utf-8", "replace")).hexdigest()[:12]


class Mapper:
    """Understands columns; what persons said of tables of the same columns holds first. Tells each table to `watch`."""

    def __init__(
        self,
        said: Mapping[frozenset[str], Fields] | None = None,
        asked: Fields | None = None,
        watch: Callable[[Table], None] | None = None,
        links: bool = False,
    ) -> None:
        self._said, self._asked, self._watch = said or {}, asked or {}, watch
        self.links = links  # whether a list of nothing but links is a list of articles
        self.applied: dict[frozenset[str], Fields] = {}  # what was asked for now, by the columns of the tables that have them

    def given(self, place: str, names: Sequence[str], cells: Cells) -> tuple[Given, tuple[str, ...]]:
        """((column, field) pairs beside those known by name, notes) of a table with these first filled cells."""
        own = self._own(frozenset(names))
        found = _told(names, cells)
        given = _with(own, names, found)
        if self._watch:
            self._watch(_table(place, names, cells, given, own))
        kept = columns_of(tuple(names), given)
        return given, tuple(_note(name, field) for name, field in found if name in kept.get(field, ()) and field not in own)

    def _own(self, names: frozenset[str]) -> Fields:
        """What a person said of these columns, now or before."""
        asked = {field: name for field, name in self._asked.items() if name in names or not name}
        own = {**self._said.get(names, {}), **asked}
        if asked:
            self.applied[names] = own
        return own


def _note(name: str, field: str) -> str:
    """What is told of a column that was taken for a field without being named like it."""
    return f"the column {excerpt(name)!r} was taken for the {_SAID.get(field, field)}, by what it holds"


def filled(names: Sequence[str], rows: Iterable[Mapping[str, str]]) -> Cells:
    """The filled cells of each column."""
    cells: dict[str, list[str]] = {name: [] for name in names}
    for row in rows:
        for name, value in row.items():
            if value and not value.isspace():
                cells[name].append(value)
    return cells


def _told(names: Sequence[str], cells: Cells) -> Given:
    """The columns told by parts of their names and by what they hold, where names alone do not do."""
    codes = _codes(columns_of(tuple(names)), cells)
    by_name = columns_of(tuple(names), codes)
    found = dict(codes) | dict(_by_part(names, cells, by_name))
    left = [name for name in names if name not in found and not aliases().get(fold(name))]
    text = "" if "text" in found.values() else _text(by_name, left, cells)
    if text:
        found = {text: "text", **found}
        if text in left:
            found |= _by_content([name for name in left if name != text], cells, {*by_name, *found.values()})
    return tuple(found.items())


def _codes(by_name: Mapping[str, Sequence[str]], cells: Cells) -> Given:
    """The columns named like a text that hold a code for each of some listed articles: they are not used."""
    listed = "title" in by_name and "url" in by_name
    return tuple((name, "") for name in by_name.get("text", ()) if listed and looks.are_codes(cells[name]))


def _by_part(names: Sequence[str], cells: Cells, by_name: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """(column, field) where a field's name stands among other plain words and the cells look like it."""
    taken = set(by_name)
    for name in names:
        field = _field_within(name)
        if field and field not in taken and looks.fits(field, cells[name]):
            taken.add(field)
            yield name, field


def _field_within(name: str) -> str:
    """The field that a run of words of a name stands for, where all other words are plain; "" where none does."""
    words = [word.casefold() for word in _WORD.findall(name[:200])][:8]
    runs = ((i, j) for size in range(len(words) - 1, 0, -1) for i in range(len(words) - size + 1) for j in (i + size,))
    for i, j in runs:
        field = aliases().get("".join(words[i:j]), ("", 0))[0]
        if field in _BY_PART and _BESIDE.issuperset(words[:i] + words[j:]):
            return field
    return ""


def _text(by_name: Mapping[str, Sequence[str]], left: Sequence[str], cells: Cells) -> str:
    """The column of the text where its name does not say so, or where a fuller one than the first by name is there; "" where names do."""
    named = by_name.get("text", ())
    length = looks.mean_length(cells[named[0]]) if named else 0.0
    fuller = [name for name in named[1:] if looks.mean_length(cells[name]) >= _FULLER * max(length, 1)]
    others = left if length < _HOLLOW else ()
    candidates = [name for name in (*fuller, *others) if looks.fits("text", cells[name])]
    return max(candidates, key=lambda name: looks.mean_length(cells[name]), default="")


def _by_content(left: Sequence[str], cells: Cells, known: set[str]) -> dict[str, str]:
    """Column → field, of columns whose names say nothing; a field that two of them could hold is left open, and is for a person to say."""
    found: dict[str, str] = {}
    for field, look in _BY_CONTENT.items():
        fitting = [name for name in left if name not in found and looks.fits(look, cells[name])]
        if field in _VARIED:
            fitting = [name for name in fitting if len(set(cells[name])) > 1 or len(cells[name]) == 1]
        if len(fitting) == 1 and field not in known:
            found[fitting[0]] = field
    return found


def _with(own: Fields, names: Sequence[str], found: Given) -> Given:
    """The pairs found, and before them what a person said; columns that a person passed over are not used."""
    before = columns_of(tuple(names), found)
    chosen = {name: field for field, name in own.items() if name}
    passed = {name: "" for field in own for name in before.get(field, ()) if name not in chosen}
    return (*chosen.items(), *passed.items(), *(pair for pair in found if pair[0] not in chosen and pair[0] not in passed))


def _table(place: str, names: Sequence[str], cells: Cells, given: Given, own: Fields) -> Table:
    """What is told of a table."""
    held = columns_of(tuple(names), given)
    fields = {name: field for field, several in held.items() for name in several}
    said = {name for name in own.values() if name}
    told = {name for name, _ in given}

    def why(name: str) -> Why:
        return "" if name not in fields else "person" if name in said else "content" if name in told else "name"

    columns = (Column(name, fields.get(name, ""), why(name), tuple(map(excerpt, cells[name][:_SAMPLES]))) for name in dict.fromkeys(names))
    return Table(place, tuple(columns), {field: several[0] for field, several in held.items()}, bool(own))
