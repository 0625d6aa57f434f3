"""Tokens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Span
from analysis.entities.tokens import LONGEST, straightened, tokenise


def forms(text: str) -> list[str]:
    return [form for sentence in tokenise(straightened(text), [Span(0, len(text))]) for form in sentence.forms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lagos-based Zenith", ["Lagos", "-based", "Zenith"]),
        ("US-China talks", ["US", "-", "China", "talks"]),
        ("Coca-Cola’s U.S. arm", ["Coca-Cola", "'s", "U.S.", "arm"]),
        ("R1/V3 costs $5.6m", ["R1", "/", "V3", "costs", "$", "5.6m"]),
        ("Moon Jae-in of blue-chip", ["Moon", "Jae-in", "of", "blue-chip"]),
        ("Seoul-born and Kim-led", ["Seoul", "-born", "and", "Kim", "-led"]),
        ("Mr. O'Brien of AT&T", ["Mr.", "O'Brien", "of", "AT&T"]),
        ("Vice PresidentClara Ode of theNorwegian bank", ["Vice", "President", "Clara", "Ode", "of", "the", "Norwegian", "bank"]),
        ("Iain McDonald on YouTube, LaCroix and toGlobex", ["Iain", "McDonald", "on", "YouTube", ",", "LaCroix", "and", "toGlobex"]),
    ],
)
def test_a_name_never_shares_its_token(text: str, expected: list[str]):
    assert forms(text) == expected


def test_a_sentence_without_end_is_read_in_pieces():
    pieces = tokenise("word " * 1000, [Span(0, 5000)])
    assert max(len(piece.forms) for piece in pieces) == LONGEST
    assert sum(len(piece.forms) for piece in pieces) == 1000


@given(st.text(max_size=100))
def test_offsets_find_every_token(text: str):
    plain = straightened(text)
    for sentence in tokenise(plain, [Span(0, len(plain))]):
        assert all(plain.startswith(form, at) for form, at in zip(sentence.forms, sentence.offsets(plain), strict=True))


def test_straightening_keeps_the_length():
    assert len(straightened("“It’s” ‘here’")) == len("“It’s” ‘here’")


def test_the_place_of_a_token_is_its_own_where_its_letters_stand_elsewhere_too():
    text = "USAID told the US of an aUS plan by US hands."
    [sentence] = tokenise(text, [Span(0, len(text))])
    assert sentence.place(text, sentence.forms.index("US"), sentence.forms.index("US") + 1) == (15, 17)
    assert sentence.place(text, 0, 2) == (0, 10)


def test_a_sentence_in_capitals_and_one_with_a_capital_at_every_word_have_manners_of_their_own():
    texts = ["POLICE ARREST TWO IN LAGOS", "Police Arrest Two Brothers in Lagos Raid", "Police arrested two brothers in Lagos."]
    assert [tokenise(text, [Span(0, len(text))])[0].manner for text in texts] == ["AC", "TC", ""]
