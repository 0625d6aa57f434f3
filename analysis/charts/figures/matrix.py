"""Matrices: rows against columns, a square in each cell, its area the number in it, which is written where all have room.

Squares, unlike heat map cells, can be clicked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.charts.figures.bars import MOST, named_rows
from analysis.charts.house import numbers
from analysis.charts.house.drawing import Drawing, Look
from analysis.charts.house.key import name_above
from analysis.charts.house.style import INK, OTHER, SERIES, hover, keyed
from analysis.charts.house.text import cells as cells_of
from analysis.charts.house.text import escape, label, shorten, told_apart

Cell = tuple[str, str, str]
"""The names of a long frame's columns: row, column and number."""
_ROW_HEIGHT = 40
_LEVEL_WIDTH, _LEVEL_LINES, _LINE = 12, 3, 16  # letters and lines of a name that lies level, and the pixels of a line
_LEVEL = 3  # columns whose names have room beside each other, on a telephone too
_UPRIGHT = 20  # letters of a name that stands upright
_LETTER, _EDGE = 6.6, 18  # pixels of a letter, and of what lies between the names and the squares
_ROOM = 180  # pixels of all columns on a telephone
_LONG = 22  # letters of a name above the bars
_MOST_PARTS = 40  # of a bar beside those that stand apart: smaller ones are drawn as one
_LARGEST, _SMALLEST = 30, 5  # sides of the squares in pixels, where there is room
_WRITTEN, _GAP = 11, 4  # pixels of the numbers' type, and between two of them
_WIDE = {"%": 9, " ": 2, ",": 3}  # pixels of signs in that type
_DIGIT = 5.5  # and of any other
_BLOT = 8  # the side of a square that a digit hides


def matrix(frame: pd.DataFrame, cell: Cell, rows: Mapping[str, str], columns: Mapping[str, str]) -> go.Figure:
    """Squares for the cells of a long frame; `rows` and `columns` map keys to names, in order. A click hands back both keys."""
    row, column, value = cell
    cells = frame[frame[row].isin(list(rows)) & frame[column].isin(list(columns)) & (frame[value] > 0)]
    rows, columns = _filled(rows, cells[row]), _filled(columns, cells[column])
    level = len(columns) <= _LEVEL
    names = _level(columns) if level else _upright(columns)
    drawing = named_rows(list(rows.values()), _ROW_HEIGHT, top=_level_height(names) if level else _height(names))
    written = _written(cells, value)
    sides = _sides(cells[value], len(columns))
    legible = max(map(_wide, written), default=0) <= _ROOM / max(1, len(columns))
    drawing.dots(
        {"symbol": "square", "color": SERIES[0], **(_behind(sides) if legible else {"size": sides, "opacity": 0.85})},
        mode="markers+text" if legible else "markers",
        text=written,
        textfont={"size": _WRITTEN, "color": INK},
        x=[list(columns).index(key) for key in cells[column]],
        y=[list(rows).index(key) for key in cells[row]],
        customdata=[list(pair) for pair in zip(cells[row], cells[column], strict=True)],
        hovertemplate=[
            hover(rows[one], columns[two], number) for one, two, number in zip(cells[row], cells[column], _told(cells, value), strict=True)
        ],
    )
    drawing.yaxis |= {"minor": {"tickvals": [place + 0.5 for place in range(len(rows) - 1)], "showgrid": True, "ticks": ""}}
    drawing.xaxis |= _across(names, level)
    return drawing.figure()


def _across(names: Sequence[str], level: bool) -> Look:
    """The axis above the squares; names are upright where they have no room beside each other."""
    return {
        "side": "top",
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": names if level else list(map(escape, names)),
        "range": [-0.6, len(names) - 0.4],
        "showgrid": False,
        "ticks": "",
        "autotickangles": [0] if level else [0, -90],
    }


def _written(cells: pd.DataFrame, value: str) -> list[str]:
    """The number of each cell in little room: 30%, or of few articles 3 of 5."""
    if value == "doc_ratio":
        return [numbers.portion(*pair) for pair in _of_articles(cells)]
    return [numbers.percent(number) if value in numbers.RATIOS else numbers.count(number) for number in cells[value]]


def _told(cells: pd.DataFrame, value: str) -> list[str]:
    """The number of each cell with what it counts."""
    if value == "doc_ratio":
        return [numbers.part(*pair, "articles") for pair in _of_articles(cells)]
    return [numbers.measured(number, value) for number in cells[value]]


def _of_articles(cells: pd.DataFrame) -> list[tuple[int, int]]:
    """Of how many articles how many, for each cell."""
    return list(zip(cells["doc_count"].astype(int), cells["sample_size"].astype(int), strict=True))


