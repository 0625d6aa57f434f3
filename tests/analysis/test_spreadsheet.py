"""Cells that a spreadsheet would run are made harmless and come back as they were."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analysis.spreadsheet import neutralise, restore


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-5", "@SUM(A1)", "\t=1", " =1", "\u200b=1", "＝1", "\n=1", "-"])
def test_text_that_would_run_gets_an_apostrophe(text: str) -> None:
    assert neutralise(text) == "'" + text


@pytest.mark.parametrize("text", ["", "plain", "1-2", "a=b", "it's", "'tis", "  ", "'"])
def test_other_text_is_left_alone(text: str) -> None:
    assert neutralise(text) == text


@given(st.text(alphabet="=+-@'\t\n \u200bab1＝", max_size=8))
@example("'=1")
@example("''=1")
@example("' =1")
def test_restoring_undoes_neutralising(text: str) -> None:
    assert restore(neutralise(text)) == text
