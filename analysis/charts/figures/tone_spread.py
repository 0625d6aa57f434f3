"""How sentences are spread over tone: by polarity, and by our polarity and TextBlob's together."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import RULE, SERIES, STATE, hover, keyed

_HEIGHT, _SQUARE = 300, 360
_BIN = 0.1
_SILENT = 1.3  # where the sentences without evidence stand, right of the axis of polarity
_LEAST_DOT, _LARGEST_DOT, _APART = 7, 34, 13  # pixels across a dot, and between the middles of dots side by side on a telephone
_FEW = 60  # dots, which may overlap


def distribution(frame: pd.DataFrame) -> go.Figure:
    """Bars of sentences by bin of polarity in the colour of their state (state, low, count); those without evidence stand apart."""
    drawing = Drawing(_HEIGHT, bottom=28, left=44, layout={"barmode": "stack", "bargap": 0})
    for state, colour in STATE.items():
        rows = frame[frame["state"] == state.replace("_", " ")]
        drawing.bars(
            colour,
            x=(rows["low"] + _BIN / 2).fillna(_SILENT).tolist(),
            y=rows["count"].tolist(),
            width=_BIN * 0.86,
            customdata=keyed([state, str(low)] if low == low else [state] for state, low in zip(rows["state"], rows["low"], strict=True)),  # noqa: PLR0124 - NaN
            hovertemplate=[
                hover(name, numbers.counted(number, "sentence")) for name, number in zip(rows["state"], rows["count"], strict=True)
            ],
        )
    ends = {-1: "−1", -0.5: "−0.5", 0: "0", 0.5: "+0.5", 1: "+1", _SILENT: "none"}
    drawing.xaxis |= {"range": [-1.05, _SILENT + 0.15], "tickvals": list(ends), "ticktext": list(ends.values()), "showgrid": False}
    drawing.yaxis |= {"tickformat": ",d", "rangemode": "tozero"}
    return drawing.figure()


def pairs(frame: pd.DataFrame) -> go.Figure:
    """A dot for each bin of our polarity and TextBlob's (polarity, textblob_polarity, count), the larger the more sentences."""
    drawing = Drawing(_SQUARE)
    drawing.line([-1, 1], [-1, 1], {"color": RULE, "width": 1, "dash": "dot"})
    drawing.dots(
        {
            "size": _sizes(frame["count"]),
            "color": SERIES[0],
            "opacity": 0.7,
        },
        x=(frame["polarity"] + _BIN / 2).tolist(),
        y=(frame["textblob_polarity"] + _BIN / 2).tolist(),
        customdata=keyed(frame[["polarity", "textblob_polarity"]].astype(str).to_numpy()),
        hovertemplate=[
            hover(numbers.counted(row["count"], "sentence"), f"ours {_span(row['polarity'])}, TextBlob {_span(row['textblob_polarity'])}")
            for row in frame.to_dict("records")
        ],
    )
    axis = {"range": [-1.05, 1.05], "tickformat": "+.1f"}
    drawing.xaxis |= axis | {"title": {"text": "our polarity"}}
    drawing.yaxis |= axis | {"title": {"text": "TextBlob’s polarity"}}
    drawing.rule(x=0)
    drawing.rule(y=0)
    return drawing.figure()


def _sizes(counts: pd.Series) -> list[float]:
    """How far across each dot is, in pixels: of many dots none reaches into the next."""
    least, most = (_LEAST_DOT, _LARGEST_DOT) if len(counts) <= _FEW else (_LEAST_DOT / 2, _APART)
    largest = max(counts.max(), 9) if len(counts) else 1
    return [least + (most - least) * (max(0, number - 1) / largest) ** 0.5 for number in counts]


def _span(low: float) -> str:
    """A bin by both its ends."""
    return f"{numbers.polarity(low)} to {numbers.polarity(low + _BIN)}"
