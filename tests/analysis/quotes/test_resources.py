"""The word lists: every reporting verb has a stance and frames that the code knows."""

from __future__ import annotations

from analysis.quotes.resources import CUES, TRIGGERS

FRAMES = {"that", "bare", "how", "noun", "to", "object", "quote", "adjective", "doubt", "text", "weak"}


def test_every_reporting_verb_has_known_frames_and_a_form_of_its_own():
    assert all(cue.frames and cue.frames <= FRAMES for cue in CUES.values())
    assert all(cue.lemma in CUES and CUES[cue.lemma] is cue for cue in CUES.values())
    assert {cue.stance for cue in CUES.values()} == {"neutral", "asserting", "doubting"}


def test_every_reporting_verb_makes_a_sentence_worth_reading():
    assert set(CUES) < TRIGGERS
