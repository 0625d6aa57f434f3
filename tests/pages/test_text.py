"""Article text on its way to Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.parts.text import highlighted, safe
from tests.growth import grows_linearly

JOINER = "\u2060"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A plain headline, with (some) 5% more.", "A plain headline, with (some) 5% more."),
        ("Source: Echo", "Source: Echo"),
        ("![x](y)", r"\!\[x\](y)"),
        (":red[now]", r"\:red\[now\]"),
        (":material/home:", r"\:material/home:"),
        ("$5 and $6", r"\$5 and \$6"),
        ("a*b_c`d", r"a\*b\_c\`d"),
        ("1. first", r"1\. first"),
        ("- item", r"\- item"),
        ("# title", r"\# title"),
        ("two\nlines", "two lines"),
        ("a\ud800b", "a b"),
        (None, ""),
    ],
)
def test_what_markdown_would_read_is_escaped_and_the_rest_left_alone(text: object, told: str) -> None:
    assert safe(text) == told


@pytest.mark.parametrize("text", ["http://evil.test", "www.evil.test", "a@evil.test", ":streamlit:", "a -> b", "a <- b", "a -- b"])
def test_what_streamlit_replaces_later_is_kept_apart_by_an_invisible_joiner(text: str) -> None:
    assert JOINER in safe(text)


@given(st.text(max_size=60))
def test_taking_the_escapes_away_gives_the_text_back(text: str) -> None:
    restored = re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", safe(text).replace(JOINER, ""))
    assert restored.replace("\\", "") == " ".join(
        re.sub(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+", " ", text).split()
    ).replace("\\", "").replace(JOINER, "")


def test_highlights_stand_on_a_coloured_ground_and_keep_the_blanks_around_them() -> None:
    assert highlighted("The Echo says [so]", [(4, 8)]) == r"The :blue-background[Echo] says \[so\]"


def test_highlights_that_overlap_or_lie_outside_are_left_out() -> None:
    assert highlighted("abcdef", [(0, 3), (2, 4), (5, 9)]) == ":blue-background[abc]def"


@pytest.mark.parametrize("piece", ["a", "@", ":a", "-", "1"])
def test_a_million_characters_cost_time_in_proportion(piece: str) -> None:
    assert grows_linearly(safe, piece, 500_000)
