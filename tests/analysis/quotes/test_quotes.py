"""Quotations: who says what, in which kind of speech, and what only looks like speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import Mention, Quote, Span
from analysis.quotes import find_quotes, stance
from analysis.sentences import split
from tests.growth import grows_linearly


def quotes(body: str, mentions: tuple[Mention, ...] = ()) -> tuple[Quote, ...]:
    return find_quotes(body, split(body), mentions)


def told(body: str) -> list[tuple[str, str | None, str]]:
    """Kind, speaker and content of each quotation."""
    return [(quote.kind, quote.speaker, body[quote.content_start : quote.content_end]) for quote in quotes(body)]


DIRECT = [
    ("“The bridge is safe,” said Ada Byron.", "Ada Byron", "“The bridge is safe,”"),
    ('"The bridge is safe," Ada Byron said on Monday.', "Ada Byron", '"The bridge is safe,"'),
    ("Ada Byron told reporters: “The bridge is safe.”", "Ada Byron", "“The bridge is safe.”"),
    ("“Is the bridge safe?” asked the mayor.", "mayor", "“Is the bridge safe?”"),
    ("‘The bridge is safe,’ said Ada Byron, an engineer’s daughter.", "Ada Byron", "‘The bridge is safe,’"),
    ("''The bridge is safe,'' Ada Byron said.", "Ada Byron", "''The bridge is safe,''"),
    (
        "“The bridge is safe,” Ada Byron said. “We tested it twice.”",
        "Ada Byron",
        "“The bridge is safe,” Ada Byron said. “We tested it twice.”",
    ),
    ("“The bridge is safe. It was built to last,” said Ada Byron.", "Ada Byron", "“The bridge is safe. It was built to last,”"),
    ("“She told me ‘go home’ and I went,” said Ada Byron.", "Ada Byron", "“She told me ‘go home’ and I went,”"),
    ("Ada Byron, who designed it, said, “The bridge is safe for everyone.”", "Ada Byron", "“The bridge is safe for everyone.”"),
    ("“The bridge is safe for everybody.” — Ada Byron", "Ada Byron", "“The bridge is safe for everybody.”"),
]


@pytest.mark.parametrize(("body", "speaker", "content"), DIRECT)
def test_direct_speech_has_its_speaker(body: str, speaker: str, content: str):
    assert told(body) == [("direct", speaker, content)]


MIXED = [
    ("Ada Byron says the bridge “would be one way to lose.”", "Ada Byron", "the bridge “would be one way to lose.”"),
    ("The builders “saw the bridge as a danger,” said Ada Byron.", "Ada Byron", "The builders “saw the bridge as a danger,”"),
    ("Ada Byron blasted the plan as a “disgrace”.", "Ada Byron", "the plan as a “disgrace”"),
    (
        "“The only way out is to build a bridge” for all of them, Ada Byron said.",
        "Ada Byron",
        "“The only way out is to build a bridge” for all of them",
    ),
]


@pytest.mark.parametrize(("body", "speaker", "content"), MIXED)
def test_words_of_the_speaker_within_those_of_the_writer_are_mixed_speech(body: str, speaker: str, content: str):
    assert told(body) == [("mixed", speaker, content)]


def test_a_hyphen_splits_no_speaker():
    body = "Park Geun-hye said the bridge is safe."
    (quote,) = quotes(body, (Mention(0, 9, "Park Geun", "PERSON", "Park Geun"),))
    assert (quote.speaker, quote.cue, body[quote.content_start : quote.content_end]) == ("Park Geun", "said", "the bridge is safe")


NO_SPEECH = [
    "The minister will announce that the plant is to close.",
    "The firm issued a profit warning that sales fell.",
    "Let's say you think a degree will cost more in 18 years.",
]


@pytest.mark.parametrize("body", NO_SPEECH)
def test_what_is_yet_to_be_said_and_what_is_only_supposed_is_no_speech(body: str):
    assert told(body) == []


INDIRECT = [
    ("Ada Byron said that the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("Ada Byron said the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("Ada Byron, an engineer from Leeds, has repeatedly warned that the bridge will fall.", "Ada Byron", "the bridge will fall"),
    ("The bridge will fall within a year, Ada Byron warned.", "Ada Byron", "The bridge will fall within a year"),
    ("The bridge will fall within a year, experts said on Sunday.", "experts", "The bridge will fall within a year"),
    ("The bridge will fall within a year, according to Ada Byron.", "Ada Byron", "The bridge will fall within a year"),
    ("According to Ada Byron, an engineer from Leeds, the bridge will fall.", "Ada Byron", "the bridge will fall"),
    ("The bridge will fall within a year, as suggested by Ada Byron.", "Ada Byron", "The bridge will fall within a year"),
    ("The bridge will fall within a year, as the ministry reports.", "ministry", "The bridge will fall within a year"),
    ("The founder, Ada Byron, described the ban as a grave mistake.", "Ada Byron", "the ban as a grave mistake"),
    ("The bridge has about 40 cables of steel, said Ada Byron, an engineer.", "Ada Byron", "The bridge has about 40 cables of steel"),
    ("Lawyers for Ann Smith and Bob Dean denied that they knew of it.", "Lawyers for Ann Smith and Bob Dean", "they knew of it"),
    ("The company's spokesman, Ada Byron, said the plant would close.", "Ada Byron", "the plant would close"),
    ("Ada Byron stressed the need for a second bridge.", "Ada Byron", "the need for a second bridge"),
    ("Ada Byron is convinced that the bridge will hold.", "Ada Byron", "the bridge will hold"),
    ("Ada Byron accused the council of hiding the report.", "Ada Byron", "hiding the report"),
    ("Ada Byron vowed to build another bridge.", "Ada Byron", "to build another bridge"),
    ("Ada Byron asked whether the bridge was safe.", "Ada Byron", "whether the bridge was safe"),
    ("Ada Byron pointed out that bridges age.", "Ada Byron", "bridges age"),
    ("The bridge, Ada Byron said, would fall within a year.", "Ada Byron", "The bridge, Ada Byron said, would fall within a year"),
    ("Ada Byron told the Leeds Post that the bridge would fall.", "Ada Byron", "the bridge would fall"),
    ("A study that appeared in Leeds found that bridges age.", "study", "bridges age"),
]


@pytest.mark.parametrize(("body", "speaker", "content"), INDIRECT)
def test_indirect_speech_has_its_speaker(body: str, speaker: str, content: str):
    assert told(body) == [("indirect", speaker, content)]


def test_words_in_quotation_marks_make_reported_speech_mixed():
    body = "Ada Byron said the bridge was “a disgrace to the city” and should go."
    assert told(body) == [("mixed", "Ada Byron", "the bridge was “a disgrace to the city” and should go")]


def test_a_participle_goes_on_with_the_speaker():
    body = "“The bridge is safe,” said Ada Byron, noting that it had been tested."
    assert told(body) == [("direct", "Ada Byron", "“The bridge is safe,”"), ("indirect", "Ada Byron", "it had been tested")]


def test_a_second_verb_goes_on_with_the_speaker():
    body = "Ada Byron emphasizes that bridges are cheap, but warns that they age."
    assert told(body) == [("indirect", "Ada Byron", "bridges are cheap"), ("indirect", "Ada Byron", "they age")]


def test_two_speakers_share_a_sentence():
    body = "Ada Byron said that the bridge was safe, and Mary Shelley warned that it was not safe at all."
    assert told(body) == [("indirect", "Ada Byron", "the bridge was safe"), ("indirect", "Mary Shelley", "it was not safe at all")]


def test_speech_that_runs_over_paragraphs_is_one_quotation():
    body = "“The bridge is safe,” said Ada Byron. “We tested it.\n\n“It held for a week.”"
    assert told(body) == [("direct", "Ada Byron", body)]


def test_a_quoted_paragraph_goes_on_with_the_speaker():
    body = "“The bridge is safe,” said Ada Byron.\n\n“We tested it for a whole week.”"
    assert told(body)[1] == ("direct", "Ada Byron", "“We tested it for a whole week.”")


def test_a_colon_announces_the_next_paragraph():
    body = "The Leeds Post reports:\n\n“The bridge will fall within a year.”"
    assert told(body) == [("direct", "Leeds Post", "“The bridge will fall within a year.”")]


NOT_SPEECH = [
    "The “low-cost” model sells well.",
    "He read “A Room of One's Own” on the train.",
    "The crowd sang “Hey Jude” and left.",
    "The report was late, and the claims were many.",
    "Ada Byron did not say whether the bridge was safe.",
    "Ada Byron was told that the bridge was safe.",
    "The launch of the bridge highlights the city's commitment to its people.",
    "What critics say is of no account.",
    "The United States is large.",
    "Mass protests broke out in the city, and state troopers came.",
]


@pytest.mark.parametrize("body", NOT_SPEECH)
def test_scare_quotes_titles_and_nouns_are_no_speech(body: str):
    assert quotes(body) == ()


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Foreign experts believe that it will rain.", False),
        ("Some critics say that it will rain.", False),
        ("A spokesman for the ministry said that it would rain.", False),
        ("Many observers believe that it will rain.", False),
        ("Ada Byron believes that it will rain.", True),
        ("The White House said that it would rain.", True),
    ],
)
def test_groups_and_nobodies_are_not_named(body: str, named: bool):
    assert [quote.named for quote in quotes(body)] == [named]


def test_a_surname_is_resolved_through_the_mentions():
    body = "Wei Lan teaches law. Wei said that the law was clear."
    mentions = (Mention(0, 7, "Wei Lan", "PERSON", "Wei Lan"), Mention(21, 24, "Wei", "PERSON", "Wei Lan"))
    (quote,) = quotes(body, mentions)
    assert (quote.speaker, quote.speaker_start, quote.speaker_end) == ("Wei Lan", 21, 24)


def test_a_pronoun_stands_for_the_last_person_and_keeps_its_own_place():
    body = "Ada Byron said that the bridge was safe. She added that it was old."
    first, second = quotes(body)
    assert second.speaker == first.speaker == "Ada Byron"
    assert body[second.speaker_start : second.speaker_end] == "She"


def test_a_pronoun_stands_for_the_subject_of_a_later_sentence():
    body = "Critics said that the bridge was old. Ada Byron disagrees. She explains that it was rebuilt."
    assert [quote.speaker for quote in quotes(body)] == ["Critics", "Ada Byron"]


def test_a_name_of_several_words_is_one_speaker():
    body = "The bridge was rebuilt, as the Center for Roads and Bridges reports."
    start = body.index("Center")
    mention = Mention(start, start + 28, "Center for Roads and Bridges", "ORG", "Center for Roads and Bridges")
    (quote,) = quotes(body, (mention,))
    assert (quote.speaker, quote.named) == ("Center for Roads and Bridges", True)


def test_the_cue_is_kept_and_tells_the_stance():
    (quote,) = quotes("Ada Byron claimed that the bridge was safe.")
    assert (quote.cue, stance(quote.cue)) == ("claimed", "doubting")
    assert [stance(cue) for cue in ("said", "confirmed", "pointed out", "according to", None)] == [
        "neutral",
        "asserting",
        "asserting",
        "neutral",
        "neutral",
    ]


def test_a_dateline_is_no_part_of_what_is_said():
    assert told("LEEDS (AP) — The bridge is closed, police said.") == [("indirect", "police", "The bridge is closed")]


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
    ],
)
def test_reading_time_grows_with_the_length_of_the_text(piece: str):
    assert grows_linearly(lambda body: find_quotes(body, (Span(0, len(body)),), ()), piece, 20_000)


@pytest.mark.parametrize(
    ("body", "affiliation"),
    [
        ("Ada Byron, a professor at Leeds, said that it would rain.", "a professor at Leeds"),
        ("“It will rain,” said Ada Byron, an engineer from Leeds.", "an engineer from Leeds"),
        ("Council leader Ada Byron said that it would rain.", "Council leader"),
        ("Mrs. Ada Byron said that it would rain.", None),
        ("Experts said that it would rain.", None),
    ],
)
def test_a_named_speaker_has_the_affiliation_told_beside_the_name(body: str, affiliation: str | None):
    assert [quote.affiliation for quote in quotes(body)] == [affiliation]


def test_only_pronouns_are_inferred():
    body = "Ada Byron said that the bridge was safe. She added that it was old."
    assert [quote.inferred for quote in quotes(body)] == [False, True]


def test_a_sentence_may_break_off_anywhere():
    text = "Members of the union who called for a strike told the mayor that Ada Byron, asked to comment, said: “It is safe,” and urged"
    words = text.split()
    assert [quotes(" ".join(words[:end])) is not None for end in range(len(words) + 1)]
