"""Contrasts: what sets groups of articles apart with its interval, and what sources leave out beside what would be expected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import OTHER, SERIES, hover, keyed
from analysis.charts.house.text import escape, outlet, shorten
from analysis.query.frames.contrasts import COMPARED, SELECTED

_ROWS = 24
_AXIS_NAMES, _TOP = 34, 24
_SIDE = 30  # letters of what a side is called, so that both fit above a narrow chart


def odds(frame: pd.DataFrame, colours: Mapping[str, str]) -> go.Figure:
    """The most distinctive terms of each source of a frame (source, term, log_odds, low, high), in the source's colour."""
    each = max(2, _ROWS // max(1, frame["source"].nunique()))
    rows = frame.groupby("source", sort=False).head(each).head(2 * _ROWS)
    drawing = named_rows([f"{row['term']} · {_short(row['source'])}" for row in rows.to_dict("records")], bottom=_AXIS_NAMES)
    _dots(drawing, rows, rows["log_odds"], [colours.get(source, OTHER) for source in rows["source"]], ["source", "term"])
    drawing.xaxis |= {"range": [0, float(rows["high"].max()) * 1.05], "rangemode": "tozero"}
    drawing.note("more distinctive →", x=1, y=0, xref="paper", yref="paper", xanchor="right", yanchor="top", yshift=-16)
    return drawing.figure()


def two_sides(frame: pd.DataFrame, selected: str = "the selected") -> go.Figure:
    """The terms that set two sides apart (side, term, log_odds, low, high): the selected, called so, to the right, the others left."""
    rows = pd.concat([frame[frame["side"] == side].head(MOST) for side in (SELECTED, COMPARED)])
    sign = rows["side"].map({SELECTED: 1, COMPARED: -1})
    drawing = named_rows(rows["term"].tolist(), top=_TOP)
    colours = [SERIES[0] if side == SELECTED else SERIES[1] for side in rows["side"]]
    _dots(drawing, rows, rows["log_odds"] * sign, colours, ["side", "term"])
    reach = float(rows["high"].max()) * 1.05
    told = {SELECTED: (1, "right", f"{escape(shorten(selected, _SIDE))} →"), COMPARED: (0, "left", "← the others")}
    both = {side: side in set(rows["side"]) for side in told}
    drawing.xaxis |= {"range": [-reach if both[COMPARED] else 0, reach if both[SELECTED] else 0], "visible": False}
    drawing.rule(x=0)
    for x, anchor, text in (place for side, place in told.items() if both[side]):
        drawing.note(text, x=x, y=1, xref="paper", yref="paper", xanchor=anchor, yanchor="bottom", yshift=2)
    return drawing.figure()


def absences(frame: pd.DataFrame, name: str, key: str) -> go.Figure:
    """Bars as long as the articles expected of what a source never tells of: notable ones in colour, those that may be chance grey."""
    rows = frame.sort_values(["notable", "expected", "source", key], ascending=[False, False, True, True], kind="stable").head(MOST)
    drawing = named_rows([f"{_short(row['source'])}: no {shorten(row[name], 30)}" for row in rows.to_dict("records")])
    drawing.bars(
        [SERIES[1] if notable else OTHER for notable in rows["notable"]],
        y=list(range(len(rows))),
        x=rows["expected"].tolist(),
        orientation="h",
        text=[f"0 of {expected:.1f} expected{'' if notable else ', may be chance'}" for expected, notable in _pairs(rows)],
        textposition="outside",
        cliponaxis=False,
        customdata=keyed(rows[[key]].to_numpy()),
        hovertemplate=[_told(row, name) for row in rows.to_dict("records")],
    )
    drawing.xaxis |= {"visible": False, "range": [0, float(rows["expected"].max()) * 2]}
    return drawing.figure()


def _dots(drawing: Drawing, rows: pd.DataFrame, values: pd.Series, colours: Sequence[str], keys: Sequence[str]) -> None:
    """A dot for each row with its 95 % interval."""
    half = ((rows["high"] - rows["low"]) / 2).tolist()
    for place, (value, reach, colour) in enumerate(zip(values, half, colours, strict=True)):
        drawing.line([value - reach, value + reach], [place, place], {"color": colour, "width": 2}, opacity=0.45)
    drawing.dots(
        {"color": list(colours), "size": 10},
        x=values.tolist(),
        y=list(range(len(rows))),
        customdata=keyed(rows[list(keys)].to_numpy()),
        hovertemplate=[
            hover(
                f"{row['term']} · {row[keys[0]]}",
                f"log-odds {row['log_odds']:.2f}, {row['low']:.2f} to {row['high']:.2f}",
                f"{numbers.counted(row['count'], 'use')} in {numbers.counted(row['doc_count'], 'article')}",
            )
            for row in rows.to_dict("records")
        ],
    )


def _pairs(rows: pd.DataFrame) -> list[tuple[float, bool]]:
    return list(zip(rows["expected"], rows["notable"], strict=True))


def _told(row: Mapping[object, object], name: str) -> str:
    others = f"{row['other_sources']} other sources, {row['other_doc_count']} articles"
    return hover(f"{row['source']} never tells of {row[name]}", f"expected in {float(str(row['expected'])):.1f} of its articles", others)


def _short(source: object) -> str:
    return shorten(outlet(str(source)), 18)
