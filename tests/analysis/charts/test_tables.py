"""Shares and times in tables are written as a person reads them, and what they are stays as it is."""

from __future__ import annotations

import pandas as pd
from pandas.io.formats.style import Styler

from analysis.charts.tables import shown


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


def test_the_time_a_number_holds_for_is_written_in_words() -> None:
    frame = pd.DataFrame({"as_of": ["PRESENT_REF", "2024-12", "2030", "P3D", None]})
    told = shown(frame)
    assert isinstance(told, Styler)
    html = told.to_html()
    assert [text for text in ("now", "December 2024", "2030", "P3D", "–") if f">{text}</td>" not in html] == []
    assert told.data.equals(frame)
