"""A record of named values (a JSON object, a table's row) → a document."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from analysis.article import Document, Span
from analysis.errors import Unreadable
from analysis.load.rows.fields import Given, columns_of, is_listing
from analysis.load.streams.encoding import repair
from analysis.load.streams.limits import MAX_SOURCE_NAME, MAX_TEXT
from analysis.load.streams.opened import Opened
from analysis.load.web.markup import as_lines

_WRAPPERS = ("_source", "fields", "article", "document", "data", "attributes", "row")
_BESIDE = ("meta", "metadata", "_meta", "head", "header", "info", "properties")  # hold what is known of a text, beside it
_NAMES = ("name", "title", "main", "original", "value", "label", "uri", "id")
_SEPARATORS = re.compile(r"\s*[;,|]\s*")
_CUT = re.compile(r"\[\+?[\d,]{1,9} (?:chars|characters)\]\s*\Z")  # as NewsAPI says that there is more
_REMOVED = "[Removed]"  # as NewsAPI says it
_SAYING = ("text", "value", "content")  # keys under which a block of a text has its words
_HOLDING = ("text", "plain", "full", "body", "content", "value", "html")  # keys under which an object that stands for a text has it
_GAPS = 3  # between the words of a paragraph, at least
LINKS_ALONE = "a list of links, refused: nothing is fetched unless it is asked for (build --fetch, or the Corpus page)"
_SINGLE = ("title", "published", "url", "language", "section", "standfirst", "author")


def document_of(record: Mapping[str, Any], source: Opened, line: int | None, notes: tuple[str, ...] = (), given: Given = ()) -> Document:
    """The document a record describes; a record without a text, or with a text that is none, is unreadable."""
    record = unwrapped(record)
    columns = columns_of(record, given)
    if _first(record, columns.get("title", ())) == _REMOVED:
        raise Unreadable(f"its publisher took it back: the record says no more than {_REMOVED}")
    text, own_notes = _text(record, columns, source.mapper.links), list(notes)
    whole = _CUT.sub("", text)
    if whole != text:
        own_notes.append(f"line {line}: the record gives the first lines of the text only")
    fields = {name: value for name in _SINGLE if name in columns and (value := _first(record, columns[name]))}
    body = whole or fields.pop("standfirst", "")  # a list of articles may give no more than what each is about
    identity = _identity(record, columns.get("id", ()))
    if identity:
        fields["id"] = identity
    elif odd := next((record[name] for name in columns.get("id", ()) if record[name] not in (None, "")), None):
        own_notes.append(f"line {line}: its id is {_kind(odd)}, not used; the article's is made from its text")
    outlet = _first(record, columns.get("source", ()))
    if len(outlet) > MAX_SOURCE_NAME:
        own_notes.append(f"line {line}: a source name of {len(outlet):,} characters was cut to {MAX_SOURCE_NAME}")
    if outlet:
        fields["source"] = outlet[:MAX_SOURCE_NAME]
    tags = _tags(record, columns.get("tags", ()))
    targets = _targets(record.get("targets"), len(text))
    return Document(source.place, body, line, fields, tags, targets, tuple(own_notes), summary=body != text)


def unwrapped(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The record, with the values of an envelope it comes in beside its own, and what is told apart where it says nothing itself."""
    for name in _WRAPPERS:
        inner = record.get(name)
        if isinstance(inner, dict):
            record = {**{key: value for key, value in record.items() if key != name}, **inner}
            break
    record = {**_beside(record), **record}
    return {key: _bare(value) for key, value in record.items()} if any(type(value) is dict for value in record.values()) else record


def _beside(record: Mapping[str, Any]) -> dict[str, Any]:
    """What objects beside the text tell of it, where the record has no such field of its own."""
    told = {key: value for name in _BESIDE if isinstance(inner := record.get(name), dict) for key, value in inner.items()}
    own = columns_of(record).keys() if told else ()
    return {key: value for key, value in told.items() if own.isdisjoint(columns_of((key,)))} if own else told


def _bare(value: Any) -> Any:
    """The value that MongoDB's exports wrap in an object of its type ("$date", "$oid"), else the value itself."""
    if isinstance(value, dict) and len(value) == 1 and next(iter(value)).startswith("$"):
        return _bare(next(iter(value.values())))
    return value


