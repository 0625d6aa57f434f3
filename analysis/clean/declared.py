"""What a record's own fields state: title, source, date and the rest, each with its value as evidence."""

from __future__ import annotations

from analysis.article import Document
from analysis.clean.language import declared_language
from analysis.clean.links import original, outlet_of
from analysis.clean.page import Found
from analysis.clean.published import Doubtful, declared, find


def found_in_fields(document: Document) -> Found:
    """The facts that a document's fields declare."""
    fields = document.fields
    found = Found(notes=list(document.notes), tags=document.tags)
    found.title = found.title_evidence = fields.get("title")
    found.standfirst, found.section = fields.get("standfirst"), fields.get("section")
    found.byline = author if (author := fields.get("author")) and any(map(str.isalpha, author)) else None
    found.url = fields.get("url")
    found.language = declared_language(fields.get("language", ""))
    _take_source(found, fields.get("source"))
    _take_date(found, fields.get("published"), document)
    return found


def complete_from_url(found: Found) -> None:
    """Take the outlet and the day from the link, where nothing else states them."""
    if not found.url:
        return
    host = outlet_of(found.url)
    if found.source is None and host:
        found.take_source(host, "url", found.url)
    if found.published is None:
        path = original(found.url).partition("://")[2].partition("/")[2]
        when = find(path)
        if when and not isinstance(when, Doubtful) and when.precision in ("day", "month"):
            found.published, found.published_kind, found.published_evidence = when, "url", found.url


def complete_from_guess(found: Found, document: Document) -> None:
    """Take the day that a page seems to be of, where nothing states one: it is inferred, and no more."""
    guess = document.fields.get("guessed", "")
    when = find(guess)
    if found.published is None and when and not isinstance(when, Doubtful):
        found.published, found.published_kind, found.published_evidence = when, "inferred", f"{guess}, by the dates the page shows"


def _take_source(found: Found, name: str | None) -> None:
    """The outlet a field names; a link stands for its host."""
    if name:
        host = outlet_of(name) if "://" in name or name.startswith("www.") else None
        found.take_source(host or name, "metadata", name)


def _take_date(found: Found, text: str | None, document: Document) -> None:
    """The date a field gives; one that is none is kept as evidence and noted."""
    if not text:
        return
    when = declared(text)
    found.published_evidence = text
    if isinstance(when, Doubtful):
        place = f"line {document.line}: " if document.line else ""
        found.notes.append(f"{place}undated: {text[:60]!r} is {when.reason}")
    else:
        found.published, found.published_kind = when, "metadata"
