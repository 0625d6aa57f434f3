"""Indirect and mixed speech: what a reporting verb gives to somebody."""

from __future__ import annotations

import pytest

from tests.analysis.quotes.told import told

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
    ("Ada Byron said no decision had been made.", "Ada Byron", "no decision had been made"),
    ("Ada Byron told the Leeds Post it was too late.", "Ada Byron", "it was too late"),
    ("Ada Byron asked the city whether it would pay.", "Ada Byron", "whether it would pay"),
    ("Ada Byron called the charges unfounded.", "Ada Byron", "the charges unfounded"),
    ("Ada Byron called it a mistake.", "Ada Byron", "it a mistake"),
    ("Ada Byron denied having seen the report.", "Ada Byron", "having seen the report"),
    ("Critics say that is not enough.", "Critics", "that is not enough"),
    ("Ada Byron began by saying the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("But by Monday, engineers gave in, insisting the bridge was safe.", "engineers", "the bridge was safe"),
    (
        "Sixty per cent of them said they would pay, up from 40 per cent.",
        "Sixty per cent of them",
        "they would pay",
    ),
    ("More than half of respondents (54%) agreed that bridges age.", "half of respondents", "bridges age"),
    ("The court in Leeds found the city was to blame.", "court in Leeds", "the city was to blame"),
    ("The Leeds Post quoted Ada Byron as saying that the bridge was safe.", "Ada Byron", "the bridge was safe"),
    ("The old bridge is quite safe, Ada Byron has been quoted as saying.", "Ada Byron", "The old bridge is quite safe"),
    ("The bridge will be closed, engineer Ada Byron told a news conference.", "Ada Byron", "The bridge will be closed"),
    (
        "The owner, Ada Byron, plans to go, said a spokesman.",
        "spokesman",
        "The owner, Ada Byron, plans to go",
    ),
    ("Soldiers who guard the bridge said privately that it was safe.", "Soldiers", "it was safe"),
    ("Ada Byron said the bridge was safe, while Bo Li argued for a new one.", "Ada Byron", "the bridge was safe"),
    ("Ada Byron said the bridge was safe, the Leeds Post reported.", "Ada Byron", "the bridge was safe"),
    (
        "One bridge which, according to Ada Byron, is safe.",
        "Ada Byron",
        "One bridge which, according to Ada Byron, is safe",
    ),
    ("The old bridge fell down, its chief engineer, Ada van Byron, told reporters.", "Ada van Byron", "The old bridge fell down"),
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


def test_a_content_that_ends_before_quoted_words_is_indirect():
    body = "Ada Byron said the bridge was safe, but critics say it is “a disgrace” to them."
    assert [kind for kind, *_ in told(body)] == ["indirect", "mixed"]


def test_two_speakers_share_a_sentence():
    body = "Ada Byron said that the bridge was safe, and Mary Shelley warned that it was not safe at all."
    assert told(body) == [("indirect", "Ada Byron", "the bridge was safe"), ("indirect", "Mary Shelley", "it was not safe at all")]


def test_a_dateline_is_no_part_of_what_is_said():
    assert told("LEEDS (AP) — The bridge is closed, police said.") == [("indirect", "police", "The bridge is closed")]
