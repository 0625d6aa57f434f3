"""The largest parts of each of several wholes, named on the bars themselves: whose voice leads in which source."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.figures.matrix import Cell
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import DARK, OTHER, PAPER, SERIES, hover, keyed
from analysis.charts.house.text import cells, escape, label, shorten

FIRST = 3
"""How many parts of each whole are drawn."""
_ROW_HEIGHT = 40
_LEAST_TEXT = 11  # of a name inside a bar; what has no room for it is hidden
_LONG = 26


def leaders(frame: pd.DataFrame, cell: Cell, total: str) -> go.Figure:
    """A bar for each whole of a long frame (whole, part, count): its largest parts, the first named beside it, the rest left out.

    `total` is the column of how many a whole counts. Wholes with the largest shares stand first, those of few cases last. A click hands
    back part and whole.
    """
    whole, part, number = cell
    rows = _largest(frame.assign(size=frame[number] / frame[total], few=frame[total].map(numbers.few)), whole)
    places = {name: place for place, name in enumerate(dict.fromkeys(rows[whole]))}
    first = rows[rows["rank"] == 0].set_index(whole)[part]
    drawing = _named({name: first[name] for name in places})
    for rank in range(FIRST):
        _bars(drawing, rows[rows["rank"] == rank], cell, total, places)
    drawing.layout |= {"barmode": "stack", "bargap": 0.3, "uniformtext": {"minsize": _LEAST_TEXT, "mode": "hide"}}
    drawing.xaxis |= {"visible": False, "range": [0, float(rows.groupby(whole)["size"].sum().max()) if len(rows) else 1]}
    return drawing.figure()


def _bars(drawing: Drawing, rows: pd.DataFrame, cell: Cell, total: str, places: Mapping[str, int]) -> None:
    """The part of one rank in each whole, on the place of the whole; those behind the first are named on their bars."""
    whole, part, number = cell
    told = [numbers.portion(some, every) for some, every in zip(rows[number], rows[total], strict=True)]
    behind = bool(rows["rank"].any())
    drawing.bars(
        OTHER if behind else SERIES[0],
        y=[places[name] for name in rows[whole]],
        x=rows["size"].tolist(),
        orientation="h",
        text=[f"{escape(shorten(name, _LONG))} {size}" if behind else size for name, size in zip(rows[part], told, strict=True)],
        textposition="inside",
        insidetextanchor="start",
        textangle=0,
        insidetextfont={"color": DARK} if behind else None,
        customdata=keyed(rows[[part, whole]].to_numpy()),
        hovertemplate=[hover(*names) for names in zip(rows[whole], rows[part], told, strict=True)],
    )
    drawing.traces[-1]["marker"]["line"] = {"color": PAPER, "width": 1.5}


def _named(first: Mapping[str, str]) -> Drawing:
    """A drawing with each whole's name, and beneath it that of its first part."""
    drawing = named_rows([max(names, key=cells) for names in first.items()], _ROW_HEIGHT)
    drawing.yaxis["ticktext"] = [f"<b>{label(name, lines=1)}</b><br>{label(part, lines=1)}" for name, part in first.items()]
    return drawing


def _largest(frame: pd.DataFrame, whole: str) -> pd.DataFrame:
    """The largest parts of the wholes that these make up most of, wholes of few cases last, with the rank of each."""
    ordered = frame.sort_values(["few", "size"], ascending=[True, False], kind="stable")
    ranked = ordered.assign(rank=ordered.groupby(whole, sort=False).cumcount())
    chosen = list(dict.fromkeys(ranked[whole]))[:MOST]
    return ranked[(ranked["rank"] < FIRST) & ranked[whole].isin(chosen)]
