"""TextBlob's pair: equal to the last bit to the installed TextBlob, for whatever text."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textblob import TextBlob
from textblob.en import sentiment as lexicon

from analysis.article import Polarity, Span
from analysis.sentences import split
from analysis.sentiment import pattern
from tests.growth import grows_linearly

ODD = (
    "not no never n't isn't can't won't don’t cannot very extremely hardly so too really ! !! !!! ?! (!) (!!) ( ! ) ( ) [ ] "
    "{ } : ; , . .. ... …. - — / \\ * # @ & % $ ' \" ’ ‘ “ ” « » ` :) :-) : ) :( :'( ;) :D :d >:D >:d xd 8) 2018) 8-D <3 :/ "
    "http://x.org/a :3 5:3 o_O o.o >.> :-. ^_^ U.S. U.K. e.g. i.e. a.m. Mr. Mrs. No. vs. etc. Inc. w/ B|d. 3.5% 1,000 10:30 "
    "END-OF-SENTENCE END-OF-SENTENCE. :END-OF-SENTENCE good/bad well-known not-good “good” 'bad' \"great\" good's VERY Good "
    "GREAT! naïve 中国 новости 😀 &amp; ﬁne i\u0307s ß \ufeffgood \ud800 bad\u200b"
).split(" ")
GAPS = [" "] * 12 + ["  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u00a0", "\u2028", "\u0085", "\u001f", "", ""]


def from_textblob(text: str) -> Polarity:
    return Polarity(*TextBlob(text).sentiment)


def nasty_texts(number: int) -> list[str]:
    rng = random.Random(7)
    known = sorted(lexicon.keys())
    texts = []
    for _ in range(number):
        words = [rng.choice(known if rng.random() < 0.5 else ODD) for _ in range(rng.choice((1, 2, 4, 10, 30, 80)))]
        text = "".join(word + rng.choice(GAPS) for word in words)
        texts.append(rng.choice((text,) * 8 + (text.upper(), text.title())))
    return texts


def test_thousands_of_nasty_texts_score_as_textblob_scores_them() -> None:
    wrong = [text for text in nasty_texts(2500) if pattern.sentiment(text) != from_textblob(text)]
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "This isn't good, and not really bad either.",
        "A great (!) success :-) and a terrible failure :'(",
        "The fair ended in 2018). It was fun!!! \n\n:\n\n) Really not good.",
        "The absolutely never boring mayor\r\n\r\nspoke. Very good!",
        "END-OF-SENTENCE good END-OF-SENTENCE. not END-OF-SENTENCE bad",
        "Good.\ud800 Bad\x00 great",
    ],
)
def test_a_text_scores_as_textblob_scores_it(text: str) -> None:
    assert pattern.sentiment(text) == from_textblob(text)


def test_a_text_read_by_its_parts_and_they_score_as_each_does_alone() -> None:
    texts = [*nasty_texts(700), "", "Good\u2003news. \n\nNot\n very bad", "It is bad :\n) Good! Not! really. Good", "Good. Bad"]
    for text in texts:
        for parts in (split(text), (Span(0, 4), Span(4, 9)), (Span(2, len(text)),), (Span(0, len(text)),)):
            own = [pattern.sentiment(text[start:end]) for start, end in parts]
            assert pattern.sentiments(text, parts) == (pattern.sentiment(text), own)


@given(st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_string_scores_as_textblob_scores_it(text: str) -> None:
    assert pattern.sentiment(text) == from_textblob(text)


@given(st.lists(st.sampled_from([*ODD, "good", "bad", "really", "best"]), max_size=12), st.sampled_from(["", " ", "\n\n"]))
@settings(max_examples=200, deadline=None)
def test_any_mix_of_marks_scores_as_textblob_scores_it(words: list[str], gap: str) -> None:
    assert pattern.sentiment(gap.join(words)) == from_textblob(gap.join(words))


def test_a_version_not_proven_equal_answers_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern, "_IS_PROVEN", False)
    monkeypatch.setattr(pattern, "_own", lambda text: pytest.fail("our own reading was used"))
    assert pattern.sentiment("A very good day") == from_textblob("A very good day")


@pytest.mark.parametrize("unit", ["a", "!", ".", "(", '"', ":)", ".?", "a.", "\n", " ", "good "])
def test_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    assert grows_linearly(pattern.sentiment, unit, 32_000)
