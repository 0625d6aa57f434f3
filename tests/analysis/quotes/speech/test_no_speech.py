"""What only looks like speech; any text can be read, in linear time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Span
from analysis.quotes import find_quotes
from tests.analysis.quotes.told import quotes, told
from tests.growth import grows_linearly

NO_SPEECH = [
    "Readers should not let the papers tell them how to cross a bridge.",
    "Teachers help pupils explain what they see.",
    "Once he has said his piece, the mayor is happy to listen.",
    "The vote went according to plan, and the hall was laid out according to size.",
    "Few are as wealthy as Ada Byron claims to be at all.",
    "Traders were optimistic of luck at news that rates may fall.",
    "Ada Byron spoke at length of Bo Li's threat to Northern Europe.",
    "A film called “Salt” won the prize.",
    "The minister will announce that the plant is to close.",
    "The firm issued a profit warning that sales fell.",
    "Police held two men accused of theft on the bridge.",
    "It's said that the bridge is cursed.",
    "Ada Byron criticised the World Dance Tour on Monday.",
    "A small part of me hoped the bridge would hold.",
    "The latest Roadwise forecast shows the state of the road.",
    "Let's say you think a degree will cost more in 18 years.",
    "Call the council if they suspect that the bridge is old.",
    "Neither the mayor nor the council said that it was safe.",
    "Most of the old bridges fell, suggesting that steel is best.",
    "The mayor's remarks in Leeds criticising the bridge were few.",
    "“The bridge is as old as the town.” These comments support the mayor.",
    "Ada Byron found her keys by the bridge, the day before it was shut.",
    "The workers found out they were to build a bridge.",
    "The rivals called out the firm for the state of the bridge.",
    "The mayor showed why he has the best bridge in Leeds.",
    "Hours after the flood, the council responded by closing the bridge.",
]


@pytest.mark.parametrize("body", NO_SPEECH)
def test_what_is_yet_to_be_said_and_what_is_only_supposed_is_no_speech(body: str):
    assert told(body) == []


NOT_SPEECH = [
    "The “low-cost” model sells well.",
    "He read “A Room of One's Own” on the train.",
    "The crowd sang “Hey Jude” and left.",
    "The report was late, and the claims were many.",
    "Ada Byron did not say whether the bridge was safe.",
    "Ada Byron was told that the bridge was safe.",
    "The launch of the bridge highlights the city's commitment to its people.",
    "What critics say is of no account.",
    "The new chances mentioned by Ada Byron are also used by others.",
    "By declaring their assets early, people were able to keep them.",
    "KENYA:\nDead: 192\nInjured: 4,877\n\nPERU:\nDead: 10\nInjured: 74",
    "WHO: Mayor Ada Byron\nWHAT: the bridge opens.\nWHEN: Friday at noon.\nWHERE: 12 Elm Street.",
    "The United States is large.",
    "What traders call a “dead cat bounce” followed.",
    "The pictures prompted accusations, claims denied by Leeds.",
    "Ada Byron told the story of the man who was lost.",
    "Fans called him “the Lion of Leeds”.",
    "CLAIM: “The tax would rise at once for all.”",
    "It was his second alleged violation of the terms.",
    "The museum's new show, “Rivers of Light”, opens soon.",
    "The list of “Ten Bridges” called “The Long Ones” is new.",
    "These are the two questions occupying the city.",
    "The bridge began its second term as a road.",
    "He had tears in her view of the bridge.",
    "Mass protests broke out in the city, and state troopers came.",
]


@pytest.mark.parametrize("body", NOT_SPEECH)
def test_scare_quotes_titles_and_nouns_are_no_speech(body: str):
    assert quotes(body) == ()


PIECES = st.sampled_from(
    [
        "said ",
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "Ada Byron ",
        "she ",
        "that ",
        ", ",
        ". ",
        "\n",
        "according to ",
        "experts ",
        "and ",
        "it was ",
        "(",
        ")",
        "—",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_span_lies_in_the_body_and_holds_its_content(body: str):
    for quote in quotes(body):
        assert 0 <= quote.start <= quote.content_start < quote.content_end <= quote.end <= len(body)
        assert quote.speaker_start is None or body[quote.speaker_start : quote.speaker_end].strip()


@given(st.text(max_size=200))
def test_any_text_can_be_read(body: str):
    assert quotes(body) == quotes(body)


@pytest.mark.parametrize("body", ["", "\n", "\ud800", "😀“😀”", "SAID SAID SAID", "\x00 said that \x00", "他说：“好。”"])
def test_strange_texts_do_no_harm(body: str):
    assert all(quote.content_end <= len(body) for quote in quotes(body))


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "“",
        "'a ",
        "he said that ",
        "not said ",
        "and claimed it is ",
        ") said ",
        "Ann Lee said it is so, ",
        "“We go,” she said. ",
        "In, ",
        "Q: Is it?\nA: It is.\n",
        '"We go. ',
        "he told the man, while ",
        "The man goes. It said that it is. ",
        "the mill sold 300 looms, said Ada Byron, and ",
    ],
)
def test_reading_time_grows_with_the_length_of_the_text(piece: str):
    assert grows_linearly(lambda body: find_quotes(body, (Span(0, len(body)),), ()), piece, 20_000)


def test_a_name_given_right_before_a_quotation_can_be_read() -> None:
    quotes("The worry, as Ada called it, ''did not preclude good sense.'' She left.")
