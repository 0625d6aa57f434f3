"""What a record's own fields state: title, source, date and the rest, each with its value as evidence."""

from __future__ import annotations

import re

from analysis.article import Document
from analysis.clean.language import declared_language
from analysis.clean.links import original, outlet_of
from analysis.clean.page import Found
from analysis.clean.published import Doubtful, declared, find
from analysis.load.web.markup import as_line

_BY = re.compile(r"\A(?:written )?by:?\s+", re.IGNORECASE)
_LISTED = re.compile(r"[\[{(]['\"].*['\"][\])}]", re.DOTALL)  # as Python, JSON and PostgreSQL write names
_LISTED_NAME = re.compile(r"'([^']+)'|\"([^\"]+)\"")


def found_in_fields(document: Document) -> Found:
    """The facts that a document's fields declare."""
    fields = document.fields
    found = Found(notes=list(document.notes), tags=document.tags)
    found.title, found.title_evidence = _shown(fields.get("title")), fields.get("title")
    found.standfirst, found.section = _shown(fields.get("standfirst")), _shown(fields.get("section"))
    found.byline = _names(_shown(fields.get("author")) or "")
    found.url = fields.get("url")
    found.language = declared_language(fields.get("language", ""))
    _take_source(found, fields.get("source"))
    _take_date(found, fields.get("published"), document)
    return found


def _shown(value: str | None) -> str | None:
    """A value as a reader sees it, where it is written as markup."""
    return as_line(value) if value else value


def _names(author: str) -> str | None:
    """Those whom an author's field names, without the word before them and the marks of a list; None where it has no letter."""
    listed = _LISTED_NAME.findall(author) if _LISTED.fullmatch(author.strip()) else []
    names = _BY.sub("", ", ".join(one or other for one, other in listed) or author)
    return names if any(map(str.isalpha, names)) else None


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
        found.take_source(host or as_line(name), "metadata", name)


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
