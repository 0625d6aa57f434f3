"""Bodies cut into runs that bear the same marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.house.marked import Marking, runs

BODY = "Oslo opened.\nBerg spoke."


def _spans(length: int) -> st.SearchStrategy[list[Marking]]:
    places = st.integers(-2, length + 2)
    return st.lists(st.builds(Marking, places, places, st.sampled_from("abc")), max_size=6)


@given(st.text(alphabet="ab \n", max_size=40).flatmap(lambda body: st.tuples(st.just(body), _spans(len(body)))))
def test_runs_joined_again_are_the_body(case: tuple[str, list[Marking]]) -> None:
    body, markings = case
    assert "\n".join("".join(run.text for run in paragraph) for paragraph in runs(body, markings)) == body


@given(st.text(alphabet="ab \n", max_size=40).flatmap(lambda body: st.tuples(st.just(body), _spans(len(body)))))
def test_each_character_bears_exactly_the_marks_that_cover_it(case: tuple[str, list[Marking]]) -> None:
    body, markings = case
    for paragraph in runs(body, markings):
        for run in paragraph:
            for place in range(run.start, run.start + len(run.text)):
                assert {mark.kind for mark in run.marks} == {mark.kind for mark in markings if mark.start <= place < mark.end}


def test_overlapping_marks_share_their_characters() -> None:
    first, second = runs(BODY, [Marking(0, 4, "entity"), Marking(0, 12, "favourable")])[0][:2]
    assert (first.text, [mark.kind for mark in first.marks]) == ("Oslo", ["entity", "favourable"])
    assert (second.text, [mark.kind for mark in second.marks]) == (" opened.", ["favourable"])


def test_an_empty_body_has_no_paragraph() -> None:
    assert runs("", [Marking(0, 3, "entity")]) == []