def _text(record: Mapping[str, Any], columns: Mapping[str, tuple[str, ...]], links: bool) -> str:
    """The text of the record; "" where it is a listing of an article elsewhere."""
    names = columns.get("text", ())
    for name in names:
        if isinstance(text := text_of(record[name]), str) and text.strip():
            return _fitting(repair(text))
    if is_listing(columns, links) or ("url" in columns and "title" in columns and all(not record[name] for name in names)):
        return ""
    if not names:
        raise Unreadable(f"no text: none of its keys ({_few(record)}) is text, body or content; say which one is (--column text=KEY)")
    value = record[names[0]]
    what = "is empty" if value is None or isinstance(value, str) else f"is {_kind(value)}, not a string"
    raise Unreadable(f"{names[0]!r} {what}; nothing to read")


def _shown(value: Any) -> Any:
    """The markup that a website's interface gives as what is shown ("rendered"), else the value itself."""
    return value["rendered"] if isinstance(value, dict) and isinstance(value.get("rendered"), str) else value


def text_of(value: Any) -> Any:
    """The text that a value is or holds, or that its paragraphs make, else the value itself; a list of words is no text."""
    if isinstance(value, dict):
        held = (text_of(value[name]) for name in _HOLDING if isinstance(value.get(name), (str, list)))
        return next((text for text in held if isinstance(text, str)), _shown(value))
    if not isinstance(value, list):
        return value
    parts = [_paragraph(item) for item in value]
    told = all(isinstance(part, str) for part in parts) and any(part.count(" ") >= _GAPS for part in parts)
    return "\n\n".join(filter(None, parts)) if told else value


def _paragraph(item: Any) -> Any:
    """What a block says of which the kind is told ("type": "paragraph"), "" for an image; else the value itself."""
    if isinstance(item, dict) and isinstance(item.get("type"), str):
        return next((item[name] for name in _SAYING if isinstance(item.get(name), str)), "")
    return item


def _fitting(text: str) -> str:
    """The text, if it is no longer than an article may be."""
    if len(text) > MAX_TEXT:
        raise Unreadable(
            f"the text has {len(text):,} characters, more than the {MAX_TEXT:,} of one article (BROADSHEET_MAX_TEXT); split it"
        )
    return text


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """The first value among the names that says something, as one string."""
    return next((text for name in names if (text := plain(record[name]))), "")


def plain(value: Any) -> str:
    """A value as one string: the name of an object, the items of a list joined; "" where there is none."""
    if (shown := _shown(value)) is not value:
        return as_lines(shown).strip()
    if isinstance(value, str):
        return repair(value).strip()
    if isinstance(value, dict):
        return next((text for name in _NAMES if (text := plain(value.get(name)))), "")
    if isinstance(value, (list, tuple)):
        return ", ".join(text for item in value if (text := plain(item)))
    return "" if value is None or isinstance(value, bool) else str(value)


def _identity(record: Mapping[str, Any], names: tuple[str, ...]) -> str:
    """The record's own id, where it is a string or a number."""
    values = (record[name] for name in names)
    return next((plain(value) for value in values if isinstance(value, (str, int, float)) and plain(value)), "")


def _tags(record: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str, ...]:
    """The tags of a record: a list, or one string with separators."""
    value = next((record[name] for name in names if record[name]), None)
    if isinstance(value, str):
        return tuple(tag for tag in _SEPARATORS.split(repair(value).strip("[]'\" ")) if tag)
    return tuple(tag for item in value if (tag := plain(item))) if isinstance(value, (list, tuple)) else ()


def _targets(value: Any, length: int) -> tuple[Span, ...]:
    """The spans a record asks the tone of; a span outside the text is unreadable."""
    if not isinstance(value, list):
        return ()
    spans = tuple(Span(item["start"], item["end"]) for item in value if isinstance(item, dict) and _is_span(item))
    if len(spans) < len(value) or any(not 0 <= start < end <= length for start, end in spans):
        raise Unreadable("a target is no start and end within the text; give offsets in characters, end excluded")
    return spans


def _is_span(item: Mapping[str, Any]) -> bool:
    return type(item.get("start")) is int and type(item.get("end")) is int


def _kind(value: Any) -> str:
    """The everyday name of a JSON value's type."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
    return names.get(type(value), type(value).__name__)


def _few(names: Mapping[str, Any]) -> str:
    """The first names, for a message."""
    shown = [repair(str(name))[:30] for name in list(names)[:8]]
    return ", ".join(shown) + (", …" if len(names) > len(shown) else "")
