"""E-mail: a newsletter or a forwarded article is one document; what ProQuest mails holds many."""

from __future__ import annotations

import email
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default

import trafilatura

from analysis.article import Document, Quarantined
from analysis.errors import Unreadable
from analysis.load import proquest
from analysis.load.limits import MAX_PAGE
from analysis.load.opened import Opened
from analysis.load.records import document_of
from analysis.load.web import tree_of


def read(source: Opened) -> Iterator[Document | Quarantined]:
    """The documents of a mail."""
    with source.open() as stream:
        data = stream.read(MAX_PAGE + 1)
    if len(data) > MAX_PAGE:
        raise Unreadable(f"the mail is larger than {MAX_PAGE >> 20} MiB; give its text")
    mail = email.message_from_bytes(data, policy=default)
    page = _part(mail, "html")
    if proquest.recognises(page):
        yield from proquest.documents_of(page, source)
    else:
        yield _document(mail, page, source)


def _document(mail: EmailMessage, page: str, source: Opened) -> Document:
    """The one document of a mail: its plain text, or the text of its page."""
    text = _part(mail, "plain") or (trafilatura.extract(tree_of(page), output_format="txt") if page.strip() else "") or ""
    if not text.strip():
        raise Unreadable("the mail holds no text; save the article itself")
    headers = {"title": mail["Subject"], "author": mail["From"], "published": mail["Date"]}
    return document_of({name: str(value) for name, value in headers.items() if value} | {"text": text}, source, None)


def _part(mail: EmailMessage, kind: str) -> str:
    """The text of the mail's part of a kind, plain or html; "" where there is none."""
    for part in mail.walk():
        if part.get_content_type() == f"text/{kind}" and not part.is_attachment():
            try:
                return str(part.get_content())
            except (LookupError, UnicodeDecodeError):
                return bytes(part.get_payload(decode=True) or b"").decode("utf-8", "replace")
    return ""
