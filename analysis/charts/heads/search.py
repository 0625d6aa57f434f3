"""The sentences that head panels of a search."""

from __future__ import annotations

import pandas as pd

from analysis.charts.house import numbers
from analysis.charts.house.text import shorten
from analysis.query.frames.search import MOST_LINES, MOST_READ


def lines(frame: pd.DataFrame) -> str:
    """How many hits, in how many articles."""
    found = int(frame["article_count"].iloc[0])
    told = f"{numbers.counted(len(frame), 'hit')} in {numbers.counted(frame['id'].nunique(), 'article')}"
    return f"The first {told} of {numbers.count(found)} found" if len(frame) == MOST_LINES or found > MOST_READ else told


def counts(frame: pd.DataFrame) -> str:
    """Which articles have most hits."""
    leaders = frame[frame["hit_count"] == frame["hit_count"].max()].drop_duplicates("id")
    title, most = f"“{shorten(leaders['title'].iloc[0], 60)}”", numbers.count(leaders["hit_count"].iloc[0])
    told = f"{title} has most hits: {most}" if len(leaders) == 1 else f"{numbers.count(len(leaders))} articles have most hits, {most} each"
    found = int(frame["article_count"].max())
    return f"{told} (of {numbers.count(MOST_READ)} articles read, spread over {numbers.count(found)} found)" if found > MOST_READ else told
