"""Tone: diverging bars around neutral with their intervals, shares of tones, and the words that weigh."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows, stacked
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import MUTED, SERIES, STATE, TONE, hover, keyed
from analysis.charts.house.text import shorten
from analysis.query.sql.pooled import ENOUGH

TONES = ("unfavourable", "neutral", "favourable")
_TWO_SIDED = 1.96  # standard errors to either side hold 95 % of chance
_SMALLEST_REACH = 0.3  # of the axis to either side, so that small tones look small
_INTERVAL = "#8a9099"  # to be seen on a bar and beside it, on light and on dark
_LABEL_ROOM, _VALUE_ROOM = 1.5, 0.45  # of the bars, for what is written at their ends
_NUMBER_ROOM, _HEAD = 50, 24  # pixels for "1,234", and above them for what they are
_APART = 6  # pixels between neutral and the names of its sides
_AXIS_NAMES = 34  # pixels below the bars for "unfavourable … favourable"


def diverging(frame: pd.DataFrame, name: str, *, keys: Sequence[str] = ()) -> go.Figure:
    """Bars left or right of neutral for the first MOST rows of a frame (name, polarity, tone); low and high draw intervals.

    Rows of the state "not enough text" are muted; n stands at the right of each row.
    """
    rows = frame.head(MOST)
    values = rows["polarity"].fillna(0).astype(float)
    drawing = named_rows(rows[name].tolist(), top=_HEAD if "n" in rows else 8, bottom=_AXIS_NAMES)
    drawing.bars(
        [TONE.get(one, TONE["neutral"]) for one in rows["tone"]],
        y=list(range(len(rows))),
        x=values.tolist(),
        orientation="h",
        error_x=_intervals(rows),
        cliponaxis=False,
        customdata=keyed(rows[list(keys or [name])].to_numpy()),
        hovertemplate=[_told(row, name) for row in rows.to_dict("records")],
        opacity=[MUTED if row.get("state") == "not enough text" else 1 for row in rows.to_dict("records")],
    )
    _name_values(drawing, rows, values)
    _number_rows(drawing, rows.get("n", ()))
    return _around_neutral(drawing, *_reach(rows, values))


def shares(frame: pd.DataFrame, name: str, *, keys: Sequence[str] = ()) -> go.Figure:
    """Stacked bars of the counts of each tone and of uncertain and no_evidence (columns), one row for each name."""
    return stacked(frame, name, STATE, keys=keys)


def subjectivity(frame: pd.DataFrame) -> go.Figure:
    """Bars of mean subjectivity 0..1 with 95 % intervals for the first MOST sources of a frame (source, subjectivity, sentences)."""
    rows = frame.sort_values(["subjectivity", "source"], ascending=[False, True], kind="stable").head(MOST)
    drawing = named_rows(rows["source"].tolist(), top=_HEAD)
    drawing.bars(
        SERIES[0],
        y=list(range(len(rows))),
        x=rows["subjectivity"].tolist(),
        orientation="h",
        error_x=_bars_of((_TWO_SIDED * rows["subjectivity_error"].fillna(0)).tolist()),
        customdata=keyed(rows[["source"]].to_numpy()),
        hovertemplate=[
            hover(source, f"{value:.2f}", numbers.counted(number, "sentence"))
            for source, value, number in zip(rows["source"], rows["subjectivity"], rows["sentences"], strict=True)
        ],
        opacity=[MUTED if number < ENOUGH else 1 for number in rows["sentences"]],
    )
    _number_rows(drawing, rows["sentences"])
    drawing.xaxis |= {"visible": False, "range": [0, 1]}
    return drawing.figure()


def _name_values(drawing: Drawing, rows: pd.DataFrame, values: pd.Series) -> None:
    """Writes each polarity beyond the end of its bar and interval."""
    for place, (value, far) in enumerate(zip(values, _ends(rows, values), strict=True)):
        side, shift = ("right", -4) if value < 0 else ("left", 4)
        drawing.note(numbers.polarity(value), x=-far if value < 0 else far, y=place, xanchor=side, xshift=shift, font={"size": 12})


def _number_rows(drawing: Drawing, numbers_: Iterable[int]) -> None:
    """Writes n at the right of each row, where the margin has room for it, and above them what they are."""
    column = {"x": 1, "xref": "paper", "xanchor": "right", "xshift": _NUMBER_ROOM - 8}
    for place, number in enumerate(numbers_):
        drawing.right = _NUMBER_ROOM
        drawing.note(numbers.count(number), y=place, **column)
    if drawing.right == _NUMBER_ROOM:
        drawing.note("n", y=1, yref="paper", yanchor="bottom", **column)


def _bars_of(reach: list[float]) -> dict[str, object]:
    """Error bars that reach so far to either side."""
    return {"type": "data", "array": reach, "color": _INTERVAL, "thickness": 1.5, "width": 0}


def _intervals(rows: pd.DataFrame) -> dict[str, object] | None:
    """Error bars from each polarity to the ends of its interval."""
    if "high" not in rows:
        return None
    below, above = ((rows["polarity"] - rows["low"]).fillna(0), (rows["high"] - rows["polarity"]).fillna(0))
    return _bars_of(above.tolist()) | {"arrayminus": below.tolist(), "symmetric": False}


def _reach(rows: pd.DataFrame, values: pd.Series) -> tuple[float, float]:
    """How far the axis goes to the left and to the right: as far as bars and intervals do, with room for the values at their ends."""
    low = -rows["low"].fillna(values).astype(float) if "low" in rows else -values
    high = rows["high"].fillna(values).astype(float) if "high" in rows else values
    left, right = (min(1.0, max([_SMALLEST_REACH, *ends])) for ends in (low, high))
    room = (left + right) * _VALUE_ROOM
    return left + (room if (values < 0).any() else 0), right + (room if (values >= 0).any() else 0)


def _ends(rows: pd.DataFrame, values: pd.Series) -> pd.Series:
    """How far from neutral each bar and its interval reach, on the side of the bar."""
    if "high" not in rows:
        return values.abs()
    return rows["high"].fillna(values).where(values >= 0, -rows["low"].fillna(values)).astype(float)


def _around_neutral(drawing: Drawing, left: float, right: float) -> go.Figure:
    """The figure with neutral where it is, and the sides named beneath; the axis goes so far to either."""
    drawing.xaxis |= {"range": [-left, right], "visible": False}
    drawing.rule(x=0)
    below = {"x": 0, "y": 0, "yref": "paper", "yanchor": "top", "yshift": -6}
    drawing.note("← unfavourable", xanchor="right", xshift=-_APART, **below)
    drawing.note("favourable →", xanchor="left", xshift=_APART, **below)
    return drawing.figure()


def _told(row: Mapping[Hashable, Any], name: str) -> str:
    lines: list[object] = [row[name], f"{row['tone']}, polarity {numbers.polarity(row['polarity'])}"]
    if "n" in row:
        lines.append(numbers.counted(row["n"], "sentence") + (": not enough text" if row.get("state") == "not enough text" else ""))
    if row.get("drivers"):
        lines.append(f"driven by {shorten(numbers.signed(row['drivers']), 80)}")
    return hover(*lines)


def weights(frame: pd.DataFrame) -> go.Figure:
    """Bars left or right of nothing for the first MOST words of a frame (word, weight, count), by the tone each adds."""
    rows = frame.head(MOST)
    drawing = named_rows(rows["word"].tolist(), bottom=_AXIS_NAMES)
    drawing.bars(
        [TONE["favourable" if weight > 0 else "unfavourable"] for weight in rows["weight"]],
        y=list(range(len(rows))),
        x=rows["weight"].tolist(),
        orientation="h",
        text=[numbers.polarity(weight) for weight in rows["weight"]],
        textposition="outside",
        cliponaxis=False,
        customdata=keyed(rows[["word"]].to_numpy()),
        hovertemplate=[
            hover(word, f"{numbers.polarity(weight)} in {numbers.counted(number, 'sentence')}")
            for word, weight, number in zip(rows["word"], rows["weight"], rows["count"], strict=True)
        ],
    )
    reach = max(float(rows["weight"].abs().max()), _SMALLEST_REACH) * _LABEL_ROOM if len(rows) else 1.0
    return _around_neutral(drawing, reach, reach)
