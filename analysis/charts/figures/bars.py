"""Ranked horizontal bars: names on the left, longest first, the value at the end of each."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.key import name_above
from analysis.charts.house.style import DARK, INK, OTHER, SERIES, TONE, hover, keyed
from analysis.charts.house.text import cells, label, told_apart

MOST = 15
_ROW_HEIGHT = 30
_LEAST_TEXT = 9  # of a number inside a bar; what has no room for it is hidden
_MARGIN = 24
_TOLD_APART = 36  # letters of a name that two lines have room for however it breaks
_LABEL_ROOM = 1.12
_LETTER, _MOST_ROOM = 6.3, 170  # pixels that a letter of a name takes, and that all of them may


def ranked(
    frame: pd.DataFrame,
    name: str,
    value: str,
    *,
    keys: Sequence[str] = (),
    colours: Mapping[str, str] | None = None,
    written: Callable[[float], str] | None = None,
) -> go.Figure:
    """Bars for the first MOST rows of a frame that is sorted already; `colours` maps names, one colour where it is not given.

    `written` says how a number reads where it counts no articles, mentions or the like.
    """
    rows = frame.head(MOST)
    write = written or (numbers.percent if value in numbers.RATIOS else numbers.count)
    tell = written or partial(numbers.measured, column=value)
    drawing = named_rows(rows[name].tolist())
    drawing.bars(
        [colours.get(key, OTHER) for key in rows[name]] if colours else SERIES[0],
        y=list(range(len(rows))),
        x=rows[value].tolist(),
        orientation="h",
        text=[write(number) for number in rows[value]],
        textposition="outside",
        cliponaxis=False,
        customdata=keyed(rows[list(keys or [name])].to_numpy()),
        hovertemplate=[hover(who, tell(number)) for who, number in zip(rows[name], rows[value], strict=True)],
    )
    drawing.xaxis |= {"visible": False, "range": _reach(rows[value])}
    return drawing.figure()


def _reach(values: pd.Series) -> list[float]:
    """From the least to the most of some numbers and nought, with room for what is written at the bars' ends."""
    least, most = (float(end) * _LABEL_ROOM for end in (values.min(), values.max())) if len(values) else (0.0, 1.0)
    return [min(least, 0.0), max(most, 0.0)]


def stacked(frame: pd.DataFrame, name: str, parts: Mapping[str, str], *, keys: Sequence[str] = (), counts: bool = False) -> go.Figure:
    """Bars cut into the counts in some columns; `parts` maps columns to colours. A click hands back keys and column.

    The bars are of equal length, or with `counts` as long as they hold many. The parts are named over them, each in its colour.
    """
    rows = frame.head(MOST)
    totals = rows[list(parts)].sum(axis=1)
    scale = totals.where(totals > 0, 1) if not counts else max(1, totals.max())
    drawing = named_rows(rows[name].tolist())
    name_above(drawing, {part.replace("_", " "): colour for part, colour in parts.items()}, from_edge=True)
    for part, colour in parts.items():
        drawing.bars(
            colour,
            y=list(range(len(rows))),
            x=(rows[part] / scale).tolist(),
            orientation="h",
            text=[numbers.count(number) if number else "" for number in rows[part]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            insidetextfont={"color": _ink_on(colour)},
            customdata=[[*key, part] for key in keyed(rows[list(keys or [name])].to_numpy())],
            hovertemplate=[
                hover(who, f"{part.replace('_', ' ')}: {numbers.portion(int(count), int(whole))}")
                for who, count, whole in zip(rows[name], rows[part], totals, strict=True)
            ],
        )
    drawing.layout |= {"barmode": "stack", "uniformtext": {"minsize": _LEAST_TEXT, "mode": "hide"}}
    drawing.xaxis |= {"visible": False, "range": [0, 1]}
    return drawing.figure()


def _ink_on(colour: str) -> str | None:
    """The colour of a number on a bar, where Plotly's own choice could not be read: on grey, and where the page shows through."""
    return DARK if colour in (OTHER, TONE["neutral"]) else INK if colour.startswith("rgba") else None


def named_rows(names: Sequence[object], row_height: int = _ROW_HEIGHT, top: int = 8, bottom: int = 0) -> Drawing:
    """A drawing with these names down its left side, the first on top."""
    labels = [label(name) for name in told_apart(names, _TOLD_APART)]
    longest = max((cells(line) for one in labels for line in html.unescape(one).split("<br>")), default=0)
    left = min(_MOST_ROOM, int(16 + _LETTER * longest))
    drawing = Drawing(_MARGIN + top + bottom + row_height * max(len(names), 1), top=top, bottom=bottom, left=left)
    drawing.yaxis |= {
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": labels,
        "range": [len(names) - 0.5, -0.5],
        "showgrid": False,
        "ticks": "",
    }
    return drawing
