"""Hits in lines, aligned on what was searched for. The browser gets text, never markup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from analysis.charts import Frame
from analysis.charts.house.numbers import count, counted, day
from analysis.charts.house.text import plain, shorten
from analysis.query import Mark
from pages.parts import evidence

_HERE = Path(__file__).parent
_ON_A_PAGE = 40
_WHENCE = 34  # characters of source and date beside a line

_component = st.components.v2.component(
    "broadsheet_lines",
    html="<table></table>",
    css=(_HERE / "lines.css").read_text(encoding="utf-8"),
    js=(_HERE / "lines.js").read_text(encoding="utf-8"),
)


def lines(frame: Frame, key: str, mark: Callable[..., Mark]) -> None:
    """Draws a page of lines (id, part, start, end, left, node, right, source, publish_date); a click opens the evidence of one."""
    pages = -(-len(frame) // _ON_A_PAGE)
    first = _ON_A_PAGE * ((st.session_state.get(f"{key}-page") or 1) - 1 if pages > 1 else 0)
    shown = frame.iloc[first : first + _ON_A_PAGE].to_dict("records")
    rows = [[*(plain(row[part]) for part in ("left", "node", "right")), _whence(row)] for row in shown]
    _component(key=key, data={"rows": rows}, on_clicked_change=lambda: _clicked(key, shown, mark))
    if pages > 1:
        st.pagination(pages, key=f"{key}-page")
        st.caption(f"Lines {count(first + 1)} to {count(first + len(shown))} of {counted(len(frame), 'line')}")


def _whence(row: dict[Any, Any]) -> str:
    """Source and date of a line's article."""
    return " · ".join([shorten(row["source"], _WHENCE), day(row["publish_date"]) if isinstance(row["publish_date"], str) else "undated"])


def _clicked(key: str, shown: list[dict[Any, Any]], mark: Callable[..., Mark]) -> None:
    clicked: Any = st.session_state[key].clicked
    if isinstance(clicked, int) and clicked < len(shown):
        evidence.ask(mark(*(shown[clicked][name] for name in ("id", "part", "start", "end"))))
