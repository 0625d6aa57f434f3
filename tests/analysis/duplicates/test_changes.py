"""Changes from copy to copy: what was kept, dropped and added."""

from __future__ import annotations

import time
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from analysis.duplicates.changes import Change, changes


def test_changes_tell_what_was_dropped_and_added():
    assert changes(["One.", "Two.", "Three."], ["One.", "Three.", "Four."]) == [
        Change("kept", "One."),
        Change("dropped", "Two."),
        Change("kept", "Three."),
        Change("added", "Four."),
    ]


@given(st.lists(st.sampled_from("abc")), st.lists(st.sampled_from("abc")))
def test_changes_hold_both_copies(first, other):
    found = changes(first, other)
    assert [change.text for change in found if change.kind != "added"] == first
    assert [change.text for change in found if change.kind != "dropped"] == other


def test_long_texts_that_repeat_themselves_are_compared_in_linear_time():
    first, other = ["a."] * 20_000 + ["b."] * 20_000, ["a."] * 20_000 + ["c."] + ["b."] * 19_999
    began = time.process_time()
    kinds = Counter(change.kind for change in changes(first, other))
    assert time.process_time() - began < 2
    assert kinds == {"kept": 39_999, "dropped": 1, "added": 1}
