"""Documents → articles: furniture of the page out, title, source, date and byline with the text that states them; nothing is guessed.

Body and raw text are joined by segments: every character of the body but the line feeds between paragraphs, and the blanks between
joined lines, stands in the raw text where its segment says.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from analysis.article import Article, Document, Removed, Segment, Span
from analysis.clean.blocks import Block, blocks_of, body_of
from analysis.clean.dateline import dateline_of
from analysis.clean.declared import complete_from_guess, complete_from_url, found_in_fields
from analysis.clean.language import language_of, says_nothing
from analysis.clean.page import Found, Page
from analysis.clean.published import in_other_words
from analysis.clean.raw_text import read_page
from analysis.clean.record_text import read_record
from analysis.clean.titles import without_outlet
from analysis.load.web.markdown import as_words, is_markdown
from analysis.load.web.markup import as_lines, is_markup

__all__ = ["clean", "verbatim"]


def clean(document: Document) -> Article:
    """The article of a document. A text whose title is declared is cleaned lightly, any other line by line."""
    declared = found_in_fields(document)
    if not document.targets:
        text, markup = _shown(document.text)
        document = replace(document, text=text)
        declared.notes += [f"its text is {kind}: read as a browser shows it" for kind in markup]
    blocks = blocks_of(document.text)
    page = read_record(blocks, declared) if declared.title else read_page(blocks)
    found = page.found if declared.title else _declared_first(declared, page.found)
    removed = _removed(document.text, page)
    kept = [page.blocks[i] for i in page.open()]
    if not kept and blocks and not document.fields.get("url"):
        kept, removed = blocks_of(document.text), []
    if kept:
        removed += _cut_dateline(document.text, kept, found)
    complete_from_url(found)
    complete_from_guess(found, document)
    body, segments = body_of(document.text, kept)
    return _article(document, found, body, segments, tuple(sorted(removed, key=lambda each: each.line)))


def _shown(text: str) -> tuple[str, list[str]]:
    """(the text as a reader sees it, the kinds of markup that it is written in)."""
    kinds = []
    if is_markup(text):
        text = as_lines(text)
        kinds.append("markup (HTML)")
    if is_markdown(text):
        text = as_words(text)
        kinds.append("Markdown")
    return text, kinds


def verbatim(document: Document) -> Article:
    """The article whose body is the document's text, untouched; facts are those its fields declare."""
    found = found_in_fields(document)
    complete_from_url(found)
    complete_from_guess(found, document)
    return _article(document, found, document.text, (Segment(0, 0, len(document.text)),) if document.text else (), ())


def _declared_first(declared: Found, stated: Found) -> Found:
    """What the fields declare, and what the text states where they are silent."""
    stated.notes = declared.notes + stated.notes
    for name in ("standfirst", "byline", "section", "url", "language"):
        setattr(stated, name, getattr(declared, name) or getattr(stated, name))
    stated.tags = declared.tags or stated.tags
    if declared.source:
        stated.source, stated.source_kind, stated.source_evidence = declared.source, declared.source_kind, declared.source_evidence
    if declared.published:
        stated.published, stated.published_kind = declared.published, declared.published_kind
    if declared.published_evidence and (declared.published or not stated.published):
        stated.published_evidence = declared.published_evidence
    return stated


def _removed(raw: str, page: Page) -> list[Removed]:
    """The blocks with a role, as they stand in the raw text."""
    taken = ((page.blocks[i], role) for i, role in page.roles.items())
    return [Removed(raw[block.start : block.end], role, block.line) for block, role in taken]


def _cut_dateline(raw: str, kept: list[Block], found: Found) -> list[Removed]:
    """The dateline of the first paragraph, taken off it; its agency is the source and its date the date where nothing surer is known."""
    first = kept[0]
    dateline = dateline_of(first.text)
    if dateline is None:
        return []
    if dateline.agency:
        found.take_source(dateline.agency, "dateline", dateline.text.strip())
    if dateline.published and found.published is None:
        found.take_date(dateline.text, "dateline", dateline.text.strip())
    if len(dateline.text) >= len(first.text):
        del kept[0]
        return [Removed(raw[first.start : first.end], "dateline", first.line)]
    kept[0] = first.cut(len(dateline.text))
    return [Removed(raw[first.start : kept[0].start].rstrip(), "dateline", first.line)]


def _article(document: Document, found: Found, body: str, segments: tuple[Segment, ...], removed: tuple[Removed, ...]) -> Article:
    """The article of what was found."""
    language = found.language or language_of(body)
    return Article(
        id=document.fields.get("id") or _identity(found, body),
        path=document.path,
        line=document.line,
        body=body,
        title=without_outlet(found.title, found.source),
        title_evidence=found.title_evidence,
        standfirst=found.standfirst,
        byline=found.byline,
        section=found.section,
        tags=found.tags,
        url=found.url,
        language=language,
        extent="none" if not body.strip() else "summary" if document.summary else "full",
        source=found.source,
        source_kind=found.source_kind,
        source_evidence=found.source_evidence,
        published=found.published.value if found.published else None,
        published_precision=found.published.precision if found.published else None,
        published_kind=found.published_kind,
        published_evidence=found.published_evidence,
        removed=removed,
        segments=segments,
        targets=_targets(document.targets, segments),
        raw=document.text,
        notes=(*found.notes, *(_doubts(found, body) if language in (None, "en") else ())),
    )


def _doubts(found: Found, body: str) -> list[str]:
    """What an English text says against itself: that it tells nothing, or is dated in another language."""
    doubts = []
    if body.strip() and says_nothing(body):
        doubts.append("its text has hardly a word that tells: no name, topic or tone can come of it")
    if found.published_kind == "stated" and in_other_words(found.published_evidence or ""):
        doubts.append(f"its date is read in another language than its text: {found.published_evidence}")
    return doubts


def _identity(found: Found, body: str) -> str:
    """Sixteen hex digits that are the same for the same title, source, date and body, wherever they come from."""
    parts = (found.title, found.source, found.published.value if found.published else None, body)
    text = "\0".join(part or "" for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _targets(targets: tuple[Span, ...], segments: tuple[Segment, ...]) -> tuple[Span, ...]:
    """The spans of the raw text that are whole in the body, as spans of the body."""
    moved = ((_moved(start, segments), _moved(end - 1, segments), end - start) for start, end in targets)
    return tuple(Span(one, last + 1) for one, last, length in moved if one is not None and last is not None and last + 1 - one == length)


def _moved(place: int, segments: tuple[Segment, ...]) -> int | None:
    """The place in the body of a place in the raw text."""
    return next((s.start + place - s.raw_start for s in segments if s.raw_start <= place < s.raw_start + s.length), None)
