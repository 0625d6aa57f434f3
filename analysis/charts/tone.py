"""Tone: diverging bars around neutral with their intervals, a strip of sentences, and shares of tones."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import numbers
from analysis.charts.bars import MOST, named_rows, stacked
from analysis.charts.drawing import Drawing
from analysis.charts.style import MOST_POINTS, RULE, TONE, hover, keyed
from analysis.charts.text import shorten

TONES = ("unfavourable", "neutral", "favourable")
_STRIP_HEIGHT = 190
_TWO_SIDED = 1.96  # standard errors to either side hold 95 % of chance
_SMALLEST_REACH = 0.3  # of the axis to either side, so that small tones look small
_LABEL_ROOM = 1.25
_AXIS_NAMES = 34  # pixels below the bars for "unfavourable … favourable"


def diverging(frame: pd.DataFrame, name: str, *, keys: Sequence[str] = ()) -> go.Figure:
    """Bars left or right of neutral for the first MOST rows of a frame (name, polarity, tone); polarity_error draws intervals."""
    rows = frame.head(MOST)
    values = rows["polarity"].fillna(0).astype(float)
    drawing = named_rows(rows[name].tolist(), bottom=_AXIS_NAMES)
    drawing.bars(
        [TONE.get(one, TONE["neutral"]) for one in rows["tone"]],
        y=list(range(len(rows))),
        x=values.tolist(),
        orientation="h",
        error_x=_intervals(rows),
        text=[numbers.polarity(value) for value in values] if "polarity_error" not in rows else None,
        textposition="outside",
        cliponaxis=False,
        customdata=keyed(rows[list(keys or [name])].to_numpy()),
        hovertemplate=[_told(row, name) for row in rows.to_dict("records")],
    )
    return _around_neutral(drawing, _reach(rows, values))


def strip(frame: pd.DataFrame, *, keys: Sequence[str] = ("id", "start", "end")) -> go.Figure:
    """A dot for each sentence in the order it is read (number, polarity, tone, text): above the line favourable, below unfavourable."""
    rows = frame.head(MOST_POINTS)
    polarities = rows["polarity"].fillna(0).astype(float)
    drawing = Drawing(_STRIP_HEIGHT, bottom=20)
    drawing.bars(RULE, x=rows["number"].tolist(), y=polarities.tolist(), width=0.15, hoverinfo="skip")
    drawing.dots(
        {"color": [TONE.get(one, TONE["neutral"]) for one in rows["tone"]], "size": 8},
        x=rows["number"].tolist(),
        y=polarities.tolist(),
        customdata=keyed(rows[list(keys)].astype(object).to_numpy()),
        hovertemplate=[hover(numbers.polarity(value), shorten(text, 90)) for value, text in zip(polarities, rows["text"], strict=True)],
    )
    reach = max(_SMALLEST_REACH, float(polarities.abs().max()) if len(rows) else 0) * 1.1
    drawing.yaxis |= {"range": [-reach, reach], "tickvals": [-reach / 1.2, 0, reach / 1.2], "ticktext": list(TONES)}
    drawing.xaxis |= {"showgrid": False, "tickformat": ",d", "title": {"text": "sentence", "font": {"size": 12}}}
    drawing.rule(y=0)
    return drawing.figure()


def shares(frame: pd.DataFrame, name: str, *, keys: Sequence[str] = ()) -> go.Figure:
    """Stacked bars of the counts of unfavourable, neutral and favourable (columns of that name), one row for each name."""
    return stacked(frame, name, {tone: TONE[tone] for tone in TONES}, keys=keys)


def _intervals(rows: pd.DataFrame) -> dict[str, object] | None:
    """Error bars of 95 % from the standard errors."""
    if "polarity_error" not in rows:
        return None
    return {"type": "data", "array": (_TWO_SIDED * rows["polarity_error"].fillna(0)).tolist(), "color": RULE, "thickness": 1.5, "width": 0}


def _reach(rows: pd.DataFrame, values: pd.Series) -> float:
    """How far the axis goes to either side, polarity 0..1."""
    far = values.abs() + (_TWO_SIDED * rows["polarity_error"].fillna(0) if "polarity_error" in rows else 0)
    return float(min(1.0, max([_SMALLEST_REACH, *far]))) * _LABEL_ROOM


def _around_neutral(drawing: Drawing, reach: float) -> go.Figure:
    drawing.xaxis |= {"range": [-reach, reach], "visible": False}
    drawing.rule(x=0)
    for place, side, text in ((0, "left", "← unfavourable"), (1, "right", "favourable →")):
        drawing.note(text, x=place, y=0, xref="paper", yref="paper", xanchor=side, yanchor="top", yshift=-6)
    return drawing.figure()


def _told(row: Mapping[Hashable, Any], name: str) -> str:
    lines: list[object] = [row[name], f"{row['tone']}, polarity {numbers.polarity(row['polarity'])}"]
    if "n" in row:
        lines.append(f"n = {row['n']}")
    if row.get("drivers"):
        lines.append(f"driven by {shorten(row['drivers'], 80)}")
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
        customdata=keyed(rows[["word"]].to_numpy()),
        hovertemplate=[
            hover(word, f"{numbers.polarity(weight)} in {numbers.counted(number, 'sentence')}")
            for word, weight, number in zip(rows["word"], rows["weight"], rows["count"], strict=True)
        ],
    )
    reach = max(float(rows["weight"].abs().max()), _SMALLEST_REACH) * _LABEL_ROOM if len(rows) else 1.0
    return _around_neutral(drawing, reach)
