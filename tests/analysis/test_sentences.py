"""The sentence splitter: where sentences end, where they do not, and that nothing is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.sentences import split
from tests.growth import grows_linearly


def sentences(body: str) -> list[str]:
    return [body[start:end] for start, end in split(body)]


APART = [
    ("The river rose. Families left.", ["The river rose.", "Families left."]),
    ("Is it true? Nobody knows! So it goes.", ["Is it true?", "Nobody knows!", "So it goes."]),
    ("“We lost.” She paused.", ["“We lost.”", "She paused."]),
    ("(The mill closed.) Workers left.", ["(The mill closed.)", "Workers left."]),
    ("Prices fell…  Nobody noticed.", ["Prices fell…", "Nobody noticed."]),
    ("They moved to the U.S. The farm was sold.", ["They moved to the U.S.", "The farm was sold."]),
    ("He ate vitamin C. It helped.", ["He ate vitamin C.", "It helped."]),
    ("She works for Harbor Inc. He does not.", ["She works for Harbor Inc.", "He does not."]),
    ("It opens at 9 a.m. Visitors queue.", ["It opens at 9 a.m.", "Visitors queue."]),
    ("The answer was no. Voters shrugged.", ["The answer was no.", "Voters shrugged."]),
    ("The river rose in Leeds.Families left.", ["The river rose in Leeds.", "Families left."]),
    ("Sales rose 4%.Acme gained.(AP)", ["Sales rose 4%.", "Acme gained.(AP)"]),
    ("It rained.“We lost,” she said.“We did.”Nobody spoke.", ["It rained.", "“We lost,” she said.", "“We did.”", "Nobody spoke."]),
    (
        'It rained."We lost," she said."It was late."Nobody spoke.',
        ["It rained.", '"We lost," she said.', '"It was late."', "Nobody spoke."],
    ),
    ('They called it "a flood"."We lost," she said.', ['They called it "a flood".', '"We lost," she said.']),
    ("They watched Jeopardy! It was late.", ["They watched Jeopardy!", "It was late."]),
    ("The cat sat. Maria slept.", ["The cat sat.", "Maria slept."]),
    ("See www.harbor.example. Then call.", ["See www.harbor.example.", "Then call."]),
    ("The well ran dry.[3][12] Rain came.", ["The well ran dry.[3][12]", "Rain came."]),
    ("It cost 2. 300 came.", ["It cost 2.", "300 came."]),
    ("Sales rose. iPhones led.", ["Sales rose.", "iPhones led."]),
    ("Harbour 4, Valley 2. Mill Town 1, Ridge 0.", ["Harbour 4, Valley 2.", "Mill Town 1, Ridge 0."]),
    ("雨停了。“走吧。”她说！好。", ["雨停了。", "“走吧。”", "她说！", "好。"]),
    ("A\xa0dam\xa0broke.\xa0Water\xa0came.", ["A\xa0dam\xa0broke.", "Water\xa0came."]),
    ("No stop here\nA new line", ["No stop here", "A new line"]),
    ("The mill closed.Workers left.“We lost,”he said.", ["The mill closed.", "Workers left.", "“We lost,”he said."]),
    (
        "Votes were counted in Norfell.In May turnout was 60%.I left.",
        ["Votes were counted in Norfell.", "In May turnout was 60%.", "I left."],
    ),
    ("It is in the Far East.Leeds-Norfell trade grew.", ["It is in the Far East.", "Leeds-Norfell trade grew."]),
    ("They won in 2016.LOCALS CHEERED Then", ["They won in 2016.", "LOCALS CHEERED Then"]),
    ("One.\r\n\r\n  Two.\u2028", ["One.", "Two."]),
    ("يسأل؟ نعم.", ["يسأل؟", "نعم."]),
]

TOGETHER = [
    "Write to Ada.Byron@acme.example or see Acme.Com for more.",
    "J.K.Ash met Mr.Smith of Acme Corp.Ltd at Ives.",
    "The U.S. Senate met Dr. Ito and Mrs. Berg on Jan. 20.",
    "J. K. Marsh and R.A. Singh wrote it with No. 5 in mind.",
    "Sen. Lund left at 5 p.m. Monday.",
    "“The gates are open,” he said.",
    "“It filled the whole arena.” he explained.",
    "“Why now?” Ms. Ito asked.",
    '"Stop!" Captain Anna Berg shouted.',
    "Yahoo! Finance and Yahoo! users said so.",
    "The price is $1.5 million, or 3.2 percent.",
    "Read https://harbor.example/a?b=1.html for more.",
    "He waited . . . and left.",
    "Well... we shall see.",
    "The case of Hill v. Valley, i.e. Hill, ended.",
    "1. Open the lid.",
    "Ph.D. students from Washington, D.C. Public Schools came.",
    "GPT-4.5 and version 2.0 are out.",
    "Acme.Com, Norfell.IO and Globex.js are sites of St.Maria and U.S.Steel.",
    "Read Report.Final.pdf and www.Harbor.Example.",
]


@pytest.mark.parametrize(("body", "expected"), APART)
def test_sentences_end_here(body: str, expected: list[str]) -> None:
    assert sentences(body) == expected


@pytest.mark.parametrize("body", TOGETHER)
def test_sentences_do_not_end_inside(body: str) -> None:
    assert sentences(body) == [body]


def test_a_quotation_of_two_sentences_is_two_sentences() -> None:
    assert sentences("“We won. We are glad,” he said.") == ["“We won.", "We are glad,” he said."]


@pytest.mark.parametrize("body", ["", " ", "\n\n\t\n", "\xa0"])
def test_white_space_has_no_sentences(body: str) -> None:
    assert split(body) == ()


pieces = st.sampled_from(
    [
        "Mr",
        "U.S",
        "a.m",
        "no",
        "4",
        "He",
        "left",
        "Inc",
        " ",
        " ",
        ".",
        ".",
        "!",
        "?",
        "…",
        "”",
        "“",
        ")",
        "\n",
        "。",
        "A",
        "\ud800",
        "\0",
        "😀",
    ]
)
bodies = st.lists(pieces, max_size=60).map("".join) | st.text(max_size=80)


@given(bodies)
def test_every_visible_character_is_in_exactly_one_stripped_sentence(body: str) -> None:
    spans = split(body)
    assert [c for start, end in spans for c in body[start:end] if not c.isspace()] == [c for c in body if not c.isspace()]
    assert all(0 <= start < end <= len(body) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert all(body[start:end] == body[start:end].strip() and "\n" not in body[start:end] for start, end in spans)


@pytest.mark.parametrize("body", ["no stop " * 600, "a" * 4_500, f"a{' ' * 4_500}b", "word " * 399 + "longer" * 2 + " end" * 50])
def test_what_goes_on_without_a_full_stop_is_cut_between_words(body: str) -> None:
    found = sentences(body)
    assert max(map(len, found)) <= 2_000
    assert "".join("".join(found).split()) == "".join(body.split())
    assert "a" in body or " ".join(found) == body.strip()


@given(bodies)
def test_lines_split_alone_as_they_split_together(body: str) -> None:
    assert sentences(body) == [sentence for line in body.split("\n") for sentence in sentences(line)]


@pytest.mark.parametrize("piece", [".", "a", ".”", "A. ", "。", "[1]", " ", "!\u201d Ab", ". ", "a.b", 'aa."Bb ', '"aa".B', 'aaa."'])
def test_time_grows_with_the_text_only(piece: str) -> None:
    assert grows_linearly(split, piece, 100_000)
