"""The word lists: every reporting verb has a stance and frames that the code knows."""

from __future__ import annotations

from analysis.quotes import lemma, stance
from analysis.quotes.wording.resources import CUES, NOUNS, TRIGGERS
from tests.analysis.quotes.told import quotes

FRAMES = {"that", "bare", "how", "noun", "to", "object", "quote", "adjective", "doubt", "text", "hearing", "weak"}


def test_every_reporting_verb_has_known_frames_and_a_form_of_its_own():
    assert all(cue.frames and cue.frames <= FRAMES for cue in CUES.values())
    assert all(cue.lemma in CUES and CUES[cue.lemma] is cue for cue in CUES.values())
    assert {cue.stance for cue in CUES.values()} == {"neutral", "asserting", "doubting"}


def test_every_noun_of_speech_has_known_frames():
    assert all(cue.frames and cue.frames <= {"that", "to", "view"} for cue in NOUNS.values())
    assert (stance("allegations"), lemma("allegations"), stance("claims"), lemma("claims")) == (
        "doubting",
        "allegation",
        "doubting",
        "claim",
    )


def test_every_reporting_verb_makes_a_sentence_worth_reading():
    assert set(CUES) | set(NOUNS) < TRIGGERS


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


def test_forms_of_a_verb_share_its_dictionary_form():
    assert {lemma(cue) for cue in ("said", "says", "Saying")} == {"say"}
    assert [lemma(cue) for cue in ("pointed out", "according to", "“”")] == ["point out", "according to", "“”"]
