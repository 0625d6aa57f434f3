"""What could not be read: searchable, to be taken home, and to be tried again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis import intake
from analysis.charts.heads import provenance
from analysis.charts.house.numbers import counted
from analysis.errors import BroadsheetError
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_FAULT = "refused-fault"


def refused(page: Page) -> None:
    """Every input that was refused, with the reason; a search among them, and another try."""
    any_refused = bool(len(page.frame("quarantine")))
    words = _words() if any_refused else ""
    panel(
        page,
        Panel(
            view="quarantine",
            finding=provenance.refused,
            about="Files and rows that could not be read, each with the reason; filters do not apply.",
            columns=("path", "line", "member", "reason", "head"),
            options={"words": words},
            nothing="Nothing that was refused holds these words" if words else "Everything could be read",
        ),
    )
    if any_refused:
        _again(page)


def noted(page: Page) -> None:
    """What was assumed, repaired or left out in reading, and what was there more than once."""
    panel(
        page,
        Panel(
            view="notes",
            finding=provenance.noted,
            about="What was assumed or repaired in reading, dates that are none, and articles that came more than once.",
            mark=marks.article,
            keys=("id",),
            columns=("path", "line", "note", "id"),
            nothing="Everything was read as it stands",
        ),
    )


def _words() -> str:
    """What is looked for among what was refused."""
    return st.text_input("Find among what was refused", key="refused", bind="query-params", icon=":material/search:").strip()


def _again(page: Page) -> None:
    """A button that reads the inputs again of which something was refused."""
    fault = st.session_state.pop(_FAULT, None)
    if fault:
        st.error(safe(fault), icon=":material/error:")
    found = intake.refused_inputs(page.corpus.name)
    label = f"Try {counted(len(found.paths), 'input')} again" + (f", which fetches {counted(found.links, 'link')}" if found.links else "")
    st.button(
        label,
        key="retry",
        icon=":material/refresh:",
        disabled=not found.paths,
        help="After you have mended or replaced the files, or for links that did not answer. What is read already is not read twice.",
        on_click=_retry,
        args=(page.corpus.name,),
    )


def _retry(name: str) -> None:
    try:
        intake.retry(name)
    except BroadsheetError as wrong:
        st.session_state[_FAULT] = str(wrong)
