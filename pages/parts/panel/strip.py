"""The strip beneath a chart of time: a drag over it narrows the days, while clicks on the chart itself open sentences.

Streamlit hands back clicks or drags of a chart, never both.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from analysis.charts import Figure

REDRAW = "redraw-page"
"""Set where more than a panel is to be drawn again."""


@dataclass(frozen=True)
class Strip:
    """A figure over which a person drags, what it is, and what a drag from one place to another does; a callback."""

    figure: Figure
    about: str
    brush: Callable[[str, str], None]


def draw(strip: Strip, key: str) -> None:
    """Draws the strip, with a line on its use."""
    st.plotly_chart(
        strip.figure,
        key=key,
        on_select=lambda: _dragged(strip, key),
        selection_mode="box",
        config={"displayModeBar": False, "scrollZoom": False},
        alt=strip.about,
    )
    st.caption(strip.about)


def _dragged(strip: Strip, key: str) -> None:
    boxes = st.session_state[key].selection.box
    if boxes:
        st.session_state[REDRAW] = True
        strip.brush(*map(str, boxes[0]["x"]))
