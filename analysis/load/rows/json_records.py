"""JSON Lines, arrays of objects, objects one after the other, and answers of news interfaces: one document a record."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, BinaryIO, NamedTuple

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.rows.fields import Given, columns_of
from analysis.load.rows.json_frames import rows_of
from analysis.load.rows.json_values import Value, parse, repeated_key, values
from analysis.load.rows.mapper import LOOKED_AT, filled
from analysis.load.rows.records import document_of, plain, text_of, unwrapped
from analysis.load.streams.ahead import ahead
from analysis.load.streams.encoding import decode, marked, wide
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.limits import MAX_LINE
from analysis.load.streams.lines import byte_lines
from analysis.load.streams.opened import Opened


class _Item(NamedTuple):
    """A value that should be a record, and the line it begins on."""

    number: int
    value: Any
    notes: tuple[str, ...]
    raw: bytes = b""


_OF_AN_ARTICLE = frozenset({"title", "url", "published"})  # what no answer says of itself
_DEEPEST = 5  # levels below the top at which an interface's answer holds its list of articles


def recognises(head: bytes) -> bool:
    """Whether the first bytes can begin JSON."""
    return _beginning(head)[:1] in (b"{", b"[")


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a file of JSON, whichever way it lists them."""
    if not recognises(source.head) and not source.name.endswith((".jsonl", ".ndjson")):
        raise Unreadable("not JSON: it begins with neither { nor [; give it the suffix of what it is (.csv, .txt)")
    yield from _documents(_in_lines(source) if _one_a_line(source.head) else _listed(source), source)


