"""E-mail: a newsletter or a forwarded article is one document, a mailbox one for each mail; what ProQuest mails holds many."""

from __future__ import annotations

import email
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default

import trafilatura

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load.databases import proquest
from analysis.load.rows.records import document_of
from analysis.load.streams.encoding import decode
from analysis.load.streams.excerpt import excerpt
from analysis.load.streams.limits import MAX_PAGE
from analysis.load.streams.opened import Opened
from analysis.load.web.page import tree_of

_POSTMARK = re.compile(rb"From \S")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_BROKEN = (LookupError, ValueError, TypeError, AttributeError, RecursionError)  # what the library raises on mails that break its rules


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a mail, or of each mail of a mailbox; one without a text in a mailbox is quarantined."""
    if not _POSTMARK.match(source.head):
        yield from _documents(_whole(source), source, None)
        return
    for number, data in enumerate(_mails(source), 1):
        try:
            yield from _documents(data, source, number)
        except Unreadable as wrong:
            yield Quarantined(source.path, f"mail {number}: {wrong}", number, source.member, excerpt(data[:400]))


def parsed(data: bytes) -> EmailMessage:
    """The mail of the bytes; one that is larger than the limit is unreadable."""
    if len(data) > MAX_PAGE:
        raise Unreadable(f"the mail is larger than {MAX_PAGE >> 20} MiB, the limit (BROADSHEET_MAX_PAGE); give its text")
    try:
        return email.message_from_bytes(data, policy=default)
    except _BROKEN as wrong:
        raise Unreadable(f"the mail is damaged ({excerpt(str(wrong))}); save the article itself") from None


def part_of(mail: EmailMessage, kind: str) -> str:
    """The text of the mail's part of a kind, plain or html; "" where there is none."""
    return next((text for text, attached in _texts_of(mail, kind) if not attached), "")


def _texts_of(mail: EmailMessage, kind: str) -> list[tuple[str, bool]]:
    """(text, whether it is attached) of the mail's parts of a kind, those of a mail forwarded in it included."""
    try:
        parts = [part for part in mail.walk() if part.get_content_type() == f"text/{kind}"]
        found = [(part.get_payload(decode=True), part.get_content_charset("utf-8"), part.is_attachment()) for part in parts]
    except _BROKEN as wrong:
        raise Unreadable(f"the mail is damaged ({excerpt(str(wrong))}); save the article itself") from None
    return [(_decoded(content, charset), attached) for content, charset, attached in found if isinstance(content, bytes)]


def _decoded(content: bytes, charset: str) -> str:
    """The text of a part, by the charset it names where that holds."""
    try:
        return content.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return decode(content).text


def header_of(mail: EmailMessage, name: str) -> str:
    """The value of a header; "" where there is none or it breaks the rules."""
    try:
        return str(mail[name] or "").strip()
    except _BROKEN:
        return ""


def _whole(source: Opened) -> bytes:
    """The bytes of a file, up to just beyond the limit."""
    with source.open() as stream:
        return stream.read(MAX_PAGE + 1)


def _mails(source: Opened) -> Iterator[bytes]:
    """The mails of a mailbox, each without its postmark; one that is too large is cut just beyond the limit."""
    lines: list[bytes] = []
    size, blank = 0, True
    with source.open() as stream:
        while line := stream.readline(MAX_PAGE):
            if blank and _POSTMARK.match(line):
                if lines:
                    yield _QUOTED.sub(rb"\1", b"".join(lines))
                lines, size = [], 0
            elif size <= MAX_PAGE:
                lines.append(line)
                size += len(line)
            blank = not line.strip()
    yield _QUOTED.sub(rb"\1", b"".join(lines))


def _documents(data: bytes, source: Opened, number: int | None) -> Iterator[Document | Quarantined]:
    """The documents of a mail."""
    mail = parsed(data)
    exported = "".join(page for page, _ in _texts_of(mail, "html") if proquest.recognises(page))
    if exported:
        yield from proquest.documents_of(exported, source)
        return
    page = part_of(mail, "html")
    text = part_of(mail, "plain") or (trafilatura.extract(tree_of(page), output_format="txt") if page.strip() else "") or ""
    if not text.strip():
        raise Unreadable("the mail holds no text; save the article itself")
    headers = {"title": header_of(mail, "Subject"), "author": header_of(mail, "From"), "published": header_of(mail, "Date")}
    yield document_of({name: value for name, value in headers.items() if value} | {"text": text}, source, number)
