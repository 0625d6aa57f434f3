"""What heads the answer to a question, and the bars that show it where it has names and numbers for them."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
from pandas.api.types import is_bool_dtype, is_numeric_dtype

from analysis.charts.figures.bars import MOST, ranked
from analysis.charts.house import numbers


def finding(frame: pd.DataFrame) -> str:
    """How large an answer is, or the answer itself where it is one number or text."""
    if frame.shape == (1, 1):
        value = frame.iat[0, 0]
        return numbers.plain(value) if isinstance(value, int | float) else str(value)
    return f"{numbers.counted(len(frame), 'row')} of {numbers.counted(len(frame.columns), 'column')}"


def plotted(frame: pd.DataFrame) -> tuple[str, str] | None:
    """The column of names and that of numbers that bars are drawn of; None where there are none, or the bars would all be one."""
    names = next((str(name) for name in frame if not is_numeric_dtype(frame[name]) and frame[name].notna().all()), None)
    values = next((str(name) for name in frame if is_numeric_dtype(frame[name]) and not is_bool_dtype(frame[name])), None)
    if not (names and values) or len(frame) < 2 or frame[values].isna().any() or not frame[values].head(MOST).any():
        return None
    return names, values


def about(frame: pd.DataFrame, names: str, values: str) -> str:
    """What the bars of an answer show."""
    told = f"Bars: {values} by {names}"
    return f"{told}, the first {MOST} rows." if len(frame) > MOST else f"{told}."


def bars(frame: pd.DataFrame, names: str, values: str, keys: Sequence[str]) -> go.Figure:
    """Bars for the first rows of an answer, in its own order; `keys` are the columns a click hands back."""
    return ranked(frame, names, values, keys=keys, written=numbers.plain)
