"""A person's own word list: it speaks in place of the model, turns with negations, and is found as whole words."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.article import Driver
from analysis.sentences import split
from analysis.sentiment import score
from analysis.sentiment.wordlist import Reworded, WordList
from tests.growth import grows_linearly

PRAISE = "The brilliant surgeon saved the child."


def under(text: str, **weights: float) -> Reworded | None:
    (tone,) = score([text], [split(text)[:1]], [()], [()])[0].sentences
    return WordList({word.replace("_", " "): weight for word, weight in weights.items()}).reworded(
        text, tone.polarity, tone.neutral, tone.drivers
    )


def polarity(text: str, **weights: float) -> float:
    found = under(text, **weights)
    assert found is not None
    return found.polarity


def test_a_favourable_word_makes_a_sentence_more_favourable_and_an_unfavourable_one_less() -> None:
    (plain,) = score([PRAISE], [split(PRAISE)], [()], [()])[0].sentences
    assert polarity(PRAISE, surgeon=1) > plain.polarity > polarity(PRAISE, surgeon=-1)


def test_a_silenced_word_no_longer_counts_and_its_driver_is_gone() -> None:
    found = under(PRAISE, brilliant=0)
    assert found is not None
    assert "brilliant" not in {driver.word for driver in found.drivers}
    (plain,) = score([PRAISE], [split(PRAISE)], [()], [()])[0].sentences
    assert found.polarity < plain.polarity


def test_where_all_that_told_is_silenced_there_is_no_evidence() -> None:
    found = under(PRAISE, brilliant=0, saved=0)
    assert found is not None
    assert (found.polarity, found.neutral, found.state, found.drivers) == (0.0, None, "no evidence", ())


def test_a_listed_word_gives_evidence_where_there_was_none() -> None:
    found = under("The train leaves at ten.", train=2)
    assert found is not None
    assert (found.tone, found.state, found.drivers) == ("favourable", "scored", (Driver("train", 2),))


def test_a_listed_word_takes_the_place_of_what_the_model_says_of_it() -> None:
    found = under(PRAISE, brilliant=-2, saved=-2)
    assert found is not None
    assert found.tone == "unfavourable"


def test_a_negation_in_the_clause_turns_a_listed_word() -> None:
    assert polarity("The plan is no slam dunk.", slam_dunk=1) < 0 < polarity("No, the plan is a slam dunk.", slam_dunk=1)


@pytest.mark.parametrize("text", ["Chipmakers met.", "A microchip."])
def test_words_are_found_whole(text: str) -> None:
    assert under(text, chip=1) is None


def test_a_star_stands_for_any_ending_and_a_phrase_spans_any_space() -> None:
    words = WordList({"chip*": 1, "rate cut": -1})
    assert words.reworded("Chipmakers  met.", 0, None, ()) is not None
    assert words.reworded("A rate\n cut came.", 0, None, ()) is not None


def test_the_longer_phrase_speaks_for_its_words() -> None:
    found = under("The oil is crude oil.", crude=-2, crude_oil=0)
    assert found is not None
    assert found.words == ("crude oil",)


@given(st.text(max_size=80), st.floats(-1, 1), st.one_of(st.none(), st.floats(0, 1)))
@example("a", -1.0, None)
@settings(max_examples=60, deadline=None)
def test_any_text_stays_within_bounds(text: str, before: float, neutral: float | None) -> None:
    found = WordList({"a": 2, "b*": -5, "c d": 0}).reworded(text, before, neutral, (Driver("a", 0.5),))
    assert found is None or (-1 <= found.polarity <= 1 and (found.neutral is None or 0 <= found.neutral <= 1))


@pytest.mark.parametrize("unit", ["chip", "rate cut ", " ", "rate  ", "not "])
def test_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    words = WordList({"chip*": 1, "rate cut": -1})
    assert grows_linearly(lambda text: words.reworded(text, 0.1, 0.4, ()), unit, 64_000)