def read_lines(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of JSON Lines; a line that is none is quarantined."""
    yield from _documents(_in_lines(source), source)


def _documents(items: Iterator[_Item | Quarantined], source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of the values; a value that is no record of an article is quarantined."""
    first, every = ahead(items, LOOKED_AT)
    given, notes = _given([unwrapped(item.value) for item in first if isinstance(item, _Item) and isinstance(item.value, dict)], source)
    for item in every:
        read = _document(item, source, given, notes) if isinstance(item, _Item) else item
        if isinstance(read, Document):
            notes = ()
        yield read


def _given(records: list[Mapping[str, Any]], source: Opened) -> tuple[Given, tuple[str, ...]]:
    """What is known of the keys of the first records beside their names, and notes."""
    names = list(dict.fromkeys(name for record in records for name in record))
    cells = filled(names, ({name: plain(value) for name, value in record.items()} for record in records))
    return source.mapper.given(source.place, names, cells) if names else ((), ())


def _in_lines(source: Opened) -> Iterator[_Item | Quarantined]:
    """The value of each line that is not blank."""
    for number, line in byte_lines(source):
        if line.strip():
            try:
                yield from _opened(_of_line(line, number))
            except Unreadable as wrong:
                yield Quarantined(source.path, str(wrong), number, source.member, excerpt(line))


def _opened(item: _Item) -> list[_Item]:
    """The value of a line, or the articles that it lists, as an interface answers page by page."""
    if not isinstance(item.value, dict) or columns_of(item.value).keys() & _OF_AN_ARTICLE:
        return [item]
    where, inner = _records_in(item.value) or ("", [])
    notes = (*item.notes, f"line {item.number}: the records were found under {where}")
    return [_Item(item.number, record, () if n else notes) for n, record in enumerate(inner)] or [item]


def _of_line(line: bytes, number: int) -> _Item:
    """The value of one line."""
    if len(line) > MAX_LINE:
        raise Unreadable(f"the line is longer than {MAX_LINE >> 20} MiB, the limit (BROADSHEET_MAX_LINE); one article has less")
    value, note = parse(line.rstrip().removesuffix(b","))  # as a list broken into lines has them
    notes = (f"line {number}: {note}",) if note else ()
    return _Item(number, value, notes + (_noted(line, value, number) if isinstance(value, dict) else ()), line)


def _noted(line: bytes, record: dict[str, Any], number: int) -> tuple[str, ...]:
    """What is odd about the line of a record that can be read."""
    return _repeated(repeated_key(line, record), number)


def _repeated(key: str | None, number: int) -> tuple[str, ...]:
    return (f"line {number}: the key {key!r} is given twice, the last is taken",) if key else ()


def _document(item: _Item, source: Opened, given: Given, notes: tuple[str, ...]) -> Document | Quarantined:
    """The document of a value that should be an object."""
    try:
        if not isinstance(item.value, dict):
            raise Unreadable('not a JSON object; a record looks like {"title": …, "text": …}')
        return document_of(item.value, source, item.number, notes + item.notes, given)
    except Unreadable as wrong:
        return Quarantined(source.path, str(wrong), item.number, source.member, excerpt(item.raw or repr(item.value)[:400]))


def _beginning(head: bytes) -> bytes:
    """The first bytes without mark, blanks and the zero bytes of wide encodings."""
    return head.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").replace(b"\0", b"")


def _one_a_line(head: bytes) -> bool:
    """Whether each line is a value of its own: the first line is whole, and is an object that is not alone or no list of records itself."""
    first, feed, rest = _beginning(head).partition(b"\n")
    if first[:1] != b"{":
        return first[:1] != b"["
    try:
        value, _ = parse(first)
    except Unreadable:
        return bool(feed) and rest.lstrip()[:1] == b"{"
    return bool(rest.strip()) or not _records_in(value)


def _listed(source: Opened) -> Iterator[_Item]:
    """The values of an array, of objects one after the other, or of an answer that holds them further down."""
    if source.head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[" or wide(source.head):
        note = "one array of records"
    else:
        note = "records over several lines"
    notes: tuple[str, ...] = (f"read as {note}, not one record a line",) if source.name.endswith("l") else ()
    count = 0
    with _utf8(source) as stream:
        for number, value, own in _flat(values(stream)):
            count += 1
            yield _Item(number, value, notes + own)
            notes = ()
    if not count:
        raise Unreadable("0 rows: the list holds no record")


def _flat(found: Iterable[Value]) -> Iterator[tuple[int, Any, tuple[str, ...]]]:
    """Line, value and notes of each record; a single object that holds the list of records is opened."""
    iterator = iter(found)
    first = next(iterator, None)
    if first is None:
        return
    inner = _records_in(first.value) if isinstance(first.value, dict) else None
    if inner:
        where, records = inner
        outlet = _outlet(first.value)
        for n, record in enumerate(records):
            yield first.line, outlet | record, () if n else (f"the records were found under {where}",)
    else:
        yield first.line, first.value, _repeated(first.repeated, first.line)
    for number, value, repeated in iterator:
        yield number, value, _repeated(repeated, number)


def _outlet(holder: dict[str, Any]) -> dict[str, Any]:
    """What a JSON feed says of each of its items: whose feed it is; nothing of other lists."""
    return {"source": holder.get("title")} if "jsonfeed.org/" in str(holder.get("version")) else {}


def _records_in(record: dict[str, Any]) -> tuple[str, list[Any]] | None:
    """(where they stand, articles) of what an object holds as lists or under their ids, unless the object is an article itself."""
    if framed := rows_of(record):
        return "the columns of a table", framed
    if _has_text(record):
        return None
    level = {"": record}
    for _ in range(_DEEPEST + 1):
        if found := _lists(level):
            return " and ".join(map(repr, found)), [article for articles in found.values() for article in articles]
        level = {
            f"{path}.{key}".lstrip("."): value for path, inner in level.items() for key, value in inner.items() if isinstance(value, dict)
        }
    return None


def _lists(level: Mapping[str, dict[str, Any]]) -> dict[str, list[Any]]:
    """Path → articles of the first list in some objects, and of all others with texts; or of the first object that has articles by id."""
    lists = {
        f"{path}.{key}".lstrip("."): value
        for path, inner in level.items()
        for key, value in inner.items()
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value) and _articles(value[0])
    }
    if lists:
        return {path: found for n, (path, found) in enumerate(lists.items()) if n == 0 or _has_text(found[0])}
    return next(({path or "ids": _with_ids(inner)} for path, inner in level.items() if _is_by_id(inner)), {})


def _is_by_id(record: dict[str, Any]) -> bool:
    """Whether an object holds several articles, each under its id."""
    return len(record) > 1 and all(isinstance(value, dict) and _has_text(value) for value in record.values())


def _with_ids(records: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """The articles, each with the id it stands under, unless it has one of its own."""
    return [inner if "id" in columns_of(inner) else {"id": key, **inner} for key, inner in records.items()]


def _has_text(record: dict[str, Any]) -> bool:
    """Whether an object has the text of an article."""
    return any(isinstance(text_of(record[name]), str) for name in columns_of(record).get("text", ()))


def _articles(record: dict[str, Any]) -> bool:
    """Whether a record in a list looks like an article, by its keys or by those of its envelope."""
    keys = chain(record, *(value for value in record.values() if isinstance(value, dict)))
    return bool({"text", "title"} & columns_of(tuple(keys)).keys())


def _utf8(source: Opened) -> BinaryIO:
    """The stream as UTF-8 without a mark; other encodings are read whole and turned."""
    stream = source.open()
    try:
        source.head.decode("utf-8")
        plain = True
    except UnicodeDecodeError as wrong:
        plain = wrong.start > len(source.head) - 4
    mark = marked(source.head)
    if plain and mark is None:
        return stream
    if mark == "utf-8-sig":
        stream.read(3)
        return stream
    with stream:
        return io.BytesIO(decode(stream.read()).text.encode())
