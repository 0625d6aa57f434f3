"""The engines beside TextBlob's sentiment, and loading beside a bare pass over the same file."""

from __future__ import annotations

import csv
import html
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import trafilatura
from textblob import TextBlob

from analysis.annotate import PARTS, annotate
from analysis.article import Article, Document
from analysis.claims import find_claims
from analysis.clean import clean
from analysis.dates import find_dates
from analysis.entities import find_mentions
from analysis.entities.document import Document as Tokens
from analysis.entities.recogniser.builtin import recognise
from analysis.load import load, load_all
from analysis.quotes import find_quotes
from analysis.sentences import split
from analysis.sentiment import pattern, score
from analysis.settings import BUILTIN
from tests.conftest import SEEDS

_ROUNDS = 5
_COPIES = 20
_ROWS = 5_000
_PAGES = 40


def ratios() -> Iterator[str]:
    """One line for each engine, for all together and for loading."""
    articles = _articles()
    blob = _seconds(lambda: [TextBlob(article.body).sentiment for article in articles])
    for part in (*sorted(PARTS), "all"):
        only = PARTS if part == "all" else frozenset({part})
        took = _seconds(lambda only=only: annotate(articles, only))
        yield f"annotate {part:10s} {took / blob:5.2f} × TextBlob's sentiment of the same {len(articles)} texts"
    yield from _told(articles, blob)
    yield from _names(articles, blob)
    yield from _tone(articles, blob)
    yield from _loading()
    yield from _pages()


def _told(articles: Sequence[Article], blob: float) -> Iterator[str]:
    """Quotations and claims by themselves, names and dates being known, beside TextBlob over the same bodies."""
    bodies = [article.body for article in articles]
    spans = [split(body) for body in bodies]
    known = list(zip(bodies, spans, find_mentions(bodies, spans), strict=True))
    dates = [find_dates(body, own, None) for body, own in zip(bodies, spans, strict=True)]
    quotes = [find_quotes(*one) for one in known]
    reading = _seconds(lambda: [find_quotes(*one) for one in known])
    counting = _seconds(lambda: [find_claims(*one, *more) for one, *more in zip(known, quotes, dates, strict=True)])
    yield f"quotes alone {reading / blob:5.2f}, claims alone {counting / blob:5.2f}, both {(reading + counting) / blob:5.2f} × TextBlob"


def _names(articles: Sequence[Article], blob: float) -> Iterator[str]:
    """The recogniser by itself, with its tokens, and the whole of the entity stage, beside TextBlob over the same bodies."""
    bodies = [article.body for article in articles]
    spans = [split(body) for body in bodies]
    documents = [Tokens(body, own) for body, own in zip(bodies, spans, strict=True)]
    tokens = _seconds(lambda: [Tokens(body, own) for body, own in zip(bodies, spans, strict=True)])
    tagging = _seconds(lambda: recognise(documents))
    whole = _seconds(lambda: find_mentions(bodies, spans, BUILTIN))
    yield f"names tagged alone          {blob / tagging:5.2f} × as fast as TextBlob; with their tokens {blob / (tokens + tagging):.2f} ×"
    yield f"names, whole entity stage   {blob / whole:5.2f} × as fast as TextBlob"


def _tone(articles: Sequence[Article], blob: float) -> Iterator[str]:
    """Both readings of tone over all sentences, and TextBlob's own done again, beside TextBlob over the bodies and over the sentences."""
    bodies = [article.body for article in articles]
    spans = [split(body) for body in bodies]
    sentences = [body[start:end] for body, own in zip(bodies, spans, strict=True) for start, end in own]
    mentions = find_mentions(bodies, spans)
    both = _seconds(lambda: score(bodies, spans, mentions, [()] * len(bodies)))
    yield f"tone of sentences, names, bodies {both / blob:5.2f} × TextBlob once over the bodies ({len(sentences)} sentences)"
    for what, texts, bare in (("bodies", bodies, blob), ("sentences", sentences, 0.0)):
        own = _seconds(lambda texts=texts: [pattern.sentiment(text) for text in texts])
        theirs = bare or _seconds(lambda texts=texts: [TextBlob(text).sentiment for text in texts])
        yield f"TextBlob's pair, {what:10s} {theirs / own:5.1f} × as fast as TextBlob"


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


def _pages() -> Iterator[str]:
    """Reading and cleaning saved pages beside trafilatura alone over the same pages."""
    pages = [_page(article, number) for number, article in enumerate(_articles()[:_PAGES])]
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            Path(folder, f"{number:03d}.html").write_text(page, encoding="utf-8")
        took = _seconds(lambda: [clean(document) for document in load(folder) if isinstance(document, Document)])
    alone = _seconds(lambda: [trafilatura.extract(page) for page in pages])
    yield f"load and clean pages      {took / alone:5.2f} × trafilatura alone over the same {len(pages)} pages"


def _page(article: Article, number: int) -> str:
    """A page around an article, as large as those of newspapers are: menus, teasers, scripts, a foot."""
    menu = "".join(f'<li class="item"><a href="/section-{n}">Section {n}</a></li>' for n in range(60))
    teasers = "".join(
        f'<div class="card"><h3><a href="/{n}">Teaser {n}</a></h3><p class="meta">By A. Writer</p><img src="/{n}.jpg"></div>'
        for n in range(120)
    )
    text = "".join(f'<p class="paragraph">{html.escape(paragraph)}</p>' for paragraph in article.body.split("\n"))
    head = f'<title>Page {number}</title><meta property="article:published_time" content="2025-02-03T08:00:00+01:00">'
    scripts = "<script>var state = {};</script>" * 40
    around = f"<header><nav><ul>{menu}</ul></nav></header><main><article><h1>Page {number}</h1>{text}</article></main>"
    return f"<!doctype html><html><head>{head}{scripts}</head><body>{around}<aside>{teasers}</aside><footer>{menu}</footer></body></html>"


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
