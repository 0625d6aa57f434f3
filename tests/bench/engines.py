"""The engines beside TextBlob's sentiment, and loading beside a bare pass over the same file."""

from __future__ import annotations

import csv
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from textblob import TextBlob

from analysis.annotate import PARTS, annotate
from analysis.article import Article, Document
from analysis.clean import clean
from analysis.load import load, load_all
from tests.conftest import SEEDS

_ROUNDS = 5
_COPIES = 20
_ROWS = 5_000


def ratios() -> Iterator[str]:
    """One line for each engine, for all together and for loading."""
    articles = _articles()
    blob = _seconds(lambda: [TextBlob(article.body).sentiment for article in articles])
    for part in (*sorted(PARTS), "all"):
        only = PARTS if part == "all" else frozenset({part})
        took = _seconds(lambda only=only: annotate(articles, only))
        yield f"annotate {part:10s} {took / blob:5.2f} × TextBlob's sentiment of the same {len(articles)} texts"
    yield from _loading()


def _articles() -> list[Article]:
    """The default articles, each in several copies that differ in their order of paragraphs."""
    found = [clean(document) for document in load_all([str(SEEDS)]) if isinstance(document, Document)]
    return [_turned(article, number) for number in range(_COPIES) for article in found]


def _turned(article: Article, number: int) -> Article:
    paragraphs = article.body.split("\n")
    cut = number % len(paragraphs)
    return Article(
        f"{article.id}-{number}", article.path, None, "\n".join(paragraphs[cut:] + paragraphs[:cut]), published=article.published
    )


def _loading() -> Iterator[str]:
    """Reading and cleaning JSON Lines and CSV beside json.loads and csv over the same file."""
    body = "\n".join(_articles()[0].body.split("\n")[:4])
    rows = [{"id": str(number), "title": "A title", "source": "Herald", "published": "2025-02-03", "text": body} for number in range(_ROWS)]
    with tempfile.TemporaryDirectory() as folder:
        lines, table = Path(folder, "rows.jsonl"), Path(folder, "rows.csv")
        lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        with open(table, "w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, rows[0])
            writer.writeheader()
            writer.writerows(rows)
        yield _load_ratio("JSON Lines", lines, lambda: [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()])
        yield _load_ratio("CSV", table, lambda: list(csv.DictReader(table.read_text(encoding="utf-8").splitlines())))


def _load_ratio(name: str, path: Path, bare: Callable[[], object]) -> str:
    took = _seconds(lambda: [clean(document) for document in load(str(path)) if isinstance(document, Document)])
    return f"load and clean {name:10s} {took / _seconds(bare):5.1f} × a bare pass; {_ROWS / took:,.0f} articles a second here"


def _seconds(work: Callable[[], object]) -> float:
    """CPU seconds of the work, the median of several rounds after a first one."""
    work()
    return statistics.median(_once(work) for _ in range(_ROUNDS))


def _once(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
