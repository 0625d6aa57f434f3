"""Articles and their annotations as rows of the tables."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

import pyarrow as pa

from analysis.annotate import is_read
from analysis.article import Annotations, Article, ArticleTone, Driver, Quarantined, Quote, Tone
from analysis.store.schema import BY_INPUT, SCHEMAS

_STATED = (
    "id path line title title_evidence standfirst byline section tags url language extent words source source_kind source_evidence "
    "published published_precision published_kind published_evidence body"
).split()
_OPENING = 60  # characters
Row = dict[str, Any]


def tables(batch: str, found: Sequence[tuple[str, Article, Annotations]]) -> dict[str, pa.Table]:
    """The rows of one batch of (digest, article, annotations), a table for each kind."""
    rows: dict[str, list[Row]] = {
        name: [] for name in ("articles", "sentences", "mentions", "towards", "dates", "quotes", "claims", "forecasts", "removed", "notes")
    }
    for digest, article, annotated in found:
        rows["articles"].append(_article(digest, article, annotated))
        rows["sentences"] += _sentences(article, annotated if is_read(article) else replace(annotated, tone=None))
        rows["quotes"] += _quotes(article, annotated.quotes or ())
        rows["notes"] += [{"id": article.id, "path": article.path, "line": article.line, "note": note} for note in article.notes]
        rows["removed"] += [{"id": article.id, **removed._asdict()} for removed in article.removed]
        rows["towards"] += _towards(article.id, annotated.tone)
        for part in ("mentions", "dates", "claims", "forecasts"):
            rows[part] += [{"id": article.id, **asdict(item)} for item in getattr(annotated, part) or ()]
    return {name: pa.Table.from_pylist([row | {"batch": batch} for row in part], SCHEMAS[name]) for name, part in rows.items()}


def quarantine(inputs: Iterable[Quarantined]) -> pa.Table:
    """The rows of the quarantined inputs."""
    return pa.Table.from_pylist([asdict(item) for item in inputs], BY_INPUT["quarantine"])


def _article(digest: str, article: Article, found: Annotations) -> Row:
    row = {name: getattr(article, name) for name in _STATED}
    row |= {
        "digest": digest,
        "content": content_of(article),
        "opening": _opening(article.body),
        "not_before": found.not_before,
        "not_before_evidence": found.not_before_evidence,
    }
    if found.tone and is_read(article):
        row |= _tone(found.tone.article) | {"confidence": found.tone.article.confidence, "tone_method": found.tone.method}
    if found.tone:
        row |= {f"textblob_{name}": value for name, value in found.tone.textblob._asdict().items()}
    return row


def content_of(article: Article) -> str:
    """16 hexadecimal digits that stand for the article's title, source, date and body."""
    stated = "\x1f".join((article.title or "", article.source or "", article.published or "", article.body))
    return hashlib.sha256(stated.encode("utf-8", "replace")).hexdigest()[:16]


def _opening(body: str) -> str | None:
    """The first words of a body between quotation marks, by which an article without a title is known."""
    line = " ".join(body[: 2 * _OPENING].split())
    if len(line) <= _OPENING:
        return f"“{line}”" if line else None
    head = line[:_OPENING]
    return f"“{head.rsplit(' ', 1)[0] if ' ' in head[_OPENING // 2 :] else head}…”"


def _sentences(article: Article, found: Annotations) -> list[Row]:
    """The sentences with their texts: cut out of long bodies at each question they would take long."""
    tones: Sequence[Tone | None] = found.tone.sentences if found.tone else [None] * len(found.sentences)
    return [
        {
            "id": article.id,
            "number": number,
            **span._asdict(),
            "text": article.body[slice(*span)],
            **(_tone(tone) | {"neutral": tone.neutral} if tone else {}),
        }
        for number, (span, tone) in enumerate(zip(found.sentences, tones, strict=True))
    ]


def _quotes(article: Article, quotes: Iterable[Quote]) -> list[Row]:
    """The quotations with what is said in each."""
    return [{"id": article.id, **asdict(quote), "content": article.body[quote.content_start : quote.content_end]} for quote in quotes]


def _towards(article: str, tone: ArticleTone | None) -> list[Row]:
    """The tone of each sentence towards each entity it names; targets asked for as spans are not stored."""
    return [
        {"id": article, "entity": target.entity, **each._asdict(), "drivers": _drivers(each.drivers)}
        for target in (tone.targets if tone else ())
        if target.entity
        for each in target.sentences
    ]


def _tone(tone: Tone) -> Row:
    return {
        "polarity": tone.polarity,
        "subjectivity": tone.subjectivity,
        "tone": tone.tone,
        "tone_state": tone.state,
        "textblob_polarity": tone.textblob,
        "drivers": _drivers(tone.drivers),
    }


def _drivers(drivers: Sequence[Driver]) -> list[Row]:
    return [driver._asdict() for driver in drivers]
