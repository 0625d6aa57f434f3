"""Bytes → text by one ladder: byte-order mark, strict UTF-8, UTF-16 without a mark, Windows-1252 by its look, charset-normalizer."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from analysis.errors import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = {"utf-16", "utf-32", "utf-16-le", "utf-16-be"}
_CONTROL = bytes(set(range(32)) - set(b"\t\n\x0b\x0c\r\x1b")) + b"\x7f"
_CONTROL_SHARE = 0.05  # random bytes have a tenth, text with stray control characters a hundredth
_HIGH = re.compile(rb"[\x80-\xff]+")
_TYPOGRAPHIC = bytes([0x85, *range(0x91, 0x98), 0xA0, 0xAD])  # quotes, dashes and blanks in all encodings of Windows
_WESTERN_LETTERS = frozenset("ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŸßàâäáãåæçèéêëìíîïñòóôõöøœùúûüÿ¿¡«»‹›‘’“”‚„–—…€£¥¢°§©®™·•´\xa0ªº½¼¾×²")
_FEW = 4  # bytes above ASCII that say nothing by their share
_STRAY = 0.05  # of the bytes of a text, at most, are damage where hardly any is above ASCII
_SAMPLE = 1 << 16
_TOLERATED = 0.02  # broken sequences per byte beyond the whole ones, below which a text is UTF-8 with damage


class Decoded(NamedTuple):
    """A text, the encoding it was read by, and what was assumed or repaired, if anything."""

    text: str
    encoding: str
    note: str | None = None


def decode(data: bytes) -> Decoded:
    """The text of the bytes; bytes that are no text in any encoding are unreadable."""
    encoding = marked(data)
    if encoding:
        return _by_mark(data, encoding)
    encoding = _unmarked_utf16(data[:_SAMPLE]) if b"\0" in data else None
    if encoding:
        return Decoded(data.decode(encoding, "replace"), encoding, f"no byte-order mark: read as {encoding}")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def marked(head: bytes) -> str | None:
    """The encoding that a byte-order mark names, if there is one."""
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)


def wide(head: bytes) -> str | None:
    """The encoding of two or four bytes a character that the first bytes show, if any: such a file cannot be cut at line feeds."""
    encoding = marked(head) or _unmarked_utf16(head)
    return encoding if encoding in _WIDE else None


def fallback(head: bytes) -> str:
    """The encoding to read those lines by that are not UTF-8, judged from the first bytes of the file."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return _guess(head) or "cp1252"
    return "cp1252"


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text: too many control characters, and not the zero bytes of UTF-16."""
    if not head or wide(head):
        return False
    return len(head) - len(head.translate(None, _CONTROL)) > _CONTROL_SHARE * len(head)


def repair(text: str) -> str:
    """The text with a replacement character for each lone surrogate and each NUL, of the same length."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _by_mark(data: bytes, encoding: str) -> Decoded:
    """The text after the mark; damage in it is replaced and told."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, f"{text.count(chr(0xFFFD))} damaged characters replaced ({encoding})")


def _guessed(data: bytes) -> Decoded:
    """The text by the first encoding that fits bytes which are not UTF-8."""
    damaged = _damaged_utf8(data)
    if damaged:
        return damaged
    encoding = _guess(data)
    if encoding != "cp1252" and _is_stray(data):
        text = data.decode("utf-8", "replace")
        return Decoded(text, "utf-8", f"{text.count(chr(0xFFFD))} damaged UTF-8 characters replaced")
    if encoding is None:
        raise Unreadable("the character encoding is not recognised; save it as UTF-8")
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, f"not UTF-8: read as {encoding}")


def _guess(data: bytes) -> str | None:
    """The likeliest encoding of bytes that are not UTF-8."""
    sample = data[:_SAMPLE]
    if _looks_western(sample):
        return "cp1252"
    best = from_bytes(_telling(data)).best()
    return best.encoding if best else None


def _telling(data: bytes) -> bytes:
    """A sample around the first byte that is not ASCII: the part an encoding can be told by."""
    first = _HIGH.search(data)
    start = max(0, first.start() - 256) if first else 0
    return data[start : start + _SAMPLE]


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: zero bytes fall on every other place."""
    even, odd = data[0::2], data[1::2]
    if len(odd) < 4:
        return None
    zeros = even.count(0) / len(even), odd.count(0) / len(odd)
    if max(zeros) < 0.3 or min(zeros) > 0.05:
        return None
    return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def _looks_western(data: bytes) -> bool:
    """Whether the bytes above ASCII stand alone between letters, and are all common in Western Europe when read as Windows-1252."""
    runs = _HIGH.findall(data.translate(None, _TYPOGRAPHIC))
    if len(b"".join(runs)) > max(_FEW, 0.2 * len(data)) or sum(len(run) > 2 for run in runs) > 0.1 * len(runs):
        return False
    try:
        high = set(b"".join(runs).decode("cp1252"))
    except UnicodeDecodeError:
        return False
    return high <= _WESTERN_LETTERS


def _is_stray(data: bytes) -> bool:
    """Whether the bytes above ASCII are so few in a long text that no encoding can be told by them."""
    return len(b"".join(_HIGH.findall(data))) <= min(_FEW, _STRAY * len(data))


def _damaged_utf8(data: bytes) -> Decoded | None:
    """The text of UTF-8 with encoded surrogates or a few broken sequences, or None where it is another encoding."""
    text = _joined_surrogates(data)
    if text is None:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        whole = sum(1 for character in text[:_SAMPLE] if character > "\x7f") - broken
        if whole < 3 * broken or broken > _TOLERATED * len(text):
            return None
    return Decoded(text, "utf-8", f"{text.count(chr(0xFFFD))} damaged UTF-8 characters replaced")


def _joined_surrogates(data: bytes) -> str | None:
    """The text of UTF-8 that holds surrogates as characters, pairs joined and lone ones replaced; None where it is not that."""
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
