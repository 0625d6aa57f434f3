"""The house style: colours that mean the same on every page, and texts for pointing at marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from analysis.charts.house.text import escape
from analysis.query.selection import UNKNOWN

SERIES = tuple(f"#{number:06d}" for number in range(1, 7))
"""Six stand-ins. Streamlit's theme puts the light or dark palette of .streamlit/config.toml in their place."""
OTHER = "#8a9099"
TONE = {"unfavourable": "#c8591c", "neutral": "#7d8590", "favourable": "#2a7fb8"}
STANCE = {"asserting": SERIES[0], "neutral": OTHER, "doubting": SERIES[1]}
STATE = {**TONE, "uncertain": "rgba(125,133,144,0.5)", "no_evidence": "rgba(125,133,144,0.22)"}
"""The tones, and what is none: a tone that is not sure, and a sentence without a word that tells."""
INK = "#000037"
"""A stand-in like SERIES: Streamlit's theme puts dark ink in its place, or on a dark page light ink."""
PAPER = "#000038"
"""A stand-in like SERIES, for what the page is drawn on."""
DARK = "#14161a"
"""Ink on marks that are light on any page."""
MUTED = 0.35
"""Opacity of marks that rest on too little text."""
RULE = "rgba(125,133,144,0.45)"
MOST_POINTS = 5_000
"""Marks a chart may have before the browser suffers."""


def colours(names: Iterable[str]) -> dict[str, str]:
    """Name → colour: one of its own for each of the first six, grey for the rest. Give the names in the corpus's own order."""
    return {name: SERIES[place] if place < len(SERIES) else OTHER for place, name in enumerate(dict.fromkeys(names))}


def of_sources(names: Iterable[str]) -> dict[str, str]:
    """Source → its colour, the same wherever it is drawn if all of the corpus are given in its order; grey where no source is known."""
    return colours(name for name in names if name != UNKNOWN) | {UNKNOWN: OTHER}


def keyed(rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Rows of keys as `customdata`: what a click on each mark hands back."""
    return [list(row) for row in rows]


def hover(*lines: object) -> str:
    """Lines of article text as hover text, shown literally."""
    return "<br>".join(map(escape, lines)) + "<extra></extra>"
