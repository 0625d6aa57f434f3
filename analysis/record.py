"""An article and its annotations as the JSON object that `annotate` writes."""

from __future__ import annotations

from typing import Any

import orjson

from analysis.article import Annotations, Article, ArticleTone, Driver, Span, TargetTone

_OWN = (
    "id path line title title_evidence standfirst byline section tags url language extent words source source_kind source_evidence "
    "published published_precision published_kind published_evidence"
).split()


def as_line(article: Article, found: Annotations) -> bytes:
    """One JSON object on one line, newline included."""
    return orjson.dumps(as_object(article, found), option=orjson.OPT_APPEND_NEWLINE)


def as_object(article: Article, found: Annotations) -> dict[str, Any]:
    """The object that describes one article; parts that were not asked for are empty lists or null."""
    record: dict[str, Any] = {name: getattr(article, name) for name in _OWN}
    record |= {"not_before": found.not_before, "not_before_evidence": found.not_before_evidence, "body": article.body}
    record["notes"] = article.notes
    record["removed"] = [removed._asdict() for removed in article.removed]
    record["sentences"] = _sentences(found.sentences, found.tone)
    record["sentiment"] = _sentiment(found.tone)
    record["targets"] = [_target(target) for target in found.tone.targets] if found.tone else []
    for part in ("mentions", "dates", "quotes", "claims", "forecasts"):
        record[part] = getattr(found, part) or ()
    return record


def _sentences(spans: tuple[Span, ...], tone: ArticleTone | None) -> list[dict[str, Any]]:
    """The sentences with their tone, where it was asked for."""
    if tone is None:
        return [span._asdict() for span in spans]
    return [
        {"start": span.start, "end": span.end, "polarity": t.polarity, "subjectivity": t.subjectivity, "tone": t.tone, "state": t.state}
        for span, t in zip(spans, tone.sentences, strict=True)
    ]


def _sentiment(tone: ArticleTone | None) -> dict[str, Any] | None:
    if tone is None:
        return None
    own = {name: getattr(tone.article, name) for name in ("polarity", "subjectivity", "tone", "confidence", "state")}
    return own | {"method": tone.method, "drivers": _drivers(tone.article.drivers), "textblob": tone.textblob._asdict()}


def _target(target: TargetTone) -> dict[str, Any]:
    """A target by the name or the span it was asked by, not both."""
    keep = ("start", "end") if target.entity is None else ("entity",)
    return {name: getattr(target, name) for name in (*keep, "polarity", "tone", "n")} | {"drivers": _drivers(target.drivers)}


def _drivers(drivers: tuple[Driver, ...]) -> list[dict[str, Any]]:
    return [driver._asdict() for driver in drivers]
