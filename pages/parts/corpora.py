"""Corpora: which there are, how to make one of one's own, and how to take a selection home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analysis.charts.numbers import counted, days
from analysis.query import corpora
from analysis.snapshot import file_name, zip_bytes
from pages.parts import filters
from pages.parts.text import safe

if TYPE_CHECKING:
    from pages import Page


def bring_your_own() -> None:
    """How to read other articles, and the corpora there are."""
    st.subheader("Bring your own articles", anchor=False)
    st.write("Files, folders and archives become a corpus with one command; given again, it reads only what has changed.")
    st.code("python -m analysis build MY_ARTICLES --corpus mine", language="sh")
    for manifest in corpora():
        told = [counted(manifest.articles, "article"), counted(manifest.sources, "source")]
        told += [days(manifest.first[:10], manifest.last[:10])] if manifest.first and manifest.last else []
        st.button(
            f"**{safe(manifest.corpus)}** · {safe(' · '.join(told))} · version {manifest.version}",
            key=f"read-{manifest.corpus}",
            type="tertiary",
            icon=":material/newspaper:",
            on_click=filters.read,
            args=(manifest.corpus,),
        )


def take_home(page: Page) -> None:
    """All views of the selection in one file."""
    st.subheader("Take it home", anchor=False)
    st.write("Every view of what is selected as CSV, with a manifest that says which filters, which version and how many rows.")
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
