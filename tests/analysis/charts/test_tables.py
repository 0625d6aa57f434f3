"""Shares in tables are as fine as a person reads them, and nothing else changes."""

from __future__ import annotations

import pandas as pd

from analysis.charts.tables import shown


def test_shares_are_whole_percents_save_near_nothing_and_everything() -> None:
    frame = pd.DataFrame({"ratio": [2 / 3, 0.00312, 0.99688, 1.0, None], "polarity": 2 / 3, "count": 3})
    told = shown(frame)
    assert told["ratio"].tolist()[:4] == [0.67, 0.0031, 0.9969, 1.0]
    assert told["ratio"].isna().tolist() == [False] * 4 + [True]
    assert told[["polarity", "count"]].equals(frame[["polarity", "count"]])
    assert list(told) == list(frame)