def _behind(sides: Sequence[float]) -> Look:
    """Squares behind numbers: pale, and none where it would be a blot on a digit."""
    return {"size": [side if side >= _BLOT else 0 for side in sides], "opacity": 0.4}


def _wide(number: str) -> float:
    """Pixels of a number, and of what parts it from the next."""
    return _GAP + sum(_WIDE.get(sign, _DIGIT) for sign in number)


def _filled(names: Mapping[str, str], keys: pd.Series) -> dict[str, str]:
    """The names whose rows or columns hold a square; all of them where none does."""
    held = frozenset(keys)
    return {key: name for key, name in names.items() if key in held or not held}


def _level(columns: Mapping[str, str]) -> list[str]:
    """Names of few columns, in lines beside each other."""
    return [label(name, _LEVEL_WIDTH, _LEVEL_LINES) for name in told_apart(list(columns.values()), _UPRIGHT)]


def _level_height(names: Sequence[str]) -> int:
    """Pixels above the squares for names in lines."""
    return _EDGE + _LINE * max((name.count("<br>") + 1 for name in names), default=0)


def _upright(columns: Mapping[str, str]) -> list[str]:
    """Names of many columns, each in one line that stands upright."""
    return [shorten(name, _UPRIGHT) for name in told_apart(list(columns.values()), _UPRIGHT)]


def _height(names: Sequence[str]) -> int:
    """Pixels above the squares for names that stand upright."""
    return _EDGE + int(_LETTER * max(map(cells_of, names), default=0))


def mixture(frame: pd.DataFrame, cell: Cell, keys: Sequence[str], colours: Mapping[str, str], each: str = "") -> go.Figure:
    """Stacked shares 0..1 for the cells of a long frame, a bar for each name, or for `each` of another column; of many the most divided.

    `colours` orders the parts that stand apart; those with a colour of their own are named over the bars.
    """
    name, part, share = cell
    each = each or name
    rows = _divided_most(frame, each, share)
    names = dict(zip(rows[each], rows[name], strict=True))
    places = {key: place for place, key in enumerate(names)}
    drawing = named_rows(list(names.values()))
    name_above(drawing, {name: colour for name, colour in colours.items() if colour != OTHER}, _LONG, from_edge=True)
    layers, small = _layers(rows, (each, part, share), colours)
    for layer in [*colours, *sorted(set(layers.dropna()) - set(colours))]:
        mine = rows[layers == layer]
        drawing.bars(
            colours.get(layer, OTHER),
            y=[places[key] for key in mine[each]],
            x=mine[share].tolist(),
            orientation="h",
            customdata=keyed(mine[list(keys)].astype(object).to_numpy()),
            hovertemplate=[hover(*told, numbers.percent(value)) for *told, value in mine[list(cell)].itertuples(index=False)],
        )
    if small.any():
        _add_rest(drawing, rows[small].groupby([each, name], sort=False)[share].agg(["sum", "count"]), places)
    drawing.layout |= {"barmode": "stack"}
    drawing.xaxis |= {"visible": False, "range": [0, 1]}
    return drawing.figure()


def _add_rest(drawing: Drawing, rest: pd.DataFrame, places: Mapping[str, int]) -> None:
    """The parts of each bar that are too small to be told apart, as one that no click opens."""
    drawing.bars(
        OTHER,
        y=[places[key] for key, _ in rest.index],
        x=rest["sum"].tolist(),
        orientation="h",
        hovertemplate=[
            hover(name, f"{numbers.count(many)} others", numbers.percent(value)) for (_, name), value, many in rest.itertuples()
        ],
    )


def _layers(rows: pd.DataFrame, cell: Cell, colours: Mapping[str, str]) -> tuple[pd.Series, pd.Series]:
    """(the layer that each row is drawn in, whether it is too small for one): the parts that stand apart, the others by their rank."""
    each, part, share = cell
    apart = rows[part].isin(list(colours))
    rank = rows[share].where(~apart).groupby(rows[each]).rank(method="first", ascending=False)
    small = rank > _MOST_PARTS
    return rows[part].astype(object).where(apart, rank.map(int, na_action="ignore").astype(object)).mask(small), small


def _divided_most(frame: pd.DataFrame, each: str, share: str) -> pd.DataFrame:
    """The rows of as many bars as can be drawn: of more those whose largest share is smallest."""
    largest = frame.groupby(each)[share].max().sort_values(kind="stable")
    return frame[frame[each].isin(largest.index[:MOST])]


def _sides(values: pd.Series, columns: int) -> list[float]:
    """The side of each square, so that its area is in proportion to the number and no column reaches into the next."""
    largest, most = float(values.max()) if len(values) else 1.0, min(_LARGEST, _ROOM / max(1, columns))
    return [max(_SMALLEST, most * (float(value) / largest) ** 0.5) for value in values]
