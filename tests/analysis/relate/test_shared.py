"""What stories share word for word: echoes, and notices that no topic is made of."""

from __future__ import annotations

import random

from analysis.annotate import annotate
from analysis.article import Document, Span
from analysis.clean import clean
from analysis.relate.echoes import shared
from analysis.relate.reading import Read, Row
from analysis.relate.topics import topics
from analysis.store.rows import tables

NOTICE = "Quotations of Acme Markets branded indices are delayed by at least twenty minutes."
THEMES = (
    "harbour ferry freight sailor lighthouse captain pier tide anchor cargo deck vessel dock crew voyage mast",
    "orchestra symphony conductor violin choir tempo concert cello opera soloist score rehearsal melody hall chord flute",
    "surgeon clinic patient vaccine nurse dose ward hospital therapy fever symptom disease doctor tablet infection scan",
)


def read(*bodies: str) -> Read:
    """Reads the tables of articles of one outlet, each under a number."""
    articles = [clean(Document("a.txt", body, fields={"id": f"{n:02d}", "source": "Norfell Post"})) for n, body in enumerate(bodies)]
    rows = tables("batch", [("digest", article, found) for article, found in zip(articles, annotate(articles), strict=True)])
    return lambda name, columns: rows[name].select(columns or rows[name].column_names)


def pieces(articles: int) -> list[str]:
    """Articles of three themes in turn, each in words of its own, every third with the same notice."""
    draw = random.Random(1)
    notice = [f"\n\n{NOTICE}", "", ""]
    return [f"{_paragraph(draw, THEMES[n % 3].split())}{draw.choice(notice)}" for n in range(articles)]


def _paragraph(draw: random.Random, words: list[str]) -> str:
    return " ".join(f"The {' '.join(draw.choices(words, k=9))} of the {draw.choice(words)}." for _ in range(8))


def test_what_five_stories_bear_is_a_notice_and_copies_of_one_story_count_once() -> None:
    rows = read(*pieces(24))
    apart = shared(rows, [])
    bodies = dict(zip(*(column.to_pylist() for column in rows("articles", ["id", "body"]).columns), strict=True))
    assert {bodies[id_][start:end] for id_, (start, end) in apart.notices} >= {NOTICE}
    one_story: list[Row] = [{"id": id_, "family": "f"} for id_ in bodies]
    assert not shared(rows, one_story).notices


def test_topics_are_those_that_the_articles_have_without_their_notices() -> None:
    noticed = pieces(90)
    plain = read(*(body.removesuffix(NOTICE) for body in noticed))
    rows = read(*noticed)
    assert labels(rows, shared(rows, []).notices) == labels(plain, []) != labels(rows, [])


def labels(rows: Read, notices: list[tuple[str, Span]]) -> list[str]:
    """What the topics of a corpus are called."""
    found, _ = topics(rows, notices, 3)
    return [topic["label"] for topic in found["topic_tree"]]  # type: ignore[union-attr]
