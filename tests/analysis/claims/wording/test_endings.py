"""Patterns that end where they are asked, and the trees of words they are made of."""

import re

import pytest

from analysis.claims.numbers import traps
from analysis.claims.owner import leads
from analysis.claims.subject import patterns as beside
from analysis.claims.wording import patterns
from analysis.claims.wording.endings import Ending, any_of
from analysis.claims.wording.resources import ABOUT, LESS, MEASURES, MONEY_SIGNS, MORE, NAMES_BEFORE, PLAIN

ENDINGS = {
    name: ending for module in (patterns, beside, traps, leads) for name, ending in vars(module).items() if isinstance(ending, Ending)
}


@pytest.mark.parametrize("name", ENDINGS)
@pytest.mark.parametrize("behind", [" ", "  ", "\n", ". ", "-", " the ", " an ", ""])
def test_a_glance_loses_nothing_that_a_pattern_finds(name, behind):
    ending = ENDINGS[name]
    for word in (
        *MORE,
        *LESS,
        *ABOUT,
        *PLAIN,
        *NAMES_BEFORE,
        "Won",
        "owns",
        "from",
        "compared with",
        "May",
        "offered a home for",
        ">",
        "Acme and",
        "of the mills,",
        "minus",
        "–",
    ):
        text = f"In Leeds Acme {word}{behind}"
        found, plain = ending.search(text, 3, len(text)), ending._pattern.search(text, 3, len(text))
        assert (found and found.span()) == (plain and plain.span()), text


def test_each_ending_finds_something():
    asked = (
        "trailed to more than | opened with | top | page | won | owns | bought the house for | ~ | May | from | Acme and | Of the mills, "
    )
    asked += "| minus "
    assert all(any(ending.search(f"Acme {words} ".replace("  ", " ")) for words in asked.split(" | ")) for ending in ENDINGS.values())


@pytest.mark.parametrize("words", [MEASURES, MONEY_SIGNS, NAMES_BEFORE, ("to", "to the", "the"), ("only",)])
def test_a_tree_of_words_matches_each_of_them_whole_and_nothing_else(words):
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert not any(pattern.fullmatch(f"{word}x") for word in words if f"{word}x" not in words)


def test_a_tree_of_words_prefers_the_longest():
    assert re.match(any_of(["more", "more than", "more or less"]), "more than five")[0] == "more than"
