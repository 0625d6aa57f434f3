"""An article's own text with everything that was found marked in it. The browser gets text, never markup."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import streamlit as st

from analysis.charts.house.marked import Marking, runs
from analysis.query import Mark
from pages.parts import evidence

_HERE = Path(__file__).parent
_KEY = "marked"
_ASKS = {"entity": "entity", "date": "told"}

_component = st.components.v2.component(
    "broadsheet_marked",
    html="<article></article>",
    css=(_HERE / "marked.css").read_text(encoding="utf-8"),
    js=(_HERE / "marked.js").read_text(encoding="utf-8"),
)


def marked(body: str, markings: Iterable[Marking], at: str) -> None:
    """Draws the body with its markings, scrolled to the one of the kind `here` when `at` changes; a click on a name opens its evidence."""
    paragraphs = [
        [[run.text, run.start, [[mark.kind, mark.note, mark.value] for mark in run.marks]] for run in paragraph]
        for paragraph in runs(body, markings)
    ]
    _component(key=_KEY, data={"paragraphs": paragraphs, "at": at}, on_clicked_change=_clicked)


def _clicked() -> None:
    """Asks for the evidence of the mark clicked in the text."""
    clicked: Any = st.session_state[_KEY].clicked
    if clicked and clicked[0] in _ASKS:
        kind: Any = _ASKS[clicked[0]]
        evidence.ask(Mark(kind, str(clicked[1])))
