"""The index finds an article exactly where its text holds what is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.search import Index, Phrase, Places, expression, indexed, opened, parse, write
from analysis.search.index import PART
from analysis.search.tokens import tokens
from tests.growth import grows_linearly

TEXTS = [
    ("Żółty ferry", "The chip makers' lobby in São Paulo. Chips, chipped."),
    (None, "中国经济 grew\x00fast; the resume\u0301 of a co\u00adoperation"),
    ("<b>=1+1</b>", "word " * 5 + "\ud800 end_of_line"),
]


def found(query: str) -> list[int]:
    return Index({0: indexed(TEXTS)}).numbers(expression(parse(query))).tolist()


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("zolty", [1]),
        ("ŻÓŁTY", [1]),
        ("chip", [1]),
        ("chip*", [1]),
        ("chi", []),
        ('"chip makers"', [1]),
        ('"makers chip"', []),
        ('"ferry the"', []),
        ("sao", [1]),
        ("中国", [2]),
        ("国中", []),
        ("grew fast", [2]),
        ("resume", [2]),
        ("cooperation", [2]),
        ("word end line", [3]),
        ("the -chip", [2]),
        ("chip OR word", [1, 3]),
        ("b", [3]),
    ],
)
def test_a_query_finds(query, rows):
    assert found(query) == rows


def test_parts_are_asked_together_and_outlive_their_files(tmp_path: Path):
    paths = [tmp_path / f"{part}.sqlite" for part in (1, 2)]
    write(paths[0], TEXTS[:1])
    write(paths[1], TEXTS[1:])
    index = Index({part: opened(path) for part, path in enumerate(paths, 1)})
    for path in paths:
        path.unlink()
    assert index.numbers('"the"').tolist() == [PART + 1, 2 * PART + 1]


WORDS = st.lists(st.sampled_from(["a", "B", "É", "ab", "中", "-", "'", "\n"]), max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS, st.booleans())
@settings(max_examples=60)
def test_index_and_places_agree(texts, asked, prefix):
    phrase = Phrase(tuple(token.word for token in tokens(" ".join(asked))), prefix)
    if phrase.words:
        bodies = [" ".join(text) for text in texts]
        rows = Index({0: indexed((None, body) for body in bodies)}).numbers(expression(phrase)).tolist()
        assert rows == [row for row, body in enumerate(bodies, 1) if Places([phrase]).found(body)]


def test_places_are_those_of_the_original_text():
    text = "Chips, the ‘Chip makers’ and CHIPS"
    assert [text[a:b] for a, b in Places([Phrase(("chip",), prefix=True), Phrase(("chip", "makers"))]).found(text)] == [
        "Chips",
        "Chip makers",
        "CHIPS",
    ]


@pytest.mark.parametrize("piece", ["a ", "a", "é", "a-", "\u0301", "中", "𝒳 "])
def test_finding_places_takes_linear_time(piece):
    assert grows_linearly(Places([Phrase(("a", "b")), Phrase(("a",), prefix=True)]).found, piece, 100_000)
