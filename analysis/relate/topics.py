"""Topics as rows: their tree, and how much of the finest topics each article and passage is about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from analysis import ANALYSIS
from analysis.article import Span
from analysis.relate.reading import Earlier, Read, Row
from analysis.topics.fitting import Assignment, Topics, assign, fit
from analysis.topics.model import Model, dump, load
from analysis.topics.units import Unit, in_passages, units

LEAST_FITTED = 0.8  # of the articles, of those now and of those when topics were found: with fewer in both, topics are found anew
_WHOLE = 10_000
_LEAST = 100  # ten-thousandths of a leaf: what is less counts towards the largest leaf of the same topic

Tables = dict[str, pa.Table | list[Row]]


class _Texts(NamedTuple):
    """What topics are found among, and the hash of each article's content."""

    units: list[Unit]
    contents: dict[str, str]


def topics(read: Read, notices: Iterable[tuple[str, Span]], asked: int | None = None, earlier: Earlier | None = None) -> tuple[Tables, Row]:
    """The rows of the tables on topics, and how these were found: earlier, where few articles were added since, else now.

    Notices, which many stories bear word for word, are no part of what an article is about.
    """
    texts = _texts(read, notices)
    return (_kept(texts, earlier) if earlier else None) or _found(texts, asked)


def _found(texts: _Texts, asked: int | None) -> tuple[Tables, Row]:
    """The topics of a new fit."""
    found = fit(texts.units, asked)
    if not (found.model and found.assignment):
        return {name: [] for name in ("topic_tree", "topic_model", "places", "article_leaves", "passage_leaves")}, _about(found)
    tables: Tables = {
        "topic_tree": [asdict(topic) | {"topic": topic.id, "typical": list(map(_span, topic.typical))} for topic in found.tree],
        "topic_model": [{"analysis": ANALYSIS, "model": dump(found.model)}],
    }
    return tables | _placed(found.model, found.assignment, texts.contents), _about(found)


def _kept(texts: _Texts, earlier: Earlier) -> tuple[Tables, Row] | None:
    """The earlier topics with all articles assigned to them; None where these are too different by now, or too few to tell."""
    models = earlier.read("topic_model", None).to_pylist()
    fitted = _fitted(earlier)
    same = {id_: content for id_, content in texts.contents.items() if fitted.get(id_) == content}
    enough = len(same) >= LEAST_FITTED * max(len(fitted), len(texts.contents))
    if not models or models[0]["analysis"] != ANALYSIS or not enough or in_passages(texts.units):
        return None
    model = load(models[0]["model"])
    tables: Tables = {name: earlier.read(name, None) for name in ("topic_tree", "topic_model")}
    return tables | _placed(model, assign(model, texts.units), same), earlier.about


def _fitted(earlier: Earlier) -> dict[str, str]:
    """The articles the earlier topics were found in, with the hash of their content then."""
    rows = earlier.read("places", ["id", "fitted"])
    return {id_: content for id_, content in zip(rows["id"].to_pylist(), rows["fitted"].to_pylist(), strict=True) if content}


def _about(found: Topics) -> Row:
    """How the topics were found: the reason where there are none, the number proposed, how stable each number is."""
    placed = found.assignment
    return {
        "reason": found.reason,
        "number": found.number,
        "most": found.most,
        "suggested": found.suggested,
        "agreement": found.agreement,
        "exploratory": found.exploratory,
        "curve": [(point.topics, round(point.agreement, 4)) for point in found.curve],
        "unit": "passage" if placed and in_passages(placed.units) else "article",
        "units": len(placed.units) if placed else 0,
    }


def _texts(read: Read, notices: Iterable[tuple[str, Span]]) -> _Texts:
    """The articles the analyses apply to, blank where a notice stands."""
    rows = read("articles", ["id", "title", "body", "language", "content"])
    articles = zip(*(rows[name].to_pylist() for name in rows.column_names), strict=True)
    known = [article for article in articles if article[3] in (None, "en")]
    spans: dict[str, list[Span]] = defaultdict(list)
    for id_, span in notices:
        spans[id_].append(span)
    texts = units((id_, title, _blanked(body, spans.get(id_, ()))) for id_, title, body, _, _ in known)
    return _Texts(texts, {article[0]: article[4] for article in known})


def _blanked(body: str, spans: Iterable[Span]) -> str:
    """The body with spaces for the text of the spans, every other character where it was."""
    for start, end in spans:
        body = body[:start] + " " * (end - start) + body[end:]
    return body


def _span(span: tuple[str, int, int]) -> Row:
    return dict(zip(("id", "start", "end"), span, strict=True))


def _placed(model: Model, placed: Assignment, fitted: Mapping[str, str]) -> Tables:
    """Where each passage lies on the map, and the shares of the finest topics; `fitted` has the contents of articles the fit knew."""
    units, places = placed.units, placed.places
    ids, starts = [unit.article for unit in units], [unit.start for unit in units]
    positions = {name: np.round(places.positions[:, axis].astype(float), 4) for axis, name in enumerate("xy")}
    parents = model.branches.parents
    return {
        "places": pa.table(
            {
                "id": ids,
                "start": starts,
                "end": [unit.end for unit in units],
                **positions,
                "affinity": np.round(places.lift.astype(float), 4),
                "fitted": pa.array([fitted.get(id_) for id_ in ids], pa.string()),
            }
        ),
        "passage_leaves": _shares({"id": ids, "start": starts}, _parts(places.leaves, parents)),
        "article_leaves": _shares({"id": placed.articles}, _parts(placed.article_places.leaves, parents)),
    }


def _shares(keys: Mapping[str, Sequence[object]], parts: NDArray[np.int64]) -> pa.Table:
    """One row for each text and leaf that has a part of it."""
    rows, leaves = np.nonzero(parts)
    repeated = {name: pa.array(values).take(pa.array(rows)) for name, values in keys.items()}
    return pa.table({**repeated, "leaf": leaves, "parts": parts[rows, leaves]})


def _parts(shares: NDArray[np.float32], parents: NDArray[np.intp]) -> NDArray[np.int64]:
    """Texts × leaves in ten-thousandths: small ones fall to the largest leaf of their topic, topics with hardly a share to none."""
    parts = np.zeros(shares.shape, np.int64)
    for topic in range(int(parents.max()) + 1):
        mine = np.flatnonzero(parents == topic)
        part = np.rint(shares[:, mine] * _WHOLE).astype(np.int64)
        kept = np.where(part >= _LEAST, part, 0)
        largest = part.argmax(axis=1)
        kept[np.arange(len(part)), largest] += part.sum(axis=1) - kept.sum(axis=1)
        parts[:, mine] = np.where(kept >= _LEAST, kept, 0)
    return parts
