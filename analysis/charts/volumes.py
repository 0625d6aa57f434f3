"""Publication volume: articles per period, stacked by source. Undated articles have no place on a time axis and are told beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from analysis.charts import numbers, periods
from analysis.charts.drawing import Drawing
from analysis.charts.style import OTHER, SERIES, hover
from analysis.charts.text import escape, shorten

_HEIGHT, _LOW = 280, 180
_KEY_HEIGHT = 32
_LEAST_BINS = 14  # so that two days do not make two walls
_MOST_LABELS = 5
_FEW = 3
_DIGITS = {"day": 10, "month": 7, "year": 4}
_ONE_SERIES = ""


def period(first: str | None, last: str | None) -> str:
    """The period to count articles by, day, month or year, for a corpus published between two days."""
    if not first or not last:
        return "day"
    spans = periods.covered(first), periods.covered(last)
    return periods.unit(spans[0].first, spans[1].last) if spans[0] and spans[1] else "day"


def undated(frame: pd.DataFrame) -> int:
    """Articles of a timeline frame that have no place on the axis."""
    return int(frame.loc[~_has_date(frame), "count"].sum())


def volume(frame: pd.DataFrame, unit: str, colours: Mapping[str, str] | None = None) -> go.Figure:
    """Stacked bars of a timeline frame (date, count, perhaps source), empty periods too. A click hands back the period, as 2025-02."""
    rows = frame[_has_date(frame)]
    drawing = Drawing(_LOW if _is_low(rows) else _HEIGHT, top=_KEY_HEIGHT, bottom=30, left=44)
    if len(rows):
        bins = _bins(rows, unit)
        for source, counts in _series(rows):
            _bars(drawing, source, bins, counts, (colours or {}).get(source, OTHER if source else SERIES[0]))
        _name_periods(drawing, bins)
        _name_sources(drawing)
    drawing.layout |= {"barmode": "stack", "bargap": 0.15}
    drawing.yaxis |= {"rangemode": "tozero", "tickformat": ",d", "dtick": 1 if _is_low(rows) else None}
    return drawing.figure()


def _has_date(frame: pd.DataFrame) -> pd.Series:
    return frame["date"].notna() & (frame["date"] != "")


def _bins(rows: pd.DataFrame, unit: str) -> list[str]:
    """The names of all periods from the first row's to the last's."""
    days = [date.fromisoformat((text + "-01-01")[:10]) for text in (rows["date"].min(), rows["date"].max())]
    return [one.first.isoformat()[: _DIGITS[unit]] for one in periods.bins(days[0], days[1], unit)]


def _series(rows: pd.DataFrame) -> list[tuple[str, pd.Series]]:
    """Source → counts by period, the largest source first; one nameless series where no source is told."""
    if "source" not in rows:
        return [(_ONE_SERIES, rows.set_index("date")["count"])]
    sizes = rows.groupby("source")["count"].sum().reset_index().sort_values(["count", "source"], ascending=[False, True])
    return [(source, rows[rows["source"] == source].set_index("date")["count"]) for source in sizes["source"]]


def _bars(drawing: Drawing, source: str, bins: list[str], counts: pd.Series, colour: str) -> None:
    values = [int(counts.get(period, 0)) for period in bins]
    drawing.bars(
        colour,
        name=source,
        x=list(range(len(bins))),
        y=values,
        customdata=[[period] for period in bins],
        hovertemplate=[
            hover(numbers.day(period), *([source] if source else []), numbers.counted(value, "article"))
            for period, value in zip(bins, values, strict=True)
        ],
    )


def _name_sources(drawing: Drawing) -> None:
    """The sources above the bars, each in its colour, where there are several."""
    named = [(bars["marker"]["color"], bars["name"]) for bars in drawing.traces if bars["name"]]
    own = [f'<span style="color:{colour}">■ {escape(shorten(name, 24))}</span>' for colour, name in named if colour != OTHER]
    others = [f'<span style="color:{OTHER}">■ others</span>'] if len(own) < len(named) else []
    if len(named) > 1:
        key = "   ".join([*own, *others])
        drawing.note(key, x=0, y=1, xref="paper", yref="paper", xanchor="left", yanchor="bottom", yshift=6)


def _name_periods(drawing: Drawing, bins: list[str]) -> None:
    """Labels under at most five of the bars."""
    places = list(range(0, len(bins), -(-max(len(bins), _LEAST_BINS) // _MOST_LABELS)))
    drawing.xaxis |= {
        "tickmode": "array",
        "tickvals": places,
        "ticktext": [numbers.day(bins[place]) for place in places],
        "range": [-0.6, max(len(bins), _LEAST_BINS) - 0.4],
        "showgrid": False,
    }


def _is_low(rows: pd.DataFrame) -> bool:
    """Whether no period holds more than a few articles; Plotly would write halves of articles on so short an axis."""
    return rows.empty or bool(rows.groupby("date")["count"].sum().max() <= _FEW)
