"""The sentences that head panels on voices, numbers and sources."""

from __future__ import annotations

import pandas as pd

from analysis.charts import numbers
from analysis.charts.text import shorten

_LONG = 40


def speakers(frame: pd.DataFrame) -> str:
    """Who is quoted most, and how concentrated speech is."""
    first = frame.iloc[0]
    total = int(frame["quote_count"].sum())
    if len(frame) == 1:
        return f"{_short(first['speaker'])} is the only one quoted by name, {numbers.counted(total, 'time')}"
    return f"{_short(first['speaker'])} speaks most: {numbers.portion(int(first['quote_count']), total)} quotations by {numbers.count(len(frame))} named speakers"


def voices(frame: pd.DataFrame) -> str:
    """How much of what is quoted is said by people without a name."""
    anonymous, total = int(frame["anonymous"].sum()), int(frame["quote_count"].sum())
    return f"{numbers.portion(anonymous, total)} quotations come from people without a name" if anonymous else "Everyone quoted is named"


def speaker_sources(frame: pd.DataFrame) -> str:
    """Which speakers more than one source quotes."""
    reach = frame.groupby("speaker", sort=True)["source"].nunique().sort_values(ascending=False, kind="stable")
    shared = list(reach.index[reach > 1])
    if not shared:
        return "No speaker is quoted by more than one source"
    named = numbers.listed([_short(name) for name in shared[:3]])
    return (
        f"{named} {'is' if len(shared) == 1 else 'are'} quoted by more than one source"
        if len(shared) <= 3
        else f"{numbers.count(len(shared))} speakers are quoted by more than one source, {named} among them"
    )


def quotes(frame: pd.DataFrame) -> str:
    """How many quotations, and how many of them word for word."""
    direct = int((frame["kind"] != "indirect").sum())
    return f"{numbers.counted(len(frame), 'quotation')}, {numbers.portion(direct, len(frame))} with words of the speaker"


def _short(name: object) -> str:
    return shorten(name, _LONG)
