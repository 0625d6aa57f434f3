"""What holds for every text: the body stands in the raw text, nothing crashes, and twice the text takes twice the time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import Article, Document
from analysis.clean import clean, verbatim
from tests.growth import grows_linearly

LINES = st.sampled_from(
    [
        "",
        "  ",
        "\ud800",
        "\x00",
        *"""A Headline Without a Stop
Prose that ends here, and it is long enough to be called a paragraph by anyone.
Share
By Jane Doe
Published February 3, 2025
BEIJING, Feb 3 (Reuters) - The port opened on Monday after a week of storms.
Tags: a, b
AI, ports, trade
Source: Agence Centrale
Photo: Jane Doe
标签:,
中文标题一行
© 2025 The Ledger
- item
Trending2025-02-02 12:04:40
https://www.example.org/2025/02/03/x
“Quoted,” he said.
Will it last?
😀""".splitlines(),
    ]
)

ENDS = st.sampled_from(["\n", "\r\n", "\n\n", "\r", "\u2028"])
TEXTS = st.lists(st.tuples(LINES, ENDS), max_size=14).map(lambda rows: "".join(line + end for line, end in rows))
UNITS = [
    "a",
    " ",
    "\n",
    "A ",
    "By A ",
    "a. ",
    "Jan 1 2 3 4, ",
    "2025-",
    "(",
    "NEW YORK ",
    " | ",
    "Home > ",
    "word\n",
    "Tags: a, b\n",
    "a@b.",
]
UNITS += ["A - ", "中", "Related\nFoo bar baz\n", "Share\n", "\r\n", "Some Headline Here\n", "1 Jan 2020\n", "“a” "]


def unmapped(article: Article) -> str:
    """The characters of the body that no segment holds."""
    held = {place for start, _, length in article.segments for place in range(start, start + length)}
    return "".join(character for place, character in enumerate(article.body) if place not in held)


@settings(max_examples=150)
@given(TEXTS | st.text(max_size=300))
def test_every_character_of_the_body_but_separators_stands_in_the_raw_text(text: str) -> None:
    article = clean(Document("x.txt", text))
    for start, raw_start, length in article.segments:
        assert article.body[start : start + length] == article.raw[raw_start : raw_start + length]
    assert set(unmapped(article)) <= {"\n", " "}


@settings(max_examples=100)
@given(TEXTS)
def test_the_same_text_gives_the_same_article(text: str) -> None:
    assert clean(Document("x.txt", text)) == clean(Document("x.txt", text))


@settings(max_examples=100)
@given(TEXTS)
def test_cleaning_a_body_again_under_its_title_takes_no_prose(text: str) -> None:
    once = clean(Document("x.txt", text))
    again = clean(Document("x.txt", once.body, fields={"title": once.title or "Untitled"}))
    prose = [line for line in once.body.split("\n") if line.endswith("by anyone.")]
    assert all(line in again.body for line in prose)


@settings(max_examples=100)
@given(TEXTS)
def test_no_date_is_given_that_the_text_does_not_hold(text: str) -> None:
    article = clean(Document("x.txt", text))
    if article.published:
        assert article.published_evidence
        assert article.published_evidence in text
        assert article.published[:4] in article.published_evidence


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_verbatim_keeps_any_text(text: str) -> None:
    assert verbatim(Document("x.txt", text)).body == text


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    assert grows_linearly(lambda text: clean(Document("x.txt", text)), unit, 8_000)
