"""Points in two dimensions: one measure against another, and the map of passages."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.places import places
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.style import MOST_POINTS, OTHER, PAPER, RULE, SERIES, hover, keyed
from analysis.charts.house.text import label, shorten

_HEIGHT = 360
_MAP_HEIGHT = 440
_DOT, _DENSE_DOT = 11, 5
_SPARSE = 400  # dots, above which they are drawn smaller
_FEW, _OPACITY, _FAINT = 50, 0.85, 0.5  # dots, above which one may lie on many others and is to show them
_LEAST_REACH = 0.3
_LONG, _LINES = 20, 2  # letters of a line of a topic's name on the map, and lines
_SQUARE = "■ "
_MARGIN = 0.08  # of the map on each side, for names beyond the outermost dots
_DRAGS = {"box": "select", "lasso": "lasso"}


def against(frame: pd.DataFrame, *, keys: Sequence[str] = ("id",)) -> go.Figure:
    """A dot for each article (title, polarity, textblob_polarity): ours rightwards, TextBlob's upwards, and the line of agreement."""
    rows = frame.dropna(subset=["polarity", "textblob_polarity"]).head(MOST_POINTS)
    reach = max([_LEAST_REACH, *rows["polarity"].abs(), *rows["textblob_polarity"].abs()]) * 1.1
    drawing = Drawing(_HEIGHT)
    drawing.dots(
        {"size": _size(len(rows)), "color": SERIES[0], "opacity": _OPACITY if len(rows) <= _FEW else _FAINT},
        x=rows["polarity"].tolist(),
        y=rows["textblob_polarity"].tolist(),
        customdata=keyed(rows[list(keys)].to_numpy()),
        hovertemplate=[
            hover(shorten(title, 80), f"ours {numbers.polarity(ours)}, TextBlob {numbers.polarity(theirs)}")
            for title, ours, theirs in zip(rows["title"], rows["polarity"], rows["textblob_polarity"], strict=True)
        ],
    )
    drawing.line([-reach, reach], [-reach, reach], {"color": RULE, "width": 1, "dash": "dot"})
    drawing.xaxis |= {"range": [-reach, reach], "title": {"text": "our polarity"}, "tickformat": "+.1f"}
    drawing.yaxis |= {"range": [-reach, reach], "title": {"text": "TextBlob’s polarity"}, "tickformat": "+.1f"}
    return drawing.figure()


def passage_map(frame: pd.DataFrame, colours: Mapping[str, str], *, keys: Sequence[str] = ("id", "start"), drag: str = "") -> go.Figure:
    """A dot for each passage (x, y, label, title, text) in its topic's colour, the topic's name where its passages lie.

    Of very many every so manieth is drawn. A `drag` over it selects a rectangle ("box"), what it encloses ("lasso"), or nothing.
    """
    rows = thinned(frame)
    drawing = Drawing(_MAP_HEIGHT, top=24, xaxis={"visible": False}, yaxis={"visible": False})
    drawing.layout |= {"dragmode": _DRAGS.get(drag, False)}
    drawing.dots(
        {
            "size": _size(len(rows)),
            "color": [colours.get(topic, OTHER) for topic in rows["label"]],
            "opacity": 0.7,
        },
        x=rows["x"].tolist(),
        y=rows["y"].tolist(),
        customdata=keyed(rows[list(keys)].astype(object).to_numpy()),
        hovertemplate=[
            hover(topic if isinstance(topic, str) else "no topic", shorten(title, 70), shorten(text, 90))
            for topic, title, text in zip(rows["label"], rows["title"], rows["text"], strict=True)
        ],
    )
    _name_topics(drawing, rows.dropna(subset=["label"]), colours)
    return drawing.figure()


def _name_topics(drawing: Drawing, dots: pd.DataFrame, colours: Mapping[str, str]) -> None:
    """Writes the topics' names near their dots, each behind its colour, on a ground that keeps them readable.

    A topic without a colour of its own is named where it is clear which dots are meant.
    """
    if dots.empty:
        return
    across, up = _reach(dots["x"]), _reach(dots["y"])
    drawing.xaxis["range"], drawing.yaxis["range"] = list(across), list(up)
    names = {topic: label(topic, _LONG, _LINES) for topic in dots["label"].unique()}
    lines = {topic: (_SQUARE + html.unescape(name)).split("<br>") for topic, name in names.items()}
    for topic, place in places(dots, lines, drawing.height - drawing.top - drawing.bottom, across, up).items():
        if not place.clear and colours.get(topic, OTHER) == OTHER:
            continue
        look = {"font": {"size": 13}, "bgcolor": PAPER, "borderpad": 1, "align": place.anchor}
        told = f'<span style="color:{colours.get(topic, OTHER)}">{_SQUARE}</span>{names[topic]}'
        drawing.note(told, x=place.x, y=place.y, xanchor=place.anchor, **look)


def _size(dots: int) -> int:
    """How large each of so many dots is, in pixels."""
    return _DOT if dots <= _SPARSE else _DENSE_DOT


def _reach(values: pd.Series) -> tuple[float, float]:
    """The ends of an axis that leaves room around the dots for names."""
    margin = (float(values.max() - values.min()) or 1.0) * _MARGIN
    return float(values.min()) - margin, float(values.max()) + margin


def thinned(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows, or where they are too many for a chart, so many of them at even distances."""
    if len(frame) <= MOST_POINTS:
        return frame
    return frame.iloc[[place * len(frame) // MOST_POINTS for place in range(MOST_POINTS)]]
