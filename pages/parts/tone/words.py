"""A person's own words of tone: a form to add or silence one, what is listed with a way back, and a line that says the list is in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import streamlit as st

from analysis import own_words
from analysis.charts.heads import wording
from analysis.charts.house.numbers import counted, polarity
from analysis.errors import BroadsheetError
from pages.parts.evidence import marks
from pages.parts.panel import Panel, panel
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page

_MOST_SHOWN = 100
_WEIGHTS = {
    -2.0: "very unfavourable",
    -1.0: "unfavourable",
    -0.5: "rather unfavourable",
    0.0: "no tone",
    0.5: "rather favourable",
    1.0: "favourable",
    2.0: "very favourable",
}


def in_force(page: Page) -> None:
    """Says that the word list counts, where there is one."""
    listed = page.frame("words")
    if len(listed):
        st.info(
            f"Your word list is in force: {counted(len(listed), 'word')}. "
            "In tables “polarity without your list” is what the model alone says; in CSV it is raw_polarity.",
            icon=":material/edit_note:",
        )


def editor(page: Page) -> None:
    """The form and the list."""
    with st.form("weigh", border=False, clear_on_submit=True):
        word = st.text_input("Word or phrase", key="weigh-word", placeholder="rate cut, downgrad*", help="A * stands for any ending.")
        weight = st.select_slider("Counts as", list(_WEIGHTS), 0.0, format_func=_WEIGHTS.__getitem__, key="weigh-weight")
        saved = st.form_submit_button("Add to the list", icon=":material/add:")
    st.caption(
        "A listed word adds its weight to the log-odds of favourable against unfavourable, in place of what the model says of it; "
        "a negation before it turns it round. It counts at once, in every view and download of this corpus, and can be taken back."
    )
    if saved and word.strip():
        _kept(page, word, weight)
    for row in page.frame("words").head(_MOST_SHOWN).to_dict("records"):
        _entry(page, row)


def _entry(page: Page, row: Mapping[Any, Any]) -> None:
    """A listed word with a way to take it back."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"word-{row['number']}"):
        told = _WEIGHTS.get(row["weight"], polarity(row["weight"]))
        st.markdown(f"**{safe(row['word'], 80)}** {told}, in {counted(row['count'], 'sentence')}")
        st.button(
            "Take back", key=f"unweigh-{row['number']}", icon=":material/undo:", type="tertiary", on_click=_undo, args=(page, row["word"])
        )


def _kept(page: Page, word: str, weight: float) -> None:
    """Keeps a word and redraws the page; says why where it cannot be kept."""
    try:
        own_words.weigh(page.corpus, word, weight)
    except BroadsheetError as wrong:
        st.error(safe(wrong), icon=":material/error:")
        return
    st.rerun()


def _undo(page: Page, word: str) -> None:
    own_words.unweigh(page.corpus, word)


def listed(page: Page) -> None:
    """The words of the list and the sentences they stand in."""
    panel(
        page,
        Panel(
            view="words",
            finding=wording.listed,
            about="Words of your list and the sentences they stand in."
            + (" Take it home as CSV; corrections.csv holds it too." if len(page.frame("words")) else " It can be taken home as CSV."),
            mark=marks.listed,
            keys=("word",),
            columns=("word", "weight", "count", "doc_count", "made"),
            nothing="The list is empty: the model alone speaks",
        ),
    )
