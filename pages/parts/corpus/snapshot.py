"""How to take a selection home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis.snapshot.bundle import zip_bytes
from analysis.snapshot.table import file_name

if TYPE_CHECKING:
    from pages import Page


def take_home(page: Page) -> None:
    """All views of the selection in one file."""
    st.subheader("Take it home", anchor=False)
    st.write("Every view of what is selected as CSV, the main charts as pages, and a guide to both.")
    st.download_button(
        f"Download a snapshot of {page.extent}",
        data=lambda: zip_bytes(page.corpus, page.selection),
        file_name=file_name(page.corpus.name, "snapshot", "zip"),
        mime="application/zip",
        key="snapshot",
        icon=":material/download:",
        on_click="ignore",
        disabled=not page.scope.selected,
    )
