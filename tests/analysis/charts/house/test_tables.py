"""Shares and times in tables are written as a person reads them, and what they are stays as it is."""

from __future__ import annotations

import re
from typing import get_args

import pandas as pd
import pytest
from pandas.io.formats.style import Styler

from analysis.article import Comparator, PublishedKind, SourceKind
from analysis.charts.house.codes import CODES
from analysis.charts.house.tables import holding, letters, listed, shown, telling


def test_shares_are_written_in_whole_percents_save_near_nothing_and_everything() -> None:
    frame = pd.DataFrame({"ratio": [2 / 3, 0.00312, 0.99688, 1.0, 0.0, None], "polarity": -0.003}, index=[7, 7, 7, 7, 7, 7])
    told = shown(frame)
    assert isinstance(told, Styler)
    html = told.to_html()
    assert [text for text in ("67%", "0.31%", "99.69%", "100%", "0%", "–", "0.00") if f">{text}</td>" not in html] == []
    assert told.data.equals(frame.reset_index(drop=True))


def test_a_table_without_shares_is_left_as_it_is() -> None:
    frame = pd.DataFrame({"count": [3]})
    assert shown(frame) is frame


@pytest.mark.parametrize("column", ["as_of", "publish_date", "first_seen", "date"])
def test_times_are_written_as_finely_as_they_are_told(column: str) -> None:
    times = {
        "PRESENT_REF": "now",
        "2024-12": "Dec 2024",
        "2030": "2030",
        "P3D": "P3D",
        "2005-W10": "the week of 7 March 2005",
        "2025-02-02": "2 Feb 2025",
        "2025-02-02T12:04:40": "2 Feb 2025, 12:04",
        "": "",
        None: "–",
    }
    frame = pd.DataFrame({column: list(times)})
    told = shown(frame)
    assert isinstance(told, Styler)
    assert _cells(told) == list(times.values())
    assert told.data.equals(frame)


@pytest.mark.parametrize(("unit", "told"), [("week", "week of 3 Jan 2005"), ("quarter", "Q1 2005"), ("month", "Jan 2005")])
def test_periods_are_called_what_they_are(unit: str, told: str) -> None:
    begun = {"week": "2005-01-03", "quarter": "2005-01-01", "month": "2005-01"}[unit]
    styled = shown(pd.DataFrame({"date": [begun, None], "count": [3, 4]}), unit)
    assert isinstance(styled, Styler)
    assert _cells(styled) == [told, "3", "–", "4"]


def test_kinds_of_events_are_called_as_the_chart_calls_them() -> None:
    styled = shown(pd.DataFrame({"lane": ["past", "promise", None]}))
    assert isinstance(styled, Styler)
    assert _cells(styled) == ["What happened", "What is promised or expected", "–"]


def _cells(styled: Styler) -> list[str]:
    """What the cells say, row by row."""
    return re.findall(r"<td[^>]*>(.*?)</td>", styled.to_html())


def test_codes_are_written_in_words_and_stay_codes_beneath() -> None:
    rows = [
        {"source_kind": "metadata", "published_kind": "absent", "comparator": "~", "status": "past", "published": "2024-06-01T10:00:00Z"}
    ]
    told = listed(rows)
    assert isinstance(told, Styler)
    assert [text for text in ("in its data", "not told", "about", "time is over", "1 Jun 2024, 10:00") if text not in _cells(told)] == []
    assert told.data.to_dict("records") == rows


@pytest.mark.parametrize(("column", "kinds"), [("source_kind", SourceKind), ("published_kind", PublishedKind), ("comparator", Comparator)])
def test_every_code_there_is_has_words(column: str, kinds: object) -> None:
    assert set(get_args(kinds)) <= CODES[column].keys()


def test_columns_that_hold_nothing_are_not_listed() -> None:
    frame = pd.DataFrame({"a": [1, None], "b": [None, None], "c": [False, False]})
    assert telling(frame, ()) == ["a", "c"]
    assert telling(frame, ("c", "b", "a")) == ["c", "a"]


def test_columns_of_which_no_row_holds_anything_are_left_out() -> None:
    assert holding([{"path": "a.csv", "line": None, "member": ""}, {"path": "b.csv", "line": 4, "member": ""}]) == ["path", "line"]
    assert holding([]) == []


def test_how_well_a_text_fits_is_written_with_its_sign_and_two_decimals() -> None:
    told = shown(pd.DataFrame({"affinity": [-0.5799, 2.1]}))
    assert isinstance(told, Styler)
    assert [">−0.58<" in told.to_html(), ">+2.10<" in told.to_html()] == [True, True]


def test_the_longest_name_of_a_column_is_told_as_it_is_written_and_sentences_are_left_out() -> None:
    frame = pd.DataFrame(
        {"source": [None, "ECNS", "nature.example"], "sentence": ["word " * 40] * 3, "date": ["2025-02-03"] * 3, "count": 3}
    )
    assert letters(frame) == {"source": len("nature.example"), "date": len("3 Feb 2025")}


def test_one_long_name_among_very_many_widens_no_column() -> None:
    frame = pd.DataFrame({"source": ["ECNS"] * 99 + ["The Intercontinental Journal of Ports"]})
    assert letters(frame) == {"source": 4}
