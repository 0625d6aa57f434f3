"""JSON as it is met: quickly where it is well-formed, and with a clear word where it is not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple

import orjson

from analysis.errors import Unreadable
from analysis.load.streams.encoding import decode
from analysis.load.streams.limits import MAX_VALUE
from analysis.load.streams.opened import bytes_at_hand

_CHUNK = 1 << 20
_MOST_DIGITS = 4000  # longer integers are no numbers of an article
_BLANK = " \t\r\n"


class Value(NamedTuple):
    """A value, the line it begins on, from 1, and a key that an object in it gives twice."""

    line: int
    value: Any
    repeated: str | None = None


class _Pairs:
    """Makes dicts of pairs, and remembers a key that came twice."""

    def __init__(self) -> None:
        self.repeated: str | None = None

    def __call__(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """The dict of the pairs; the last of equal keys holds."""
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [name for name, _ in pairs]
            self.repeated = next(name for name in names if names.count(name) > 1)
        return found


def parse(data: bytes) -> tuple[Any, str | None]:
    """(value, note) of a JSON text: NaN, lone surrogates and very long numbers are read and noted; anything else is unreadable."""
    try:
        return orjson.loads(data), None
    except orjson.JSONDecodeError:
        return _parse_slowly(decode(data.replace(b"\0", b"")).text), "not strict JSON (NaN, NUL, half a character or a very long number)"


def repeated_key(data: bytes, record: dict[str, Any]) -> str | None:
    """A key that the text of an object gives twice, if there is one (JSON keeps the last)."""
    if all(data.count(b'"%s"' % key.encode("utf-8", "replace")) < 2 for key in record if len(key) < 20):
        return None
    pairs = _Pairs()
    json.loads(decode(data).text, object_pairs_hook=pairs, parse_int=_integer)
    return pairs.repeated


def values(stream: BinaryIO) -> Iterator[Value]:
    """The values of a stream one after the other: those of one array, or those that simply follow each other."""
    scanner = _Scanner(stream)
    listed = scanner.skip("[")
    while scanner.more("]" if listed else ""):
        yield scanner.value()
        if listed:
            scanner.skip(",")


class _Scanner:
    """A text read in pieces, of which one value after the other is taken."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._pairs = _Pairs()
        self._decoder = json.JSONDecoder(object_pairs_hook=self._pairs, parse_int=_integer)
        self._text, self._at, self._line = "", 0, 1
        self._pending = b""
        self._ended = False

    def skip(self, mark: str) -> bool:
        """Whether the mark came next; it is taken."""
        if self.more("") and self._text[self._at] == mark:
            self._at += 1
            return True
        return False

    def more(self, end: str) -> bool:
        """Whether a value follows, and not the end of the text or the mark that ends the list."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in _BLANK:
                self._line += self._text[self._at] == "\n"
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at] != end
            if not self._read():
                if end:
                    raise Unreadable(f"line {self._line}: the list ends without its closing bracket; the file may be cut")
                return False

    def value(self) -> Value:
        """The next value."""
        while True:
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except RecursionError:
                raise Unreadable("too deeply nested to be a list of articles") from None
            except ValueError as wrong:
                if not self._read():
                    raise Unreadable(f"line {self._line}: not JSON ({_reason(wrong)}); what follows is not read") from None
                continue
            if end == len(self._text) and not isinstance(value, (dict, list, str)) and self._read():
                continue
            found = Value(self._line, value, self._pairs.repeated)
            self._pairs.repeated = None
            self._line += self._text.count("\n", self._at, end)
            self._at = end
            return found

    def _read(self) -> bool:
        """Whether there was more to read; it is now in the text, and what was taken is gone."""
        if self._ended:
            return False
        kept = self._text[self._at :]
        if len(kept) > MAX_VALUE:
            raise Unreadable(
                f"line {self._line}: a value of more than {MAX_VALUE >> 20} MiB (BROADSHEET_MAX_VALUE); give one record a line"
            )
        data = bytes_at_hand(self._stream, max(_CHUNK, len(kept)))
        self._ended = not data
        whole = self._pending + data
        cut = len(whole) if self._ended else _last_boundary(whole)
        self._pending = whole[cut:]
        self._text, self._at = kept + whole[:cut].decode("utf-8", "replace"), 0
        return not self._ended


def _last_boundary(data: bytes) -> int:
    """Where the last whole UTF-8 character ends, looking back at most three bytes."""
    for back in range(1, min(4, len(data)) + 1):
        byte = data[-back]
        if byte >= 0xC0:
            return len(data) - back
        if byte < 0x80:
            break
    return len(data)


def _parse_slowly(text: str) -> Any:
    """The value by the standard library, which reads NaN, lone surrogates and long integers."""
    try:
        return json.loads(text, parse_int=_integer)
    except RecursionError:
        raise Unreadable("too deeply nested to be an article") from None
    except ValueError as wrong:
        raise Unreadable(f"not JSON ({_reason(wrong)}); the line may be cut") from None


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) < _MOST_DIGITS else float(digits)


def _reason(wrong: ValueError) -> str:
    """What a decoder complains of, in lower case, with the column on one line."""
    if isinstance(wrong, json.JSONDecodeError):
        return f"{wrong.msg[0].lower()}{wrong.msg[1:].removesuffix(' at')} at character {wrong.colno}"
    return str(wrong)
