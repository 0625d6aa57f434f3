"""The strip beneath a chart of volume: all days there are, of which a drag chooses some."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import plotly.graph_objects as go

from analysis.charts.figures.volumes import name_periods
from analysis.charts.heads.publication import Volume
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing
from analysis.charts.house.periods import name
from analysis.charts.house.style import OTHER, SERIES, hover
from analysis.timeline.volume import bounds

_HEIGHT = 84
_FEW = 4  # periods that the chart itself shows large enough
_MILLISECOND = timedelta(milliseconds=1)


def strip(shown: Volume, first: str | None = None, last: str | None = None, counted: str = "article") -> go.Figure:
    """Low bars of a volume over all days, those from the first to the last chosen in colour. A drag selects a stretch of the axis."""
    drawing = Drawing(_HEIGHT, top=4, bottom=40, left=44)
    told = shown.dated[shown.dated["count"] > 0]
    spans = [bounds(start, shown.unit) for start in told["date"]]
    drawing.bars(
        [SERIES[0] if _is_chosen(*span, first, last) else OTHER for span in spans],
        x=[(begin + (end - begin) / 2).isoformat() for begin, end in spans],
        y=told["count"].tolist(),
        width=[(end - begin) / _MILLISECOND for begin, end in spans],
        hovertemplate=[
            hover(name(start, shown.unit), numbers.counted(count, counted))
            for start, count in zip(told["date"], told["count"].tolist(), strict=True)
        ],
    )
    name_periods(drawing, list(shown.dated["date"]), shown.unit)
    drawing.yaxis |= {"visible": False, "rangemode": "tozero"}
    drawing.layout |= {"dragmode": "select", "selectdirection": "h"}
    return drawing.figure()


def has_stretches(shown: Volume) -> bool:
    """Whether there are more periods than a chart shows large, on several days, so that a stretch of them is worth choosing."""
    starts = shown.dated["date"]
    return len(starts) > _FEW and starts.iloc[0][:10] != starts.iloc[-1][:10]


def _is_chosen(begin: datetime, end: datetime, first: str | None, last: str | None) -> bool:
    """Whether a period has a day from the first to the last; one that is missing stands for no bound."""
    day, closing = begin.date(), (end - datetime.resolution).date()
    return (not last or day <= date.fromisoformat(last)) and (not first or closing >= date.fromisoformat(first))
