"""Article text on its way to Plotly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.house.text import around, cells, escape, label, plain, shorten, told_apart
from tests.growth import grows_linearly

HOSTILE = '<a href="http://evil.test">x</a> %{y} $x$ <br> &lt; {0}'


def test_tags_placeholders_and_formulas_are_shown_literally() -> None:
    told = escape(HOSTILE)
    assert not set("<>%{$") & set(told)
    assert "&lt;a href" in told


@pytest.mark.parametrize("missing", [None, float("nan")])
def test_a_missing_value_is_nothing(missing: object) -> None:
    assert plain(missing) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [("a\nb\tc", "a b c"), ("a\u202eb", "a b"), ("a\ud800b", "a b"), ("  spaced   out ", "spaced out"), (3, "3")],
)
def test_text_comes_on_one_line_without_what_turns_or_breaks_it(text: object, told: str) -> None:
    assert plain(text) == told


@given(st.text(max_size=80), st.integers(2, 40))
def test_shortened_text_is_no_longer_than_asked(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length


def test_text_is_cut_at_the_end_of_a_word() -> None:
    assert shorten("The harbour opens again in spring", 20) == "The harbour opens…"


def test_an_excerpt_holds_the_part_it_is_taken_around() -> None:
    sentence = "In 2017 the government of the day announced that the two harbours would be rebuilt by 2030 at the latest"
    assert around(sentence, "In 2017", 40) == "In 2017 the government of the day…"
    assert around(sentence, "by 2030", 40) == "…would be rebuilt by 2030 at the latest"
    assert around(sentence, None, 40) == shorten(sentence, 40)


@given(st.text(max_size=80), st.text(max_size=9), st.integers(12, 40))
def test_an_excerpt_is_no_longer_than_asked(text: str, part: str, length: int) -> None:
    assert len(around(text, part, length)) <= length


@given(st.text(max_size=200))
def test_a_label_has_at_most_two_lines_and_no_tag_but_the_break(text: str) -> None:
    lines = label(text).split("<br>")
    assert len(lines) <= 2
    assert not set("<>") & set("".join(lines))


@pytest.mark.parametrize("char", ["a", " ", "<", "\n", "\u202e"])
def test_a_million_characters_cost_time_in_proportion(char: str) -> None:
    assert grows_linearly(escape, char, 500_000)


def test_a_label_in_wide_characters_takes_the_room_of_one_in_narrow_ones() -> None:
    lines = label("科技公司公布季度业绩" * 4, 26, 2).split("<br>")
    assert max(map(cells, lines)) <= 26
    assert label("Plain words", 26, 2) == "Plain words"


def test_names_that_begin_alike_keep_what_tells_them_apart() -> None:
    names = ["The Independent Observer of the North and the Isles", "The Independent Observer of the North and the Coast", "Echo"]
    assert told_apart(names, 36) == ["The Independent Obser… and the Isles", "The Independent Obser… and the Coast", "Echo"]
    assert len({label(name) for name in told_apart(names, 36)}) == 3


def test_wide_letters_are_cut_by_their_width() -> None:
    assert shorten("新华通讯社国际新闻中心", 11) == "新华通讯社…"
    assert shorten("新华通讯社", 10) == "新华通讯社"
