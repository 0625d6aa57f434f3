"""The key of a chart: names above it, each behind a square in its colour, in lines that a telephone has room for."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.charts.house.drawing import Drawing
from analysis.charts.house.text import cells, escape, shorten, told_apart

_LETTERS = 50  # of a line
_SQUARE = 4  # letters that the square before a name takes, and the gap behind it
_LINE, _GAP = 19, 12  # pixels of a line, and below the last
_LONG = 30


def name_above(drawing: Drawing, colours: Mapping[str, str], longest: int = _LONG, *, from_edge: bool = False) -> None:
    """Writes names above the plot, each behind its colour, from the plot's side or the chart's edge, and makes the chart taller by that."""
    lines = _lines({name: shorten(short, longest) for name, short in zip(colours, told_apart(list(colours), longest), strict=True)})
    if not lines:
        return
    told = "<br>".join(
        "   ".join(f'<span style="color:{colours[name]}">■</span> {escape(short)}' for name, short in line) for line in lines
    )
    room = _LINE * len(lines) + _GAP
    drawing.height, drawing.top = drawing.height + room, drawing.top + room
    shift = -(drawing.left or 0) if from_edge else 0
    place = {"x": 0, "y": 1, "xref": "paper", "yref": "paper", "xshift": shift, "yshift": 6}
    drawing.note(told, xanchor="left", yanchor="bottom", align="left", **place)


def _lines(names: Mapping[str, str]) -> list[list[tuple[str, str]]]:
    """Names and how they are written, line by line."""
    lines: list[list[tuple[str, str]]] = []
    room = 0
    for name, short in names.items():
        room -= cells(short) + _SQUARE
        if room < 0:
            lines.append([])
            room = _LETTERS - cells(short) - _SQUARE
        lines[-1].append((name, short))
    return lines
